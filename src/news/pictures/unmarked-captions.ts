/**
 * Captions that neither a label nor a credit marks, among an article's paragraphs: what tells them from headings and paragraphs is
 * that they stand apart without a stop where all paragraphs have one, are much longer than the headings are, stand in rows, or
 * open or end as captions of their language do. In doubt a line stays what it was told: a paragraph lost is worse than a caption.
 */
import { CREDIT_MARK } from '../../lib/characters.js';
import type { Language } from '../languages/language.js';
import type { Told } from '../told/told.js';
import { PLACED as HINTED } from '../words/hints.js';

/** Ends a sentence, with what closes a quotation behind it, in any language. */
const STOPPED = /[.!?…。！？:：;；।۔؟]["“”'’»)）」』]*$|[“”"»」』]$/u;

/** Letters at a line's end that tell: a stop and what closes behind it. */
const END = 6;

function stops(words: string): boolean {
  return STOPPED.test(words.slice(-END));
}

/** Paragraphs of the shortest article in which such captions are looked for; words of a paragraph. Guesses. */
const [PARAGRAPHS, PARAGRAPH] = [4, 15];
/** Words of a caption where all headings are short, of such a heading, of a caption by its length alone, of the longest. Guesses. */
const [LONG, SHORT, PLAIN, LONGEST] = [12, 6, 15, 45];
/** Paragraphs of a text in which a line without a stop is no paragraph by that alone. A guess. */
const MANY = 8;
/** So many paragraphs with a stop are to one line without: captions are among them. A guess. */
const SHARE = 5;
/** Of scripts without spaces, half the letters of a caption in a row of them, of one that stands right below the one before it, and of a heading below a caption. Guesses. */
const [ROW, BELOW, HEADING] = [7, 14, 9];

const WHY = 'stands among paragraphs as the words under a picture do';

/** The same lines; those among the paragraphs that are captions by their looks are told as such. Linear in the number of lines. */
export function withUnmarkedCaptions(told: readonly Told[], language: Language): readonly Told[] {
  const first = told.findIndex(isParagraph);
  if (first < 0) return told;
  const last = told.findLastIndex(isParagraph);
  const open = told.map((one, i) => i > first && i < last && isOpen(one));
  const opens = language.shown?.opens ?? [];
  const shown = told.map((one) => points(one) || (opens.length > 0 && isNamed(one, opens)));
  if (!open.includes(true) && !shown.includes(true)) return told;
  if (told.reduce((sum, one) => sum + (isParagraph(one) ? 1 : 0), 0) >= PARAGRAPHS) {
    const text = seen(told, language);
    for (let from = first + 1; from < last; from++) {
      if (!open[from]) continue;
      let end = from;
      while (open[end]) end++;
      if (isFramed(told, from, end)) mark(told, shown, [from, end], text, language);
      from = end;
    }
  }
  if (!shown.includes(true)) return told;
  return told.map((one, i) => (shown[i] ? { ...one, role: 'caption', phase: one.phase, why: WHY } : one));
}

/** What all lines of a text show together. */
interface Seen {
  /** Words of its longest heading that is not long for one, 0 where it has none or more that are long. */
  readonly heading: number;
  /** Whether all of its many paragraphs end with a stop. */
  readonly isStopped: boolean;
}

function seen(told: readonly Told[], language: Language): Seen {
  const headings = told.filter((one, i) => isHeading(one, told[i + 1]) && !isOfName(one, told, language));
  const long = told.filter(({ role, phase, traits }) => role === 'subhead' && phase === 'body' && traits.size >= LONG);
  const isMost = headings.length >= long.length;
  const paragraphs = told.filter(({ role, traits }) => role === 'para' && traits.size > PARAGRAPH);
  const stopped = paragraphs.filter(({ line }) => stops(line.text)).length;
  return {
    // where most are long, they are how the paper heads or sums up its paragraphs
    heading: isMost ? headings.reduce((most, { traits }) => Math.max(most, traits.size), 0) : 0,
    isStopped: stopped >= MANY && paragraphs.length - stopped <= stopped / SHARE,
  };
}

/** A short line right above a paragraph, told as a heading or left out as a part of what is set in. */
function isHeading({ role, phase, line, traits }: Told, next: Told | undefined): boolean {
  if ((role !== 'subhead' && role !== 'other') || phase !== 'body' || line.gap === 0 || traits.size >= LONG)
    return false;
  return next !== undefined && isParagraph(next) && traits.cues.size === 0 && !stops(line.text);
}

function isParagraph({ role, traits, line }: Told): boolean {
  return role === 'para' && line.label === null && traits.size >= PARAGRAPH && stops(line.text);
}

/** A line of plain text among the body that no stop ends and that no furniture is known by. */
function isOpen({ role, phase, line, traits }: Told): boolean {
  if (phase !== 'body' || line.block !== null || line.label !== null || line.isAside === true) return false;
  if (role !== 'para' && role !== 'subhead' && (role !== 'other' || !traits.isUnparted || line.gap === 0)) return false;
  return traits.credit === 'none' && !stops(line.text);
}

/** Whether paragraphs stand on both sides of some lines, apart from them. */
function isFramed(told: readonly Told[], from: number, end: number): boolean {
  const [above, below] = [told[from - 1]!, told[end]];
  if (told[from]!.line.gap === 0 || below === undefined || below.line.gap === 0) return false;
  const isRow = told[from]!.role === 'other';
  return [above, below].every((one) => one.role === 'caption' || isParagraph(one) || (isRow && isLeftOut(one)));
}

/** Of a script without spaces, a line by itself that no furniture is known by, and that was left out. */
function isLeftOut({ role, phase, traits }: Told): boolean {
  return role === 'other' && phase === 'body' && traits.isUnparted && traits.cues.size === 0;
}

/** Marks the captions of a run of open lines that paragraphs frame. */
function mark(
  told: readonly Told[],
  shown: boolean[],
  [from, end]: [number, number],
  text: Seen,
  language: Language,
): void {
  const run = told.slice(from, end);
  const ends = language.shown?.ends ?? [];
  if (ends.length > 0)
    run.forEach((one, i) => {
      shown[from + i] ||= one.line.gap > 0 && isNamed(one, [], ends);
    });
  if (run.every(({ traits }) => traits.isUnparted)) {
    run.forEach((_, i) => {
      shown[from + i] ||= isInRow(run, i);
    });
    return;
  }
  const apart = run.every(({ line }) => line.gap > 0);
  const isCaption = (one: Told) => isLong(one, text) || (isOfName(one, told, language) && text.heading <= NAMED);
  // one that is a paragraph or a heading makes its neighbours doubtful
  if (apart && run.length <= 3 && run.every(isCaption)) shown.fill(true, from, end);
}

/** Where no space parts words: one of several lines in a row, each of them more than a title of a few words. */
function isInRow(run: readonly Told[], i: number): boolean {
  if (!isUnframed(run[i]!.traits.cues) || /^[\p{P}\p{S}\d０-９]/u.test(run[i]!.line.text)) return false;
  if (!isRowLong(run, i) || run.filter((_, at) => isRowLong(run, at)).length < 2) return false;
  return i < run.length - 1 || run.length > 2 || run[i]!.traits.size >= HEADING;
}

/** Of lines that stand right below one another, as the lines of a heading and of a list do, more is asked. */
function isRowLong(run: readonly Told[], i: number): boolean {
  const isApart = run[i]!.line.gap > 0 && (run[i + 1]?.line.gap ?? 1) > 0;
  return run[i]!.traits.size >= (isApart ? ROW : BELOW);
}

/** Much longer than the text's headings, or than any heading where all paragraphs end with a stop. */
function isLong({ role, traits, line }: Told, { heading, isStopped }: Seen): boolean {
  if (traits.size < LONG || traits.size > LONGEST || traits.common < 0.15 || traits.titled > 0.6) return false;
  if (!isUnframed(traits.cues) || !/^\p{Lu}/u.test(line.text) || /https?:|www\./.test(line.text)) return false;
  if (heading > 0 && heading <= SHORT && traits.size >= 2 * heading) return true;
  // of who or what it names a caption has a capital at least, besides its first
  return role === 'para' && isStopped && traits.size >= PLAIN && traits.titled * traits.size > 1.5;
}

/** Whether no cue but that of pictures stands out in it. */
function isUnframed(cues: Told['traits']['cues']): boolean {
  return [...cues].every(([cue, standing]) => cue === 'photo' || standing === 'within');
}

/** Words of the shortest caption that opens with a name. A guess. */
const NAMED = 6;
const NAME = /^(?<name>\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+),? (?<next>\p{Ll}+)/u;

/** "Ada Ren keeping the lamp at Skellhavn": who is seen, named elsewhere in the text too, and what with, where headings are short. */
function isOfName({ traits, line }: Told, told: readonly Told[], language: Language): boolean {
  const after = language.shown?.after ?? [];
  if (after.length === 0 || traits.size < NAMED || traits.titled > 0.6 || !isUnframed(traits.cues)) return false;
  const { name = '', next = '' } = NAME.exec(line.text)?.groups ?? {};
  if (!after.some((word) => (word.startsWith('-') ? next.endsWith(word.slice(1)) : next === word))) return false;
  return told.some((one) => one.line !== line && one.role === 'para' && one.line.text.includes(name));
}

/** "Ada Ren (far left)", "Ada Ren, left,", "（左）": where in a picture somebody stands. No words that tell of parties as well. */
const PLACED =
  /[(（[](?:(?:l|r|li|re|vl|vr)\.|(?:second |third |far |front |back )?(?:left|right|centre|center|middle)|(?:second |third )?from (?:left|right)|links|rechts|hinten|vorne?|à (?:gauche|droite)|a la (?:izquierda|derecha)|izq\.|dcha\.|a (?:sinistra|destra)|à (?:esquerda|direita)|esq\.|左|右|左から|右から|왼쪽|오른쪽|слева|справа|til (?:venstre|høyre)|till (?:vänster|höger))[)\]）]|\p{L}, (?:(?:far |second from |third from )?(?:left|right|cent(?:er|re))|(?:from|seated|standing) left|left to right),|^(?:From left|Left to right|Von links|De gauche à droite|De izquierda a derecha|Da sinistra|Fra venstre|Från vänster)\b/u;

/** A line of the article that says where in a picture somebody stands: no prose does, or it has more words. */
function points({ role, phase, line, traits }: Told): boolean {
  if ((traits.bits & CREDIT_MARK) === 0 && (traits.hints & HINTED) === 0) return false;
  if (phase !== 'body' && phase !== 'head') return false;
  if (role !== 'para' && role !== 'subhead' && role !== 'other' && role !== 'standfirst') return false;
  if (line.block !== null || line.label !== null || traits.size > LONGEST || /^["“„«»‘']/.test(line.text)) return false;
  return PLACED.test(line.text);
}

/** A line of the body that opens or ends as captions of its language do. */
function isNamed({ role, phase, line, traits }: Told, opens: readonly string[], ends: readonly string[] = []): boolean {
  if (phase !== 'body' && phase !== 'head') return false;
  if (role !== 'para' && role !== 'subhead' && role !== 'other' && role !== 'standfirst') return false;
  if (line.block !== null || line.label !== null || traits.size > LONGEST) return false;
  return opens.some((word) => line.text.startsWith(word)) || ends.some((word) => line.text.endsWith(word));
}
