/**
 * Which texts of an article are searched, in which order, and what an occurrence in each is worth. It sees one article and
 * knows no word.
 */
import { LEVELS, type NamedField } from './layout.js';
import { type Names, signerNames, speakerNames } from './persons.js';
import type { Reading } from './reading.js';

/** What an occurrence counts in each field: 0 or a power of two. A guess that the bench's known-item queries bear out. */
const WORTH = { headline: 4, standfirst: 2, body: 1, rest: 1 } as const;
/** BM25: how soon more occurrences stop to count, how much length matters, and the length that is taken for usual. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.6;
const USUAL_LENGTH = 500;

/** A stretch of an article's text that is searched as one field. */
export interface Stretch {
  /** Null where it is part of the reading's text. */
  readonly text: string | null;
  /** Half-open, in `text` or the reading's. */
  readonly from: number;
  readonly to: number;
  /** What an occurrence in it counts: 0, 1, 2 or 4. */
  readonly worth: number;
  /** Words of a named field begin with its name and ":". */
  readonly field: NamedField | null;
  /** Whether the article is also found by the whole text, as one name of the field. */
  readonly isName: boolean;
  /** Where its quotations start and end, side by side, in order. */
  readonly quoted: readonly number[];
}

const NONE: readonly number[] = [];

/** A stretch of no named field. */
function unnamed(text: string | null, from: number, to: number, worth: number, quoted: readonly number[]): Stretch {
  return { text, from, to, worth, field: null, isName: false, quoted };
}

/** The stretches of an article. Those within the reading's text rise. */
export function stretchesOf({ article, authority, starts, quotations }: Reading): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (text: string | null, worth: number, field: NamedField | null = null, isName = field !== null): void => {
    if (text !== null && text !== '')
      stretches.push({ text, from: 0, to: text.length, worth, field, isName, quoted: NONE });
  };
  add(article.headline, WORTH.headline);
  const lead = article.standfirst?.length ?? 0;
  if (lead > 0) stretches.push(unnamed(null, 0, lead, WORTH.standfirst, NONE));
  addBody({ article, starts, quotations }, stretches);
  for (const { text } of article.captions) add(text, WORTH.rest);
  const addPeople = (people: readonly (Names | null)[], field: NamedField): void => {
    const { pages, others } = namesIn(people);
    for (const name of pages) add(name, 1, field);
    for (const name of others) add(name, 1, field, false);
  };
  for (const author of article.byline) {
    const { name, organisation } = author;
    for (const signer of [name, organisation]) add(signer, WORTH.rest);
    addPeople([signerNames(author, authority)], 'by');
    // whoever writes for a house signs, and not the house
    if (name !== null) add(organisation, 1, 'by', false);
  }
  const place = article.dateline?.place ?? null;
  for (const words of [place, article.section, ...article.tags]) add(words, WORTH.rest);
  add(place, 1, 'place');
  add(article.section, 1, 'section');
  add(article.publication, 1, 'paper');
  for (const tag of article.tags) add(tag, 1, 'tag');
  const speakers = article.quotes.map(({ speaker }) => speakerNames(speaker, authority));
  addPeople(speakers, 'speaker');
  return stretches;
}

/** The names of some people, each once, in order: those of pages, and those that are none of these. */
function namesIn(people: readonly (Names | null)[]): Readonly<Record<'pages' | 'others', ReadonlySet<string>>> {
  const pages = new Set<string>();
  const others = new Set<string>();
  for (const names of people) if (names !== null) pages.add(names[0]);
  for (const names of people) for (const name of names ?? []) if (!pages.has(name)) others.add(name);
  return { pages, others };
}

/** The body's blocks with the quotations found in them; a quotation that stands in none of them is searched by itself. */
function addBody(
  { article, starts, quotations }: Pick<Reading, 'article' | 'starts' | 'quotations'>,
  stretches: Stretch[],
): void {
  const quoted: number[][] = article.body.map(() => []);
  for (const pieces of quotations) {
    for (const { text, block, start } of pieces) {
      if (start >= 0) quoted[block]!.push(starts[block]! + start, starts[block]! + start + text.length);
      else stretches.push(unnamed(text, 0, text.length, 0, [0, text.length]));
    }
  }
  article.body.forEach(({ text }, i) => {
    const from = starts[i]!;
    stretches.push(unnamed(null, from, from + text.length, WORTH.body, quoted[i]!));
  });
}

/** The level, 1 to 15, of a weighted count of occurrences in an article of so many words: BM25's saturation cut to four bits. */
export function levelOf(worth: number, words: number): number {
  const norm = 1 - LENGTH_MATTERS + LENGTH_MATTERS * (Math.max(1, words) / USUAL_LENGTH);
  const share = worth / (worth + SATURATION * norm);
  return Math.min(LEVELS - 1, Math.max(1, Math.round(share * LEVELS)));
}
