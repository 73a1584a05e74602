/**
 * The one folder that all tests put their files into, in memory where the system offers that: they write and remove some
 * hundred thousand small files, and a third of what many builds cost is the bookkeeping of a disk (measured). It refuses to
 * guess: a place in memory that is small, or lets no program run, is left, and the system's own temporary folder is taken.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux's file system in memory (Filesystem Hierarchy Standard 3.0 leaves it to glibc's shm_open(3), which has it here). */
const MEMORY = '/dev/shm';
/** Bytes that must be free there. A guess: several times what the tests hold at a time. */
const LEAST = 2 * 1024 ** 3;

/** Makes the folder. Whoever asked removes it. */
export function temporaryFolder(): string {
  return inMemory() ?? mkdtempSync(join(tmpdir(), 'backfile-tests-'));
}

function inMemory(): string | null {
  let folder: string | null = null;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (process.env.TMPDIR !== undefined || bavail * bsize < LEAST) return null;
    folder = mkdtempSync(join(MEMORY, 'backfile-tests-'));
    chmodSync(folder, 0o711); // some tests run the program as another user, who has to come to its own folder
    const program = join(folder, 'program');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    if (spawnSync(program).status === 0) return folder;
  } catch {
    // another system, or one that gives us nothing there
  }
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  return null;
}
