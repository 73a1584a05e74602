/** A list of whole numbers that grows, in the four bytes that each needs. */
export interface NumberList {
  readonly push: (number: number) => void;
  readonly length: () => number;
  /** The numbers so far. */
  readonly take: () => Int32Array;
}

/** @param room for so many numbers at first. */
export function numberList(room = 1024): NumberList {
  let numbers = new Int32Array(Math.max(1, room));
  let length = 0;
  return {
    push: (number) => {
      if (length === numbers.length) {
        const larger = new Int32Array(length + (length >> 1) + 1);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = number;
    },
    length: () => length,
    take: () => numbers.subarray(0, length),
  };
}
