/**
 * A text with every line told: its role, its act, its traits and the reasons. What the recognisers of single fields read.
 */
import type { Block, Declared } from '../types.js';
import { observe } from './features.js';
import { parted } from './glue.js';
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
  const lines = blocks === null ? linesOf(text).flatMap((line) => parted(line, text, language)) : linesOfBlocks(blocks);
  const headline = declared?.headline ?? null;
  const observed = observe(lines, language, headline);
  return decide(observed, headline !== null).map((state, i) => {
    const { role, phase } = STATES[state]!;
    return {
      line: lines[i]!,
      role,
      phase,
      traits: observed.traits[i]!,
      why: reasons(observed.active[i]!, role).join('; '),
    };
  });
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Two lines say the same if their letters and digits do. */
export function same(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}
