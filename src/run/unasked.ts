/**
 * Knows which files and words of a user's own templates nothing will ever ask for: most often a name with a slip in it.
 * It compiles nothing, and what a template makes up at run time it cannot know.
 */
import { readFileSync } from 'node:fs';
import { filesOf, isTemplate } from './templates.js';

/** A sentence for each. @param builtIn folder of the built-in templates. @param own that of the user's, which exists. */
export function unaskedIn(builtIn: string, own: string): string[] {
  const known = filesOf(builtIn);
  const files = filesOf(own);
  const sources = [...files].flatMap(([name, file]) => (isTemplate(name) ? readFileSync(file, 'utf8') : []));
  const isAskedFor = (name: string) => sources.some((source) => source.includes(name));
  const sentences: string[] = [];
  for (const [name, file] of [...files].sort()) {
    const isNew = !known.has(name);
    if (isNew && isTemplate(name) && !isAskedFor(name))
      sentences.push(`${file}: no template has that name, so that nothing uses it.${meant(name, known.keys())}`);
    else if (isNew && name.startsWith('strings/') && !LANGUAGE.test(name))
      sentences.push(`${file}: no language has that tag, so that nothing uses it.${meant(name, known.keys())}`);
    else if (LANGUAGE.test(name)) sentences.push(...unaskedWords(file, known, isAskedFor));
  }
  return sentences;
}

/** A strings file by the tag of its language (BCP 47, its first parts). */
const LANGUAGE = /^strings\/[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.json$/;

function unaskedWords(
  file: string,
  known: ReadonlyMap<string, string>,
  isAskedFor: (key: string) => boolean,
): string[] {
  const keys = keysOf(known.get('strings/en.json') ?? null);
  return keysOf(file)
    .filter((key) => !keys.includes(key) && !isAskedFor(key))
    .map((key) => `${file}: nothing asks for "${key}", so that its words stand nowhere.${meant(key, keys)}`);
}

/** The keys of a strings file; none of one that is missing or torn, which is told where it is read. */
function keysOf(file: string | null): string[] {
  if (file === null) return [];
  try {
    const words: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    return typeof words === 'object' && words !== null ? Object.keys(words) : [];
  } catch {
    return [];
  }
}

/** The name most like another, by what both begin and end with; empty where that is less than half of it. */
function meant(name: string, names: Iterable<string>): string {
  let [best, most] = ['', 0];
  for (const other of names) {
    const alike = shared(name, other) + shared([...name].reverse().join(''), [...other].reverse().join(''));
    if (alike > most) [best, most] = [other, alike];
  }
  return most * 2 < name.length ? '' : ` Was "${best}" meant?`;
}

/** How many characters two names begin with alike, whatever their case. */
function shared(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
