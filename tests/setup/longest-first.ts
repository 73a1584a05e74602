/**
 * The order in which files of tests are started: what takes long comes first, so that no processor waits for another at the
 * end. It knows kinds of tests and no times: a clean checkout remembers none.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of minutes, then those of a minute, then all others (measured, `npm test` on two processors). */
const RANKS = [/\/tests\/(?:e2e|browser)\//, /\/tests\/hostile\/linear\.test\.ts$/];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = RANKS.findIndex((kind) => kind.test(moduleId));
  return rank < 0 ? RANKS.length : rank;
}
