/**
 * Watches files and folders and tells of changes in batches. It knows the file system's events and the clock, and nothing
 * of what a change means. Opening a browser stands here too: the other thing that dev asks of the desktop.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { watch as chokidar } from 'chokidar';

/** How long the file system must be quiet before a batch is told: an editor's save is several events (guess). */
const QUIET_MS = 80;

/** Ends the watching. */
export type Unwatch = () => Promise<void>;

/**
 * Watches `paths` (they may come to exist later) but no hidden files and no node_modules. Tells absolute paths, ordered, once the disk is quiet; `onTrouble` is told in words when the system refuses to watch.
 */
export async function watch(
  paths: readonly string[],
  onChange: (changed: readonly string[]) => void,
  onTrouble: (message: string) => void,
): Promise<Unwatch> {
  const roots = paths.map((path) => resolve(path));
  const isHidden = (path: string): boolean => !roots.includes(path) && /[/](?:\.[^/]*|node_modules)$/.test(path);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = chokidar(roots, { ignored: isHidden, ignoreInitial: true, followSymlinks: false });
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
