/**
 * Jump lines: where a printed article goes on upon another page, "(Continued on Page 4, Column 2)", "Please see FERRY, A4". They
 * part a sentence in two and say nothing of its matter.
 */
import type { Mark } from '../../types.js';
import { seamAfter } from './page-edges.js';

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
const JUMP = new RegExp(`^[([]?\\s*(?:${SAYINGS})\\s*\\.?[)\\]]?$`, 'iu');

/** Letters of the longest and of the shortest; guesses. */
const [LONGEST, SHORTEST] = [70, 8];

/** Jump lines of a text, with the line ends beside them. */
export function jumpCuts(text: string): Mark[] {
  const cuts: Mark[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    // all of them name a page
    if (stop - at >= SHORTEST && stop - at <= LONGEST && JUMP.test(text.slice(at, stop).trim())) {
      let [start, end] = [at, stop];
      while (start > 0 && /\s/.test(text[start - 1]!)) start--;
      while (end < text.length && /\s/.test(text[end]!)) end++;
      const leaves = start === 0 || end === text.length ? '' : seamAfter(text, start);
      cuts.push({ span: [start, end], leaves, reason: JUMP_LINE });
    }
    at = stop + 1;
  }
  return cuts;
}
