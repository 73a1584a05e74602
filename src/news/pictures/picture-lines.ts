/**
 * Lines of pictures that were told as something else, known by what stands beside them: a credit next to a caption, the
 * words right above a credit, a name that is said again under its picture. It changes roles and reads nothing.
 */

import { splitCaption } from '../credits/captions.js';
import type { Language } from '../languages/language.js';
import { same, type Told } from '../told/told.js';
import { isAgency, isPictureHouse } from '../words/agencies.js';

/** The same lines, with those that belong to pictures told as captions. Linear in the number of lines. */
export function withPictureLines(lines: readonly Told[], language: Language): readonly Told[] {
  if (lines.every(({ traits }) => traits.credit === 'none')) return lines;
  const told = retold(lines, (one) => endsLikeCaption(one, language));
  if (!told.some(isClearCredit)) return told;
  const signed = told.filter(({ role, traits }) => role === 'byline' && traits.credit !== 'all').length;
  const words = retold(
    told,
    (one, i) => isCaptionAbove(told, i) || (one.role === 'byline' && signed > 1 && isSaidAgain(told, i)),
  );
  const signs = ({ role, line }: Told) => role === 'byline' && signed === 0 && !isPictureHouse(line.text);
  return retold(words, (one, i) => isCreditBeside(words, i) && !signs(one));
}

/** @param belongs whether a line that is not told as a caption is one. */
function retold(told: readonly Told[], belongs: (one: Told, index: number) => boolean): readonly Told[] {
  return told.map((one, i): Told => {
    if (one.role === 'caption' || one.role === 'headline' || one.line.isAside === true || !belongs(one, i)) return one;
    return { ...one, role: 'caption', why: 'stands with the credit or the caption of a picture' };
  });
}

/**
 * A line among the prose that ends with a credit which only pictures have: "(Ada Ren/AFP)", "(Unsplash)", "Foto: Ada Ren";
 * of what was told as a signature, one with more words before the credit than a signature has.
 */
function endsLikeCaption({ role, phase, traits, line }: Told, language: Language): boolean {
  if (traits.credit !== 'end' || phase === 'above' || phase === 'below') return false;
  const { text, credit } = splitCaption(line.text, language);
  if (credit === null) return false;
  const words = line.text.slice(...credit);
  const labelled = /(?:[:：©Ⓒ]|[(（][cCＣ][)）])\s*$/u.test(line.text.slice(0, credit[0]));
  if (role === 'standfirst') return labelled && isSentence(text === null ? '' : line.text.slice(...text));
  const signs = role === 'byline' || role === 'date';
  if (signs) return labelled && !traits.cues.has('by') && isSentence(text === null ? '' : line.text.slice(...text));
  return labelled || isPictureHouse(words) || (words.includes('/') && words.split(/\s?[/|,]\s?/).some(isAgency));
}

/** Words that only a sentence has: enough of them, and a stop. */
function isSentence(words: string): boolean {
  return words.endsWith('.') && words.split(' ').length >= SENTENCE;
}

/** A guess. */
const SENTENCE = 4;

/** Share of words with a capital in a credit: all but a label's or a particle; a guess. Scripts without capitals have no such words. */
const TITLED = 0.6;

/** A line that is a credit and nothing else, by its label, its sign or an agency in it. */
function isClearCredit({ traits, line }: Told): boolean {
  if (traits.credit !== 'all') return false;
  // "Photos: Old cars for auction" points to other pictures
  const labelled = traits.cues.get('photo') === 'start' && traits.titled >= TITLED;
  return labelled || line.text.startsWith('©') || line.text.split(/\s?[/|,]\s?/).some(isAgency);
}

function lacksCredit(one: Told | undefined): boolean {
  return one?.role === 'caption' && one.traits.credit === 'none';
}

/** "AR" beside "Ada Ren, the harbour master": what stands in for a portrait that is missing. */
export function isInitials({ line }: Told, beside: Told | undefined): boolean {
  if (beside === undefined || !/^\p{Lu}{2,3}$/u.test(line.text)) return false;
  const [first = '', ...others] = line.text;
  return new RegExp(`^${first}\\p{Ll}${others.map((letter) => `.* ${letter}\\p{Ll}`).join('')}`, 'u').test(
    beside.line.text.slice(0, 60),
  );
}

/** Beside the words of a picture. */
function isCreditBeside(told: readonly Told[], i: number): boolean {
  if (!isClearCredit(told[i]!)) return false;
  return [told[i - 1], told[i + 1]].some((beside) => lacksCredit(beside) && !isInitials(told[i]!, beside));
}

/** Fewest words of a caption that nothing else tells, and most characters. */
const [FEWEST, LONGEST] = [3, 300];

/** Words that frame nothing right above a credit: of furniture any, of prose what no stop ends. */
function isCaptionAbove(told: readonly Told[], i: number): boolean {
  const { role, phase, traits, line } = told[i]!;
  const [next, after] = [told[i + 1], told[i + 2]];
  const stops = /[.!?:…。"”»]$/.test(line.text);
  if (next === undefined || next.role === 'byline' || !isClearCredit(next) || (stops && lacksCredit(after)))
    return false;
  if (traits.size < FEWEST || line.text.length > LONGEST || traits.credit !== 'none') return false;
  if (traits.cues.get('reporting') === 'start' || traits.cues.get('by') === 'start') return false;
  if (role === 'other') return traits.cues.size === 0 && (phase === 'head' || phase === 'body');
  return (role === 'para' || role === 'subhead') && !stops;
}

/** A name above the same name above a credit: the picture's alternative text, its caption, who made it. */
function isSaidAgain(told: readonly Told[], i: number): boolean {
  const [one, next, after] = [told[i]!, told[i + 1], told[i + 2]];
  if (next === undefined || after === undefined || !same(one.line.text, next.line.text)) return false;
  return isClearCredit(after);
}
