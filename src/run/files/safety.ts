/**
 * Which folders an archive may never be written to. It knows the file system's identities (so that links, bind mounts
 * and upper and lower case are seen through) and refuses before anything is touched; it writes nothing itself.
 */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
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

/** What an owner names besides the output, for the rules that hold for all of it. */
export interface Named {
  readonly out: string;
  /** The articles, and the user's own templates. */
  readonly inputs: readonly string[];
  readonly configFile: string;
}

/**
 * Throws Unsafe for a report that would be written into the output or over an input, NotBuilt for one that cannot be
 * written: a build that is published does not fail behind that. @param report a file.
 */
export function safeReport(report: string, { out, inputs, configFile }: Named): void {
  const refuse = (came: string): never => {
    throw new Unsafe(`The report must be a file of its own; ${report} is ${came}. Give another with --report.`);
  };
  telling(`write the report ${report}`, () => {
    if (statSync(report, { throwIfNoEntry: false })?.isDirectory()) refuse('a folder');
    const real = realTarget(report);
    if (real === realTarget(out)) refuse(`the output ${out} itself`);
    for (const input of inputs) if (isInside(real, input)) refuse(`inside the input ${input}`);
    if (isInside(real, out)) refuse(`inside the output ${out}`);
    if (identity(report) !== null && identity(report) === identity(configFile)) refuse('the file of options');
    const there = existing(real);
    if (there !== real && !statSync(there).isDirectory()) refuse(`below ${there}, which is a file`);
    accessSync(there, constants.W_OK);
  });
}

/** Throws Unsafe for a folder of caches where a build reads or publishes. What the walk never sees (`.cache`) is none of it. */
export function safeCache(cache: string, { out, inputs }: Named): void {
  const refuse = (came: string): never => {
    throw new Unsafe(`The cache must be a folder of its own; ${cache} is ${came}. Give another with --cache-dir.`);
  };
  const real = realOf(cache);
  if (real === null || realOf(out) === null) return; // nothing can be kept there, or what is wrong is told of the output
  if (real === realTarget(out) || isInside(real, out)) refuse(`in the output ${out}`);
  for (const input of inputs) {
    const isSeen = !relative(realAncestor(resolve(input)), real)
      .split(sep)
      .some((name) => /^\.[^.]/.test(name));
    if (isSeen && (isInside(real, input) || identity(cache) === identity(input))) refuse(`in the input ${input}`);
  }
}

/** Null for a path that leads nowhere. */
function realOf(path: string): string | null {
  try {
    return realTarget(path);
  } catch {
    return null;
  }
}

/** Whether a path, all its links resolved, lies in a folder that may not be there yet. */
function isInside(path: string, folder: string): boolean {
  const own = identity(folder);
  return own !== null ? identities(dirname(path)).includes(own) : path.startsWith(realTarget(folder) + sep);
}

/** The path itself where there is something, else the nearest folder above it. */
function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
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
    throw new Unsafe(`${out} is a link that leads nowhere. Remove it or give another name.`);
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
 * Makes a folder and those that lead to it. The platform's own way never ends in folders where nothing can be made
 * (`/proc`). Throws the system's error. @param mode of the folders that are made.
 */
export function makeFolders(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolders(above, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another build was faster
  }
}

/**
 * Runs `work`; what the machine refuses on the way is thrown as a NotBuilt that says so in a sentence (`what`: "write x").
 * Every other error is ours and goes on as it is.
 */
export function telling<T>(what: string, work: () => T, standing?: string): T {
  try {
    return work();
  } catch (error) {
    throw told(what, error, standing);
  }
}

/** The same of an error that came some other way, from a thread for instance. */
export function told(what: string, error: unknown, standing = 'The former output stands as it stood.'): unknown {
  const reason = reasonOf(error);
  return reason === null ? error : new NotBuilt(`Could not ${what}: ${reason}. ${standing}`, { cause: error });
}

/** Why the machine refused, and what to do; null for an error that is not the machine's. */
export function reasonOf(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof NotBuilt || code === undefined ? null : (REASONS[code] ?? null);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and build again',
  EFBIG: 'a file would be larger than the system allows; raise the limit (ulimit -f) and build again',
  EDQUOT: 'your share of the disk is full; make room and build again',
  EACCES: "the system does not allow it; look at the folder's permissions",
  EPERM: "the system does not allow it; look at the folder's permissions",
  EROFS: 'the disk is read-only; give another folder with --out',
  EBUSY: 'the folder is in use or a mount point; give a folder inside it with --out',
  EXDEV: 'the folder is a mount point; give a folder inside it with --out',
  ENAMETOOLONG: 'the path is too long for this system; give a shorter one with --out',
  ELOOP: 'a link on the way leads back to itself; remove it or give another name',
  ENOTDIR: 'a part of the path is a file; give another folder with --out',
  EIO: 'the disk failed to read or write; look at its health',
  ENOENT: 'a folder on the way is not there and cannot be made; give another one',
  EISDIR: 'a folder stands where a file is to be written; move it or give another name',
  EMFILE: 'too many files are open; raise the limit (ulimit -n) and build again',
};

/** Why a file or folder could not be read, and what to do. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'that it cannot be read';
  if (code === 'ENOENT') return 'it was there, and is gone. Build again.';
  const next = code === 'EACCES' || code === 'EPERM' ? 'Check its permissions.' : 'Look at the health of its disk.';
  return `the system says ${code}. ${next}`;
}
