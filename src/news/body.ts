/**
 * The body's blocks out of the lines told as prose: paragraphs, subheads, lists. The words come through as they stand;
 * plain text is escaped, never read as markup.
 */
import { escapeText } from '../lib/html.js';
import { countWords } from '../lib/text.js';
import type { Block, Correction, Draft } from '../types.js';
import { marked } from './inlines.js';
import type { Line } from './lines/lines.js';
import { setBlock, setTogether } from './set-blocks.js';
import type { Told } from './told/told.js';

/** A list's item in plain text: a bullet or a number, then a space. A dash of dialogue (—) is not one. */
const BULLET = /^(?:[-*•‣▪◦]|\d{1,2}[.)])\s+/u;

/** A heading is no sentence: it has no stop. */
const SENTENCE = /[.。…][”"’»)]*$/u;

/** Blocks in reading order. @param draft that they were told of. */
export function blocksOf(told: readonly Told[], draft: Pick<Draft, 'text' | 'inlines' | 'settings'>): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < told.length; i++) {
    const { line, role } = told[i]!;
    if (line.block !== null) {
      blocks.push(line.block);
      continue;
    }
    const together = setTogether(told, i, draft);
    if (together.length > 0) {
      blocks.push(setBlock(together, draft));
      i += together.length - 1;
      continue;
    }
    const items = listFrom(told, i);
    if (items.length > 1) {
      blocks.push(listOf(items, draft));
      i += items.length - 1;
    } else
      blocks.push(
        role === 'subhead' && !SENTENCE.test(line.text) ? headingOf(told[i]!, draft) : paragraphOf(told[i]!, draft),
      );
  }
  return blocks;
}

function listFrom(told: readonly Told[], from: number): Told[] {
  let to = from;
  while (to < told.length && told[to]!.line.block === null && BULLET.test(told[to]!.line.text)) to++;
  return told.slice(from, to);
}

type Text = Pick<Draft, 'text' | 'inlines'>;

function listOf(items: readonly Told[], draft: Text): Block {
  const ordered = /^\d/.test(items[0]!.line.text);
  const tag = ordered ? 'ol' : 'ul';
  const texts = items.map((item) => item.line.text);
  const inner = items
    .map(({ line }) => `<li>${markupOf(line, draft, BULLET.exec(line.text)?.[0].length ?? 0)}</li>`)
    .join('\n');
  const span = [items[0]!.line.span[0], items.at(-1)!.line.span[1]] as const;
  return { type: 'list', text: texts.join('\n'), html: `<${tag}>\n${inner}\n</${tag}>`, span, level: null };
}

function headingOf({ line }: Told, draft: Text): Block {
  return { type: 'heading', text: line.text, html: `<h2>${markupOf(line, draft)}</h2>`, span: line.span, level: 2 };
}

function paragraphOf({ line }: Told, draft: Text): Block {
  return { type: 'paragraph', text: line.text, html: `<p>${markupOf(line, draft)}</p>`, span: line.span, level: null };
}

/** A line's words from a place on as HTML, with its links where they stand as in the text. */
function markupOf({ text, span }: Line, draft: Text, from = 0): string {
  const { inlines = [] } = draft;
  if (inlines.length === 0 || draft.text.slice(...span) !== text) return escapeText(text.slice(from));
  return marked(draft.text, [span[0] + from, span[1]], inlines);
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
