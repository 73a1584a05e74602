/** The formats that Backfile reads. A new format is one new file, one line here and its kind in `kinds.ts`. */
import type { Format } from '../types.js';
import { doc } from './doc.js';
import { html } from './html.js';
import { json, jsonLines } from './json.js';
import { kindOf } from './kinds.js';
import { markdown } from './markdown.js';
import { mhtml } from './mhtml.js';
import { openDocument, word } from './office.js';
import { rtf } from './rtf.js';
import { csv, tsv } from './table.js';
import { text } from './text.js';
import { wacz, warc } from './warc.js';
import { xml } from './xml.js';

export const formats: readonly Format[] = [
  ...[text, markdown, html, json, jsonLines, csv, tsv, xml],
  ...[warc, wacz, mhtml, word, doc, openDocument, rtf],
];

/** The format of a file by its extension; null where no format reads it. @param path `/` separators. */
export function formatOf(path: string): Format | null {
  const kind = kindOf(path);
  return kind === null ? null : (formats.find(({ name }) => name === kind.name) ?? null);
}
