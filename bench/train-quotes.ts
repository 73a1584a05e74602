/**
 * Learns the points of src/news/quotes/weights.ts from articles whose quotations people gave to their speakers.
 *   node train-quotes.js GOLD OUT [--hold PUBLISHER | --hold odd], once compiled
 * GOLD holds one JSON object a line: { file, publisher, quotes: [{ istart, iend, source }],
 * negatives }. Deterministic: fixed order, fixed steps. Only answers to questions are learned, never words or names.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SPEAKER_CARD } from '../src/news/quotes/answers.js';
import { ANTECEDENT_CARD, antecedents } from '../src/news/quotes/antecedents.js';
import { type Resolver, resolver } from '../src/news/quotes/names.js';
import { repeated } from '../src/news/quotes/repeated.js';
import { SCARE_CARD, scareAnswers } from '../src/news/quotes/scare.js';
import { type Scene, scene } from '../src/news/quotes/scene.js';
import { answersTo, ballot, best, enter, type Scorecard } from '../src/news/quotes/scorecard.js';
import { candidates, election } from '../src/news/quotes/speakers.js';
import { smallWordOf, stopOf, tokenMemory } from '../src/news/quotes/tokens.js';
import type { Block } from '../src/types.js';

interface GoldSource {
  readonly heads: readonly (readonly [number, number])[];
  readonly name: readonly [number, number] | null;
  readonly type: string;
  /** The full name behind a pronoun, found by a program, not by people. */
  readonly silver?: string;
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
  const { tokens } = it.layout;
  const span = [tokens.start[m.first]!, stopOf(tokens, m.last)] as const;
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
  if (who >= 0 && smallWordOf(it.layout.tokens, it.cast.people[who]!.surname) === surname) return true;
  return false;
}

function read(goldPath: string): Gold[] {
  const lines = fs.readFileSync(goldPath, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold);
}

interface Article {
  readonly gold: Gold;
  readonly scene: Scene;
}

function scenes(golds: readonly Gold[], resolve: Resolver): Article[] {
  const all: Article[] = [];
  for (const gold of golds) {
    const it = scene(gold.text, bodyOf(gold.text), 'en', tokenMemory(), resolve);
    if (it !== null) all.push({ gold, scene: it });
  }
  return all;
}

/** One option of a choice: its answers, and whether people say it is right. */
interface Option {
  readonly option: number;
  /** Indices into the points. */
  readonly answers: readonly number[];
  right: boolean;
}

function added(points: Float64Array, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + points[index]!, 0);
}

/** Points that learn from choices: AdaGrad on the likelihood that some right option is chosen, averaged over late rounds. */
class Learner {
  readonly points: Float64Array;
  private readonly sums: Float64Array;
  private readonly average: Float64Array;
  private rounds = 0;

  constructor(
    { size }: Scorecard,
    private readonly pace: number,
  ) {
    this.points = new Float64Array(size);
    this.sums = new Float64Array(size).fill(1);
    this.average = new Float64Array(size);
  }

  learn(all: readonly Option[]): void {
    const scores = all.map(({ answers }) => added(this.points, answers));
    const top = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - top));
    const sum = shares.reduce((a, b) => a + b, 0);
    const good = shares.reduce((a, b, k) => a + (all[k]!.right ? b : 0), 0);
    for (const [k, { answers, right }] of all.entries()) {
      const step = (right ? shares[k]! / good : 0) - shares[k]! / sum;
      if (Math.abs(step) >= 1e-4) this.move(answers, step);
    }
  }

  /** Learns from one yes or no: the likelihood of yes grows with the points. */
  judge(answers: readonly number[], isRight: boolean): void {
    this.move(answers, (isRight ? 1 : 0) - 1 / (1 + Math.exp(-added(this.points, answers))));
  }

  private move(answers: readonly number[], step: number): void {
    for (const answer of answers) {
      this.sums[answer]! += step * step;
      this.points[answer]! += (this.pace * step) / Math.sqrt(this.sums[answer]!);
    }
  }

  endRound(shrink: number, counts: boolean): void {
    for (let k = 0; k < this.points.length; k++) this.points[k]! *= shrink;
    if (!counts) return;
    this.rounds++;
    for (let k = 0; k < this.points.length; k++) this.average[k]! += this.points[k]!;
  }

  result(): Float64Array {
    return this.average.map((value) => value / this.rounds);
  }
}

/** Resolves pronouns while it learns, so that it learns to live with its own slips. */
function learnAntecedents(golds: readonly Gold[], rounds: number): Float64Array {
  const learner = new Learner(ANTECEDENT_CARD, 0.1);
  const resolve = resolver({ card: ANTECEDENT_CARD, points: learner.points });
  for (let round = 0; round < rounds; round++) {
    for (const gold of golds) {
      const known = gold.quotes.filter(({ source }) => source.silver !== undefined);
      scene(gold.text, bodyOf(gold.text), 'en', tokenMemory(), (it, i) => {
        const { head } = it.mentions[i]!;
        const at = [it.tokens.start[head]!, stopOf(it.tokens, head)] as const;
        const label = known.find(({ source }) => source.heads.some((span) => overlaps(span, at)));
        const surname = label?.source.silver?.toLowerCase().split(' ').at(-1);
        if (surname !== undefined) {
          const all: Option[] = [];
          antecedents(it, i, (who, answers, count) => {
            const { first, surname: last } = it.people[who]!;
            const right = [first, last].some((token) => smallWordOf(it.tokens, token) === surname);
            all.push({ option: who, answers: [...answers.subarray(0, count)], right });
          });
          if (all.some(({ right }) => right)) learner.learn(all);
        }
        return resolve(it, i);
      });
    }
    learner.endRound(0.98, round >= rounds / 2);
  }
  return learner.result();
}

function ask(articles: readonly Article[]): Asked[] {
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

function learnSpeakers(asked: readonly Asked[], rounds: number): Float64Array {
  const learner = new Learner(SPEAKER_CARD, 0.05);
  const chosen = new Int32Array(asked.length).fill(-1);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { scene: it, q, gold, before }] of asked.entries()) {
      const previous = before < 0 ? -1 : chosen[before]!;
      const all: Option[] = [];
      const seen = ballot({ card: SPEAKER_CARD, points: learner.points });
      candidates(it, (option, answers, count) => {
        all.push({
          option,
          answers: [...answers.subarray(0, count)],
          right: isRight(it, option, gold.source),
        });
        enter(seen, option, answers, count);
      })(q, previous);
      // What the program would carry on from here, right or wrong, so that it learns to live with its own slips.
      const first = seen.options[best(seen)]!;
      chosen[i] = first >= 0 ? first : previous;
      // A speaker who is not among the candidates teaches nothing.
      if (all.some(({ right }) => right)) learner.learn(all);
    }
    learner.endRound(0.96, round >= rounds / 2);
  }
  return learner.result();
}

/** The answers about every stretch that people judged, with who speaks as the learned points see it. */
function judged(
  articles: readonly Article[],
  speakers: Float64Array,
): { answers: readonly number[]; isQuote: boolean }[] {
  const all: { answers: readonly number[]; isQuote: boolean }[] = [];
  for (const { gold, scene: it } of articles) {
    const isRepeated = repeated(it.text, it.stretches);
    const elect = election(it, ballot({ card: SPEAKER_CARD, points: speakers }));
    let previous = -1;
    for (let q = 0; q < it.stretches.length; q++) {
      const piece = it.stretches[q]!.pieces[0]!;
      const isQuote = gold.quotes.some(({ istart, iend }) => overlaps([istart, iend], piece));
      const isNone = gold.negatives.some(({ istart, iend }) => overlaps([istart, iend], piece));
      const votes = elect(q, previous);
      const answers = answersTo(SCARE_CARD);
      scareAnswers(it, q, votes, isRepeated[q]!, answers);
      if (isQuote !== isNone) all.push({ answers: [...answers], isQuote });
      const chosen = votes.options[best(votes)]!;
      if (isQuote && chosen >= 0) previous = chosen;
    }
  }
  return all;
}

function learnScare(all: ReturnType<typeof judged>, rounds: number): Float64Array {
  const learner = new Learner(SCARE_CARD, 0.05);
  for (let round = 0; round < rounds; round++) {
    for (const { answers, isQuote } of all) learner.judge(answers, isQuote);
    learner.endRound(0.96, round >= rounds / 2);
  }
  return learner.result();
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
  const golds = read(path.resolve(goldPath))
    .filter((_, i) => hold !== 'odd' || i % 2 === 0)
    .filter(({ publisher }) => publisher !== hold);
  const who = learnAntecedents(golds, 12);
  const articles = scenes(golds, resolver({ card: ANTECEDENT_CARD, points: who }));
  const asked = ask(articles);
  const head = `/**\n * Points for the questions of answers.ts, scare.ts and antecedents.ts, in hundredths, learned by bench/train-quotes.ts from articles\n * annotated by people. Answers only: no word and no name of the data stands here.\n */\n`;
  const speakerPoints = learnSpeakers(asked, 16);
  const speakers = written('SPEAKER_POINTS', SPEAKER_CARD, speakerPoints);
  const scare = written('SCARE_POINTS', SCARE_CARD, learnScare(judged(articles, speakerPoints), 20));
  const pronouns = written('ANTECEDENT_POINTS', ANTECEDENT_CARD, who);
  fs.writeFileSync(out, `${head}${speakers}\n${scare}\n${pronouns}`);
  console.log(`${articles.length} articles, ${asked.length} quotations`);
}

main();
