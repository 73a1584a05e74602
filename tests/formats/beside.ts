/** Files that belong together, read the whole way as a build reads them: for tests of leaders and of what they lead. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from '../../src/run/reading.js';
import { write } from '../setup/cli.js';
import type { Exported } from './exported.js';

/** All articles of a leader, with what stands in its folder. @param files by their paths in it. */
export async function readTogether(files: Readonly<Record<string, string>>, leader: string): Promise<Exported> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-beside-'));
  try {
    write(folder, files);
    const readings = await readInput(folder, leader);
    return {
      articles: readings.flatMap(({ article }) => article ?? []),
      notes: readings.flatMap(({ input }) => input.notes),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
