/**
 * Captions and their credits: where a caption ends and its credit begins, and who is credited. A caption told twice is
 * one caption. It decides nothing about which lines are captions.
 */
import type { Caption, Credit, Span } from '../types.js';
import { isAgency } from './agencies.js';
import { commonOf } from './common-words.js';
import * as hint from './hints.js';
import { languages } from './languages/index.js';
import type { Language } from './languages/language.js';
import { isSpace } from './lines.js';

/** A caption's line cut in two; spans are relative to the line's text. */
export interface CaptionParts {
  readonly text: Span | null;
  readonly credit: Span | null;
}

const SIGN = /(?:^|[\s([|/–—.-])(?:[©Ⓒ]|\(c\)|copyright\b:?)\s*(?=\S)|（[ＣC]）(?=\S)/iu;

/** "(Ada Ren/AFP)", "[Reuters]", "(Photo: Ada Ren)": what stands in brackets at the end. */
const BRACKET = /[([（](?<inside>[^()[\]（）]{2,90}(?:\([^()]{2,40}\))?)\s?[)\]）]\.?$/u;

/** "[사진 출처 = 연합뉴스]": a label, a sign of equality, who made the picture. */
const EQUATION = /[([（][^=()[\]]{1,14}=\s*(?=[^()[\]=]{2,60}[)\]）]$)/u;

/** What follows the last full sentence, or a bar: "… at dusk. Ada Ren/AFP", "… at dusk | Ada Ren". */
const AFTER_STOP =
  /(?:[.!?…。][”"’»)]*\s*|\s\|\s*)(?<credit>[^.!?|。([（\s][^.!?|。]{1,90}(?:\.(?=\S)[^.!?|]{1,30})?)\.?$/u;

/** An agency's own mark that runs on from a caption without a stop: "AP Photo/Ada Ren". */
const AGENCY_MARK = /\s(?=(?:AP Photo|AFP|REUTERS|Reuters|EPA|dpa|ANSA|Getty Images|IMAGO)\s?\/\s?\p{Lu})/u;

/** "Fot. Ada Ren", "Foto Ada Ren/PAP": a short word for the picture, then a capital. */
const ABBREVIATED = /(?:^|[\s(|/])(?:fot\.|phot\.|nuotr\.)\s*(?=\p{Lu}[^.]{2,60}$)/iu;

/** Words that may stand in a caption's own prose before a colon. */
const OPEN_PROSE = new Set([
  'video',
  'view of',
  'caption',
  'vídeo',
  'vidéo',
  'فيديو',
  'صور',
  'copyright',
  'image caption',
  'видео',
  'wideo',
]);

const labels = languages
  .flatMap((language) => language.cues.photo ?? [])
  .filter((word) => !OPEN_PROSE.has(word) && !/[©#]/.test(word));
const anyLabel = [...new Set(labels)]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(escapePattern)
  .join('|');
const by = 'by|credit|courtesy of|von|de|por|di|av|af|door|par';

/** Words that open a credit in any language of the press, with the mark that follows: "Photo:", "Foto: ", "Picture by Ada Ren". */
export const OPENING = new RegExp(`(?:^|[\\s([.|/,–—-])(?:${anyLabel})(?:\\s+(?:${by}))?\\s*[:：]\\s*(?=\\S)`, 'iu');

/** "Photo by Ada Ren", "Courtesy of the harbour office", "Cedida por la familia": who made it or lent it, without a colon. */
const LENT =
  /(?:^|[\s([.])(?:(?:[Pp]hoto(?:graph|s)?|[Pp]ictures?|[Ii]llustration|PHOTO)(?: by| courtesy of)|[Cc]ourtesy (?:of|by)|[Cc](?:edid[ao]s?|ortesía) (?:por|de)|[Ff]oto(?:s)? (?:de|di|von|av|af|door)|[Pp]hotos? (?:de|par))\s+(?=\p{Lu}|l[ao]s? |the )/u;

/** "… at dusk Capture d'écran de Reddit", "… at dusk. Screenshot: Reddit": what was copied off a screen is its own credit. */
const COPIED =
  /\s(?=(?:Captures? d['’]écran|Screenshot|Screengrab|Bildschirmfoto|Captura de (?:pantalla|ecrã|tela))\s(?:of|de|du|des|sur|von|aus|from|via|by)?\s?\p{Lu}[^.]{1,60}$)/u;

/** "… at dusk (AP Photo/Ada Ren) AP Photo": an agency alone after the brackets that name its photographer. */
const AFTER_BRACKET = /[)\]]\s+(?<credit>[^.!?|()[\]]{2,40})$/u;

/** "… at the pier Ada Ren/Copyright 2011 The Courier": the name before the slash belongs to the credit. */
const NAMED_RIGHTS = /\s(?=\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?: (?:Jr\.?|Sr\.?|II|III))?\/(?:Copyright|©))/u;

/** "… / A. Ren / LRT": a slash and a name that opens with an initial. */
const INITIALED = /\s\/\s(?=(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll})/u;

/** What every opening ends with. */
const COLON = /[:：]/;
/** The last two letters before it. */
const ENDS = new Set([...labels, ...by.split('|')].map((words) => words.slice(-2).toLowerCase()));

/** Whether any colon from `first` on stands behind letters that end an opening; others than ASCII may be spelt in two ways. */
function mayOpen(line: string, first: number): boolean {
  for (let at = first; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code !== 0x3a && code !== 0xff1a) continue;
    let end = at;
    while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
    const last = line.slice(Math.max(0, end - 2), end).toLowerCase();
    if (ENDS.has(last) || /[^ -~]/.test(last)) return true;
  }
  return false;
}

/** Letters of the longest opening. */
const LONGEST_OPENING = Math.max(...labels.map((label) => label.length)) + ' courtesy of : '.length;

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Where a credit begins: its sign, and its own words. */
interface CreditStart {
  readonly from: number;
  readonly to: number;
}

/** Finds the credit in a caption's line. Linear in the line's length. @param hints of the line. */
export function splitCaption(line: string, language: Language, hints = hint.ANY_HINT): CaptionParts {
  const at = creditStart(line, language, hints);
  if (at === null) return { text: [0, line.length], credit: null };
  const before = line
    .slice(0, at.from)
    .replace(/[\s([（|—–/-]+$/u, '')
    .replace(/,$/, '').length;
  const end = creditEnd(line, at.to);
  if (at.to >= end) return { text: [0, line.length], credit: null };
  return { text: before > 0 ? [0, before] : null, credit: [at.to, end] };
}

/** How much of a line that may hold a credit is one: none of it, its end, or all. @param hints of the line. */
export function creditOf(line: string, language: Language, hints: number): 'none' | 'end' | 'all' {
  if (line.length > LONGEST_CAPTION) return 'none';
  const { text, credit } = splitCaption(line, language, hints);
  if (credit !== null) return text === null ? 'all' : 'end';
  return line.length < 80 && isCredited(line, language) && (/\//.test(line) || isAgency(line)) ? 'all' : 'none';
}

/** Longer lines are no captions; a guess. */
const LONGEST_CAPTION = 600;

/** Brackets at the end belong to the credit where they open in it. */
function creditEnd(line: string, from: number): number {
  const bare = line.replace(/[\s.]+$/u, '');
  const inside = bare.slice(from);
  return /[)\]）]$/.test(bare) && !/[([（]/.test(inside) ? bare.length - 1 : bare.length;
}

function creditStart(line: string, language: Language, hints: number): CreditStart | null {
  const hasSlash = line.includes('/');
  const named = hasSlash ? startOf(NAMED_RIGHTS, line) : null;
  const sign = (hints & hint.RIGHTS) === 0 ? null : SIGN.exec(line);
  if (named !== null && (sign === null || sign.index > named.from)) return named;
  if (sign !== null && line.length - sign.index < LONGEST) {
    const from = sign.index + (sign[0].startsWith('.') ? 1 : 0);
    return { from, to: sign.index + sign[0].length };
  }
  const equation = line.includes('=') ? EQUATION.exec(line) : null;
  if (equation !== null) return { from: equation.index, to: equation.index + equation[0].length };
  const opening = openingIn(line);
  if (opening !== null) return opening;
  const lent = (hints & hint.LENT) === 0 ? null : startOf(LENT, line);
  if (lent !== null) return lent;
  const copied = (hints & hint.COPIED) === 0 ? null : startOf(COPIED, line);
  if (copied !== null) return { from: copied.from, to: copied.from + 1 };
  const abbreviated = (hints & hint.ABBREVIATED) === 0 ? null : ABBREVIATED.exec(line);
  if (abbreviated !== null) return { from: abbreviated.index, to: abbreviated.index + abbreviated[0].length };
  const initialed = hasSlash ? startOf(INITIALED, line) : null;
  if (initialed !== null) return initialed;
  const mark = hasSlash ? AGENCY_MARK.exec(line) : null;
  if (mark !== null && line.length - mark.index < LONGEST) return { from: mark.index, to: mark.index + 1 };
  return tailCredit(line, language) ?? bracketCredit(line, language);
}

/** The first opening of a line whose white space is single spaces; only what stands around colons is read, for the list is long. */
export function openingIn(line: string): CreditStart | null {
  const first = line.search(COLON);
  if (first < 0 || !mayOpen(line, first)) return null;
  const from = Math.max(0, line.lastIndexOf(' ', first - LONGEST_OPENING));
  const last = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
  const found = OPENING.exec(line.slice(from, last + 3));
  const index = from + (found?.index ?? 0);
  if (found === null || line.length - index >= LONGEST) return null;
  return { from: index + (/^[\s.]/.test(found[0]) ? 1 : 0), to: index + found[0].length };
}

/** Where an expression finds the words before a credit, unless they stand too far from the end. */
function startOf(expression: RegExp, line: string): CreditStart | null {
  const found = expression.exec(line);
  if (found === null || line.length - found.index >= LONGEST) return null;
  return { from: found.index + (found[0].startsWith('.') ? 1 : 0), to: found.index + found[0].length };
}

/** Longest credit, in characters; a guess from the longest seen (an agency's chain of four houses). */
const LONGEST = 140;

/** "(Dok. Pemkot)": Indonesian and Malay papers credit what they were given. */
const DOCUMENT = /^dok(?:umentasi|umen)?[.\s]/iu;

function bracketCredit(line: string, language: Language): CreditStart | null {
  const bracket = BRACKET.exec(line);
  const inside = bracket?.groups?.inside;
  if (bracket === null || inside === undefined) return null;
  return DOCUMENT.test(inside) || isCredited(inside, language) ? { from: bracket.index, to: bracket.index + 1 } : null;
}

function tailCredit(line: string, language: Language): CreditStart | null {
  const alone = AFTER_BRACKET.exec(line)?.groups?.credit;
  if (alone !== undefined && isAgency(alone))
    return { from: line.length - alone.length, to: line.length - alone.length };
  const tail = AFTER_STOP.exec(line);
  const credit = tail?.groups?.credit;
  if (tail === null || credit === undefined || !isCredited(credit, language)) return null;
  const to = tail.index + tail[0].lastIndexOf(credit);
  const stop = tail[0].trimStart().startsWith('|') ? tail.index : to;
  return { from: stop, to };
}

/** Names and houses with their joints, and no word of prose. */
function isCredited(words: string, language: Language): boolean {
  const names = words.split(/[\s/|,()&]+/u).filter((word) => word !== '' && !JOINTS.has(word.toLowerCase()));
  if (names.length === 0 || names.length > 9 || /\d{3}/.test(words)) return false;
  // scripts without capitals: a short name or two, and nothing that could be a sentence
  if (/^\p{Lo}/u.test(words)) return words.length <= 14 && names.length <= 3;
  const common = commonOf(language);
  if (/\/|\bvia\b/.test(words) || isAgency(words))
    return names.every((word) => !common.has(word.toLowerCase()) || isAgency(word)) && /\p{Lu}/u.test(words);
  const capital = names.every((word) => /^\p{Lu}/u.test(word) && !common.has(word.toLowerCase()));
  return (
    capital &&
    names.length >= 2 &&
    names.length <= 4 &&
    !/[,:;]/.test(words) &&
    names.some((word) => isAgency(word) || /\p{Ll}/u.test(word))
  );
}

/** Small words between the names of a credit. */
const JOINTS = new Set('via for für pour para by and of the photo foto images de la von van - –'.split(' '));

/** Who is credited: a photographer, an agency, or both. */
export function readCredit(raw: string): Credit {
  const parts = raw.split(/\s*(?:[/|,]|\bvia\b|\bfor\b|\bfür\b|\s[–—-]\s)\s*/u).filter((part) => part !== '');
  const named = parts.map((part) => part.replace(/^AP Photo$/i, 'AP').trim());
  const agency = named.find(isAgency) ?? (named.length > 1 ? named.at(-1) : null) ?? null;
  const photographer = named.find((part) => part !== agency && looksLikeName(part)) ?? null;
  if (agency === null && photographer === null) return { raw, photographer: null, agency: null };
  return { raw, photographer, agency };
}

function looksLikeName(part: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){1,3}$/u.test(part) ||
    /^\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){1,3}$/u.test(part)
  );
}

/** A caption read from one line, with where its words stand in the record's text. */
export interface FoundCaption {
  readonly text: string | null;
  readonly textSpan: Span | null;
  readonly credit: string | null;
  readonly creditSpan: Span | null;
}

/** One caption for each picture: of captions that say the same, the fullest stays; the others are named as repeated. */
export function oneOfEach(found: readonly FoundCaption[]): { kept: FoundCaption[]; repeated: FoundCaption[] } {
  const kept: FoundCaption[] = [];
  const repeated: FoundCaption[] = [];
  for (const caption of found) {
    const twin = kept.findIndex((other) => sameCaption(other.text, caption.text));
    const known = kept[twin];
    if (known === undefined) kept.push(caption);
    else if (known.credit === null && caption.credit !== null) {
      repeated.push(known);
      kept[twin] = caption;
    } else repeated.push(caption);
  }
  return { kept, repeated };
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function sameCaption(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && lettersOf(one) === lettersOf(other);
}

export function toCaption(found: FoundCaption): Caption | null {
  if (found.text === null) return null;
  return { text: found.text, credit: found.credit === null ? null : readCredit(found.credit), image: null };
}
