// Learns the weights of src/news/roles/headline-choice.ts: which of the lines that could be the headline is one.
//   node bench/train-headlines.mjs DATA [--also DIR] [--folds 4] [--write]
// DATA and DIR as bench/train-roles.mjs has them. Pages are held out by publisher, so that a reading falls behind another by as
// much as on pages that nobody has seen, and read with the program's own weights too, so that what these have learned is not
// undone; the choice is then scored on publishers that it was not learned from either.
import fs from 'node:fs';
import { prospectsOf } from '../build/news/roles/certainty.js';
import { prospectsAmong, worthOf } from '../build/news/roles/headline-choice.js';
import { WORTH } from '../build/news/roles/headline-weights.js';
import { decide, learned, ready } from '../build/news/roles/roles.js';
import { learn, toModel } from './learner.mjs';
import { option } from './options.mjs';
import { letters, loadAll } from './pages.mjs';

const FOLDS = option('--folds', 4);
const ROUNDS = 200;
const RATE = 0.4;
/** Pull to zero. */
const PULL = 1;
const NAMES = Object.keys(WORTH);
const PRINTED = new Set(['inner', 'alt', 'tight', 'page']);

/** What each weight is multiplied with. */
const evidenceOf = ({ behind, look, signs, told, late }) => [behind, look, Math.log1p(signs), told, late ? 1 : 0];

/** The lines that could be the headline of a page, and which of them say it. */
function readingsOf({ observed, lines, labels }, model) {
  const decided = decide(observed, false, model);
  const prospects = prospectsAmong(decided, prospectsOf(decided, false, model), lines, observed.signs, model);
  const wanted = letters(lines[labels.indexOf('headline')].text);
  return prospects.map((prospect) => ({
    prospect,
    evidence: evidenceOf(prospect),
    right: letters(lines[prospect.line].text) === wanted,
  }));
}

/** Multinomial logistic regression by AdaGrad over all pages at once. */
function regress(pages) {
  const weights = NAMES.map(() => 0);
  const seen = NAMES.map(() => 1e-6);
  const useful = pages.filter(({ readings }) => readings.length > 1 && readings.some(({ right }) => right));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -PULL * weight);
    for (const { readings } of useful) {
      const worth = readings.map(({ evidence }) => evidence.reduce((sum, value, k) => sum + value * weights[k], 0));
      const odds = worth.map((value) => Math.exp(value - Math.max(...worth)));
      const all = odds.reduce((sum, value) => sum + value, 0);
      const right = odds.reduce((sum, value, i) => sum + (readings[i].right ? value : 0), 0);
      readings.forEach((reading, i) => {
        const pull = (reading.right ? odds[i] / right : 0) - odds[i] / all;
        reading.evidence.forEach((value, k) => {
          slope[k] += pull * value;
        });
      });
    }
    slope.forEach((value, k) => {
      seen[k] += value * value;
      weights[k] += (RATE * value) / Math.sqrt(seen[k]);
    });
  }
  return weights;
}

const chosen = (readings, weights) => {
  const worth = readings.map(({ evidence }) => evidence.reduce((sum, value, k) => sum + value * weights[k], 0));
  return readings[worth.indexOf(Math.max(...worth))];
};

const [data] = process.argv.slice(2);
const cases = loadAll(data);
const publishers = [...new Set(cases.map(({ publisher }) => publisher))].sort();
const foldOf = ({ publisher }) => publishers.indexOf(publisher) % FOLDS;
const pages = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = ready(toModel(learn(cases.filter((example) => foldOf(example) !== fold))));
  for (const example of cases)
    if (PRINTED.has(example.shape) && foldOf(example) === fold)
      pages.push({ shape: example.shape, fold, readings: readingsOf(example, model) });
}
/** A page of a single reading is left out: it has nothing to choose. */
const open = pages.filter(({ readings }) => readings.length > 1);
const known = cases
  .filter(({ shape }) => PRINTED.has(shape))
  .map((example) => ({ fold: foldOf(example), readings: readingsOf(example, learned) }));
for (const shape of PRINTED) {
  const of = open.filter((page) => page.shape === shape);
  const before = of.filter(({ readings }) => readings.find(({ prospect }) => prospect.behind === 0)?.right);
  let after = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = regress([...open, ...known].filter((page) => page.fold !== fold));
    after += of.filter((page) => page.fold === fold && chosen(page.readings, weights).right).length;
  }
  console.log(`${shape}: of ${of.length} pages with a choice right ${before.length}, chosen ${after}, held out twice`);
}
const weights = regress([...open, ...known]);
const written = Object.fromEntries(NAMES.map((name, k) => [name, Math.round(weights[k] * 100) / 100]));
console.log(written);
const worst = Math.max(
  ...open
    .slice(0, 50)
    .flatMap(({ readings }) =>
      readings.map(({ prospect, evidence }) =>
        Math.abs(worthOf(prospect) - evidence.reduce((sum, value, k) => sum + value * Object.values(WORTH)[k], 0)),
      ),
    ),
);
if (worst > 1e-9) throw new Error('worthOf and this trainer weigh different things.');
if (process.argv.includes('--write')) {
  const source = [
    '/** Learned weights of `headline-choice.ts`: written by bench/train-headlines.mjs, never by hand. */',
    '// biome-ignore-all format: generated',
    `export const WORTH = ${JSON.stringify(written)};`,
  ].join('\n');
  fs.writeFileSync(new URL('../src/news/roles/headline-weights.ts', import.meta.url), `${source}\n`);
}
