/**
 * Decides what every line of a text is, all lines together: each line's evidence is weighed for each role, neighbours
 * must agree (a headline comes before the prose, furniture follows it), and the best sequence of all wins (Viterbi).
 * The weights are linear and learned; this file only adds them up.
 */
import { featureNames, type Observed } from './features.js';
import { type Hint, leanOf } from './leans.js';
import { NAT, TRANSITIONS, WEIGHTS } from './role-weights.js';
import { HEADLINE, mayFollow, mayOpen, PHASES, ROLES, type Role, STATES, type State } from './states.js';

const COUNT = STATES.length;
const WIDTH = ROLES.length + PHASES.length;
const RANKS: readonly number[] = STATES.map((state) => PHASES.indexOf(state.phase));
const ROLE_COLUMNS: readonly number[] = STATES.map((state) => ROLES.indexOf(state.role));

/** Weights as the trainer writes them: one row for each feature that matters, roles first, then phases. */
export interface Model {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** `[before][after]`; the last row is the start of the text. */
  readonly transitions: readonly (readonly number[])[];
  /** Tenths of a point to a nat: a lead of one nat is odds of e to one. */
  readonly nat: number;
}

/** A model made ready for adding up, in whole tenths, so that sums are exact in any order. */
export interface Ready {
  /** One row of `PAIRS` a feature: two columns in one number, the second `APART` times as large. */
  readonly pairs: Float64Array;
  /** `[role * features + feature]`. */
  readonly byRole: Int32Array;
  /** `[before * COUNT + after]`, minus infinity where none may follow. */
  readonly transitions: Float64Array;
  /** Of the moves in `INTO` and in `ONWARD`, what each is worth. */
  readonly into: Float64Array;
  readonly onward: Float64Array;
  readonly opening: Float64Array;
  readonly nat: number;
}

const PAIRS = WIDTH / 2;
/** Two sums of tenths share a number without meeting: each stays far below half of this, their whole below 2^53. */
const APART = 2 ** 26;

/** The moves between states that may follow one another, those of each state side by side. */
export interface Moves {
  /** Where the moves of each state begin; one more at the end. */
  readonly starts: Uint8Array;
  readonly others: Uint8Array;
}

function movesOf(isMove: (state: State, other: State) => boolean): Moves {
  const others = STATES.map((state) => STATES.flatMap((other, o) => (isMove(state, other) ? [o] : [])));
  const starts = new Uint8Array(COUNT + 1);
  for (let s = 0; s < COUNT; s++) starts[s + 1] = starts[s]! + others[s]!.length;
  return { starts, others: Uint8Array.from(others.flat()) };
}

/** Which states may stand before each, and after each, in the order of STATES. */
const INTO = movesOf((after, before) => mayFollow(before, after));
export const ONWARD = movesOf(mayFollow);

/** The trainer writes weights with one decimal. */
const tenths = (value: number | undefined): number => Math.round((value ?? 0) * 10);

export function ready(model: Model): Ready {
  const features = featureNames.length;
  const pairs = new Float64Array(features * PAIRS);
  const byRole = new Int32Array(features * ROLES.length);
  featureNames.forEach((name, f) => {
    const row = model.weights[name]?.map(tenths) ?? [];
    for (let k = 0; k < PAIRS; k++) pairs[f * PAIRS + k] = (row[2 * k] ?? 0) + (row[2 * k + 1] ?? 0) * APART;
    for (let k = 0; k < ROLES.length; k++) byRole[k * features + f] = row[k] ?? 0;
  });
  const transitions = new Float64Array(COUNT * COUNT).fill(Number.NEGATIVE_INFINITY);
  STATES.forEach((before, b) => {
    STATES.forEach((after, a) => {
      if (mayFollow(before, after)) transitions[b * COUNT + a] = tenths(model.transitions[b]?.[a]);
    });
  });
  const worth = ({ starts, others }: Moves, move: (state: number, other: number) => number) =>
    Float64Array.from(others, (other, m) => {
      const state = starts.findLastIndex((start) => start <= m);
      return transitions[move(state, other)]!;
    });
  const into = worth(INTO, (after, before) => before * COUNT + after);
  const onward = worth(ONWARD, (before, after) => before * COUNT + after);
  const opening = Float64Array.from(STATES, (_, s) => tenths(model.transitions[COUNT]?.[s]));
  return { pairs, byRole, transitions, into, onward, opening, nat: model.nat };
}

/** The model that the program ships with. */
export const learned = ready({ weights: WEIGHTS, transitions: TRANSITIONS, nat: NAT });

/** What deciding found, and how much each state of each line was worth on the way: the numbers hold until the next text. */
export interface Decided {
  /** Of all lines, indexes into `STATES`. */
  readonly states: readonly number[];
  /** `[line * COUNT + state]`: what the line alone says for the state. */
  readonly scores: Float64Array;
  /** `[line * COUNT + state]`: the best sequence of all lines up to this one that ends in the state. */
  readonly reached: Float64Array;
}

/**
 * Decides the states of all lines. @param declared true where the headline is known from outside the text. @param hints
 * what is known of the lines; null where nothing is.
 */
export function decide(
  observed: Observed,
  declared: boolean,
  model: Ready = learned,
  hints: readonly (Hint | null)[] | null = null,
): Decided {
  const { active, traits, plain } = observed;
  // a headline and sentences alone: nothing sets any of them apart from the body
  const isBare = plain?.every((says, i) => says === 'sentence' || i === 0) === true;
  scores = roomOf(scores, active.length);
  reached = roomOf(reached, active.length);
  for (let i = 0, row = 0; i < active.length; i++, row += COUNT) {
    if (i === 0) open(declared, model);
    else step(row, model);
    addUp(active[i]!, model.pairs);
    const saying = isBare && i > 0 ? 'body' : (plain?.[i] ?? 'nothing');
    const lean = leanOf(traits[i]!, saying, hints?.[i] ?? null);
    for (let s = 0; s < COUNT; s++) {
      const score = sums[ROLE_COLUMNS[s]!]! + sums[ROLES.length + RANKS[s]!]! + lean[s]!;
      scores[row + s] = score;
      reached[row + s]! += score;
    }
  }
  const size = active.length * COUNT;
  const states = trace(active.length, declared, model);
  return { states, scores: scores.subarray(0, size), reached: reached.subarray(0, size) };
}

/** Used for one text after the other. */
let scores: Float64Array = new Float64Array(0);
let reached: Float64Array = new Float64Array(0);
const sums = new Float64Array(WIDTH);

/** Lines of the longest text whose room is used again; a guess, several long articles. */
const KEPT = 512;

/** Room for a number a state of so many lines: the same again, except where a text is longer than most. */
export function roomOf(room: Float64Array, lines: number): Float64Array {
  const size = Math.max(lines, KEPT) * COUNT;
  return room.length === size ? room : new Float64Array(size);
}

function open(declared: boolean, { opening }: Ready): void {
  STATES.forEach((state, s) => {
    reached[s] = mayOpen(state, declared) ? opening[s]! : Number.NEGATIVE_INFINITY;
  });
}

/** What the best way into each state of the line at `row` is worth. */
function step(row: number, { into }: Ready): void {
  const { starts, others } = INTO;
  const values = reached;
  const before = row - COUNT;
  let move = 0;
  for (let s = 0; s < COUNT; s++) {
    let most = Number.NEGATIVE_INFINITY;
    for (const end = starts[s + 1]!; move < end; move++) {
      const value = values[before + others[move]!]! + into[move]!;
      if (value > most) most = value;
    }
    values[row + s] = most;
  }
}

/** Reads the best sequence backwards. A text whose headline is not declared must have passed one. */
function trace(lines: number, declared: boolean, model: Ready): number[] {
  if (lines === 0) return [];
  const last = (lines - 1) * COUNT;
  let at = -1;
  for (let s = 0; s < COUNT; s++) {
    if (!declared && STATES[s]!.phase === 'above') continue;
    if (at < 0 || reached[last + s]! > reached[last + at]!) at = s;
  }
  if (at < 0 || reached[last + at] === Number.NEGATIVE_INFINITY) at = HEADLINE;
  const states = [at];
  for (let line = last; line > 0; line -= COUNT) {
    at = cameBy(line, at, reached[line + at]! - scores[line + at]!, model);
    states.push(at);
  }
  return states.reverse();
}

/** The first state of the line before `row` by which a state was reached for so much; sums are whole, so none is missed. */
function cameBy(row: number, state: number, worth: number, { into }: Ready): number {
  if (worth === Number.NEGATIVE_INFINITY) return 0;
  const { starts, others } = INTO;
  let move = starts[state]!;
  while (reached[row - COUNT + others[move]!]! + into[move]! !== worth) move++;
  return others[move]!;
}

/** Adds up the rows of features, all columns at once. */
function addUp(features: readonly number[], pairs: Float64Array): void {
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < features.length; i++) {
    const row = features[i]! * PAIRS;
    a += pairs[row]!;
    b += pairs[row + 1]!;
    c += pairs[row + 2]!;
    d += pairs[row + 3]!;
    e += pairs[row + 4]!;
    f += pairs[row + 5]!;
  }
  part(a, 0);
  part(b, 2);
  part(c, 4);
  part(d, 6);
  part(e, 8);
  part(f, 10);
}

function part(pair: number, at: number): void {
  const second = Math.round(pair / APART);
  sums[at] = pair - second * APART;
  sums[at + 1] = second;
}

/** The features that spoke most for a role, strongest first. @param count how many to name. */
export function reasons(features: readonly number[], role: Role, count = 3): string[] {
  const { byRole } = learned;
  const column = ROLES.indexOf(role) * featureNames.length;
  const best: number[] = [];
  let least = 0;
  for (let i = 0; i < features.length; i++) {
    const f = features[i]!;
    const value = byRole[column + f]!;
    if (value <= least) continue;
    let at = best.length < count ? best.length : count - 1;
    for (; at > 0 && byRole[column + best[at - 1]!]! < value; at--) best[at] = best[at - 1]!;
    best[at] = f;
    if (best.length === count) least = byRole[column + best[count - 1]!]!;
  }
  return best.map((f) => featureNames[f] ?? '');
}
