/**
 * What stands within the lines of a page and is more than words: links, emphasis. Elements are marked before a page becomes text, and
 * where the marks came to stand is read from its lines. What of it reaches an archive the body decides.
 */
import type { Element, Text } from 'hast';
import { isWebAddress } from '../../lib/links.js';
import type { Inline, Setting } from '../../types.js';
import { elementsIn } from './elements.js';

/** Noncharacters, which no text holds: where an element opens, behind which its number stands in digits of four, and where one closes. */
const [OPENS, CLOSES, DIGIT] = [0xfdda, 0xfddb, 0xfddc];

/** Elements within a line, by what they are kept as. */
const KEPT: Readonly<Record<string, Inline['name']>> = {
  ...{ a: 'a', b: 'strong', strong: 'strong', i: 'em', em: 'em', cite: 'em', sub: 'sub', sup: 'sup' },
};

type Kept = Pick<Inline, 'name' | 'href'>;

/** The elements of a page that were marked, by number: within lines, or around them. */
export type Marked = (Kept | Setting)[];

/** Marks an element that is kept. @param base of addresses that are not whole; null where the page names none. */
export function markInline(element: Element, marked: Marked, base: string | null): void {
  const name = Object.hasOwn(KEPT, element.tagName) ? KEPT[element.tagName]! : null;
  const href = name === 'a' ? addressOf(element.properties.href, base) : null;
  if (name === null || (name === 'a' && href === null) || holdsBlocks(element)) return;
  put({ name, href }, element, element, marked);
}

/** Marks what is kept from where one element begins to where another ends, which may be the same. */
export function put(kept: Kept | Setting, first: Element, last: Element, marked: Marked): void {
  const number = marked.push(kept) - 1;
  const digits = [...number.toString(4)].map((digit) => String.fromCharCode(DIGIT + Number(digit))).join('');
  const text = (value: string): Text => ({ type: 'text', value });
  first.children.unshift(text(String.fromCharCode(OPENS) + digits));
  last.children.push(text(String.fromCharCode(CLOSES)));
}

/** Elements that stand apart: what holds one is no stretch of a line. */
export const APART = new Set(
  'address article blockquote div dl figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table ul'.split(' '),
);

/** Whether elements that stand apart are within. */
export function holdsBlocks(element: Element): boolean {
  for (const one of elementsIn(element)) if (one !== element && APART.has(one.tagName)) return true;
  return false;
}

/** A whole address of the web, without what a browser would run. */
function addressOf(href: unknown, base: string | null): string | null {
  if (typeof href !== 'string' || href.startsWith('#')) return null;
  const address = URL.canParse(href) ? href : base !== null && URL.canParse(href, base) ? new URL(href, base).href : '';
  return isWebAddress(address) ? address : null;
}

/** An element that is open, by its number, and the place in the line from which it is. */
interface Open {
  readonly number: number;
  start: number;
}

/** Marks with the white space around them, of which one space was to be seen. */
const SPACED = /( ?)([\ufdd0-\ufddf]+)( ?)/g;

/** A line of a page. */
interface ReadLine {
  readonly line: string;
  /** What in it is more than words, by places in it, in order. */
  readonly inlines: readonly Inline[];
  /** What the line is set in, the innermost; else null. */
  readonly setting: Setting | null;
}

/** Reads the lines of a page one after another; what is open where one ends goes on in the next. */
export class InlineReader {
  private readonly open: Open[] = [];

  constructor(private readonly marked: Marked) {}

  /** A line without its marks and the white space around it. */
  read(marked: string): ReadLine {
    const found: Inline[] = [];
    const settings: Setting[] = [];
    for (const one of this.open) one.start = 0;
    let [whole, from] = ['', 0];
    for (const { 0: run, 1: before, 2: marks, 3: after, index } of marked.matchAll(SPACED)) {
      whole += marked.slice(from, index);
      from = index + run.length;
      const end = whole.length;
      whole += before || after || '';
      for (const [sign, number] of tokensOf(marks!))
        if (sign === OPENS) this.open.push({ number, start: whole.length });
        else this.close(this.open.pop(), end, found, settings);
    }
    whole += marked.slice(from);
    for (const one of this.open) this.close(one, whole.length, found, settings);
    const line = whole.trim();
    const shift = whole.length - whole.trimStart().length;
    return {
      line,
      inlines: found.flatMap((one) => within(one, line, shift)).sort(byPlace),
      setting: settings[0] ?? null,
    };
  }

  private close(one: Open | undefined, end: number, found: Inline[], settings: Setting[]): void {
    const kept = one === undefined ? undefined : this.marked[one.number];
    if (one === undefined || kept === undefined) return;
    if ('type' in kept) settings.push(kept);
    else found.push({ ...kept, span: [one.start, end] });
  }
}

/** What opens first; of those that open together the longer, which holds the other. */
function byPlace({ span: a }: Inline, { span: b }: Inline): number {
  return a[0] - b[0] || b[1] - a[1];
}

/** The stretch in the trimmed line, without white space at its ends; none where no words are left of it. */
function within({ span, ...kept }: Inline, line: string, shift: number): Inline[] {
  let [from, to] = [Math.max(0, span[0] - shift), Math.min(line.length, span[1] - shift)];
  while (from < to && line[from] === ' ') from++;
  while (to > from && line[to - 1] === ' ') to--;
  return from < to ? [{ ...kept, span: [from, to] }] : [];
}

/** Where elements open, with their numbers, and close. */
function* tokensOf(run: string): Generator<readonly [sign: number, number: number]> {
  for (let at = 0; at < run.length; at++) {
    const sign = run.charCodeAt(at);
    if (sign !== OPENS && sign !== CLOSES) continue;
    let digits = '';
    for (let next = at + 1; next < run.length && run.charCodeAt(next) >= DIGIT; next++)
      digits += run.charCodeAt(next) - DIGIT;
    yield [sign, Number.parseInt(digits, 4)];
  }
}
