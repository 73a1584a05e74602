/**
 * Texts whose fields are labelled, as the databases of libraries and newsrooms export them: "HEADLINE: …", "BYLINE: …",
 * "BODY:". Each label becomes a line of its own, and each line is marked with what its label says that it is.
 */
import { languages } from './languages/index.js';
import type { Label } from './languages/language.js';
import { isSpace, type Line } from './lines.js';

/** What each label means; where languages differ the first wins. */
const meanings = new Map<string, Label>();
for (const { labels } of languages)
  for (const [label, words] of Object.entries(labels ?? {}))
    for (const word of words) if (!meanings.has(word)) meanings.set(word, label as Label);

const LONGEST_LABEL = Math.max(...[...meanings.keys()].map((word) => word.length));

/** Lines at the head of a text in which its labels begin. A guess. */
const HEAD = 30;

/** Fields with labels, the headline one of them, that make a text an export. A guess: one or two stand on any page. */
const LEAST = 3;

/** A label that was found. */
interface Found {
  readonly label: Label;
  /** Where the value begins in the line's stretch of the text. */
  readonly value: number;
}

/** The lines with labels parted off and marked; as they are where a text is no export. Linear in its length. */
export function labelled(lines: readonly Line[], text: string): readonly Line[] {
  const head = lines.slice(0, HEAD).map((line) => labelOf(line, text));
  const kinds = new Set(head.flatMap((one) => one?.label ?? []));
  if (!kinds.has('headline') || kinds.size < LEAST) return lines;
  const found = [...head, ...lines.slice(HEAD).map((line) => labelOf(line, text))];
  const start = textStart(found, lines);
  if (start === lines.length) return lines;
  const end = tailStart(found, lines, start);
  return lines.flatMap((line, i) => {
    const one = found[i]!;
    const before = i > 0 && i < start && isBare(lines[i - 1]!, found[i - 1]!) ? found[i - 1]! : null;
    if (one === null && before !== null) return [{ ...line, label: before.label }];
    if (i < start || i >= end) return one === null ? [line] : fieldOf(line, one, text);
    if (one?.label === 'text') return fieldOf(line, one, text);
    return [{ ...line, label: 'text' as const }];
  });
}

/** Whether a label stands alone in its line: what it labels is the next one. */
function isBare({ span: [from, to] }: Line, found: Found | null): boolean {
  return found !== null && from + found.value >= to;
}

function labelOf({ span: [from, to], block }: Line, text: string): Found | null {
  if (block !== null) return null;
  const colon = text.slice(from, Math.min(to, from + LONGEST_LABEL + 2)).indexOf(':');
  if (colon < 2) return null;
  const label = meanings.get(
    text
      .slice(from, from + colon)
      .trim()
      .toLowerCase(),
  );
  if (label === undefined) return null;
  let value = colon + 1;
  while (from + value < to && isSpace(text.charCodeAt(from + value))) value++;
  return { label, value };
}

/** Letters of the shortest line that is prose and no value; a guess. */
const PROSE = 120;

/** The first line of the article's words: the one labelled so, else the first of prose after the labels. */
function textStart(found: readonly (Found | null)[], lines: readonly Line[]): number {
  const told = found.slice(0, HEAD).findIndex((one) => one?.label === 'text');
  if (told >= 0) return told;
  const headline = found.findIndex((one) => one?.label === 'headline');
  const prose = lines.findIndex((line, i) => i > headline && found[i] === null && line.text.length >= PROSE);
  return prose < 0 ? lines.length : prose;
}

/** Where labels come again behind the article's words, or the end. */
function tailStart(found: readonly (Found | null)[], lines: readonly Line[], start: number): number {
  let end = lines.length;
  for (let i = lines.length - 1; i > start && (found[i] !== null || lines[i]!.text.length < PROSE); i--)
    if (found[i] !== null && found[i]!.label !== 'text') end = i;
  return end;
}

/** The label, and what it labels: nothing where the value stands in the next lines. */
function fieldOf(line: Line, { label, value }: Found, text: string): Line[] {
  const [from, to] = line.span;
  const words = text
    .slice(from + value, to)
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return [{ ...line, label: 'name' as const }];
  return [
    { ...line, span: [from, from + value], text: text.slice(from, from + value).trim(), label: 'name' },
    { ...line, span: [from + value, to], text: words, gap: 0, label },
  ];
}
