/**
 * Binary documents of Word ([MS-DOC]), as reporters' copy was kept from 1993 to 2008: each becomes the page that the same document of a
 * newer Word would be. How its streams and tables are read is told in the room beside; here is what is said of them, and what a file of
 * this name is in fact.
 */
import type { Format, Unread, Unwrapped, Wrapping } from '../types.js';
import { type Compound, compoundIn, isCompound } from './doc/compound.js';
import { docDocument } from './doc/document.js';
import { type Head, headOf } from './doc/head.js';
import { piecesIn } from './doc/pieces.js';
import { saidIn } from './doc/summary.js';
import { TooMuch } from './doc/text.js';
import { html } from './html.js';
import { DOC } from './kinds.js';
import { mhtml } from './mhtml.js';
import { asPage, openDocument, parseLines, parsePage, word } from './office.js';
import { beginningOf } from './rtf/document.js';
import { rtf } from './rtf.js';
import { text } from './text.js';

export const doc: Format = { ...DOC, parts: null, unwrap, parse: parsePage, parseLines, inFact };

/** Bytes by which it is told what a file is; a guess: pages declare themselves sooner. */
const LOOKED_AT = 1024;
const PACKED = Buffer.from('PK\u0003\u0004', 'latin1');
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/is;
const MIME = /^(?:MIME-Version:|Content-Type:\s*multipart\/)/i;

/** Programs have called by this name whatever Word opens: what a file of it is, its bytes tell. */
function inFact(bytes: Buffer): Format {
  if (isCompound(bytes)) return doc;
  if (beginningOf(bytes) >= 0) return rtf;
  const head = bytes.toString('latin1', 0, LOOKED_AT);
  if (bytes.subarray(0, PACKED.length).equals(PACKED)) return head.includes('opendocument.text') ? openDocument : word;
  if (natureOf(bytes) !== null) return doc;
  const words = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
  if (MIME.test(words)) return mhtml;
  return PAGE.test(words) ? html : text;
}

const AS_DOCX = 'Open it and save it as .docx or .rtf, such as with soffice --headless --convert-to docx FILE';

/** First bytes of what is no text, and what it is. */
const OTHERS: readonly (readonly [head: string, what: string])[] = [
  ['dba5', 'one of Word 2 for Windows'],
  ['9ba5', 'one of Word 1 for Windows'],
  ['31be', 'one of Word for DOS, or of Write'],
  ['32be', 'one of Write'],
  ['fe3200', 'one of Word 1 to 3 for the Macintosh'],
  ['fe3400', 'one of Word 3 for the Macintosh'],
  ['fe3700', 'one of Word 4 or 5 for the Macintosh'],
  ['ff575043', 'one of WordPerfect'],
  ['25504446', 'a PDF'],
  ['3c3f6d736f', 'a document of Word in XML'],
];

/** What a file is that is neither a document that is read nor a text; null where it may be one. */
function natureOf(bytes: Buffer): string | null {
  const head = bytes.toString('hex', 0, 8);
  return OTHERS.find(([sign]) => head.startsWith(sign))?.[1] ?? (isXml(bytes) ? 'one of Word 2003 in XML' : null);
}

/** Whether a file is what Word 2003 called a document in XML, by the name that it gives it. */
function isXml(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 4 * LOOKED_AT);
  return /^[^<]{0,3}<\?/.test(head) && /progid="Word\.Document"|office\/word\/2003\/wordml/.test(head);
}

function unwrap({ bytes }: Wrapping): Unwrapped | Unread {
  if (!isCompound(bytes))
    return refuse('doc:kind', `a document of Word 6 to 2003, found ${natureOf(bytes) ?? 'something else'}. ${AS_DOCX}`);
  const file = compoundIn(bytes);
  if (file === null)
    return refuse('doc:lost', `a list of what the file holds, found none in its ${bytes.length} bytes. ${AGAIN}`);
  const stream = file.stream('WordDocument');
  if (stream === null) return refuse('doc:kind', `a document of Word, found ${otherIn(file)}`);
  const head = headOf(stream);
  if (head === null) return refuse('doc:kind', `a document of Word 6 to 2003, found an older one. ${AS_DOCX}`);
  if (head.isEncrypted) return refuse('doc:locked', LOCKED);
  return documentIn(bytes, file, stream, head);
}

const LOCKED = 'a document that can be read, found one that a password locks. Open it and save it without';

/** What a file is in which no document of Word lies. */
function otherIn(file: Compound): string {
  if (file.stream('EncryptedPackage') !== null) return 'one that a password locks. Open it and save it without';
  if (file.stream('Workbook') !== null || file.stream('Book') !== null) return 'a table. Save it as .csv';
  return 'none among what the file holds. If it is one, open it and save it as .docx or .rtf';
}

function documentIn(bytes: Buffer, file: Compound, stream: Buffer, head: Head): Unwrapped | Unread {
  const tables = file.stream(head.tables) ?? Buffer.alloc(0);
  const pieces = piecesIn(head, tables);
  if (pieces === null)
    return refuse(
      'doc:lost',
      `a table of where its text lies, found none in the ${bytes.length} bytes of the file. ${AGAIN}`,
    );
  try {
    const streams = { word: stream, tables, data: file.stream('Data') };
    const { page, isTorn } = docDocument(streams, head, pieces);
    const summary = file.stream('\u0005SummaryInformation');
    const whole = asPage(page, summary === null ? new Map() : saidIn(summary));
    const torn = isTorn || file.isTorn() ? [tornAt(bytes.length)] : [];
    const { text: lines, told } = whole.lines;
    return { ...whole, told: [...whole.told, ...torn], lines: { text: lines, told: [...told, ...torn] } };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return refuse('doc:size', `${error.message}. Split the document`);
  }
}

const AGAIN = 'Take it from its source again, or let Word or LibreOffice mend it';

function tornAt(length: number): Unread {
  const found = `found that some of it is missing in the ${length} bytes of the file`;
  const message = `Expected all that the document says it has, ${found}. What is there was read; look what is missing.`;
  return { level: 'warning', rule: 'doc:torn', message, line: null };
}

function refuse(rule: string, message: string): Unread {
  return { level: 'error', rule, message: `Expected ${message}.`, line: null };
}
