/**
 * What dev has done beside itself, so that no page waits: previews in a thread of their own, builds in a process of their
 * own that lets the others go first. It knows how both are started, asked and ended, and nothing of what they do.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Learnt } from '../../news/habits.js';
import type { Note } from '../../types.js';
import { NotBuilt } from '../files/safety.js';
import { PROGRAM } from '../home.js';
import { startThread } from '../threads/thread.js';
import type { Previewer } from './preview.js';

/** What a build tells the process that asked for it: a part of its summary. */
export interface Built {
  readonly published: number;
  readonly refused: number;
  readonly warnings: number;
  /** Errors alone. */
  readonly notes: readonly Note[];
  readonly learnt: Learnt;
  /** False where `strict` kept a build with refused inputs from being published. */
  readonly released: boolean;
}

/** A previewer that works in a thread of its own. */
export function previewer(): Previewer & { readonly close: () => Promise<void> } {
  const { ask, end } = startThread(new URL('./preview-thread.js', import.meta.url));
  return {
    load: (of) => ask('load', of),
    learn: (learnt) => ask('learn', learnt),
    changed: (paths) => ask('changed', paths),
    pages: (paths) => ask('pages', paths),
    close: end,
  };
}

/** Builds, one at a time. */
export interface Builder {
  /** Throws NotBuilt, with the build's own words, where nothing was built. After `end` it never comes back. */
  readonly build: () => Promise<Built>;
  /** Ends a build that runs, and waits until it has cleared away what it began. */
  readonly end: () => Promise<void>;
}

/** How long a build may clear away what it began; one that a template keeps busy for ever hears nothing. In milliseconds; a guess. */
const PATIENCE = 5000;

/** @param args of the command line: `['build', …]`. */
export function builder(args: readonly string[]): Builder {
  let running: ChildProcess | null = null;
  let isEnded = false;
  const never = new Promise<never>(() => {});
  return {
    build: async () => {
      if (isEnded) return never;
      const cli = join(PROGRAM, 'cli.js');
      const child = fork(cli, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      running = child;
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
      let said = '';
      let built: Built | null = null;
      child.stderr?.setEncoding('utf8').on('data', (words: string) => {
        said += words;
      });
      child.on('message', (message) => {
        built = message as Built;
      });
      await once(child, 'close');
      running = null;
      if (isEnded) return never;
      if (built === null) throw new NotBuilt(said.trim() || 'the build was ended from outside');
      return built;
    },
    end: async () => {
      isEnded = true;
      const child = running;
      if (child === null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await once(child, 'close');
      clearTimeout(late);
    },
  };
}
