/** What a build says to the process that asked for it, if one did: `dev`, not a person. */

import type { BuildSummary } from '../summary.js';
import type { Built } from './beside.js';

/** Tells the process that asked for this build what it has done; does nothing where a person asked. */
export function tellAsker({ inputs, published, refused, warnings, learnt, released }: BuildSummary): void {
  const errors = inputs.flatMap(({ notes }) => notes.filter(({ level }) => level === 'error'));
  process.send?.({ published, refused, warnings, notes: errors, learnt, released } satisfies Built);
}

/** Does `leave` when the process that asked for this build is gone; never where a person asked. */
export function onAskerGone(leave: () => void): void {
  process.once('disconnect', leave);
  process.channel?.unref(); // listening alone is no reason to go on
}
