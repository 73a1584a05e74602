/**
 * Finds what is said in a paragraph that a dash opens: "—Llueve —dijo Ana—. Y mucho." Knows dashes only; refuses to
 * know who speaks.
 */
import type { Span } from '../../types.js';

const SPEECH = /[\p{L}\p{N}¿¡«“"'(]/u;

/** The stretches of speech, the opening dash with the first; empty where no dash opens the paragraph. */
export function speech(text: string, [start, end]: Span): Span[] {
  let at = start;
  while (at < end && /\s/.test(text[at]!)) at++;
  if (
    !isDash(text, at) ||
    !SPEECH.test(
      text
        .slice(at + 1, at + 3)
        .trimStart()
        .slice(0, 1),
    )
  )
    return [];
  const found: Span[] = [];
  for (let from = at; from < end; ) {
    const opens = aside(text, from + 1, end);
    found.push([from, opens]);
    const closes = opens < end ? nextDash(text, opens + 1, end) : end;
    from = closes + 1;
    // The stop behind the aside belongs to neither.
    while (from < end && /[\s.,;:!?…]/.test(text[from]!)) from++;
  }
  return found;
}

/** U+2014 and U+2015. */
function isDash(text: string, at: number): boolean {
  return text[at] === '—' || text[at] === '―';
}

function nextDash(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isDash(text, i)) return i;
  return end;
}

/** Where the narrator cuts in: a dash set off before and none behind; the end where nobody does. */
function aside(text: string, from: number, end: number): number {
  for (let i = nextDash(text, from, end); i < end; i = nextDash(text, i + 1, end)) {
    if (/\s/.test(text[i - 1]!) && i + 1 < end && !/\s/.test(text[i + 1]!)) return i;
  }
  return end;
}
