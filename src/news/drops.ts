/**
 * Says in a word why a line is left out of the fields. It names what the roles have decided and decides nothing itself.
 */
import type { Cue } from './languages/language.js';
import type { Line } from './lines/lines.js';
import type { Phase } from './roles/states.js';
import { RECURS, type Told } from './told/told.js';

/** Cues in the order in which they explain a line best. */
const REASONS: readonly (readonly [Cue, string])[] = [
  ['advert', 'advertisement'],
  ['promotion', 'promotion'],
  ['account', 'subscription notice'],
  ['copyright', 'copyright line'],
  ['comments', 'comments'],
  ['related', 'related articles'],
  ['share', 'sharing'],
  ['tags', 'tags'],
  ['navigation', 'navigation'],
  ['readTime', 'reading time'],
  ['reporting', 'author note'],
];

const BY_PHASE: Readonly<Record<Phase, string>> = {
  above: 'navigation',
  head: 'page furniture',
  body: 'page furniture',
  below: 'after the article',
};

/** The reason for leaving a line out. */
export function dropReason({ traits, phase, why }: Pick<Told, 'traits' | 'phase' | 'why'>): string {
  if (why === RECURS) return 'recurring line';
  for (const standings of [
    ['whole', 'start'],
    ['end', 'within'],
  ]) {
    for (const [cue, reason] of REASONS) if (standings.includes(traits.cues.get(cue) ?? '')) return reason;
  }
  return BY_PHASE[phase];
}

/** Why what a label, or its format, marks is left out. */
export const LABEL_REASONS: { readonly [label in NonNullable<Line['label']>]?: string } = {
  name: 'label of a field',
  detail: 'detail of an export',
  head: 'head of a page',
  related: 'related articles',
  pulled: 'pull quote',
};
