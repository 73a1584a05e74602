/**
 * Headings between an article's paragraphs, right below what a page sets in there: an advertisement, links to other articles, a
 * picture with its credit. They look like one more of those links; what tells them apart is that they stand by themselves,
 * between empty lines, where the lines of the insert stand together. What the insert is has been decided.
 */
import { STOPPED } from '../roles/surroundings.js';
import { frameOf } from '../roles/traits.js';
import type { Standing } from '../words/phrases.js';
import type { Told } from './told.js';

/** Words of the longest heading, and of the shortest paragraph below one; guesses. */
const LONGEST = 10;
const PARAGRAPH = 12;

/** The same lines; what was left out as part of an insert, and heads the next paragraph, is a heading. Linear. */
export function withSubheads(told: readonly Told[]): readonly Told[] {
  if (!told.some((_, i) => isHeading(told, i))) return told;
  return told.map((one, i) => (isHeading(told, i) ? { ...one, role: 'subhead', why: WHY } : one));
}

const WHY = 'stands by itself between an insert and the next paragraph';

function isHeading(told: readonly Told[], i: number): boolean {
  const { role, phase, line, traits } = told[i]!;
  if (role !== 'other' || phase !== 'body' || line.gap === 0 || traits.size > LONGEST) return false;
  if (line.block !== null || line.label !== null || i === 0) return false;
  const next = told[i + 1];
  if (next === undefined || next.role !== 'para' || next.line.gap === 0 || next.traits.size < PARAGRAPH) return false;
  return isTitle(told[i]!) && (isInsert(told, i - 1) || (told[i - 1]!.role === 'para' && !line.text.includes(':')));
}

/** Words that no furniture is known by, with no stop behind them. */
function isTitle({ line: { text }, traits }: Told): boolean {
  const frame = frameOf(traits);
  if (frame === 'whole' || frame === 'start' || traits.credit !== 'none' || traits.cues.has('by')) return false;
  return (
    /^[\p{L}\p{N}"'“„«»‘¿¡]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !(STOPPED.test(text) && !/[?!]["”’»]?$/u.test(text))
  );
}

/** Whether an insert ends with a line: an advertisement's notice, or lines that stand together, of which one leads to other articles or is a caption. */
function isInsert(told: readonly Told[], end: number): boolean {
  if (isNotice(told[end]!))
    return told.some((one, i) => isNotice(one) && same(one, told[end]!) && told[i + 1]?.role === 'para');
  let from = end;
  while (from > 0 && told[from]!.line.gap === 0) from--;
  const lines = told.slice(from, end + 1);
  return (
    lines.length > 1 &&
    lines.every(({ role, line }) => role !== 'para' && role !== 'subhead' && line.block === null) &&
    lines.some(({ role, traits }) => role === 'caption' || leads(traits.cues.get('related'))) &&
    lines.some(({ traits }) => frameOf(traits) !== 'whole')
  );
}

/** A notice of an advertisement stands above teasers too: it is one of a place in the text where another like it stands above a paragraph. */
function isNotice({ role, traits }: Told): boolean {
  return role === 'other' && traits.cues.get('advert') === 'whole';
}

function same(one: Told, other: Told): boolean {
  return one.line.text === other.line.text;
}

function leads(standing: Standing | undefined): boolean {
  return standing === 'whole' || standing === 'start';
}
