/**
 * Loads eld, the detector of languages, with its tables in their narrow form: as a module they were most of what
 * plain texts took of memory. It knows where libraries lie, and no language.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Detector, TABLES, wholeDetector } from '../news/words/language.js';
import { type NgramTables, tablesIn } from '../news/words/ngrams.js';

const require = createRequire(import.meta.url);

/** What eld makes a detector with, whatever its tables come from. */
interface Maker {
  readonly createEld: () => { readonly instance: Detector; readonly loadData: (tables: object) => unknown };
}

/** The detector; the library's own way where it does not lie or is not written as expected. */
export async function loadDetector(): Promise<Detector> {
  for (const folder of require.resolve.paths('eld') ?? []) {
    const tables = tablesOf(join(folder, 'eld', 'src', 'ngrams', `${TABLES}.js`));
    if (tables === null) continue;
    const { createEld } = (await import(
      pathToFileURL(join(folder, 'eld', 'src', 'languageDetector.js')).href
    )) as Maker;
    const { instance, loadData } = createEld();
    loadData({ ...tables, ngrams: new Proxy({}, { get: (_, ngram) => tables.scoresOf(String(ngram)) }) });
    return instance;
  }
  return wholeDetector();
}

function tablesOf(file: string): NgramTables | null {
  try {
    return tablesIn(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
