/**
 * What a format, a label or the looks of a whole text say of a line before its evidence is weighed: how far each of its states
 * leans. Much of it is surer than anything that lines show.
 */
import type { LineHint } from '../../types.js';
import { DRAWN } from '../heads/parts.js';
import type { Cue } from '../languages/language.js';
import { type Line, typeOf } from '../lines/lines.js';
import type { Standing } from '../words/phrases.js';
import { STATES, type State } from './states.js';
import { isTrail, type Saying, STOPPED } from './surroundings.js';
import type { Traits } from './traits.js';

/** Of the learned weights, in tenths. */
const points = (value: number): number => 10 * value;

/** Words of the shortest sentence that a page of HTML marks as a paragraph and that is one, and of any. Guesses. */
const [SENTENCE, SHORTEST] = [8, 6];

/** What speaks for the body where a format marks a block: who wrote a list as such meant it. Above every weight. */
const MEANT = points(200);
/** A marked paragraph that speaks the language of furniture may still be furniture: exports carry it along. A guess. */
const MAYBE_MEANT = points(15);

const NO_LEAN = STATES.map(() => 0);
const TO_BODY = STATES.map(({ role, phase }) => (phase === 'body' && role !== 'other' ? 1 : 0));
const TO_BODY_OR_HEADLINE = STATES.map(({ role }, s) => (role === 'headline' ? 1 : TO_BODY[s]!));
const MEANT_BODY = TO_BODY.map((share) => share * MEANT);
const MAYBE_MEANT_BODY = TO_BODY.map((share) => share * MAYBE_MEANT);
/** The words in a picture's place are furniture, a caption, or the body's. */
const MAYBE_MEANT_PICTURE = MAYBE_MEANT_BODY.map((lean, s) =>
  ['headline', 'standfirst', 'byline', 'date'].includes(STATES[s]!.role) ? lean - MEANT : lean,
);
const MEANT_HEADING = TO_BODY_OR_HEADLINE.map((share) => share * MEANT);

/** No sentence of a text without any furniture is left out: an editor's own text comes through word for word. */
const NOT_LEFT_OUT = STATES.map(({ role }) => (role === 'other' ? -MEANT : 0));
/** Nor is one that tells of nobody's work a signature. */
const NOR_SIGNED = STATES.map(({ role }, s) => (role === 'byline' || role === 'date' ? -MEANT : NOT_LEFT_OUT[s]!));
/** Nor is a long one that names neither a picture nor its maker a caption. */
const NOR_SHOWN = STATES.map(({ role }, s) => (role === 'caption' ? -MEANT : NOR_SIGNED[s]!));
/** Words of the shortest sentence that a picture must vouch for; a guess. */
const LONG_CAPTION = 15;

const HEADS_BODY = STATES.map(({ role }) => (role === 'subhead' ? MEANT : 0));
/** What a signature says of itself, where it does not say that within a sentence. */
const SIGNS: readonly Cue[] = ['by', 'reporting'];
const standsOut = (standing: Standing | undefined): boolean => standing !== undefined && standing !== 'within';

const NOT_HEADLINE = STATES.map(({ role }) => (role === 'headline' ? -3 * MEANT : 0));
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** A day in figures, perhaps with its hour: "20.01.2015 – 09:30". */
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:\s?[,–—-]?\s?\d{1,2}[:.]\d\d)?$/;
const isFigure = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** A picture's credit, an author's address or a day alone is nobody's headline, whatever stands around it. */
function isNoHeadline(text: string, credit: Traits['credit']): boolean {
  if (credit === 'all' || (text.includes('@') && ADDRESS.test(text))) return true;
  return isFigure(text.charCodeAt(0)) && DAY.test(text);
}

/** What is known of a line: by its format, or that the article goes on in it below what seemed its end. */
export type Hint = LineHint | 'resumed';

/** More than any one line and its neighbours speak for the article's end; a guess. */
const RESUMED = points(500);

/** Classes and properties name what templates mean; a line that is a link leads elsewhere. Guesses. */
const HINTED: Readonly<Record<Exclude<Hint, 'paragraph'>, readonly number[]>> = {
  caption: STATES.map(({ role }) => (role === 'caption' ? points(40) : 0)),
  byline: STATES.map(({ role }) => (role === 'byline' || role === 'date' ? points(40) : 0)),
  standfirst: STATES.map(({ role }) => (role === 'standfirst' ? points(40) : 0)),
  item: STATES.map(({ role }) => (role === 'para' ? points(120) : 0)),
  resumed: TO_BODY.map((share) => share * RESUMED),
  link: STATES.map(({ role }) => (['para', 'subhead', 'standfirst'].includes(role) ? -points(60) : 0)),
};

/** Of Chinese and Japanese too few pages were learned from: there a long sentence that says nothing of furniture is the article's. Guesses. */
const SAID_BODY = TO_BODY.map((share) => share * points(60));
/** Half the characters of such a sentence. */
const LONG_RUN = 14;

/** The steps to a page are no paragraph and no headline of it. */
const TRAIL = STATES.map(({ role }) => (role === 'other' ? MEANT : 0));

/** A drawn line is no words. */
const DECORATION = STATES.map(({ role }) => (role === 'other' ? MEANT : 0));

/** A label says in words what its line is: above all that a line and its neighbours can weigh together. */
const SAID = points(2000);
/** What a label in an export says that its line is. */
const LABELLED: Readonly<Record<NonNullable<Line['label']>, readonly number[]>> = {
  headline: meantAs(({ role }) => role === 'headline'),
  standfirst: meantAs(({ role }) => role === 'standfirst'),
  byline: meantAs(({ role }) => role === 'byline'),
  date: meantAs(({ role }) => role === 'date'),
  caption: meantAs(({ role }) => role === 'caption'),
  credit: meantAs(({ role }) => role === 'caption'),
  section: meantAs(({ role }) => role === 'other'),
  publication: meantAs(({ role }) => role === 'other'),
  dateline: meantAs(({ role }) => role === 'other'),
  tags: meantAs(({ role }) => role === 'other'),
  detail: meantAs(({ role }) => role === 'other'),
  name: meantAs(({ role }) => role === 'other'),
  head: meantAs(({ role }) => role === 'other'),
  related: meantAs(({ role }) => role === 'other'),
  pulled: meantAs(({ role }) => role === 'other'),
  correction: TO_BODY.map((share) => share * SAID),
  text: TO_BODY.map((share) => share * SAID),
};

function meantAs(isMeant: (state: State) => boolean): readonly number[] {
  return STATES.map((state) => (isMeant(state) ? SAID : 0));
}

/**
 * How far what the format says leans a line's states, in tenths of points, in their order. @param saying of a plain line, in a
 * text without furniture: what it says. @param hint what the format knows of it.
 */
export function leanOf(
  { line, bits, cues, credit, size, isUnparted }: Traits,
  saying: Saying,
  hint: Hint | null,
): readonly number[] {
  if (line.label !== null) return LABELLED[line.label];
  const type = typeOf(line);
  if (type === null && DRAWN.test(line.text)) return DECORATION;
  if (type === null) {
    if (isNoHeadline(line.text, credit)) return NOT_HEADLINE;
    if (isTrail(line.text, bits)) return TRAIL;
    if (hint !== null && hint !== 'paragraph') return HINTED[hint];
    if (saying === 'sentence') {
      if (SIGNS.some((cue) => standsOut(cues.get(cue)))) return NOT_LEFT_OUT;
      return size < LONG_CAPTION || credit !== 'none' || cues.has('photo') ? NOR_SIGNED : NOR_SHOWN;
    }
    if (saying === 'heading') return HEADS_BODY;
    const isMeant =
      saying === 'body' ||
      (hint === 'paragraph' &&
        (cues.size === 0 ? isSentence(line, size, SENTENCE) : answers(cues) && isSentence(line, size, SHORTEST)));
    if (isMeant) return MEANT_BODY;
    if (hint === null && answers(cues) && isSentence(line, size, SHORTEST)) return SAID_BODY;
    return isUnparted && size >= LONG_RUN && credit === 'none' && STOPPED.test(line.text) && areWithin(cues)
      ? SAID_BODY
      : NO_LEAN;
  }
  if (type === 'heading') return MEANT_HEADING;
  if (type === 'image') return cues.size > 0 ? MAYBE_MEANT_PICTURE : MEANT_BODY;
  const mayBeFurniture = type === 'paragraph' && cues.size > 0 && !(isSentence(line, size, SHORTEST) && answers(cues));
  return mayBeFurniture ? MAYBE_MEANT_BODY : MEANT_BODY;
}

/** Where no space parts words, a phrase within a line may be the end of one word and the head of the next. */
function areWithin(cues: Traits['cues']): boolean {
  return [...cues.values()].every((standing) => standing === 'within');
}

function isSentence({ text }: Line, size: number, least: number): boolean {
  return size >= least && STOPPED.test(text);
}

/** "The office declined to comment.": the last words of many an article are those of the comments below it. */
function answers(cues: Traits['cues']): boolean {
  return cues.size === 1 && cues.get('comments') === 'end';
}
