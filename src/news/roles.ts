/**
 * Decides what every line of a text is, all lines together: each line's evidence is weighed for each role, neighbours
 * must agree (a headline comes before the prose, furniture follows it), and the best sequence of all wins (Viterbi).
 * The weights are linear and learned; this file only adds them up.
 */
import { featureNames, type Observed } from './features.js';
import { typeOf } from './lines.js';
import { TRANSITIONS, WEIGHTS } from './role-weights.js';
import type { Traits } from './traits.js';

export const ROLES = ['other', 'headline', 'standfirst', 'caption', 'byline', 'date', 'para', 'subhead'] as const;
export type Role = (typeof ROLES)[number];

/** A page is told in four acts: what stands above the headline, its head, its body, and what follows. */
export const PHASES = ['above', 'head', 'body', 'below'] as const;
export type Phase = (typeof PHASES)[number];

export interface State {
  readonly role: Role;
  readonly phase: Phase;
}

/** What a line can be, where. The order is that of the transition weights. */
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

const COUNT = STATES.length;
const HEADLINE = STATES.findIndex((state) => state.role === 'headline');
const WIDTH = ROLES.length + PHASES.length;
const RANKS: readonly number[] = STATES.map((state) => PHASES.indexOf(state.phase));
const ROLE_COLUMNS: readonly number[] = STATES.map((state) => ROLES.indexOf(state.role));
const rank = (state: State): number => PHASES.indexOf(state.phase);

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

/** Weights as the trainer writes them: one row for each feature that matters, roles first, then phases. */
export interface Model {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** `[before][after]`; the last row is the start of the text. */
  readonly transitions: readonly (readonly number[])[];
}

/** A model made ready for adding up, in whole tenths, so that sums are exact in any order. */
export interface Ready {
  /** One row of `WIDTH` a feature. */
  readonly rows: Int32Array;
  /** `[before * COUNT + after]`, minus infinity where none may follow. */
  readonly transitions: Float64Array;
  readonly opening: Float64Array;
}

/** The trainer writes weights with one decimal. */
const tenths = (value: number | undefined): number => Math.round((value ?? 0) * 10);

export function ready(model: Model): Ready {
  const rows = new Int32Array(featureNames.length * WIDTH);
  featureNames.forEach((name, f) => {
    rows.set(model.weights[name]?.map(tenths) ?? [], f * WIDTH);
  });
  const transitions = new Float64Array(COUNT * COUNT).fill(Number.NEGATIVE_INFINITY);
  STATES.forEach((before, b) => {
    STATES.forEach((after, a) => {
      if (mayFollow(before, after)) transitions[b * COUNT + a] = tenths(model.transitions[b]?.[a]);
    });
  });
  return { rows, transitions, opening: Float64Array.from(STATES, (_, s) => tenths(model.transitions[COUNT]?.[s])) };
}

/** The model that the program ships with. */
export const learned = ready({ weights: WEIGHTS, transitions: TRANSITIONS });

/** What speaks for the body where a format marks a block: who wrote a list as such meant it. Above every weight. */
const MEANT = tenths(200);
/** A marked paragraph that speaks the language of furniture may still be furniture: exports carry it along. A guess. */
const MAYBE_MEANT = tenths(15);

const NO_LEAN = STATES.map(() => 0);
const TO_BODY = STATES.map(({ role, phase }) => (phase === 'body' && role !== 'other' ? 1 : 0));
const TO_BODY_OR_HEADLINE = STATES.map(({ role }, s) => (role === 'headline' ? 1 : TO_BODY[s]!));
const MEANT_BODY = TO_BODY.map((share) => share * MEANT);
const MAYBE_MEANT_BODY = TO_BODY.map((share) => share * MAYBE_MEANT);
const MEANT_HEADING = TO_BODY_OR_HEADLINE.map((share) => share * MEANT);

/** How far what the format says leans a line's states. */
function leanOf({ line, cues }: Traits): readonly number[] {
  const type = typeOf(line);
  if (type === null) return NO_LEAN;
  if (type === 'heading') return MEANT_HEADING;
  return cues.size > 0 && (type === 'paragraph' || type === 'image') ? MAYBE_MEANT_BODY : MEANT_BODY;
}

/** Which states may stand before each, in the order of STATES. */
const BEFORE: readonly (readonly number[])[] = STATES.map((after) =>
  STATES.flatMap((before, b) => (mayFollow(before, after) ? [b] : [])),
);

/** What deciding found, and how much each state of each line was worth on the way. */
export interface Decided {
  /** Of all lines, indexes into `STATES`. */
  readonly states: readonly number[];
  /** `[line * COUNT + state]`: what the line alone says for the state. */
  readonly scores: Float64Array;
  /** `[line * COUNT + state]`: the best sequence of all lines up to this one that ends in the state. */
  readonly reached: Float64Array;
}

/** Decides the states of all lines. @param declared true where the headline is known from outside the text. */
export function decide(observed: Observed, declared: boolean, model: Ready = learned): Decided {
  const { active, traits } = observed;
  const sums = new Int32Array(WIDTH);
  const from = new Uint8Array(active.length * COUNT);
  const scores = new Float64Array(active.length * COUNT);
  const reached = new Float64Array(active.length * COUNT);
  for (let i = 0, row = 0; i < active.length; i++, row += COUNT) {
    if (i === 0) open(reached, declared, model);
    else step(reached, from, row, model);
    addUp(active[i]!, model.rows, sums);
    const lean = leanOf(traits[i]!);
    for (let s = 0; s < COUNT; s++) {
      scores[row + s] = sums[ROLE_COLUMNS[s]!]! + sums[ROLES.length + RANKS[s]!]! + lean[s]!;
      reached[row + s]! += scores[row + s]!;
    }
  }
  return { states: trace(reached, from, declared), scores, reached };
}

function open(reached: Float64Array, declared: boolean, { opening }: Ready): void {
  STATES.forEach((state, s) => {
    reached[s] = mayOpen(state, declared) ? opening[s]! : Number.NEGATIVE_INFINITY;
  });
}

/** The best way into each state of the line at `row`, and by which it came. */
function step(reached: Float64Array, from: Uint8Array, row: number, { transitions }: Ready): void {
  const before = row - COUNT;
  for (let a = 0; a < COUNT; a++) {
    const list = BEFORE[a]!;
    let most = Number.NEGATIVE_INFINITY;
    let by = 0;
    for (let j = 0; j < list.length; j++) {
      const b = list[j]!;
      const value = reached[before + b]! + transitions[b * COUNT + a]!;
      if (value > most) {
        most = value;
        by = b;
      }
    }
    reached[row + a] = most;
    from[row + a] = by;
  }
}

/** Reads the best sequence backwards. A text whose headline is not declared must have passed one. */
function trace(reached: Float64Array, from: Uint8Array, declared: boolean): number[] {
  if (reached.length === 0) return [];
  const last = reached.length - COUNT;
  let at = -1;
  for (let s = 0; s < COUNT; s++) {
    if (!declared && STATES[s]!.phase === 'above') continue;
    if (at < 0 || reached[last + s]! > reached[last + at]!) at = s;
  }
  if (at < 0 || reached[last + at] === Number.NEGATIVE_INFINITY) at = HEADLINE;
  const states = [at];
  for (let line = last; line > 0; line -= COUNT) {
    at = from[line + at]!;
    states.push(at);
  }
  return states.reverse();
}

function addUp(features: readonly number[], rows: Int32Array, sums: Int32Array): void {
  sums.fill(0);
  for (let i = 0; i < features.length; i++) {
    const row = features[i]! * WIDTH;
    for (let k = 0; k < WIDTH; k++) sums[k]! += rows[row + k]!;
  }
}

/** The features that spoke most for a role, strongest first. @param count how many to name. */
export function reasons(features: readonly number[], role: Role, count = 3): string[] {
  const k = ROLES.indexOf(role);
  const best: number[] = [];
  const spoke = (f: number) => learned.rows[f * WIDTH + k]!;
  for (const f of features) {
    const value = spoke(f);
    if (value <= 0 || (best.length === count && value <= spoke(best[count - 1]!))) continue;
    let at = best.length;
    while (at > 0 && spoke(best[at - 1]!) < value) at--;
    best.splice(at, 0, f);
    if (best.length > count) best.pop();
  }
  return best.map((f) => featureNames[f] ?? '');
}
