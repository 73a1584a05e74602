/**
 * Whether the words of a document are the lines of a plain text that somebody put into it: what a database of the press gave, one article
 * with its labels or several, or copy whose lines a column broke. Only such a document is read by its lines, as the same plain text is; any
 * other by what its styles say of its paragraphs.
 */
import { statesLength, uncoded } from '../heads/codes.js';
import { labelled } from '../heads/labels.js';
import { sourced } from '../heads/source-lines.js';
import { languageOf } from '../languages/index.js';
import { linesOf } from '../lines/lines.js';
import { batchOf } from './batch.js';

/** Lines of a text in which the length of the article stands where it has no labels; a guess, as in `codes.ts`. */
const HEAD = 8;

/** The languages in which lengths are known: the day below one is written in the same. */
const OF_LENGTHS = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** Share of a text's lines that go on in the next where a column broke them; a guess: paragraphs of copy have five and more. */
const BROKEN = 0.5;

/** @param text a line for each paragraph. Linear in its length. */
export function isByLines(text: string): boolean {
  if (batchOf(text) !== null) return true;
  const lines = linesOf(text);
  if (lines.length < countOf(text) * BROKEN) return true;
  const language = languageOf('und');
  const told = sourced(lines, text, language);
  if (labelled(told, text, language) !== told) return true;
  const isMeasured = lines.slice(0, HEAD).some((line) => statesLength(line.text));
  return isMeasured && OF_LENGTHS.some((code) => uncoded(lines, languageOf(code)) !== null);
}

/** Lines of a text that hold something. */
function countOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, end).trim() !== '') count++;
    at = end + 1;
  }
  return count;
}
