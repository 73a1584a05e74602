/**
 * The articles of an export, each with its share of the file and its name, and what is made of one when it is asked for.
 * It knows values by their keys; how a file writes them its format knows.
 */
import { MOST_PARTS } from '../../lib/limits.js';
import type { Draft, Format, Remark, Share, Source, Span, Unread } from '../../types.js';
import type { Values } from '../json/text.js';
import { articleIn, datesIn, isArticle, isNamed, ownName, unfolded, whyLeftOut } from './article-values.js';
import { draftOf } from './export-draft.js';

/** One of the things that a file lists. */
export interface Item {
  readonly span: Span;
  /** Its values; or why they cannot be read. */
  readonly read: () => Values | Fault;
  /** What of its values stands elsewhere in the file and was given to it. */
  readonly given?: (values: Values) => string;
}

/** What is wrong with an item, and where. */
export interface Fault extends Pick<Unread, 'rule' | 'message'> {
  /** Place in the text. */
  readonly at: number;
}

/** The rule of what is broken: among other things it may be an article. */
export const BROKEN = 'export:broken';
/** The rule of what stands in a file beside that is not there or cannot be read: it may be an article likewise. */
export const MISSING = 'beside:missing';

export interface Listing {
  readonly items: Iterable<Item>;
  /** What the file says of all of them: a head of a table, the title of a feed. */
  readonly head?: string;
  /** True where the only item is the file. */
  readonly isWhole?: boolean;
  /** How a file of too many is made smaller. */
  readonly cut: string;
  /** What is said where none of its items is an article. */
  readonly none?: string;
}

const NONE =
  'Expected articles, each with a body under a name such as "text", "content" or "articleBody"; found none, so the file is left out.';

/** The articles of a file, in order; where none of its items is one, or they are too many, why nothing is read. */
export function sharesOf(
  text: string,
  { items, head = '', isWhole = false, cut, none = NONE }: Listing,
): readonly Share[] | Unread {
  const known: { item: Item; own: string | null; dates: string; given: string }[] = [];
  let [holds, count] = [false, 0];
  for (const item of items) {
    if (++count > MOST_PARTS && holds) return unread('error', 'text:articles', tooMany(cut));
    const found = item.read();
    const values = isFault(found) ? found : unfolded(found);
    holds ||= isFault(values) ? values.rule === BROKEN || values.rule === MISSING : isArticle(values);
    if (count > MOST_PARTS) continue;
    const given = isFault(found) ? '' : (item.given?.(found) ?? '');
    const about = isFault(values) ? { own: null, dates: '' } : { own: ownName(values), dates: datesIn(values) };
    known.push({ item, ...about, given });
  }
  if (!holds) return unread('info', 'export:none', none);
  if (count > MOST_PARTS) return unread('error', 'text:articles', tooMany(cut));
  const names = isWhole ? [null] : namesFor(known.map(({ own }) => own));
  const lineAt = linesOf(text);
  let from = 0;
  return known.map(({ item, dates, given }, i): Share => {
    const to = i === known.length - 1 ? text.length : behind(text, item.span[1]);
    const slice: Span = [from, to];
    from = to;
    const line = lineAt(item.span[0]);
    const whole = `${head}${text.slice(...item.span)}${given}`;
    const parse: Share['parse'] = (remark) => parsed(text, item, line, remark);
    return { name: names[i]!, slice, line, text: whole, dates: `${dates}\n${whole}`, parse };
  });
}

/** `Format.parse` of a format that tells articles apart by structure: of a file of several the first. */
export function firstOf(parts: (text: string) => readonly Share[] | Unread): Format['parse'] {
  return ({ text }: Source, remark: Remark) => {
    const found = parts(text);
    if (!('rule' in found)) return found[0]?.parse(remark) ?? null;
    remark(found.level, found.rule, found.message, found.line ?? undefined);
    return null;
  };
}

export function unread(level: Unread['level'], rule: string, message: string, line: number | null = null): Unread {
  return { level, rule, message, line };
}

function tooMany(cut: string): string {
  return `Expected at most ${MOST_PARTS} articles in a file, found more. ${cut}`;
}

export function isFault(found: Values | Fault): found is Fault {
  return 'rule' in found;
}

function unfoldedOf({ read }: Item): Values | Fault {
  const found = read();
  return isFault(found) ? found : unfolded(found);
}

/** What stands between two items goes with the first, to the end of its line. */
const BETWEEN = /[ \t,]*\n?/y;

function behind(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  BETWEEN.exec(text);
  return BETWEEN.lastIndex;
}

/** The line of a place, from 1; places must rise. */
function linesOf(text: string): (at: number) => number {
  let [line, next] = [1, text.indexOf('\n')];
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/**
 * Each article's own name, or its place where it has none; of two with one name the later gets a number behind it. A name
 * depends on the articles before it alone, so that those which are appended move none.
 */
function namesFor(own: readonly (string | null)[]): string[] {
  const taken = new Map<string, number>();
  return own.map((name, i) => {
    const wanted = name ?? `${i + 1}`;
    let [again, free] = [taken.get(wanted) ?? 1, wanted];
    while (taken.has(free)) free = `${wanted}~${++again}`;
    taken.set(wanted, again);
    taken.set(free, 1);
    return free;
  });
}

function parsed(text: string, item: Item, line: number, remark: Remark): Draft | null {
  const values = unfoldedOf(item);
  if (isFault(values)) {
    remark('error', values.rule, values.message, line + text.slice(item.span[0], values.at).split('\n').length - 1);
    return null;
  }
  const reason = whyLeftOut(values);
  if (reason !== null) {
    remark('info', 'export:unpublished', `Marked as "${reason}", so it is left out.`, line);
    return null;
  }
  const article = articleIn(values);
  if (article !== null) return draftOf(article, line, remark);
  if (isNamed(values))
    remark('error', 'export:body', 'Expected an article with a body, found none. Add it or remove the article.', line);
  else remark('info', 'export:other', 'Has no body and no headline, so it is no article and is left out.', line);
  return null;
}
