/**
 * A text with every line told: its role, its act, its traits and the reasons. What the recognisers of single fields read.
 */
import type { Declared, LayoutField, LayoutPart, Span } from '../types.js';
import { observe } from './features.js';
import { parted } from './glue.js';
import type { Language } from './languages/language.js';
import { type Line, linesOf, linesOfBlocks } from './lines.js';
import { decide, type Phase, type Role, reasons, STATES } from './roles.js';
import type { Traits } from './traits.js';
import type { Block } from '../types.js';

export interface Told {
  readonly line: Line;
  readonly role: Role;
  readonly phase: Phase;
  readonly traits: Traits;
  /** In a few words, for whoever asks why. */
  readonly why: string;
}

/** Tells the lines of a text. @param blocks as the format knows them, null for plain text. */
export function tell(text: string, blocks: readonly Block[] | null, declared: Declared | null, language: Language): Told[] {
  const lines = blocks === null ? linesOf(text).flatMap((line) => parted(line, text, language)) : linesOfBlocks(blocks);
  const headline = declared?.headline ?? null;
  const observed = observe(lines, language, headline);
  return decide(observed, headline !== null).map((state, i) => {
    const { role, phase } = STATES[state]!;
    return { line: lines[i]!, role, phase, traits: observed.traits[i]!, why: reasons(observed.active[i]!, role).join('; ') };
  });
}

/** Collects which stretch of a text became what. */
export class Layout {
  readonly parts: LayoutPart[] = [];

  add(field: LayoutField, span: Span | null, why: string): void {
    if (span !== null && span[1] > span[0]) this.parts.push({ field, span, why });
  }

  /** In order of the text. */
  sorted(): LayoutPart[] {
    return [...this.parts].sort((a, b) => a.span[0] - b.span[0]);
  }
}
