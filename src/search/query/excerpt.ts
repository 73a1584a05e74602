/**
 * What a result shows of an article's text: the stretch that holds most of what was asked for, with the hits in it. It
 * sees one text and a set of words; which article it is and why it was found is not its business.
 */
import { fold } from '../letters.js';
import { eachWord } from '../words.js';

/** A piece of an excerpt; `isHit` where it is to be marked. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Length of an excerpt. A guess: three lines. */
const LENGTH = 240;
/** How far before its first hit an excerpt begins. A guess. */
const LEAD = 60;

/** A word of a text that was looked for. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** As it was looked for, and as the text writes it. */
  readonly word: string;
  readonly spelling: string;
}

/** The best stretch of `text`, from `from` to `to`, as pieces; its beginning where nothing is hit. @param hits in it. */
export function excerptOf(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const first = bestFirst(hits);
  let start = first < 0 ? from : Math.max(from, hits[first]!.start - LEAD);
  if (start > from) start = Math.max(from, text.lastIndexOf(' ', start) + 1);
  let end = Math.min(to, start + LENGTH);
  if (end < to) end = Math.max(text.lastIndexOf(' ', end), start + LENGTH / 2);
  const pieces = marked(text, hits, start, end);
  if (start > from) pieces.unshift({ text: '… ', isHit: false });
  if (end < to) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

/** The words of `text` between two places that are among those looked for, in order. */
export function hitsIn(text: string, words: ReadonlySet<string>, from = 0, to = text.length): Hit[] {
  // folding leaves a plain letter at the head of a word where it is: most words need not be folded to be passed by
  const isFirst = new Uint8Array(128);
  for (const word of words) isFirst[word.charCodeAt(0)] = 1;
  const hits: Hit[] = [];
  eachWord(text, from, to, (start, end) => {
    const unit = text.charCodeAt(start);
    if (unit < 128 && isFirst[unit | 32] === 0) return;
    const spelling = text.slice(start, end);
    const word = fold(spelling);
    if (words.has(word)) hits.push({ start, end, word, spelling });
  });
  return hits;
}

/** The hit from which on most different words are hit within an excerpt; -1 where there is none. */
function bestFirst(hits: readonly Hit[]): number {
  let [best, most] = [-1, 0];
  hits.forEach((hit, i) => {
    const near = new Set<string>();
    for (let k = i; k < hits.length && hits[k]!.end <= hit.start + LENGTH - LEAD; k++) near.add(hits[k]!.word);
    if (near.size > most) [best, most] = [i, near.size];
  });
  return best;
}

/** A text between two places as pieces. */
export function marked(text: string, hits: readonly Hit[], start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.end <= at || hit.start < start || hit.end > end) continue;
    // pairs of a script without spaces overlap
    const from = Math.max(at, hit.start);
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
    pieces.push({ text: text.slice(from, hit.end), isHit: true });
    at = hit.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isHit: false });
  return pieces;
}
