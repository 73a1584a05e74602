/**
 * Lines of pictures that were told as something else, known by what stands beside them: a credit next to a caption, the
 * words right above a credit, a name that is said again under its picture. It changes roles and reads nothing.
 */
import { isAgency } from './agencies.js';
import { same, type Told } from './told.js';

/** The same lines, with those that belong to pictures told as captions. Linear in the number of lines. */
export function withPictureLines(told: readonly Told[]): readonly Told[] {
  if (!told.some(isClearCredit)) return told;
  const signed = told.filter(({ role, traits }) => role === 'byline' && traits.credit !== 'all').length;
  const words = retold(
    told,
    (one, i) => isCaptionAbove(told, i) || (one.role === 'byline' && signed > 1 && isSaidAgain(told, i)),
  );
  return retold(words, (one, i) => isCreditBeside(words, i) && (one.role !== 'byline' || signed > 0));
}

/** @param belongs whether a line that is not told as a caption is one. */
function retold(told: readonly Told[], belongs: (one: Told, index: number) => boolean): readonly Told[] {
  return told.map((one, i): Told => {
    if (one.role === 'caption' || one.role === 'headline' || !belongs(one, i)) return one;
    return { ...one, role: 'caption', why: 'stands with the credit or the caption of a picture' };
  });
}

/** A line that is a credit and nothing else, by its label, its sign or an agency in it. */
function isClearCredit({ traits, line }: Told): boolean {
  if (traits.credit !== 'all') return false;
  const label = traits.cues.get('photo');
  return label === 'start' || line.text.startsWith('©') || line.text.split(/\s?[/|,]\s?/).some(isAgency);
}

function lacksCredit(one: Told | undefined): boolean {
  return one?.role === 'caption' && one.traits.credit === 'none';
}

/** Beside the words of a picture. */
function isCreditBeside(told: readonly Told[], i: number): boolean {
  return isClearCredit(told[i]!) && (lacksCredit(told[i - 1]) || lacksCredit(told[i + 1]));
}

/** Fewest words of a caption that nothing else tells, and most characters. */
const [FEWEST, LONGEST] = [3, 300];

/** Words that frame nothing right above a credit: of furniture any, of prose what no stop ends. */
function isCaptionAbove(told: readonly Told[], i: number): boolean {
  const { role, phase, traits, line } = told[i]!;
  const [next, after] = [told[i + 1], told[i + 2]];
  const stops = /[.!?:…。"”»]$/.test(line.text);
  if (next === undefined || next.role === 'byline' || !isClearCredit(next) || (stops && lacksCredit(after)))
    return false;
  if (traits.size < FEWEST || line.text.length > LONGEST || traits.credit !== 'none') return false;
  if (role === 'other') return traits.cues.size === 0 && (phase === 'head' || phase === 'body');
  return (role === 'para' || role === 'subhead') && !stops;
}

/** A name above the same name above a credit: the picture's alternative text, its caption, who made it. */
function isSaidAgain(told: readonly Told[], i: number): boolean {
  const [one, next, after] = [told[i]!, told[i + 1], told[i + 2]];
  if (next === undefined || after === undefined || !same(one.line.text, next.line.text)) return false;
  return isClearCredit(after);
}
