#!/usr/bin/env node
/**
 * The door: loads the program as few files where the compiler has left it so (`tools/bundle.mjs`), since loading one module
 * takes the platform as long as reading a short article, else module by module. What it does then is told in main.ts.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUNDLE = './bundle/main.js';

/** When a file of the compiled program was written; in milliseconds, 0 where there is none. */
function written(name: string): number {
  return statSync(fileURLToPath(new URL(name, import.meta.url)), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

// modules that were compiled since then are newer than their bundle
const isFresh = written(BUNDLE) > 0 && written(BUNDLE) >= written('./.tsbuildinfo');
await (isFresh ? import(BUNDLE) : import('./main.js'));
