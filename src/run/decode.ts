/**
 * Decodes files with the libraries of old encodings, which the first file that needs them loads: they would take 25 ms of
 * every build (measured). It knows where libraries lie, and no encoding.
 */
import { createRequire } from 'node:module';
import type * as Chardet from 'chardet';
import type Iconv from 'iconv-lite';
import { type Decoded, decodeWith, type NextLine, type OldEncodings } from '../lib/decode.js';

const require = createRequire(import.meta.url);

/** Decodes a whole file; see `decodeWith`. */
export function decode(bytes: Uint8Array, nextLine: NextLine = '\n', declared: string | null = null): Decoded {
  return decodeWith(bytes, oldEncodings, nextLine, declared);
}

function oldEncodings(): OldEncodings {
  const { analyse } = require('chardet') as typeof Chardet;
  return { analyse, iconv: require('iconv-lite') as typeof Iconv };
}
