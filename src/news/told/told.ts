/**
 * A text with every line told: its role, its act, its traits and the reasons. What the recognisers of single fields read.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import { unitsOf } from '../../lib/units.js';
import type { Draft, LineHint } from '../../types.js';
import { labelled } from '../heads/labels.js';
import { mailHeaded } from '../heads/mail-head.js';
import { mastheaded } from '../heads/mastheads.js';
import { pictureLabelled } from '../heads/picture-labels.js';
import { sourced } from '../heads/source-lines.js';
import type { Language } from '../languages/language.js';
import { parted, rejoined } from '../lines/glue.js';
import { type Line, linesOf, linesOfBlocks, typeOf } from '../lines/lines.js';
import { leadsOf, prospectsOf } from '../roles/certainty.js';
import { type Observed, observe } from '../roles/features.js';
import { readingWith, withHeadline } from '../roles/headline-choice.js';
import { type Decided, decide, learned, reasons } from '../roles/roles.js';
import { type Phase, type Role, STATES } from '../roles/states.js';
import { type Traits, traitsOf } from '../roles/traits.js';
import { withContents } from './contents.js';
import { belowCrumb } from './crumbs.js';
import { withDays } from './days.js';
import { withDecks } from './decks.js';
import { noted } from './desk-notes.js';
import { withFirstParagraph } from './first-paragraph.js';
import { withoutKeyPoints } from './key-points.js';
import { withoutLastCalls } from './last-calls.js';
import { withLead, withOpening } from './leads.js';
import { live } from './live-items.js';
import { withoutNotices } from './notices.js';
import { withOpenHead } from './open-head.js';
import { resumedIn } from './resumed.js';
import { withSubheads } from './subheads.js';

export interface Told {
  readonly line: Line;
  readonly role: Role;
  readonly phase: Phase;
  readonly traits: Traits;
  /** In a few words, for whoever asks why. */
  readonly why: string;
  /** Tenths of points by which this reading leads: see `leadsOf`. */
  readonly lead: number;
}

/** What is known before the lines are told. */
export interface Known {
  /** Declared outside the text, or null. */
  readonly headline: string | null;
  /** Lines that recur in many files of the same source: furniture whatever they look like. */
  readonly recurring: ReadonlySet<string>;
}

/** A guess, five times the longest that papers print; a text without line ends is no headline, printed a dozen times on its page. */
const LONGEST_HEADLINE = 600;

/** Tells the lines of a text, by the blocks that the format knows, if it does. */
export function tell(
  { text, blocks, captions, known: blockHints, hints }: Pick<Draft, 'text' | 'blocks' | 'captions' | 'known' | 'hints'>,
  known: Known,
  language: Language,
): Told[] {
  const all = blocks === null ? plainLines(text, language) : linesOfBlocks(blocks, captions, blockHints);
  const longest = longestOf(known.recurring);
  // a set reads a line from end to end: most are longer than any that recurs
  const recurs = ({ label, isAside, block, text }: Line) =>
    label === 'head' || isAside === true || (block === null && text.length <= longest && known.recurring.has(text));
  const rest = all.some(recurs) ? all.filter((line) => !recurs(line)) : all;
  const own = isArticle(rest, all) ? rest : all;
  const first = observe(own, language, known.headline);
  const lines = withOpenHead(own, first) ?? own;
  const observed = lines === own ? first : observe(lines, language, known.headline);
  const declared = known.headline !== null;
  const leaning = hints.size === 0 ? null : lines.map(({ span }) => hints.get(span[0]) ?? null);
  const decided = decidedOn(observed, declared, leaning);
  const prospects = prospectsOf(decided, declared);
  const chosen = declared ? decided.states : withHeadline(decided, prospects, lines, observed.signs);
  const below = declared ? null : belowCrumb(chosen, observed.traits, observed.signs);
  const states = below === null ? chosen : readingWith(below, decided, prospects);
  const leads = leadsOf({ ...decided, states }, prospects, (i, j) => same(lines[i]!.text, lines[j]!.text));
  const told = states.map((state, i): Told => {
    const { role: likeliest, phase } = STATES[state]!;
    const role = likeliest === 'headline' && lines[i]!.text.length > LONGEST_HEADLINE ? 'para' : likeliest;
    const why = reasons(observed.active[i]!, role).join('; ');
    return { line: lines[i]!, role, phase, traits: observed.traits[i]!, why, lead: leads[i]! };
  });
  const headed = withDecks(declared ? withOpening(told) : withLead(withoutWindowTitle(told)));
  const prose = withContents(withFirstParagraph(withoutKeyPoints(headed)));
  const spoken = withoutNotices(withDays(prose, language), language);
  const entitled = withSubheads(withoutLastCalls(spoken));
  const isGlued = entitled.some(({ line }) => line.glued);
  const whole = !isGlued
    ? [...entitled]
    : entitled.flatMap((one, i) => {
        if (one.line.glued && goesOn(entitled[i - 1], one)) return [];
        const next = entitled[i + 1];
        return [next?.line.glued === true && goesOn(one, next) ? { ...one, line: rejoined(one.line, next.line) } : one];
      });
  return all.length === lines.length ? whole : withRecurring(whole, all.filter(recurs), language);
}

/** The states of all lines, weighed again where the article goes on below what seemed its end. */
function decidedOn(observed: Observed, declared: boolean, hints: readonly (LineHint | null)[] | null): Decided {
  const decided = decide(observed, declared, learned, hints);
  const resumed = resumedIn({ states: decided.states, traits: observed.traits });
  if (resumed.size === 0) return decided;
  const leaning = decided.states.map((_, i) => hints?.[i] ?? (resumed.has(i) ? 'resumed' : null));
  return decide(observed, declared, learned, leaning);
}

/** Letters of the longest of some lines; -1 of none. */
function longestOf(lines: ReadonlySet<string>): number {
  const known = longest.get(lines) ?? [...lines].reduce((most, { length }) => Math.max(most, length), -1);
  longest.set(lines, known);
  return known;
}

/** A folder's lines are asked for each of its texts. */
const longest = new WeakMap<ReadonlySet<string>, number>();

/** Lines of a plain text, parted where they say two things. */
function plainLines(text: string, language: Language): readonly Line[] {
  const units = unitsOf(text);
  const lines = mailHeaded(mastheaded(linesOf(text, units), text, language), text);
  const known = live(noted(pictureLabelled(labelled(sourced(lines, text, language), text, language), text)));
  const parts: Line[] = [];
  for (const line of known) for (const part of parted(line, text, units)) parts.push(part);
  return parts;
}

/** Letters and digits of the shortest article that furniture may be told from: some twenty-five words; a guess. */
const BRIEF = 120;

/**
 * Whether what does not recur is an article by itself. Where little is left, or less than what recurs, the file is one of
 * several copies or of many short notices, and what recurs belongs to it.
 */
function isArticle(rest: readonly Line[], all: readonly Line[]): boolean {
  if (rest.length === all.length) return true;
  const left = lettersIn(rest);
  return left >= BRIEF && left * 2 >= lettersIn(all);
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + lettersOnly(text).length, 0);
}

/** A bar or dash set off by spaces, behind which the title of a window names its paper. */
const NAMES_PAPER = /^\s?[|•·–—-]\s\S/;

/** Lines below the title of a window in which the headline itself may stand; a guess. */
const NEAR = 12;

/** "The ferry ran aground | The Courier" above "The ferry ran aground": a copy brought the title of the window along. */
function withoutWindowTitle(told: readonly Told[]): readonly Told[] {
  const at = told.findIndex(({ role }) => role === 'headline');
  const title = told[at]?.line.text ?? '';
  if (!/\s[|•·–—-]\s/.test(title)) return told;
  const named = ({ line: { text } }: Told) =>
    text.length >= 12 && title.startsWith(text) && NAMES_PAPER.test(title.slice(text.length));
  const below = told.slice(at + 1, at + 1 + NEAR).findIndex(named);
  if (below < 0) return told;
  return told.map((one, i) => {
    if (i === at) return { ...one, role: 'other', phase: 'above', why: 'names the window of the headline below' };
    return i === at + 1 + below ? { ...one, role: 'headline', phase: 'head', lead: told[at]!.lead } : one;
  });
}

/** Puts the lines that recur or whose labels are sure back among the others, in the act that they stand in. */
function withRecurring(told: readonly Told[], recurring: readonly Line[], language: Language): Told[] {
  const merged: Told[] = [];
  let next = 0;
  const take = (until: number) => {
    for (; next < recurring.length && recurring[next]!.span[0] < until; next++) {
      const line = recurring[next]!;
      const phase = merged.at(-1)?.phase ?? 'above';
      const role = line.label === 'caption' || line.label === 'credit' ? 'caption' : 'other';
      const why = line.isAside === true ? LABELLED : RECURS;
      merged.push({ line, role, phase, traits: traitsOf(line, language), why, lead: Infinity });
    }
  };
  for (const one of told) {
    take(one.line.span[0]);
    merged.push(one);
  }
  take(Number.POSITIVE_INFINITY);
  return merged;
}

const LABELLED = 'its label says so';

/** The reason for leaving out a line that recurs. */
export const RECURS = 'stands in many files of this source';

/** True where the second part of a line that was cut turned out to be what the first is. */
function goesOn(first: Told | undefined, second: Told): boolean {
  return first !== undefined && first.role === second.role && first.role !== 'other';
}

/** Most lines differ in the first of their letters. */
const firstOf = (text: string) => (/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '').toLowerCase().charCodeAt(0);

/** Two lines say the same if their letters and digits do. */
export function same(one: string, other: string): boolean {
  return one === other || (Object.is(firstOf(one), firstOf(other)) && lettersOnly(one) === lettersOnly(other));
}

/** Whether a line is a paragraph of words. */
export function isParagraph({ role, line }: Told): boolean {
  return role === 'para' && typeOf(line) !== 'image';
}

/** Letters of the shortest paragraph; a guess. */
const PARAGRAPH = 100;

/** Whether a line told as more of a standfirst is the article's first paragraph: decks go on in short lines only. */
export function isPastStandfirst({ line, phase }: Told, standfirst: string): boolean {
  if (line.label !== null) return false;
  return phase === 'body' || Math.min(standfirst.length, line.text.length) >= PARAGRAPH;
}
