/**
 * The evidence on each line, as numbered features: what it shows by itself, where it stands, what its neighbours show,
 * what repeats. Knows no weights and decides nothing.
 */

import type { Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { emptied, roomFor, wordsOf } from '../words/words.js';
import { type Echoes, echoesOf, LONG, saysKey, sharesOf } from './echoes.js';
import { choice, feature, numbered, scale } from './evidence.js';
import { isSigned, OWN, ownFeatures } from './looks.js';
import { proseOf, type Stretch } from './prose.js';
import {
  amongProse,
  endingsOf,
  isSaid,
  KINDS,
  type Kind,
  kindOf,
  plainOf,
  retoldOf,
  runsOf,
  type Saying,
} from './surroundings.js';
import { framesOf, titlesOf } from './titles.js';
import { type Traits, traitsOf } from './traits.js';

const index = scale('lines before', [0, 1, 2, 5, 10]);
const fromEnd = scale('lines after', [0, 1, 2, 5, 10]);
const place = scale('distance to the prose', [-60, -30, -16, -10, -6, -3, -2, -1, 0, 1, 2, 3, 6]);
const lead = feature('first line of the prose');
const shortPlace = scale('short line, distance to the prose', [-60, -30, -16, -10, -6, -3, -2, -1, 0, 1, 2, 3, 6]);
const gapBefore = choice('gap before', ['tight text', 'none', 'one', 'more']);
const gapAfter = choice('gap after', ['tight text', 'none', 'some']);
const sameBefore = feature('said before');
const sameAfter = feature('said again');
const extended = feature('the start of another line');
const extending = feature('another line and more');
const overlap = scale('words shared with the prose', [0, 0.3, 0.5, 0.7]);
const bestOverlap = feature('most words shared with the prose of all short lines before it');
const firstTitle = feature('the first that reads like a title');
const lastTitle = feature('the last that reads like a title before the prose');
const longestTitle = feature('the longest that reads like a title before the prose');
const bestTitle = feature('of those that read like titles the one that shares most with the prose');
const leadShare = scale('words shared with the first paragraph', [0, 0.2, 0.4, 0.6]);
const framed = scale('furniture since the prose began', [0, 1, 3]);
const framedLong = scale('prose, furniture since it began', [0, 1, 3]);
const SIGNED = ['no signature near', 'signed before', 'signed after', 'signed before and after'] as const;
const longSigned = choice('long line', SIGNED);
const shortSigned = choice('short line', SIGNED);
const gluedOn = feature('run into the line before');
const declaredHeadline = feature('the declared headline');
const secondBefore = choice('two before', KINDS);
const secondAfter = choice('two after', KINDS);
const aroundFirst = numbered.length;
for (const one of KINDS) for (const other of KINDS) feature(`between ${one} and ${other}`);
const around = (one: Kind, other: Kind) => aroundFirst + KINDS.indexOf(one) * KINDS.length + KINDS.indexOf(other);
const shortRun = scale('prose in a row', [0, 1, 2]);
const retold = scale('told again soon', [0, 0.2, 0.4, 0.6]);
const endings = scale('the end of another line', [1]);
// the last step but one holds every distance, the last those who have no prose on that side
const sinceProse = scale('lines since a line of prose', [1, 2, 4, 8, 16, 99_999]);
const untilProse = scale('lines until a line of prose', [1, 2, 4, 8, 16, 99_999]);
const longToCome = scale('prose, lines of prose to come', [0, 1, 3, 8]);
const shortToCome = scale('lines of prose to come', [0, 1, 3, 8]);
const saidAmong = scale('prose or sentence, lines in the text that are neither', [1, 2, 3, 5, 10, 30]);
const unsaidAmong = scale('lines in the text that are neither prose nor sentence', [1, 2, 3, 5, 10, 30]);
const TOTAL = numbered.length;

/** The names of all features in order; of a neighbour's as "before: …", "after: …". */
export const featureNames: readonly string[] = [
  ...numbered,
  ...numbered.slice(0, OWN).map((name) => `before: ${name}`),
  ...numbered.slice(0, OWN).map((name) => `after: ${name}`),
  'before: the start of the text',
  'after: the end of the text',
];

export interface Observed {
  readonly traits: readonly Traits[];
  /** Active features of each line. */
  readonly active: readonly (readonly number[])[];
  /** What the lines of a text without furniture say; null where any line looks like furniture. */
  readonly plain: readonly Saying[] | null;
  /** Lines of authors and dates by their looks. */
  readonly signs: readonly boolean[];
}

/** Lines of the prose in which what stands in the head may still come; a guess. */
const HEAD = 3;

/** Where the features begin that a line has from the line before and the line after it. */
const BEFORE = TOTAL;
const AFTER = TOTAL + OWN;
const AT_START = TOTAL + 2 * OWN;
const AT_END = AT_START + 1;

/** Letters of the longest text whose words are kept in memory that is used again; a guess, several long articles. */
const KEPT = 1 << 14;
/** The words of one text after the other: making room costs as much as reading them. Nothing of one reaches the next. */
const memory = roomFor(4 * KEPT);

/** Observes all lines of a text. @param headline as declared outside the text, or null. */
export function observe(lines: readonly Line[], language: Language, headline: string | null): Observed {
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const words = letters > KEPT ? roomFor(letters) : emptied(memory);
  const traits = lines.map((line) => traitsOf(line, language, words));
  const own = traits.map((trait) => ownFeatures(trait, language));
  const prose = proseOf(traits);
  const shares = sharesOf(traits, prose);
  const echoes = echoesOf(traits);
  const titles = titlesOf(traits, prose, shares.share);
  const frames = framesOf(traits, prose);
  const signs = own.map(isSigned);
  const signed = signedOf(signs);
  const kinds = traits.map((trait, i) => kindOf(trait, signs[i]!));
  const runs = runsOf(kinds);
  const again = retoldOf(traits, kinds, prose.from + HEAD);
  const ended = endingsOf(traits);
  const among = amongProse(kinds);
  const others = kinds.filter((kind) => !isSaid(kind)).length;
  const tight = traits.every((trait, i) => i === 0 || trait.line.gap === 0);
  const key = headline === null ? '' : wordsOf(headline).join('');
  const active = traits.map((trait, i) => {
    const list = [...own[i]!];
    placed(list, i, traits, prose, tight);
    list.push(overlap(shares.share[i]!));
    if (shares.best === i) list.push(bestOverlap);
    if (trait.line.glued) list.push(gluedOn);
    list.push((trait.size < 9 ? shortSigned : longSigned)(SIGNED[signed[i]!]!));
    if (trait.size < LONG) list.push(leadShare(shares.lead[i]!));
    if (titles.first === i) list.push(firstTitle);
    if (titles.last === i) list.push(lastTitle);
    if (titles.longest === i) list.push(longestTitle);
    if (titles.best === i) list.push(bestTitle);
    list.push((trait.size < 14 ? framed : framedLong)(frames[i]!));
    echoed(list, echoes[i]!);
    if (key !== '' && saysKey(trait.words, key)) list.push(declaredHeadline);
    list.push(secondBefore(kinds[i - 2] ?? 'none'), secondAfter(kinds[i + 2] ?? 'none'), shortRun(runs[i]!));
    list.push(around(kinds[i - 1] ?? 'none', kinds[i + 1] ?? 'none'));
    if (ended[i] !== 0) list.push(endings(ended[i]!));
    list.push(sinceProse(among.since[i]!), untilProse(among.until[i]!));
    list.push((kinds[i] === 'prose' ? longToCome : shortToCome)(among.toCome[i]!));
    list.push((isSaid(kinds[i]!) ? saidAmong : unsaidAmong)(others));
    if (again[i]! >= 0) list.push(retold(again[i]!));
    if (i === 0) list.push(AT_START);
    else for (const f of own[i - 1]!) list.push(BEFORE + f);
    if (i === traits.length - 1) list.push(AT_END);
    else for (const f of own[i + 1]!) list.push(AFTER + f);
    return list;
  });
  return { traits, active, plain: plainOf(traits, kinds), signs };
}

function echoed(list: number[], echo: Echoes | null): void {
  if (echo === null) return;
  if (echo.sameBefore) list.push(sameBefore);
  if (echo.sameAfter) list.push(sameAfter);
  if (echo.extended) list.push(extended);
  if (echo.extending) list.push(extending);
}
/** Where a line stands to the prose: negative before, 0 within, positive after. */
function placed(list: number[], i: number, traits: readonly Traits[], prose: Stretch, tight: boolean): void {
  const trait = traits[i]!;
  const distance = i < prose.from ? i - prose.from : i >= prose.to ? i - prose.to + 1 : 0;
  list.push(index(i), fromEnd(traits.length - 1 - i), place(distance));
  if (i === prose.from && prose.to > prose.from) list.push(lead);
  if (trait.size < 14) list.push(shortPlace(distance));
  const next = traits[i + 1];
  list.push(gapBefore(tight ? 'tight text' : trait.line.gap === 0 ? 'none' : trait.line.gap === 1 ? 'one' : 'more'));
  list.push(gapAfter(tight ? 'tight text' : next === undefined || next.line.gap > 0 ? 'some' : 'none'));
}

/** Lines below a line in which a signature is still near; a guess. */
const NEAR = 5;

/** For each line: 1 where a line of author or date stands before it, 2 where one follows soon, 3 for both, 0 for neither. */
function signedOf(signatures: readonly boolean[]): number[] {
  let before = 0;
  let next = 0;
  return signatures.map((signs, i) => {
    if (next <= i) {
      next = i + 1;
      while (next < signatures.length && !signatures[next]!) next++;
    }
    const after = next < signatures.length && next <= i + NEAR ? 2 : 0;
    const code = before + after;
    if (signs) before = 1;
    return code;
  });
}
