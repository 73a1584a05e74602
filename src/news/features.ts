/**
 * The evidence on each line, as numbered features: what it looks like, where it stands, what its neighbours look like,
 * what repeats. Knows no weights and decides nothing.
 */

import * as is from '../lib/characters.js';
import { characterOf } from '../lib/characters.js';
import { dateOfLine } from './dates/date-line.js';
import { type Echoes, echoesOf, LONG, saysKey, sharesOf } from './echoes.js';
import type { Cue, Language } from './languages/language.js';
import { type Line, typeOf } from './lines.js';
import type { Standing } from './phrases.js';
import { proseOf, type Stretch } from './prose.js';
import { framesOf, isTitleLike, titlesOf } from './titles.js';
import { frameOf, type Traits, traitsOf } from './traits.js';
import { roomFor, wordsOf } from './words.js';

const names: string[] = [];

function feature(name: string): number {
  return names.push(name) - 1;
}

/** Numbers one feature for each step of a scale; `steps` are the upper bounds of all but the last. */
function scale(name: string, steps: readonly number[]): (value: number) => number {
  const first = names.length;
  for (const step of steps) feature(`${name} up to ${step}`);
  feature(`${name} over ${steps.at(-1)}`);
  return (value) => {
    let at = 0;
    while (at < steps.length && !(value <= steps[at]!)) at++;
    return first + at;
  };
}

function choice<T extends string>(name: string, values: readonly T[]): (value: T) => number {
  const first = names.length;
  for (const value of values) feature(`${name}: ${value}`);
  return (value) => first + values.indexOf(value);
}

const CUES: readonly Cue[] = [
  'by',
  'reporting',
  'photo',
  'readTime',
  'correction',
  'promotion',
  'share',
  'related',
  'navigation',
  'comments',
  'copyright',
  'advert',
  'tags',
  'account',
];
const STANDINGS: readonly Standing[] = ['whole', 'start', 'end', 'within'];

const bias = feature('any line');
const letters = scale('letters', [12, 25, 50, 80, 120, 180, 300]);
const words = scale('words', [1, 2, 4, 8, 14, 22, 40]);
const ends = choice('ends with', [
  'stop',
  'question',
  'colon',
  'ellipsis',
  'quote',
  'bracket',
  'letter',
  'digit',
  'mark',
]);
const starts = choice('starts with', ['capital', 'small', 'digit', 'quote', 'bracket', 'copyright', 'mark', 'script']);
const cueFirst = names.length;
for (const name of CUES) for (const standing of STANDINGS) feature(`cue: ${name} ${standing}`);
const cue = (name: Cue, standing: Standing) =>
  cueFirst + CUES.indexOf(name) * STANDINGS.length + STANDINGS.indexOf(standing);
const furniture = choice('furniture', STANDINGS);
const common = scale('function words', [0, 0.15, 0.3]);
const stops = scale('inner sentences', [0, 1]);
const titled = scale('capitalised words', [0.3, 0.7, 0.99]);
const capitals = feature('all capitals');
const digits = scale('digits', [0, 2, 4]);
const nameLike = feature('a name by its look');
const byName = feature('"by" and a name');
const agency = feature('an agency');
const agencyWithin = feature('an agency within');
const date = feature('a date line');
const dated = feature('a year within');
const dateline = feature('a dateline');
const pipe = feature('a bar or bullet within');
const address = feature('an address within');
const copyright = feature('a copyright sign within');
const quoted = feature('quotation marks within');
const bracketed = feature('brackets at the end');
const credit = choice('credit', ['end', 'all']);
const titleLike = feature('reads like a title');
const type = choice('marked as', ['paragraph', 'heading', 'list', 'blockquote', 'image', 'table', 'code']);
/** Features before this one are also seen from the neighbouring lines. */
const OWN = names.length;

const index = scale('lines before', [0, 1, 2, 5, 10]);
const fromEnd = scale('lines after', [0, 1, 2, 5, 10]);
const place = scale('distance to the prose', [-6, -3, -2, -1, 0, 1, 2, 3, 6]);
const lead = feature('first line of the prose');
const shortPlace = scale('short line, distance to the prose', [-6, -3, -2, -1, 0, 1, 2, 3, 6]);
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
const TOTAL = names.length;

/** The names of all features in order; of a neighbour's as "before: …", "after: …". */
export const featureNames: readonly string[] = [
  ...names,
  ...names.slice(0, OWN).map((name) => `before: ${name}`),
  ...names.slice(0, OWN).map((name) => `after: ${name}`),
  'before: the start of the text',
  'after: the end of the text',
];

export interface Observed {
  readonly traits: readonly Traits[];
  /** Active features of each line. */
  readonly active: readonly (readonly number[])[];
}

/** Where the features begin that a line has from the line before and the line after it. */
const BEFORE = TOTAL;
const AFTER = TOTAL + OWN;
const AT_START = TOTAL + 2 * OWN;
const AT_END = AT_START + 1;

/** Observes all lines of a text. @param headline as declared outside the text, or null. */
export function observe(lines: readonly Line[], language: Language, headline: string | null): Observed {
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const words = roomFor(letters);
  const traits = lines.map((line) => traitsOf(line, language, words));
  const own = traits.map((trait) => ownFeatures(trait, language));
  const prose = proseOf(traits);
  const shares = sharesOf(traits, prose);
  const echoes = echoesOf(traits);
  const titles = titlesOf(traits, prose, shares.share);
  const frames = framesOf(traits, prose);
  const signed = signedOf(own.map((features) => features.includes(date) || features.includes(byName)));
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
    if (i === 0) list.push(AT_START);
    else for (const f of own[i - 1]!) list.push(BEFORE + f);
    if (i === traits.length - 1) list.push(AT_END);
    else for (const f of own[i + 1]!) list.push(AFTER + f);
    return list;
  });
  return { traits, active };
}

function echoed(list: number[], echo: Echoes | null): void {
  if (echo === null) return;
  if (echo.sameBefore) list.push(sameBefore);
  if (echo.sameAfter) list.push(sameAfter);
  if (echo.extended) list.push(extended);
  if (echo.extending) list.push(extending);
}

function ownFeatures(trait: Traits, language: Language): number[] {
  const { text } = trait.line;
  const list = [bias, letters(text.length), words(trait.size), ends(ending(text)), starts(beginning(text))];
  list.push(common(trait.common), stops(trait.stops), titled(trait.titled), digits(trait.digits));
  for (const [name, standing] of trait.cues) list.push(cue(name, standing));
  const frame = frameOf(trait);
  if (frame !== null) list.push(furniture(frame));
  if (isTitleLike(trait)) list.push(titleLike);
  if (trait.capitals) list.push(capitals);
  if (trait.nameLike) list.push(nameLike);
  if (trait.agency) list.push(agency);
  if (trait.dateline) list.push(dateline);
  if (trait.credit !== 'none') list.push(credit(trait.credit));
  if (text.length < 160) shortFeatures(list, trait, language);
  if ((trait.bits & is.QUOTE) !== 0) list.push(quoted);
  const blockType = typeOf(trait.line);
  if (blockType !== null) list.push(type(blockType));
  return list;
}

/** Evidence that only a short line can give. */
function shortFeatures(list: number[], trait: Traits, language: Language): void {
  const { text } = trait.line;
  if (trait.digits > 0 && dateOfLine(text, language.code, null) !== null) list.push(date);
  if (trait.digits >= 4 && /\b(?:19|20)\d\d\b/.test(text)) list.push(dated);
  if ((trait.bits & is.BAR) !== 0) list.push(pipe);
  if (/@|www\.|https?:/.test(text)) list.push(address);
  if (text.includes('©')) list.push(copyright);
  if ((trait.bits & is.CREDIT_MARK) !== 0 && /[)\]]\.?$/.test(text)) list.push(bracketed);
  if (trait.cues.get('by') === 'start' && trait.common < 0.34 && trait.size <= 16) list.push(byName);
  if (AGENCY_NAMED.test(text) && AGENCY_WITHIN.test(text)) list.push(agencyWithin);
}

/** Agencies whose names are told from other words by their letters alone. */
const AGENCY_NAMED = /Reuters|AFP|AP|dpa|EFE|ANSA|Getty|PA|imago|NTB|ANP|Belga|Keystone|picture alliance/;
const AGENCY_WITHIN = new RegExp(`(?:^|[^\\p{L}])(?:EPA|${AGENCY_NAMED.source})(?:$|[^\\p{L}])`, 'u');

function ending(text: string): Parameters<typeof ends>[0] {
  const last = text.at(-1) ?? '';
  const char = characterOf(last.charCodeAt(0));
  if (last === '.' || last === '。') return 'stop';
  if ((char & is.LETTER) !== 0) return 'letter';
  if ('?!？！؟'.includes(last)) return 'question';
  if (last === ':' || last === '：') return 'colon';
  if (last === '…') return 'ellipsis';
  if ('"“”’\'»«」'.includes(last)) return 'quote';
  if (last === ')' || last === ']') return 'bracket';
  return /\p{N}/u.test(last) ? 'digit' : 'mark';
}

function beginning(text: string): Parameters<typeof starts>[0] {
  const first = text[0] ?? '';
  const char = characterOf(first.charCodeAt(0));
  if ((char & is.UPPER) !== 0) return 'capital';
  if ((char & is.LETTER) !== 0) return /\p{Ll}/u.test(first) ? 'small' : 'script';
  if (/\p{N}/u.test(first)) return 'digit';
  if (/["“„«»‘'「]/.test(first)) return 'quote';
  if (first === '[' || first === '(') return 'bracket';
  return first === '©' ? 'copyright' : 'mark';
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
  return signatures.map((signs, i) => {
    const after = signatures.slice(i + 1, i + 1 + NEAR).includes(true) ? 2 : 0;
    const code = before + after;
    if (signs) before = 1;
    return code;
  });
}
