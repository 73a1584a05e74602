/** The formats that Backfile reads, and which one a file name asks for. A new format is one new file and one line here. */
import type { Format } from '../types.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

export const formats: readonly Format[] = [text, markdown];

/** The format of a file by its extension; null where no format reads it. @param path `/` separators. */
export function formatOf(path: string): Format | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot <= 0 ? '' : name.slice(dot).toLowerCase();
  return formats.find((format) => format.extensions.includes(extension)) ?? null;
}
