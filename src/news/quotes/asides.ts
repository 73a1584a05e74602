/**
 * Parts what stands in marks where the narrator cuts in without closing them, as French and Spanish papers print it: "Il
 * pleut, a dit Ada Ren. Beaucoup." Knows reporting verbs and where a clause ends; refuses to know who speaks.
 */
import type { Span } from '../../types.js';
import * as is from './lexicon.js';
import { flagsOf, type Lexicon } from './lexicon.js';
import type { Marked, Paragraph } from './marks.js';

/** What may open an aside: a comma, or a dash with a space before it. */
const OPENS = /,\s|\s[—–]\s?/gu;
/** The verb with what stands close before and behind it: "a-t-il ajouté", "l'a dit", "dijo". */
const VERB =
  /^(?:[lsm]['’]|(?:lui|en|se|le|y)\s)?(?<word>\p{Ll}+)(?<own>(?:-t)?-(?:ils?|elles?|on|je))?(?:\s|$|(?=[.,;:!?—–]))/u;
/** A participle, which says nothing without its auxiliary. Forms of French; those of Spanish end otherwise. */
const PARTICIPLE = /(?:é|[^d]is|u|[gt]i)$/u;
/** What may follow the verb before its subject: adverbs, small words. */
const BETWEEN = /^(?:\p{Ll}+\s)?/u;
/** What ends a clause, with the dots of shortened words among it. */
const STOP = /[.,;:!?…—–]/gu;

/** Letters of the longest aside; a guess. */
const LONGEST = 120;
/** Asides that are looked for in one stretch; a guess. */
const MOST = 40;

/** The stretches with every aside outside of them. @param parts the paragraphs that they stand in. */
export function withoutAsides(
  text: string,
  all: readonly Marked[],
  parts: readonly Paragraph[],
  words: Lexicon,
): readonly Marked[] {
  if (!words.cutsIn) return all;
  return all.flatMap((stretch) => {
    const asides = stretch.pieces.map((piece) => asidesIn(text, piece, words));
    return asides.every((found) => found.length === 0) ? [stretch] : parted(text, stretch, asides, parts);
  });
}

/** The asides of one piece, in order. */
function asidesIn(text: string, [from, to]: Span, words: Lexicon): Span[] {
  const found: Span[] = [];
  const said = text.slice(from, to);
  let end = 0;
  for (const { index, 0: opening } of said.matchAll(OPENS)) {
    if (index < end) continue;
    if (found.length === MOST) break;
    const close = asideEnd(said, index, opening, words);
    if (close === null) continue;
    found.push([from + index, from + close]);
    end = close;
  }
  return found;
}

/** Where an aside ends that would begin at `at`; null where none does. */
function asideEnd(said: string, at: number, opening: string, words: Lexicon): number | null {
  const start = at + opening.length;
  const subject = subjectStart(said, start, words);
  if (subject === null) return null;
  const isDash = opening.trim() !== ',';
  for (const { index, 0: stop } of said.slice(subject, start + LONGEST).matchAll(STOP)) {
    const at = subject + index;
    if (stop === '.' && isShortened(said, at, words)) continue;
    const isOwn = stop === '—' || stop === '–';
    if (isDash !== isOwn && !(isDash && stop === '.' && at === said.length - 1)) continue;
    if (stop === ',' && namesOn(said, at + 1, words)) continue;
    return isOwn && /^[.,;]/u.test(said.slice(at + 1, at + 2)) ? at + 2 : at + 1;
  }
  return said.length - start <= LONGEST ? said.length : null;
}

/** Where the subject behind a reporting verb begins, or the verb's end where its own pronoun is the subject. */
function subjectStart(said: string, start: number, words: Lexicon): number | null {
  const first = VERB.exec(said.slice(start, start + LONGEST));
  if (first === null) return null;
  const { word, own } = first.groups as { word: string; own: string | undefined };
  const behind = start + first[0].length;
  const flags = flagsOf(words, word);
  if (flags & is.SAY && !(PARTICIPLE.test(word) && words.elides))
    return own !== undefined || isSubject(said, behind, words) ? behind : null;
  if (!(flags & is.AUXILIARY)) return null;
  const rest = said.slice(behind, behind + LONGEST);
  for (const skip of ['', BETWEEN.exec(rest)?.[0] ?? '']) {
    const second = VERB.exec(rest.slice(skip.length));
    if (second === null || !(flagsOf(words, second.groups!.word!) & is.SAY)) continue;
    const end = behind + skip.length + second[0].length;
    return own !== undefined || isSubject(said, end, words) ? end : null;
  }
  return null;
}

/** Whether a name, a noun with its article, or a title begins at `at`. */
function isSubject(said: string, at: number, words: Lexicon): boolean {
  const word = /^(?:\p{L}+['’])?\p{L}*/u.exec(said.slice(at, at + 40))![0];
  if (/^\p{Lu}/u.test(word)) return true;
  const elided = /^(\p{L}+['’])/u.exec(word)?.[1]?.replace('’', "'");
  return (flagsOf(words, elided ?? word) & (is.DETERMINER | is.TITLE | is.COURTESY | is.PERSON)) !== 0;
}

/** Whether what follows a comma tells more of the subject: "Ada Ren, présidente de l'association". */
function namesOn(said: string, at: number, words: Lexicon): boolean {
  const [first = '', second = ''] = said.slice(at, at + 60).match(/\p{L}+/gu) ?? [];
  const isPerson = (word: string): boolean => (flagsOf(words, word) & (is.PERSON | is.TITLE)) !== 0;
  return isPerson(first) || ((flagsOf(words, first) & is.DETERMINER) !== 0 && isPerson(second));
}

/** Whether a dot belongs to its word: "M. Ren", "A. Ren". */
function isShortened(said: string, at: number, words: Lexicon): boolean {
  const word = /\p{L}+$/u.exec(said.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  return (
    at + 1 < said.length && (/^\p{Lu}$/u.test(word) || (flagsOf(words, word.toLowerCase()) & is.ABBREVIATION) !== 0)
  );
}

function parted(
  text: string,
  stretch: Marked,
  asides: readonly (readonly Span[])[],
  parts: readonly Paragraph[],
): Marked[] {
  const found: { pieces: Span[]; outer: Span[] }[] = [{ pieces: [], outer: [] }];
  const add = (outer: Span, within: Span): void => {
    const piece = trimmed(text, outer, within);
    if (!/\p{L}/u.test(text.slice(...piece))) return;
    found.at(-1)!.pieces.push(piece);
    found.at(-1)!.outer.push(outer);
  };
  for (const [i, [start, to]] of stretch.outer.entries()) {
    let from = start;
    for (const [opens, closes] of asides[i]!) {
      add([from, opens], stretch.pieces[i]!);
      found.push({ pieces: [], outer: [] });
      from = closes;
    }
    add([from, to], stretch.pieces[i]!);
  }
  return found
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ pieces, outer }) => ({ pieces, outer, block: blockAt(parts, pieces[0]![0]), single: stretch.single }));
}

/** The block of the paragraph that a place lies in. */
function blockAt(parts: readonly Paragraph[], at: number): number {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.span[0] <= at) low = middle;
    else high = middle - 1;
  }
  return parts[low]!.block;
}

/** What an outer span holds of a piece, without the marks and the white space that an aside leaves at its ends. */
function trimmed(text: string, [start, end]: Span, piece: Span): Span {
  let [from, to] = [Math.max(start, piece[0]), Math.min(end, piece[1])];
  while (from < to && /[\s,.;]/u.test(text[from]!)) from++;
  while (to > from && /[\s,]/u.test(text[to - 1]!)) to--;
  return [from, to];
}
