/**
 * Captions and their credits: where a caption ends and its credit begins. It decides nothing about which lines are captions.
 */
import type { Span } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isAgency } from '../words/agencies.js';
import * as hint from '../words/hints.js';
import { firstOpening } from '../words/openings.js';
import { isCredited, isProse, RESERVED, withoutDay } from './credits.js';
import { setOffIn } from './set-off.js';

/** A caption's line cut in two; spans are relative to the line's text. */
export interface CaptionParts {
  readonly text: Span | null;
  readonly credit: Span | null;
}

const SIGN = /(?:^|[\s([|/–—.-])(?:[©Ⓒ]|\(c\)|copyright\b:?)\s*(?=\S)|（[ＣC]）(?=\S)/iu;

/** "The quay - All rights reserved Ada Ren": a notice of rights before a name opens the credit. */
const RIGHTS = new RegExp(`(?:^|[\\s([|/–—-])(?=(?:${RESERVED})\\s\\S)`, 'iu');

/** Letters of which `RIGHTS`, `OWN_WORDS` and `COPIED` each need some. Asked first, for few lines hold any. */
const RARE =
  /eserv|éserv|iserv|rbeh|ensamr|strze|ащищ|aklıd|ESERV|ÉSERV|ISERV|RBEH|edid|ortes|CC|Public D|Gemeinf|Midj|DALL|aptur|creen|ildsch/;

/** "(Ada Ren/AFP)", "[Reuters]", "(Photo: Ada Ren)": what stands in brackets at the end. */
const BRACKET = /[([（](?<inside>[^()[\]（）]{2,90}(?:\([^()]{2,40}\))?)\s?[)\]）]\.?$/u;

/** "圖／記者林海": a label and a slash, as papers of Taiwan write. */
const LABEL_SLASH = /(?:^|[\s(（▲]|(?<=。))[圖图攝摄][影片]?\s?[／/]\s?(?=\S)/u;

/** "[사진 출처 = 연합뉴스]": a label, a sign of equality, who made the picture. */
const EQUATION = /[([（][^=()[\]]{1,14}=\s*(?=[^()[\]=]{2,60}[)\]）]$)/u;

/** What follows the last full sentence, or a bar: "… at dusk. Ada Ren/AFP", "… at dusk. / Ada Ren", "… at dusk | Ada Ren". */
const AFTER_STOP =
  /(?:[.!?…。][”"’»)]*\s*(?:[/—–]\s*)?|\s\|\s*)(?<credit>[^.!?|。([（\s”"’»)/—–][^.!?|。]{1,90}(?:\.(?=\S)[^.!?|]{1,30})?)\.?$/u;

/** An agency's own mark that runs on from a caption without a stop: "AP Photo/Ada Ren". */
const AGENCY_MARK = /\s(?=(?:AP Photo|AFP|REUTERS|Reuters|EPA|dpa|ANSA|Getty Images|IMAGO)\s?\/\s?\p{Lu})/u;

/** "Fot. Ada Ren", "Foto Ada Ren/PAP": a short word for the picture, then a capital. */
const ABBREVIATED = /(?:^|[\s(|/])(?:fot\.|phot\.|nuotr\.|φωτ\.)\s*(?=\p{Lu}[^.]{2,60}$)/iu;

/** "… at dusk. Foto Ada Ren", "Beeld ANP": the whole word behind a sentence or alone, as Dutch papers print it. */
const BARE = /(?:^|[.!?…][”"’»)]*\s)(?:[Ff]oto(?:['’]s)?|[Bb]eeld)\s(?=\p{Lu}[^.]{2,60}$)/u;

/** "Staff photo by Ada Ren", "PHOTO COURTESY OF ADA REN", "Foto de Ada Ren": who made it or lent it, without a colon. */
const LENT =
  /(?:^|[\s([.])(?:(?:(?:[Ss]taff|[Ff]ile|[Ss]ubmitted|[Cc]ontributed) )?(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]llustrations?)(?: by| courtesy of)|(?:(?:STAFF|FILE|SUBMITTED|CONTRIBUTED) )?(?:PHOTO(?:GRAPH)?S?|PICTURES?|ILLUSTRATIONS?) (?:BY|COURTESY OF|by|courtesy of)|[Cc]ourtesy (?:of|by)|COURTESY OF|[Ff]oto(?:s)? (?:de|di|von|av|af|door)|[Pp]hotos? (?:de|par))\s+(?=\p{Lu}|l[ao]s? |the )/u;

/**
 * Credits without a label, that begin with words of their own: "… at dusk.Cedida por la familia" (without the word for
 * lending it would seem to name a maker), "– CC-BY 4.0 Ada Ren", "– Midjourney (“a quay”)".
 */
const OWN_WORDS =
  /[\s([|/–—.-](?=C(?:edid[ao]s?|ortesía) (?:por|de)\s\S|CC[ -](?:BY|0)|CC0\b|Public Domain\b|Gemeinfrei\b|Midjourney\b|DALL[·-]?E\b)/u;

/** "… at dusk Capture d'écran de Reddit", "… at dusk. Screenshot: Reddit": what was copied off a screen is its own credit. */
const COPIED =
  /\s(?=(?:Captures? d['’]écran|Screenshot|Screengrab|Bildschirmfoto|Captura de (?:pantalla|ecrã|tela))\s(?:of|de|du|des|sur|von|aus|from|via|by)?\s?\p{Lu}[^.]{1,60}$)/u;

/** "Ada Ren (Reuters)", "Ada Ren (dpa/picture alliance)" and no more: a photographer and the houses. */
const NAMED_HOUSE = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\((?<house>[^()]{2,60})\)$/u;

/** "… at dusk (AP Photo/Ada Ren) AP Photo": an agency alone after the brackets that name its photographer. */
const AFTER_BRACKET = /[)\]]\s+(?<credit>[^.!?|()[\]]{2,40})$/u;

/** "… at the pier Ada Ren/Copyright 2011 The Courier": the name before the slash belongs to the credit. */
const NAMED_RIGHTS = /\s(?=\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?: (?:Jr\.?|Sr\.?|II|III))?\/(?:Copyright|©))/u;

/** "… at dusk. Photo / Ada Ren", "Foto / Ada Ren": a label and a slash set off by spaces, as papers of New Zealand write. */
const SLASHED = /(?:^|[\s(.])(?:[Pp]hotos?|PHOTOS?|[Ff]otos?|FOTOS?|[Pp]ictures?|[Ii]mages?|[Bb]ild) \/ (?=\p{Lu})/u;

/** "PHOTO ADA REN, THE COURIER", in capitals: as papers of Quebec write. */
const PHOTO_CAPITALS =
  /(?:^|[.!?…][”"’»)]*\s)PHOTOS? (?=\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){1,3}, \p{Lu}[^\p{Ll}]{1,60}$)/u;

/** "题图来自 Hesk": where a picture in a Chinese page is from. */
const FROM = /^(?:题图|头图|封面图?|配图|图片|題圖|封面圖?|圖片)(?:来自|來自|来源|來源)[:：]?\s?(?=\S)/u;

/** "… / A. Ren / LRT": a slash and a name that opens with an initial. */
const INITIALED = /\s\/\s(?=(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll})/u;

/** Where a credit begins: its sign, and its own words. */
interface CreditStart {
  readonly from: number;
  readonly to: number;
}

/** Characters that the words of a caption have at least behind a credit and a bar; a guess. */
const SHORTEST = 30;

/** Finds the credit in a caption's line. Linear in the line's length. @param hints of the line. */
export function splitCaption(line: string, language: Language, hints = hint.ANY_HINT): CaptionParts {
  const at = creditStart(line, language, hints);
  if (at === null) return { text: [0, line.length], credit: null };
  const labelled = at.from === 0 ? behindLabel(line, at.to, language, hints) : null;
  if (labelled !== null) return labelled;
  const bar = at.from === 0 ? line.slice(0, LONGEST).indexOf(' | ', at.to) : -1;
  if (bar > 0 && line.length - bar > SHORTEST) return { text: [bar + 3, line.length], credit: [at.to, bar] };
  const before = line
    .slice(0, at.from)
    .replace(/[\s([（|—–/-]+$/u, '')
    .replace(/,$/, '').length;
  const end = creditEnd(line, at.to);
  if (at.to >= end) return { text: [0, line.length], credit: null };
  return { text: before > 0 ? [0, before] : null, credit: [at.to, end] };
}

/** "PHOTO: Crowds at the harbour (Ada Ren/PA)": the label is that of a caption, which ends with its credit. */
function behindLabel(line: string, from: number, language: Language, hints: number): CaptionParts | null {
  if (openingIn(line)?.to !== from) return null;
  const { text, credit } = splitCaption(line.slice(from), language, hints);
  if (text === null || credit === null || !isProse(line.slice(from + text[0], from + text[1]))) return null;
  return { text: [from + text[0], from + text[1]], credit: [from + credit[0], from + credit[1]] };
}

/** How much of a line that may hold a credit is one: none of it, its end, or all. @param hints of the line. */
export function creditOf(line: string, language: Language, hints = hint.ANY_HINT): 'none' | 'end' | 'all' {
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

/** "(Courier photo by Ada Ren)": a credit that stands in brackets is all that they hold. */
function inBrackets(line: string, at: CreditStart | null): CreditStart | null {
  if (at === null || !/[)\]]\.?$/.test(line)) return at;
  const open = Math.max(line.lastIndexOf('(', at.from), line.lastIndexOf('[', at.from));
  const words = line.slice(open + 1, at.from).trim();
  return open < 0 || words === '' || !WORDS_BEFORE.test(words) ? at : { from: open, to: open + 1 };
}

/** Whose photo it is: a word or two with capitals. */
const WORDS_BEFORE = /^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?$/u;

function creditStart(line: string, language: Language, hints: number): CreditStart | null {
  const named = line.includes('/') ? startOf(NAMED_RIGHTS, line) : null;
  const sign = (hints & hint.RIGHTS) === 0 ? null : withOpening(startOf(SIGN, line), line);
  const rare = (hints & hint.RARE) !== 0 && RARE.test(line);
  if (named !== null && (sign === null || sign.from > named.from)) return named;
  return (
    earlier(sign, rare ? startOf(RIGHTS, line) : null) ??
    (line.includes('=') ? startOf(EQUATION, line) : null) ??
    openingIn(line) ??
    ((hints & hint.LENT) === 0 ? null : inBrackets(line, startOf(LENT, line))) ??
    (rare ? (startOf(OWN_WORDS, line) ?? startOf(COPIED, line)) : null) ??
    unlabelled(line, hints) ??
    setOffIn(line) ??
    tailCredit(line, language) ??
    bracketCredit(line, language)
  );
}

/** "Foto: © Ada Ren", "© Фото : Ada Ren": a sign and a label beside each other open one credit. */
function withOpening(sign: CreditStart | null, line: string): CreditStart | null {
  const opening = sign === null ? null : openingIn(line);
  if (sign === null || opening === null || opening.from > sign.to || opening.to < sign.from) return sign;
  return { from: Math.min(sign.from, opening.from), to: Math.max(sign.to, opening.to) };
}

function earlier(one: CreditStart | null, other: CreditStart | null): CreditStart | null {
  return one === null || (other !== null && other.from < one.from) ? other : one;
}

/** A credit that opens with a short word for the picture, an initial or an agency's mark. */
function unlabelled(line: string, hints: number): CreditStart | null {
  const hasSlash = line.includes('/') || line.includes('／');
  return (
    ((hints & hint.ABBREVIATED) === 0 ? null : (startOf(ABBREVIATED, line) ?? startOf(BARE, line))) ??
    ((hints & hint.LENT) === 0 ? null : startOf(PHOTO_CAPITALS, line)) ??
    (line.charCodeAt(0) < 0x4e00 ? null : startOf(FROM, line)) ??
    (hasSlash
      ? (startOf(SLASHED, line) ?? startOf(LABEL_SLASH, line) ?? startOf(INITIALED, line) ?? startOf(AGENCY_MARK, line))
      : null)
  );
}

/** The words that open a credit in a line whose white space is single spaces, unless they stand too far from the end. */
export function openingIn(line: string): CreditStart | null {
  const found = firstOpening(line);
  if (found === null || line.length - found.index >= LONGEST) return null;
  const { index, end } = found;
  return { from: index + (/[\s.]/.test(line.charAt(index)) ? 1 : 0), to: end };
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

/** "(foto Ren)": the word for it, and a name. */
const NOTED = /^(?:foto|phot?o|fot\.?|ph\.?) (?=\p{Lu}[^.]{1,60}$)/u;

const EAST_ASIAN = /^[\u3040-\u9fff\uac00-\ud7af]/u;

/** Who reports, lends or takes pictures, and the words in the names of the press. */
const MADE_BY =
  /기자|제공|사진|뉴스|일보|신문|記者|记者|提供|撮影|写真|供图|[攝摄圖图]|通信|通訊|通讯|新聞|新闻|日報|日报|時報|时报/u;

function bracketCredit(line: string, language: Language): CreditStart | null {
  const house = line.endsWith(')') ? NAMED_HOUSE.exec(line)?.groups?.house : undefined;
  if (house?.split(/\s?[/,]\s?|\svia\s/).some(isAgency)) return { from: 0, to: 0 };
  const bracket = BRACKET.exec(line);
  const inside = bracket?.groups?.inside;
  if (bracket === null || inside === undefined) return null;
  // what else papers of East Asia put in brackets tells who stands where: "(왼쪽)", "（左から）"
  if (EAST_ASIAN.test(inside) && !isAgency(inside) && !MADE_BY.test(inside)) return null;
  // "(dpa)" behind a sentence signs it; behind words without a stop it is their picture's
  const isHouse = line.endsWith(')') && isAgency(inside) && !/[.!?…][”"’»]*\s?$/u.test(line.slice(0, bracket.index));
  const noted = NOTED.exec(inside)?.[0].length ?? 0;
  return isHouse || noted > 0 || DOCUMENT.test(inside) || isCredited(dated(inside), language)
    ? { from: bracket.index, to: bracket.index + 1 + noted }
    : null;
}

/** "File 2013/The Associated Press". */
const FILED = /^file(?: photo)?(?: \d{4})? ?\/ ?/i;

/** "Ada Ren, The Courier / May 30, 2011": before the day of a picture stand its makers. */
function dated(inside: string): string {
  const names = withoutDay(inside.replace(FILED, ''));
  return names === inside ? inside : names.replace(/, /g, '/');
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
