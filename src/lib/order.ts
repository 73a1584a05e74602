/** The order of texts that is the same on every machine: by UTF-16 code unit, which asks no language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
