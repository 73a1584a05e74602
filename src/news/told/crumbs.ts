/**
 * The last step of a trail through a site: "Home / Economy / Care: when the pension is too small" names the article in
 * other words than its headline, which stands below it and above its standfirst. This tells such a step from a headline,
 * by the lines around it; what any other line is has been decided.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import { HEADLINE, type Role, STATES } from '../roles/states.js';
import { STOPPED } from '../roles/surroundings.js';
import { frameOf, type Traits } from '../roles/traits.js';

/** Words of a step of a trail, and of a heading above a headline, at most. Guesses. */
const STEP = 3;
const KICKER = 6;
/** Words of a whole trail in one line, at most; a guess. */
const WHOLE_TRAIL = 12;
/** Words of a headline, at least and at most, and of a standfirst, at least; guesses. */
const TITLE = [3, 32] as const;
const STANDFIRST = 10;
/** Lines above a line among which its trail opens, and below among which the headline stands; guesses. */
const TRAIL = 5;
const NEAR = 4;
/** Of the longer words of a step, those that the headline says again: so many, and such a share; guesses. */
const SAME = 2;
const SHARE = 0.4;

/**
 * The line of the headline below the last step of a trail that was taken for it; null where none is. Looks at some ten lines.
 * @param states of all lines, the step's being the headline. @param signs of all lines, where one names authors or a day.
 */
export function belowCrumb(
  states: readonly number[],
  traits: readonly Traits[],
  signs: readonly boolean[],
): number | null {
  const at = states.indexOf(HEADLINE);
  if (at < 1 || !isPlain(traits[at]!) || !endsTrail(at, traits)) return null;
  const step = traits[at]!.line.text;
  const near = traits.slice(at + 1, at + 1 + NEAR);
  const letters = lettersOnly(step);
  if (near.some(({ line }) => lettersOnly(line.text) === letters)) return null;
  let kickers = 0;
  for (const [n, one] of near.entries()) {
    const i = at + 1 + n;
    if (signs[i] || one.cues.has('readTime')) continue;
    if (isTitle(one)) {
      const again = repeats(step, one.line.text);
      if (again && states[i] === HEADLINE && isOf(SIGNED, i + 1, states)) return i;
      const may = again || (kickers > 0 && one.common > 0);
      if (may && isInHead(states[i]!) && isHeading(i, again ? kickers + 1 : kickers, states, traits)) return i;
    }
    if (one.credit !== 'end' && !isPictured(one) && (one.size > KICKER || STOPPED.test(one.line.text))) return null;
    kickers++;
  }
  return null;
}

/** Whether what stands right below a title stands below a headline: a standfirst; below a heading of its own, a picture; below two, a day. */
function isHeading(i: number, kickers: number, states: readonly number[], traits: readonly Traits[]): boolean {
  if (kickers > 1 && isOf(['date'], i + 1, states)) return true;
  return isOf(kickers > 0 ? UNDER_KICKED : UNDER, i + 1, states) && traits[i + 1]!.size >= STANDFIRST;
}

/** Whether it says what a picture shows, as pages do above a heading for those who cannot see it: "Cranes stand still at the quay." */
function isPictured({ size, line: { text } }: Traits): boolean {
  return size > KICKER - 2 && size <= ALTERNATIVE && text.endsWith('.');
}

/** Words of the longest that says what a picture shows; a guess. */
const ALTERNATIVE = 10;

/** Whether the lines above are steps, one of which the press knows from its menus, or one line is a whole trail. */
function endsTrail(at: number, traits: readonly Traits[]): boolean {
  const above = traits[at - 1]!;
  if (above.size <= WHOLE_TRAIL && /\S\s?[›»>]\s?\S/u.test(above.line.text)) return true;
  let known = false;
  let i = at - 1;
  for (; i >= 0 && i >= at - TRAIL && isStep(traits[i]!); i--) known ||= traits[i]!.cues.get('navigation') === 'whole';
  return known && i < at - 2;
}

function isStep(one: Traits): boolean {
  return isPlain(one) && one.size <= STEP && one.digits === 0 && !/[.:!?@"“„«»]/u.test(one.line.text);
}

/** Whether neither a format nor a label says what a line is. */
function isPlain({ line: { label, block } }: Traits): boolean {
  return label === null && block === null;
}

function isTitle(one: Traits): boolean {
  if (one.size < TITLE[0] || one.size > TITLE[1] || one.credit !== 'none' || !isPlain(one)) return false;
  return !STOPPED.test(one.line.text) && !['whole', 'start'].includes(frameOf(one) ?? '');
}

function isInHead(state: number): boolean {
  const { role, phase } = STATES[state]!;
  return phase === 'head' && (role === 'headline' || role === 'other' || role === 'standfirst');
}

/** What stands right below a headline, not below a deck; a picture speaks less surely for one. */
const UNDER: readonly Role[] = ['standfirst'];
const UNDER_KICKED: readonly Role[] = ['standfirst', 'caption'];

/** The same, below two headlines in a row. */
const SIGNED: readonly Role[] = ['byline', 'date', 'standfirst'];

function isOf(roles: readonly Role[], i: number, states: readonly number[]): boolean {
  return roles.includes(STATES[states[i] ?? HEADLINE]!.role);
}

/** Whether much of what a step says is said again. */
function repeats(step: string, title: string): boolean {
  const words = stemsOf(step);
  const said = stemsOf(title);
  let same = 0;
  for (const word of words) if (said.has(word)) same++;
  return same >= SAME && same >= SHARE * words.size;
}

/** The longer words by their first letters, so that endings do not part them; pairs of signs where no spaces part words. */
function stemsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(STEMS) ?? []);
}

const STEMS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{4,5}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/gu;
