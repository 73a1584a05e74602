/**
 * Files that hold many pieces of bytes, one after another: written once, read by place. It knows bytes and checksums and
 * nothing of what they mean. A piece that is not what was written is never given out.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A piece of a pack that is gone or is not what was written: the whole cache is dropped, and the build begins again. */
export class DamagedCache extends Error {
  override readonly name = 'DamagedCache';
}

/** Where bytes lie. */
export interface Stretch {
  /** Name of the file in its folder. */
  readonly pack: string;
  readonly at: number;
  /** In bytes. */
  readonly length: number;
}

/** Where a piece lies. Plain data: it crosses threads and stands in the ledger. */
export interface Place extends Stretch {
  /** CRC-32 of the bytes. */
  readonly sum: number;
}

/** A pack that is being written. */
export interface Pack {
  /** @param piece bytes, or text that is put down as UTF-8. */
  readonly append: (piece: Uint8Array | string) => Place;
  /** Puts down what was appended, so that it can be read. */
  readonly flush: () => void;
  readonly close: () => void;
}

/** Bytes held before they are written. A guess. */
const HELD = 1 << 20;

/** A new pack. It is made with its first piece. Throws where the disk refuses. */
export function newPack(folder: string, name: string): Pack {
  let handle: number | null = null;
  let room = Buffer.allocUnsafe(0); // made with the first piece: memory of its own for each costs more than filling it
  let [size, at] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    handle ??= openSync(join(folder, name), 'wx', 0o600);
    writeAll(handle, bytes);
  };
  const flush = (): void => {
    if (size > 0) put(room.subarray(0, size));
    size = 0;
  };
  const placed = (bytes: Uint8Array): Place => {
    const place = { pack: name, at, length: bytes.byteLength, sum: crc32(bytes) };
    at += bytes.byteLength;
    return place;
  };
  return {
    append: (piece) => {
      const most = typeof piece === 'string' ? piece.length * 3 : piece.byteLength;
      if (most > room.length - size) flush();
      if (most > HELD) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        put(bytes);
        return placed(bytes);
      }
      if (room.length === 0) room = Buffer.allocUnsafe(HELD);
      const from = size;
      if (typeof piece === 'string') size += room.write(piece, from, 'utf8');
      else {
        room.set(piece, from);
        size += piece.byteLength;
      }
      return placed(room.subarray(from, size));
    },
    flush,
    close: () => {
      try {
        flush();
      } finally {
        if (handle !== null) closeSync(handle);
        handle = null;
      }
    },
  };
}

export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Packs of one folder, opened as they are asked for. */
export interface Packs {
  /** The piece at a place; null where it is gone or damaged. It holds until the next is read. */
  readonly read: (place: Place) => Buffer | null;
  /** Bytes of a pack; 0 where it is gone. One that was asked for can be read even when it is cleared away. */
  readonly size: (pack: string) => number;
  readonly close: () => void;
}

export function openPacks(folder: string): Packs {
  const handles = new Map<string, number | null>();
  let room = Buffer.allocUnsafe(0);
  const handleOf = (name: string): number | null => {
    const known = handles.get(name);
    if (known !== undefined) return known;
    const handle = opened(join(folder, name));
    if (handle !== null) handles.set(name, handle);
    return handle;
  };
  return {
    read: ({ pack, at, length, sum }) => {
      const handle = handleOf(pack);
      if (handle === null) return null;
      if (length > room.length) room = Buffer.allocUnsafe(2 * length);
      const bytes = room.subarray(0, length);
      return readSync(handle, bytes, 0, length, at) === length && crc32(bytes) === sum ? bytes : null;
    },
    size: (pack) => {
      const handle = handleOf(pack);
      return handle === null ? 0 : fstatSync(handle).size;
    },
    close: () => {
      for (const handle of handles.values()) if (handle !== null) closeSync(handle);
      handles.clear();
    },
  };
}

/** The piece at a place, until the next is read. Throws DamagedCache where it is not what was written. */
export function pieceAt(packs: Packs, place: Place): Buffer {
  const bytes = packs.read(place);
  if (bytes === null) throw new DamagedCache(`${place.pack} is not what was written`);
  return bytes;
}

function opened(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch {
    return null; // another build has cleared it away
  }
}
