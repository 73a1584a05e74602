/**
 * JSON and JSON Lines, as scrapers, corpora and interfaces give articles: one object, a list of them, an object that holds such
 * a list at any place, or one object a line. Which list it is its objects tell, not the names of products.
 */
import type { Format, Share, Span, Unread } from '../types.js';
import { fieldOf } from './declared.js';
import { isArticle, unfolded } from './exports/article-values.js';
import { type Join, joinOf } from './exports/joined.js';
import { BROKEN, type Fault, firstOf, type Item, isFault, sharesOf, unread } from './exports/shares.js';
import { type ObjectArray, type Scanned, scan } from './json/scan.js';
import { DEEPEST, MOST_MEMBERS, MOST_VALUES, NotJson, TooMuch, type Values, valueIn } from './json/text.js';
import { HOW_TO_CUT, JSON_FILE, JSON_LINES } from './kinds.js';

export const json: Format = { ...JSON_FILE, parse: firstOf(articlesIn), parts: articlesIn };
export const jsonLines: Format = { ...JSON_LINES, parse: firstOf(articlesByLine), parts: articlesByLine };

const CUT = HOW_TO_CUT.get(JSON_FILE)!;
const CUT_LINES = 'Cut it between lines: split --lines=2000 --additional-suffix=.jsonl FILE';

/** A file may be JSON Lines by another name. */
function articlesIn(text: string): readonly Share[] | Unread {
  const found = lookOver(text, [0, text.length]);
  if (isScanned(found)) return articlesOf(text, found);
  return isByLine(text) ? articlesByLine(text) : unread('error', found.rule, found.message, lineOf(text, found.at));
}

/** Objects, a line each; or, of a file that is one list or map of several lines, what is in that. */
function articlesByLine(text: string): readonly Share[] | Unread {
  const found = lookOver(text, [0, text.length]);
  if (isScanned(found) && (text[found.span[0]] !== '{' || found.arrays.length > 0)) {
    const whole = articlesOf(text, found);
    if (!('rule' in whole) && whole[0]?.name !== null) return whole;
  }
  return sharesOf(text, { items: lineItems(text), cut: CUT_LINES });
}

function* lineItems(text: string): Generator<Item> {
  for (const span of linesIn(text)) yield { span, read: () => objectAt(text, span) };
}

/** The first line is an object, and another begins behind it. */
function isByLine(text: string): boolean {
  const [first, second] = linesIn(text);
  if (first === undefined || second === undefined || text[second[0]] !== '{') return false;
  return isScanned(lookOver(text, first));
}

/** Lines that hold something, without the white space before it. */
function* linesIn(text: string): Generator<Span> {
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const start = stop - text.slice(at, stop).trimStart().length;
    if (start < stop) yield [start, stop];
    at = stop + 1;
  }
}

/** What one value holds: an article, or the first list of which most are and those like it; else the one of which most are. */
function articlesOf(text: string, { span, arrays }: Scanned): readonly Share[] | Unread {
  const whole: Item = { span, read: () => valuesAt(text, span) };
  const isObject = text[span[0]] === '{';
  const list = isObject && isOne(whole) ? null : listOf(text, arrays);
  if (list !== null) {
    const root = valuesAt(text, span);
    const items = itemsOf(text, list, joinOf(isFault(root) ? null : root));
    return sharesOf(text, { items, cut: CUT });
  }
  return sharesOf(text, { items: isObject ? [whole] : [], isWhole: true, cut: CUT });
}

/** Objects of a list that are looked at to tell what it is of; a guess. */
const SAMPLE = 200;

function listOf(text: string, arrays: readonly ObjectArray[]): ObjectArray | null {
  let [best, most] = [null as ObjectArray | null, 0];
  for (const [i, array] of arrays.entries()) {
    const articles = articlesAmong(text, array);
    if (isMostly(articles, array)) return withItsLike(text, array, arrays.slice(i + 1));
    if (articles > most) [best, most] = [array, articles];
  }
  return best;
}

/** A list and those behind it of the same depth and kind: articles by year, the pages of an interface one behind another. */
function withItsLike(text: string, first: ObjectArray, others: readonly ObjectArray[]): ObjectArray {
  const objects = [...first.objects];
  let kind: Kind | null = null;
  for (const other of others) {
    // what lies within an article is a part of it
    if (other.depth !== first.depth || other.at < objects.at(-1)!) continue;
    kind ??= kindOf(text, first);
    if (isLike(kindOf(text, other), kind) && isMostly(articlesAmong(text, other), other))
      for (const at of other.objects) objects.push(at);
  }
  return { ...first, objects };
}

/** What the objects of a list hold. */
interface Kind {
  readonly keys: ReadonlySet<string>;
  readonly hasHeadlines: boolean;
}

function kindOf(text: string, array: ObjectArray): Kind {
  const keys = new Set<string>();
  for (const { read } of itemsOf(text, sampleOf(array))) {
    const values = read();
    if (!isFault(values)) for (const key of unfolded(values).keys()) keys.add(key);
  }
  return { keys, hasHeadlines: [...keys].some((key) => fieldOf(key) === 'headline') };
}

/** Share of the keys of two lists that both have where they are of one kind: few articles lack some of what many have. A guess. */
const SAME = 0.5;

function isLike(one: Kind, other: Kind): boolean {
  const both = [...one.keys].filter((key) => other.keys.has(key)).length;
  // comments have bodies and authors, too
  return one.hasHeadlines === other.hasHeadlines && both >= SAME * (one.keys.size + other.keys.size - both);
}

const sampleOf = (array: ObjectArray): ObjectArray => ({ ...array, objects: array.objects.slice(0, 2 * SAMPLE) });

function articlesAmong(text: string, array: ObjectArray): number {
  return [...itemsOf(text, sampleOf(array))].filter(isOne).length;
}

function isMostly(articles: number, { objects }: ObjectArray): boolean {
  return articles * 4 >= Math.min(objects.length / 2, SAMPLE);
}

function isOne({ read }: Item): boolean {
  const values = read();
  return !isFault(values) && isArticle(unfolded(values));
}

function* itemsOf(text: string, { objects }: ObjectArray, join: Join | null = null): Generator<Item> {
  for (let i = 0; i < objects.length; i += 2) {
    const span: Span = [objects[i]!, objects[i + 1]!];
    const read = () => {
      const values = valuesAt(text, span);
      return isFault(values) || join === null ? values : join.complete(values);
    };
    yield join === null ? { span, read } : { span, read, given: join.given };
  }
}

/** The object that a stretch holds, if it is JSON. */
function objectAt(text: string, span: Span): Values | Fault {
  const found = lookOver(text, span);
  if (!isScanned(found)) return found;
  if (text[found.span[0]] === '{') return valuesAt(text, found.span);
  return { rule: BROKEN, message: 'Expected an object of JSON, found another value.', at: span[0] };
}

const MUCH = `Expected at most ${DEEPEST} levels, ${MOST_MEMBERS} keys in an object and ${MOST_VALUES} values in an article, found more.`;

/** An object of what is known to be JSON. */
function valuesAt(text: string, span: Span): Values | Fault {
  try {
    return valueIn(text, span) as Values;
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { rule: 'export:size', message: MUCH, at: span[0] };
  }
}

function isScanned(found: Scanned | Fault): found is Scanned {
  return 'arrays' in found;
}

function lookOver(text: string, span: Span): Scanned | Fault {
  try {
    return scan(text, span);
  } catch (error) {
    if (error instanceof TooMuch) return { rule: 'export:size', message: MUCH, at: span[0] };
    if (!(error instanceof NotJson)) throw error;
    const { at, expected } = error;
    const column = at - text.lastIndexOf('\n', at - 1);
    const words = text.slice(at, Math.min(at + SHOWN, span[1])).split('\n', 1)[0]!;
    const found = at >= span[1] ? 'the end' : words === '' ? 'the end of the line' : `“${words}”`;
    return {
      rule: BROKEN,
      message: `Expected ${expected} in column ${column}, found ${found}. Mend the JSON.`,
      at,
    };
  }
}

/** Characters of what was found that are shown. */
const SHOWN = 12;

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
