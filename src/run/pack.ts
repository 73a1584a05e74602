/**
 * Files that hold many pieces of bytes, one after another: written once, read by place. It knows bytes and checksums and
 * nothing of what they mean. A piece that is not what was written is never given out.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where a piece lies. Plain data: it crosses threads and stands in the ledger. */
export interface Place {
  /** Name of the file in its folder. */
  readonly pack: string;
  readonly at: number;
  /** In bytes. */
  readonly length: number;
  /** CRC-32 of the bytes. */
  readonly sum: number;
}

/** A pack that is being written. */
export interface Pack {
  readonly append: (bytes: Uint8Array) => Place;
  /** Puts down what was appended, so that it can be read. */
  readonly flush: () => void;
  readonly close: () => void;
}

/** Bytes held before they are written. A guess. */
const HELD = 1 << 20;

/** A new pack. It is made with its first piece. Throws where the disk refuses. */
export function newPack(folder: string, name: string): Pack {
  let handle: number | null = null;
  let held: Uint8Array[] = [];
  let [size, at] = [0, 0];
  const flush = (): void => {
    if (size === 0) return;
    handle ??= openSync(join(folder, name), 'wx', 0o600);
    writeAll(handle, Buffer.concat(held, size));
    [held, size] = [[], 0];
  };
  return {
    append: (bytes) => {
      const place = { pack: name, at, length: bytes.byteLength, sum: crc32(bytes) };
      held.push(bytes);
      size += bytes.byteLength;
      at += bytes.byteLength;
      if (size >= HELD) flush();
      return place;
    },
    flush,
    close: () => {
      flush();
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}

export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Packs of one folder, opened as they are asked for. */
export interface Packs {
  /** The piece at a place; null where it is gone or damaged. */
  readonly read: (place: Place) => Buffer | null;
  readonly close: () => void;
}

export function openPacks(folder: string): Packs {
  const handles = new Map<string, number | null>();
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
      const bytes = Buffer.allocUnsafe(length);
      return readSync(handle, bytes, 0, length, at) === length && crc32(bytes) === sum ? bytes : null;
    },
    close: () => {
      for (const handle of handles.values()) if (handle !== null) closeSync(handle);
      handles.clear();
    },
  };
}

function opened(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch {
    return null; // another build has cleared it away
  }
}
