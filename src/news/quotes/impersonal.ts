/**
 * Sentences in which nobody speaks although a pronoun stands behind the verb: "heißt es in einem Brief". Knows German's one such
 * verb in the forms that papers use, and nothing of who else may have said the words.
 */
import { Kind } from './kinds.js';
import type { Scene } from './scene.js';
import { NONE, stopOf } from './tokens.js';

const IMPERSONAL = /^(?:heiß|heiss|hieß|hiess)(?:t|e)?$/iu;

/** Whether a mention is the "es" of "heißt es". */
export function isImpersonal({ text, mentions, layout: { tokens } }: Scene, m: number): boolean {
  const { kind, first, verb, inverted } = mentions[m]!;
  if (kind !== Kind.it) return false;
  const before = inverted === NONE ? verb : inverted;
  if (before === NONE || before >= first) return false;
  return IMPERSONAL.test(text.slice(tokens.start[before]!, stopOf(tokens, before)));
}
