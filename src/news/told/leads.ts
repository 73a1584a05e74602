/**
 * Texts without a headline: an export of bodies, a copy that began below it. Of all lines one is told as the headline, and
 * where that is a sentence of the article, it stays one.
 */
import { typeOf } from '../lines/lines.js';
import { frameOf } from '../roles/traits.js';
import type { Told } from './told.js';

/** Words of the shortest sentence that is nobody's headline, by its end; guesses. */
const LEAST: readonly (readonly [RegExp, number])[] = [
  [/[.。…][\s"'”’»)\]]*$/u, 18],
  [/[!?:！？：؟][\s"'”’»)\]]*$/u, 24],
];
/** Share of words with a capital from which a line is set as a title; a guess. */
const TITLED = 0.5;

/** Whether a line that was told as the headline is a sentence of prose. */
function isSentence({ line, traits: { titled, size, dateline } }: Told): boolean {
  if (line.label !== null || typeOf(line) === 'heading') return false;
  const least = LEAST.find(([end]) => end.test(line.text))?.[1] ?? Number.POSITIVE_INFINITY;
  return size >= least && (dateline || titled < TITLED);
}

/** What stands as the headline and is the article's first sentence becomes its first paragraph, and no standfirst follows it. */
export function withLead(told: readonly Told[]): readonly Told[] {
  const at = told.findIndex(({ role }) => role === 'headline');
  if (at < 0 || !isSentence(told[at]!)) return told;
  const isProse = ({ role, line }: Told, i: number) =>
    i === at || (i > at && role === 'standfirst' && line.label === null);
  return told.map((one, i) => (isProse(one, i) ? { ...one, role: 'para', phase: 'body', why: WHY } : one));
}

/**
 * Where the headline is declared outside the text, its first line, if it is a sentence in which nothing frames an article, is
 * the article's first paragraph: a menu opens no export of bodies.
 */
export function withOpening(told: readonly Told[]): readonly Told[] {
  const [first, ...others] = told;
  if (first === undefined || first.role !== 'other' || !isSentence(first)) return told;
  const frame = frameOf(first.traits);
  if (frame !== null && frame !== 'within') return told;
  return [{ ...first, role: 'para', phase: 'body', why: WHY }, ...others];
}

const WHY = 'a sentence: no headline stands above it';
