/**
 * What one line shows by itself, as numbered features: its length, its first and last sign, its cues, names and dates.
 * Sees no neighbours.
 */
import * as is from '../../lib/characters.js';
import { characterOf } from '../../lib/characters.js';
import { dateOfLine } from '../dates/date-line.js';
import type { Cue, Language } from '../languages/language.js';
import { typeOf } from '../lines/lines.js';
import { ADDRESS, PLACED } from '../words/hints.js';
import type { Standing } from '../words/phrases.js';
import { SMALL_SIGNS, smallSignsOf } from '../words/small-signs.js';
import { choice, feature, numbered, scale } from './evidence.js';
import { isTitleLike } from './titles.js';
import { frameOf, type Traits } from './traits.js';

const CUES: readonly Cue[] = [
  'by',
  'reporting',
  'photo',
  'readTime',
  'correction',
  'promotion',
  'share',
  'related',
  'navigation',
  'comments',
  'copyright',
  'advert',
  'tags',
  'account',
];
const STANDINGS: readonly Standing[] = ['whole', 'start', 'end', 'within'];

const bias = feature('any line');
const letters = scale('letters', [12, 25, 50, 80, 120, 180, 300]);
const words = scale('words', [1, 2, 4, 8, 14, 22, 40]);
const ends = choice('ends with', [
  'stop',
  'question',
  'colon',
  'ellipsis',
  'quote',
  'bracket',
  'letter',
  'digit',
  'mark',
]);
const starts = choice('starts with', ['capital', 'small', 'digit', 'quote', 'bracket', 'copyright', 'mark', 'script']);
const cueFirst = numbered.length;
for (const name of CUES) for (const standing of STANDINGS) feature(`cue: ${name} ${standing}`);
const cue = (name: Cue, standing: Standing) =>
  cueFirst + CUES.indexOf(name) * STANDINGS.length + STANDINGS.indexOf(standing);
const furniture = choice('furniture', STANDINGS);
const common = scale('function words', [0, 0.15, 0.3]);
const stops = scale('inner sentences', [0, 1]);
const titled = scale('capitalised words', [0.3, 0.7, 0.99]);
const capitals = feature('all capitals');
const digits = scale('digits', [0, 2, 4]);
const nameLike = feature('a name by its look');
const byName = feature('"by" and a name');
const agency = feature('an agency');
const agencyWithin = feature('an agency within');
const date = feature('a date line');
const dated = feature('a year within');
const dateline = feature('a dateline');
const pipe = feature('a bar or bullet within');
const address = feature('an address within');
const copyright = feature('a copyright sign within');
const quoted = feature('quotation marks within');
const bracketed = feature('brackets at the end');
const credit = choice('credit', ['end', 'all']);
const pictured = feature('who stands where in a picture');
const fullDate = feature('a day with its year in a sentence');
const titleLike = feature('reads like a title');
const small = choice('has', SMALL_SIGNS);
const type = choice('marked as', ['paragraph', 'heading', 'list', 'blockquote', 'image', 'table', 'code']);
/** How many features a line shows by itself; they are also seen from the neighbouring lines. */
export const OWN = numbered.length;

/** The features of one line. */
export function ownFeatures(trait: Traits, language: Language): number[] {
  const { text } = trait.line;
  const list = [bias, letters(text.length), words(trait.size), ends(ending(text)), starts(beginning(text))];
  list.push(common(trait.common), stops(trait.stops), titled(trait.titled), digits(trait.digits));
  for (const [name, standing] of trait.cues) list.push(cue(name, standing));
  const frame = frameOf(trait);
  if (frame !== null) list.push(furniture(frame));
  if (isTitleLike(trait)) list.push(titleLike);
  if (trait.capitals) list.push(capitals);
  if (trait.nameLike) list.push(nameLike);
  if (trait.agency) list.push(agency);
  if (trait.dateline) list.push(dateline);
  if (trait.credit !== 'none') list.push(credit(trait.credit));
  if (text.length < 160) shortFeatures(list, trait, language);
  for (const sign of smallSignsOf(text, trait.titled)) list.push(small(sign));
  if ((trait.bits & is.QUOTE) !== 0) list.push(quoted);
  if (text.length < 500 && trait.size >= 5) {
    if (points(trait)) list.push(pictured);
    if (trait.digits >= 5 && hasFullDate(text)) list.push(fullDate);
  }
  const blockType = typeOf(trait.line);
  if (blockType !== null) list.push(type(blockType));
  return list;
}

/** Evidence that only a short line can give. */
function shortFeatures(list: number[], trait: Traits, language: Language): void {
  const { text } = trait.line;
  if (mayDate(trait) && dateOfLine(text, language.code, null) !== null) list.push(date);
  if (trait.digits >= 4 && /\b(?:19|20)\d\d\b/.test(text)) list.push(dated);
  if ((trait.bits & is.BAR) !== 0) list.push(pipe);
  if ((trait.hints & ADDRESS) !== 0 && /@|www\.|https?:/.test(text)) list.push(address);
  if (text.includes('©')) list.push(copyright);
  if ((trait.bits & is.CREDIT_MARK) !== 0 && /[)\]]\.?$/.test(text)) list.push(bracketed);
  if (trait.cues.get('by') === 'start' && trait.common < 0.34 && trait.size <= 16) list.push(byName);
  if (AGENCY_NAMED.test(text) && AGENCY_WITHIN.test(text)) list.push(agencyWithin);
}

/** Four figures make a date with its year at least; with signs of other scripts between them three do: "令和5年3月4日". */
function mayDate({ digits, bits }: Traits): boolean {
  return digits >= 4 || (digits > 0 && ((bits & 0x8000) !== 0 || (bits & 0x600) === 0x600));
}

/** "(left)", "(l.)", "from left", "FILE -", "im Bild": words that point into a picture. Each kind is asked only of lines that may have it. */
function points({ bits, hints, line: { text } }: Traits): boolean {
  return (
    ((text[0] === 'F' || text[0] === 'A') && FROM_FILES.test(text)) ||
    ((hints & PLACED) !== 0 && PICTURED.test(text)) ||
    ((bits & is.CREDIT_MARK) !== 0 && (text.includes('(') || text.includes('[')) && PLACE.test(text))
  );
}

const FROM_FILES = /^(?:FILE|File|ARCHIV|Archiv|ARCHIVO|ARQUIVO|ARCHIVES)\b/;
const PLACE =
  /[([](?:(?:l|r|c|M|li|re|v)\.|(?:second |third |far |front |back )?(?:left|right|centre|center|middle)|links|rechts|Mitte|hinten|vorn|à (?:gauche|droite)|au centre|(?:a la |de )?(?:izquierda|derecha)|i|d|(?:a )?(?:sinistra|destra)|esq\.?|dir\.?|左|右|中央|왼쪽|오른쪽|слева|справа|в центре|til venstre|til høyre|t\.v\.|t\.h\.)[)\]]/u;
const PICTURED =
  /\b(?:from left|left to right|von links|de gauche à droite|de izquierda a derecha|da sinistra|fra venstre|från vänster|pictured|im Bild|auf diesem|seen here|in this (?:photo|picture|image|file))\b/u;

/** "on April 14, 2011", "el 1 de agosto de 2011", "am 4. März 2011". */
export const FULL_DATE =
  /\d{1,2}(?:st|nd|rd|th|[.,])?,?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d(?!\d)|\p{L}{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d(?!\d)|(?:19|20)\d\d年\d{1,2}月\d{1,2}日/u;

const YEAR = /(?:19|20)\d\d(?!\d)/g;
/** Letters before a year and from its first on that a day with its year takes at most; too few for another year behind it. */
const [BEFORE_YEAR, FROM_YEAR] = [48, 12];

/** Looks around years only: the pattern tries every letter of a text, and most have no year. */
export function hasFullDate(text: string): boolean {
  YEAR.lastIndex = 0;
  for (let found = YEAR.exec(text); found !== null; found = YEAR.exec(text))
    if (FULL_DATE.test(text.slice(Math.max(0, found.index - BEFORE_YEAR), found.index + FROM_YEAR))) return true;
  return false;
}

/** Agencies whose names are told from other words by their letters alone. */
const AGENCY_NAMED = /Reuters|AFP|AP|dpa|EFE|ANSA|Getty|PA|imago|NTB|ANP|Belga|Keystone|picture alliance/;
const AGENCY_WITHIN = new RegExp(`(?:^|[^\\p{L}])(?:EPA|${AGENCY_NAMED.source})(?:$|[^\\p{L}])`, 'u');

function ending(text: string): Parameters<typeof ends>[0] {
  const last = text.at(-1) ?? '';
  const char = characterOf(last.charCodeAt(0));
  if (last === '.' || last === '。' || last === '।' || last === '۔') return 'stop';
  if ((char & is.LETTER) !== 0) return 'letter';
  if ('?!？！؟'.includes(last)) return 'question';
  if (last === ':' || last === '：') return 'colon';
  if (last === '…') return 'ellipsis';
  if ('"“”’\'»«」'.includes(last)) return 'quote';
  if (last === ')' || last === ']') return 'bracket';
  return /\p{N}/u.test(last) ? 'digit' : 'mark';
}

function beginning(text: string): Parameters<typeof starts>[0] {
  const first = text[0] ?? '';
  const char = characterOf(first.charCodeAt(0));
  if ((char & is.UPPER) !== 0) return 'capital';
  if ((char & is.LETTER) !== 0) return /\p{Ll}/u.test(first) ? 'small' : 'script';
  if (/\p{N}/u.test(first)) return 'digit';
  if (/["“„«»‘'「]/.test(first)) return 'quote';
  if (first === '[' || first === '(') return 'bracket';
  return first === '©' ? 'copyright' : 'mark';
}
/** True for the features of a line of author or date. */
export function isSigned(features: readonly number[]): boolean {
  return features.includes(date) || features.includes(byName);
}
