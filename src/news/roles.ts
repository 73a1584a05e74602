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

/** A model made ready for adding up: one flat row of numbers a feature. */
export interface Ready {
  readonly rows: Float64Array;
  readonly transitions: Float64Array;
  readonly opening: Float64Array;
}

export function ready(model: Model): Ready {
  const rows = new Float64Array(featureNames.length * WIDTH);
  featureNames.forEach((name, f) => {
    model.weights[name]?.forEach((value, k) => {
      rows[f * WIDTH + k] = value;
    });
  });
  const transitions = new Float64Array(COUNT * COUNT).fill(Number.NEGATIVE_INFINITY);
  STATES.forEach((before, b) => {
    STATES.forEach((after, a) => {
      if (mayFollow(before, after)) transitions[b * COUNT + a] = model.transitions[b]?.[a] ?? 0;
    });
  });
  return { rows, transitions, opening: Float64Array.from(STATES, (_, s) => model.transitions[COUNT]?.[s] ?? 0) };
}

/** The model that the program ships with. */
export const learned = ready({ weights: WEIGHTS, transitions: TRANSITIONS });

/** What speaks for the body where a format marks a block: who wrote a list as such meant it. Above every weight. */
const MEANT = 200;
/** A marked paragraph that speaks the language of furniture may still be furniture: exports carry it along. A guess. */
const MAYBE_MEANT = 15;

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

/** What deciding found: the states of all lines, and how much each state of each line was worth on the way. */
export interface Decided {
  /** Indexes into `STATES`. */
  readonly states: readonly number[];
  /** `[line][state]`: what the line alone says for the state. */
  readonly scores: readonly Float64Array[];
  /** `[line][state]`: the best sequence of all lines up to this one that ends in the state. */
  readonly reached: readonly Float64Array[];
}

/** The states of all lines, indexes into `STATES`. @param declared true where the headline is known from outside the text. */
export function decide(observed: Observed, declared: boolean, model: Ready = learned): readonly number[] {
  return weigh(observed, declared, model).states;
}

/** As `decide`, with what the decision rests on. */
export function weigh(observed: Observed, declared: boolean, model: Ready = learned): Decided {
  const { active, traits } = observed;
  if (active.length === 0) return { states: [], scores: [], reached: [] };
  const scores = active.map((features, i) => emissions(features, leanOf(traits[i]!), model));
  const from: Int8Array[] = [];
  let best: Float64Array = Float64Array.from(STATES, (state, s) =>
    mayOpen(state, declared) ? scores[0]![s]! + model.opening[s]! : Number.NEGATIVE_INFINITY,
  );
  const reached = [best];
  for (let i = 1; i < active.length; i++) {
    const { next, back } = step(best, scores[i]!, model);
    from.push(back);
    reached.push(next);
    best = next;
  }
  return { states: trace(best, from, declared), scores, reached };
}

function step(best: Float64Array, score: Float64Array, model: Ready): { next: Float64Array; back: Int8Array } {
  const next = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  const back = new Int8Array(COUNT);
  for (let b = 0; b < COUNT; b++) {
    const base = best[b]!;
    if (base === Number.NEGATIVE_INFINITY) continue;
    for (let a = 0; a < COUNT; a++) {
      const value = base + model.transitions[b * COUNT + a]!;
      if (value > next[a]!) {
        next[a] = value;
        back[a] = b;
      }
    }
  }
  for (let a = 0; a < COUNT; a++) next[a]! += score[a]!;
  return { next, back };
}

/** Reads the best sequence backwards. A text whose headline is not declared must have passed one. */
function trace(best: Float64Array, from: readonly Int8Array[], declared: boolean): number[] {
  let at = -1;
  for (let s = 0; s < COUNT; s++) {
    if (!declared && STATES[s]!.phase === 'above') continue;
    if (at < 0 || best[s]! > best[at]!) at = s;
  }
  if (at < 0 || best[at] === Number.NEGATIVE_INFINITY) at = HEADLINE;
  const states = [at];
  for (let i = from.length - 1; i >= 0; i--) {
    at = from[i]![at]!;
    states.push(at);
  }
  return states.reverse();
}

function emissions(features: readonly number[], lean: readonly number[], model: Ready): Float64Array {
  const sums = new Float64Array(WIDTH);
  for (const f of features) {
    const row = f * WIDTH;
    for (let k = 0; k < WIDTH; k++) sums[k]! += model.rows[row + k]!;
  }
  const scores = new Float64Array(COUNT);
  for (let s = 0; s < COUNT; s++) {
    scores[s] = sums[ROLE_COLUMNS[s]!]! + sums[ROLES.length + RANKS[s]!]! + lean[s]!;
  }
  return scores;
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
