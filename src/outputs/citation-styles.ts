/**
 * Citations as sentences, in the forms of APA (7th edition), MLA (9th) and Chicago (17th, notes and bibliography) for
 * articles in newspapers; a test holds them equal to citeproc with the styles of the CSL project. Some things differ on
 * purpose: a headline keeps the capitals that the paper gave it, a family name keeps its particle before it in all three,
 * and the words are English in every archive.
 */
import { type Html, html } from '../lib/html.js';
import type { Cited, DateParts, Name } from './citation.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// Standard: from how many authors on a style names only the first ones.
const APA_MOST = 20;
const APA_FIRST = 19;
const CHICAGO_MOST = 10;
const CHICAGO_FIRST = 7;

export function apa(cited: Cited): Html {
  const { authors, title, date, paper, address } = cited;
  const names = authors.map(({ family, given }) => (given === null ? family : `${family}, ${initials(given)}`));
  const when = date === null ? 'n.d.' : [date.year, monthAndDay(date)].filter(Boolean).join(', ');
  const what = isolated(ended(typeset(title)));
  const lead =
    names.length === 0 ? html`${what} (${when}).` : html`${isolated(ended(apaNames(names)))} (${when}). ${what}`;
  return html`${lead} <i>${isolated(paper)}</i>.${address === null ? '' : ` ${address}`}`;
}

export function mla({ authors, title, date, paper, address }: Cited): Html {
  const [first, ...others] = authors.map(({ family, given }) => ({ family, given: given && withPoints(given) }));
  const names =
    others.length > 1 ? `${inverted(first)}, et al.` : list([inverted(first), ...others.map(direct)], 'and');
  const when =
    date === null ? null : [date.day, date.month && mlaMonth(date.month), date.year].filter(Boolean).join(' ');
  const tail = [when, address].filter((part) => part !== null).map((part) => `, ${part}`);
  const who = first === undefined ? '' : html`${isolated(ended(names))} `;
  return html`${who}${quoted(title)} <i>${isolated(paper)}</i>${tail}.`;
}

export function chicago({ authors, title, date, paper, address }: Cited): Html {
  const when = date === null ? 'n.d.' : chicagoDate(date);
  const end = address === null ? '' : ` ${address}.`;
  if (authors.length === 0) return html`<i>${isolated(paper)}</i>. ${quoted(title)} ${ended(when)}${end}`;
  const [first, ...others] = authors;
  const names = chicagoNames([inverted(first), ...others.map(direct)]);
  return html`${isolated(ended(names))} ${quoted(title)} <i>${isolated(paper)}</i>, ${ended(when)}${end}`;
}

/** In the text, pointing to the article in the list of references. What is given back takes the speaker, or null. */
export function quotedInApa(cited: Cited): (speaker: string | null) => Html {
  const end = html`as cited in ${isolated(shortSource(cited, '&'))}, ${cited.date?.year ?? 'n.d.'})`;
  return (speaker) => html`(${before(speaker)}${end}`;
}

/** In the text, pointing to the article in the list of works cited. */
export function quotedInMla(cited: Cited): (speaker: string | null) => Html {
  const end = html`qtd. in ${isolated(shortSource(cited, 'and'))})`;
  return (speaker) => html`(${before(speaker)}${end}`;
}

/** As a note. What is given back takes the speaker and the address of the quote itself, or null for either. */
export function quotedInChicago(cited: Cited): (speaker: string | null, address: string | null) => Html {
  const { authors, title, date, paper } = cited;
  const names = authors.length > 3 ? `${direct(authors[0])} et al.` : list(authors.map(direct), 'and');
  const by = names === '' ? '' : html`${isolated(names)}, `;
  const what = isolated(`“${closed(typeset(title, true), ',')}”`);
  const source = html`uoted in ${by}${what} <i>${isolated(paper)}</i>, ${date === null ? 'n.d.' : chicagoDate(date)}`;
  return (speaker, address) => {
    const who = speaker === null ? 'Q' : html`${isolated(speaker)}, q`;
    return html`${who}${source}${address === null ? '' : `, ${address}`}.`;
  };
}

function before(speaker: string | null): Html | string {
  return speaker === null ? '' : html`${isolated(speaker)}, `;
}

/** Whom a reader looks up in the list: family names, or the title where nobody signs. */
function shortSource({ authors, title }: Cited, and: string): string {
  const names = authors.map(({ family }) => family);
  if (names.length === 0) return `“${typeset(title, true)}”`;
  return names.length > 2 ? `${names[0]} et al.` : names.join(` ${and} `);
}

function apaNames(names: readonly string[]): string {
  if (names.length <= APA_MOST) return list(names, '&');
  return `${names.slice(0, APA_FIRST).join(', ')}, … ${names.at(-1)}`;
}

function chicagoNames(names: readonly string[]): string {
  return names.length > CHICAGO_MOST ? `${names.slice(0, CHICAGO_FIRST).join(', ')}, et al.` : list(names, 'and');
}

/** `Anne-Marie Eva` becomes `A.-M. E.`. */
function initials(given: string): string {
  const letters = given.split(/[\s.]+/).filter((word) => word !== '');
  return letters
    .map((word) =>
      word
        .split('-')
        .map((part) => (part === '' ? '' : `${[...part][0]}.`))
        .join('-'),
    )
    .join(' ');
}

/** A lone letter of a given name gets its point. */
function withPoints(given: string): string {
  return given.replace(/(?<![\p{L}\p{N}.'’-])(\p{L})(?![\p{L}\p{N}.'’-])/gu, '$1.');
}

function inverted(name: Name | undefined): string {
  return name === undefined ? '' : name.given === null ? name.family : `${name.family}, ${name.given}`;
}

function direct(name: Name | undefined): string {
  return name === undefined ? '' : name.given === null ? name.family : `${name.given} ${name.family}`;
}

function list(names: readonly string[], and: string): string {
  const [last, before] = [names.at(-1) ?? '', names.slice(0, -1)];
  return before.length === 0 ? last : `${before.join(', ')}, ${and} ${last}`;
}

function monthAndDay({ month, day }: DateParts): string {
  return month === null ? '' : `${MONTHS[month - 1]}${day === null ? '' : ` ${day}`}`;
}

function chicagoDate(date: DateParts): string {
  const before = monthAndDay(date);
  return before === '' ? date.year : `${before}${date.day === null ? '' : ','} ${date.year}`;
}

/** Standard (MLA 9, 6.40): months of more than four letters are shortened. */
function mlaMonth(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.length <= 4 ? name : month === 9 ? 'Sept.' : `${name.slice(0, 3)}.`;
}

/** With a full stop, unless it ends in a mark already; the stop goes inside closing quotation marks. */
function ended(text: string): string {
  return closed(text, '.');
}

function closed(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && '’”'.includes(text[end - 1] ?? '')) end--;
  return '.!?…'.includes(text[end - 1] ?? '.') ? text : text.slice(0, end) + mark + text.slice(end);
}

/** A title in quotation marks with its full stop. */
function quoted(title: string): Html | string {
  return isolated(`“${ended(typeset(title, true))}”`);
}

/** Words that run from right to left are kept from reordering those beside them. */
function isolated(text: string): Html | string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? html`<bdi>${text}</bdi>` : text;
}

/** Straight marks as printers set them; inside quotation marks double ones become single. */
function typeset(title: string, isQuoted = false): string {
  if (!/['"“”]/.test(title)) return title;
  const [open, close] = isQuoted ? ['‘', '’'] : ['“', '”'];
  const printed = title
    .replace(/(?<=[\p{L}\p{N}])'/gu, '’')
    .replace(/(^|[\s([—–-])"/g, '$1“')
    .replace(/"/g, '”');
  return printed.replace(/“/g, open).replace(/”/g, close);
}
