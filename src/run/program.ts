/**
 * Which program this is: a digest of its own files and of what it stands on, so that nothing that another version made is
 * taken for its own. There is no version number to forget.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of compiled modules (of sources, where they are run as they are). */
const MODULES = fileURLToPath(new URL('..', import.meta.url));

let known: string | null = null;

/** The same for the same files, libraries and platform. */
export function programDigest(): string {
  known ??= digestOfFiles();
  return known;
}

function digestOfFiles(): string {
  const digest = createHash('sha256');
  const { node, icu, unicode } = process.versions;
  digest.update(`${node} ${icu} ${unicode}\n`);
  const files = readdirSync(MODULES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), ...librariesOf(dirname(MODULES))]) digest.update(readFileSync(file));
  return digest.digest('base64url').slice(0, 22);
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
