/** Days, months and years that stand by themselves in a line: when an article was written, whatever the lines around look like. */
import { dateOfLine, opensWithLabel } from '../dates/date-line.js';
import { periodOf } from '../dates/periods.js';
import { isDayAlone } from '../heads/parts.js';
import type { Language } from '../languages/language.js';
import type { Told } from './told.js';

/** Letters of the longest line that tells days of publication and nothing else; a guess. */
const LONGEST = 100;
/** Lines between such a day and the headline below it: a clock stands at the very top of a page. A guess. */
const NEAR = 4;
const MINUTE = /\d[:.h]\d\d(?!\d)/;

/** Below an article, a minute is that of a comment, but where a word says what it is of. */
function isComment({ phase, line: { text } }: Told, { code }: Language): boolean {
  return phase === 'below' && MINUTE.test(text) && !opensWithLabel(text, code);
}

/**
 * Tells as dates: a day right below a byline; and where no line was told as one, the days between headline and body, else the
 * day that stands alone in all of the text.
 */
export function withDays(told: readonly Told[], language: Language): readonly Told[] {
  const isDated = told.some(({ role, line }) => role === 'date' || line.label === 'date');
  const headline = told.findIndex(({ role }) => role === 'headline');
  const isSigned = (i: number) => told[i]!.phase === 'body' && told[i - 1]?.role === 'byline';
  const days = told.flatMap((one, i) =>
    (!isDated || isSigned(i)) && i !== headline && mayBeDay(one) && isDayAlone(one.line.text, language) ? [i] : [],
  );
  const signed = days.filter((i) => isSigned(i) || told[i]!.phase === 'head');
  // below, days with an hour are those of comments
  const alone = days.filter((i) => days.length === 1 || !isComment(told[i]!, language));
  const isDay = (i: number) => alone.length === 1 && !isComment(told[i]!, language) && isMeant(told, i, headline);
  const meant = signed.length > 0 ? signed : alone.filter(isDay);
  if (meant.length > 0) return told.map((one, i) => (meant.includes(i) ? { ...one, role: 'date' } : one));
  return withPeriod(told, language);
}

/** The reason for telling a line as the date that is no day. */
export const PERIOD = 'a month, a season or a year right below the headline or who signs';

/** Where no line says a day: the month, season or year right below headline, standfirst or signature is the date. */
function withPeriod(told: readonly Told[], language: Language): readonly Told[] {
  const isHead = (one: Told | undefined) => one !== undefined && HEAD.has(one.role);
  const at = told.findIndex(
    ({ role, line, traits }, i) =>
      isHead(told[i - 1]) &&
      role !== 'headline' &&
      line.label === null &&
      traits.digits >= 4 &&
      periodOf(line.text, language.code) !== null,
  );
  const isDay = ({ phase, traits, line }: Told) =>
    line.label === 'date' ||
    (phase !== 'below' && traits.digits > 0 && dateOfLine(line.text, language.code, null) !== null);
  if (at < 0 || told.some(isDay)) return told;
  return told.map((one, i) => (i === at ? { ...one, role: 'date', phase: 'head', why: PERIOD } : one));
}

const HEAD: ReadonlySet<Told['role']> = new Set(['headline', 'standfirst', 'byline']);

function mayBeDay({ role, line, traits }: Told): boolean {
  if (role === 'byline' || role === 'date' || line.label !== null) return false;
  return line.text.length <= LONGEST && traits.digits > 0;
}

/** Whether a day says of the article when it was written: not a clock, no heading of a chronicle. */
function isMeant(told: readonly Told[], i: number, headline: number): boolean {
  const { phase, role } = told[i]!;
  if (phase === 'above') return headline - i <= NEAR;
  if (phase === 'below') return true;
  const isProse = (one: Told, at: number) => one.role === 'para' && at !== i && !one.traits.agency;
  return role === 'other' || told.findIndex(isProse) > i || told.findLastIndex(isProse) < i;
}
