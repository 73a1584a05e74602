/** Documents of office programs: the words that Word and LibreOffice show, with what their styles say, and what is left out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/run/reading.js';
import type { Article, Note } from '../../src/types.js';
import { type Member, zip } from '../fixtures/zips.mjs';
import { untiled } from '../news/reading.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array, name: string): Promise<{ article: Article | null; notes: readonly Note[] }> {
  writeFileSync(join(folder, name), bytes);
  const [reading, ...others] = await readInput(folder, name);
  expect(others).toEqual([]);
  return { article: reading!.article, notes: reading!.input.notes };
}

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people slept in the hall of the town’s school.';
const SAID = '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore.';
const LAST = 'The operator, Sound Lines, declined to comment on Wednesday.';

const files = (parts: Readonly<Record<string, string>>): Member[] =>
  Object.entries(parts).map(([name, bytes]) => ({ name, bytes, deflated: true }));

// Word

const relations = (targets: Readonly<Record<string, string>>) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(([purpose, target], i) => `<Relationship Id="rId${i}" Type="http://x.example/${purpose}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const STYLES = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Zwischentitel"><w:name w:val="Our crosshead"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:styleId="Schleife"><w:name w:val="Loop"/><w:basedOn w:val="Schleife"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>`;
const NUMBERING = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;

/** A document of paragraphs as Word packs them. */
function docx(body: string, more: Readonly<Record<string, string>> = {}, main = 'word/document.xml'): Buffer {
  return zip(
    files({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations({ officeDocument: main, 'core-properties': '/docProps/core.xml' }),
      [main]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': relations({
        ...{ styles: 'styles.xml', numbering: './numbering.xml', footnotes: '../word/footnotes.xml' },
        image: 'media/image1.png',
      }),
      'word/styles.xml': STYLES,
      'word/numbering.xml': NUMBERING,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>Document1</dc:title><dc:creator>Desk 4</dc:creator><cp:lastModifiedBy>Desk 5</cp:lastModifiedBy></cp:coreProperties>',
      ...more,
    }),
  );
}
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (words: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${words.startsWith('<') ? words : run(words)}</w:p>`;
const item = (words: string, list: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const ARTICLE = p('Ferry late again, council to act') + p('By Ada Ren') + p('12 March 2019') + p(PROSE) + p(SAID);

const word = async (body: string, more?: Readonly<Record<string, string>>) => {
  const found = await read(docx(body, more), 'a.docx');
  expect(found.notes.filter(({ level }) => level === 'error')).toEqual([]);
  expect(untiled(found.article!)).toEqual([]);
  return { ...found, article: found.article! };
};
const left = (notes: readonly Note[]) =>
  notes.filter(({ rule }) => rule === 'office:left').map(({ message }) => message);

describe('a document of Word', () => {
  it('is read as its words would be, and keeps what it says of itself, but not who saved it', async () => {
    const { article, notes } = await word(ARTICLE);
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '2019-03-12' },
      source: { path: 'a.docx', mediaType: expect.stringContaining('wordprocessingml') },
      other: { 'document title': 'Document1', 'document creator': 'Desk 4' },
    });
    expect(Object.values(article.other)).not.toContain('Desk 5');
    expect(article.body.map(({ text }) => text)).toEqual([PROSE, SAID]);
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Olga Tammer']);
    expect(notes).toEqual([]);
  });

  it('has a title, a subtitle, headings and captions by its styles, whatever language names them', async () => {
    const { article } = await word(
      `${p('Ferry late again, council to act', 'Titel')}${p('Forty people &amp; a dog missed the last train', 'Untertitel')}${p('The ferry at its quay on Monday.', 'Beschriftung')}` +
        p(PROSE) +
        p('What now', 'Zwischentitel') +
        p(SAID) +
        p(LAST, 'Schleife'),
    );
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      standfirst: 'Forty people & a dog missed the last train',
      captions: [{ text: 'The ferry at its quay on Monday.' }],
    });
    expect(article.layout.find(({ field }) => field === 'standfirst')).toBeDefined();
    expect(article.body.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', PROSE],
      ['heading', 'What now'],
      ['paragraph', SAID],
      ['paragraph', LAST],
    ]);
  });

  it('has lists, numbered or not, and says nothing of a list that a paragraph is taken out of', async () => {
    const { article } = await word(
      ARTICLE + item('a second boat', 2) + item('a later train', 2) + item('ask', 1) + item('wait', 1) + item(LAST, 0),
    );
    expect(article.text).toContain('a second boat\na later train');
    expect(article.body.flatMap(({ html }) => /^<[uo]l/.exec(html)?.[0] ?? [])).toEqual(['<ul', '<ol']);
    expect(article.text).toMatch(/\n\nThe operator, Sound Lines/);
  });

  it('reads tracked changes as accepted, and tells what it leaves out', async () => {
    const { article, notes } = await word(
      ARTICLE +
        `<w:p><w:ins>${run('The operator, ')}</w:ins><w:del><w:r><w:delText>a liar, </w:delText></w:r></w:del>${run('Sound Lines, declined ')}` +
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>to comment on Wednesday.</w:t></w:r>` +
        `<w:r><w:drawing><wp:docPr descr="A boat"/></w:drawing></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    );
    expect(article.body.at(-1)!.text).toBe(LAST);
    expect(left(notes)).toEqual([
      'Left out of the document: passages deleted while changes were tracked (1), hidden passages (1), pictures (1), comments (1).',
    ]);
  });

  it('gives breaks, tabs, hyphens and symbols as characters, and tells of those that are none', async () => {
    const { article, notes } = await word(
      ARTICLE +
        p(
          `<w:r><w:t>The Sound</w:t><w:noBreakHyphen/><w:t>Lines</w:t><w:softHyphen/><w:t> boat, </w:t><w:sym w:font="X" w:char="00E6"/><w:sym w:font="Wingdings" w:char="F04A"/><w:tab/><w:t>sailed at last on Thursday, the office said.</w:t></w:r>`,
        ),
    );
    expect(article.body.at(-1)!.text).toBe(
      'The Sound\u2011Lines boat, æ\ufffd sailed at last on Thursday, the office said.',
    );
    expect(notes.map(({ rule }) => rule)).toContain('text:replacement');
  });

  it('puts boxes behind their paragraph, once, and notes below all', async () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const { article, notes } = await word(
      p('Ferry late again, council to act') +
        `<w:p>${run(PROSE)}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box(SAID)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(SAID)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
        `<w:p>${run('The school is old.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' It was built by the harbour board in a bad year.')}</w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('It stands in Harbour Street.')}</w:footnote></w:footnotes>`,
      },
    );
    const { text } = article;
    expect(text.split(SAID)).toHaveLength(2);
    expect(text.indexOf(SAID)).toBeGreaterThan(text.indexOf(PROSE));
    expect(text).toContain('The school is old.[1] It was built');
    expect(text.trimEnd().endsWith('[1] It stands in Harbour Street.')).toBe(true);
    expect(left(notes)).toEqual([]);
  });

  it('reads a note once, though it is referred to often, by itself and by others', async () => {
    const refers = (...ids: number[]) => ids.map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join('');
    const notes = Array.from({ length: 40 }, (_, i) => {
      const own = `<w:p>${run(`Note ${i} is here.`)}${refers(i, i + 1, i + 1, i + 1)}</w:p>`;
      return `<w:footnote w:id="${i}">${own}</w:footnote>`;
    });
    const { article } = await word(`${ARTICLE}<w:p>${run(LAST)}${refers(0, 0)}</w:p>`, {
      'word/footnotes.xml': `<w:footnotes>${notes.join('')}</w:footnotes>`,
    });
    expect(article.text).toContain(`${LAST}[40][40]`);
    expect(article.text.split('Note 7 is here.')).toHaveLength(2);
  });

  it('keeps the rows of a table, and the paragraphs of one that lays out a page', async () => {
    const cell = (...words: string[]) => `<w:tc>${words.map((one) => p(one)).join('')}</w:tc>`;
    const { article } = await word(
      `${ARTICLE}<w:tbl><w:tr>${cell('Year')}${cell('Late')}</w:tr><w:tr>${cell('2018')}${cell('46')}</w:tr></w:tbl>` +
        `<w:tbl><w:tr>${cell(LAST, PROSE)}</w:tr></w:tbl>`,
    );
    expect(article.text).toMatch(/Year\s+Late\n2018\s+46/);
    expect(article.text).toContain(`${LAST}\n\n${PROSE}`);
  });

  it('is read by its lines where it is an export of a database, each article by itself', async () => {
    const record = (headline: string, day: string, name: string) =>
      [headline, 'The Skellhavn Post', day, 'Copyright 1998 The Skellhavn Post', `Byline: ${name}`, 'Body', PROSE, SAID]
        .concat(`Load-Date: ${day}`, 'End of Document')
        .map((words) => p(words))
        .join('');
    const first = record('Ferry late again, council to act', 'May 4, 1998 Monday', 'Ada Ren');
    writeFileSync(
      join(folder, 'nexis.docx'),
      docx(first + record('Council buys a boat', 'May 5, 1998 Tuesday', 'Tom Hale')),
    );
    const readings = await readInput(folder, 'nexis.docx');
    expect(readings.map(({ article }) => article)).toMatchObject([
      {
        headline: 'Ferry late again, council to act',
        byline: [{ name: 'Ada Ren' }],
        published: { date: '1998-05-04' },
      },
      { headline: 'Council buys a boat', byline: [{ name: 'Tom Hale' }], published: { date: '1998-05-05' } },
    ]);
    expect(readings.map(({ article }) => article!.body.map(({ text }) => text))).toEqual([
      [PROSE, SAID],
      [PROSE, SAID],
    ]);
    expect(readings[1]!.article!.other).toMatchObject({ 'document title': 'Document1' });
    for (const { article } of readings) expect(untiled(article!)).toEqual([]);
  });

  it('is found by what the file names as its main part', async () => {
    const { article } = await read(docx(ARTICLE, {}, 'word/document2.xml'), 'b.docx');
    expect(article?.headline).toBe('Ferry late again, council to act');
  });

  it('runs nothing and escapes everything', async () => {
    const { article } = await word(
      ARTICLE + p('&lt;script&gt;alert(1)&lt;/script&gt; is what the sign at the quay said.'),
    );
    expect(article.body.at(-1)!.html).toContain('&#x3C;script>');
  });
});

describe('a document that cannot be read says why:', () => {
  const error = async (bytes: Uint8Array, name = 'a.docx') => {
    const { article, notes } = await read(bytes, name);
    expect(article).toBeNull();
    return notes.map(({ rule, message }) => `${rule} ${message}`).join('\n');
  };

  it('an older or locked one', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    expect(await error(bytes)).toMatch(/office:packed .*older one of Word.*end in \.doc;/);
  });
  it('no packed file, or one whose end is missing', async () => {
    expect(await error(Buffer.from('Ferry late'))).toMatch(/office:packed .*cannot be unpacked/);
    expect(await error(docx(ARTICLE).subarray(0, 900))).toMatch(/office:packed .*cannot be unpacked/);
  });
  it('one that a password locks', async () => {
    expect(
      await error(zip([{ name: 'word/document.xml', bytes: 'x', flags: 0x801, size: 1, packedSize: 13 }])),
    ).toMatch(/password/);
  });
  it('parts that unpack to more than they say, or to more than a book', async () => {
    const lies = zip([{ name: 'word/document.xml', bytes: 'x'.repeat(100_000), deflated: true, size: 10 }]);
    expect(await error(lies)).toMatch(/office:packed .*cannot be unpacked/);
    const bomb = zip([{ name: 'word/document.xml', bytes: 'x', deflated: true, size: 33 * 1024 * 1024 }]);
    expect(await error(bomb)).toMatch(/office:packed .*more than a book/);
  });
  it('other packed files, tables and slides', async () => {
    expect(await error(zip(files({ 'xl/workbook.xml': '<x/>' })))).toMatch(
      /office:kind .*Word document.*found xl\/workbook.xml/,
    );
    const sheet = '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>';
    expect(await error(zip(files({ 'content.xml': sheet })), 'a.odt')).toMatch(/office:kind .*text document/);
  });
  it('parts that are no XML, or that declare what they would expand', async () => {
    expect(await error(docx('<w:p>'))).toMatch(/office:xml .*word\/document.xml/);
    const bomb = docx(ARTICLE + p('&lol;'), {
      'word/document.xml': `<!DOCTYPE d [<!ENTITY lol "${'lol'.repeat(1000)}">]><w:document><w:body>${ARTICLE}${p('&lol; is what the sign at the quay said.')}</w:body></w:document>`,
    });
    const { article } = await read(bomb, 'c.docx');
    expect(article!.text).not.toContain('lollol');
  });
});

// OpenDocument

const ODT_STYLES = `<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P2"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles>`;

function odt(body: string): Buffer {
  return zip(
    files({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s">${ODT_STYLES}<office:body><office:text><text:sequence-decls/>${body}</office:text></office:body></office:document-content>`,
      'meta.xml':
        '<office:document-meta><office:meta><dc:title>Ferry</dc:title><meta:keyword>harbour</meta:keyword><meta:keyword>boats</meta:keyword></office:meta></office:document-meta>',
    }),
  );
}
const t = (words: string, style = 'Standard') => `<text:p text:style-name="${style}">${words}</text:p>`;
const ODT_ARTICLE =
  t('Ferry late again, council to act', 'P1') + t('By Ada Ren') + t('12 March 2019') + t(PROSE) + t(SAID, 'P2');

describe('a document of LibreOffice', () => {
  const open = async (body: string) => {
    const found = await read(odt(body), 'a.odt');
    expect(found.notes.filter(({ level }) => level === 'error')).toEqual([]);
    expect(untiled(found.article!)).toEqual([]);
    return { ...found, article: found.article! };
  };

  it('is read as its words would be, with what styles, also those of one paragraph, say', async () => {
    const { article } = await open(
      `${ODT_ARTICLE}<text:h text:outline-level="2">What now</text:h>${t(`The operator, <text:span>Sound<text:s text:c="2"/>Lines</text:span>, declined<text:line-break/>to comment.`)}`,
    );
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '2019-03-12' },
      other: { 'document title': 'Ferry', 'document keyword': 'harbour, boats' },
      source: { mediaType: 'application/vnd.oasis.opendocument.text' },
    });
    expect(article.body.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', PROSE],
      ['paragraph', SAID],
      ['heading', 'What now'],
      ['paragraph', 'The operator, Sound Lines, declined to comment.'],
    ]);
  });

  it('has lists, boxes, notes and tables, and tells what it leaves out', async () => {
    const { article, notes } = await open(
      `<text:tracked-changes><text:changed-region><text:deletion>${t('a liar')}</text:deletion></text:changed-region></text:tracked-changes>${ODT_ARTICLE}` +
        `<text:list text:style-name="L1"><text:list-item>${t('ask')}</text:list-item><text:list-item>${t('wait')}</text:list-item></text:list>` +
        t(
          `${LAST}<text:note><text:note-citation>1</text:note-citation><text:note-body>${t('It said so twice.')}</text:note-body></text:note>` +
            `<office:annotation>${t('really?')}</office:annotation><draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box>${t('A box of words stands here, behind all.')}</draw:text-box></draw:frame>`,
        ) +
        `<table:table><table:table-row><table:table-cell>${t('Year')}</table:table-cell><table:table-cell>${t('Late')}</table:table-cell></table:table-row></table:table>`,
    );
    const { text } = article;
    expect(text).toContain('ask\nwait');
    expect(text).toContain(`${LAST}[1]\n\nA box of words stands here, behind all.`);
    expect(text).toMatch(/Year\s+Late/);
    expect(text.trimEnd().endsWith('[1] It said so twice.')).toBe(true);
    expect(text).not.toMatch(/liar|really/);
    expect(left(notes)).toEqual([
      'Left out of the document: passages deleted while changes were tracked (1), comments (1), pictures (1).',
    ]);
  });
});
