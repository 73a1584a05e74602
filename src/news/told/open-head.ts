/**
 * The head of an article in a format that has blocks but no fields: Markdown without front matter, a document of an office program.
 * Its first paragraphs are a section, a headline, a deck, a signature, as in plain text, and only the lines tell which.
 */
import type { Line } from '../lines/lines.js';
import type { Observed } from '../roles/features.js';

/** Lines of the longest head; words of the shortest line that is surely prose. Guesses. */
const [LONGEST, PROSE] = [8, 25];

/** The lines with those of the head open; null where none is: nothing but signatures stands above what is signed. */
export function withOpenHead(lines: readonly Line[], { traits, signs }: Observed): Line[] | null {
  if (lines[0]?.block == null) return null;
  const prose = traits.findIndex(({ size }) => size >= PROSE);
  const end = Math.min(LONGEST, prose < 0 ? lines.length : prose);
  const signed = signs.lastIndexOf(true, end - 1);
  const isHead = (line: Line, i: number) => i <= signed && line.block?.type === 'paragraph' && line.label === null;
  if (end < 1 || !lines.some((line, i) => isHead(line, i) && !signs[i]!)) return null;
  return lines.map((line, i) => (isHead(line, i) ? { ...line, isOpen: true } : line));
}
