/**
 * How sure the telling of lines is: by how many points the chosen reading of a line leads over the best reading of the
 * whole text that takes the line otherwise. It knows scores only; what a small lead means is said where people are warned.
 */
import { type Decided, learned, ONWARD, type Ready, roomOf } from './roles.js';
import { ABOVE, HEADLINE, STATES } from './states.js';

const COUNT = STATES.length;
const BODY = STATES.flatMap(({ role }, s) => (role === 'para' || role === 'subhead' ? [s] : []));
const REST = STATES.flatMap((_, s) => (BODY.includes(s) ? [] : [s]));
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The lead of each line, in tenths of points of the model. For the line that opens the headline: over the best reading in
 * which the headline is another line, lines that `isSame` says are alike aside; below 0 where that one was passed over. For
 * every other line: of being in the body or not, over the opposite.
 */
export function leadsOf(
  { states, reached }: Decided,
  { ahead, headlines }: Prospects,
  isSame: (line: number, other: number) => boolean,
): number[] {
  const leads = states.map((_, i) =>
    Math.abs(bestOf(BODY, reached, ahead, i * COUNT) - bestOf(REST, reached, ahead, i * COUNT)),
  );
  const headline = states.indexOf(HEADLINE);
  if (headline < 0) return leads;
  let rival = NEVER;
  for (let i = 0; i < states.length; i++)
    if (headlines[i]! > rival && i !== headline && !isSame(i, headline)) rival = headlines[i]!;
  leads[headline] = headlines[headline]! - rival;
  return leads;
}

/** What each line could still come to: the numbers hold until the next text. */
export interface Prospects {
  /** `[line * COUNT + state]`: the best that can follow the state, to the end of the text. */
  readonly ahead: Float64Array;
  /** Of each line: the best reading of the whole text whose headline opens there. */
  readonly headlines: Float64Array;
}

/** @param declared true where the headline is known from outside the text. */
export function prospectsOf(decided: Decided, declared: boolean, model: Ready = learned): Prospects {
  const ahead = aheadOf(decided, declared, model);
  const { length } = decided.states;
  if (opening.length < length) opening = new Float64Array(2 * length);
  for (let i = 0; i < length; i++) opening[i] = opensAt(decided, i * COUNT, ahead, model);
  return { ahead, headlines: opening };
}

/** `[line * COUNT + state]`: the best that can follow the state, to the end of the text. */
function aheadOf({ states, scores }: Decided, declared: boolean, { onward }: Ready): Float64Array {
  const { starts, others } = ONWARD;
  memory = roomOf(memory, states.length);
  const ahead = memory;
  const last = (states.length - 1) * COUNT;
  for (let s = 0; s < COUNT; s++) ahead[last + s] = 0;
  if (!declared) for (const s of ABOVE) ahead[last + s] = NEVER;
  for (let row = last - COUNT; row >= 0; row -= COUNT) {
    for (let a = 0; a < COUNT; a++) worth[a] = scores[row + COUNT + a]! + ahead[row + COUNT + a]!;
    let move = 0;
    for (let b = 0; b < COUNT; b++) {
      let best = NEVER;
      for (const end = starts[b + 1]!; move < end; move++) {
        const value = worth[others[move]!]! + onward[move]!;
        if (value > best) best = value;
      }
      ahead[row + b] = best;
    }
  }
  return ahead;
}

/** Used for one text after the other. */
let memory: Float64Array = new Float64Array(0);
let opening: Float64Array = new Float64Array(0);
const worth = new Float64Array(COUNT);

/** The best sequence of the whole text whose headline opens at the line at `row`. */
function opensAt({ scores, reached }: Decided, row: number, ahead: Float64Array, model: Ready): number {
  let best = row === 0 ? model.opening[HEADLINE]! : NEVER;
  const before = row - COUNT;
  if (row > 0)
    for (const b of ABOVE) best = Math.max(best, reached[before + b]! + model.transitions[b * COUNT + HEADLINE]!);
  return best + scores[row + HEADLINE]! + ahead[row + HEADLINE]!;
}

/** The best sequence that passes the line at `row` in one of the states. */
function bestOf(states: readonly number[], reached: Float64Array, ahead: Float64Array, row: number): number {
  let best = NEVER;
  for (const s of states) best = Math.max(best, reached[row + s]! + ahead[row + s]!);
  return best;
}
