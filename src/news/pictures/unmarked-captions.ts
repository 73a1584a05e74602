/**
 * Captions that neither a label nor a credit marks, among an article's paragraphs: they say where in the picture somebody stands,
 * or open or end as captions of their language do. In doubt a line stays what it was told: a paragraph lost is worse than a caption.
 */
import { CREDIT_MARK } from '../../lib/characters.js';
import type { Language } from '../languages/language.js';
import type { Told } from '../told/told.js';
import { PLACED as HINTED } from '../words/hints.js';

/** Words of the longest; a guess. */
const LONGEST = 45;

const WHY = 'stands among paragraphs as the words under a picture do';

const NONE: readonly string[] = [];

/** The same lines; those of the article that are captions by their words are told as such. Linear in the text's length. */
export function withUnmarkedCaptions(told: readonly Told[], { shown = {} }: Language): readonly Told[] {
  const { opens = NONE, ends = NONE } = shown;
  const isNamed = ({ line: { text } }: Told) =>
    opens.some((word) => text.startsWith(word)) || ends.some((word) => text.endsWith(word));
  const isShown = (one: Told) => (points(one) || isNamed(one)) && isOpen(one);
  if (!told.some(isShown)) return told;
  return told.map((one) => (isShown(one) ? { ...one, role: 'caption', why: WHY } : one));
}

/** "Ada Ren (far left)", "Ada Ren, left,", "（左）": where in a picture somebody stands. No words that tell of parties as well. */
const PLACED =
  /[(（[](?:(?:l|r|li|re|vl|vr)\.|(?:second |third |far |front |back )?(?:left|right|centre|center|middle)|(?:second |third )?from (?:left|right)|links|rechts|hinten|vorne?|à (?:gauche|droite)|a la (?:izquierda|derecha)|izq\.|dcha\.|a (?:sinistra|destra)|à (?:esquerda|direita)|esq\.|左|右|左から|右から|왼쪽|오른쪽|слева|справа|til (?:venstre|høyre)|till (?:vänster|höger))[)\]）]|\p{L}, (?:(?:far |second from |third from )?(?:left|right|cent(?:er|re))|(?:from|seated|standing) left|left to right),|^(?:From left|Left to right|Von links|De gauche à droite|De izquierda a derecha|Da sinistra|Fra venstre|Från vänster)\b/u;

/** A line of the article says where in a picture somebody stands: no prose does, or it has more words. */
function points({ line, traits }: Told): boolean {
  if ((traits.bits & CREDIT_MARK) === 0 && (traits.hints & HINTED) === 0) return false;
  return PLACED.test(line.text) && !/^["“„«»‘']/.test(line.text);
}

/** Whether a line may be such a caption: one of head or body that no format and no label has told. */
function isOpen({ role, phase, line, traits }: Told): boolean {
  if (phase !== 'body' && phase !== 'head') return false;
  return MAY_BE.has(role) && line.block === null && line.label === null && traits.size <= LONGEST;
}

const MAY_BE: ReadonlySet<Told['role']> = new Set(['para', 'subhead', 'other', 'standfirst']);
