/**
 * One lock per name on one machine, taken over from a dead owner. It knows folders and process ids, and nothing of what
 * is locked. The lock is a folder that holds one file named after its owner, so that every step is one atomic call:
 * a full folder cannot be renamed over, and removing a dead owner's file by its name cannot hit a living one's.
 */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NotBuilt } from './safety.js';

/** How long to wait for a living owner (guess: a swap takes well under a second). */
const PATIENCE_MS = 60_000;
/** Between two looks at a held lock (guess). */
const PAUSE_MS = 20;

/** Whether a process of this id runs (EPERM: it runs, and is another user's). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Runs `work` while holding the lock folder `path`, waiting for a living owner. `work` is synchronous: a lock with our
 * own id on it is therefore never ours, but left by a dead process whose id came round again.
 * Throws what `work` throws, and a NotBuilt that says who holds it when patience ends. @param patience in milliseconds.
 */
export function whileLocked<T>(path: string, work: () => T, patience = PATIENCE_MS): T {
  const owner = String(process.pid);
  const ready = `${path}-${owner}`;
  rmSync(ready, { recursive: true, force: true });
  mkdirSync(ready);
  writeFileSync(join(ready, owner), '');
  try {
    acquire(ready, path, patience);
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    throw error;
  }
  try {
    clearDead(path);
    return work();
  } finally {
    unlinkSync(join(path, owner));
    removeIfEmpty(path);
  }
}

/** Removes what those left who died before they had the lock. */
function clearDead(path: string): void {
  const begins = `${basename(path)}-`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(begins) ? name.slice(begins.length) : '';
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) rmSync(join(dirname(path), name), { recursive: true, force: true });
  }
}

function acquire(ready: string, path: string, patience: number): void {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const holder = dropDeadOwner(path);
    if (holder === null && moved(ready, path)) return;
    if (waited >= patience) {
      const found = holder ?? 'another was faster each time';
      const expected = `Expected to have ${path} to this build alone within ${patience / 1000} s; found that ${found}.`;
      throw new NotBuilt(`${expected} Wait for the other build; if none runs, remove that folder.`);
    }
    pause(PAUSE_MS);
  }
}

/** In words, who holds the lock, as far as can be told; null once the way is free. */
function dropDeadOwner(path: string): string | null {
  let owner: string | undefined;
  try {
    owner = readdirSync(path)[0];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // where nothing is, or no folder, the move tells
    return code === undefined || NO_LOCK.has(code) ? null : `the system says ${code} where its holder is named`;
  }
  if (owner !== undefined) {
    if (Number(owner) !== process.pid && isAlive(Number(owner))) return `process ${owner} holds it`;
    rmSync(join(path, owner), { recursive: true, force: true });
  }
  removeIfEmpty(path); // Windows does not rename over a folder, not even an empty one
  return null;
}

const NO_LOCK = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

function moved(ready: string, path: string): boolean {
  try {
    renameSync(ready, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return false; // another was faster
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Filled or removed by another build in the meantime: theirs to keep.
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
