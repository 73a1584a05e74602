/** Arrays of numbers that grow. */

/** A copy of `array` with room for `room` numbers at least. */
export function larger<T extends Int32Array | Uint16Array | Uint8Array>(
  array: T,
  make: new (length: number) => T,
  room: number,
): T {
  const copy = new make(Math.max(array.length * 2, room));
  copy.set(array);
  return copy;
}
