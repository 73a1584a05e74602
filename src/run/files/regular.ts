/** Opens regular files of the input folder, and nothing else that may lie there under a name. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { whyUnread } from './safety.js';

/** What is made of a regular file's bytes, or why nothing is. */
export function withFile<Result>(file: string, make: (handle: number, size: number) => Result): Result | string {
  const opened = openRegular(file);
  if (typeof opened === 'string') return opened;
  const { handle, size } = opened;
  try {
    return make(handle, size);
  } catch (error) {
    return `Expected a readable file; ${whyUnread(error)}`;
  } finally {
    closeSync(handle);
  }
}

/** An open regular file, or why there is none. A link is never followed, a pipe never waited for. */
export function openRegular(file: string): { readonly handle: number; readonly size: number } | string {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return `Expected a readable file; ${whyUnread(error)}`;
  }
  const kind = fstatSync(handle);
  if (kind.isFile()) return { handle, size: kind.size };
  closeSync(handle);
  return 'Expected a file, found a folder, pipe or device.';
}
