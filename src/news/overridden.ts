/**
 * Fields that the archivist decides, against what an article's own lines say: the lines are told as if nobody had, and then what
 * says otherwise than the archivist is left out with that reason. Words that are to be no standfirst or dateline are the body's.
 */
import { lettersOnly } from '../lib/letters-only.js';
import type { Author, Dateline, Declared, Draft, LayoutField, OverridableField } from '../types.js';
import { dateOfLine } from './dates/date-line.js';
import type { DateOrder } from './dates/dates.js';
import { periodOf } from './dates/periods.js';
import type { Fields } from './fields.js';
import { languageOf } from './languages/index.js';
import { merged } from './names/bylines.js';
import { asDeclared } from './signatures/signers.js';
import type { Told } from './told/told.js';

/** A draft of which the archivist decides a field. */
export type OverriddenDraft = Draft & Required<Pick<Draft, 'overridden'>> & { readonly declared: Declared };

export function isOverridden(draft: Draft): draft is OverriddenDraft {
  return draft.overridden !== undefined && draft.declared !== null;
}

/** Whether the archivist decides a field of an article. */
export function decides({ overridden }: Pick<Draft, 'overridden'>, field: OverridableField): boolean {
  return overridden?.fields.includes(field) ?? false;
}

/** Small fields whose lines are found as if nothing were declared, so that what they say otherwise is known for what it is. */
const UNKNOWN_TO_LINES: Partial<Declared> = { byline: [], publication: null, section: null, tags: [], dateline: null };

/** What is declared, as far as the reading of the lines may know it. */
export function knownToLines(draft: OverriddenDraft): Declared {
  const { declared, overridden } = draft;
  const unknown = Object.entries(UNKNOWN_TO_LINES).filter(([field]) => decides(draft, field as OverridableField));
  const known: Declared = { ...declared, ...Object.fromEntries(unknown), headline: headlineToTell(draft) };
  if (!decides(draft, 'standfirst')) return known;
  return { ...known, standfirst: declared.standfirst === null ? null : (overridden.own?.standfirst ?? null) };
}

/** The headline by which lines are told: the archivist's if it stands among them, else that of the source itself. */
export function headlineToTell(draft: Pick<Draft, 'declared' | 'overridden' | 'text'>): string | null {
  const headline = draft.declared?.headline ?? null;
  if (headline === null || !decides(draft, 'headline')) return headline;
  const letters = lettersOnly(headline);
  const stands = letters !== '' && draft.text.split('\n').some((line) => lettersOnly(line) === letters);
  return stands ? headline : (draft.overridden?.own?.headline ?? null);
}

/** Share of a standfirst's letters that its lines hold at least, where a text has it; a guess: signs and a word may differ. */
const HELD = 0.9;

/** The lines with the standfirst told as the archivist gives it. Where he says that there is none, its words are the body's. */
export function retold(told: readonly Told[], draft: OverriddenDraft): readonly Told[] {
  if (!decides(draft, 'standfirst')) return told;
  const { standfirst } = draft.declared;
  const length = lettersOnly(standfirst ?? '').length;
  const own = ({ line, role }: Told) =>
    MAY_STAND.has(role) &&
    lettersOnly(line.text).length * MOST_LINES >= length &&
    isWithin(line.text, standfirst ?? '');
  const held = told.filter(own).reduce((sum, { line }) => sum + lettersOnly(line.text).length, 0);
  const stands = standfirst !== null && held >= HELD * length;
  if (standfirst !== null && !stands) return told;
  return told.map((one) => {
    if (stands && own(one)) return { ...one, role: 'standfirst', phase: 'head', why: BY_ARCHIVE };
    return one.role === 'standfirst' ? { ...one, role: 'para', phase: 'body', why: BY_ARCHIVE } : one;
  });
}

const BY_ARCHIVE = 'the archive says so';

/** What the lines of a standfirst may have been told as. */
const MAY_STAND: ReadonlySet<Told['role']> = new Set(['headline', 'standfirst', 'para', 'subhead', 'other']);

/** Lines of a standfirst at most; a guess. A word by itself may stand in it by chance. */
const MOST_LINES = 4;

/** Lays what the archivist decides over what the lines gave. @param order of figures in dates. */
export function overrule(
  fields: Fields,
  draft: OverriddenDraft,
  tag: string,
  order: (words: string) => DateOrder | null,
): void {
  const { declared, overridden } = draft;
  const among = (values: readonly string[]) => (words: string) => values.some((value) => isWithin(value, words));
  const within = (value: string | null) => (words: string) => value !== null && isWithin(words, value);
  const keep = (field: LayoutField, agrees: (words: string) => boolean) =>
    fields.disown(field, (words) => (agrees(words) ? field : 'dropped'));
  const overrules: { readonly [field in OverridableField]?: () => void } = {
    headline: () => {
      fields.headline = declared.headline;
      keep('headline', within(declared.headline));
    },
    standfirst: () => {
      fields.standfirst = declared.standfirst;
      keep('standfirst', within(declared.standfirst));
    },
    byline: () => {
      fields.byline = merged(declared.byline.flatMap((words) => asDeclared(words, languageOf(tag))));
      keep('byline', among(fields.byline.flatMap(namesOf)));
    },
    publication: () => {
      fields.publication = declared.publication;
      keep('publication', among(listOf(declared.publication)));
    },
    section: () => {
      fields.section = declared.section;
      keep('section', among(listOf(declared.section)));
    },
    tags: () => {
      fields.tags = declared.tags;
      keep('tags', among(declared.tags));
    },
    dateline: () => {
      if (declared.dateline !== null) return; // what stands there is the dateline, and said otherwise
      [fields.dateline, fields.datelineText] = [null, null];
      fields.disown('dateline', () => 'body');
    },
    published: () => fields.disown('published', dateKeeper('published', fields, draft, tag, order)),
    modified: () => fields.disown('modified', dateKeeper('modified', fields, draft, tag, order)),
  };
  for (const field of overridden.fields) overrules[field]?.();
}

/** Where a line of dates goes: it stays if it says the day, and may still say when the article was changed, or who signs. */
function dateKeeper(
  field: 'published' | 'modified',
  { byline }: Fields,
  draft: OverriddenDraft,
  tag: string,
  order: (words: string) => DateOrder | null,
): (words: string) => LayoutField {
  const names = byline.flatMap(namesOf);
  const day = draft.declared[field];
  return (words) => {
    const line = dateOfLine(words, tag, order(words));
    const said = line === null ? periodOf(words, tag) : line[field];
    if (day !== null && said !== null && isSameDay(said.date, day)) return field;
    if (field === 'published' && line !== null && line.modified !== null && !decides(draft, 'modified'))
      return 'modified';
    return names.some((name) => isWithin(name, words)) ? 'byline' : 'dropped';
  };
}

/** Whether two dates agree as far as both go; the hour and its zone aside. */
function isSameDay(one: string, other: string): boolean {
  const [a, b] = [one.slice(0, DAY), other.slice(0, DAY)];
  return a.startsWith(b) || b.startsWith(a);
}

/** Characters of a day: `1998-06-04`. */
const DAY = 10;

/** The dateline; where the archivist gives one, the place is his and the day that of the text. */
export function overriddenDateline(found: Dateline | null, draft: Draft): Dateline | null {
  if (!decides(draft, 'dateline')) return found;
  const place = draft.declared?.dateline ?? null;
  return place === null ? null : { place, date: found?.date ?? null };
}

function namesOf({ name, organisation }: Author): string[] {
  return [...listOf(name), ...listOf(organisation)];
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** Whether words stand within others, whatever their signs and capitals. */
function isWithin(words: string, others: string): boolean {
  const letters = lettersOnly(words);
  return letters !== '' && lettersOnly(others).includes(letters);
}
