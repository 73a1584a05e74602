import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/types.js';
import { read, untiled } from './reading.js';
import { fieldsOf, type Line } from './telling.js';

const SCRAPE = `Bridge reopens after nine years

The Calder bridge at dusk on May 6, 2014.
The Calder bridge at dusk on May 6, 2014. © Ada Ren, Reuters
3 min

The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier and the county closed it for what was meant to be a month.

The bridge "was never the problem", the engineer Tom Hale said. "The river was the problem, and the river has been here longer than any of us."

Some four thousand vehicles are expected to cross it each day by the end of the month, according to the county.
Daily newsletterReceive the news every morning`;

/** As the press writes them: of every length, said and asked, with names and figures. */
const SENTENCES = [
  'The ferry left at noon.',
  'It was late, as it is on most days.',
  'Why that is so nobody at the harbour office could say.',
  'Hale and his crew reported that they had mended 212 boards since the spring.',
  "That's enough to deck the whole pier within a year.",
  '"We will be back on Monday," the keeper said.',
  'The vote was 7-4.',
  'Critics of the plan, among them two former mayors, called it a waste of money.',
  'Analysts expect the number of passengers to fall again.',
  'Some towns have made great progress.',
  'Is it enough?',
  'In other words, the more one hears of the plan, the less one is likely to like it.',
  'The company declined to comment.',
  'The oldest of the six lighthouses on the sound was built in 1841 by the county, sold in 1968 and bought back last week.',
  'They are not bad boats.',
  'But they are certainly not new.',
  'Seventeen people were on board, according to the coast guard.',
  'Nobody was hurt.',
  'The cause is not known.',
  'Yes, the exclamation mark is part of the name.',
  'The price of rope rose by 4 per cent.',
  'A decision is expected in May.',
];

describe('a scraped page', () => {
  const article = read(SCRAPE);

  it('gives each field its own words and nothing else', () => {
    expect(article.headline).toBe('Bridge reopens after nine years');
    expect(article.standfirst).toBeNull();
    expect(article.readMinutes).toBe(3);
    expect(article.byline).toEqual([]);
    expect(article.body).toHaveLength(3);
    expect(article.body.at(-1)?.text).toMatch(/according to the county\.$/);
  });

  it('takes a caption told twice for one, with its credit', () => {
    expect(article.captions).toEqual([
      {
        text: 'The Calder bridge at dusk on May 6, 2014.',
        credit: { raw: 'Ada Ren, Reuters', photographer: 'Ada Ren', agency: 'Reuters' },
        image: null,
      },
    ]);
    expect(article.dropped.map(({ reason }) => reason)).toContain('duplicate caption');
  });

  it('drops the promotion and says that it is one', () => {
    expect(article.dropped.at(-1)).toMatchObject({
      text: 'Daily newsletterReceive the news every morning',
      reason: 'promotion',
    });
  });

  it('gives the quotes to their speaker', () => {
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Tom Hale', 'Tom Hale']);
  });

  it('tiles the text and tells why', () => {
    expect(untiled(article)).toEqual([]);
    expect(article.layout.filter(({ why }) => why === '')).toEqual([]);
  });
});

describe('glued and broken texts', () => {
  it('cuts off a promotion that was run into the last sentence', () => {
    const article = read(`${SCRAPE.replace('\nDaily newsletterReceive', 'Sign up for our newsletter to receive')}`);
    expect(article.body.at(-1)?.text).toMatch(/according to the county\.$/);
    expect(article.dropped.at(-1)?.text).toMatch(/^Sign up for our newsletter/);
    expect(untiled(article)).toEqual([]);
  });

  it('makes paragraphs whole that an old system broke at a column', () => {
    const article = read(`Old news from the telex

The ferry to the outer islands did not sail this morning because the fog
lay on the water until noon and the captain would not leave the harbour
without the radar, which had been sent to the mainland for repair on the
day before.

Passengers were given tea, the company said, and a ticket for the next
sailing, which is expected to leave in the evening if the fog has lifted
by then.`);
    expect(article.headline).toBe('Old news from the telex');
    expect(article.body.map(({ text }) => text.length)).toEqual([229, 152]);
    expect(article.body[0]?.text).not.toContain('\n');
  });

  it('comes through word for word however short it is', () => {
    const heads = ['New SUVs highlight the Ostrey motor show', 'What the noise of the mill was for'];
    const text = fc
      .tuple(fc.nat(1), fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), fc.nat(SENTENCES.length - 1))
      .map(([head, sizes, from]) => {
        let next = from;
        const take = () => SENTENCES[next++ % SENTENCES.length] ?? '';
        return {
          head: heads[head] ?? '',
          paragraphs: sizes.map((size) => Array.from({ length: size + 1 }, take).join(' ')),
        };
      });
    fc.assert(
      fc.property(text, ({ head, paragraphs }) => {
        const article = read([head, ...paragraphs].join('\n\n'));
        expect(article.headline).toBe(head);
        expect(article.body.map((block) => block.text)).toEqual(paragraphs);
      }),
      { numRuns: 300 },
    );
  });

  it('comes through word for word where there is nothing but headline and paragraphs', () => {
    const paragraphs = SCRAPE.split('\n\n').slice(2, 4);
    const article = read(['Bridge reopens after nine years', ...paragraphs].join('\n\n'));
    expect(article.body.map(({ text }) => text)).toEqual(paragraphs);
    expect(article.dropped).toEqual([]);
  });
});

describe('a text with little in it', () => {
  it('of one line is a headline, and a warning says so', () => {
    const article = read('Barrier lowered for the first time');
    expect(article).toMatchObject({ headline: 'Barrier lowered for the first time', body: [], published: null });
    expect(article.warnings.map(({ rule }) => rule)).toEqual(['body:none', 'language:none', 'date:none']);
  });

  it('of nothing is refused', () => {
    const notes: Note[] = [];
    expect(() => read(' \n\n', 'a.txt', notes)).toThrow();
    expect(notes).toMatchObject([{ level: 'error', rule: 'text:empty' }]);
  });

  it('takes its date from the name of its file', () => {
    expect(read(SCRAPE.split('\n\n').slice(2, 4).join('\n\n'), 'post/2014-05-07_bridge.txt').published).toEqual({
      date: '2014-05-07',
      precision: 'day',
      basis: 'file name',
      evidence: '2014-05-07_bridge.txt',
    });
  });
});

describe('what is declared', () => {
  const declared = read(
    '---\ntitle: The fog\nauthor: Ada Ren, Harbour Correspondent\ndate: 4 March 2011\nlang: en_gb\n---\n# The fog\n\nThe ferry did not sail on Friday because of the fog, the company said, and nobody was surprised by it.\n',
    'a.md',
  );

  it('wins over what the text looks like', () => {
    expect(declared.headline).toBe('The fog');
    expect(declared.byline).toEqual([{ name: 'Ada Ren', role: 'Harbour Correspondent', organisation: null }]);
    expect(declared.published).toMatchObject({ date: '2011-03-04', basis: 'front matter', evidence: '4 March 2011' });
    expect(declared.language).toBe('en-GB');
    expect(declared.body).toHaveLength(1);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 120 }),
    fc.constantFrom(
      '',
      ' ',
      'By Ada Ren',
      'Share',
      '4 March 2011',
      '© Ada Ren, Reuters',
      'PORT ELLIN (AP) — The ferry sank.',
      '"Yes',
      'Photo: Tom Hale',
      '- item',
      '1. item',
      'He said. Sign up for our newsletter',
    ),
    fc.constantFrom(...SCRAPE.split('\n')),
  );

  it('is tiled by its layout, its spans lie inside it, and its fields say what their spans hold', () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), (pieces) => {
        const text = pieces.join('\n').replace(/\r/g, '');
        if (text.trim() === '') return;
        const article = read(text);
        expect(untiled(article)).toEqual([]);
        for (const { text: words, span } of [...article.dropped]) expect(flat(text.slice(...span))).toBe(flat(words));
        for (const { span } of [...article.body, ...article.quotes])
          expect(span[0] >= 0 && span[1] <= text.length && span[0] <= span[1]).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('reads to the same record twice', () => {
    expect(JSON.stringify(read(SCRAPE))).toBe(JSON.stringify(read(SCRAPE)));
  });
});

describe('a page as it was copied whole', () => {
  const PROSE = SCRAPE.slice(SCRAPE.indexOf('The bridge over'), SCRAPE.indexOf('\nDaily'));

  it('is named by its headline and not by the title of its window', () => {
    const { headline, dropped } = read(
      `Bridge reopens after nine years - The Courier\nBridge reopens after nine years\nBy Ada Ren\n\n${PROSE}`,
    );
    expect(headline).toBe('Bridge reopens after nine years');
    expect(dropped.map(({ text }) => text)).toEqual(['Bridge reopens after nine years - The Courier']);
  });

  it('is signed by the name alone below its last paragraph where nobody signs above', () => {
    const { byline } = read(`Bridge reopens after nine years\n\n${PROSE}\n\nAda Ren\n\nShare\nComments`);
    expect(byline.map(({ name }) => name)).toEqual(['Ada Ren']);
  });
});

describe('what stands in the margins of a page', () => {
  const PAGE = (crumbs: string, foot: string) =>
    `${crumbs}\n\nIl ponte del porto chiude per un anno\n\n12 marzo 2024\n\nIl ponte che dal 1931 porta il traffico sul porto di Salina chiuderà a maggio per almeno un anno, ha annunciato martedì il Comune.\n\nI lavori costano 61 milioni di euro, di cui la Regione paga quattro quinti, e i commercianti temono per gli affari.\n\n${foot}`;

  it('a path that ends in the article itself names the section before it', () => {
    expect(read(PAGE('Home » Cronaca » Il ponte del porto chiude', '© Il Corriere')).section).toBe('Cronaca');
    expect(read(PAGE('Home » Cronaca', '© Il Corriere')).section).toBe('Cronaca');
  });

  it.each([
    ['Baths to close', null],
    ['Ferry sinks', null],
    ['Harbour', 'Harbour'],
    ['Harbour Notes', 'Harbour Notes'],
    ['Harbour and Islands', 'Harbour and Islands'],
    ['Home > Life on the islands', 'Life on the islands'],
    ['Personal finance', 'Personal finance'],
    ['In brief', 'In brief'],
  ])('"%s" above the headline names the section %s', (above, section) => {
    const headline = 'Council votes 7-4 to shut both public pools by the end of the month';
    const prose =
      'The two public baths of the town will shut at the end of May, the council said on Tuesday, after a surveyor found cracks in the roof that would cost more to mend than both are worth.\n\nSome four hundred children learn to swim there each year.';
    const lines: Line[] = [
      ['other', 'above', above],
      ['headline', 'head', headline],
      ['para', 'body', prose],
    ];
    expect(fieldsOf(lines).section).toBe(section);
  });

  it('rights that nobody is named for name no paper', () => {
    expect(read(PAGE('Cronaca', '© RIPRODUZIONE RISERVATA')).publication).toBeNull();
    expect(read(PAGE('Cronaca', '© 2024 Il Corriere di Salina')).publication).toBe('Il Corriere di Salina');
  });
});

describe('a month, a season or a year right below the headline or who signs', () => {
  const PROSE = SCRAPE.slice(SCRAPE.indexOf('The bridge over'), SCRAPE.indexOf('\nDaily'));
  const dated = (lines: string, path = 'a.txt') =>
    read(`Bridge reopens after nine years\n${lines}\n\n${PROSE}`, path).published;

  it.each([
    ['By Ada Ren\nMarch 2012', '2012-03', 'month'],
    ['By Ada Ren\n\nSpring 2012', '2012', 'year'],
    ['By Ada Ren\n2012', '2012', 'year'],
    ['2012', '2012', 'year'],
  ])('dates the article: %j', (lines, date, precision) => {
    const evidence = lines.split('\n').at(-1);
    expect(dated(lines)).toEqual({ date, precision, basis: 'text', evidence });
  });

  it.each([
    ['By Ada Ren\nMarch 2012\nPublished 4 March 2012', 'a.txt', '2012-03-04'],
    ['By Ada Ren, 4 March 2012\n2011', 'a.txt', '2012-03-04'],
    ['By Ada Ren\nMarch 2012', '2012-03-04-bridge.txt', '2012-03-04'],
    ['By Ada Ren\nMarch 2012', '2013-05-06-bridge.txt', '2012-03'],
  ])('and a day of the same says more: %j in %s', (lines, path, date) => {
    expect(dated(lines, path)?.date).toBe(date);
  });

  it('is said by a dateline with its day as well', () => {
    const { dateline, published } = read(
      `Die Brücke ist wieder offen\n\nVon Ada Ren\n\nBERLIN, 8. April 2014. Die Brücke über den Kelder ist seit Mittwoch wieder offen, neun Jahre nachdem ein Lastwagen den mittleren Pfeiler gerammt hatte und der Kreis sie für einen Monat schloss.\n\n„Die Brücke war nie das Problem“, sagte der Ingenieur Tom Hale. „Das Problem ist der Fluss.“`,
    );
    expect(dateline).toEqual({ place: 'Berlin', date: '2014-04-08' });
    expect(published).toMatchObject({ date: '2014-04-08', basis: 'dateline' });
  });
});
