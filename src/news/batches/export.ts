/**
 * Whether the words of a document are what a database of the press gave: one article with its labels, or several. Such a document is
 * read by its lines, as the same export in plain text is; any other by what its styles say of its paragraphs.
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

/** @param text a line for each paragraph. Linear in its length. */
export function isExport(text: string): boolean {
  if (batchOf(text) !== null) return true;
  const lines = linesOf(text);
  const language = languageOf('und');
  const told = sourced(lines, text, language);
  if (labelled(told, text, language) !== told) return true;
  const isMeasured = lines.slice(0, HEAD).some((line) => statesLength(line.text));
  return isMeasured && OF_LENGTHS.some((code) => uncoded(lines, languageOf(code)) !== null);
}
