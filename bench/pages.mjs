// The texts that a trainer learns from, with the role of every line: labelled pages of DATA in each of their shapes, texts made
// of their words, imagined layouts, our own seeds.
import fs from 'node:fs';
import path from 'node:path';
import { dateOfLine } from '../build/news/dates/date-line.js';
import { labelled } from '../build/news/heads/labels.js';
import { languageOf } from '../build/news/languages/index.js';
import { parted } from '../build/news/lines/glue.js';
import { linesOf } from '../build/news/lines/lines.js';
import { observe } from '../build/news/roles/features.js';
import { STATES } from '../build/news/roles/states.js';
import { decode } from '../build/run/decode.js';
import { crossed, laidOut, poolsOf, readLayouts } from './layouts.mjs';
import { briefOf, cleanShapes, madeShapes, sequence, shortShape } from './made-pages.mjs';
import { option } from './options.mjs';

/** Short texts made of each article. */
const SHORT = option('--short', 4);
/** Labels quote the first 60 characters of their line. */
export const plain = (text) =>
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

/** Pages that stand beside those of DATA and teach less: no texts are made of their words. */
function loadBeside(dir, share) {
  return load(dir)
    .filter(({ shape }) => PRINTED.includes(shape))
    .map((example) => ({ ...example, share }));
}

const PRINTED = ['inner', 'alt', 'tight', 'page'];

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
    for (const shape of PRINTED) {
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
    if (!/(?:\.txt|\/[^.]+)$/.test(truth.path) || truth.part !== undefined) return [];
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
export const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** All that is learned from: DATA, the pages beside it that `--also` names, our own seeds. */
export function loadAll(data) {
  const at = process.argv.indexOf('--also');
  return [...load(data), ...loadSeeds(), ...(at < 0 ? [] : loadBeside(process.argv[at + 1], option('--share', 0.19)))];
}
