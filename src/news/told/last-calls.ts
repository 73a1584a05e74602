/**
 * Calls to subscribe, share and follow, and notices of rights, that stand below the last sentence: an export of bodies brings
 * them along where nothing else on the page looks like furniture, and the only line of its kind is otherwise told as the
 * article's own.
 */
import { languages } from '../languages/index.js';
import type { Cue } from '../languages/language.js';
import type { Told } from './told.js';

/** What such a line opens with. */
const CALLS: readonly Cue[] = ['promotion', 'share', 'account', 'comments'];

/** Words of the longest; a guess: longer ones are sentences, which end with a stop and are weighed as such. */
const LONGEST = 10;

/** The same lines; those at the end of the body that only call are furniture. Linear in the number of lines. */
export function withoutLastCalls(told: readonly Told[]): readonly Told[] {
  let from = told.findLastIndex(({ role }) => role === 'para' || role === 'subhead') + 1;
  const end = from;
  while (from > 0 && (calls(told[from - 1]!) || reserves(told[from - 1]!))) from--;
  // a text of nothing else is no article's
  if (from === end || !told.slice(0, from).some(({ role }) => role === 'para')) return told;
  return told.map((one, i) => (i < from || i >= end ? one : { ...one, role: 'other', phase: 'below', why: WHY }));
}

const WHY = 'a call below the last sentence';

/** How a notice of rights opens, whatever else it forbids: "All rights reserved. This material may not be …". */
const RESERVED = languages.flatMap(({ reserved = [] }) => reserved);

function reserves({ role, traits, line }: Told): boolean {
  return role === 'para' && line.label === null && traits.cues.has('copyright') && opensReserved(line.text);
}

function opensReserved(text: string): boolean {
  const words = text.toLowerCase();
  return RESERVED.some((notice) => words.startsWith(notice) && /^(?:[.,;]|$)/.test(words.slice(notice.length)));
}

function calls({ role, line, traits }: Told): boolean {
  if ((role !== 'para' && role !== 'subhead') || traits.size > LONGEST || line.label !== null) return false;
  if (/[.!?…:;,"”»)\]]$/.test(line.text)) return false;
  return CALLS.some((cue) => ['whole', 'start'].includes(traits.cues.get(cue) ?? ''));
}
