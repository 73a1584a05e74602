/**
 * The kinds of files that are read, and which one a file name asks for: all that a walk of the input folder must know. How
 * each is read is told in its own file and takes the libraries for it.
 */
import type { Format } from '../types.js';

export type Kind = Pick<Format, 'name' | 'mediaType' | 'extensions'>;

export const PLAIN_TEXT: Kind = { name: 'plain text', mediaType: 'text/plain', extensions: ['.txt', '.text', ''] };
export const MARKDOWN: Kind = { name: 'Markdown', mediaType: 'text/markdown', extensions: ['.md', '.markdown'] };
/** The last is what programs that read print call their pages (hOCR). */
export const HTML: Kind = { name: 'HTML', mediaType: 'text/html', extensions: ['.html', '.htm', '.xhtml', '.hocr'] };
export const JSON_FILE: Kind = { name: 'JSON', mediaType: 'application/json', extensions: ['.json'] };
export const JSON_LINES: Kind = {
  name: 'JSON Lines',
  mediaType: 'application/jsonl',
  extensions: ['.jsonl', '.ndjson', '.jl'],
};

export const CSV: Kind = { name: 'CSV', mediaType: 'text/csv', extensions: ['.csv'] };
export const TSV: Kind = { name: 'TSV', mediaType: 'text/tab-separated-values', extensions: ['.tsv', '.tab'] };

export const XML: Kind = { name: 'XML', mediaType: 'application/xml', extensions: ['.xml', '.rss', '.atom', '.nitf'] };

/** Web archives (ISO 28500), plain or packed by gzip (its annex on compression). */
export const WARC: Kind = { name: 'WARC', mediaType: 'application/warc', extensions: ['.warc', '.warc.gz'] };
/** Collections of web archives (WACZ 1.1.1); the type is PRONOM's, since none is registered. */
export const WACZ: Kind = { name: 'WACZ', mediaType: 'application/x-wacz', extensions: ['.wacz'] };

/** A page saved as one file (RFC 2557). */
export const MHTML: Kind = { name: 'MHTML', mediaType: 'multipart/related', extensions: ['.mhtml', '.mht'] };
/** Documents of Word since 2007 (ECMA-376), and of LibreOffice and its kin (OpenDocument, ISO 26300). */
export const WORD: Kind = {
  name: 'Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['.docx', '.docm', '.dotx'],
};
export const OPEN_DOCUMENT: Kind = {
  name: 'OpenDocument',
  mediaType: 'application/vnd.oasis.opendocument.text',
  extensions: ['.odt', '.ott'],
};
/** Documents of Word 6 to 2003 ([MS-DOC]), and their templates. */
export const DOC: Kind = { name: 'Word 97', mediaType: 'application/msword', extensions: ['.doc', '.dot'] };
/** Rich Text Format 1.9.1, of Word and nearly all that wrote before. */
export const RTF: Kind = { name: 'RTF', mediaType: 'application/rtf', extensions: ['.rtf'] };

const KINDS = [
  ...[PLAIN_TEXT, MARKDOWN, HTML, JSON_FILE, JSON_LINES, CSV, TSV, XML],
  ...[WARC, WACZ, MHTML, WORD, DOC, OPEN_DOCUMENT, RTF],
];
const BY_EXTENSION = new Map(KINDS.flatMap((kind) => kind.extensions.map((ending) => [ending, kind])));

/** How a file that is too large is made smaller, where that is one command. */
export const HOW_TO_CUT: ReadonlyMap<Kind | null, string> = new Map([
  [
    JSON_FILE,
    "Write its articles one a line (such as jq -c '.[]' FILE) and cut that: split --lines=2000 --additional-suffix=.jsonl",
  ],
  [JSON_LINES, 'Cut it between lines: split --line-bytes=4m --additional-suffix=.jsonl FILE'],
]);

/** The folder into which a browser saves what a page shows: frames of advertisements are pages too, and no articles. */
const PARTS_OF_PAGE = /_(?:files|Dateien|fichiers|archivos|file|arquivos|bestanden|filer)\/[^/]*$/u;

const ENDINGS = [...BY_EXTENSION.keys()].filter((ending) => ending !== '').join(', ');

/** Documents that may hold articles, and what makes a file of them that is read. */
const DOCUMENTS: readonly (readonly [what: string, endings: readonly string[], make: string])[] = [
  [
    'a document',
    ['.pages', '.wpd', '.wps', '.sxw'],
    'Save it as .docx or .odt, such as with soffice --convert-to docx FILE.',
  ],
  ['a PDF', ['.pdf'], 'Take its text out, such as with pdftotext.'],
  ['a spreadsheet', ['.xlsx', '.xls', '.ods', '.numbers'], 'Save its table as .csv.'],
  ['a packed file', ['.zip', '.gz', '.tgz', '.tar', '.bz2', '.xz', '.7z', '.rar', '.sit'], 'Unpack it.'],
  ['a page with its pictures', ['.webarchive'], 'Save the page as .html.'],
  ['a mail', ['.eml', '.mbox', '.msg'], 'Save it as plain text, .txt.'],
  ['a book', ['.epub', '.mobi'], 'Unpack it, or save it as .html.'],
  [
    'what a server makes pages of, or a page',
    ['.php', '.asp', '.aspx', '.jsp', '.cfm', '.shtml'],
    'If it holds a page as a browser gets it, let its name end in .html.',
  ],
];
const DOCUMENT_BY_ENDING = new Map(
  DOCUMENTS.flatMap(([what, endings, make]) => endings.map((ending) => [ending, { what, make }])),
);

/** Said of a file that no format reads: of a document what makes it one that is read. @param path `/` separators. */
export function unreadBecause(path: string): { readonly rule: string; readonly message: string } {
  const document = DOCUMENT_BY_ENDING.get(endingOf(path));
  return document === undefined
    ? { rule: 'scan:format', message: `No format reads this kind of file. Expected ${ENDINGS} or no ending.` }
    : { rule: UNREAD_DOCUMENT, message: `Expected text, found ${document.what}, which is not read. ${document.make}` };
}

/** The rule of documents that are not read and may hold articles. */
export const UNREAD_DOCUMENT = 'scan:document';

/** The ending of a file's name in small letters; empty where it has none. @param path `/` separators. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const ending = dot <= 0 ? '' : name.slice(dot);
  return NO_ENDING.test(ending) ? '' : ending.toLowerCase();
}

/** What stands behind the last point of "St. Mary's fair" and "Council 12.3.2004": words and figures, and no ending. */
const NO_ENDING = /^\.(?:\d+$|.*\s)/s;

/** Whether a path is a page that a browser saved as a part of another. */
export function isPartOfPage(path: string): boolean {
  return kindByEnding(path) === HTML && PARTS_OF_PAGE.test(path);
}

/** The kind of a file by its extension; null where no format reads it. @param path `/` separators. */
export function kindOf(path: string): Kind | null {
  const kind = kindByEnding(path);
  return kind === HTML && PARTS_OF_PAGE.test(path) ? null : kind;
}

/** The ending of what gzip packed. */
const PACKED = '.gz';

/** The ending of the last path that had one, and its kind: most files of a folder end alike, and every build asks for all. */
let [lastEnding, lastKind]: [string, Kind | null] = ['', null];

function kindByEnding(path: string): Kind | null {
  if (lastEnding !== '' && path.endsWith(lastEnding) && (path.at(-1 - lastEnding.length) ?? '/') !== '/')
    return lastKind;
  const ending = endingOf(path);
  // what is packed says before it what it is: that ending is never the one remembered
  if (ending === PACKED) return BY_EXTENSION.get(/\.[^./]*\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '') ?? null;
  [lastEnding, lastKind] = [ending, BY_EXTENSION.get(ending) ?? null];
  return lastKind;
}
