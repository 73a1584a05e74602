/**
 * A text with every line told: its role, its act, its traits and the reasons. What the recognisers of single fields read.
 */
import type { Block, Declared } from '../types.js';
import { observe } from './features.js';
import { parted, rejoined } from './glue.js';
import type { Language } from './languages/language.js';
import { type Line, linesOf, linesOfBlocks } from './lines.js';
import { decide, type Phase, type Role, reasons, STATES } from './roles.js';
import type { Traits } from './traits.js';

export interface Told {
  readonly line: Line;
  readonly role: Role;
  readonly phase: Phase;
  readonly traits: Traits;
  /** In a few words, for whoever asks why. */
  readonly why: string;
}

/** Tells the lines of a text. @param blocks as the format knows them, null for plain text. */
export function tell(
  text: string,
  blocks: readonly Block[] | null,
  declared: Declared | null,
  language: Language,
): Told[] {
  const lines = blocks === null ? linesOf(text).flatMap((line) => parted(line, text)) : linesOfBlocks(blocks);
  const headline = declared?.headline ?? null;
  const observed = observe(lines, language, headline);
  const told = decide(observed, headline !== null).map((state, i): Told => {
    const { role, phase } = STATES[state]!;
    const why = reasons(observed.active[i]!, role).join('; ');
    return { line: lines[i]!, role, phase, traits: observed.traits[i]!, why };
  });
  return told.flatMap((one, i) => {
    if (one.line.glued && goesOn(told[i - 1], one)) return [];
    const next = told[i + 1];
    const whole = next?.line.glued === true && goesOn(one, next);
    return [whole ? { ...one, line: rejoined(one.line, next.line) } : one];
  });
}

/** True where the second part of a line that was cut turned out to be what the first is. */
function goesOn(first: Told | undefined, second: Told): boolean {
  return first !== undefined && first.role === second.role && first.role !== 'other';
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Two lines say the same if their letters and digits do. */
export function same(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}
