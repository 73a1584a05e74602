/**
 * Captions and their credits: where a caption ends and its credit begins, and who is credited. A caption told twice is
 * one caption. It decides nothing about which lines are captions.
 */
import type { Caption, Credit, Span } from '../types.js';
import { AGENCIES, isAgency } from './agencies.js';
import { en } from './languages/en.js';
import type { Language } from './languages/language.js';

/** A caption's line cut in two; spans are relative to the line's text. */
export interface CaptionParts {
  readonly text: Span | null;
  readonly credit: Span | null;
}

const agencies = AGENCIES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
/** "(AP Photo/Ada Ren)", "(Reuters)", "[Getty Images]": brackets at the end that name an agency. */
const AGENCY_BRACKET = new RegExp(`[([][^()[\\]]{0,60}(?:${agencies})[^()[\\]]{0,60}[)\\]]\\.?$`, 'iu');
const SIGN = /[©Ⓒ]\s*(?=\S)/u;
const signs = new Map<string, RegExp>();

/** Words that open a credit, with the mark that follows: "Photo:", "Foto: ", "Crédit photo : ", "Picture by". */
function openingOf(language: Language): RegExp {
  const known = signs.get(language.code);
  if (known !== undefined) return known;
  const words = [...new Set([...(language.cues.photo ?? []), ...(en.cues.photo ?? [])])].filter(
    (word) => !OPEN_PROSE.has(word),
  );
  const longest = words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
  const made = new RegExp(
    `(?:^|[\\s([.])(?:${longest})(?:\\s+(?:by|credit|courtesy of|von|de|por))?\\s*[:：/]\\s*(?=\\S)|(?:^|[\\s([.])(?:photo|photograph|picture|photos|pictures|illustration|courtesy)(?: by| courtesy of| of)\\s+(?=\\p{Lu})`,
    'iu',
  );
  signs.set(language.code, made);
  return made;
}

/** Words that may stand in a caption's own prose before a colon. */
const OPEN_PROSE = new Set(['video', 'view of', 'caption', 'quelle', 'vídeo', 'vidéo', 'فيديو', 'صور', 'copyright']);

/** Finds the credit in a caption's line. Linear in the line's length. */
export function splitCaption(line: string, language: Language): CaptionParts {
  const at = creditStart(line, language);
  if (at === null) return { text: [0, line.length], credit: null };
  const before = line.slice(0, at.from).replace(/[\s([|—–/-]+$/u, '').length;
  const end = line.replace(/[)\].\s]+$/u, '').length;
  if (at.to >= end) return { text: [0, line.length], credit: null };
  return { text: before > 0 ? [0, before] : null, credit: [at.to, end] };
}

/** Where the sign begins and where the credited words begin. */
function creditStart(line: string, language: Language): { from: number; to: number } | null {
  const sign = SIGN.exec(line);
  if (sign !== null) return { from: sign.index, to: sign.index + sign[0].length };
  const bracket = AGENCY_BRACKET.exec(line);
  if (bracket !== null) {
    // "(Photo: Ada Ren/AFP)": the word that opens the credit is not part of it
    const label = openingOf(language).exec(bracket[0]);
    const skip = label !== null && label.index === 0 && /[:：]/.test(label[0]) ? label[0].length : 1;
    return { from: bracket.index, to: bracket.index + skip };
  }
  const opening = openingOf(language).exec(line);
  if (opening !== null && line.length - opening.index < 120) {
    return { from: opening.index + (/^[\s.]/.test(opening[0]) ? 1 : 0), to: opening.index + opening[0].length };
  }
  return null;
}

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
