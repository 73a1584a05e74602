/**
 * Numbers of links: browsers of the terminal print a page with "[7]" before each link and the addresses below it, under
 * "References". Numbers and addresses are no words of the article.
 */
import type { Mark } from '../../types.js';

/** The heading over the addresses, and what may stand between. */
const HEADING = /^[ \t]*(?:References|Links:|Liens:|Verweise|Referencias|Riferimenti)[ \t]*$/gmu;
const AMONG = /^(?:(?:Visible|Hidden) links:?|-{3,})$/u;
/** "  12. https://…", "[12] https://…". */
const ADDRESS = /^(?:(\d{1,4})\.|\[(\d{1,4})\])\s+\S+$/u;
const NUMBER = /\[(\d{1,4})\]/gu;

/** Fewer addresses make no list of links; a guess. */
const FEWEST = 2;

export const LINK_NUMBER = 'number of a link';
export const LINK_ADDRESS = 'addresses of links';

/** What a text without such a list has none of: an empty list. Linear in the text's length. */
export function linkCuts(text: string): Mark[] {
  if (!text.includes('[1]')) return [];
  const heading = [...text.matchAll(HEADING)].at(-1)?.index;
  const listed = heading === undefined ? 0 : addressesIn(text.slice(heading));
  if (heading === undefined || listed < FEWEST) return [];
  const cuts: Mark[] = [];
  for (const { 0: mark, 1: number, index } of text.slice(0, heading).matchAll(NUMBER))
    if (Number(number) <= listed) cuts.push({ span: [index, index + mark.length], leaves: '', reason: LINK_NUMBER });
  if (cuts.length < listed / 2) return [];
  return [...cuts, { span: [heading, text.length], leaves: '', reason: LINK_ADDRESS }];
}

/** How many addresses a list numbers from 1 on; 0 where anything else stands in it. */
function addressesIn(list: string): number {
  const lines = list.split('\n').slice(1);
  let count = 0;
  for (const line of lines.map((one) => one.trim())) {
    if (line === '' || AMONG.test(line)) continue;
    const found = ADDRESS.exec(line);
    if (Number(found?.[1] ?? found?.[2]) !== count + 1) return 0;
    count++;
  }
  return count;
}
