/**
 * Documents in Rich Text Format (RTF 1.9.1), as newsrooms kept stories and databases still export them: each becomes the page that the same
 * document of Word would be. How their groups and words are read is told in the room beside; here is what is said of them.
 */
import type { Format, Unread, Unwrapped, Wrapping } from '../types.js';
import { RTF } from './kinds.js';
import { asPage, parseLines, parsePage } from './office.js';
import { beginningOf, type RtfDocument, rtfDocument, TooMuch } from './rtf/document.js';

export const rtf: Format = { ...RTF, parts: null, unwrap, parse: parsePage, parseLines };

function unwrap({ bytes }: Wrapping): Unwrapped | Unread {
  if (beginningOf(bytes) < 0)
    return refuse('rtf:kind', `a document in RTF, which begins with {\\rtf, found ${natureOf(bytes)}`);
  try {
    const document = rtfDocument(bytes);
    const page = asPage(document.page, document.said);
    const torn = tornIn(bytes, document);
    const { text, told } = page.lines;
    return { ...page, told: [...page.told, ...torn], lines: { text, told: [...told, ...torn] } };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return refuse('rtf:size', `${error.message}. Split the document`);
  }
}

/** What was lost with the end of a document, or stands behind it. */
function tornIn(bytes: Buffer, { torn, rest }: RtfDocument): Unread[] {
  const warn = (message: string, at: number): Unread[] => [
    { level: 'warning', rule: 'rtf:torn', message, line: lineAt(bytes, at) },
  ];
  if (torn !== null) {
    const found = `found the end of the file at byte ${torn.at} with ${torn.open} open`;
    return warn(
      `Expected a } for each {, ${found}. What stands before was read; look whether the end is missing.`,
      torn.at,
    );
  }
  if (rest === null) return [];
  const found = `found ${bytes.length - rest} bytes more from byte ${rest} on`;
  return warn(`Expected nothing behind the last } of the document, ${found}. They were left out; look at them.`, rest);
}

/** The line of a place, from 1. */
function lineAt(bytes: Buffer, at: number): number {
  let line = 1;
  for (let end = bytes.indexOf(10); end >= 0 && end < at; end = bytes.indexOf(10, end + 1)) line++;
  return line;
}

/** What a file that only calls itself RTF is. */
function natureOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head === '\u00d0\u00cf\u0011\u00e0') return 'an older Word file. Let its name end in .doc';
  if (head === 'PK\u0003\u0004') return 'a packed file. If it is a document of Word, let its name end in .docx';
  return 'something else. If it is plain text, let its name end in .txt';
}

function refuse(rule: string, message: string): Unread {
  return { level: 'error', rule, message: `Expected ${message}.`, line: null };
}
