/**
 * Texts and numbers one behind the other, as parts of the dictionary hold them: units in one room, since a string for each of
 * a hundred thousand words costs more than its letters. What they mean is dictionary.ts's business.
 */
import { textOfUnits } from '../lib/units.js';
import { larger } from './units.js';
import { ALPHABET, BASE, SHORT } from './unpacking.js';

export interface UnitWriter {
  /** Makes room for so many more characters: nothing else does. */
  readonly reserve: (units: number) => void;
  /** The same as packNumber's of packing.ts. */
  readonly number: (value: number) => void;
  /** A text from the `first` character on. */
  readonly text: (text: string, first: number) => void;
  readonly length: () => number;
  /** All of it as a text. */
  readonly take: () => string;
  readonly clear: () => void;
}

const CHARS = Uint16Array.from(ALPHABET, (char) => char.charCodeAt(0));

class Units implements UnitWriter {
  private units: Uint16Array;
  private end = 0;

  constructor(room: number) {
    this.units = new Uint16Array(room);
  }

  reserve(units: number): void {
    const most = this.end + units;
    if (most > this.units.length) this.units = larger(this.units, Uint16Array, most);
  }

  number(value: number): void {
    const { units } = this;
    if (value < SHORT) {
      units[this.end++] = CHARS[value]!;
      return;
    }
    let count = 1;
    for (let rest = value - SHORT; rest >= BASE; rest = Math.floor(rest / BASE)) count++;
    units[this.end] = CHARS[SHORT + count - 1]!;
    this.end += count + 1;
    let rest = value - SHORT;
    for (let i = 1; i <= count; i++) {
      units[this.end - i] = CHARS[rest % BASE]!;
      rest = Math.floor(rest / BASE);
    }
  }

  text(text: string, first: number): void {
    const { units, end } = this;
    for (let i = first; i < text.length; i++) units[end + i - first] = text.charCodeAt(i);
    this.end = end + text.length - first;
  }

  length(): number {
    return this.end;
  }

  take(): string {
    const units = this.units.subarray(0, this.end);
    let all = 0;
    for (let i = 0; i < units.length; i++) all |= units[i]!;
    // what is narrow is kept so: the platform then writes it faster
    return all > 255 ? textOfUnits(units, 0, units.length) : Buffer.from(units).toString('latin1');
  }

  clear(): void {
    this.end = 0;
  }
}

/** @param room for so many characters at first. */
export function unitWriter(room: number): UnitWriter {
  return new Units(room);
}
