/**
 * Finds the phrases of the press in a line. Each language's phrases stand in one tree of words, so a line is read once
 * whatever the number of phrases; what a phrase means for the line is not decided here.
 */

import { en } from './languages/en.js';
import type { Cue, Language } from './languages/language.js';

/** How a phrase stands in its line. */
export type Standing = 'whole' | 'start' | 'end' | 'within';

interface Node {
  readonly next: Map<string, Node>;
  readonly cues: Set<Cue>;
}

/** Only so many words at each end of a line are read: furniture stands at the ends of what it is glued to. A guess. */
const REACH = 24;

const trees = new Map<string, Node>();

/** The cues of a line with their best standing. @param words lower-case words of the line, in order. */
export function cuesOf(words: readonly string[], language: Language): Map<Cue, Standing> {
  const found = new Map<Cue, Standing>();
  const tree = treeOf(language);
  const count = words.length;
  for (let i = 0; i < count; i++) {
    if (i === REACH && count > 2 * REACH) i = count - REACH;
    let node: Node | undefined = tree;
    for (let j = i; j < count && node !== undefined; j++) {
      node = node.next.get(wordKey(words[j] ?? ''));
      if (node === undefined) break;
      for (const cue of node.cues) keepBest(found, cue, standing(i, j + 1, count));
    }
  }
  if (RUN.test(words[0] ?? '') || RUN.test(words.at(-1) ?? '')) cuesOfRun(words.join(''), language, found);
  return found;
}

/** Han and kana, which are written without spaces: a run of them is several words. */
const RUN = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Longer runs are prose. A guess. */
const LONGEST_RUN = 40;

/** Phrases inside a run, found by their letters. */
function cuesOfRun(run: string, language: Language, found: Map<Cue, Standing>): void {
  if (run.length > LONGEST_RUN) return;
  for (const [cue, phrases] of Object.entries(language.cues)) {
    for (const phrase of phrases) {
      const letters = phrase.replace(/[#\s]/g, '');
      const at = letters.length < 2 && run !== letters ? -1 : run.indexOf(letters);
      if (at >= 0 && letters !== '') keepBest(found, cue as Cue, standing(at, at + letters.length, run.length));
    }
  }
}

function standing(from: number, to: number, count: number): Standing {
  if (from === 0) return to === count ? 'whole' : 'start';
  return to === count ? 'end' : 'within';
}

const RANK: Record<Standing, number> = { whole: 3, start: 2, end: 1, within: 0 };

function keepBest(found: Map<Cue, Standing>, cue: Cue, standing: Standing): void {
  const known = found.get(cue);
  if (known === undefined || RANK[known] < RANK[standing]) found.set(cue, standing);
}

/** A number stands for every number. */
function wordKey(word: string): string {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? '#' : word;
}

/** The words of a phrase or line: letters, numbers and inner apostrophes and hyphens; lower case. */
export function wordsOf(text: string): string[] {
  const parted = text.length < 240 ? text.replace(GLUED, '$1 $2') : text;
  return folded(parted).match(WORD) ?? [];
}

/** Small letters, one apostrophe; Turkish i with and without its dot is one letter, for capitals lose the difference;
 * Romanian letters with a comma are those with a cedilla. */
function folded(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
  return /\u0131|\u0307|[șț]/.test(small)
    ? small
        .replace(/i\u0307|ı/g, 'i')
        .replace(/ș/g, 'ş')
        .replace(/ț/g, 'ţ')
    : small;
}

/** Two words that a scrape ran together ("newsletterReceive"); names such as WhatsApp have shorter halves. */
const GLUED = /(\p{Ll}{4})(\p{Lu}\p{Ll}{3})/gu;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|[&©#]/gu;

/** English furniture stands on pages of every language, so its tree is part of each. */
function treeOf(language: Language): Node {
  const known = trees.get(language.code);
  if (known !== undefined) return known;
  const root: Node = { next: new Map(), cues: new Set() };
  for (const source of language === en ? [en] : [language, en]) {
    for (const [cue, phrases] of Object.entries(source.cues)) {
      // "by" and the like mean other things elsewhere, so a foreign page keeps to its own
      if (source !== language && (cue === 'by' || cue === 'reporting')) continue;
      for (const phrase of phrases) add(root, wordsOf(phrase), cue as Cue);
    }
  }
  trees.set(language.code, root);
  return root;
}

function add(root: Node, words: readonly string[], cue: Cue): void {
  let node = root;
  for (const word of words) {
    const key = wordKey(word);
    const next = node.next.get(key) ?? { next: new Map(), cues: new Set() };
    node.next.set(key, next);
    node = next;
  }
  node.cues.add(cue);
}
