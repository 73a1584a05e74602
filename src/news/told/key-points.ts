/**
 * Boxes that sum an article up in a few short lines above its first paragraph, under a heading that says so: "Key points",
 * "Das Wichtigste in Kürze". They say again what the article says, and are no paragraphs of it.
 */
import { languages } from '../languages/index.js';
import type { Told } from './told.js';

/** Headings of such boxes in any language: a page of one may be of a house of another. */
const HEADINGS = new Set(languages.flatMap(({ keyPoints = [] }) => keyPoints));

/** Letters of the longest heading. */
const LONGEST = 40;
/** Lines above the first paragraph in which a box may open; lines of a box, words of the longest of them. Guesses. */
const ABOVE = 2;
const LINES = [2, 6] as const;
const WORDS = 16;

/** The same lines; a box of key points above the first long paragraph is furniture, on a page that has other furniture. Looks at some ten lines. */
export function withoutKeyPoints(told: readonly Told[]): readonly Told[] {
  const first = told.findIndex(({ role }) => role === 'para');
  if (first < 0) return told;
  for (let at = Math.max(0, first - ABOVE); at <= first; at++) {
    if (!isHeading(told[at]!)) continue;
    let end = at + 1;
    while (end < told.length && end - at <= LINES[1] + 1 && isPoint(told[end]!)) end++;
    const points = end - at - 1;
    if (points < LINES[0] || points > LINES[1] || told[end]?.role !== 'para') return told;
    // an editor's own text comes through word for word
    if (!told.some(({ role }, i) => role === 'other' && (i < at || i >= end))) return told;
    return told.map((one, i) => (i < at || i >= end ? one : { ...one, role: 'other', phase: 'head', why: WHY }));
  }
  return told;
}

const WHY = 'a box of key points above the first paragraph';

function isHeading({ role, line: { text, block, label } }: Told): boolean {
  if (text.length > LONGEST || block !== null || label !== null || role === 'headline') return false;
  return HEADINGS.has(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\s?[:：]$/u, ''),
  );
}

/** A sentence by itself. */
function isPoint({ role, line: { block, label }, traits: { size, stops } }: Told): boolean {
  return (
    block === null && label === null && size <= WORDS && stops === 0 && ['para', 'standfirst', 'other'].includes(role)
  );
}
