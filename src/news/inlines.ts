/** Words of a text as HTML, with the links and the emphasis that stand within them. It escapes all and makes no other element. */
import { escapeText } from '../lib/html.js';
import type { Inline, Span } from '../types.js';

/** @param inlines of the whole text, in order. Time grows with the words and with what stands in them. */
export function marked(text: string, [from, to]: Span, inlines: readonly Inline[]): string {
  let html = '';
  let at = from;
  const open: Inline[] = [];
  const closeUntil = (place: number) => {
    for (let last = open.at(-1); last !== undefined && last.span[1] <= place; last = open.at(-1)) {
      html += `${escapeText(text.slice(at, last.span[1]))}</${last.name}>`;
      at = last.span[1];
      open.pop();
    }
  };
  for (let i = firstFrom(inlines, from); i < inlines.length && inlines[i]!.span[0] < to; i++) {
    const one = inlines[i]!;
    closeUntil(one.span[0]);
    // no link within a link, and nothing that runs out of these words or of what holds it
    const end = Math.min(to, open.at(-1)?.span[1] ?? to);
    if (one.span[1] > end || (one.name === 'a' && open.some(({ name }) => name === 'a'))) continue;
    html += escapeText(text.slice(at, one.span[0])) + opening(one);
    at = one.span[0];
    open.push(one);
  }
  closeUntil(to);
  return html + escapeText(text.slice(at, to));
}

function opening({ name, href }: Inline): string {
  return href === null ? `<${name}>` : `<${name} href="${escapeText(href)}">`;
}

/** The first that opens at a place or behind it. */
function firstFrom(inlines: readonly Inline[], place: number): number {
  let [low, high] = [0, inlines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inlines[middle]!.span[0] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
