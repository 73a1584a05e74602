/** Articles of which an archivist decides a field: the field is his, what says otherwise is left out, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/formats/index.js';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { laidOver, OVERRIDES } from '../../src/lib/overrides.js';
import { readArticle } from '../../src/news/article.js';
import { decidedLanguage } from '../../src/news/words/language.js';
import type { Article, OverridableField } from '../../src/types.js';
import { read, untiled } from './reading.js';

await fetchLibraries();

type Decided = { readonly [field in OverridableField]?: string };

/** The article of a text of which rows decide fields, with the rules of its warnings. */
function decided(text: string, rows: Decided, path = 'a.txt'): { article: Article; rules: string[] } {
  const rules: string[] = [];
  const format = formatOf(path)!;
  const info = { path, sha256: '0'.repeat(64), bytes: 1, mediaType: format.mediaType, encoding: 'utf-8', part: null };
  const source = { info, text, line: 1, before: '', after: '' };
  const remark = (_level: string, rule: string) => void rules.push(rule);
  const overrides = OVERRIDES.flatMap((field) => {
    const value = field === 'withhold' ? undefined : rows[field];
    return value === undefined ? [] : [{ field, value, note: null, line: 2 }];
  });
  const draft = laidOver(format.parse(source, remark)!, overrides);
  const article = readArticle(source, draft, decidedLanguage(draft) ?? 'und', remark)!;
  expect(untiled(article)).toEqual([]);
  expect(article.overridden).toEqual(overrides.map(({ field }) => field));
  return { article, rules };
}

const BODY =
  'The ferry sailed again on Friday after four months in the yard, and some forty people of the lower town stood on the quay to see it off.\n\n' +
  '“We had begun to think of it as a story for children,” said Ada Holt, the harbour master, who has waited for it since the autumn.\n\n' +
  'The board expects it to sail twice a day until the summer, when a third sailing is to be added for those who work in the town.\n';
const STANDFIRST = 'After a winter in the yard the second boat sails twice a day';
const TEXT = `HARBOUR\n\nFerry retruns to Tarrow\n\n${STANDFIRST}\n\nBy Tom Hale\n\nPublished: 4 March 2011\nUpdated: 6 March 2011\n\nTARROW (Reuters) - ${BODY}\nTags: ferries, harbours\n`;
const MARKDOWN = `---\ntitle: Ferry retruns\nauthor: Tom Hale\ndate: 2011-03-04\nsection: Sport\ntags: [boats]\n---\n\n# Ferry retruns\n\n${BODY}`;
const droppedAs = ({ dropped }: Article) =>
  dropped.filter(({ reason }) => reason === 'overridden').map(({ text }) => text);

describe('a plain text', () => {
  it('is read as this, where nobody decides', () => {
    const article = read(TEXT);
    expect(article).toMatchObject({
      headline: 'Ferry retruns to Tarrow',
      standfirst: STANDFIRST,
      section: 'HARBOUR',
      published: { date: '2011-03-04' },
      modified: { date: '2011-03-06' },
      dateline: { place: 'Tarrow' },
      tags: ['ferries', 'harbours'],
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Tom Hale']);
    expect(article).not.toHaveProperty('overridden');
  });

  it.each<[OverridableField, string, Partial<Article>, readonly string[]]>([
    ['headline', 'Ferry returns to Tarrow', { headline: 'Ferry returns to Tarrow' }, ['Ferry retruns to Tarrow']],
    ['standfirst', 'The second boat sails', { standfirst: 'The second boat sails' }, [STANDFIRST]],
    ['section', 'News', { section: 'News' }, ['HARBOUR']],
    ['section', '', { section: null }, ['HARBOUR']],
    ['section', 'Harbour', { section: 'Harbour' }, []],
    ['publication', 'The Calder Post', { publication: 'The Calder Post' }, []],
    ['tags', 'boats; quays', { tags: ['boats', 'quays'] }, ['Tags: ferries, harbours']],
    ['tags', '', { tags: [] }, ['Tags: ferries, harbours']],
    ['modified', '', { modified: null }, ['Updated: 6 March 2011']],
    ['dateline', 'Tarrow Sound', { dateline: { place: 'Tarrow Sound', date: null } }, []],
    ['language', 'en-GB', { language: 'en-GB' }, []],
    ['original', 'https://post.example/a', { original: 'https://post.example/a' }, []],
  ])('has the %s “%s” that is given, and tells what said otherwise', (field, value, expected, dropped) => {
    const { article } = decided(TEXT, { [field]: value });
    expect(article).toMatchObject(expected);
    expect(droppedAs(article)).toEqual(dropped);
    const plain = read(TEXT);
    if (field !== 'standfirst') expect(article.body).toEqual(plain.body);
    expect(article.quotes).toEqual(plain.quotes);
  });

  it('has the authors that are given, one that its line names too', () => {
    const { article } = decided(TEXT, { byline: 'Ann Reed; Bo Lind, chief reporter' });
    expect(article.byline.map(({ name, role }) => [name, role])).toEqual([
      ['Ann Reed', null],
      ['Bo Lind', 'chief reporter'],
    ]);
    expect(droppedAs(article)).toEqual(['By Tom Hale']);
    expect(droppedAs(decided(TEXT, { byline: 'Tom Hale; Ann Reed' }).article)).toEqual([]);
    expect(decided(TEXT, { byline: '' }).article.byline).toEqual([]); // nor the agency of its dateline
  });

  it('has the date that is given, on which it rests, and no other', () => {
    const { article } = decided(TEXT, { published: '1998-06-04' });
    expect(article.published).toEqual({
      date: '1998-06-04',
      precision: 'day',
      basis: 'metadata',
      evidence: '1998-06-04',
    });
    expect(article.url).toMatch(/^1998\/06\//);
    expect(droppedAs(article)).toEqual(['Published: 4 March 2011']);
    expect(droppedAs(decided(TEXT, { published: '2011-03' }).article)).toEqual([]);
    const none = decided(TEXT, { published: '' });
    expect(none.article.published).toBeNull();
    expect(none.article.url).toMatch(/^undated\//);
    expect(none.rules).not.toContain('date:none');
    expect(none.article.modified?.date).toBe('2011-03-06');
  });

  it('keeps the words of what is to be no standfirst or dateline in its body', () => {
    const { article } = decided(TEXT, { standfirst: '', dateline: '' });
    expect(article).toMatchObject({ standfirst: null, dateline: null });
    expect(article.body[0]?.text).toBe(STANDFIRST);
    expect(article.layout.some(({ field }) => field === 'dateline')).toBe(false);
    expect(droppedAs(article)).toEqual([]);
  });

  it('finds the headline and the standfirst that are given among its lines', () => {
    const swapped = `${STANDFIRST}\n\nFerry returns to Tarrow\n\n4 March 2011\n\n${BODY}`;
    const { article, rules } = decided(swapped, { headline: 'Ferry returns to Tarrow', standfirst: STANDFIRST });
    expect(article).toMatchObject({ headline: 'Ferry returns to Tarrow', standfirst: STANDFIRST });
    expect(droppedAs(article)).toEqual([]);
    const fieldOf = (words: string) =>
      article.layout.find(({ span }) => article.text.slice(...span).trim() === words)?.field;
    expect([fieldOf(STANDFIRST), fieldOf('Ferry returns to Tarrow')]).toEqual(['standfirst', 'headline']);
    expect(rules.filter((rule) => rule.startsWith('headline'))).toEqual([]);
  });

  it('keeps a line of dates that is to give no date where it signs', () => {
    const { article } = decided(TEXT.replace('By Tom Hale\n\nPublished: 4 March 2011', 'By Tom Hale, 4 March 2011'), {
      published: '1998',
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Tom Hale']);
    const line = article.layout.find(({ span }) => article.text.slice(...span).includes('Tom Hale'));
    expect(line?.field).toBe('byline');
  });
});

describe('front matter', () => {
  it('is overruled, and what it said is kept', () => {
    const { article } = decided(
      MARKDOWN,
      { headline: 'Ferry returns', byline: '', published: '1998-06-04', section: '', tags: 'ferries' },
      'a.md',
    );
    expect(article).toMatchObject({
      headline: 'Ferry returns',
      byline: [],
      published: { date: '1998-06-04', basis: 'metadata' },
      section: null,
      tags: ['ferries'],
      other: {
        'headline (overridden)': 'Ferry retruns',
        'byline (overridden)': 'Tom Hale',
        'published (overridden)': '2011-03-04',
        'section (overridden)': 'Sport',
        'tags (overridden)': 'boats',
      },
    });
    expect(article.body.map(({ text }) => text)).toEqual(read(MARKDOWN, 'a.md').body.map(({ text }) => text));
  });

  it('keeps what is not overruled', () => {
    const { article } = decided(MARKDOWN, { byline: 'Ann Reed' }, 'a.md');
    expect(article).toMatchObject({
      headline: 'Ferry retruns',
      published: { basis: 'front matter' },
      section: 'Sport',
    });
  });
});

describe('whatever is decided of whatever text', () => {
  const line = fc.constantFrom(
    ...TEXT.split('\n').filter((one) => one !== ''),
    'By Ann Reed, 4 March 2011',
    'The Calder Post',
    'Photo: Tom Hale / AP',
    'Related: Boat sinks',
    'TARROW, March 4 (AP) — The boat sank.',
  );
  const text = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join('\n\n'));
  const value = (...given: string[]) => fc.option(fc.oneof(fc.constantFrom(...given), line), { nil: undefined });
  const rows = fc.record({
    headline: value('Ferry returns', STANDFIRST),
    standfirst: value('', 'Boat', STANDFIRST),
    byline: value('', 'Ann Reed', 'Tom Hale; Bo'),
    published: fc.constantFrom(undefined, '', '2011-03-04', '1998'),
    modified: fc.constantFrom(undefined, '', '2011-03-06'),
    publication: value('', 'Calder Post'),
    section: value('', 'Sport'),
    tags: value('', 'a; b'),
    dateline: value('', 'Tarrow'),
  });

  it('the layout tiles the text, and what is given stands in the record', () => {
    fc.assert(
      fc.property(text, rows, fc.constantFrom('a.txt', 'a.md'), (words, given, path) => {
        const defined = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as Decided;
        if (Object.keys(defined).length === 0) return;
        const { article } = decided(words, defined, path);
        const { headline, section, publication, standfirst, published } = defined;
        if (headline !== undefined) expect(article.headline).toBe(headline);
        if (section !== undefined) expect(article.section).toBe(section || null);
        if (publication !== undefined) expect(article.publication).toBe(publication || null);
        if (standfirst !== undefined) expect(article.standfirst).toBe(standfirst || null);
        if (published !== undefined) expect(article.published?.date ?? '').toBe(published);
      }),
      { numRuns: 150 },
    );
  });
});
