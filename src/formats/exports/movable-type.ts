/**
 * Exports of Movable Type and TypePad, which are plain text ("The Movable Type Import / Export Format"): entries between lines of
 * eight hyphens, in each a head of keys and values, then sections between lines of five. It knows no other text, and says so.
 */
import { isValidDay } from '../../lib/dates.js';
import type { Share, Span, Unread } from '../../types.js';
import { withParagraphs } from '../bodies/body-html.js';
import type { Value, Values } from '../json/text.js';
import { type Item, sharesOf } from './shares.js';

const ENTRY_END = '--------';
const SECTION_END = '-----';

/** Keys of which the first line of an entry has one. */
const OPENING =
  /^(?:AUTHOR|TITLE|BASENAME|STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|DATE|PRIMARY CATEGORY|CATEGORY|TAGS|UNIQUE URL|NO ENTRY):/;
/** A key of the head, and its value: whatever is left of the line, so that nothing is looked at twice. */
const KEYED = /^([A-Z][A-Z\d _]{0,40}):[ \t]*(.*)$/s;
/** The line that opens a section. */
const SECTION = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*$/;

const CUT = 'Cut it behind a line of eight hyphens.';

/** The entries of an export; null of any other text. Linear in its length. */
export function entriesOf(text: string): readonly Share[] | Unread | null {
  if (!/^\s{0,999}[A-Z]/.test(text) || !text.includes(`\n${SECTION_END}`)) return null;
  const spans = entrySpans(text);
  if (spans.length === 0 || !isEntry(text.slice(...spans[0]!))) return null;
  const entries = spans.map((span) => entryIn(text, span));
  const items = entries.map(({ values }, i): Item => ({ span: spans[i]!, read: () => values }));
  const shares = sharesOf(text, { items, cut: CUT });
  if ('rule' in shares) return shares;
  return shares.map((share, i): Share => {
    const { values, beside } = entries[i]!;
    // what the format writes as a date says nothing of how the writer does
    const dates = [values.get('published'), values.get('BODY')].filter((one) => typeof one === 'string').join('\n');
    return {
      ...share,
      dates,
      parse: (remark) => {
        const draft = share.parse(remark);
        if (draft !== null && beside !== '') remark('info', 'export:comments', beside, share.line);
        return draft;
      },
    };
  });
}

/** Where each entry stands, the line that ends it included: behind that line another begins, or nothing. */
function entrySpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.search(/\S/);
  for (const { from, to, words } of linesIn(text, 0)) {
    if (words !== ENTRY_END || to < start) continue;
    const next = nextLine(text, to);
    if (next !== null && !OPENING.test(next.words)) continue;
    if (from > start) spans.push([start, to]);
    start = next?.from ?? text.length;
  }
  if (text.slice(start).trim() !== '') spans.push([start, text.trimEnd().length]);
  return spans;
}

interface Line {
  readonly from: number;
  readonly to: number;
  /** Without white space behind them. */
  readonly words: string;
}

function* linesIn(text: string, start: number): Generator<Line> {
  for (let from = start; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    yield { from, to, words: text.slice(from, to).trimEnd() };
    from = to + 1;
  }
}

/** The next line that holds something. */
function nextLine(text: string, at: number): Line | null {
  for (const line of linesIn(text, at + 1)) if (line.words !== '') return line;
  return null;
}

/** A head of keys alone, and a section behind it. */
function isEntry(entry: string): boolean {
  const [head, sections] = partsOf(entry);
  if (sections[0] === undefined || head.length < LEAST_KEYS || !OPENING.test(head[0]!)) return false;
  return head.every((line) => KEYED.test(line));
}

/** Keys of the shortest head; a guess: exports have ten. */
const LEAST_KEYS = 2;

interface Section {
  readonly name: string;
  readonly lines: string[];
}

/** The lines of the head that hold something, and the sections. A line of hyphens that no section follows is the writer's. */
function partsOf(entry: string): [string[], Section[]] {
  const head: string[] = [];
  const sections: Section[] = [];
  let isHead = true;
  let isBetween = false;
  for (const { to, words } of linesIn(entry, 0)) {
    const name = isBetween ? SECTION.exec(words)?.[1] : undefined;
    if (words === SECTION_END && opensSection(entry, to)) [isHead, isBetween] = [false, true];
    else if (name !== undefined) {
      sections.push({ name, lines: [] });
      isBetween = false;
    } else if (isHead) head.push(...(words === '' ? [] : [words]));
    else if (words !== ENTRY_END || to < entry.length) sections.at(-1)?.lines.push(words);
  }
  return [head, sections];
}

/** Whether a section begins behind a line, or the entry ends. */
function opensSection(entry: string, at: number): boolean {
  const next = nextLine(entry, at);
  return next === null || SECTION.test(next.words) || (next.words === ENTRY_END && next.to === entry.length);
}

interface Entry {
  readonly values: Values;
  /** What is said of comments and of other weblogs' notices; empty where there are none. */
  readonly beside: string;
}

function entryIn(text: string, span: Span): Entry {
  const [head, sections] = partsOf(text.slice(...span));
  const given = headIn(head);
  const values = new Map<string, Value>([...given].map(([key, all]) => [key, all.length === 1 ? all[0]! : all]));
  if (values.get('NO ENTRY') === '1') return { values: new Map([['NO ENTRY', '1']]), beside: '' };
  const categories = [...(given.get('PRIMARY CATEGORY') ?? []), ...(given.get('CATEGORY') ?? [])];
  values.delete('PRIMARY CATEGORY');
  if (categories.length > 0) values.set('CATEGORY', [...new Set(categories)]);
  if (given.has('TAGS')) values.set('TAGS', given.get('TAGS')!.flatMap(tagsIn));
  const published = isoOf(values.get('DATE') ?? null);
  if (published !== null) values.set('published', published);
  const said = (name: string) =>
    sections.filter((one) => one.name === name).map(({ lines }) => lines.join('\n').trim());
  const body = [...said('BODY'), ...said('EXTENDED BODY')].filter((one) => one !== '').join('\n\n');
  if (body !== '') values.set('BODY', withParagraphs(body));
  for (const name of ['EXCERPT', 'KEYWORDS'] as const) {
    const words = said(name).join('\n\n').trim();
    if (words !== '') values.set(name, words);
  }
  return { values, beside: besideOf(said('COMMENT').length, said('PING').length) };
}

/** Values by key; a line without a key goes on with the one above. */
function headIn(lines: readonly string[]): Map<string, string[]> {
  const given = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of lines) {
    const [, key, value = ''] = KEYED.exec(line) ?? [];
    if (key === undefined) last.push(`${last.pop() ?? ''} ${line}`.trim());
    else if (value !== '') {
      last = given.get(key) ?? [];
      last.push(value);
      given.set(key, last);
    }
  }
  return given;
}

function besideOf(comments: number, pings: number): string {
  const beside = [
    ...(comments > 0 ? [`comments (${comments})`] : []),
    ...(pings > 0 ? [`notices of other weblogs (${pings})`] : []),
  ];
  return beside.length === 0 ? '' : `Below the entry stand ${beside.join(' and ')}. They are left out.`;
}

/** `"Hesk Maid",ferry`: marks around a tag of several words. */
const TAG = /"([^"]*)"|([^",]+)/g;

function tagsIn(value: string): string[] {
  return [...value.matchAll(TAG)].map(([, marked, bare]) => (marked ?? bare ?? '').trim()).filter((tag) => tag !== '');
}

/** `01/31/2006 03:31:05 PM`, the month first in every language; twenty-four hours where no half of the day is told. */
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?)?$/i;

/** In ISO 8601; null where it is no such date. */
function isoOf(value: Value): string | null {
  const found = typeof value === 'string' ? DATE.exec(value.trim()) : null;
  if (found === null) return null;
  const [, month, day, year, hour, minute, second = '00', half] = found;
  if (!isValidDay(Number(year), Number(month), Number(day))) return null;
  const two = (figures: number | string | undefined) => String(figures).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  return hours < 24 && Number(minute) < 60 ? `${date}T${two(hours)}:${minute}:${second}` : date;
}
