/**
 * The body's blocks out of the lines told as prose: paragraphs, subheads, lists. The words come through as they stand;
 * plain text is escaped, never read as markup.
 */
import { escapeText } from '../lib/html.js';
import { countWords } from '../lib/text.js';
import type { Block, Correction } from '../types.js';
import type { Told } from './told/told.js';

/** A list's item in plain text: a bullet or a number, then a space. A dash of dialogue (—) is not one. */
const BULLET = /^(?:[-*•‣▪◦]|\d{1,2}[.)])\s+/u;

/** A heading is no sentence: it has no stop. */
const SENTENCE = /[.。…][”"’»)]*$/u;

/** Blocks in reading order. */
export function blocksOf(told: readonly Told[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < told.length; i++) {
    const { line, role } = told[i]!;
    if (line.block !== null) {
      blocks.push(line.block);
      continue;
    }
    const items = listFrom(told, i);
    if (items.length > 1) {
      blocks.push(listOf(items));
      i += items.length - 1;
    } else blocks.push(role === 'subhead' && !SENTENCE.test(line.text) ? headingOf(told[i]!) : paragraphOf(told[i]!));
  }
  return blocks;
}

function listFrom(told: readonly Told[], from: number): Told[] {
  let to = from;
  while (to < told.length && told[to]!.line.block === null && BULLET.test(told[to]!.line.text)) to++;
  return told.slice(from, to);
}

function listOf(items: readonly Told[]): Block {
  const ordered = /^\d/.test(items[0]!.line.text);
  const tag = ordered ? 'ol' : 'ul';
  const texts = items.map((item) => item.line.text);
  const inner = texts.map((text) => `<li>${escapeText(text.replace(BULLET, ''))}</li>`).join('\n');
  const span = [items[0]!.line.span[0], items.at(-1)!.line.span[1]] as const;
  return { type: 'list', text: texts.join('\n'), html: `<${tag}>\n${inner}\n</${tag}>`, span, level: null };
}

function headingOf({ line }: Told): Block {
  return { type: 'heading', text: line.text, html: `<h2>${escapeText(line.text)}</h2>`, span: line.span, level: 2 };
}

function paragraphOf({ line }: Told): Block {
  return { type: 'paragraph', text: line.text, html: `<p>${escapeText(line.text)}</p>`, span: line.span, level: null };
}

/** Words of the body. @param told the lines that its blocks are made of. */
export function wordsOf(blocks: readonly Block[], told: readonly Told[]): number {
  let words = 0;
  for (const { traits, line } of told) {
    // a line that was parted and joined again has the traits of its first part
    if (traits.counted === null || traits.line !== line)
      return blocks.reduce((sum, block) => sum + countWords(block.text), 0);
    words += traits.counted;
  }
  return words;
}

/** Notices of corrections and updates among the blocks: their format says so, or they open with the press's own words for it. */
export function correctionsOf(blocks: readonly Block[], told: readonly Told[]): Correction[] {
  const opening = new Set(told.filter(isNotice).map(({ line }) => line.span[0]));
  return blocks.flatMap((block, index) => (opening.has(block.span[0]) ? [{ text: block.text, block: index }] : []));
}

function isNotice({ line, traits }: Told): boolean {
  if (line.label === 'correction') return true;
  const standing = traits.cues.get('correction');
  return (standing === 'start' || standing === 'whole') && traits.size > 6;
}
