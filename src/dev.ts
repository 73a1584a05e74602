/**
 * The writer's loop: on every change show what it makes of the page in view, then build, and when the build is published
 * show that. It knows the order of things, one build at a time and at most one waiting; how to preview and how to build
 * is handed, and no failing build ends it.
 */

import { onTerminal } from './lib/printable.js';
import type { Builder, Built } from './run/preview/beside.js';
import type { Previewed, Previewer } from './run/preview/preview.js';
import { type Serving, serve } from './run/preview/serve.js';
import { openBrowser, pause, watch } from './run/preview/watch.js';
import { SIDECARS, sidecarFiles } from './run/scan.js';
import type { Note } from './types.js';

/** What dev needs to know of the build's options. */
export interface DevOptions {
  readonly in: string;
  readonly out: string;
  /** Folders of templates. */
  readonly templates: readonly string[];
  /** The configuration file, whether it exists or not; null where none is read. */
  readonly configFile: string | null;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open the browser. */
  readonly open: boolean;
}

/** Those who do the work. */
export interface Hands {
  readonly builder: Builder;
  readonly previewer: Previewer;
  /** What the previewer works with, as the settings are now. Throws NotBuilt for settings that cannot be. */
  readonly previewed: () => Omit<Previewed, 'learnt'>;
}

/** A running loop. */
export interface Dev {
  readonly url: string;
  /** When the first build has ended, well or not. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** More changes at once are no edit but a new state of the folder, and a build is sooner done. A guess. */
const MOST_PREVIEWED = 50;

/** How long the reloaded page has the machine for itself before a build begins, in milliseconds. A guess. */
const BREATH = 200;

/** The loop as it stands. */
interface Loop extends Hands {
  readonly server: Serving;
  readonly say: (line: string) => void;
  /** Changes so far: a build that began before the last of them is not the last word. */
  changes: number;
  /** Whether something is shown that is not built. */
  isBehind: boolean;
  /** Whether the previewer must begin anew after the next build. */
  mustLoad: boolean;
  /** Why articles are refused, by path. */
  refused: Map<string, readonly string[]>;
  /** Why nothing can be built; null where it can. */
  trouble: string | null;
}

/**
 * Serves the output on loopback, watches what it is made from, and builds. Throws NotBuilt where no port can be had; a
 * build that fails is told and survived.
 */
export async function dev(options: DevOptions, hands: Hands, say: (line: string) => void): Promise<Dev> {
  const server = await serve(options.out, options.port, (path) => void viewed(loop, path));
  const shown = { changes: 0, isBehind: false, mustLoad: true, refused: new Map(), trouble: null };
  const loop: Loop = { ...hands, ...shown, server, say };
  if (options.port !== 0 && server.port !== options.port) say(`Port ${options.port} is taken; using ${server.port}.`);
  const sidecars = SIDECARS.flatMap((name) => sidecarFiles(options.in, name));
  const settings = [options.configFile, ...sidecars].filter((path) => path !== null);
  const rebuild = oneAtATime(() => buildAgain(loop));
  const onChange = async (changed: readonly string[]): Promise<void> => {
    loop.changes++;
    if (changed.length > MOST_PREVIEWED || changed.some((path) => settings.includes(path))) loop.mustLoad = true;
    else await preview(loop, changed);
    await rebuild(BREATH);
  };
  const unwatch = await watch(
    [options.in, ...options.templates, ...settings],
    (changed) => void onChange(changed),
    say,
  );
  const ready = rebuild(0).then(() => {
    if (options.open) openBrowser(server.url, say);
  });
  return {
    url: server.url,
    ready,
    close: async () => {
      await unwatch();
      await loop.builder.end();
      await server.close();
    },
  };
}

/** Shows what changed files make of the pages in view. */
async function preview(loop: Loop, changed: readonly string[]): Promise<void> {
  const { server, previewer } = loop;
  loop.isBehind = true;
  try {
    const { files, moved, refused, trouble } = await previewer.changed(changed);
    server.lay({ files, moved });
    for (const [path, notes] of refused) loop.refused.set(path, notes.map(line));
    loop.trouble = trouble === null ? null : `${NOT_BUILT}${trouble}`;
    tell(loop);
    await layPages(
      loop,
      server.inView().filter((path) => !files.has(path)),
    );
  } catch (error) {
    loop.trouble = failure(error);
    tell(loop);
  }
}

/** A page that is opened while the archive is behind is looked at after it is shown, so that none waits. */
async function viewed(loop: Loop, path: string): Promise<void> {
  if (!loop.isBehind) return;
  await layPages(loop, [path]).catch((error: unknown) => loop.say(failure(error)));
}

async function layPages(loop: Loop, paths: readonly string[]): Promise<void> {
  const files = await loop.previewer.pages(paths);
  if (!loop.isBehind) return; // a build was faster
  loop.server.lay({ files, moved: new Map() });
  tell(loop);
}

/** Builds and tells; what was laid over the archive goes when the build has it. */
async function buildAgain(loop: Loop): Promise<void> {
  const { builder, say } = loop;
  const began = loop.changes;
  const isLatest = (): boolean => began === loop.changes;
  try {
    const built = await builder.build();
    say(`${built.published} published, ${built.refused} refused, ${built.warnings} to review`);
    for (const note of built.notes) say(line(note));
    if (!isLatest()) return; // what is shown is newer
    loop.trouble = null;
    loop.refused = linesByPath(built.notes);
    if (built.released) settle(loop, built);
  } catch (error) {
    say(failure(error));
    if (isLatest()) loop.trouble = failure(error);
  }
  tell(loop);
}

function linesByPath(notes: readonly Note[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const note of notes) {
    const known = lines.get(note.path);
    if (known === undefined) lines.set(note.path, [line(note)]);
    else known.push(line(note));
  }
  return lines;
}

function settle(loop: Loop, { learnt }: Built): void {
  const { server, previewer, previewed } = loop;
  server.lift();
  loop.isBehind = false;
  const following = loop.mustLoad ? previewer.load({ ...previewed(), learnt }) : previewer.learn(learnt);
  loop.mustLoad = false;
  following.catch((error: unknown) => loop.say(failure(error)));
}

/** Tells every open page what a person must see: why nothing can be built, else what is refused. */
function tell({ server, trouble, refused }: Loop): void {
  const notes = [...refused.values()].flat();
  server.tell(trouble ?? (notes.length === 0 ? null : notes.join('\n')));
}

const NOT_BUILT = 'Not built: ';

function failure(error: unknown): string {
  return NOT_BUILT + (error instanceof Error ? error.message : String(error));
}

/** Where and why an article was refused. */
function line(note: Note): string {
  return onTerminal(`${note.path}${note.line === null ? '' : `:${note.line}`}: ${note.message}`);
}

/**
 * A queue of length one: whoever asks while `work` waits or runs is answered by one more run. A run waits for as long as
 * was asked for, so that what comes in between is part of it.
 */
function oneAtATime(work: () => Promise<void>): (breath: number) => Promise<void> {
  let running = Promise.resolve();
  let isWaiting = false;
  return (breath) => {
    if (!isWaiting) {
      isWaiting = true;
      running = running
        .then(() => pause(breath))
        .then(() => {
          isWaiting = false;
          return work();
        });
    }
    return running;
  };
}
