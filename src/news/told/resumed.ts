/**
 * Paragraphs below what a page sets into its article: a letter to order, links to other articles, a poll. The telling of lines
 * takes the first such insert for the article's end. This sees only what lists of teasers, comments and notices do not have:
 * paragraphs in a row, numbers that go on, speakers who have spoken before. What stands between is weighed again elsewhere.
 */
import { STATES } from '../roles/states.js';
import { frameOf, type Traits } from '../roles/traits.js';

/** Words, or half the signs of a script without spaces, of the shortest paragraph that goes on; a guess. */
const LEAST = 10;
/** A paragraph's end, perhaps with initials in brackets: teasers that are cut short end otherwise, and titles without a stop or with a question. */
const STOPPED = /[.。؟।۔]["”’»」)]*(?: ?\([\p{L}/.]{1,6}\))?$/u;
const CUT_SHORT = /\.\.\.["”’»)]*$/u;

/** "6. Mulch late", "3) The second pan": the number and title of a part. */
const NUMBERED = /^(?:#\s?)?(\d{1,2})[.):]\s\p{L}/u;
/** Words of the longest such title; a guess. */
const LONGEST_TITLE = 14;

/** "Ren: Nobody asked me.", "THE COURIER: And then?" */
const SPEAKER = /^(\p{Lu}[\p{L}'’. -]{1,40}):\s/u;
/** Times that a speaker must have spoken in the body, and all speakers together: a label stands before one teaser or two. Guesses. */
const SPOKEN = 2;
const TALK = 4;

/** Lines between the body, or what went on of it, and a row of paragraphs that goes on; longer words that both have; guesses. */
const NEAR = 12;
const SHARED = 2;
const SHORT_WORD = 4;

const BODY: ReadonlySet<string> = new Set(['para', 'subhead']);

/** What is known of each line: its state and what it shows. */
interface Lines {
  readonly states: readonly number[];
  readonly traits: readonly Traits[];
}

/** The lines told as furniture behind the first paragraph that are the article's own; empty for most texts. Linear. */
export function resumedIn(lines: Lines): ReadonlySet<number> {
  const found = new Set<number>();
  const first = lines.states.findIndex((s) => BODY.has(STATES[s]!.role));
  if (first < 0) return found;
  const end = endOf(lines, first);
  inRows(lines, end, found);
  rightBelow(lines, end, found);
  numbered(lines, first, end, found);
  spoken(lines, first, end, found);
  return found;
}

/** Where comments or the paper's own notice begin below the last paragraph: nothing of the article is behind that. */
function endOf({ states, traits }: Lines, first: number): number {
  const last = states.findLastIndex((s) => STATES[s]!.phase === 'body');
  for (let i = Math.max(first, last) + 1; i < traits.length; i++)
    if (opens(traits[i]!, 'comments') || opens(traits[i]!, 'copyright')) return i;
  return traits.length;
}

function opens({ cues }: Traits, cue: 'comments' | 'copyright' | 'correction' | 'reporting' | 'by'): boolean {
  const standing = cues.get(cue);
  return standing === 'whole' || standing === 'start';
}

/** Two paragraphs and more in a row, soon below: of a list, each stands below its title. */
function inRows(lines: Lines, end: number, found: Set<number>): void {
  const { states, traits } = lines;
  const isTold = (i: number) => BODY.has(STATES[states[i]!]!.role);
  const isBelow = (i: number) => i < end && !isTold(i) && STATES[states[i]!]!.phase === 'below' && isProse(traits[i]!);
  let known: Set<number> | null = null;
  let last = states.findLastIndex((_, k) => isTold(k));
  for (let i = last + 1, to = i; i < end && i - last <= NEAR; i = Math.max(i + 1, to)) {
    to = i;
    while (isBelow(to)) to++;
    if (to - i < 2) continue;
    // right behind a line that promises other articles, or a long title, a row is one of teasers
    const before = traits[i - 1]!;
    if (before.cues.get('related') === 'whole' || (before.size > LONGEST_TITLE && !isTold(i - 1))) continue;
    known ??= longWordsOf(traits.filter((_, k) => isTold(k)));
    const shared = [...longWordsOf(traits.slice(i, to))].filter((word) => known?.has(word));
    if (shared.length < SHARED) continue;
    for (let k = i; k < to; k++) found.add(k);
    last = to - 1;
  }
}

/**
 * Paragraphs right below the body, of which nothing says that they are furniture, or parted from it only by a notice of an
 * advertisement, or by links with their titles.
 */
function rightBelow({ states, traits }: Lines, end: number, found: Set<number>): void {
  const from = states.findLastIndex((s) => BODY.has(STATES[s]!.role)) + 1;
  let next = from;
  while (next < end && isNotice(traits[next]!)) next++;
  const isParted = next > from;
  if (!isParted) while (next < end && isTitledLink(traits[next]!)) next++;
  for (; next < end && isProse(traits[next]!); next++) {
    const { cues, line } = traits[next]!;
    if (!isParted && (cues.size > 0 || line.gap === 0)) return;
    found.add(next);
  }
}

const isNotice = ({ cues }: Traits): boolean => cues.get('advert') === 'whole';

/** "Read more: Lighthouse for sale again": where the title stands apart, the next line may be its teaser. */
function isTitledLink({ cues, size }: Traits): boolean {
  return cues.get('related') === 'start' && size >= TITLED;
}

/** Words of the shortest such link; a guess. */
const TITLED = 5;

/** The hashes of the longer words: a chance match does little harm here. */
function longWordsOf(traits: readonly Traits[]): Set<number> {
  const found = new Set<number>();
  for (const { words: line } of traits) {
    const { starts, ends, hashes } = line.words;
    for (let w = line.from; w < line.to; w++) if (ends[w]! - starts[w]! > SHORT_WORD) found.add(hashes[w]!);
  }
  return found;
}

function isProse(trait: Traits): boolean {
  const frame = frameOf(trait);
  if (trait.line.block !== null || trait.line.label !== null || trait.size < LEAST) return false;
  if (frame !== null && frame !== 'within') return false;
  if (opens(trait, 'correction') || opens(trait, 'reporting') || opens(trait, 'by') || trait.credit !== 'none')
    return false;
  return STOPPED.test(trait.line.text) && !CUT_SHORT.test(trait.line.text);
}

/** The parts of an article in numbers: where the body has the ones before, the next one with a sentence below it is its own. */
function numbered({ states, traits }: Lines, first: number, end: number, found: Set<number>): void {
  let next = 0;
  for (let i = 0; i + 1 < end; i++) {
    const { text, block } = traits[i]!.line;
    const number = block === null && traits[i]!.size <= LONGEST_TITLE ? Number(NUMBERED.exec(text)?.[1]) : Number.NaN;
    const isTold = BODY.has(STATES[states[i]!]!.role);
    if (number === 1 && isTold) next = 2;
    if (number !== next || next < 2) continue;
    next++;
    if (isTold || i < first || !STOPPED.test(traits[i + 1]!.line.text)) continue;
    found.add(i);
    for (let k = i + 1; k < end && isSentence(traits[k]!); k++) found.add(k);
  }
}

/** A sentence of a part; shorter ones than elsewhere, for its number vouches for it. */
function isSentence(trait: Traits): boolean {
  const frame = frameOf(trait);
  return trait.line.block === null && (frame === null || frame === 'within') && STOPPED.test(trait.line.text);
}

/** What those say who have spoken in the body of a talk. */
function spoken({ states, traits }: Lines, first: number, end: number, found: Set<number>): void {
  const times = new Map<string, number>();
  let talk = 0;
  for (let i = first; i < end; i++) {
    const speaker = traits[i]!.line.block === null ? SPEAKER.exec(traits[i]!.line.text)?.[1] : undefined;
    if (speaker === undefined) continue;
    const before = times.get(speaker) ?? 0;
    if (BODY.has(STATES[states[i]!]!.role)) {
      times.set(speaker, before + 1);
      talk++;
    } else if (before >= SPOKEN && talk >= TALK) found.add(i);
  }
}
