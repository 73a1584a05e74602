/**
 * The pages of an issue, read one after another, so that no two are held at a time: of each the words that articles point to are kept,
 * and what nobody points to is counted.
 */
import type { Beside } from '../../types.js';
import { type AltoPage, readPage, type Stretch } from './alto.js';
import type { Area, Mets } from './mets.js';
import { byName, located } from './places.js';
import { NO_WORDS, type Piece, pieceOf } from './words.js';

/** Characters of words that are held of all pages; a guess: a Sunday paper of two hundred pages. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** A file of words that a METS names, as it was found. */
export interface PageFile {
  /** As the METS calls it. */
  readonly id: string;
  /** Beside the METS; null where it is not there. */
  readonly path: string | null;
  /** Of its bytes; empty where it was not read. */
  sha256: string;
  /** Why it is not read, with its name; empty where it is. */
  trouble: string;
  /** Whether its bytes are others than the METS notes. */
  isOther: boolean;
}

/** What was read of the pages. */
export interface ReadPages {
  readonly files: ReadonlyMap<string, PageFile>;
  /** The words of an area; nothing where it points to none. */
  readonly wordsOf: (area: Area) => Piece;
  /** Words that nobody points to, by the ID of the file. */
  readonly unclaimed: ReadonlyMap<string, number>;
  /** Pages no part of which anybody points to: they are not read. */
  readonly unread: readonly string[];
  /** Whether more words were found than are held: the later are missing. */
  readonly isTooMuch: boolean;
}

/** The files of words, in the order of the METS: of all that it names those of XML. */
export function pageFilesOf(mets: Mets, { paths }: Beside): ReadonlyMap<string, PageFile> {
  const [known, named] = [new Set(paths), byName(paths)];
  const files = new Map<string, PageFile>();
  for (const [id, { href, type }] of mets.files) {
    if (!/\.xml(?:[?#]|$)/i.test(href) && !/xml/.test(type)) continue;
    const found = located(href, known, named);
    const isFound = 'path' in found;
    const trouble = isFound ? '' : `${JSON.stringify(found.missing)}: there is no such file beside the METS`;
    files.set(id, { id, path: isFound ? found.path : null, sha256: '', trouble, isOther: false });
  }
  return files;
}

/** Reads one page. @param asked IDs that are pointed to. Null, with the reason in `trouble`, where it cannot be read. */
export function pageOf(file: PageFile, mets: Mets, beside: Beside, asked: ReadonlySet<string>): AltoPage | null {
  if (file.path === null) return null;
  const name = JSON.stringify(file.path);
  const found = beside.read(file.path);
  if (typeof found === 'string') {
    file.trouble = `${name}: ${found}`;
    return null;
  }
  file.sha256 = found.sha256;
  const noted = mets.files.get(file.id)?.sha256 ?? '';
  file.isOther = noted !== '' && noted !== found.sha256;
  const page = readPage(found.text, asked);
  if (!('why' in page)) return page;
  file.trouble = `${name} is no XML from line ${found.text.slice(0, page.at).split('\n').length} on: ${page.why}`;
  return null;
}

/** @param kept areas whose words are kept. @param left others, which are pointed to as well. @param pages IDs of the files that are pages. */
export function readPages(
  mets: Mets,
  beside: Beside,
  kept: readonly Area[],
  left: readonly Area[],
  pages: { has(file: string): boolean },
): ReadPages {
  const files = pageFilesOf(mets, beside);
  const [wanted, others] = [byFile(kept), byFile(left)];
  const pieces = new Map<string, Piece>();
  const unclaimed = new Map<string, number>();
  const unread: string[] = [];
  let characters = 0;
  for (const [id, file] of files) {
    const [own, beyond] = [wanted.get(id) ?? [], others.get(id) ?? []];
    if (own.length + beyond.length === 0 && file.path !== null && pages.has(id)) unread.push(file.path);
    if (own.length === 0) continue;
    const all = [...own, ...beyond];
    const page = pageOf(file, mets, beside, new Set(all.flatMap(({ begin, end }) => [begin, end])));
    if (page === null) continue;
    for (const area of own) {
      if (characters > MOST_CHARACTERS || pieces.has(keyOf(area))) continue;
      const piece = pieceOf(page.words.slice(...stretchOf(area, page)));
      characters += piece.text.length;
      if (piece.count > 0) pieces.set(keyOf(area), piece);
    }
    unclaimed.set(id, unclaimedIn(page, all));
  }
  const wordsOf = (area: Area) => pieces.get(keyOf(area)) ?? NO_WORDS;
  return { files, wordsOf, unclaimed, unread, isTooMuch: characters > MOST_CHARACTERS };
}

function byFile(areas: readonly Area[]): Map<string, Area[]> {
  const files = new Map<string, Area[]>();
  for (const area of areas) {
    const own = files.get(area.file);
    if (own === undefined) files.set(area.file, [area]);
    else own.push(area);
  }
  return files;
}

function keyOf({ file, begin, end }: Area): string {
  return `${file}\n${begin}\n${end}`;
}

/** Where an area stands on its page; nowhere, where the page has nothing of that name. */
function stretchOf({ begin, end }: Area, { places }: AltoPage): Stretch {
  const first = places.get(begin);
  if (first === undefined) return [0, 0];
  const last = places.get(end) ?? first;
  return [first[0], Math.max(first[1], last[1])];
}

function unclaimedIn(page: AltoPage, areas: readonly Area[]): number {
  const edges = new Int32Array(page.words.length + 1);
  for (const area of areas) {
    const [from, to] = stretchOf(area, page);
    if (from === to) continue;
    edges[from]!++;
    edges[to]!--;
  }
  let [open, count] = [0, 0];
  for (let i = 0; i < page.words.length; i++) {
    open += edges[i]!;
    if (open === 0) count++;
  }
  return count;
}
