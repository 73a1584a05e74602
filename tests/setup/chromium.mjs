/**
 * Finds a Chromium for the browser tests, or gets one: the system's, else Debian's package where that may be installed,
 * else Playwright's download. It says what it does and, where it fails, what it could not get and why.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((name) => join(process.env[variable] ?? 'C:\\', name)),
  ),
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

/** The path of a Chromium that starts on this machine, named by CHROME or CHROMIUM_PATH or found; null where none does. */
export function findChromium() {
  const named = [process.env.CHROME, process.env.CHROMIUM_PATH].filter(Boolean);
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [...named, ...onPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()];
  return candidates.find((path) => path && isExecutable(path) && starts(path)) ?? null;
}

/** Finds a Chromium or gets one. `{ path }`, or `{ path: null, reason }` in words for a person. */
export function getChromium(say) {
  const found = findChromium();
  if (found !== null) return { path: found };
  const failures = [];
  for (const way of [fromDebian, fromPlaywright]) {
    const failure = way(say);
    const path = findChromium();
    if (path !== null) return { path };
    failures.push(failure ?? 'what was installed does not start');
  }
  return {
    path: null,
    reason: `no Chromium on this machine (set CHROME to one); Debian's package: ${failures[0]}; Playwright's download: ${failures[1]}`,
  };
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks for the version: a browser without its libraries does not answer. (On Windows that would open a window.) */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** Null after an installation, else why there was none. */
function fromDebian(say) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return 'this is no Debian';
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0)
    return 'it takes root or sudo without a password';
  say("Installing Debian's Chromium for the browser tests …");
  const apt = (...args) => run([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]);
  return apt('update') ?? apt('install', '-y', '--no-install-recommends', 'chromium');
}

/** Null after an installation, else why there was none. */
function fromPlaywright(say) {
  say("Downloading Playwright's Chromium for the browser tests …");
  const cli = join(import.meta.dirname, '..', '..', 'node_modules', 'playwright-core', 'cli.js');
  return run([process.execPath, cli, 'install', 'chromium']);
}

function run([command, ...args]) {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 });
  if (done.status === 0) return null;
  const lines = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n');
  return done.error?.message ?? lines.filter((line) => /error|fail|unable|E:/i.test(line)).at(-1) ?? lines.at(-1);
}
