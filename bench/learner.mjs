import { featureNames } from '../build/news/roles/features.js';
import { ready } from '../build/news/roles/roles.js';
import { PHASES, ROLES, STATES } from '../build/news/roles/states.js';
import { sequence } from './made-pages.mjs';
import { option } from './options.mjs';

const EPOCHS = option('--epochs', 40);
const HIDDEN = option('--hidden', 0.05);
const RATE = option('--rate', 0.3);
const DECAY = option('--decay', 0.0005);
const WIDTH = ROLES.length + PHASES.length;
const COUNT = STATES.length;

// The learner: a conditional random field. A path's score is linear in the weights; the gradient is what the labels
// expect of each weight less what the model expects. AdaGrad, one page a step, a little pull to zero.
const rankOf = STATES.map((state) => PHASES.indexOf(state.phase));
const roleOf = STATES.map((state) => ROLES.indexOf(state.role));
const START = COUNT * COUNT;

function blank() {
  return { rows: new Float64Array(featureNames.length * WIDTH), moves: new Float64Array((COUNT + 1) * COUNT) };
}

const legal = ready({ weights: {}, transitions: [], nat: 1 }).transitions;
const mayOpenAt = STATES.map((state) => state.phase === 'above' || state.role === 'headline');

// What a neighbour looks like is weaker evidence than what a line looks like: its weights grow more slowly.
const NEIGHBOUR = option('--neighbour', 0.6);
const growthOf = featureNames.map((name) => (/^(before|after): /.test(name) ? NEIGHBOUR : 1));

function emissionsOf({ observed }, w) {
  const sums = new Float64Array(WIDTH);
  return observed.active.map((features) => {
    sums.fill(0);
    for (const f of features) {
      const row = f * WIDTH;
      for (let k = 0; k < WIDTH; k++) sums[k] += growthOf[f] * w.rows[row + k];
    }
    const score = Float64Array.from(STATES, (_, s) => sums[roleOf[s]] + sums[ROLES.length + rankOf[s]]);
    const top = Math.max(...score);
    return score.map((value) => Math.exp(value - top));
  });
}

const EVERY = STATES.map((_, s) => s);

/** Adds `sign` times the expected counts of all paths (or of those allowed) to the gradient. */
function expect(example, emit, jump, open, allowed, sign, gradient) {
  const live = allowed ?? emit.map(() => EVERY);
  const alpha = [];
  for (const [i, states] of live.entries()) {
    const row = new Float64Array(COUNT);
    let total = 0;
    for (const s of states) {
      let into = 0;
      if (i === 0) into = allowed || mayOpenAt[s] ? open[s] : 0;
      else for (const b of live[i - 1]) into += alpha[i - 1][b] * jump[b * COUNT + s];
      row[s] = into * emit[i][s];
      total += row[s];
    }
    if (!(total > 0)) return false;
    alpha.push(row.map((value) => value / total));
  }
  const sums = new Float64Array(WIDTH);
  const ahead = new Float64Array(COUNT);
  let beta = new Float64Array(COUNT).fill(1);
  for (let i = live.length - 1; i >= 0; i--) {
    let total = 0;
    for (const s of live[i]) total += alpha[i][s] * beta[s];
    sums.fill(0);
    for (const s of live[i]) {
      const share = (alpha[i][s] * beta[s]) / total;
      sums[roleOf[s]] += share;
      sums[ROLES.length + rankOf[s]] += share;
      if (i === 0) gradient.moves[START + s] += sign * share;
      ahead[s] = emit[i][s] * beta[s];
    }
    for (const f of example.observed.active[i]) {
      gradient.touched.add(f);
      for (let k = 0; k < WIDTH; k++) gradient.rows[f * WIDTH + k] += sign * growthOf[f] * sums[k];
    }
    if (i === 0) continue;
    beta = stepBack(live[i - 1], live[i], alpha[i - 1], jump, ahead, sign, gradient.moves);
    if (beta === null) return false;
  }
  return true;
}

/**
 * What the lines ahead are worth from each state of the line before; adds the moves between the two to the gradient. Null
 * where all that led here and all that lies ahead have no state in common, in figures as small as a number can hold.
 */
function stepBack(from, to, alpha, jump, ahead, sign, moves) {
  const worth = new Float64Array(COUNT);
  let pairs = 0;
  for (const b of from) {
    for (const s of to) worth[b] += jump[b * COUNT + s] * ahead[s];
    pairs += alpha[b] * worth[b];
  }
  if (!(pairs > 1e-290)) return null;
  for (const b of from) {
    const share = (sign * alpha[b]) / pairs;
    for (const s of to) moves[b * COUNT + s] += share * jump[b * COUNT + s] * ahead[s];
  }
  const scale = Math.max(...worth);
  return worth.map((value) => value / scale);
}

export function learn(cases) {
  const w = blank();
  const seen = { rows: w.rows.map(() => 1e-3), moves: w.moves.map(() => 1e-3) };
  const gradient = { ...blank(), touched: new Set() };
  const chance = sequence(1);
  const mean = blank();
  let steps = 0;
  const weightOf = {
    inner: 2.6,
    alt: 2.8,
    tight: 3.4,
    page: 3.2,
    clean: 0.25,
    short: 0.5,
    made: 0.3,
    layout: 0.3,
    seed: 2,
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    // a fixed shuffle: a stride that visits every case once
    const stride = [7919, 104729, 1299709][epoch % 3];
    for (let j = 0; j < cases.length; j++) {
      const whole = cases[(j * stride + epoch) % cases.length];
      const example = thinned(whole, chance);
      const emit = emissionsOf(example, w);
      const open = w.moves.subarray(START).map(Math.exp);
      const free = Float64Array.from(legal, (value, k) => (value === 0 ? Math.exp(w.moves[k]) : 0));
      const any = Float64Array.from(legal, (_, k) => Math.exp(w.moves[k]));
      const weight = (weightOf[example.shape] ?? 1) * (example.share ?? 1);
      const fits = expect(example, emit, any, open, example.allowed, weight, gradient);
      if (fits && expect(example, emit, free, open, null, -weight, gradient)) apply(w, gradient, seen);
      if (epoch >= EPOCHS / 2 && j % 25 === 0) {
        steps++;
        for (const part of ['rows', 'moves']) for (let k = 0; k < w[part].length; k++) mean[part][k] += w[part][k];
      }
      for (const f of gradient.touched) gradient.rows.fill(0, f * WIDTH, (f + 1) * WIDTH);
      gradient.touched.clear();
      gradient.moves.fill(0);
    }
  }
  for (const part of ['rows', 'moves']) for (let k = 0; k < mean[part].length; k++) mean[part][k] /= steps;
  return mean;
}

/** The same page with a share of its evidence hidden: no weight may lean on one clue alone. */
function thinned(example, chance) {
  const active = example.observed.active.map((features) => features.filter(() => chance() >= HIDDEN));
  return { ...example, observed: { ...example.observed, active } };
}

function apply(w, gradient, seen) {
  const update = (part, k) => {
    const g = gradient[part][k] - DECAY * w[part][k];
    seen[part][k] += g * g;
    w[part][k] += (RATE * g) / Math.sqrt(seen[part][k]);
  };
  for (const f of gradient.touched) for (let k = 0; k < WIDTH; k++) update('rows', f * WIDTH + k);
  for (let k = 0; k < w.moves.length; k++) if (gradient.moves[k] !== 0) update('moves', k);
}

/** Weights as published: named rows, whole numbers; `nat` is how many tenths of points a nat of the learner is. */
export function toModel(w) {
  featureNames.forEach((_, f) => {
    for (let k = 0; k < WIDTH; k++) w.rows[f * WIDTH + k] *= growthOf[f];
  });
  const largest = Math.max(...w.rows.map(Math.abs), ...w.moves.map(Math.abs));
  const scale = 999 / largest;
  const round = (list) => Array.from(list, (value) => Math.round(value * scale) / 10);
  const weights = {};
  featureNames.forEach((name, f) => {
    const row = round(w.rows.subarray(f * WIDTH, (f + 1) * WIDTH));
    if (row.some((value) => Math.abs(value) >= 0.1)) weights[name] = row;
  });
  const transitions = Array.from({ length: COUNT + 1 }, (_, b) => round(w.moves.subarray(b * COUNT, (b + 1) * COUNT)));
  return { weights, transitions, nat: Math.round(scale) };
}
