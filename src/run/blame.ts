/**
 * Whose fault it is when something cannot be made: the user's, the machine's, or ours, brought out by one article, which
 * the build then leaves out. It knows errors and entries, and nothing of pages.
 */
import { sourceName } from '../lib/identity.js';
import type { Entry } from '../types.js';

/** A fault of ours that one article brings out while something is made of it: the build leaves that article out. */
export class ArticleFault extends Error {
  override readonly name = 'ArticleFault';
}

/**
 * A fault of ours, told of an article; what the user or the machine is to blame for goes on as it is. The message begins
 * with the article's `sourceName`. @param overrides the user's own templates: without them a template that fails is ours.
 */
export function faultOf(path: string, error: unknown, overrides: string | null): unknown {
  return isOurs(error, overrides) ? new ArticleFault(`${path}\n${error.message}`) : error;
}

/**
 * The same for what is made of many articles: whichever of them brings the fault out alone is found by halves.
 * @param make makes everything of some articles, and throws what the fault throws.
 */
export function faultAmong(
  entries: readonly Entry[],
  error: unknown,
  overrides: string | null,
  make: (some: readonly Entry[]) => void,
): unknown {
  if (!isOurs(error, overrides) || fails(() => make([]))) return error; // no article brings it out
  let guilty = entries;
  while (guilty.length > 1) {
    const halves = [guilty.slice(0, guilty.length >> 1), guilty.slice(guilty.length >> 1)];
    const half = halves.find((some) => fails(() => make(some)));
    if (half === undefined) return error; // only several together bring it out
    guilty = half;
  }
  const [one] = guilty;
  return faultOf(one === undefined ? '' : sourceName(one.path, one.part), error, overrides);
}

function fails(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

function isOurs(error: unknown, overrides: string | null): error is Error {
  if (!(error instanceof Error) || ['NotBuilt', 'Unsafe', 'DamagedCache'].includes(error.name)) return false;
  return error.name === 'TemplateError' ? overrides === null : !('code' in error);
}
