/**
 * Which folders an archive may never be written to. It knows the file system's identities (so that links, bind mounts
 * and upper and lower case are seen through) and refuses before anything is touched; it writes nothing itself.
 */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, parse, resolve, sep } from 'node:path';
import { isOurs, MANIFEST, readManifest } from './manifest.js';

/** The build cannot be done and the former output is untouched: exit status 2. The message is for the user as it stands. */
export class NotBuilt extends Error {
  override readonly name: string = 'NotBuilt';
}

/** The output folder is refused. */
export class Unsafe extends NotBuilt {
  override readonly name = 'Unsafe';
}

/**
 * The real folder that `out` names, once it is safe by its place: not a root, not HOME, no input, nothing above or
 * inside one. Throws Unsafe.
 */
export function safeTarget(out: string, inputs: readonly string[]): string {
  const target = realTarget(out);
  const refuse = (came: string): never => {
    throw new Unsafe(`The output folder must be one of its own; ${out} is ${came}. Give another folder with --out.`);
  };
  if (target === parse(target).root) refuse('the root of a disk');
  const own = identity(target);
  const home = identities(homedir());
  if (own !== null && own === home[0]) refuse('your home folder');
  if (own !== null && home.includes(own)) refuse('above your home folder');
  for (const input of inputs) {
    const above = identities(input);
    const real = identity(input);
    if (real !== null && real === own) refuse(`the same folder as the input ${input}`);
    if (real !== null && identities(target).includes(real)) refuse(`inside the input ${input}`);
    if (own !== null && above.includes(own)) refuse(`above the input ${input}`);
  }
  return target;
}

/** Throws Unsafe unless `target` is absent, empty, or an archive of ours. */
export function refuseForeign(target: string): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    throw new Unsafe(`The output must be a folder; ${target} is a file. Give another folder with --out.`);
  }
  if (readdirSync(target).length === 0 || isOurs(readManifest(target))) return;
  throw new Unsafe(
    `The output folder must be new, empty or an archive built before; ${target} holds other files and no ${MANIFEST} ` +
      'of ours. Empty it or give another folder with --out.',
  );
}

/** Throws Unsafe for a report that would be written into the output or over an input. @param report a file. */
export function safeReport(report: string, out: string, input: string): void {
  const refuse = (came: string): never => {
    throw new Unsafe(`The report must be a file of its own; ${report} is ${came}. Give another with --report.`);
  };
  const stat = statSync(report, { throwIfNoEntry: false });
  if (stat?.isDirectory()) refuse('a folder');
  const around = identities(dirname(realTarget(report)));
  for (const [folder, name] of [
    [input, 'input'],
    [out, 'output'],
  ] as const) {
    const own = identity(folder);
    if (own !== null ? around.includes(own) : resolve(report).startsWith(resolve(folder) + sep))
      refuse(`inside the ${name} ${folder}`);
  }
}

/** `out` with every link resolved; a last part that does not exist yet stands as it is. */
function realTarget(out: string): string {
  const absolute = resolve(out);
  if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined) {
    return join(realAncestor(dirname(absolute)), parse(absolute).base);
  }
  try {
    return realpathSync.native(absolute);
  } catch {
    throw new Unsafe(
      `The output folder ${out} is a link that leads nowhere. Remove it or give another folder with --out.`,
    );
  }
}

function realAncestor(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync.native(path);
  return join(realAncestor(dirname(path)), parse(path).base);
}

/** What the file system knows a folder by; null where there is none. */
function identity(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/** The identities of a folder and of all that it lies in, innermost first. */
function identities(path: string): string[] {
  const real = realAncestor(resolve(path));
  const found: string[] = [];
  for (let at = real; ; at = dirname(at)) {
    const id = identity(at);
    if (id !== null) found.push(id);
    if (dirname(at) === at) return found;
  }
}

/**
 * Runs `work`; what the machine refuses on the way is thrown as a NotBuilt that says so in a sentence (`what`: "write x").
 * Every other error is ours and goes on as it is.
 */
export function telling<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof NotBuilt || code === undefined || !(code in REASONS)) throw error;
    throw new NotBuilt(`Could not ${what}: ${REASONS[code] ?? message}. The former output stands as it stood.`, {
      cause: error,
    });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and build again',
  EDQUOT: 'your share of the disk is full; make room and build again',
  EACCES: "the system does not allow it; look at the folder's permissions",
  EPERM: "the system does not allow it; look at the folder's permissions",
  EROFS: 'the disk is read-only; give another folder with --out',
  EBUSY: 'the folder is in use or a mount point; give a folder inside it with --out',
  EXDEV: 'the folder is a mount point; give a folder inside it with --out',
  ENAMETOOLONG: 'the path is too long for this system; give a shorter one with --out',
  ENOTDIR: 'a part of the path is a file; give another folder with --out',
  EIO: 'the disk failed to read or write; look at its health',
  ENOENT: 'a folder on the way is not there and cannot be made; give another one',
  EISDIR: 'a folder stands where a file is to be written; move it or give another name',
  EMFILE: 'too many files are open; raise the limit (ulimit -n) and build again',
};
