/**
 * Learns the points of src/news/quotes/weights.ts from articles whose quotations people gave to their speakers.
 *   node train-quotes.js GOLD OUT [--hold PUBLISHER | --hold odd], once compiled
 * GOLD holds one JSON object a line: { file, publisher, quotes: [{ istart, iend, source }],
 * negatives }. Deterministic: fixed order, fixed steps. Only answers to questions are learned, never words or names.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SCARE_CARD, scareAnswers } from '../src/news/quotes/scare.js';
import { type Scene, scene } from '../src/news/quotes/scene.js';
import { type Scorecard, total } from '../src/news/quotes/scorecard.js';
import { candidates, SPEAKER_CARD } from '../src/news/quotes/speakers.js';
import type { Block } from '../src/types.js';

interface GoldSource {
  readonly heads: readonly (readonly [number, number])[];
  readonly name: readonly [number, number] | null;
  readonly type: string;
}
interface GoldQuote {
  readonly istart: number;
  readonly iend: number;
  readonly source: GoldSource;
}
interface Gold {
  readonly file: string;
  readonly publisher: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly negatives: readonly { readonly istart: number; readonly iend: number }[];
}

/** Paragraphs parted by empty lines; the first is the headline. */
function bodyOf(text: string): Block[] {
  const blocks: Block[] = [];
  const paragraph = /[^\n]+(?:\n[^\n]+)*/g;
  for (let m = paragraph.exec(text); m !== null; m = paragraph.exec(text)) {
    const span = [m.index, m.index + m[0].length] as const;
    blocks.push({ type: blocks.length === 0 ? 'heading' : 'paragraph', text: m[0], html: '', span, level: null });
  }
  return blocks;
}

interface Asked {
  readonly scene: Scene;
  readonly q: number;
  readonly gold: GoldQuote;
  /** The quotation before it in the article that has a speaker: an index into the same list; -1 for none. */
  readonly before: number;
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether a mention is right for a source: on its head, or a name with the same last word. */
function isRight(it: Scene, mention: number, source: GoldSource): boolean {
  if (mention < 0) return source.type === 'none';
  const m = it.mentions[mention]!;
  const tokens = it.tokens.tokens;
  const span = [tokens[m.first]!.start, tokens[m.last]!.end] as const;
  if (source.heads.some((head) => overlaps(span, head))) return true;
  if (source.type !== 'person' || source.name === null) return false;
  const surname = it.text
    .slice(...source.name)
    .toLowerCase()
    .replace(/['’]s$/, '')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter(Boolean)
    .at(-1);
  const who = it.cast.person[mention]!;
  if (who >= 0 && it.cast.people[who]!.surname === surname) return true;
  return false;
}

function read(goldPath: string): { gold: Gold; scene: Scene }[] {
  const all: { gold: Gold; scene: Scene }[] = [];
  for (const line of fs.readFileSync(goldPath, 'utf8').split('\n')) {
    if (line === '') continue;
    const gold = JSON.parse(line) as Gold;
    const it = scene(gold.text, bodyOf(gold.text), 'en');
    if (it !== null) all.push({ gold, scene: it });
  }
  return all;
}

function ask(articles: readonly { gold: Gold; scene: Scene }[]): Asked[] {
  const asked: Asked[] = [];
  for (const { gold, scene: it } of articles) {
    let before = -1;
    for (let q = 0; q < it.stretches.length; q++) {
      const piece = it.stretches[q]!.pieces[0]!;
      const quote = gold.quotes.find(({ istart, iend }) => overlaps([istart, iend], piece));
      if (quote === undefined) continue;
      asked.push({ scene: it, q, gold: quote, before });
      before = asked.length - 1;
    }
  }
  return asked;
}

/** AdaGrad on the likelihood that some right candidate is chosen, with the averaged points of all rounds. */
function learnSpeakers(asked: readonly Asked[], rounds: number): Float64Array {
  const { size } = SPEAKER_CARD;
  const points = new Float64Array(size);
  const sums = new Float64Array(size).fill(1);
  const average = new Float64Array(size);
  const chosen = new Int32Array(asked.length).fill(-1);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { scene: it, q, gold, before }] of asked.entries()) {
      const previous = before < 0 ? -1 : chosen[before]!;
      const all = candidates(it, q, previous);
      const right = all.map(({ mention }) => isRight(it, mention, gold.source));
      const scores = all.map(({ answers }) => total(points, answers));
      const top = Math.max(...scores);
      const best = scores.indexOf(top);
      // What the program would carry on from here, right or wrong, so that it learns to live with its own slips.
      chosen[i] = all[best]!.mention >= 0 ? all[best]!.mention : previous;
      if (!right.includes(true)) right[0] = true;
      const shares = scores.map((score) => Math.exp(score - top));
      const sum = shares.reduce((a, b) => a + b, 0);
      const good = shares.reduce((a, b, k) => a + (right[k] ? b : 0), 0);
      for (const [k, { answers }] of all.entries()) {
        const step = (right[k] ? shares[k]! / good : 0) - shares[k]! / sum;
        if (Math.abs(step) < 1e-4) continue;
        for (const answer of answers) {
          sums[answer]! += step * step;
          points[answer]! += (0.1 * step) / Math.sqrt(sums[answer]!);
        }
      }
    }
    for (let k = 0; k < size; k++) points[k]! *= 0.98;
    if (round >= rounds / 2) for (let k = 0; k < size; k++) average[k]! += points[k]!;
  }
  return average.map((value) => value / Math.ceil(rounds / 2));
}

function learnScare(articles: readonly { gold: Gold; scene: Scene }[], rounds: number): Float64Array {
  const points = new Float64Array(SCARE_CARD.size);
  const sums = new Float64Array(SCARE_CARD.size).fill(1);
  for (let round = 0; round < rounds; round++) {
    for (const { gold, scene: it } of articles) {
      for (let q = 0; q < it.stretches.length; q++) {
        const piece = it.stretches[q]!.pieces[0]!;
        const isQuote = gold.quotes.some(({ istart, iend }) => overlaps([istart, iend], piece));
        const isNone = gold.negatives.some(({ istart, iend }) => overlaps([istart, iend], piece));
        if (isQuote === isNone) continue;
        const answers = scareAnswers(it, q);
        const step = (isQuote ? 1 : 0) - 1 / (1 + Math.exp(-total(points, answers)));
        for (const answer of answers) {
          sums[answer]! += step * step;
          points[answer]! += (0.1 * step) / Math.sqrt(sums[answer]!);
        }
      }
    }
    for (let k = 0; k < points.length; k++) points[k]! *= 0.99;
  }
  return points;
}

function written(name: string, card: Scorecard, points: Float64Array): string {
  const lines = card.questions.map(([question, ...sizes], i) => {
    const from = card.offsets[i]!;
    const values = points.slice(from, from + sizes.reduce((a, b) => a * b, 1));
    return `  '${question}': '${[...values].map((value) => Math.round(value * 100) || 0).join(' ')}',`;
  });
  return `export const ${name}: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}

function main(): void {
  const [goldPath, out, ...rest] = process.argv.slice(2);
  if (goldPath === undefined || out === undefined) throw new Error('train-quotes GOLD OUT [--hold PUBLISHER | odd]');
  const hold = rest[0] === '--hold' ? rest[1] : undefined;
  const articles = read(path.resolve(goldPath))
    .filter((_, i) => hold !== 'odd' || i % 2 === 0)
    .filter(({ gold }) => gold.publisher !== hold);
  const asked = ask(articles);
  const head = `/**\n * Points for the questions of speakers.ts and scare.ts, in hundredths, learned by bench/train-quotes.ts from articles\n * annotated by people. Answers only: no word and no name of the data stands here.\n */\n`;
  const speakers = written('SPEAKER_POINTS', SPEAKER_CARD, learnSpeakers(asked, 16));
  const scare = written('SCARE_POINTS', SCARE_CARD, learnScare(articles, 15));
  fs.writeFileSync(out, `${head}${speakers}\n${scare}`);
  console.log(`${articles.length} articles, ${asked.length} quotations`);
}

main();
