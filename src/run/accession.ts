/**
 * What came of one input: its line in the ledger, of which each part is read when it is asked for. It is held as one string
 * in its narrow form, since an archive may have a million of them.
 */
import type { Sign } from '../news/date-order.js';
import type { Note } from '../types.js';
import type { Holding, HoldingOf } from './holding.js';
import * as line from './ledger-line.js';
import type { Place, Stretch } from './pack.js';

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

export class Accession {
  readonly #cells: string;
  readonly #holdingOf: HoldingOf;
  /** Its article; null where the input was refused. */
  readonly entry: Holding | null;

  /** @param cells in their narrow form. */
  constructor(cells: string, holdingOf: HoldingOf) {
    this.#cells = cells;
    this.#holdingOf = holdingOf;
    this.entry = line.cellAt(cells, line.RECORD) === '' ? null : holdingOf(cells);
  }

  get path(): string {
    return line.wide(line.cellAt(this.#cells, line.PATH));
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
  /** All that lies in packs. */
  get stretches(): readonly Stretch[] {
    const { look } = this;
    const filed = this.entry === null ? [] : [this.entry.stretch];
    return look === null ? filed : [look, ...filed];
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
