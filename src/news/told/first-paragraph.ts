/**
 * A first paragraph that stands alone: below it the page sets in links or a form before the article goes on, so that line by line it
 * looks like one more thing beside the article. It looks at what stands between who signs and the prose, and at nothing below.
 */
import { typeOf } from '../lines/lines.js';
import { kindOf, STOPPED } from '../roles/surroundings.js';
import { same, type Told } from './told.js';

/** The same lines, with sentences between who signs and the first paragraph as paragraphs. */
export function withFirstParagraph(told: readonly Told[]): readonly Told[] {
  const prose = told.findIndex(({ role }) => role === 'para');
  const signed = told.slice(0, Math.max(0, prose)).findLastIndex(({ role }) => role === 'byline' || role === 'date');
  if (signed < 0) return told;
  const isOwn = ({ role, phase, line, traits }: Told, i: number) =>
    i > signed &&
    i < prose &&
    role === 'other' &&
    phase === 'head' &&
    line.label === null &&
    typeOf(line) === null &&
    traits.cues.size === 0 &&
    traits.credit === 'none' &&
    STOPPED.test(line.text) &&
    kindOf(traits, false) === 'prose';
  if (!told.some(isOwn)) return told;
  // what is said twice is a caption or a teaser
  const isOnce = (one: Told) => told.every((other) => other === one || !same(other.line.text, one.line.text));
  return told.map((one, i) =>
    isOwn(one, i) && isOnce(one)
      ? { ...one, role: 'para', phase: 'body', why: 'sentences between who signs and the prose' }
      : one,
  );
}
