/** The headline that a page of HTML states: in its metadata, its headings, its title, by what these have in common. */

import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { lettersOnly } from '../../lib/letters-only.js';
import { withWholeWords } from '../../lib/soft-hyphens.js';
import { collapse } from '../../lib/text.js';
import { named } from './elements.js';
import { unmarked } from './lines.js';

/** Headings shorter than this in letters are those of sections; a guess. */
const LEAST = 8;

/** @param declared by JSON-LD or Open Graph. @param text of the article's part. Null where nothing states one. */
export function headlineOf(elements: readonly Element[], declared: unknown, text: string): string | null {
  const said = typeof declared === 'string' ? collapse(declared) : '';
  const headings = headingsIn(elements, 'h1');
  const same = headings.find((words) => said !== '' && isPartOf(words, said));
  if (same !== undefined) return same;
  if (said !== '') return standing(said, text) ?? (headings.length === 1 ? headings[0]! : said);
  const title = lettersOnly(wordsOf(named(elements, 'title')[0]));
  const titled = ['h1', 'h2', 'h3']
    .flatMap((name) => headingsIn(elements, name))
    .filter((words) => title.includes(lettersOnly(words)))
    .sort((a, b) => b.length - a.length)[0];
  return titled ?? (headings.length === 1 && title === '' ? headings[0]! : null);
}

/** What of a declared title stands in the text: all of it, or what is left without the name of the site beside it. */
function standing(said: string, text: string): string | null {
  const letters = lettersOnly(text);
  const parts = said.split(/\s+[|–—:»·-]\s+/u).sort((a, b) => b.length - a.length);
  return (
    [said, ...parts].find((part) => lettersOnly(part).length > LEAST && letters.includes(lettersOnly(part))) ?? null
  );
}

function headingsIn(elements: readonly Element[], name: string): string[] {
  return named(elements, name)
    .map(wordsOf)
    .filter((words) => lettersOnly(words).length > LEAST);
}

function wordsOf(element: Element | undefined): string {
  return element === undefined ? '' : collapse(withWholeWords(unmarked(toText(element))));
}

/** "The ferry ran aground" of "The ferry ran aground | The Courier", or the other way round. */
function isPartOf(one: string, other: string): boolean {
  const [a, b] = [lettersOnly(one), lettersOnly(other)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}
