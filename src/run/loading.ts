/**
 * Loads modules of ours with all that they import in one go. The platform's `import()` opens, reads and closes each file by
 * three orders to other threads; to `require` the 275 of an edition takes an eighth less CPU time (measured).
 */
import { createRequire } from 'node:module';

/**
 * Loads a compiled module, so that an `import()` of it finds it. Does nothing where the platform cannot, or where sources are
 * run as they are. @param from the URL of the module that asks.
 */
export function loadAtOnce(specifier: string, from: string): void {
  const canRequire = (process.features as { readonly require_module?: boolean }).require_module === true;
  if (!canRequire || !from.endsWith('.js')) return;
  createRequire(from)(specifier);
}
