/**
 * Jump lines: where a printed article goes on upon another page, "(Continued on Page 4, Column 2)", "Please see FERRY, A4". They
 * part a sentence in two and say nothing of its matter.
 */
import type { Mark } from '../types.js';

export const JUMP_LINE = 'jump line';

const PAGE =
  '(?:the\\s)?(?:(?:back|front|next|preceding|previous)\\spage|(?:page|pg\\.?|p\\.)\\s?(?:[\\p{L}]?-?\\d{1,3}\\p{L}?|one|two|three)|\\p{Lu}-?\\d{1,3})';
const COLUMN = '(?:,?\\s(?:(?:col\\.?|column)\\s\\w{1,6}|this section))?';
const NUMBER = '\\s?\\d{1,3}';
const SAYINGS = [
  `(?:\\p{L}+\\s)?continued\\s(?:on|from|at)\\s${PAGE}${COLUMN}`,
  `(?:please\\s)?(?:see|turn to)\\s(?:\\p{Lu}[\\p{Lu}\\d'’ -]{1,30},?\\s)?(?:on\\s)?${PAGE}${COLUMN}`,
  `fortsetzung\\s(?:auf|von)\\s(?:seite|s\\.)${NUMBER}`,
  `(?:lire la\\s)?suite\\s(?:en\\s)?page${NUMBER}`,
  `(?:continúa|sigue|pasa|viene)\\s(?:en|de|a)\\s(?:la\\s)?pág(?:ina|\\.)${NUMBER}`,
  `segue\\s(?:a|da)\\spag(?:ina|\\.)${NUMBER}`,
  `continua(?:ção)?\\s(?:na|da)\\spág(?:ina|\\.)${NUMBER}`,
  `vervolg\\s(?:op|van)\\spag(?:ina|\\.)${NUMBER}`,
  `forts(?:\\.|ætter|ettes|ættes|etter|ätter)\\s(?:på\\s)?(?:sid(?:e|an)|s\\.)${NUMBER}`,
].join('|');
const JUMP = new RegExp(`(?<=(?:^|\\n)[ \\t]*)[([]?[ \\t]*(?:${SAYINGS})[ \\t]*\\.?[)\\]]?(?=[ \\t]*(?:\\n|$))`, 'giu');

/** How they begin: asked first, for most texts have none. */
const SIGNS = [
  'Continued ',
  'CONTINUED ',
  ' continued ',
  '(continued ',
  'Please ',
  'See ',
  'SEE ',
  'Turn ',
  'TURN ',
  'Fortsetzung ',
  'uite ',
  'Contin',
  'Sigue ',
  'Pasa ',
  'Viene ',
  'Segue ',
  'Vervolg ',
  'Forts',
];

/** Jump lines of a text, with the line ends beside them. */
export function jumpCuts(text: string): Mark[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const cuts: Mark[] = [];
  for (const { 0: words, index } of text.matchAll(JUMP)) {
    let [start, end] = [index, index + words.length];
    while (start > 0 && /\s/.test(text[start - 1]!)) start--;
    while (end < text.length && /\s/.test(text[end]!)) end++;
    cuts.push({ span: [start, end], leaves: start === 0 || end === text.length ? '' : '\n', reason: JUMP_LINE });
  }
  return cuts;
}
