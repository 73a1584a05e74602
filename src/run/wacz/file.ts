/**
 * Reads a collection of web archives (WACZ 1.1.1) from the disk once through: each archive in it as one by itself, all of them
 * into one index, so that a page is one article wherever its captures stand. What the collection says of itself is checked.
 */
import { wacz } from '../../formats/warc.js';
import { byCodeUnit } from '../../lib/order.js';
import type { Note } from '../../types.js';
import { type ReadWarc, sourcesOf, whyTooMuch } from '../warc/file.js';
import { WarcIndex } from '../warc/index.js';
import { firstOf, noteOn, notesOf, Torn } from '../warc/notes.js';
import type { Given } from '../warc/page.js';
import { CUT_WACZ, type Going, walk } from '../warc/walk.js';
import { Allowance, FileBytes } from '../warc/window.js';
import { Described, Listed } from './claims.js';
import { type Directory, directoryOf, type Member } from './directory.js';
import { MemberBytes } from './member.js';

type Role = 'archive' | 'list' | 'description';

/** What a member is read as; null for one that is not read. Archives may lie in any folder: files are packed by hand, too. */
function roleOf(name: string): Role | null {
  if (/\.warc(?:\.gz)?$/i.test(name)) return 'archive';
  if (/^pages\/[^/]*\.jsonl$/.test(name)) return 'list';
  return /^datapackage(?:-digest)?\.json$/.test(name) ? 'description' : null;
}

const isArchive = (name: string) => roleOf(name) === 'archive';
const MISNOTED =
  'Not held against datapackage.json, since js-wacz, which packed them, notes other checksums than archives have';

/** What is told of all members. */
interface Gathered extends Going {
  readonly described: Described;
  readonly listed: Listed;
  readonly doubts: Torn;
  /** Checksums of what was read, by name. */
  readonly sums: Map<string, string>;
}

/** Reads an open file through. The handle stays open. */
export async function readWacz(handle: number, given: Given): Promise<ReadWarc> {
  const doubts = new Torn();
  const directory = await directoryOf(handle, (name) => roleOf(name) !== null, doubts);
  if ('why' in directory) return { rule: 'read:failed', message: directory.why };
  if (!directory.members.some(({ name }) => isArchive(name))) return noArchives(doubts);
  const going = { allowance: new Allowance(given.size), index: new WarcIndex(), torn: new Torn() };
  const gathered = { ...going, described: new Described(), listed: new Listed(), doubts, sums: new Map() };
  const bytes = new FileBytes(handle);
  try {
    for (const member of directory.members) await readMember(bytes, member, gathered);
  } catch (error) {
    return whyTooMuch(error, CUT_WACZ);
  }
  const sum = await bytes.sha256();
  const misnoted = gathered.described.compare({ ...gathered, names: directory.names }, isArchive);
  const told = notesOn(given.path, directory, gathered);
  if (misnoted > 0) told.push(noteOn(given.path, 'info', 'wacz:checksums', `${MISNOTED} (${misnoted}).`));
  const isDamaged = doubts.count + going.torn.count > 0;
  return { sha256: sum, sources: sourcesOf(going.index, { given, sum, mediaType: wacz.mediaType, told, isDamaged }) };
}

function noArchives(doubts: Torn): ReadWarc {
  const damage = doubts.count === 0 ? '' : ` ${firstOf(doubts.first, doubts.count)}.`;
  const message = `Expected archives in the collection (archive/*.warc.gz), found none that can be read.${damage}`;
  return { rule: 'wacz:none', message };
}

/** Reads one member from its place, which lies before the file. Throws TooMuchUnpacked, TooMuch. */
async function readMember(file: FileBytes, member: Member, gathered: Gathered): Promise<void> {
  const { name, at, end, isDeflated } = member;
  const { described, listed, doubts } = gathered;
  await file.skipTo(at);
  const bytes = new MemberBytes(file, member, gathered.allowance);
  try {
    const role = roleOf(name);
    let isWhole = true;
    if (role === 'list') await listed.hear(bytes);
    else if (role === 'description') isWhole = await described.hear(bytes);
    else {
      const base = isDeflated ? null : at;
      await walk(bytes, { member: name, base, isNamedPacked: /\.gz$/i.test(name) }, gathered);
    }
    if (!isWhole) return doubts.add(`${name}: more than 4 MB, so that nothing is held against it`);
    await bytes.skipTo(Number.POSITIVE_INFINITY);
    const fault = bytes.fault();
    if (fault === null) gathered.sums.set(name, bytes.sha256());
    else doubts.add(`${name}: ${fault}`);
  } finally {
    await bytes.close();
    await file.skipTo(end);
  }
}

/** What is told of all that the collection holds besides articles. */
function notesOn(path: string, { names }: Directory, { index, torn, doubts, listed }: Gathered): Note[] {
  const notes: Note[] = [];
  if (doubts.count > 0) {
    const found = `Expected a whole collection, found damage (${doubts.count}): ${firstOf(doubts.first, doubts.count)}.`;
    notes.push(
      noteOn(path, 'warning', 'wacz:damaged', `${found} What can be read is read: compare it with another copy.`),
    );
  }
  const missing = listed.missingFrom(index);
  if (missing.length > 0) {
    const found = `Listed as pages of the collection, and no page in its records (${missing.length}): ${firstOf(missing)}.`;
    notes.push(noteOn(path, 'info', 'wacz:pages', `${found} Servers may have sent others in their place, or nothing.`));
  }
  const left = new Map<string, number>();
  for (const name of names) {
    const kind = kindOf(name);
    if (kind !== null) left.set(kind, (left.get(kind) ?? 0) + 1);
  }
  const counts = [...left].map(([kind, count]) => `${kind} (${count})`).sort(byCodeUnit);
  if (counts.length > 0)
    notes.push(noteOn(path, 'info', 'wacz:left', `Left out of the collection’s files: ${counts.join(', ')}.`));
  return [...notes, ...notesOf(index, torn, path)];
}

/** What a member is counted as; null for an archive. */
function kindOf(name: string): string | null {
  const role = roleOf(name);
  if (role === 'archive') return null;
  if (role === 'list') return 'lists of pages, held against what was read';
  if (role === 'description') return 'descriptions';
  if (/\.arc(?:\.gz)?$/i.test(name)) return 'archives in the older form ARC';
  return name.startsWith('indexes/') ? 'indexes' : 'other files';
}
