/**
 * Lines of pictures that were told as something else, known by what stands beside them: a credit next to a caption, the
 * words right above a credit, a name that is said again under its picture. It changes roles and reads nothing.
 */

import { splitCaption } from '../credits/captions.js';
import { FOR_HOUSE } from '../credits/credits.js';
import { setOffIn } from '../credits/set-off.js';
import type { Language } from '../languages/language.js';
import { STOPPED } from '../roles/surroundings.js';
import { same, type Told } from '../told/told.js';
import { isAgency, isPictureHouse } from '../words/agencies.js';
import { withUnmarkedCaptions } from './unmarked-captions.js';

/** The same lines, with those that belong to pictures told as captions. Linear in the number of lines. */
export function withPictureLines(lines: readonly Told[], language: Language): readonly Told[] {
  const shown = retold(lines, (_, i) => isPlayed(lines, i));
  const paired = withPairs(withUnmarkedCaptions(shown, language));
  if (paired.every(({ traits, line }) => traits.credit === 'none' && !ENLARGES.test(line.text))) return paired;
  const told = retold(paired, (one, i) => {
    const mayShow = one.phase === 'above' ? paired[i + 1]?.role === 'headline' : one.phase !== 'below';
    return mayShow && (endsLikeCaption(one, language) || ENLARGES.test(one.line.text));
  });
  if (!told.some(isClearCredit)) return told;
  const signed = told.filter(({ role, traits }) => role === 'byline' && traits.credit !== 'all').length;
  const words = retold(
    told,
    (one, i) =>
      isCaptionAbove(told, i) ||
      isCaptionBelow(told, i) ||
      (one.role === 'byline' && signed > 1 && isSaidAgain(told, i)),
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

/** "Enlarge / The quay at dusk": what a button of a picture does, before its caption. */
const ENLARGES = /^(?:Enlarge|Vergrößern|Agrandir|Ampliar|Ingrandisci|Vergroten) \/ \p{Lu}/u;

/** What a film in the page is called, right above what its player says to machines. */
function isPlayed(told: readonly Told[], i: number): boolean {
  const next = told[i + 1];
  if (next === undefined || next.line.text.length !== PLAYER.length || next.line.gap > 0) return false;
  const { role, phase, traits } = told[i]!;
  const isOther = role === 'other' && (phase === 'head' || phase === 'body') && traits.size >= FEWEST;
  return isOther && !traits.cues.has('share') && next.line.text.toLowerCase() === PLAYER;
}

const PLAYER = 'autoplay';

/** What sets a credit off from a caption's words, whoever is credited. */
const SET_OFF = /[|/—–＝=]\s?$/;

/**
 * A line among the prose that ends with a credit which only pictures have: "(Ada Ren/AFP)", "(Unsplash)", "Foto: Ada Ren";
 * of what was told as a signature, one with more words before the credit than a signature has.
 */
function endsLikeCaption({ role, phase, traits, line }: Told, language: Language): boolean {
  if (traits.credit !== 'end') return false;
  const { text, credit } = splitCaption(line.text, language);
  if (credit === null) return false;
  const words = line.text.slice(...credit);
  const before = line.text.slice(0, credit[0]);
  const isCapitals = setOffIn(line.text) !== null;
  const labelled = /(?:[:：©Ⓒ]|[(（][cCＣ][)）]|\s\/)\s*$/u.test(before) || (isCapitals && SET_OFF.test(before));
  const isMade = before.endsWith('(') && FOR_HOUSE.test(words);
  const says = isSentence(text === null ? '' : line.text.slice(...text));
  if (role === 'standfirst') return (labelled || isMade) && says;
  if (role === 'byline' || role === 'date') return labelled && !traits.cues.has('by') && says;
  const isSure = labelled || isMade || isPictureHouse(words) || (isCapitals && role === 'other');
  if (isSure || phase === 'head' || phase === 'body') return isSure || isByAgency(words);
  return traits.size >= LONG_TITLE && isByAgency(words);
}

/** "Ada Ren/AFP", "Reuters | Ada Ren": of several makers one is an agency. */
function isByAgency(words: string): boolean {
  return words.includes('/') && words.split(/\s?[/|,]\s?/).some(isAgency);
}

/** Words that only a sentence has: enough of them, and a stop. */
function isSentence(words: string): boolean {
  return words.endsWith('.') && words.split(' ').length >= SENTENCE;
}

/** A guess. */
const SENTENCE = 4;

/** Share of words with a capital in a credit: all but a label's or a particle; a guess. Scripts without capitals have no such words. */
const TITLED = 0.6;

/** "(Picture: made with a program for the Courier)" */
const BRACKETED = /^[(（[].*[)）\]]$/u;

/** A line that is a credit and nothing else, by its label, its sign or an agency in it. */
function isClearCredit({ traits, line }: Told): boolean {
  if (line.label === 'credit') return true;
  if (traits.credit !== 'all') return false;
  // "Photos: Old cars for auction" points to other pictures
  const labelled = traits.cues.get('photo') === 'start' && (traits.titled >= TITLED || BRACKETED.test(line.text));
  const words = line.text.replace(/^[([]|[)\]]$/g, '');
  return labelled || words.startsWith('©') || words.split(/\s?[/|,]\s?/).some(isAgency) || FOR_HOUSE.test(words);
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
  // a sentence is one where the two stand together, apart from the paragraphs around them
  return (role === 'para' || role === 'subhead') && (!stops || isApart(told, i));
}

/** A sentence that stands right below a credit, apart from the paragraph that follows. */
function isCaptionBelow(told: readonly Told[], i: number): boolean {
  const { role, phase, traits, line } = told[i]!;
  const above = told[i - 1];
  if (above === undefined || above.role === 'byline' || line.gap > 0 || phase === 'below' || phase === 'above')
    return false;
  if (role !== 'para' && (role !== 'other' || traits.cues.size > 0)) return false;
  if (line.text.length > LONGEST || line.label !== null || traits.dateline || isQuoted(line.text)) return false;
  // a heading may stand there, too
  if (traits.size < (STOPPED.test(line.text) ? SHORT_WORDS : LONG_TITLE)) return false;
  return isClearCredit(above) && !lacksCredit(told[i - 2]) && (told[i + 1]?.line.gap ?? 1) > 0;
}

/** Words of the longest heading; a guess. */
const LONG_TITLE = 9;

/** Whether a line and the next stand together, with empty lines around the two. */
function isApart(told: readonly Told[], i: number): boolean {
  const [one, next, after] = [told[i]!.line, told[i + 1]?.line, told[i + 2]?.line];
  return (one.gap > 0 || i === 0) && next?.gap === 0 && (after?.gap ?? 1) > 0;
}

function isQuoted(words: string): boolean {
  return /^["“„«»‘']/.test(words);
}

/** "Ada Ren", "Lotte van Ren", "ADA REN, Courier" and no more. */
const MAKER =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:van|von|de|da|di|del|der|den|la|le|al|af|av|zu) ?)?(?: ?\p{Lu}[\p{L}.'’-]*){1,3}(?:, \p{Lu}[\p{L} .'’-]{2,30})?$/u;
/** Letters of the longest. */
const LONGEST_MAKER = 50;
/** Words of the shortest and the longest sentence that a name alone makes a caption; guesses. */
const [SHORT_WORDS, LONG_WORDS] = [5, 45];

/** A sentence and a name below it, which stand together between paragraphs, are a caption and who made its picture. */
function withPairs(told: readonly Told[]): readonly Told[] {
  const last = told.findLastIndex(({ role }) => role === 'para');
  const isPair = (i: number) => i >= 0 && i < last - 1 && isApart(told, i) && isSigned(told[i]!, told[i + 1]!);
  const paired = told.map((_, i) => isPair(i));
  if (!paired.includes(true)) return told;
  return retold(told, (_, i) => paired[i]! || paired[i - 1] === true);
}

function isSigned(
  { role, phase, traits, line }: Told,
  { role: nextRole, traits: nextTraits, line: next }: Told,
): boolean {
  if (next.text.length > LONGEST_MAKER || line.label !== null || next.label !== null) return false;
  if ((role !== 'para' && role !== 'other') || (nextRole !== 'para' && nextRole !== 'other' && nextRole !== 'subhead'))
    return false;
  if (phase === 'above' || phase === 'below' || traits.size < SHORT_WORDS || traits.size > LONG_WORDS) return false;
  return (
    traits.common > 0 &&
    traits.cues.size === 0 &&
    nextTraits.cues.size === 0 &&
    !isQuoted(line.text) &&
    MAKER.test(next.text)
  );
}

/** A name above the same name above a credit: the picture's alternative text, its caption, who made it. */
function isSaidAgain(told: readonly Told[], i: number): boolean {
  const [one, next, after] = [told[i]!, told[i + 1], told[i + 2]];
  if (next === undefined || after === undefined || !same(one.line.text, next.line.text)) return false;
  return isClearCredit(after);
}
