/**
 * Small forms that a short line can have in any language of the press: a time ago, a duration, a trail through the site,
 * initials, names and nothing else. Observes the letters; what a form means is weighed elsewhere.
 */

export const SMALL_SIGNS = ['a time ago', 'a duration', 'a trail', 'initials', 'names and no more'] as const;
export type SmallSign = (typeof SMALL_SIGNS)[number];

/** "3 hours ago", "vor 2 Stunden", "il y a 3 h", "3時間前". */
const AGO =
  /(?:\d|\ban?|\bone)\s?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|months?|y|years?)\.?\s(?:ago|old)\b|\bvor\s(?:\d{1,2}|einer|einem)\s(?:Sek|Min|Std|Stunde|Tag|Woche|Monat|Jahr)|\b(?:il y a|hace|há)\s(?:\d|un)|\d\s(?:ore|ora|giorni|minuti)\sfa\b|\d\s\p{L}{3,9}\s(?:siden|sedan|sitten|geleden|önce|temu|назад|тому)(?!\p{L})|\d\s?(?:時間|分|日|小时|小時|分钟|分鐘|天|시간|분|일)\s?(?:前|전)|منذ\s/u;

/** "01:53", "0:00", "1:02:33": how long something plays, or an hour of a list. */
const DURATION = /^[▶►]?\s?\d{1,3}:\d{2}(?::\d{2})?(?:\s?(?:min|Min\.?|Uhr))?$/u;

/** "Home > News > Ferry", "Start / Ausland / Ferry". */
const TRAIL = /\S\s?[»›→]\s?\S|\S\s>\s\S|\S\s\/\s[^/]{2,60}\s\/\s\S/u;

/** "(dmk)", "jse", "abc/dpa". */
const INITIALS = /^\(?\p{Ll}{2,4}(?:\s?[/,]\s?\p{L}{2,5}){0,3}\)?\.?$/u;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*\p{Ll}\.?(?: (?:\p{Lu}\.? |(?:de|da|di|van|von|der|den|la|el|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}'’-]+){1,2}`;
/** "Ada Ren and Tom Hale", "Ada Ren/Tom Hale", "Ada Ren | 3 hours ago", "Ada Ren and AP". */
const NAMES = new RegExp(
  `^${NAME}(?:(?:\\s?[/&,+]\\s?|\\s(?:and|und|et|y|e|og|och|i|en|ve|ja|и)\\s)(?:${NAME}|\\p{Lu}{2,5}))+(?:\\s?[|•·].{0,40})?$|^${NAME}\\s?[|•·].{2,40}$`,
  'u',
);

/** Longest line that has such a form, in characters; a guess. */
const LONGEST = 90;

/** The forms that a line has. @param titled its share of capitalised words. Linear in the line's length. */
export function smallSignsOf(text: string, titled: number): SmallSign[] {
  if (text.length > LONGEST) return [];
  const signs: SmallSign[] = [];
  if (text.length < 60 && AGO.test(text)) signs.push('a time ago');
  if (text.length < 14 && DURATION.test(text)) signs.push('a duration');
  if (/[»›→>/]/.test(text) && TRAIL.test(text)) signs.push('a trail');
  if (text.length < 20 && INITIALS.test(text)) signs.push('initials');
  if (titled >= 0.4 && NAMES.test(text)) signs.push('names and no more');
  return signs;
}
