/**
 * Numbers and tables in the streams of a binary document, read where they are and never beyond them. It knows how such a file writes a
 * number or a list of places ([MS-DOC], 2.2.2 "PLC"), and nothing of what they mean.
 */

export const u8 = (bytes: Buffer, at: number) => (at >= 0 && at < bytes.length ? bytes[at]! : 0);
export const u16 = (bytes: Buffer, at: number) => (at >= 0 && at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
export const i16 = (bytes: Buffer, at: number) => (at >= 0 && at + 2 <= bytes.length ? bytes.readInt16LE(at) : 0);
export const u32 = (bytes: Buffer, at: number) => (at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);

/** A stretch of a stream, as the head of the document gives it: where it begins and its bytes. */
export interface Stretch {
  readonly at: number;
  readonly size: number;
}

/** As much of a stretch as its stream has. */
export function bytesIn(stream: Buffer, { at, size }: Stretch): Buffer {
  return stream.subarray(at, Math.min(stream.length, at + size));
}

/** Places and things of a list, at most; a guess: a file of as many articles as are read has some 200,000. */
export const MOST_THINGS = 400_000;

/** Places in the text or in a stream that go up, one more than things, each thing as many bytes as any other. */
export interface Places {
  readonly bytes: Buffer;
  /** How many things are used; 0 where there is no such list. */
  readonly count: number;
  /** How many stand in it: things lie behind all places. */
  readonly all: number;
  readonly width: number;
}

/** A list of places; as far as they go up, each thing then lies between two that no other shares. @param width bytes of a thing. */
export function placesIn(stream: Buffer, stretch: Stretch, width: number): Places {
  const bytes = bytesIn(stream, stretch);
  const all = Math.max(0, Math.floor((bytes.length - 4) / (4 + width)));
  let count = 0;
  while (count < Math.min(all, MOST_THINGS) && u32(bytes, 4 * count) <= u32(bytes, 4 * (count + 1))) count++;
  return { bytes, count, all, width };
}

/** Where a thing begins, and where the one before it ends. */
export const placeOf = ({ bytes }: Places, i: number) => u32(bytes, 4 * i);

/** Where a thing lies in the bytes of its list. */
export const thingOf = ({ all, width }: Places, i: number) => 4 * (all + 1) + width * i;

/** The last thing that begins at a place or before it; -1 where none does, or all end before it. */
export function thingAt(places: Places, place: number): number {
  let [low, high] = [0, places.count];
  if (high === 0 || place < placeOf(places, 0) || place >= placeOf(places, high)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (placeOf(places, middle) <= place) low = middle;
    else high = middle;
  }
  return low;
}
