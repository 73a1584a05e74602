/**
 * Which program this is: a digest of its own files and of what it stands on, so that nothing that another version made is
 * taken for its own. There is no version number to forget.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../lib/digest.js';
import { replaceFile } from '../files/replacing.js';
import { statOf } from '../files/stats.js';
import { CODE, PACKAGE } from '../home.js';

let known: string | null = null;

/**
 * The same for the same files, libraries and platform. @param memory a file in which the digest is remembered, with what the
 * files are told by without being read; null where nothing is kept.
 */
export function programDigest(memory: string | null): string {
  known ??= memory === null ? digestOfFiles(filesOfProgram()) : remembered(memory);
  return known;
}

function remembered(memory: string): string {
  const files = filesOfProgram();
  const began = Date.now();
  const stats = files.map((file) => statOf(file, began));
  const told = digestOf([process.versions, files, stats]);
  if (stats.includes(null)) return digestOfFiles(files);
  const line = lineIn(memory);
  if (line.startsWith(`${told} `) && line.length === told.length + 1 + DIGEST) return line.slice(-DIGEST);
  const digest = digestOfFiles(files);
  try {
    replaceFile(memory, (path) => writeFileSync(path, `${told} ${digest}`, { mode: 0o600 }));
  } catch {
    // The next build reads all files once more.
  }
  return digest;
}

/** Characters of the digest. */
const DIGEST = 22;

function lineIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // none was written yet
  }
}

function filesOfProgram(): string[] {
  const files = CODE.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...files.sort(), ...librariesOf(PACKAGE)];
}

function digestOfFiles(files: readonly string[]): string {
  const digest = createHash('sha256');
  const { node, icu, unicode } = process.versions;
  digest.update(`${node} ${icu} ${unicode}\n`);
  for (const file of files) digest.update(readFileSync(file));
  return digest.digest('base64url').slice(0, DIGEST);
}

/** What tells the versions of libraries: npm's own list of what it has installed, and what each library says of itself. */
function librariesOf(root: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const own = Object.keys(dependencies).map((name) => join(name, 'package.json'));
  const found: string[] = [join(root, 'package.json')];
  for (const name of ['.package-lock.json', ...own]) {
    for (let folder = root; ; folder = dirname(folder)) {
      const file = join(folder, 'node_modules', name);
      if (existsSync(file)) found.push(file);
      if (existsSync(file) || dirname(folder) === folder) break;
    }
  }
  return found;
}
