/**
 * Runs the compiled program as a user would, and reads what it left. It knows the command line's contract and nothing of
 * the sources.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'build', 'program', 'cli.js');

export interface Ran {
  readonly status: number | null;
  /** Both streams, as a user sees them. */
  readonly said: string;
}

/** Runs `backfile <args>` in `cwd`. */
export function backfile(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  if (!existsSync(CLI)) throw new Error('the program is not compiled: run npm test, or npm run compile first');
  const ran = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 100_000,
  });
  return { status: ran.status, said: ran.stdout + ran.stderr };
}

/** A temporary folder of its own. */
export function temporary(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'backfile-e2e-'));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes files, making their folders. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The project's own seeds, copied to `folder`. */
export function copySeeds(folder: string): void {
  cpSync(join(ROOT, 'seeds'), folder, { recursive: true });
}

/** Every file under a folder, relative, ordered. */
export function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Path to checksum of every file under a folder. */
export function sums(folder: string): Record<string, string> {
  return Object.fromEntries(
    list(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Path to time of change and file identity of everything under a folder. */
export function stamps(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['.', ...list(folder)].map((path) => {
      const { mtimeMs, ino } = statSync(join(folder, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}

/** What no user may ever see: a stack trace. */
export const STACK = /\n\s+at .*:\d+:\d+/;
