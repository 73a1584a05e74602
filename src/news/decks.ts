/**
 * Decks of old newspapers: below a headline of capitals stand one or more lines of capitals, set apart from the report only by
 * that. They are the standfirst, not the first paragraph.
 */
import type { Told } from './told.js';

/** Decks below one headline, and letters of the longest; guesses from papers of around 1900. */
const MOST = 6;
const LONGEST = 200;

/** Capitals, two words of them or more. */
function isSetInCapitals({ line: { text, block, label } }: Told): boolean {
  if (block !== null || label !== null || text.length > LONGEST) return false;
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/su.test(text);
}

/** The lines with decks between headline and report told as such. */
export function withDecks(told: readonly Told[]): readonly Told[] {
  const at = told.findIndex(({ role }) => role === 'headline');
  if (at < 0 || !isSetInCapitals(told[at]!)) return told;
  let end = at + 1;
  while (end < told.length && isDeck(told[end]!)) end++;
  const first = told[end];
  if (end === at + 1 || end - at > MOST || first?.role !== 'para' || !/\p{Ll}/u.test(first.line.text)) return told;
  return told.map((one, i) => (i > at && i < end ? { ...one, role: 'standfirst', phase: 'head', why: WHY } : one));
}

function isDeck(one: Told): boolean {
  return ['para', 'subhead', 'standfirst'].includes(one.role) && isSetInCapitals(one);
}

const WHY = 'capitals between a headline of capitals and the report';
