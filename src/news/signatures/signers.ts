/**
 * Lines that name who signs, and which of them speak for the article. It weighs them against one another and reads names
 * only where a title below them belongs to them.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import type { Author, Declared } from '../../types.js';
import type { Language } from '../languages/language.js';
import { keyOf, readByline, readPhotographers } from '../names/bylines.js';
import { isName } from '../names/person-names.js';
import { isPlace } from '../names/titled-names.js';
import type { Told } from '../told/told.js';
import { isAgency } from '../words/agencies.js';
import { isTitleAlone } from './names-alone.js';

export interface Signer {
  /** The line that names them, and those below it that give their title. */
  readonly lines: readonly [Told, ...Told[]];
  readonly authors: readonly Author[];
}

/** The signer with the title or the place that stands right below; null where what stands there is neither, or nobody's. */
export function titled(signer: Signer, below: Told, language: Language): Signer | null {
  const { text } = below.line;
  // below "By Ada Ren", "Open Courts reporter" is all title
  const isTitle = () =>
    isTitleAlone(below, language) &&
    ((opensWithBy(signer) && !isName(text, language)) || readByline(text, language).every(({ name }) => name === null));
  if (signer.lines.length > TITLES || !isNext(signer.lines.at(-1)!, below) || (!isPlace(text, language) && !isTitle()))
    return null;
  const lines: Signer['lines'] = [...signer.lines, below];
  const authors = readByline(lines.map(({ line }) => line.text).join(', '), language);
  const isSame = authors.length === signer.authors.length && authors.every((one, i) => isOf(one, signer.authors[i]!));
  return isSame ? { lines, authors } : null;
}

/** Lines of titles below a name; a guess. */
const TITLES = 3;

function isOf(one: Author, other: Author): boolean {
  return one.name !== null && keyOf(one) === keyOf(other);
}

/** Those who speak for the article: who signs above its body, people before their papers; where nobody does, the first below. */
export function chosenOf(signers: readonly Signer[]): readonly Signer[] {
  const above = signers.filter(({ lines: [{ phase }] }) => phase === 'head' || phase === 'above');
  const onlyHouses = above.every(({ authors }) => authors.every((author) => author.name === null));
  if (onlyHouses) return [...above, ...firstRow(signers.filter((signer) => !above.includes(signer)))];
  // "by The Courier" above "Ada Ren and Tom Hale": the paper posted what they wrote
  const people = withoutListed(above.filter((signer) => !isPaper(signer)));
  // beside "By Ada Ren", a name alone in a date's line or on a line of its own is a place, a section, a picture's
  const opening = people.filter(opensWithBy);
  if (opening.length === 0) return withoutPlaces(people);
  return people.filter((one) => opensWithBy(one) || opening.some((other) => areNext(one, other)));
}

/** Without those above the headline where several stand apart from one another and somebody signs below it: they wrote other articles. */
function withoutListed(people: readonly Signer[]): readonly Signer[] {
  const isAbove = ({ lines: [{ phase }] }: Signer) => phase === 'above';
  const [first, second] = people.filter(isAbove);
  if (first === undefined || second === undefined || areNext(first, second)) return people;
  const below = people.filter((signer) => !isAbove(signer));
  return below.length > 0 ? below : people;
}

/** The first, and those whose names stand alone on the lines right below it. */
function firstRow(signers: readonly Signer[]): readonly Signer[] {
  let end = Math.min(1, signers.length);
  while (end > 0 && end < signers.length && isNamed(signers[end]!) && areNext(signers[end - 1]!, signers[end]!)) end++;
  return isNamed(signers[0]) ? signers.slice(0, end) : signers.slice(0, 1);
}

function isNamed(signer: Signer | undefined): boolean {
  if (signer === undefined) return false;
  const {
    lines: [{ traits }],
    authors,
  } = signer;
  return traits.nameLike && traits.cues.size === 0 && authors.every(({ name }) => name !== null);
}

/** Right below names on lines of their own, the name in the line of the date is where they were: "Skerry Point - 4 March 2011". */
function withoutPlaces(people: readonly Signer[]): readonly Signer[] {
  const isDate = ({ lines: [{ role }] }: Signer) => role === 'date';
  const alone = people.filter((signer) => !isDate(signer));
  return people.filter((one) => !isDate(one) || !alone.some((other) => areNext(other, one)));
}

/** "By Ada Ren": a line that says itself that who it names signs. */
function opensWithBy({ lines: [{ traits }], authors }: Signer): boolean {
  return traits.cues.get('by') === 'start' && authors.some(({ name }) => name !== null);
}

function areNext({ lines: one }: Signer, { lines: other }: Signer): boolean {
  return one[0].line.span[0] < other[0].line.span[0] ? isNext(one.at(-1)!, other[0]) : isNext(other.at(-1)!, one[0]);
}

/** True for a line right below another. */
function isNext({ line: above }: Told, { line: below }: Told): boolean {
  return below.span[0] - above.span[1] <= BETWEEN_LINES;
}

/** Units of the text between a line and the next, with an empty one between them. */
const BETWEEN_LINES = 2;

/** One house that is no agency. */
export function isPaper({ authors: [first, ...others] }: Signer): boolean {
  return others.length === 0 && first?.name === null && first.organisation !== null && !isAgency(first.organisation);
}

/** A declared author is one whatever it looks like: what cannot be read as a name is kept as it is written. */
export function asDeclared(words: string, language: Language): Author[] {
  const authors = [...readByline(words, language), ...readPhotographers(words, language)];
  return authors.length > 0 ? authors : [{ name: words, role: null, organisation: null }];
}

/** The declared authors where one of them is a person; none where all are the house that publishes, by whatever name. */
export function withPeople(
  authors: readonly Author[],
  { publication }: Declared,
  language: Language,
): readonly Author[] {
  const house = lettersOnly(publication ?? '');
  const isPerson = ({ name }: Author) =>
    name !== null && isName(name, language) && (house === '' || !lettersOnly(name).includes(house));
  return authors.some(isPerson) ? authors : [];
}
