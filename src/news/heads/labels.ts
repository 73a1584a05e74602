/**
 * Texts whose fields are labelled, as the databases of libraries and newsrooms export them: "HEADLINE: …", "BYLINE: …",
 * "BODY:". Each label becomes a line of its own, and each line is marked with what its label says that it is.
 */

import { languages } from '../languages/index.js';
import type { Label, Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { isAgency } from '../words/agencies.js';
import { coded, uncoded } from './codes.js';
import { DRAWN, nameAndValue, namedBy, statesRights } from './parts.js';
import { sourceParts } from './source-lines.js';

/** What each label means; where languages differ the first wins. */
const meanings = new Map<string, Label>();
for (const { labels } of languages)
  for (const [label, words] of Object.entries(labels ?? {}))
    for (const word of words) if (!meanings.has(word)) meanings.set(word, label as Label);

const LONGEST_LABEL = Math.max(...[...meanings.keys()].map((word) => word.length));

/** Lines at the head of a text in which its labels begin, and at its end in which they may be told again. A guess. */
const HEAD = 30;

/** Fields with labels that make a text an export. A guess: one or two stand on any page. */
const LEAST = 3;

/** Labels behind the words of a text whose source is told above them, that tell it again. A guess: a correction has one. */
const LEAST_BEHIND = 2;

/** Letters of the shortest line that is prose and no value; a guess. */
const PROSE = 120;

/** A label that was found. */
interface Found {
  readonly label: Label;
  /** Where in the text the value begins: at the line's end where the value is the next line. */
  readonly value: number;
}

/** The lines of an export, parted and marked; as they are where a text is none. Linear in its length. */
export function labelled(lines: readonly Line[], text: string, language: Language): readonly Line[] {
  const marked = coded(lines, text) ?? uncoded(lines, language) ?? named(lines, text);
  if (marked === lines) return lines;
  return marked
    .flatMap((line) => {
      const mayTell = line.label === null || line.label === 'headline' || line.label === 'publication';
      return (mayTell && line.block === null ? sourceParts(line, text, language) : null) ?? [line];
    })
    .map((line) => (line.label === 'byline' ? { ...line, text: namesForward(line.text) } : line));
}

/** "Ren, Ada; Quill, Tom": the surname first, as catalogues have it. */
const BACKWARD = /^((?:\p{Ll}[\p{Ll}'’]*\s){0,3}\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u;

/** The names of a byline as papers print them. */
function namesForward(byline: string): string {
  const names = byline.split(/\s*;\s*/).filter((name) => name !== '');
  const parts = names.map((name) => BACKWARD.exec(name));
  if (parts.some((found) => found === null || isAgency(found[2]!))) return byline;
  return parts.map((found) => `${found![2]} ${found![1]}`).join('; ');
}

/** The same for labels in words. */
function named(lines: readonly Line[], text: string): readonly Line[] {
  const [head, foot] = [lines.slice(0, HEAD), lines.slice(HEAD).slice(-HEAD)];
  const [above, below] = [head, foot].map((some) => some.map((line) => labelOf(line, text)));
  const isSourced = head.some(({ label }) => label === 'publication') && head.some(({ label }) => label === 'date');
  if (!isSourced && kindsOf(above!).size < LEAST && kindsOf(below!).size < LEAST) return lines;
  const found = labelsOf(lines, text);
  const isWhole = isHeaded(found, lines);
  const isBelow = !isWhole && hasHead(found, lines);
  const repeated = isWhole ? -1 : repeatedTitle(found, lines, text);
  if (!isWhole && !isBelow && !isSourced && repeated < 0) return lines;
  const told = found.slice(0, HEAD).findIndex((one) => one?.label === 'text');
  const prose = told >= 0 ? told : proseAfter(firstLabel(found, isWhole, isBelow), found, lines);
  const start = prose === lines.length && isWhole ? afterFields(found, lines) : prose;
  if (start === lines.length) return lines;
  const end = tailStart(found, lines, start);
  const isOnlySourced = !isWhole && !isBelow && repeated < 0;
  if (isOnlySourced && found.slice(end).filter((one) => one !== null).length < LEAST_BEHIND) return lines;
  const isLocked = told >= 0 || isWhole || (!isBelow && end < lines.length);
  return lines.flatMap((line, i): Line[] => {
    const one = i === repeated ? { ...found[i]!, label: 'detail' as const } : found[i]!;
    if (i >= start && i < end && one?.label !== 'text') {
      const isWords = !DRAWN.test(line.text) && (i === start || (isLocked && !statesRights(line)));
      return isWords ? [{ ...line, label: 'text' }] : [line];
    }
    if (one !== null) return nameAndValue(line, text, one.value, one.label);
    const before = i > 0 && i !== start ? found[i - 1]! : null;
    return before !== null && before.value >= lines[i - 1]!.span[1] ? [{ ...line, label: before.label }] : [line];
  });
}

/** What each line opens with, or is. A line below a label that stands alone is what the label names: "Document Type:", "Article". */
function labelsOf(lines: readonly Line[], text: string): (Found | null)[] {
  const found: (Found | null)[] = [];
  for (const [i, line] of lines.entries()) {
    const above = found[i - 1] ?? null;
    const isNamed = above !== null && above.label !== 'text' && above.value >= lines[i - 1]!.span[1] && line.gap === 0;
    found.push(labelOf(line, text) ?? (isNamed ? null : bareOf(line)));
  }
  return found;
}

function labelOf(line: Line, text: string): Found | null {
  if (line.block !== null) return null;
  const name = namedBy(line, text, LONGEST_LABEL);
  const label = meanings.get(name?.name ?? '');
  return name === null || label === undefined ? null : { label, value: name.value };
}

/** The label that a line opens with, behind which its colon stands, or one that may stand alone in its line; null for any other. */
export function labelOpening(
  words: string,
): { readonly name: string; readonly label: Label; readonly value: string } | null {
  const colon = words.slice(0, LONGEST_LABEL + 2).search(/[:：]/u);
  if (colon < 0) {
    const name = words.toLowerCase();
    const label = words.length > LONGEST_LABEL ? undefined : meanings.get(name);
    return label !== undefined && standsAlone(words, label) ? { name, label, value: '' } : null;
  }
  const name = words.slice(0, colon).trim().toLowerCase();
  const label = meanings.get(name);
  return label === undefined ? null : { name, label, value: words.slice(colon + 1).trim() };
}

/** Whether a label may stand without its colon. */
function standsAlone(words: string, label: Label | undefined): label is Label {
  return /^\p{Lu}/u.test(words) && (label === 'text' || label === 'caption' || label === 'detail');
}

/** A label without its colon, alone in its line: "Body", "FULL TEXT", "Graphic". */
function bareOf({ span, text: words, block, label: told }: Line): Found | null {
  if (block !== null || told !== null || words.length > LONGEST_LABEL) return null;
  const label = meanings.get(words.toLowerCase());
  return standsAlone(words, label) ? { label, value: span[1] } : null;
}

function kindsOf(found: readonly (Found | null)[]): Set<Label> {
  return new Set(found.flatMap((one) => one?.label ?? []));
}

/** Whether the labels at a text's head tell its headline and more. */
function isHeaded(found: readonly (Found | null)[], lines: readonly Line[]): boolean {
  const kinds = kindsOf(found.slice(0, HEAD));
  if (!kinds.has('headline') || kinds.size < LEAST) return false;
  const headline = found.findIndex((one) => one?.label === 'headline');
  return !lines.slice(0, headline).some((line, i) => found[i] === null && line.text.length >= PROSE);
}

/** Whether labels stand together below a headline that has none: no prose comes before them. */
function hasHead(found: readonly (Found | null)[], lines: readonly Line[]): boolean {
  const kinds = new Set<Label>();
  for (let i = 0; i < Math.min(HEAD, lines.length); i++) {
    const one = found[i]!;
    if (one === null && lines[i]!.text.length >= PROSE) return false;
    if (one === null) kinds.clear();
    else if (kinds.add(one.label).size >= LEAST) return !kinds.has('headline');
  }
  return false;
}

/** The label at the end of a text that tells its first lines' headline again; -1 where there is none. */
function repeatedTitle(found: readonly (Found | null)[], lines: readonly Line[], text: string): number {
  const heads = new Set(lines.slice(0, HEAD).map((line) => line.text.toLowerCase()));
  const at = lines.findLastIndex((line, i) => {
    const one = found[i]!;
    if (one?.label !== 'headline') return false;
    return heads.has(text.slice(one.value, line.span[1]).replace(/\s+/g, ' ').trim().toLowerCase());
  });
  return at >= 0 && kindsOf(found.slice(Math.max(0, at - HEAD), at + HEAD)).size >= LEAST ? at : -1;
}

/** The label behind which the article's words begin; -1 where all labels stand at the end. */
function firstLabel(found: readonly (Found | null)[], isWhole: boolean, isBelow: boolean): number {
  return isWhole || isBelow ? found.findIndex((one) => one !== null && (isBelow || one.label === 'headline')) : -1;
}

/** The first line of prose after the labels. */
function proseAfter(from: number, found: readonly (Found | null)[], lines: readonly Line[]): number {
  const isProse = (line: Line, i: number) => found[i] === null && line.label === null && line.text.length >= PROSE;
  const prose = lines.findIndex((line, i) => i > from && isProse(line, i));
  return prose < 0 ? lines.length : prose;
}

/** Where labels come again behind the article's words, or the end. */
/** The first line below the fields at the head of a text: of a brief, all of whose paragraphs are short. */
function afterFields(found: readonly (Found | null)[], lines: readonly Line[]): number {
  let at = found.findIndex((one) => one !== null);
  const isValue = (i: number) => i > 0 && found[i - 1] != null && found[i - 1]!.value >= lines[i - 1]!.span[1];
  while (at < lines.length && (found[at] !== null || isValue(at))) at++;
  return at;
}

function tailStart(found: readonly (Found | null)[], lines: readonly Line[], start: number): number {
  let end = lines.length;
  for (let i = lines.length - 1; i > start && (found[i] !== null || lines[i]!.text.length < PROSE); i--)
    if (found[i] !== null && found[i]!.label !== 'text') end = i;
  return end;
}
