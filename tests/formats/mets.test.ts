/** Issues of print whose METS names their articles, as several vendors write it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTogether } from './beside.js';
import { fieldsOf } from './exported.js';
import { alto, area, block, div, fptr, ISSUE, logical, mets, physical } from './printed.js';

const FIRST = alto([
  block('P1_TB1', 'THE CALDER POST'),
  block('P1_TB2', 'FERRY ASHORE AT', 'THE SOUND'),
  block('P1_TB3', 'Forty aboard, none hurt'),
  block(
    'P1_TB4',
    'The ferry Hesk Maid went ashore in the fog on Tues=',
    'day evening, half an hour after she had left the har=',
    'bour with forty people aboard.',
  ),
  {
    id: 'P1_TB5',
    lines: [
      '“We heard the stones before we saw them,” said Ada'.split(' '),
      [
        ...'Holt, the harbour master, who had gone out in the'.split(' '),
        { text: 'pi', more: 'SUBS_TYPE="HypPart1" SUBS_CONTENT="pilot"' },
        '-',
      ],
    ],
  },
  block('P1_TB6', 'Buy Lowe’s soap'),
  block('P1_TB7', 'Sat., May 6, 1905'),
]);
const SECOND = alto([
  block('P2_TB1', '2'),
  {
    id: 'P2_TB2',
    lines: [[{ text: 'lot', more: 'SUBS_TYPE="HypPart2" SUBS_CONTENT="pilot"' }, 'boat', 'at', 'once.']],
  },
  block('P2_TB3', 'The boat as she lay on Wednesday morning.'),
  block('P2_TB4', 'B. Lind'),
  block('P2_TB5', 'A NEW SCHOOL'),
  block(
    'P2_TB6',
    'The town of Calder is to have a second school, the council',
    'said on Monday. It will stand behind the old wind-',
    'mill and open in the spring.',
  ),
]);
const PAGES = { 'text/1.xml': FIRST, 'text/2.xml': SECOND };
const FILES = { A1: 'file://./text/1.xml', A2: 'file://./text/2.xml' };
const [one, two] = [(id: string) => area('A1', `P1_${id}`), (id: string) => area('A2', `P2_${id}`)];

const FERRY = div(
  'ARTICLE',
  div('HEADING', div('TITLE', fptr(one('TB2'))) + div('SUBHEADLINE', fptr(one('TB3')))) +
    div(
      'BODY',
      div(
        'BODY_CONTENT',
        div('PARAGRAPH', div('TEXT', fptr(one('TB4')))) +
          div('PARAGRAPH', div('TEXT', fptr(one('TB5'), two('TB2')))) +
          div('ILLUSTRATION', div('IMAGE', '') + div('CAPTION', fptr(two('TB3')))) +
          div('AUTHOR', fptr(two('TB4'))),
      ),
    ),
  'ID="DIVL14" DMDID="MODS_A1" LABEL="FERRY ASHORE AT THE SOUND"',
);
const SCHOOL = div(
  'ARTICLE',
  div('HEADING', div('TITLE', fptr(two('TB5')))) + div('BODY', fptr(two('TB6'))),
  'ID="DIVL30"',
);
const CONTENT = (within: string) =>
  logical(
    div(
      'NEWSPAPER',
      div(
        'ISSUE',
        div('TITLE_SECTION', div('HEADLINE', fptr(one('TB1')))) +
          div('CONTENT', within + div('ADVERTISEMENT', fptr(one('TB6'))) + div('PAGE_NUMBER', fptr(two('TB1')))),
        'DMDID="MODS_ISSUE"',
      ),
    ),
  );
const MAP = physical(
  div(
    'NEWSPAPER',
    div('PAGE', fptr(area('A1', 'P1')), 'ORDER="1" ORDERLABEL="11"') +
      div('PAGE', fptr(area('A2', 'P1')), 'ORDER="2" ORDERLABEL="12"'),
  ),
);
const NEWS = div('SECTION', FERRY + SCHOOL, 'LABEL="Local news"');
const described = {
  MODS_ISSUE: ISSUE,
  MODS_A1:
    '<mods:name><mods:namePart type="given">Bo</mods:namePart><mods:namePart type="family">Lind</mods:namePart><mods:role><mods:roleTerm>aut</mods:roleTerm></mods:role></mods:name>',
};
const DOCUMENT = mets({ described, files: FILES, maps: MAP + CONTENT(NEWS) });
const read = (document: string, pages: Readonly<Record<string, string>> = PAGES) =>
  readTogether({ 'x-mets.xml': document, ...pages }, 'x-mets.xml');

describe('an issue as docWorks delivers it', () => {
  it('gives each article its headline, deck, signature, day, paper, section and whole words', async () => {
    const { articles } = await read(DOCUMENT);
    expect(articles.map(fieldsOf)).toEqual([
      {
        ...{ headline: 'FERRY ASHORE AT THE SOUND', standfirst: 'Forty aboard, none hurt', byline: ['Bo Lind'] },
        ...{ published: '1905-05-06', modified: null, publication: 'The Calder Post', section: 'Local news', tags: [] },
        original: null,
        body: [
          'The ferry Hesk Maid went ashore in the fog on Tuesday evening, half an hour after she had left the harbour with forty people aboard.',
          '“We heard the stones before we saw them,” said Ada Holt, the harbour master, who had gone out in the pilot boat at once.',
        ],
      },
      {
        ...{ headline: 'A NEW SCHOOL', standfirst: null, byline: [], published: '1905-05-06', modified: null },
        ...{ publication: 'The Calder Post', section: 'Local news', tags: [], original: null },
        body: [
          'The town of Calder is to have a second school, the council said on Monday. It will stand behind the old windmill and open in the spring.',
        ],
      },
    ]);
    expect(articles.map(({ language, dateline }) => [language, dateline])).toEqual([
      ['en', null],
      ['en', null],
    ]);
    expect(articles[0]!.captions.map(({ text }) => text)).toEqual(['The boat as she lay on Wednesday morning.']);
  });
});

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const told = ({ notes }: Awaited<ReturnType<typeof read>>) => notes.map(({ level, rule }) => `${level} ${rule}`);
const messages = ({ notes }: Awaited<ReturnType<typeof read>>) => notes.map(({ message }) => message).join('\n');
const WORDS =
  'The ferry Hesk Maid went ashore in the fog on Tuesday evening, half an hour after she had left the harbour with forty aboard.';
/** An issue of one page. */
const short = (maps: string, more: Partial<Parameters<typeof mets>[0]> = {}) =>
  mets({ described: { MODS_ISSUE: ISSUE }, files: { A1: 'text/1.xml' }, maps, ...more });
const ARTICLE = (within: string) => logical(div('ISSUE', div('ARTICLE', within, 'ID="D1"'), 'DMDID="MODS_ISSUE"'));
const TITLED = div('HEADING', fptr(area('A1', 'T'))) + div('BODY', fptr(area('A1', 'B')));
const PAGE = alto([block('T', 'FERRY ASHORE'), block('B', WORDS)]);

describe('what else an issue says', () => {
  it('stands beside the fields: its parts, its pages in print, its number, the checksums of what was read', async () => {
    const { articles } = await read(DOCUMENT);
    expect(articles[0]!.source).toMatchObject({ path: 'x-mets.xml', sha256: sum(DOCUMENT), part: { name: 'DIVL14' } });
    expect(articles[0]!.other).toEqual({
      ...{ id: 'DIVL14', 'issue number': '7077', pages: '11, 12', 'printed byline': 'B. Lind' },
      'read with': `text/1.xml sha256 ${sum(FIRST)}; text/2.xml sha256 ${sum(SECOND)}`,
    });
    expect(articles[1]!.other.pages).toBe('12');
  });

  it('that is no article is counted by its kind, as are words that belong to nothing', async () => {
    const came = await read(DOCUMENT);
    expect(told(came)).toEqual(['info mets:left', 'info mets:loose']);
    expect(messages(came)).toContain('title section (1), advertisement (1), page number (1)');
    expect(messages(came)).toContain('4 words on its pages');
    const many = alto([block('T', 'FERRY ASHORE'), block('B', WORDS), block('X', ...Array(30).fill(WORDS))]);
    expect(told(await read(short(ARTICLE(TITLED)), { 'text/1.xml': many }))).toEqual(['warning mets:loose']);
  });

  it.each([
    ['TITLE', fptr(area('A1', 'T')), 'title', 'Ferry ashore in the fog', 'FERRY ASHORE', 'Ferry ashore in the fog'],
    ['no block', '', 'title', 'Ferry ashore in the fog', 'Ferry ashore in the fog', undefined],
  ])('is a headline: from %s of it', async (_, heading, __, title, headline, catalogued) => {
    const document = mets({
      described: { MODS_ISSUE: ISSUE, M: `<mods:titleInfo><mods:title>${title}</mods:title></mods:titleInfo>` },
      files: { A1: 'text/1.xml' },
      maps: logical(
        div(
          'ISSUE',
          div('ARTICLE', div('TITLE', heading) + div('BODY', fptr(area('A1', 'B'))), 'DMDID="M"'),
          'DMDID="MODS_ISSUE"',
        ),
      ),
    });
    const [article] = (await read(document, { 'text/1.xml': PAGE })).articles;
    expect(article!.headline).toBe(headline);
    expect(article!.other['catalogued title']).toBe(catalogued);
  });

  it('within an article that is none of its words is kept beside it, by its kind', async () => {
    const within = div('OVERLINE', fptr(area('A1', 'X'))) + TITLED + div('ADVERTISEMENT', fptr(area('A1', 'Y')));
    const page = alto([
      block('T', 'FERRY ASHORE'),
      block('B', WORDS),
      block('X', 'From the Sound'),
      block('Y', 'Lowe’s soap'),
    ]);
    const { articles } = await read(short(ARTICLE(within)), { 'text/1.xml': page });
    expect(articles[0]!.body).toHaveLength(1);
    expect(articles[0]!.other).toMatchObject({ overline: 'From the Sound', advertisement: 'Lowe’s soap' });
  });

  it('of an article without words below its headline is told and nothing more', async () => {
    const came = await read(
      short(
        ARTICLE(div('TITLE', fptr(area('A1', 'T')))).replace(
          '</mets:div></mets:structMap>',
          `${div('ARTICLE', TITLED)}</mets:div></mets:structMap>`,
        ),
      ),
      { 'text/1.xml': PAGE },
    );
    expect(came.articles).toHaveLength(1);
    expect(told(came)).toEqual(['info mets:empty']);
    expect(messages(came)).toContain('“FERRY ASHORE” has no words');
  });

  it('of how sure the machine was is kept, and warned of where it is little', async () => {
    const sure = (...wc: string[]) => {
      let at = 0;
      return PAGE.replaceAll('<String ', () => `<String WC="${wc[at++ % wc.length]}" `);
    };
    const clear = await read(short(ARTICLE(TITLED)), { 'text/1.xml': sure('0.92', '0.94') });
    expect([clear.articles[0]!.other['OCR confidence'], told(clear)]).toEqual(['0.93', []]);
    const poor = await read(short(ARTICLE(TITLED)), { 'text/1.xml': sure('0.40', '0.42') });
    expect([poor.articles[0]!.other['OCR confidence'], told(poor)]).toEqual(['0.41', ['warning ocr:unsure']]);
    const filled = await read(short(ARTICLE(TITLED)), { 'text/1.xml': sure('0.5') });
    expect([filled.articles[0]!.other['OCR confidence'], told(filled)]).toEqual([undefined, []]);
  });
});

describe('who signs, and the section', () => {
  it('are as the page prints them where no description names them, without the stop behind them', async () => {
    const page = alto([
      block('T', 'FERRY ASHORE'),
      block('N', 'By Edith Marrow.'),
      block('B', WORDS),
      block('S', 'SHIPPING NEWS.'),
    ]);
    const within =
      div('TITLE', fptr(area('A1', 'T'))) + div('AUTHOR', fptr(area('A1', 'N'))) + div('BODY', fptr(area('A1', 'B')));
    const maps = logical(div('ISSUE', div('SECTION', div('HEADING', fptr(area('A1', 'S'))) + div('ARTICLE', within))));
    const came = await read(short(maps), { 'text/1.xml': page });
    expect(came.articles.map(({ byline, section }) => [byline[0]?.name, section])).toEqual([
      ['Edith Marrow', 'SHIPPING NEWS'],
    ]);
    expect(told(came)).toEqual([]);
  });
});

describe('issues of other vendors', () => {
  it('of the British Library, whose articles are linked to stretches of words on the pages', async () => {
    const words = (id: number, line: string) =>
      line.split(' ').map((text, i) => ({ text, more: `ID="word${id + i}"` }));
    const page = alto([
      { id: 'pa1', lines: [words(1, 'FERRY ASHORE')] },
      { id: 'pa2', lines: [words(3, WORDS), words(50, 'Buy soap')] },
    ]);
    const stretch = (id: string, label: string, begin: number, end: number) =>
      div(
        'pagearea',
        fptr(`<mets:area FILEID="IMG" COORDS="1,2,3,4"/>`) + fptr(area('A1', `word${begin}`, `END="word${end}"`)),
        `ID="${id}" LABEL="${label}"`,
      );
    const count = WORDS.split(' ').length;
    const maps =
      logical(div('ISSUE', div('ARTICLE', '', 'ID="art1"') + div('ADVERT', '', 'ID="sect1"'), 'DMDID="MODS_ISSUE"')) +
      physical(
        div(
          'physSequence',
          div(
            'page',
            `<mets:fptr FILEID="A1"/>${stretch('pa1', 'Headline', 1, 2)}${stretch('pa2', 'Textblock', 3, 2 + count)}${stretch('pa3', 'Textblock', 50, 51)}`,
            'ORDER="1" ORDERLABEL="7"',
          ),
        ),
      ) +
      `<mets:structLink><mets:smLinkGrp><mets:smLocatorLink xlink:href="#art1" xlink:label="a"/><mets:smLocatorLink xlink:href="#pa1"/>` +
      `<mets:smLocatorLink xlink:href="#pa2"/></mets:smLinkGrp><mets:smLink xlink:from="#sect1" xlink:to="#pa3"/></mets:structLink>`;
    const came = await read(short(maps), { 'text/1.xml': page });
    expect(
      came.articles.map(({ headline, body, other }) => [headline, body.map(({ text }) => text), other.pages]),
    ).toEqual([['FERRY ASHORE', [WORDS], '7']]);
    expect(messages(came)).toBe('Left out of the issue: advert (1).');
  });

  it.each([
    ['17.12.1918', '1918-12-17'],
    ['1918-12-17', '1918-12-17'],
    ['1918', '1918'],
  ])('of Europeana Newspapers, with the day written as %s and addresses that are files', async (written, date) => {
    const document = short(ARTICLE(TITLED), {
      files: { A1: 'file://./ALTO/19181217_1-0001.xml' },
      described: { MODS_ISSUE: ISSUE.replace(' encoding="w3cdtf"', '').replace('1905-05-06', written) },
    });
    const { articles } = await read(document, { 'ALTO/19181217_1-0001.xml': PAGE });
    expect(articles.map(({ published }) => published?.date)).toEqual([date]);
  });

  it('of other makers, with types in small letters, no paragraphs, no namespace, and tables by their lines', async () => {
    const document = short(
      logical(
        div(
          'Newspaper',
          div(
            'Issue',
            div(
              'Section',
              div(
                'Article',
                div('Headline', fptr(area('A1', 'T'))) +
                  fptr(area('A1', 'B')) +
                  fptr(area('A1', 'C')) +
                  div('Table', fptr(area('A1', 'D'))),
              ),
              'LABEL="Shipping"',
            ),
            'DMDID="MODS_ISSUE"',
          ),
        ),
      ).replace('TYPE="LOGICAL"', 'LABEL="Logical Structure"'),
    ).replaceAll('mets:', '');
    const page = alto(
      [
        block('T', 'FERRY ASHORE'),
        block('B', WORDS),
        block('C', 'She was got off on Wednesday.'),
        block('D', 'Calder 4.30', 'Sound 5.10'),
      ],
      '',
    );
    const { articles } = await read(document, { 'text/1.xml': page });
    expect(articles.map(({ section, body }) => [section, body.map(({ text }) => text)])).toEqual([
      ['Shipping', [WORDS, 'She was got off on Wednesday.', 'Calder 4.30 Sound 5.10']],
    ]);
  });

  it('of Veridian, whose blocks end within sentences, whose nameless parts are called so', async () => {
    const [begun, ended] = [WORDS.slice(0, 60).trim(), WORDS.slice(60).trim()];
    const page = alto([block('B', begun), block('C', ended), block('D', 'She was got off on Wednesday.')]);
    const within = div(
      'BODY',
      div('BODY_CONTENT', ['B', 'C', 'D'].map((id) => div('PARAGRAPH', div('TEXT', fptr(area('A1', id))))).join('')),
    );
    const maps = logical(
      div('Newspaper', div('Article', within, 'LABEL="UNKNOWN"') + div('Ad', within, 'LABEL="UNKNOWN"')),
    );
    const { articles } = await read(short(maps), { 'text/1.xml': page });
    expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([
      [`${begun} ${ended}`, 'She was got off on Wednesday.'],
    ]);
    expect(articles[0]!.headline).not.toBe('UNKNOWN');
  });

  it('with a poem, which is an article and keeps its lines, and a table, which is none', async () => {
    const page = alto([block('T', 'THE FERRY'), block('B', 'The ferry went at nine', 'and came again at ten,')]);
    const poem = div('POEM', div('TITLE', fptr(area('A1', 'T'))) + div('STANZA', fptr(area('A1', 'B'))), 'ID="p"');
    const maps = logical(div('ISSUE', poem + div('TABLE', fptr(area('A1', 'B'))), 'DMDID="MODS_ISSUE"'));
    const came = await read(short(maps), { 'text/1.xml': page });
    expect(
      came.articles.map(({ headline, body, other }) => [headline, body.map(({ html }) => html), other['article type']]),
    ).toEqual([['THE FERRY', ['<p>The ferry went at nine<br>and came again at ten,</p>'], 'poem']]);
    expect(messages(came)).toContain('table (1)');
  });

  it('whose blocks are told from one to another', async () => {
    const page = alto([
      block('T', 'FERRY ASHORE'),
      block('B', WORDS),
      block('C', 'She was got off on Wednesday.'),
      block('D', 'Not this.'),
    ]);
    const within = div('HEADING', fptr(area('A1', 'T'))) + fptr(area('A1', 'B', 'END="C"'));
    const { articles } = await read(short(ARTICLE(within)), { 'text/1.xml': page });
    expect(articles[0]!.body.map(({ text }) => text).join(' ')).toBe(`${WORDS} She was got off on Wednesday.`);
  });
});

describe('pages', () => {
  it('that are missing are told by name, and the articles that need none of them are read', async () => {
    const came = await read(DOCUMENT, { 'text/2.xml': SECOND });
    expect(came.articles.map(({ headline }) => headline)).toEqual(['FERRY ASHORE AT THE SOUND', 'A NEW SCHOOL']);
    expect(told(came)).toContain('warning beside:missing');
    expect(messages(came)).toContain('file://./text/1.xml');
    const other = await read(DOCUMENT, { 'text/1.xml': FIRST });
    expect(other.articles).toHaveLength(1);
    expect(told(other)).toEqual(expect.arrayContaining(['warning beside:missing', 'error beside:missing']));
  });

  it('none of which is there refuse the issue', async () => {
    const came = await read(DOCUMENT, {});
    expect(came.articles).toEqual([]);
    expect(told(came)).toEqual(['error beside:missing']);
  });

  it.each(['../text/1.xml', '../../1.xml', 'a/../../text/1.xml', '..\\text\\1.xml', '%2e%2e/text/1.xml'])(
    'are not sought outside the folder of the METS: %s',
    async (href) => {
      const files = {
        'a/b/x-mets.xml': short(ARTICLE(TITLED), { files: { A1: href } }),
        'a/text/1.xml': PAGE,
        'a/b/text/9.xml': PAGE,
      };
      const came = await readTogether(files, 'a/b/x-mets.xml');
      expect(came.articles).toEqual([]);
      expect(told(came)).toEqual(['error beside:missing']);
    },
  );

  it.each([
    'text/1.xml',
    './text/1.xml',
    'text\\1.xml',
    'file:text/1.xml',
    'file:///mnt/old/1.xml',
    'https://x.example/a/1.xml?raw=1',
    '/srv/1.xml',
    '1.xml',
    'ALTO/1.xml',
    'te%78t/1.xml',
  ])('are found by the address %s', async (href) => {
    const { articles } = await read(short(ARTICLE(TITLED), { files: { A1: href } }), { 'text/1.xml': PAGE });
    expect(articles).toHaveLength(1);
  });

  it('that are broken are told with their line; others of XML beside them likewise', async () => {
    const came = await read(DOCUMENT, { ...PAGES, 'text/1.xml': `${FIRST.slice(0, 900)}`, 'premis.xml': '<premis/>' });
    expect(messages(came)).toMatch(/"text\/1\.xml" is no XML from line 2 on/);
    expect(messages(came)).toContain('"premis.xml"');
  });

  it('with other bytes than the METS notes are warned of', async () => {
    const noted = (checksum: string) =>
      short(ARTICLE(TITLED)).replace('ID="A1"', `ID="A1" CHECKSUMTYPE="SHA-256" CHECKSUM="${checksum}"`);
    expect(told(await read(noted(sum(PAGE).toUpperCase()), { 'text/1.xml': PAGE }))).toEqual([]);
    expect(told(await read(noted(sum('')), { 'text/1.xml': PAGE }))).toEqual(['warning mets:checksum']);
  });

  it('of which no part is in an article are warned of, and are not read', async () => {
    const maps =
      ARTICLE(TITLED) +
      physical(['A1', 'A2'].map((id, i) => div('PAGE', `<mets:fptr FILEID="${id}"/>`, `ORDER="${i}"`)).join(''));
    const came = await read(short(maps, { files: { A1: 'text/1.xml', A2: 'text/2.xml' } }), {
      'text/1.xml': PAGE,
      'text/2.xml': PAGE,
    });
    expect(came.articles).toHaveLength(1);
    expect(told(came)).toEqual(['warning mets:loose']);
    expect(messages(came)).toContain('1 pages no part of which the METS puts into an article, such as "text/2.xml"');
  });

  it('on which nobody says where the articles stand are read whole, with a word', async () => {
    const maps =
      logical(div('ISSUE', div('ARTICLE', '', 'ID="a" LABEL="Ferry"'), 'DMDID="MODS_ISSUE"')) +
      physical(div('page', '<mets:fptr FILEID="A1"/>', 'ID="p"'));
    const came = await read(
      short(`${maps}<mets:structLink><mets:smLink xlink:from="#a" xlink:to="#p"/></mets:structLink>`),
      { 'text/1.xml': PAGE },
    );
    expect(came.articles.map(({ headline }) => headline)).toEqual(['FERRY ASHORE']);
    expect(told(came)[0]).toBe('info mets:whole');
  });

  it('on which blocks are missing are warned of', async () => {
    const within = TITLED + div('BODY', fptr(area('A1', 'GONE')));
    expect(told(await read(short(ARTICLE(within)), { 'text/1.xml': PAGE }))).toEqual(['warning mets:blocks']);
  });
});

describe('a METS of which no articles are known', () => {
  const maps = `<mets:structMap>${div('np:issue', div('np:page', '<mets:fptr FILEID="I1"/><mets:fptr FILEID="A1"/>', 'ORDER="1"') + div('np:page', '<mets:fptr FILEID="A2"/>', 'DMDID="pageModsBib2"'), 'DMDID="MODS_ISSUE"')}</mets:structMap>`;
  const document = mets({
    described: {
      MODS_ISSUE: '<mods:originInfo><mods:dateIssued encoding="iso8601">1899-04-09</mods:dateIssued></mods:originInfo>',
      pageModsBib2:
        '<mods:part><mods:extent unit="pages"><mods:start>2</mods:start></mods:extent><mods:detail type="page number"><mods:number>14</mods:number></mods:detail></mods:part>',
    },
    files: { A1: '0001.xml', A2: '0002.xml' },
    maps,
    label: 'The Calder Post (Calder, Tarn), 1899-04-09',
  });
  /** As a column of print breaks it. */
  const column = (words: string) => words.split('|').map((line) => line.trim());
  const blocks = [
    column(
      'The ferry Hesk Maid went ashore in the fog on Tues-|day evening, half an hour after she had left the|harbour with forty people aboard, and lay there until|' +
        'Wednesday noon, when the flood took her off the|stones. Nobody was hurt, and the mails were saved.',
    ),
    column(
      '“We heard the stones before we saw them,” said Ada|Holt, the harbour master, who had gone out in the pi-|lot boat at once and taken off the women and the chil-|' +
        'dren. The others waited on the bridge with the cap-|tain, and sang.',
    ),
    column(
      'The board will hear the captain on Friday. It is the|third time in ten years that a ferry has gone ashore|at the Sound, and the town has asked for a bell since|the first of them.',
    ),
  ];
  const printed = alto([
    block('A', 'FERRY ASHORE AT THE SOUND'),
    ...blocks.map((lines, i) => block(`B${i}`, ...lines)),
    { ...block('C', '7'), part: 'BottomMargin' },
  ]);
  const whole = blocks.map((lines) => lines.join(' ').replace(/(?<=[a-z])- (?=[a-z])/g, ''));

  it('gives its pages, each with the day and the paper of the issue, read by their lines', async () => {
    const files = {
      '1899040901/1899040901.xml': document,
      '1899040901/0001.xml': printed,
      '1899040901/0002.xml': printed,
    };
    const { articles, notes } = await readTogether(files, '1899040901/1899040901.xml');
    expect(notes).toEqual([]);
    expect(
      articles.map(({ source, published, publication, headline, other }) => [
        source.part?.name,
        published?.date,
        publication,
        headline,
        other.pages,
      ]),
    ).toEqual([
      ['0001', '1899-04-09', 'The Calder Post', 'FERRY ASHORE AT THE SOUND', '1'],
      ['0002', '1899-04-09', 'The Calder Post', 'FERRY ASHORE AT THE SOUND', '14'],
    ]);
    expect(articles[0]!.text).toMatch(/^FERRY ASHORE AT THE SOUND\n\nThe ferry.*\n\n7$/s);
    expect(articles[0]!.body.map(({ text }) => text)).toEqual(whole);
    expect(articles[0]!.other).toMatchObject({ 'source image': '0001.tif', 'OCR software': 'Reader 7.1' });
  });

  it('refuses a page that is missing and gives the others', async () => {
    const came = await readTogether({ 'mets.xml': document, '0002.xml': printed }, 'mets.xml');
    expect(came.articles).toHaveLength(1);
    expect(told(came)).toEqual(['error beside:missing']);
    expect(messages(came)).toContain('"0001.xml"');
  });

  it('by itself is refused with a word on its name', async () => {
    const came = await readTogether({ 'issue.xml': document }, 'issue.xml');
    expect(told(came)).toEqual(['error beside:missing']);
  });

  it('leaves a page that lies alone to itself: its day is that of its folders', async () => {
    const { articles } = await readTogether(
      { 'sn9/1899/04/09/ed-1/seq-1/ocr.xml': printed },
      'sn9/1899/04/09/ed-1/seq-1/ocr.xml',
    );
    expect(articles.map(({ headline, published, source }) => [headline, published?.date, source.part])).toEqual([
      ['FERRY ASHORE AT THE SOUND', '1899-04-09', null],
    ]);
  });
});

it('a page that lies alone may be as large as pages are, other XML not', async () => {
  const spaces = ' '.repeat(5 * 1024 * 1024);
  const { articles } = await readTogether({ 'a.xml': PAGE.replace('</Layout>', `</Layout>${spaces}`) }, 'a.xml');
  expect(articles).toHaveLength(1);
  expect(told(await readTogether({ 'a.xml': `<rss>${spaces}</rss>` }, 'a.xml'))).toEqual(['error read:failed']);
});

describe('words of a page', () => {
  const bodyOf = async (inner: string) => {
    const page = PAGE.replace(/(<TextBlock ID="B">).*?(<\/TextBlock>)/s, `$1${inner}$2`);
    return (await read(short(ARTICLE(TITLED)), { 'text/1.xml': page })).articles[0]!.body.map(({ text }) => text).join(
      '|',
    );
  };
  const line = (words: string) => `<TextLine>${words}</TextLine>`;
  const string = (content: string, more = '') => `<String CONTENT="${content}" ${more}/>`;

  it.each([
    [
      'a hyphen told without the whole',
      line(`${string('the wind')}<HYP/>`) + line(string('mill stood')),
      'the windmill stood',
    ],
    ['a hyphen in the word itself', line(string('the wind-')) + line(string('mill stood')), 'the windmill stood'],
    ['a compound of names', line(`${string('Skell')}<HYP CONTENT="-"/>`) + line(string('Havn')), 'Skell-Havn'],
    ['a name behind a hyphen', line(string('Skell-')) + line(string('Havn')), 'Skell- Havn'],
    [
      'a suspended compound',
      line(string('Sonnen-')) + line(string('und') + string('Mondfinsternis')),
      'Sonnen- und Mondfinsternis',
    ],
    [
      'letters set apart',
      line(
        `${string('the', 'HPOS="1" WIDTH="9"')}<SP/>${string('4', 'HPOS="20" WIDTH="5"')}${string('th', 'HPOS="25" WIDTH="5"')}`,
      ),
      'the 4th',
    ],
    [
      'signs that are words',
      line(
        ['The', 'ferry', '(', 'Hesk', ')', ',', 'late']
          .map((one, i) => string(one, `HPOS="${i * 50}" WIDTH="9"`))
          .join(''),
      ),
      'The ferry (Hesk), late',
    ],
    ['no spaces told', line(string('the', 'HPOS="1" WIDTH="9"') + string('ferry', 'HPOS="20" WIDTH="9"')), 'the ferry'],
    [
      'a half whose other half is lost',
      line(string('lot', 'SUBS_TYPE="HypPart2" SUBS_CONTENT="pilot"') + string('went')),
      'lot went',
    ],
    ['a first half alone', line(string('pi', 'SUBS_TYPE="HypPart1" SUBS_CONTENT="pilot"')), 'pilot'],
    [
      'signs of markup',
      line(string('The ferry a &lt;b&gt;c&lt;/b&gt; &amp;amp; [gallery ids=1] went.')),
      'The ferry a <b>c</b> &amp; [gallery ids=1] went.',
    ],
  ])('are whole: %s', async (_, inner, words) => {
    expect(await bodyOf(inner)).toBe(words);
  });
});

describe('a hostile issue', () => {
  it('has no entity expanded and nothing fetched', async () => {
    const evil = (document: string) =>
      document.replace(
        /(<\?xml[^>]*>)/,
        '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY s SYSTEM "file:///etc/hostname">]>',
      );
    const page = evil(PAGE).replace(WORDS.split(' ')[0]!, '&b;&s;');
    const { articles } = await read(evil(short(ARTICLE(TITLED))), { 'text/1.xml': page });
    expect(articles[0]!.body[0]!.text).toMatch(/^&b;&s; ferry/);
  });

  it('that is deeper than any is refused, the METS as the page', async () => {
    const deep = '<mets:div>'.repeat(5000) + '</mets:div>'.repeat(5000);
    expect(told(await read(short(logical(deep)), { 'text/1.xml': PAGE }))).toEqual(['error export:broken']);
    const page = `<alto>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</alto>`;
    expect(told(await read(short(ARTICLE(TITLED)), { 'text/1.xml': page }))).toEqual(['error beside:missing']);
  });

  it('that points to the same words again and again costs as much as it is long', async () => {
    const words = alto([
      { id: 'B', lines: Array.from({ length: 2000 }, (_, i) => [{ text: 'ferry', more: `ID="w${i}"` }]) },
    ]);
    const points = Array.from({ length: 20_000 }, (_, i) => area('A1', 'B', `END="w${i % 2000}"`)).join('');
    const { articles } = await read(short(ARTICLE(div('BODY', `<mets:fptr>${points}</mets:fptr>`))), {
      'text/1.xml': words,
    });
    expect(articles.length).toBeLessThan(2);
  });

  it('of another kind than its name says is refused because of the pages that wait for it', async () => {
    const came = await readTogether({ 'mets.xml': '<nitf/>', '1.xml': PAGE }, 'mets.xml');
    expect(told(came)).toEqual(['error mets:kind']);
    expect(messages(came)).toContain('found <nitf>');
  });
});
