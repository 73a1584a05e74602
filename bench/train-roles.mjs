// Learns the weights of src/news/roles/roles.ts from labelled news pages that stay outside the project.
//   node bench/train-roles.mjs DATA [--also DIR] [--folds 5] [--epochs 12] [--write]
// DATA holds one folder a page: inner.txt (and alt.txt, tight.txt, page.txt) with truth.json, whose "labels" name the role
// of every line of inner.txt; DIR holds more such folders, whose pages teach a fifth as much. With --folds, pages are held out by publisher and scored; with --write, all pages are
// learned and src/news/roles/role-weights.ts is written. The same data give the same bytes: no clock, no chance.
import fs from 'node:fs';
import { UNSURE } from '../build/news/doubts.js';
import { leadsOf, prospectsOf } from '../build/news/roles/certainty.js';
import { featureNames } from '../build/news/roles/features.js';
import { withHeadline } from '../build/news/roles/headline-choice.js';
import { decide, ready } from '../build/news/roles/roles.js';
import { STATES } from '../build/news/roles/states.js';
import { learn, toModel } from './learner.mjs';
import { option } from './options.mjs';
import { letters, loadAll, plain } from './pages.mjs';

const [data] = process.argv.slice(2);

function report(cases, model, totals) {
  const usable = ready(model);
  for (const example of cases) {
    const decided = decide(example.observed, false, usable);
    const prospects = prospectsOf(decided, false, usable);
    const states = withHeadline(decided, prospects, example.lines, example.observed.signs, usable);
    totals[example.shape] ??= { pages: 0, headline: 0, lines: 0, right: 0, by: {}, sure: [0, 0], unsure: [0, 0] };
    const total = totals[example.shape];
    total.pages++;
    const wanted = example.labels.indexOf('headline');
    const got = states.findIndex((s) => STATES[s].role === 'headline');
    const isRight = got >= 0 && plain(example.lines[got].text) === plain(example.lines[wanted].text);
    const isSame = (i, j) => letters(example.lines[i].text) === letters(example.lines[j].text);
    const lead = leadsOf({ ...decided, states }, prospects, isSame)[got];
    const doubt = lead < UNSURE ? total.unsure : total.sure;
    doubt[isRight ? 0 : 1]++;
    if (isRight) total.headline++;
    else if (process.argv.includes('--misses'))
      console.log(
        `${example.shape} ${example.id}: got ${example.lines[got]?.text.slice(0, 70)} | want ${example.lines[wanted].text.slice(0, 70)}`,
      );
    if ((example.shape === 'inner' || example.shape === 'seed') && process.argv.includes('--pages'))
      tellPage(example, states);
    states.forEach((s, i) => {
      const right = example.allowed[i].some((a) => STATES[a].role === STATES[s].role);
      total.lines++;
      if (right) total.right++;
      const role = STATES[example.allowed[i][0]].role;
      total.by[role] ??= [0, 0, 0];
      const by = total.by[role];
      if (right) by[0]++;
      else {
        by[2]++;
        total.by[STATES[s].role] ??= [0, 0, 0];
        total.by[STATES[s].role][1]++;
      }
    });
  }
}

/** A page's wrong lines, for looking. */
function tellPage(example, states) {
  const wrong = states.flatMap((s, i) =>
    example.allowed[i].some((a) => STATES[a].role === STATES[s].role) ? [] : [i],
  );
  console.log(`\n${example.id} ${wrong.length} wrong of ${states.length}`);
  for (const i of wrong.slice(0, 8))
    console.log(
      `  ${STATES[example.allowed[i][0]].role} as ${STATES[states[i]].phase} ${STATES[states[i]].role}: ${example.lines[i].text.slice(0, 90)}`,
    );
}

function print(totals) {
  for (const [shape, t] of Object.entries(totals)) {
    const roles = Object.entries(t.by).map(
      ([role, [tp, fp, fn]]) => `${role} ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`,
    );
    console.log(
      `${shape}: ${t.pages} pages, headline ${(t.headline / t.pages).toFixed(3)}, lines ${(t.right / t.lines).toFixed(4)}; F1: ${roles.join(', ')}`,
    );
    const [kept, wrong] = t.unsure;
    console.log(
      `  doubtful headlines: ${kept + wrong}, wrong of these ${wrong}, wrong of the others ${t.sure[1]} of ${t.sure[0] + t.sure[1]}`,
    );
  }
}

const cases = loadAll(data);
console.log(`${cases.length} texts, ${featureNames.length} features`);
if (process.argv.includes('--folds')) {
  const publishers = [...new Set(cases.map((example) => example.publisher))].sort();
  const folds = option('--folds', 5);
  const totals = {};
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(publishers.filter((_, i) => i % folds === fold));
    const model = toModel(learn(cases.filter((example) => !held.has(example.publisher))));
    report(
      cases.filter((example) => held.has(example.publisher)),
      model,
      totals,
    );
  }
  console.log('held out by publisher:');
  print(totals);
}
if (process.argv.includes('--write')) {
  const model = toModel(learn(cases));
  const totals = {};
  report(cases, model, totals);
  console.log('on what was learned:');
  print(totals);
  const rows = Object.entries(model.weights).map(([name, row]) => `  ${JSON.stringify(name)}: ${JSON.stringify(row)},`);
  const source = [
    '/** Learned weights of `roles.ts`: written by bench/train-roles.mjs, never by hand. Columns: roles, then phases. */',
    '// biome-ignore-all format: generated',
    `export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${rows.join('\n')}\n};`,
    '/** `[before][after]` in the order of STATES; the last row is the start of the text. */',
    `export const TRANSITIONS: readonly (readonly number[])[] = [\n${model.transitions.map((row) => `  ${JSON.stringify(row)},`).join('\n')}\n];`,
    '/** Tenths of a point in a nat: a lead of one nat is odds of e to one. */',
    `export const NAT = ${model.nat};`,
  ].join('\n');
  fs.writeFileSync(new URL('../src/news/roles/role-weights.ts', import.meta.url), `${source}\n`);
  console.log(`role-weights.ts: ${source.length} bytes`);
}
