/** Remembers what a pure function made of a short text, for texts that many articles have in common. */

/** Texts that are remembered; with one more, all are forgotten. A guess: some 2 MB of signatures. */
const MOST = 4096;
/** UTF-16 units of a text that is worth remembering; longer ones are no two articles'. A guess. */
const LONGEST = 160;

/**
 * The function with a memory. What it gives is shared between its callers and must not be changed.
 * @param read depends on nothing but the text and what it is read with.
 */
export function remembered<W extends object, T>(
  read: (text: string, readWith: W) => T,
): (text: string, readWith: W) => T {
  const known = new WeakMap<W, Map<string, T>>();
  return (text, readWith) => {
    if (text.length > LONGEST) return read(text, readWith);
    const ours = known.get(readWith) ?? new Map<string, T>();
    known.set(readWith, ours);
    const had = ours.get(text);
    if (had !== undefined) return had;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le'); // a stretch of a text keeps all of that text in memory
    const made = read(copy, readWith);
    if (ours.size >= MOST) ours.clear();
    ours.set(copy, made);
    return made;
  };
}
