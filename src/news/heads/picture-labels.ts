/**
 * Labels that pages read out before what stands beside a picture, for those who cannot see it: "Image source, Reuters", "Image
 * caption, The quay", with a comma, a colon or nothing behind; and before who signs. Each becomes a line of its own, and each value
 * is marked with what its label says that it is.
 */
import { languages } from '../languages/index.js';
import type { PictureWords } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { isSpace } from '../lines/lines.js';
import { part } from './parts.js';

type Kind = keyof PictureWords;

/** What each label means; where languages differ the first wins. */
const meanings = new Map<string, Kind>();
for (const { pictured } of languages)
  for (const [kind, labels] of Object.entries(pictured ?? {}))
    for (const label of labels ?? []) if (!meanings.has(label)) meanings.set(label, kind as Kind);
/** The lengths that labels have, the longest first; and how they begin. */
const LENGTHS = [...new Set([...meanings.keys()].map(({ length }) => length))].sort((a, b) => b - a);
const FIRSTS = new Set([...meanings.keys()].map((label) => label.slice(0, 2)));

const SEPARATORS = ',،、，:：';
/** What a value is told as. */
const LABELS: Readonly<Record<Kind, Line['label']>> = {
  source: 'credit',
  caption: 'caption',
  author: 'byline',
  role: 'detail',
};
/** Letters of the longest credit, signature or role; a guess. */
const LONGEST = 120;

/** A label that was found: where in the text its value begins, at the line's end where the value is the next line. */
interface Found {
  readonly kind: Kind;
  /** Whether nothing but a label can be meant: it has several words, or Chinese or Japanese ones, and a separator behind. */
  readonly isSure: boolean;
  readonly value: number;
}

/** The lines with what is labelled parted and marked; as they are where no label is sure. Linear in the text's length. */
export function pictureLabelled(lines: readonly Line[], text: string): readonly Line[] {
  const found = lines.map((line) => labelOf(line, text));
  if (!found.some((one) => one?.isSure)) return lines;
  return lines.flatMap((line, i): Line[] => {
    const own = found[i] ?? null;
    const above = i === 0 || line.gap > 1 ? null : (found[i - 1] ?? null);
    const isValue = own === null && above !== null && above.value >= lines[i - 1]!.span[1];
    if (isValue && line.label === null && mayBe(above.kind, line.text)) return [marked(line, above.kind)];
    if (own === null) return [line];
    const [from, to] = line.span;
    if (own.value >= to) return [{ ...line, label: 'name', isAside: true }];
    const name: Line = { ...part(line, text, from, own.value, 'name'), isAside: true };
    return [name, marked(part(line, text, own.value, to, null), own.kind)];
  });
}

/** Who signs is a line like others, which tells of those around it. */
function marked(line: Line, kind: Kind): Line {
  return { ...line, label: LABELS[kind], isAside: kind !== 'author' };
}

function mayBe(kind: Kind, words: string): boolean {
  return kind === 'caption' || words.length <= LONGEST;
}

function labelOf({ span: [from, to], text: words, label, block }: Line, text: string): Found | null {
  if (label !== null || block !== null || !FIRSTS.has(words.slice(0, 2).toLowerCase())) return null;
  const head = words.slice(0, LENGTHS[0]! + 1).toLowerCase();
  const length = LENGTHS.find((size) => head.length >= size && meanings.has(head.slice(0, size)));
  // white space within a label is single in the text too, or it is none
  if (length === undefined || text.slice(from, from + length).toLowerCase() !== head.slice(0, length)) return null;
  const kind = meanings.get(head.slice(0, length))!;
  let value = from + length;
  while (value < to && isSpace(text.charCodeAt(value))) value++;
  const isParted = value < to && SEPARATORS.includes(text[value]!);
  if (isParted) value++;
  while (value < to && isSpace(text.charCodeAt(value))) value++;
  const rest = text.slice(value, to);
  const isLong = /\s|[\u3040-\u9fff]{4}/.test(head.slice(0, length));
  // a word goes on behind it, or a sentence does
  if (!isParted && rest !== '' && (!isLong || !/^\s/.test(text[from + length]!) || !/^[\p{Lu}\p{Lo}]/u.test(rest)))
    return null;
  return mayBe(kind, rest) ? { kind, isSure: isLong && (isParted || rest !== ''), value } : null;
}
