/**
 * What a signature says of days beside its names: a day without its year, when the page was published counted from today, how
 * long ago, and where it was written, which stands between the names and the day. It takes them off, so that names are left,
 * and dates nothing.
 */
import { AGO } from '../dates/date-line.js';
import { findPrintedDates } from '../dates/dates.js';
import { dateNames } from '../dates/names.js';
import type { Language } from '../languages/language.js';
import { anyOf } from './signing-words.js';

/** "Ada Ren March 18 at 3:57 PM", "Ada Ren Published today at 7:45", "Ada Ren vor 3 Stunden": the text without days. */
export function withoutDays(text: string, language: Language): string {
  if (!/\d/.test(text)) return text.replace(PUBLISHED_IN, '');
  const plain = text.replace(AGO, ' ');
  const parts: string[] = [];
  let at = 0;
  for (const { span } of findPrintedDates(plain, language.code, null)) {
    parts.push(withoutLabel(plain.slice(at, span[0]).replace(BEFORE_DAY, ''), language));
    at = span[1];
  }
  return [...parts, withoutLabel(plain.slice(at), language)].map((part) => part.replace(PUBLISHED_IN, '')).join(' | ');
}

/** "Ada Ren Published in HARBOURBLOG": in which part of the paper, behind the name. */
const PUBLISHED_IN =
  /(?<=\p{L})\s(?:(?:published|posted|filed|publié|publiée|publicado|publicada|pubblicato|gepubliceerd|publicerad|veröffentlicht)\s(?:in|under|dans|en|em|su|i)|filed under)\s[\p{L}\p{N}].{0,40}$/iu;

/** What stands between a name and a day: "Ada Ren il 26 gennaio 2025", "Ada Ren Published November 23, 2020". */
const BEFORE_DAY = /\s+(?:published|updated|posted|on|am|den|il|el|le|em|på|op)\s*$|\s+$/iu;

const labelled = new Map<Language, RegExp>();

/** The words before one that says what a day is of, where that ends them or figures follow: "Ada Ren Mis à jour à 15h25". */
function withoutLabel(text: string, language: Language): string {
  const pattern = labelled.get(language) ?? patternOf(language);
  labelled.set(language, pattern);
  const label = pattern.exec(text);
  if (label === null) return text;
  const rest = text.slice(label.index + label[0].length);
  return (rest.trim() === '' || /\d/.test(rest)) && !SIGNS.test(rest) ? text.slice(0, label.index) : text;
}

/** "Updated at 7:45 by Ada Ren": who signs comes behind. */
const SIGNS = /(?:^|\s)(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/iu;

function patternOf({ code }: Language): RegExp {
  const labels = [...dateNames(code).labels.keys()].filter((label) => label.length >= SHORTEST);
  return new RegExp(`(?<![\\p{L}\\p{M}])${anyOf(labels)}(?![\\p{L}\\p{M}])`, 'iu');
}

/** Letters of the shortest label that no name and no place has for a word of its own; a guess. */
const SHORTEST = 5;
