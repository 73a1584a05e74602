/**
 * One article of an issue: its blocks with their words put together to a body, and the values that these, its description and the
 * issue's declare. What no field takes keeps a name of its own.
 */
import type { LooseBlock } from '../../lib/blocks.js';
import { escapeText } from '../../lib/html.js';
import { lettersOnly } from '../../lib/letters-only.js';
import { printable } from '../../lib/printable.js';
import { Gathered } from '../exports/gathered.js';
import { takeDateline } from '../xml/newsml.js';
import type { Area, Div, Mets } from './mets.js';
import { type Described, describedBy } from './mods.js';
import type { PlannedArticle, PlannedBlock } from './plan.js';
import { inWords, isArticle, isSection, type Role } from './roles.js';
import { type Piece, runsOn, sureness, wholeOf } from './words.js';

/** A block with its words. */
interface Told extends Pick<PlannedBlock, 'role' | 'type'> {
  readonly words: Piece;
}

/** Where words stand, and what a file is called. */
export interface Sources {
  readonly mets: Mets;
  readonly wordsOf: (area: Area) => Piece;
  /** What is known of the issue, by the parts of the map that an article stands in. */
  readonly issueOf: (holders: readonly Div[]) => Gathered;
  /** What the page of a file is called in print; empty where that is not known. */
  readonly pageOf: (file: string) => string;
  /** The name and the checksum of a file that was read; empty of others. */
  readonly readWith: (file: string) => string;
}

export interface PrintedBlock {
  readonly block: LooseBlock;
  readonly isCaption: boolean;
}

export interface MadeArticle {
  /** In order: the blocks of the body, and the captions of its pictures. */
  readonly body: readonly PrintedBlock[];
  readonly found: Gathered;
  /** Blocks of the body and their headings that hold words. */
  readonly paragraphs: number;
  /** Blocks of which no words were found. */
  readonly empty: number;
  /** How sure the reading machine is of its words, from 0 to 1; null where it does not say. */
  readonly sure: number | null;
}

/** Characters of an article; as many as a file of one may have. */
export const MOST_LETTERS = 4 * 1024 * 1024;

/** Whether an article has more: as many can come of few words that are pointed to again and again. */
export function isTooLong({ blocks }: PlannedArticle, { wordsOf }: Pick<Sources, 'wordsOf'>): boolean {
  let letters = 0;
  return blocks.some(({ areas }) =>
    areas.some((area) => {
      letters += wordsOf(area).text.length;
      return letters > MOST_LETTERS;
    }),
  );
}

export function articleOf(planned: PlannedArticle, sources: Sources): MadeArticle {
  const { wordsOf } = sources;
  const blocks = planned.blocks.map(({ role, type, areas }): Told => {
    return { role, type, words: wholeOf(areas.map(wordsOf)) };
  });
  const told = joined(blocks.filter(({ words }) => words.count > 0));
  const empty = blocks.filter(({ words, role }) => words.count === 0 && role !== 'picture').length;
  const found = new Gathered();
  takeHead(planned, told, sources, found);
  takePlace(planned, sources, found);
  const body = told.flatMap((one) => blockOf(one, found) ?? []);
  const pictures = blocks.filter(({ role }) => role === 'picture').length;
  if (pictures > 0) found.put('illustrations', `${pictures}`);
  const paragraphs = told.filter(({ role }) => BODY.has(role)).length;
  const sure = sureness(told.map(({ words }) => words));
  if (sure !== null) found.put('OCR confidence', sure.toFixed(2));
  return { body, found, paragraphs, empty, sure };
}

const BODY: ReadonlySet<Role> = new Set(['paragraph', 'quotation', 'lines'] as const);

/** A paragraph that a column or a page broke within a word or a sentence goes on in the next. */
function joined(blocks: readonly Told[]): Told[] {
  const groups: Told[][] = [];
  for (const block of blocks) {
    const own = groups.at(-1);
    const before = own?.at(-1);
    const isOne = before?.role === 'paragraph' && block.role === 'paragraph' && runsOn(before.words, block.words);
    if (isOne) own!.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => ({ ...group[0]!, words: wholeOf(group.map(({ words }) => words)) }));
}

/** The words of all blocks of a role. */
function said(told: readonly Told[], role: Role): string {
  return wholeOf(told.filter((one) => one.role === role).map(({ words }) => words)).text;
}

function takeHead(planned: PlannedArticle, told: readonly Told[], { mets }: Sources, found: Gathered): void {
  const own = descriptionOf(planned.div, mets);
  const printed = said(told, 'title');
  const label = nameOf(planned.div);
  const headline = printed || own.title || label;
  found.put('headline', headline);
  if (!sameWords(own.title, headline)) found.put('catalogued title', own.title);
  if (![headline, own.title, `${own.title} ${own.subtitle}`].some((one) => sameWords(label, one)))
    found.put('label', label);
  const deck = said(told, 'deck');
  found.put('standfirst', deck || own.subtitle);
  if (deck !== '' && !deck.includes(own.subtitle)) found.put('catalogued subtitle', own.subtitle);
  found.put('overline', said(told, 'overline'));
  const signed = told.filter(({ role }) => role === 'author').map(({ words }) => withoutStop(words.text));
  for (const author of own.authors.length > 0 ? own.authors : signed) found.put('byline', author);
  if (own.authors.length > 0) for (const words of signed) found.put('printed byline', words);
  const dateline = said(told, 'dateline');
  if (dateline !== '') takeDateline(dateline, found);
  found.put('language', own.language);
  for (const [name, value] of own.others) found.put(name, value);
}

/** What systems write where a part has no name. */
const NAMELESS = /^\W*(?:unknown|untitled|no title|sans titre|ohne titel|zonder titel)\W*$/i;

function nameOf({ label }: Div): string {
  return NAMELESS.test(label) ? '' : label;
}

/** Papers set a stop behind names and headings; behind a letter by itself it shortens a name. */
function withoutStop(words: string): string {
  return words.replace(/(?<=\p{L}{2})[.:]$/u, '');
}

function sameWords(one: string, other: string): boolean {
  return one === '' || lettersOnly(one) === lettersOnly(other);
}

/** What the parts say that an article stands in: its section, its issue; and on which pages it was printed. */
function takePlace({ div, within, blocks, sectionTitle }: PlannedArticle, sources: Sources, found: Gathered): void {
  const { mets, wordsOf, pageOf, readWith } = sources;
  found.put('id', div.id);
  if (!isArticle(div.type)) found.put('article type', inWords(div.type));
  const section = within.find(({ type }) => isSection(type));
  if (section !== undefined) {
    const printed = wholeOf(sectionTitle.map(wordsOf)).text;
    found.put('section', withoutStop(printed || descriptionOf(section, mets).title || nameOf(section)));
  }
  found.complete(sources.issueOf(within.filter(({ type }) => !isSection(type))), NO_NAMES);
  const files = new Set(blocks.flatMap(({ areas }) => areas.map(({ file }) => file)));
  found.put('pages', listed(files, pageOf, ', '));
  found.put('read with', listed(files, readWith, '; '));
}

function listed(files: ReadonlySet<string>, told: (file: string) => string, between: string): string {
  return [...new Set([...files].map(told))].filter(Boolean).join(between);
}

const NO_NAMES: ReadonlySet<string> = new Set();

const NOTHING: Described = { title: '', subtitle: '', authors: [], issued: '', language: '', page: '', others: [] };

function descriptionOf({ described }: Div, { descriptions }: Mets): Described {
  for (const id of described) {
    const found = describedBy(descriptions.get(id) ?? null);
    if (found !== null) return NAMELESS.test(found.title) ? { ...found, title: '' } : found;
  }
  return NOTHING;
}

/** A block of the body; null of one that is none: what is said in it and has no field is put beside the article. */
function blockOf({ role, type, words }: Told, found: Gathered): PrintedBlock | null {
  const text = printable(words.text).text;
  const html = escapeText(text);
  const made = (kind: LooseBlock['type'], inner: string, level: number | null = null): PrintedBlock => ({
    block: { type: kind, text, html: inner, level },
    isCaption: role === 'caption',
  });
  if (role === 'paragraph' || role === 'caption') return made('paragraph', `<p>${html}</p>`);
  if (role === 'crosshead') return made('heading', `<h2>${html}</h2>`, 2);
  if (role === 'quotation') return made('blockquote', `<blockquote><p>${html}</p></blockquote>`);
  if (role === 'lines') return linesOf(words.lines);
  if (role === 'picture') found.put('words in a picture', text);
  else if (role === 'left') found.put(inWords(type), text);
  return null;
}

/** A table or verses, which end their lines. */
function linesOf(printed: string): PrintedBlock {
  const lines = printed.split('\n').map((line) => printable(line).text);
  const html = `<p>${lines.map(escapeText).join('<br>')}</p>`;
  return { block: { type: 'paragraph', text: lines.join(' '), html, level: null }, isCaption: false };
}
