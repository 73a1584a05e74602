// Learns the weights of src/news/roles.ts from labelled news pages that stay outside the project.
//   node bench/train-roles.mjs DATA [--folds 5] [--epochs 12] [--write]
// DATA holds one folder a page: inner.txt (and alt.txt, tight.txt, page.txt) with truth.json, whose "labels" name the role
// of every line of inner.txt. With --folds, pages are held out by publisher and scored; with --write, all pages are
// learned and src/news/role-weights.ts is written. The same data give the same bytes: no clock, no chance.
import fs from 'node:fs';
import path from 'node:path';
import { leadsOf } from '../build/news/certainty.js';
import { dateOfLine } from '../build/news/dates/date-line.js';
import { UNSURE } from '../build/news/doubts.js';
import { featureNames, observe } from '../build/news/features.js';
import { parted } from '../build/news/glue.js';
import { labelled } from '../build/news/labels.js';
import { languageOf } from '../build/news/languages/index.js';
import { linesOf } from '../build/news/lines.js';
import { decide, ready } from '../build/news/roles.js';
import { PHASES, ROLES, STATES } from '../build/news/states.js';
import { decode } from '../build/run/decode.js';
import { crossed, laidOut, poolsOf, readLayouts } from './layouts.mjs';

const [data] = process.argv.slice(2);
const option = (name, fallback) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : fallback;
const EPOCHS = option('--epochs', 24);
const HIDDEN = option('--hidden', 0.1);
const RATE = option('--rate', 0.3);
const DECAY = option('--decay', 0.002);
/** Short texts made of each article. */
const SHORT = option('--short', 4);
const WIDTH = ROLES.length + PHASES.length;
const COUNT = STATES.length;
/** Labels quote the first 60 characters of their line. */
const plain = (text) =>
  text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The labels of any shape's lines, found again by their text in the labels of inner.txt. */
function labelsOf(lines, truth) {
  const known = new Map();
  for (const [label, text] of truth.labels) {
    const key = plain(text);
    if (!known.has(key)) known.set(key, []);
    known.get(key).push(label);
  }
  const captions = (truth.captions ?? []).map((caption) => plain(caption.caption)).filter((key) => key.length > 15);
  let before = 'other';
  return lines.map(({ text, glued }) => {
    const key = plain(text);
    const queue = known.get(key);
    const isCaption = key.length > 15 && captions.some((caption) => caption.startsWith(key) || key.startsWith(caption));
    // the second part of a line that was cut is a line of its own on the page, or what the first part is
    if (queue !== undefined) before = queue.length > 1 ? queue.shift() : queue[0];
    else if (!glued) before = isCaption ? 'caption' : 'other';
    return before;
  });
}

/** What a line may be where the truth knows only headline and body: the fields it has the looks of, or nothing. */
function possible(trait, phase) {
  const roles = ['other'];
  if (dateOfLine(trait.line.text, 'en', null) !== null) roles.push('date');
  if (phase !== 'body' && (trait.cues.get('by') === 'start' || trait.nameLike || trait.agency)) roles.push('byline');
  if (trait.credit !== 'none' || trait.cues.has('photo')) roles.push('caption');
  if (phase === 'head' && trait.size >= 7 && trait.common > 0.15) roles.push('standfirst', 'caption');
  return roles;
}

/** Which states each line may take: its role, and the act that its place among the others gives it. */
function allowedStates(labels, truth, traits) {
  const headline = labels.indexOf('headline');
  const isBody = (label) => label.startsWith('para') || label === 'subhead';
  const first = labels.findIndex((label, i) => i > headline && isBody(label));
  const last = labels.findLastIndex(isBody);
  if (headline < 0 || first < 0) return null;
  let open = true;
  return labels.map((label, i) => {
    if (i > headline && label !== 'headline') open = false;
    const phase = i < headline ? 'above' : i < first ? 'head' : i <= last ? 'body' : 'below';
    const role = label.startsWith('para') ? 'para' : label === 'headline' && !open ? 'other' : label;
    const roles = truth.source === 'zyte' && role === 'other' ? possible(traits[i], phase) : [role];
    const states = STATES.map((state, s) => (roles.includes(state.role) && state.phase === phase ? s : -1)).filter(
      (s) => s >= 0,
    );
    if (states.length > 0) return states;
    const other = STATES.map((state, s) => (state.role === 'other' && state.phase === phase ? s : -1)).filter(
      (s) => s >= 0,
    );
    return other.length > 0 ? other : [STATES.findIndex((state) => state.phase === 'body' && state.role === 'other')];
  });
}

/** Clean texts as an editor would type them: they must come through word for word. */
function cleanShapes(truth) {
  const body = truth.body.map((block) => block.text.replace(/\s+/g, ' '));
  const labels = truth.body.map((block) => [block.kind === 'h' ? 'subhead' : 'para', block.text]);
  const head = [['headline', truth.headline]];
  const shapes = [
    { text: [truth.headline, ...body].join('\n\n'), labels: [...head, ...labels] },
    { text: [truth.headline, ...body.slice(0, 2)].join('\n\n'), labels: [...head, ...labels.slice(0, 2)] },
    { text: [truth.headline, ...body.slice(0, 4)].join('\n'), labels: [...head, ...labels.slice(0, 4)] },
  ];
  return shapes;
}

/** Where a sentence ends, in scripts with spaces between sentences and without. */
const SENTENCE = /(?<=[.!?…]["”»’')\]]*)\s+|(?<=[。！？]["”’」』）]*)/u;

/** An article's words as short papers print them: so many paragraphs at most, each of a sentence or two. */
function briefOf(truth, count, chance) {
  const sentences = truth.body
    .filter((block) => block.kind !== 'h')
    .flatMap((block) => block.text.replace(/\s+/g, ' ').trim().split(SENTENCE))
    .filter((sentence) => sentence.length > 12 && /["”»’')\]]?[.!?…。！？]["”»’')\]」』）]*$/u.test(sentence));
  let next = Math.floor(chance() * Math.max(1, sentences.length - 2 * count));
  const paragraphs = [];
  for (let i = 0; i < count && next < sentences.length; i++) {
    const size = 1 + Math.floor(chance() * 2.5);
    paragraphs.push(sentences.slice(next, next + size).join(' '));
    next += size;
  }
  return paragraphs;
}

/** Briefs, notices and first drafts: a headline, perhaps who wrote it and when, and a few paragraphs of a sentence or two. */
function shortShape(truth, chance) {
  const paragraphs = briefOf(truth, 1 + Math.floor(chance() * 7), chance);
  const lines = [['headline', truth.headline.replace(/\s+/g, ' ')]];
  const head = [
    ['byline', `${BY[truth.lang] ?? ''} ${(truth.authors ?? [])[0] ?? 'Ada Ren'}`.trim()],
    ['date', ['4 March 2011', 'March 4, 2011', '04.03.2011', '2011-03-04'][Math.floor(chance() * 4)]],
  ].filter(() => chance() < 0.35);
  lines.push(...(chance() < 0.5 ? head : head.reverse()));
  lines.push(...paragraphs.map((words) => ['para', words]));
  return {
    text: lines.map(([, text]) => text).join(chance() < 0.85 ? '\n\n' : '\n'),
    roles: lines.map(([role]) => role),
  };
}

/** A fixed sequence of numbers from 0 to 1 (mulberry32), so that the same data always make the same pages. */
function sequence(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const BY = { en: 'By', de: 'Von', fr: 'Par', es: 'Por', it: 'Di', pt: 'Por', nl: 'Door' };
const PHOTO = { en: 'Photo', de: 'Foto', fr: 'Photo', es: 'Foto', it: 'Foto', pt: 'Foto', nl: 'Foto' };

/** Pages made of a real article's words with the furniture that our own lists know, in chance order: what scrapes leave. */
function madeShapes(truth, all, index) {
  const chance = sequence(index + 1);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const language = languageOf(truth.lang);
  const cue = (name) => {
    const phrase = pick(language.cues[name] ?? ['']).replace('#', String(2 + Math.floor(chance() * 9)));
    return phrase.charAt(0).toUpperCase() + phrase.slice(1);
  };
  const peers = all.filter((other) => other.lang === truth.lang && other.id !== truth.id);
  const captions = all
    .filter((other) => other.lang === truth.lang)
    .flatMap((other) => other.captions ?? [])
    .filter((one) => one.caption.length > 30);
  const signer = () => pick(pick(peers)?.authors ?? []) ?? 'Ada Ren';
  const captionLines = () => {
    if (captions.length === 0) return [];
    const words = pick(captions).caption.replace(/\s+/g, ' ');
    const credits = [
      ` © ${signer()}, Reuters`,
      ` (${PHOTO[truth.lang] ?? 'Photo'}: ${signer()}/AFP)`,
      ` ${PHOTO[truth.lang] ?? 'Photo'}: ${signer()}`,
      ` © ${signer()}`,
    ];
    const full = words + (chance() < 0.7 ? pick(credits) : '');
    return chance() < 0.5
      ? [
          ['other', words],
          ['caption', full],
        ]
      : [['caption', full]];
  };
  const lines = [];
  const maybe = (share, make) => {
    if (chance() < share) lines.push(...make());
  };
  maybe(0.4, () => [['other', cue('navigation')]]);
  lines.push(['headline', truth.headline]);
  maybe(0.4, () => [
    ['standfirst', pick(peers.flatMap((other) => other.standfirst).filter((words) => words.length < 200)) ?? ''],
  ]);
  const date = ['4 March 2011 07:45', 'March 4, 2011', '04.03.2011, 17:26', '2011-03-04'];
  const signed = [
    () => [['byline', `${BY[truth.lang] ?? ''} ${signer()}`.trim()]],
    () => [['date', pick(date)]],
    () => captionLines(),
    () => [['other', cue('readTime')]],
    () => [
      ['other', cue('share')],
      ['other', cue('share')],
    ],
  ];
  for (const make of signed.map((make) => ({ make, at: chance() })).sort((x, y) => x.at - y.at)) maybe(0.5, make.make);
  truth.body.forEach((block, i) => {
    if (i > 0) maybe(0.06, () => [['other', cue('advert')]]);
    if (i > 0) maybe(0.04, () => [['other', `${cue('related')}: ${pick(peers)?.headline ?? ''}`]]);
    if (i > 0) maybe(0.03, captionLines);
    lines.push([block.kind === 'h' ? 'subhead' : 'para', block.text.replace(/\s+/g, ' ')]);
  });
  maybe(0.4, () => [['other', `${cue('promotion')} ${cue('promotion').toLowerCase()}`]]);
  maybe(0.3, () => [
    ['other', cue('related')],
    ...peers.slice(index % 7, (index % 7) + 3).map((other) => ['other', other.headline]),
  ]);
  maybe(0.3, () => [['other', cue('comments')]]);
  maybe(0.3, () => [['other', `© 2011 ${pick(['The Post', 'Le Courrier', 'Die Zeitung'])}`]]);
  const kept = lines.filter(([, text]) => text !== '');
  const joint = chance() < 0.6 ? '\n\n' : '\n';
  return { text: kept.map(([, text]) => text).join(joint), roles: kept.map(([role]) => role) };
}

function load(dir) {
  const cases = [];
  const truths = fs
    .readdirSync(dir)
    .sort()
    .filter((id) => fs.existsSync(path.join(dir, id, 'truth.json')))
    .map((id) => JSON.parse(fs.readFileSync(path.join(dir, id, 'truth.json'), 'utf8')));
  for (const id of fs.readdirSync(dir).sort()) {
    const file = path.join(dir, id, 'truth.json');
    if (!fs.existsSync(file)) continue;
    const truth = JSON.parse(fs.readFileSync(file, 'utf8'));
    const add = (shape, text, labelled) => {
      const lines = linesOf(text).flatMap((line) => parted(line, text));
      const labels = labelsOf(lines, labelled);
      const observed = observe(lines, languageOf(truth.lang), null);
      const allowed = allowedStates(labels, labelled, observed.traits);
      if (allowed === null) return;
      cases.push({ id, shape, publisher: truth.publisher, lines, labels, allowed, observed });
    };
    for (const shape of ['inner', 'alt', 'tight', 'page']) {
      const source = path.join(dir, id, `${shape}.txt`);
      if (fs.existsSync(source)) add(shape, fs.readFileSync(source, 'utf8'), truth);
    }
    const addMade = (shape, made) => {
      const lines = linesOf(made.text);
      if (lines.length !== made.roles.length) return;
      const allowed = allowedStates(made.roles, { source: 'made' });
      if (allowed === null) return;
      const observed = observe(lines, languageOf(truth.lang), null);
      cases.push({ id, shape, publisher: truth.publisher, lines, labels: made.roles, allowed, observed });
    };
    for (let variant = 0; variant < 2; variant++) {
      addMade('made', madeShapes(truth, truths, cases.length * 2 + variant));
    }
    const chance = sequence(cases.length);
    for (let variant = 0; variant < SHORT; variant++) addMade('short', shortShape(truth, chance));
    for (const clean of cleanShapes(truth)) add('clean', clean.text, { ...truth, labels: clean.labels });
  }
  return [...cases, ...loadLayouts(truths)];
}

/** Words of the menus of a language's pages. */
function menuOf({ cues }) {
  const words = [...(cues.navigation ?? []), ...(cues.navigation ?? []), ...(cues.account ?? [])].filter(
    (cue) => cue.length < 24,
  );
  return (any) => {
    const word = words[Math.floor(any() * words.length)] ?? 'Menu';
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
}

/** Pages of imagined papers with the words of real articles, a few articles to each layout. */
function loadLayouts(truths) {
  const layouts = readLayouts(new URL('./layouts/', import.meta.url));
  return layouts.flatMap((layout, index) => {
    const own = truths.filter(({ lang }) => lang === layout.language);
    // a language of which no article is labelled borrows English words: its pages still teach where things stand
    const lent = own.length > 0 ? layout.language : 'en';
    const articles = own.length > 0 ? own : truths.filter(({ lang }) => lang === lent);
    const language = speaking(layout.language, lent);
    const chance = sequence(index + 1000);
    const made = [];
    const menu = menuOf(language);
    const pools = poolsOf(layouts.filter((other) => other.language === layout.language && other !== layout));
    // a summary is told of the article itself: one that has its own is sought first
    const asks = layout.lines.some(({ label }) => label === 'standfirst');
    const alike = layouts.filter((other) => other.language === layout.language);
    for (let k = 0; k < FILLED && articles.length > 0; k++) {
      const draw = () => articles[Math.floor(chance() * articles.length)];
      let article = draw();
      for (let tries = 2; asks && tries > 0 && article.standfirst.length === 0; tries--) article = draw();
      const paragraphs = chance() < BRIEF ? briefOf(article, 3 + Math.floor(chance() * 10), chance) : [];
      const body = paragraphs.map((text) => ({ kind: 'p', text }));
      const page = laidOut(
        k < OWN ? layout : crossed(alike, layout, chance),
        body.length > 0 ? { ...article, body } : article,
        articles.filter((other) => other !== article),
        chance,
        menu,
        pools,
      );
      if (page === null) continue;
      const lines = linesOf(page.text).flatMap((line) => parted(line, page.text));
      let at = -1;
      const labels = lines.map(({ glued }) => page.roles[glued ? at : ++at]);
      if (at !== page.roles.length - 1) continue;
      const allowed = allowedStates(labels, { source: 'made' });
      if (allowed === null) continue;
      const observed = observe(lines, language, null);
      made.push({ id: layout.name, shape: 'layout', publisher: article.publisher, lines, labels, allowed, observed });
    }
    return made;
  });
}
/** Pages made of each layout, and how many of these as it stands: the others take parts of others of its language. */
const FILLED = option('--filled', 3);
const OWN = option('--own', 1);
/** The share of them whose article is as short as small papers print it. */
const BRIEF = option('--brief', 0.25);

/** A language of the press whose prose is written in another. */
function speaking(code, lent) {
  if (code === lent) return languageOf(code);
  return { ...languageOf(code), code: `${code}-x-${lent}`, common: languageOf(lent).common };
}

/** Our own seeds, whose truth stands in the tests: plain texts only, for Markdown knows its blocks. */
function loadSeeds() {
  const root = new URL('../', import.meta.url);
  const truths = JSON.parse(fs.readFileSync(new URL('tests/fixtures/seeds.json', root), 'utf8'));
  return truths.flatMap((truth) => {
    if (/\.(md|markdown)$/.test(truth.path) || truth.part !== undefined) return [];
    const decoded = decode(fs.readFileSync(new URL(`seeds/${truth.path}`, root)));
    const language = languageOf(truth.language);
    const printed = linesOf(decoded.text);
    // what labels say needs no weights
    if (labelled(printed, decoded.text, language) !== printed) return [];
    const lines = printed.flatMap((line) => parted(line, decoded.text));
    const marks = [
      ...truth.dropped.map(({ text }) => ['other', text]),
      ...truth.captions.map(({ text }) => ['caption', text]),
      ...(truth.bylineText ?? []).map((text) => ['byline', text]),
      ...(truth.published?.text ?? []).map((text) => ['date', text]),
      ...(truth.modified?.text ?? []).map((text) => ['date', text]),
      ['standfirst', truth.standfirst ?? ''],
      ['headline', truth.headline],
      ['other', truth.section ?? ''],
      ['other', truth.publication ?? ''],
    ];
    const prose = lines.findIndex((line) => line.text.length > 140);
    const labels = lines.map(({ text }, i) => {
      const key = letters(text);
      const mark = marks.findLast(
        ([, words]) =>
          letters(words) !== '' &&
          (key === letters(words) ||
            (letters(words).length > 12 && key.startsWith(letters(words)) && key.length < letters(words).length + 60)),
      );
      if (mark !== undefined) return mark[0];
      return i < prose || /^(?:tags|topics|temas|etiquetas|schlagwörter|\d+ min)/i.test(text) ? 'other' : 'para';
    });
    const allowed = allowedStates(labels, { source: 'seeds' });
    if (allowed === null) return [];
    return [
      {
        id: truth.path,
        shape: 'seed',
        publisher: 'seeds',
        lines,
        labels,
        allowed,
        observed: observe(lines, language, null),
      },
    ];
  });
}
const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

// The learner: a conditional random field. A path's score is linear in the weights; the gradient is what the labels
// expect of each weight less what the model expects. AdaGrad, one page a step, a little pull to zero.
const rankOf = STATES.map((state) => PHASES.indexOf(state.phase));
const roleOf = STATES.map((state) => ROLES.indexOf(state.role));
const START = COUNT * COUNT;

function blank() {
  return { rows: new Float64Array(featureNames.length * WIDTH), moves: new Float64Array((COUNT + 1) * COUNT) };
}

const legal = ready({ weights: {}, transitions: [] }).transitions;
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

function learn(cases) {
  const w = blank();
  const seen = { rows: w.rows.map(() => 1e-3), moves: w.moves.map(() => 1e-3) };
  const gradient = { ...blank(), touched: new Set() };
  const chance = sequence(1);
  const mean = blank();
  let steps = 0;
  const weightOf = {
    inner: 1.8,
    alt: 2,
    tight: 1.8,
    page: 2.6,
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
      const weight = weightOf[example.shape] ?? 1;
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

/** Weights as published: named rows, whole numbers. */
function toModel(w) {
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
  return { weights, transitions };
}

function report(cases, model, totals) {
  const usable = ready(model);
  for (const example of cases) {
    const decided = decide(example.observed, false, usable);
    const { states } = decided;
    totals[example.shape] ??= { pages: 0, headline: 0, lines: 0, right: 0, by: {}, sure: [0, 0], unsure: [0, 0] };
    const total = totals[example.shape];
    total.pages++;
    const wanted = example.labels.indexOf('headline');
    const got = states.findIndex((s) => STATES[s].role === 'headline');
    const isRight = got >= 0 && plain(example.lines[got].text) === plain(example.lines[wanted].text);
    const lead = leadsOf(
      decided,
      false,
      (i, j) => letters(example.lines[i].text) === letters(example.lines[j].text),
      usable,
    )[got];
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

const cases = [...load(data), ...loadSeeds()];
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
  ].join('\n');
  fs.writeFileSync(new URL('../src/news/role-weights.ts', import.meta.url), `${source}\n`);
  console.log(`role-weights.ts: ${source.length} bytes`);
}
