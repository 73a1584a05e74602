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

/** The lines with decks between headline and report told as such, the first of the capitals as the headline. */
export function withDecks(told: readonly Told[]): readonly Told[] {
  const chosen = told.findIndex(({ role }) => role === 'headline');
  if (chosen < 0 || !isSetInCapitals(told[chosen]!)) return told;
  let at = chosen;
  while (at > 0 && isUnsaid(told[at - 1]!)) at--;
  let end = chosen + 1;
  while (end < told.length && isDeck(told[end]!)) end++;
  const first = told[end];
  if (end === at + 1 || end - at > MOST || first?.role !== 'para' || !/\p{Ll}/u.test(first.line.text)) return told;
  return told.map((one, i) => {
    if (i < at || i >= end || one.role === 'standfirst') return one;
    if (i > at) return { ...one, role: 'standfirst', phase: 'head', why: WHY };
    return { ...one, role: 'headline', phase: 'head', lead: told[chosen]!.lead };
  });
}

/** Capitals that were told as nothing, and speak no furniture. */
function isUnsaid(one: Told): boolean {
  return one.role === 'other' && one.traits.cues.size === 0 && isSetInCapitals(one);
}

function isDeck(one: Told): boolean {
  return ['para', 'subhead', 'standfirst'].includes(one.role) && isSetInCapitals(one);
}

const WHY = 'capitals between a headline of capitals and the report';
