/**
 * Where the members of a ZIP lie in its file, as the directory at its end says (PKWARE's APPNOTE, 4.3 and 4.4, read by yauzl). It
 * believes no place that does not hold, unpacks nothing, and takes names for words, never for paths.
 */
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { printable } from '../../lib/printable.js';
import type { Torn } from '../warc/notes.js';

/** A member whose bytes can be read. */
export interface Member {
  readonly name: string;
  /** Its bytes in the file. */
  readonly at: number;
  readonly end: number;
  readonly isDeflated: boolean;
  /** As the directory says: bytes when unpacked, and their CRC-32. */
  readonly size: number;
  readonly crc: number;
}

/** Members that were asked for, in the order in which they lie; and the names of all that there are. */
export interface Directory {
  readonly members: readonly Member[];
  readonly names: readonly string[];
}

/** Members of a file; a guess: crawlers write some ten. */
const MOST_MEMBERS = 10_000;
/** Characters of a name that are kept, of its beginning and of its end, which says what the member is. Guesses. */
const [BEGINNING, END] = [200, 99];

/** APPNOTE 4.4.5. */
const [STORED, DEFLATED] = [0, 8];

/** The directory of an open file; what is wrong with single members is added to the doubts. @param wants whether one is to be read. */
export async function directoryOf(
  handle: number,
  wants: (name: string) => boolean,
  doubts: Torn,
): Promise<Directory | { readonly why: string }> {
  let file: ZipFile;
  try {
    file = await fromFdPromise(handle, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  } catch {
    return { why: `${NO_ZIP} ${MEND}` };
  }
  const { entryCount } = file;
  if (entryCount > MOST_MEMBERS)
    return { why: `Expected a collection (WACZ) of at most ${MOST_MEMBERS} members, found ${entryCount}.` };
  const [names, found]: [string[], Member[]] = [[], []];
  try {
    for await (const entry of file.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') && entry.compressedSize === 0) continue; // a folder
      names.push(name);
      const member = wants(name) ? await memberOf(file, entry, name) : null;
      if (typeof member === 'string') doubts.add(`${name} ${member}`);
      else if (member !== null) found.push(member);
    }
  } catch {
    doubts.add(`the directory breaks off behind ${file.entriesRead} of ${entryCount} members`);
  }
  return { members: apart(found, doubts), names };
}

const NO_ZIP = 'Expected a collection (WACZ, a ZIP), found no directory at its end: its end is missing, or it is none.';
const MEND = 'Take the file from its source again; what is left of a part, “zip -FF FILE --out NEW.wacz” finds.';

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return nameIn(getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false));
}

/** A name, or a path that names one, as both are told: on one line, of a long one both ends. */
export function nameIn(words: string): string {
  const isLong = words.length > BEGINNING + END;
  const short = isLong ? `${words.slice(0, BEGINNING)}…${words.slice(-END)}` : words;
  return printable(short).text.replace(/\n/g, ' ');
}

/** Where a member's bytes lie; or why they cannot be read. */
async function memberOf(file: ZipFile, entry: Entry, name: string): Promise<Member | string> {
  const { compressionMethod: method, compressedSize, uncompressedSize: size, crc32: crc } = entry;
  if (entry.isEncrypted()) return 'is locked by a password: pack it again without';
  if (method !== STORED && method !== DEFLATED) return `is packed by method ${method}, expected it stored or deflated`;
  try {
    const { fileDataStart: at } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
    return { name, at, end: at + compressedSize, isDeflated: method === DEFLATED, size, crc };
  } catch {
    return 'cannot be found where the directory says';
  }
}

/** Members in the order in which they lie, without those that begin within another: no tool writes any. */
function apart(found: readonly Member[], doubts: Torn): Member[] {
  const members: Member[] = [];
  for (const member of [...found].sort((a, b) => a.at - b.at)) {
    if (member.at < (members.at(-1)?.end ?? 0)) doubts.add(`${member.name} lies within another, and is left out`);
    else members.push(member);
  }
  return members;
}
