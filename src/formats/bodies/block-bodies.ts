/**
 * Bodies that content systems keep as blocks in JSON and not as text: which of the known ways a value is written in, its own
 * shape tells. Some systems keep them as a text of JSON within JSON.
 */

import { scan } from '../json/scan.js';
import { NotJson, TooMuch, type Value, valueIn } from '../json/text.js';
import { isEditorBlocks, ofEditorBlocks } from './editor-blocks.js';
import type { MadeBody } from './made-body.js';
import { isMobiledoc, ofMobiledoc } from './mobiledoc.js';
import { isPortableText, ofPortableText } from './portable-text.js';
import { isStoryElements, ofStoryElements } from './story-elements.js';
import { isTextTree, ofTextTree } from './text-trees.js';

/** The surest first. */
const SHAPES: readonly { readonly is: (value: Value) => boolean; readonly of: (value: Value) => MadeBody | null }[] = [
  { is: isPortableText, of: ofPortableText },
  { is: isEditorBlocks, of: ofEditorBlocks },
  { is: isMobiledoc, of: ofMobiledoc },
  { is: isTextTree, of: ofTextTree },
  { is: isStoryElements, of: ofStoryElements },
];

/** What is made of a body in blocks; null of any other value, and of one without words. */
export function bodyOfBlocks(value: Value): MadeBody | null {
  const held = typeof value === 'string' ? inJson(value) : value;
  if (held === null || typeof held === 'string') return null;
  return SHAPES.find(({ is }) => is(held))?.of(held) ?? null;
}

/** Whether a map is a body in blocks, and no article that holds one. */
export function isBlocks(value: Value): boolean {
  return value instanceof Map && SHAPES.some(({ is }) => is(value));
}

/** The list or map that a text is, read within the bounds of any JSON; null of other texts. */
function inJson(words: string): Value {
  const [first, last] = [words.trimStart()[0], words.trimEnd().at(-1)];
  if (!(first === '{' && last === '}') && !(first === '[' && last === ']')) return null;
  try {
    return valueIn(words, scan(words, [0, words.length]).span);
  } catch (error) {
    if (error instanceof NotJson || error instanceof TooMuch) return null;
    throw error;
  }
}
