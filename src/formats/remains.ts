/**
 * What a bad export leaves in a plain text: letters of UTF-8 read as Windows-1252, entities and tags of HTML. They are shown as
 * they stand, for a text is never rewritten; a person is told of them.
 */
import type { Remark } from '../types.js';

interface Remains {
  readonly rule: string;
  /** A character without which there are none. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** From how many on they are no chance; guesses. */
  readonly least: number;
  readonly found: string;
  readonly remedy: string;
}

const ENTITY = /&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|hellip|[mn]dash|#\d{2,5}|#x[\da-f]{2,5});/giu;
const TAG = /<\/?(?:p|br|div|span|h[1-6]|a|strong|em|b|i|ul|ol|li|img|figure|blockquote)\b[^<>]{0,200}>/giu;

const REMAINS: readonly Remains[] = [
  {
    rule: 'text:misread',
    sign: 'â€',
    pattern: /â€/gu,
    least: 1,
    found: 'sequences such as “â€™”, which UTF-8 becomes where it is read as Windows-1252',
    remedy: 'Export the file again as UTF-8.',
  },
  {
    rule: 'text:misread',
    sign: 'Ã',
    pattern: /Ã[\u00a0-\u00bf]/gu,
    least: 2,
    found: 'sequences such as “Ã©”, which UTF-8 becomes where it is read as Windows-1252',
    remedy: 'Export the file again as UTF-8.',
  },
  {
    rule: 'text:entities',
    sign: '&',
    pattern: ENTITY,
    least: 2,
    found: 'entities of HTML such as “&amp;”',
    remedy: 'Export the text with its entities decoded.',
  },
  {
    rule: 'text:markup',
    sign: '<',
    pattern: TAG,
    least: 3,
    found: 'tags of HTML such as “<p>”',
    remedy: 'Export the page as text.',
  },
];

/** Warns of each kind once, with the line of the first. Linear in the text's length. @param line of the text's head. */
export function warnOfRemains(text: string, line: number, remark: Remark): void {
  const warned = new Set<string>();
  for (const { rule, sign, pattern, least, found, remedy } of REMAINS) {
    if (warned.has(rule) || !text.includes(sign)) continue;
    const { count, first } = countOf(text, pattern);
    if (count < least) continue;
    warned.add(rule);
    const at = line + text.slice(0, first).split('\n').length - 1;
    remark('warning', rule, `Expected plain text, found ${count} ${found}, the first in this line. ${remedy}`, at);
  }
}

/** How often a pattern is met, and where first; no list is made of what may be a million. */
function countOf(text: string, pattern: RegExp): { count: number; first: number } {
  let [count, first] = [0, -1];
  for (const { index } of text.matchAll(pattern)) if (count++ === 0) first = index;
  return { count, first };
}
