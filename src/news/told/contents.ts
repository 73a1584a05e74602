/**
 * Headings that a list above the article has named: a table of contents tells each twice, and the second stands where it heads what
 * follows. It knows nothing else of headings.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import { typeOf } from '../lines/lines.js';
import type { Told } from './told.js';

/** Words of the longest heading, and headings of the shortest list. Guesses. */
const [LONGEST, LEAST] = [14, 2];

/** The same lines, with those told as subheads that a list above the prose has named, all of them and in its order, and that prose follows. */
export function withContents(told: readonly Told[]): readonly Told[] {
  const first = told.findIndex(({ role }) => role === 'para');
  if (first < LEAST || !told.slice(first).some(isLeftOut)) return told;
  const above = told.slice(0, first).map((one) => (isLeftOut(one) ? wordsOf(one) : ''));
  const heads = told.filter(
    (one, i) => i > first && isShort(one) && told[i + 1]?.role === 'para' && above.includes(wordsOf(one)),
  );
  const list = above.indexOf(wordsOf(heads[0] ?? told[first]!));
  const isNamed = heads.every((one, i) => above[list + i] === wordsOf(one));
  // the list ends with the last of them: what goes on names other things than this article's parts
  if (heads.length < LEAST || !isNamed || (above[list + heads.length] ?? '') !== '') return told;
  const why = 'a table of contents above has named it';
  return told.map((one) =>
    heads.includes(one) && isLeftOut(one) ? { ...one, role: 'subhead', phase: 'body', why } : one,
  );
}

const wordsOf = ({ line }: Told) => lettersOnly(line.text);

function isShort({ line, traits }: Told): boolean {
  return typeOf(line) === null && line.label === null && traits.size <= LONGEST && traits.size > 1;
}

function isLeftOut(one: Told): boolean {
  return one.role === 'other' && isShort(one);
}
