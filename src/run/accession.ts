/**
 * What came of one article of an input: its line in the ledger, of which each part is read when it is asked for. It is held as one string
 * in its narrow form, since an archive may have a million of them.
 */
import type { Sign } from '../news/date-order.js';
import type { Note, Part } from '../types.js';
import type { Holding, HoldingOf } from './holding.js';
import * as line from './ledger-line.js';
import type { Place } from './pack.js';

/** What a first look at a file has found, as plain data. */
export interface Look {
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
  readonly #holdingOf: HoldingOf;
  /** Where the cell of its part begins; 0 where it is the whole file. */
  readonly #part: number;
  /** Its article; null where the input was refused. */
  readonly entry: Holding | null;

  /** @param cells in their narrow form. */
  constructor(cells: string, holdingOf: HoldingOf) {
    this.#cells = cells;
    this.#holdingOf = holdingOf;
    const part = line.startOf(cells, line.PART);
    this.#part = line.isFilledAt(cells, part) ? part : 0;
    this.entry = line.isFilledAt(cells, line.startBehind(cells, part, line.RECORD - line.PART))
      ? holdingOf(cells)
      : null;
  }

  get path(): string {
    return line.wide(line.cellAt(this.#cells, line.PATH));
  }
  /** Which article of the file; null where the file is one. */
  get part(): Part | null {
    return this.#part === 0 ? null : (JSON.parse(line.wide(line.cellAt(this.#cells, line.PART))) as Part);
  }
  /** Size and times of the file when it was read; null where they cannot tell a change. */
  get stat(): string | null {
    return line.cellAt(this.#cells, line.STAT) || null;
  }
  /** Of the file's bytes. */
  get sha256(): string {
    return line.cellAt(this.#cells, line.SHA256);
  }
  /** Digest of all else that the reading rests on. */
  get key(): string {
    return line.cellAt(this.#cells, line.KEY);
  }
  /** Where lies what a first look has found; null where the file was not looked over. */
  get look(): Place | null {
    return line.placeIn(line.cellAt(this.#cells, line.LOOK));
  }
  get notes(): readonly Note[] {
    const cell = line.cellAt(this.#cells, line.NOTES);
    return cell === '' ? [] : (JSON.parse(line.wide(cell)) as Note[]);
  }
  /** Tells all that lies in packs. */
  eachStretch(hear: (pack: string, at: number, length: number) => void): void {
    line.eachStretch(this.#cells, hear);
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
}
