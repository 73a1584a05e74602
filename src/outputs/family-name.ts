/**
 * Which words of a name are the family's: for lists in that order, and for citations. It knows scripts and particles, and
 * no person; where the parts cannot be told it says so.
 */
import { personId } from '../lib/slug.js';

/** `given` is null for an organisation, and for a name whose parts cannot be told. */
export interface Name {
  readonly family: string;
  readonly given: string | null;
}

// Small words that belong to the family name after them.
const PARTICLES = new Set('van von der den de da di del la le bin al'.split(' '));
// In other scripts the family name may come first or not be told from the rest: such names stay as they are written.
const INVERTIBLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;
// What follows a family name and is none.
const GENERATION = /,?\s+(?:jr|sr|jun|sen|ii|iii|iv)\.?$/i;

/** The last word is taken for the family name, with particles before it. */
export function partsOfName(name: string): Name {
  if (!INVERTIBLE.test(name)) return { family: name, given: null };
  const words = name.trim().split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  const given = words.slice(0, start).join(' ');
  return { family: words.slice(start).join(' '), given: given === '' ? null : given };
}

/**
 * What a person's name is filed by in a list, in small ASCII letters: the family name with its particles, as citations
 * have it, then the given ones. @param id what the name is filed by where its parts cannot be told.
 */
export function filedBy(name: string, id: string): string {
  const { family, given } = partsOfName(name.replace(GENERATION, ''));
  return given === null ? id : personId(`${family} ${given}`);
}
