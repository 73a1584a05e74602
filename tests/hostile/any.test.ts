/**
 * Whatever the input: no exception, spans inside the text, a layout that tiles it, pages without holes. `npm run fuzz` runs
 * the same for longer and from a new seed each time; a failure prints the seed and the smallest input that fails.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { frontMatter } from '../../src/formats/markdown/front-matter.js';
import { readAuthority } from '../../src/lib/authority-file.js';
import { readCsv } from '../../src/lib/csv.js';
import { readOverrides } from '../../src/lib/overrides-file.js';
import { onTerminal, printable } from '../../src/lib/printable.js';
import { personId, slug } from '../../src/lib/slug.js';
import { splitCaption } from '../../src/news/credits/captions.js';
import { readCredit } from '../../src/news/credits/credits.js';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { votesOf } from '../../src/news/dates/date-order.js';
import { findDateline } from '../../src/news/dates/dateline.js';
import { findDates, findPrintedDates, readDate } from '../../src/news/dates/dates.js';
import { languageOf } from '../../src/news/languages/index.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { readByline } from '../../src/news/names/bylines.js';
import { quotes } from '../../src/news/quotes.js';
import { edgeLines } from '../../src/news/recurring.js';
import { readMinutesOf } from '../../src/news/signatures/margins.js';
import { decode } from '../../src/run/decode.js';
import { pageLinks } from '../../src/run/links.js';
import type { Span } from '../../src/types.js';
import { untiled } from '../news/reading.js';
import { ADDRESSES, ODD_FRONT, REFUSED_FRONT, WORDS } from './corpus.js';
import { markupIn } from './judge.js';
import { PIECES } from './pieces.js';
import { articleOf, pagesOf } from './through.js';

await fetchLibraries();

const RUNS = Number(process.env.BACKFILE_FUZZ_RUNS ?? 60);
const SEED = process.env.BACKFILE_FUZZ_SEED;
const settings = (share = 1) => ({
  numRuns: Math.ceil(RUNS * share),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
  fc.constantFrom(...WORDS.map((word) => word.slice(0, 200)), ...ADDRESSES),
  fc.tuple(fc.constantFrom(...Object.values(PIECES)), fc.nat(12)).map(([words, times]) => words.repeat(times)),
  fc.constantFrom(
    'By Ada Quill',
    'OSTREY, March 4, 2015 (Reuters) -',
    '"We have a bridge," said Odile Varga.',
    'Photo: Tom Hale / AP',
  ),
);
const anyText = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 16 }), fc.constantFrom('\n', '\n\n', ' ', ''))
  .map(([pieces, between]) => pieces.join(between).replace(/\r/g, ''));
/** As a decoded file: what may not be published is gone before any recogniser sees it. */
const decodedText = anyText.map((text) => printable(text).text);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar', 'ja', 'ru', 'zh', 'fi', 'und'];
const language = fc.constantFrom(...LANGUAGES);

const lieInside = (spans: readonly Span[], text: string): void => {
  for (const [start, end] of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
};

describe('any bytes', () => {
  it('are decoded to what may be published, or refused', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      anyText.map((text) => Buffer.from(text)),
      anyText.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
      anyText.map((text) => Buffer.from(text, 'latin1')),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const decoded = decode(input);
        if (!decoded.ok) {
          expect(decoded.message).toMatch(/^Expected/);
          return;
        }
        expect(printable(decoded.text)).toEqual({ text: decoded.text, count: 0, at: -1 });
        expect(decoded.text).not.toContain('\r');
      }),
      settings(3),
    );
  });
});

/** Words as they stand in XML, where they may stand there at all. */
const asXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inNitf = (body: string) =>
  `<nitf><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;

describe('any text', () => {
  const asObject = (key: string) => (text: string) =>
    JSON.stringify({ title: text.slice(0, 40), [key]: text, other: text });
  const asElements = (text: string) => {
    const all = text.split('\n').map((content) => ({ type: 'text', content }));
    const quote = { type: 'quote', subtype: 'pullquote', content_elements: all.slice(0, 2) };
    const picture = { type: 'image', url: text, caption: text, credits: { by: [{ name: text.slice(0, 60) }] } };
    const headlines = { basic: text.slice(0, 40) };
    return JSON.stringify({ headlines, content_elements: [...all, quote, picture, { type: text, text }] });
  };
  const asTree = (text: string) => {
    const link = { type: 'link', attrs: { href: text } };
    const content = text.split('\n').map((one) => ({ type: 'text', text: one, marks: [link] }));
    const list = { type: 'bulletList', content: [{ type: 'listItem', content }] };
    return JSON.stringify({ title: text.slice(0, 40), content: { type: 'doc', content: [list, ...content] } });
  };
  it.each<[string, string, (text: string) => string]>([
    ['a.txt', 'a text', (text) => text],
    ['a.md', 'Markdown', (text) => text],
    ['a.json', 'a text in an export', asObject('text')],
    ['a.json', 'HTML in an export', asObject('content_html')],
    ['a.json', 'elements of a story in an export', asElements],
    ['a.json', 'a tree of words in an export', asTree],
    ['a.json', 'an export', (text) => text],
    ['a.nitf', 'words in NITF', (text) => inNitf(asXml(text))],
    ['a.nitf', 'HTML in NITF', (text) => inNitf(`<p>${asXml(text)}</p>`)],
    ['a.xml', 'XML', (text) => `<newsItem><contentMeta><headline>A</headline></contentMeta>${text}`],
  ])('is read the whole way from %s, as %s, and its page has no hole', (path, _, written) => {
    fc.assert(
      fc.property(decodedText, (text) => {
        const article = articleOf(written(text), path);
        if (article === null) return;
        expect(untiled(article)).toEqual([]);
        lieInside(
          [...article.body, ...article.quotes, ...article.dropped, ...article.layout].map(({ span }) => span),
          article.text,
        );
        lieInside(
          article.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.span])),
          article.text,
        );
        for (const { path: file, content } of pagesOf(article))
          if (file.endsWith('.html')) expect(markupIn(String(content))).toEqual([]);
          else expect(JSON.parse(String(content)).id).toBe(article.id);
      }),
      settings(),
    );
  });

  it('bears every recogniser, and their spans lie inside it', () => {
    fc.assert(
      fc.property(decodedText, language, fc.constantFrom('day', 'month', null), (text, tag, order) => {
        const words = languageOf(tag);
        const line = text.replace(/\s+/g, ' ').trim();
        lieInside(
          linesOf(text).map(({ span }) => span),
          text,
        );
        lieInside(
          findDates(line, tag, order as never).map(({ span }) => span),
          line,
        );
        lieInside(
          findPrintedDates(line, tag, order as never).map(({ span }) => span),
          line,
        );
        readDate(line, tag, order as never);
        dateOfLine(line, tag, order as never);
        findDateline(line, tag, () => null);
        readByline(line, words);
        splitCaption(line, words);
        readCredit(line);
        readMinutesOf(line, words);
        edgeLines(text);
        votesOf('a.txt', text);
        const block = { type: 'paragraph', text, html: '', span: [0, text.length], level: null } as const;
        lieInside(
          quotes(text, [block], tag).map(({ span }) => span),
          text,
        );
      }),
      settings(2),
    );
  });

  it('is told a front matter that is read or refused, never run', () => {
    const head = fc.oneof(
      fc.constantFrom(
        ...Object.values(REFUSED_FRONT).map((front) => front.slice(0, 3000)),
        ...ODD_FRONT.map((front) => front.slice(0, 3000)),
      ),
      fc
        .array(fc.tuple(piece, piece), { maxLength: 6 })
        .map((pairs) => `---\n${pairs.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`),
    );
    fc.assert(
      fc.property(head, decodedText, (front, text) => {
        const errors: string[] = [];
        const { kind } = frontMatter(
          front + text,
          1,
          (level, _rule, message) => level === 'error' && errors.push(message),
        );
        expect(errors.length > 0).toBe(kind === 'refused');
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      settings(2),
    );
  });

  it('is a table, an authority file and a page to look for links in, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => [
          readCsv(text),
          readAuthority(`name,variants\n${text}`, () => true),
          readOverrides(`source,field,value\n${text}`, { isFile: () => true, isDate: () => true }),
          pageLinks(text),
        ]).not.toThrow();
      }),
      settings(2),
    );
  });

  it('is a name that every system takes, and a line that commands no terminal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const name of [slug(text), personId(text)])
          expect(name).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,69}$/);
        expect(onTerminal(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(printable(text).text).toHaveLength(text.length);
      }),
      settings(3),
    );
  });
});
