/**
 * What came of one article of an input: its line in the ledger, of which each part is read when it is asked for. It is held as
 * one string in its narrow form, since an archive may have a million of them.
 */
import type { Sign } from '../../news/dates/date-order.js';
import type { Note, Part } from '../../types.js';
import type { Place } from '../files/pack.js';
import type { Holding, HoldingOf } from './holding.js';
import * as line from './ledger-line.js';

/** What a first look at a file has found, as plain data. */
export interface Look {
  /** Digest of all that the look rests on, but the file. */
  readonly looking: string;
  readonly lines: readonly string[];
  readonly orders: readonly (readonly [Sign, { readonly dmy: number; readonly mdy: number }])[];
}

/** What may be told otherwise of an input than its line does. */
interface Change {
  readonly stat?: string | null;
  readonly look?: Place | null;
  readonly record?: Place;
  /** Why it is refused after all. */
  readonly refusal?: Note;
}

/** By what an accession is found among others: its file, and in a file of several its place there. */
export function placeOf({ path, part }: Pick<Accession, 'path' | 'part'>): string {
  return placeIn(path, part?.number ?? 1);
}

function placeIn(path: string, number: number): string {
  return number === 1 ? path : `${path}\t${number}`;
}

/** What came of each article of a file, in order; none where it is not known of all of them. */
export function accessionsOf(path: string, known: ReadonlyMap<string, Accession>): readonly Accession[] {
  const first = known.get(path);
  if (first === undefined) return [];
  const all = [first];
  const of = first.part?.of ?? 1;
  for (let number = 2; number <= of; number++) {
    const other = known.get(placeIn(path, number));
    if (other === undefined || other.sha256 !== first.sha256 || other.key !== first.key) return [];
    all.push(other);
  }
  return all;
}

export class Accession {
  readonly #cells: string;
  readonly #starts: line.Starts;
  readonly #at: number;
  readonly #holdingOf: HoldingOf;
  /** Its article; null where the input was refused. */
  readonly entry: Holding | null;

  /** @param cells in their narrow form. @param starts where these begin, from `at` on. */
  constructor(cells: string, holdingOf: HoldingOf, starts = line.startsOf(cells), at = 0) {
    this.#cells = cells;
    this.#starts = starts;
    this.#at = at;
    this.#holdingOf = holdingOf;
    this.entry = starts[at + line.RECORD]! < cells.length ? holdingOf(cells, starts, at) : null;
  }

  get path(): string {
    return line.wide(this.#cell(line.PATH));
  }
  /** Which article of the file; null where the file is one. */
  get part(): Part | null {
    if (this.#isEmpty(line.PART)) return null;
    return JSON.parse(line.wide(this.#cell(line.PART))) as Part;
  }
  /** Size and times of the file when it was read; null where they cannot tell a change. */
  get stat(): string | null {
    return this.#cell(line.STAT) || null;
  }
  /** Of the file's bytes. */
  get sha256(): string {
    return this.#cell(line.SHA256);
  }
  /** Digest of all else that the reading rests on. */
  get key(): string {
    return this.#cell(line.KEY);
  }
  /** Where lies what a first look has found; null where the file was not looked over. */
  get look(): Place | null {
    return line.placeIn(this.#cell(line.LOOK));
  }
  get notes(): readonly Note[] {
    return this.#isEmpty(line.NOTES) ? NO_NOTES : (JSON.parse(line.wide(this.#cell(line.NOTES))) as Note[]);
  }
  /** Whether it is told of a file of these times and of a reading that rests on this. */
  isOf(stat: string, key: string): boolean {
    return this.#is(line.STAT, stat) && this.#is(line.KEY, key);
  }
  /** Tells all that lies in packs. */
  eachStretch(hear: (pack: string, at: number, length: number) => void): void {
    line.eachStretch(this.#cells, this.#starts, this.#at, hear);
  }
  /** Its line, line end included. */
  get line(): string {
    return line.lineOf(line.wide(this.#cells));
  }

  /** The same, but for some parts. */
  with({ stat, look, record, refusal }: Change): Accession {
    const cells = this.#cells.split('\t');
    if (stat !== undefined) cells[line.STAT] = stat ?? '';
    if (look !== undefined) cells[line.LOOK] = line.placeCell(look);
    if (record !== undefined) cells[line.RECORD] = line.placeCell(record);
    if (refusal !== undefined) {
      cells[line.NOTES] = line.narrow(line.notesCell([...this.notes, refusal]));
      cells.length = line.REFUSED;
    }
    return new Accession(cells.join('\t'), this.#holdingOf);
  }

  #cell(cell: number): string {
    const at = this.#at + cell;
    return this.#cells.slice(this.#starts[at], this.#starts[at + 1]! - 1);
  }
  #isEmpty(cell: number): boolean {
    const at = this.#at + cell;
    return this.#starts[at + 1]! - this.#starts[at]! === 1;
  }
  #is(cell: number, text: string): boolean {
    const from = this.#starts[this.#at + cell]!;
    return this.#starts[this.#at + cell + 1]! - from === text.length + 1 && this.#cells.startsWith(text, from);
  }
}

const NO_NOTES: readonly Note[] = [];
