/**
 * How soon the platform's compiler optimises. A build that makes little runs each loop a few thousand times: its optimised
 * code is ready when nobody needs it any more, and making it takes a fifth of all the build's processor time (measured at
 * 10,000 articles: 0.5 of 3.1 CPU s). It knows the engine's own measure and no work.
 */
import { setFlagsFromString } from 'node:v8';

/** What a function runs (the engine counts bytes of its code) before it is looked at for optimising. Measured: more saves no more. */
const LATE = 1_000_000;
/** The engine's own. */
const USUAL = 67_584;

/** For a build that looks at much and makes little. It holds for all threads. */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${LATE}`);
}

/** For one that makes much. */
export function optimiseAsUsual(): void {
  setFlagsFromString(`--interrupt-budget=${USUAL}`);
}
