/** Citations: equal to the Citation Style Language's own processor, safe against headlines, and each quote's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cited } from '../../src/outputs/citation.js';
import { citationFiles, citedOf, styledCitations } from '../../src/outputs/citation.js';
import { cslItem } from '../../src/outputs/citation-files.js';
import { type CitationLocale, citationLocale } from '../../src/outputs/citation-locales.js';
import { articleOf, on, pagesOf, publicSite, site, textOf } from './archive.js';
import { referenceCitation } from './reference-citations.js';

/** Our locales by the names of the CSL project's. */
const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ar'] as const;
const english = citationLocale('en');

const word = fc.constantFrom(...'Ferry Harbour Strike Ends Bridge Reopens Mayor Vows School Night Tides'.split(' '));
/** Titles that quote: with straight marks, or with the language's own as its papers set them. */
const titleIn = (locale: CitationLocale) =>
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '?', '!'), fc.constantFrom(0, 1, 2, 3))
    .map(([words, mark, quoting]) => {
      const [first = '', ...rest] = words;
      if (quoting === 0 || rest.length === 0) return `${words.join(' ')}${mark}`;
      const [open, close] = quoting === 1 ? ['"', '"'] : locale.quotes;
      return quoting === 3
        ? `${first} ${open}${rest.join(' ')}${mark}${close}`
        : `${open}${first}${close} ${rest.join(' ')}${mark}`;
    });
const name = fc.record({
  family: fc.constantFrom('Holt', 'Okafor', 'Skaill', 'García Márquez'),
  given: fc.constantFrom('Maren', 'Anne-Marie', 'Idris Paul', 'J. R.', 'Élise'),
});
const organisation = fc.constantFrom('Northern Wire', 'Sound Agency').map((family) => ({ family, given: null }));
const date = fc.oneof(
  fc.constant(null),
  fc.record({
    year: fc.constantFrom('1899', '2011', '2024'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({ year: fc.constant('2011'), month: fc.integer({ min: 1, max: 12 }), day: fc.constant(null) }),
  fc.record({ year: fc.constant('2011'), month: fc.constant(null), day: fc.constant(null) }),
);
const citedIn = (locale: CitationLocale): fc.Arbitrary<Cited> =>
  fc.record({
    // Several with an organisation among them: citeproc leaves out a comma that the guides ask for.
    authors: fc.oneof(fc.array(name, { maxLength: 24 }), fc.tuple(organisation)),
    title: titleIn(locale),
    paper: fc.constantFrom('The Ellery Courier', 'Der Sundbote'),
    archive: fc.constant(null),
    section: fc.constant(null),
    date,
    address: fc.constantFrom(null, 'https://news.example/2011/03/a.html'),
    key: fc.constant('a'),
    language: fc.constant('en'),
    summary: fc.constant(null),
  });

/** The reference's sentence with the one thing that differs on purpose: APA's month and day in the language's order. */
function inOrder(sentence: string, { date }: Cited, locale: CitationLocale): string {
  const month = date?.month ? locale.months[date.month - 1] : undefined;
  if (month === undefined || !date?.day) return sentence;
  return sentence.replace(`, ${month} ${date.day})`, `, ${locale.dayOfYear(date.day, month)})`);
}

describe.each(LOCALES)('a citation in a style, in the locale %s,', (tag) => {
  const locale = citationLocale(tag);

  it.each([
    ['APA', 'apa'],
    ['MLA', 'modern-language-association'],
    ['Chicago', 'chicago-note-bibliography'],
  ] as const)('of %s is what the CSL project’s style makes of our CSL-JSON', (style, file) => {
    const reference = referenceCitation(file, tag);
    fc.assert(
      fc.property(citedIn(locale), (of) => {
        const ours = styledCitations(of, locale).find((citation) => citation.style === style)?.sentence.markup;
        const plain = ours?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
        const theirs = reference(cslItem(of));
        expect([JSON.stringify(of), plain?.replace(/<\/?bdi>/g, '')]).toEqual([
          JSON.stringify(of),
          style === 'APA' ? inOrder(theirs, of, locale) : theirs,
        ]);
      }),
      { numRuns: tag === 'en-US' ? 60 : 25 },
    );
  });

  it('is found for every region of its language, and in no other archive', () => {
    expect(locale.language).toBe(tag.slice(0, 2));
    expect(citationLocale(`${locale.language}-XX`)).toBe(locale);
    expect(citationLocale('da')).toBe(english);
  });
});

describe('a citation', () => {
  it('leaves a name in a script without capitals as it is written, and apart from what stands beside it', () => {
    const article = articleOf({
      headline: 'الميناء القديم',
      byline: [{ name: 'ليلى حداد', role: null, organisation: null }],
      published: on('2023-05-02'),
    });
    expect(styledCitations(citedOf(article, site, null), english)[1]?.sentence.markup).toBe(
      '<bdi>ليلى حداد.</bdi> <bdi>“الميناء القديم.”</bdi> <i>The Ellery Courier</i>, 2 May 2023.',
    );
  });
});

describe('a citation file', () => {
  const byline = [
    { name: 'Maren van der Holt', role: null, organisation: null },
    { name: 'Idris Okafor', role: null, organisation: null },
  ];
  const filesOf = (article: ReturnType<typeof articleOf>, address: string | null) =>
    Object.fromEntries(citationFiles(citedOf(article, site, address)).map((file) => [file.format, file]));

  it('is a newspaper article to every reference manager', () => {
    const files = filesOf(articleOf({ byline, published: on('2024-11-07') }), 'https://news.example/a.html');
    expect(files.RIS?.text).toContain('TY  - NEWS\nAU  - van der Holt, Maren\nAU  - Okafor, Idris\n');
    expect(files.RIS?.text).toContain('DA  - 2024/11/07/\n');
    expect(files.BibTeX?.text).toContain('  author = {van der Holt, Maren and Okafor, Idris},\n');
    expect(JSON.parse(files['CSL-JSON']?.text ?? '')).toEqual([
      {
        id: files.BibTeX?.text.match(/\{(.*),/)?.[1],
        type: 'article-newspaper',
        title: 'A quiet day at the quay',
        author: [
          { family: 'van der Holt', given: 'Maren' },
          { family: 'Okafor', given: 'Idris' },
        ],
        'container-title': 'The Ellery Courier',
        issued: { 'date-parts': [[2024, 11, 7]] },
        language: 'en',
        URL: 'https://news.example/a.html',
      },
    ]);
  });

  it('can be saved from the page, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (headline) => {
        for (const { href, text } of Object.values(filesOf(articleOf({ headline }), null))) {
          expect(href).toMatch(/^data:[\w/.+-]+;charset=utf-8,[\w!~*'().%$&+,/:;=?@-]*$/);
          expect(decodeURIComponent(href.slice(href.indexOf(',') + 1))).toBe(text);
        }
      }),
    );
  });

  it('cannot be broken open by a headline', () => {
    const files = filesOf(articleOf({ headline: 'A } \\end{x} 5% & B\nTY  - BOOK' }), null);
    expect(files.BibTeX?.text).toContain('title = {{A \\} \\textbackslash{}end\\{x\\} 5\\% \\& B TY - BOOK}}');
    expect(files.RIS?.text.match(/^TY/gm)).toHaveLength(1);
  });
});

describe('a quote', () => {
  const article = articleOf({
    headline: 'Old quay',
    byline: [{ name: 'Maren Holt', role: null, organisation: null }],
    published: on('2019-11-17'),
    paragraphs: ['“We wait,” he said.'],
    speaker: 'José García',
  });

  it('is cited as quoted in its article, by its own address', () => {
    const page = textOf(pagesOf([article], publicSite), article.url);
    const address = `https://news.example/archive/${article.url}#q1`;
    expect(page).toContain('<b>APA</b> <span>(José García, as cited in Holt, 2019)</span>');
    expect(page).toContain('<b>MLA</b> <span>(José García, qtd. in Holt)</span>');
    expect(page).toContain(
      `José García, quoted in Maren Holt, “Old quay,” <i>The Ellery Courier</i>, November 17, 2019, ${address}.`,
    );
    expect(page).toContain('id="q1"');
  });

  it('is cited without an address where the archive has none', () => {
    const page = textOf(pagesOf([article]), article.url);
    expect(page).toContain('<b>MLA</b> <span>(José García, qtd. in Holt)</span>');
    expect(page).toContain('“Old quay,” <i>The Ellery Courier</i>, November 17, 2019.</span>');
  });
});
