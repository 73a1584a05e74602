/**
 * Watches files and folders and tells of changes in batches. It knows the file system's events and the clock, and nothing
 * of what a change means. Opening a browser stands here too: the other thing that dev asks of the desktop.
 */
import { spawn } from 'node:child_process';
import { dirname, resolve, sep } from 'node:path';
import { watch as chokidar } from 'chokidar';

/**
 * How long the file system must be quiet before a batch is told: an editor's save is several events, some milliseconds
 * apart. A guess; what comes later is a change of its own, and harms nothing.
 */
const QUIET_MS = 30;

/** Hidden files and folders, and node_modules. */
const UNSEEN = /[\\/](?:\.[^\\/]*|node_modules)$/;

/** Ends the watching. */
export type Unwatch = () => Promise<void>;

/**
 * Watches `paths`, which may go and come, but no hidden files and no node_modules in them. Tells absolute paths, ordered,
 * once the disk is quiet; `onTrouble` is told in words when the system refuses to watch.
 */
export async function watch(
  paths: readonly string[],
  onChange: (changed: readonly string[]) => void,
  onTrouble: (message: string) => void,
): Promise<Unwatch> {
  const roots = paths.map((path) => resolve(path));
  // chokidar sees a path come to exist only through the folder that it lies in.
  const parents = roots
    .map((root) => dirname(root))
    .filter((parent, _, all) => !all.some((other) => isIn(parent, other)));
  const ignored = (path: string): boolean =>
    !roots.some((root) => root === path || isIn(root, path) || (isIn(path, root) && !UNSEEN.test(path)));
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = chokidar([...new Set(parents)], { ignored, ignoreInitial: true, followSymlinks: false });
  watcher.on('all', (_event, path) => {
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const batch = [...changed].sort();
      changed.clear();
      onChange(batch);
    }, QUIET_MS);
  });
  watcher.on('error', (error) =>
    onTrouble(`Some changes may go unseen: ${error instanceof Error ? error.message : String(error)}`),
  );
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Waits. @param milliseconds 0 for not at all. */
export async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}

/** Opens `url` in the desktop's browser; `onTrouble` is told where there is none. Never waits, never throws. */
export function openBrowser(url: string, onTrouble: (message: string) => void): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command as string, args as string[], { detached: true, stdio: 'ignore' });
  child.on('error', () => onTrouble(`No browser could be opened; go to ${url}`));
  child.unref();
}
