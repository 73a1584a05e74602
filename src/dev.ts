/**
 * The writer's loop: build, serve, and on every change build again and reload the page. It knows the order of things,
 * one build at a time and at most one waiting; how to build it is handed, and no failing build ends it.
 */

import { onTerminal } from './lib/printable.js';
import { authorityFiles } from './run/authority.js';
import { serve } from './run/serve.js';
import { openBrowser, watch } from './run/watch.js';
import type { Note } from './types.js';

/** What dev needs to know of the build's options. */
export interface DevOptions {
  readonly in: string;
  readonly out: string;
  readonly templates: string | null;
  /** The configuration file, whether it exists or not; null where none is read. */
  readonly configFile: string | null;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open the browser. */
  readonly open: boolean;
}

/** What dev tells of a build: a part of its summary. */
export interface DevBuild {
  readonly published: number;
  readonly refused: number;
  readonly warnings: number;
  readonly notes: readonly Note[];
}

/** A running loop. */
export interface Dev {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Builds once, serves the output on loopback and watches what it is made from. `build` is given the absolute paths that
 * changed (none the first time). Throws NotBuilt where no port can be had; a build that throws is told and survived.
 */
export async function dev(
  options: DevOptions,
  build: (changed: readonly string[]) => Promise<DevBuild>,
  say: (line: string) => void,
): Promise<Dev> {
  const server = await serve(options.out, options.port);
  if (options.port !== 0 && server.port !== options.port) say(`Port ${options.port} is taken; using ${server.port}.`);
  const rebuild = oneAtATime(async (changed) => {
    try {
      const built = await build(changed);
      say(`${built.published} published, ${built.refused} refused, ${built.warnings} to review`);
      const refused = built.notes.filter((note) => note.level === 'error').map(line);
      for (const told of refused) say(told);
      server.tell(refused.length === 0 ? null : refused.join('\n'));
    } catch (error) {
      const message = `Not built: ${error instanceof Error ? error.message : String(error)}`;
      say(message);
      server.tell(message);
    }
  });
  const watched = [options.in, options.templates, options.configFile, ...authorityFiles(options.in)].filter(
    (path) => path !== null,
  );
  const unwatch = await watch(watched, (changed) => void rebuild(changed), say);
  await rebuild([]);
  if (options.open) openBrowser(server.url, say);
  return {
    url: server.url,
    close: async () => {
      await unwatch();
      await rebuild.idle();
      await server.close();
    },
  };
}

/** Where and why an article was refused. */
function line(note: Note): string {
  return onTerminal(`${note.path}${note.line === null ? '' : `:${note.line}`}: ${note.message}`);
}

/** A queue of length one: changes that come while `work` runs are gathered into a single next run. */
function oneAtATime(work: (changed: readonly string[]) => Promise<void>): {
  (changed: readonly string[]): Promise<void>;
  idle: () => Promise<void>;
} {
  let running = Promise.resolve();
  let waiting: Set<string> | null = null;
  const run = (changed: readonly string[]): Promise<void> => {
    if (waiting === null) {
      const batch = new Set(changed);
      waiting = batch;
      running = running.then(() => {
        waiting = null;
        return work([...batch]);
      });
    } else for (const path of changed) waiting.add(path);
    return running;
  };
  return Object.assign(run, { idle: () => running });
}
