/**
 * Fields of a text: a sign begins one, what it is to do follows, a sign, what it did, and a sign ends it ([MS-DOC] 2.8.25 "Plcfld"). Fields
 * stand within one another. Which words they make is told elsewhere.
 */
import { type Shown, shownBy } from '../office/fields.js';
import { type Field, isLink, LONGEST_INSTRUCTION } from '../office/flow.js';

interface Open {
  readonly field: Field;
  /** Whether its result has not begun. */
  isInstruction: boolean;
  hasResult: boolean;
  /** What held around it. */
  readonly instruction: Field | null;
  readonly link: Field | null;
}

export class Fields {
  /** The link that words are of; null where they are of none. */
  link: Field | null = null;
  /** The field to whose instruction words belong; null where they are the text's. */
  private instruction: Field | null = null;
  private open: Open[] = [];

  get isInInstruction(): boolean {
    return this.instruction !== null;
  }

  begin(): void {
    const field = { instruction: '' };
    this.open.push({ field, isInstruction: true, hasResult: false, instruction: this.instruction, link: this.link });
    this.instruction = field;
  }

  /** Its result begins. */
  part(): void {
    const last = this.open.at(-1);
    if (last === undefined) return;
    last.isInstruction = false;
    this.instruction = last.instruction;
    if (isLink(last.field)) this.link = last.field;
  }

  /** Ends one. Gives what it shows without a result; null where it shows nothing. */
  end(): Shown | null {
    const last = this.open.pop();
    if (last === undefined) return null;
    this.instruction = last.instruction;
    this.link = last.link;
    return last.hasResult ? null : shownBy(last.field.instruction);
  }

  /** Words of a result were said. */
  hasSaid(): void {
    const last = this.open.at(-1);
    if (last !== undefined) last.hasResult = true;
  }

  /** Takes words of an instruction. Gives those that are none because they are too many; empty otherwise. */
  take(words: string): string {
    if (this.instruction === null) return words;
    this.instruction.instruction += words;
    return this.instruction.instruction.length > LONGEST_INSTRUCTION ? this.giveUp() : '';
  }

  /** Fields whose instruction has no end are none: gives their words. */
  giveUp(): string {
    if (this.instruction === null) return '';
    const words = this.open.filter(({ isInstruction }) => isInstruction).map(({ field }) => field.instruction);
    this.open = [];
    this.instruction = this.link = null;
    return words.join('');
  }
}
