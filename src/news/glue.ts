/**
 * Parts what a scrape glued together: a promotion that follows the last sentence without a space, as when two elements
 * of a page are copied as one. Cuts only where the second part speaks the language of furniture.
 */
import type { Cue, Language } from './languages/language.js';
import type { Line } from './lines.js';
import { cuesOf, wordsOf } from './phrases.js';

/** A sentence's end with no space before the next capital. */
const SEAM = /[.!?…。][”"’»)\]]*(?=\p{Lu}|\p{Lo})/gu;

/** What may be glued on; a sentence that lost its space ("…the end.He said") is none of these. */
const GLUED: readonly Cue[] = ['promotion', 'share', 'related', 'account', 'copyright', 'comments', 'advert'];

/** Longer tails are prose; a guess. */
const LONGEST = 260;

/** The line itself, or the line and what was glued to its end. Linear in the line's length. */
export function parted(line: Line, text: string, language: Language): Line[] {
  if (line.block !== null || line.text.length < 60) return [line];
  const raw = text.slice(line.span[0], line.span[1]);
  const from = Math.max(0, raw.length - LONGEST);
  const tail = raw.slice(from);
  for (const seam of tail.matchAll(SEAM)) {
    const at = from + seam.index + seam[0].length;
    if (!isFurniture(raw.slice(at), language)) continue;
    const [start, end] = line.span;
    return [
      { ...line, span: [start, start + at], text: raw.slice(0, at).replace(/\s+/g, ' ') },
      { span: [start + at, end], text: raw.slice(at).replace(/\s+/g, ' '), gap: 0, block: null },
    ];
  }
  return [line];
}

function isFurniture(tail: string, language: Language): boolean {
  const cues = cuesOf(wordsOf(tail), language);
  return GLUED.some((cue) => {
    const standing = cues.get(cue);
    return standing === 'whole' || standing === 'start' || (standing !== undefined && cue === 'promotion');
  });
}
