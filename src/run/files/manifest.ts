/**
 * The list of checksums that stands in every archive: how it is written, read and told from a stranger's. It knows
 * nothing of staging and nothing of links; `sha256sum -c manifest-sha256.txt` reads the same file.
 */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statOf } from './stats.js';

/** Its name at the archive's root: contract/cli.md. */
export const MANIFEST = 'manifest-sha256.txt';

/** One published file: path relative to the archive's root, lower-case hex checksum of its bytes. */
export interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** A manifest as read: its text, its files, and the numbers (from 1) of lines that are not of its form. */
export interface Manifest {
  readonly text: string;
  /** Checksum of its bytes. */
  readonly sum: string;
  readonly files: ReadonlyMap<string, string>;
  readonly badLines: readonly number[];
  /** Whether its text is what `writeManifest` makes of its files. */
  readonly isAsWritten: boolean;
}

/** Checksum of bytes, or of a string's UTF-8, as lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** Lines that are put together at once. A guess. */
const LINES = 4096;

/** The manifest's text: `<sha256>  <path>`, one file a line, ordered by path. */
export function writeManifest(files: Iterable<Listed>): string {
  const sums = new Map<string, string>();
  for (const { path, sha256 } of files) sums.set(path, sha256);
  const paths = [...sums.keys()].sort(); // by code unit, as the platform orders strings unless told otherwise
  const parts: string[] = [];
  for (let i = 0; i < paths.length; i += LINES) {
    const lines = paths.slice(i, i + LINES).map((path) => `${sums.get(path)}  ${path}\n`);
    parts.push(lines.join(''));
  }
  return parts.join('');
}

/**
 * The same, made of a former one in which all of these files stand and no others, and all but `changed` with their checksums; null
 * where that is not so. Most of a text is copied: to write it costs a hundred times as much where few of 20,000 changed (measured).
 */
export function amendManifest(
  former: Manifest,
  sumOf: (path: string) => string,
  changed: readonly string[],
): string | null {
  if (!former.isAsWritten) return null;
  const { text } = former;
  const parts: string[] = [];
  let at = 0;
  for (const path of changed.toSorted()) {
    const line = lineOf(text, path);
    if (line < 0) return null;
    parts.push(text.slice(at, line), sumOf(path));
    at = line + SUM_LENGTH;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Where the line of a path begins in a text that is ordered by path; -1 where there is none. */
function lineOf(text: string, path: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
    const end = text.indexOf('\n', middle);
    const found = text.slice(start + PATH, end);
    if (found === path) return start;
    if (found < path) low = end + 1;
    else high = start;
  }
  return -1;
}

/** Whether a path may be published: relative, `/` between plain names, nothing that a system reads as more than a name. */
export function isPublishable(path: string): boolean {
  if (path === MANIFEST) return false;
  return USUAL.test(path) || path.split('/').every(isPlainName);
}

/** Most paths: names of letters, figures and `-_.`, none of which is empty or begins with a dot, as names do that mean a folder. */
const USUAL = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isControl = code < 0x20 || code === 0x7f;
    if (isControl || code === 0x5c || code === 0x3a) return false; // \ and : part paths and drives on Windows
  }
  return true;
}

/** The last manifest that was parsed, and by what its file is told: a build looks at one archive's several times, and it may have a line for each of a million files. */
let last: { readonly manifest: Manifest; readonly stat: string | null } | null = null;

/** The manifest of an archive; null where the folder has none (a link in its place is none). */
export function readManifest(archive: string): Manifest | null {
  const file = join(archive, MANIFEST);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const stat = statOf(file, Date.now());
  if (last !== null && stat !== null && stat === last.stat) return last.manifest;
  const bytes = readFileSync(file);
  const sum = sha256(bytes); // sooner done than reading its text
  last = { manifest: last?.manifest.sum === sum ? last.manifest : parsed(bytes.toString('utf8'), sum), stat };
  return last.manifest;
}

/** Characters of a checksum. */
const SUM_LENGTH = 64;
/** Where a line's path begins: behind the checksum and two spaces. */
const PATH = SUM_LENGTH + 2;

/** Lines are cut by place, and not found by one pattern: every build reads a manifest. */
function parsed(text: string, checksum: string): Manifest {
  const files = new Map<string, string>();
  const badLines: number[] = [];
  let number = 0;
  let [before, isOrdered] = ['', true];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    number++;
    const sum = text.slice(at, at + SUM_LENGTH);
    const path = text.slice(at + PATH, end);
    const isOfForm = text.startsWith('  ', at + SUM_LENGTH) && SUM.test(sum) && isListable(path);
    if (!isOfForm || files.has(path)) badLines.push(number);
    else files.set(path, sum);
    isOrdered &&= path > before;
    before = path;
    at = end + 1;
  }
  const isAsWritten = isOrdered && badLines.length === 0 && (text === '' || text.endsWith('\n'));
  return { text, sum: checksum, files, badLines, isAsWritten };
}

const SUM = /^[0-9a-f]{64}$/;
const ONE_LINE = /^.+$/;

function isListable(path: string): boolean {
  return path !== MANIFEST && (USUAL.test(path) || (isPublishable(path) && ONE_LINE.test(path)));
}

/** By one of these a folder is told from a stranger's: an archive's front page, or what describes merged data. */
export const SIGNS = ['index.html', 'datapackage.json'] as const;

/** Whether a manifest is one of ours. A BagIt bag has a file of the same name, but lists its payload (`data/…`) alone. */
export function isOurs(manifest: Manifest | null): manifest is Manifest {
  return manifest !== null && manifest.badLines.length === 0 && SIGNS.some((name) => manifest.files.has(name));
}
