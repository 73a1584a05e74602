/** The path of a Chromium that starts on this machine; null where none does. */
export function findChromium(): string | null;
