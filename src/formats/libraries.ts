/**
 * The libraries that read what the short ways decline. They take longer to load than a thousand articles take to be read,
 * and most articles need none of them: so they are fetched when the first text asks.
 */
import type { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { readPage } from './html-page.js';
import type { remarkBlocks } from './remark-blocks.js';
import type { readToml } from './toml.js';
import type { readYaml } from './yaml.js';

interface Libraries {
  readonly remarkBlocks: typeof remarkBlocks;
  readonly readYaml: typeof readYaml;
  readonly readToml: typeof readToml;
  readonly readPage: typeof readPage;
  readonly decodeNamedCharacterReference: typeof decodeNamedCharacterReference;
}

let fetched: Libraries | null = null;

/** A text asks for libraries that are not there yet. */
class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

/** Throws NotFetched before they have been fetched. */
export function libraries(): Libraries {
  if (fetched === null) throw new NotFetched('the libraries of reading must be fetched first');
  return fetched;
}

export async function fetchLibraries(): Promise<void> {
  if (fetched !== null) return;
  const [{ remarkBlocks }, { readYaml }, { readToml }, { readPage }, { decodeNamedCharacterReference }] =
    await Promise.all([
      import('./remark-blocks.js'),
      import('./yaml.js'),
      import('./toml.js'),
      import('./html-page.js'),
      import('decode-named-character-reference'),
    ]);
  fetched = { remarkBlocks, readYaml, readToml, readPage, decodeNamedCharacterReference };
}

/** Does what may ask for the libraries; where it does, once more, from the beginning, when they have come. */
export async function withLibraries<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    await fetchLibraries();
    return work();
  }
}
