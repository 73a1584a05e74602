/**
 * What a line of a page can be, where on the page, and what may follow what. The order of the states is that of the
 * learned weights.
 */
export const ROLES = ['other', 'headline', 'standfirst', 'caption', 'byline', 'date', 'para', 'subhead'] as const;
export type Role = (typeof ROLES)[number];

/** A page is told in four acts: what stands above the headline, its head, its body, and what follows. */
export const PHASES = ['above', 'head', 'body', 'below'] as const;
export type Phase = (typeof PHASES)[number];

export interface State {
  readonly role: Role;
  readonly phase: Phase;
}

/** What a line can be, where. */
export const STATES: readonly State[] = [
  { role: 'other', phase: 'above' },
  { role: 'caption', phase: 'above' },
  { role: 'byline', phase: 'above' },
  { role: 'date', phase: 'above' },
  { role: 'standfirst', phase: 'above' },
  { role: 'headline', phase: 'head' },
  { role: 'other', phase: 'head' },
  { role: 'standfirst', phase: 'head' },
  { role: 'caption', phase: 'head' },
  { role: 'byline', phase: 'head' },
  { role: 'date', phase: 'head' },
  { role: 'para', phase: 'body' },
  { role: 'subhead', phase: 'body' },
  { role: 'other', phase: 'body' },
  { role: 'caption', phase: 'body' },
  { role: 'byline', phase: 'body' },
  { role: 'other', phase: 'below' },
  { role: 'byline', phase: 'below' },
  { role: 'date', phase: 'below' },
  { role: 'caption', phase: 'below' },
];

/** The state of a headline's line, and those of what stands above it: indexes into STATES. */
export const HEADLINE = STATES.findIndex(({ role }) => role === 'headline');
export const ABOVE: readonly number[] = STATES.flatMap(({ phase }, s) => (phase === 'above' ? [s] : []));

const rank = ({ phase }: State): number => PHASES.indexOf(phase);

/** `before → after` is possible: acts never go back, and the head opens with the headline. */
export function mayFollow(before: State, after: State): boolean {
  if (rank(after) < rank(before)) return false;
  if (before.phase === 'above' && after.phase !== 'above') return after.role === 'headline';
  if (after.role === 'headline') return before.role === 'headline';
  return true;
}

/** Where a text may begin: above the headline or at it, or past it where the headline is declared elsewhere. */
export function mayOpen(state: State, declaredHeadline: boolean): boolean {
  if (state.phase === 'above' || state.role === 'headline') return true;
  return declaredHeadline && state.phase !== 'below';
}
