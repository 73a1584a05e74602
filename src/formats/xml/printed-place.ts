/** The place of a dateline that a format gives in a field of its own, without the day and the house that are printed with it. */

/** Characters within which a dateline ends; a guess, five times the longest place. */
const LONGEST = 200;

/** "OSTREY, Tarrow, June 21 (CNA) -" is "OSTREY, Tarrow"; "(Ostrey) 21/06/2019" Ostrey. Empty where no place stands there. */
export function placeOf(dateline: string): string {
  const [head = ''] = dateline
    .slice(0, LONGEST)
    .replace(/^\s*\(([^()]*)\)/u, '$1')
    .split(/\s*[(–—]|\s-+(?:\s|$)/u, 1);
  const parts = head.split(',');
  const day = parts.findIndex((part) => /\d/.test(part));
  const named = day < 0 ? parts : day === 0 ? [parts[0]!.split(/\s*\d/, 1)[0]!] : parts.slice(0, day);
  return named
    .join(',')
    .replace(/[\s,.-]+$/u, '')
    .trim();
}
