/**
 * Citations as sentences, in the forms of APA (7th edition), MLA (9th) and Chicago (17th, notes and bibliography) for
 * articles in newspapers, in the language of the archive; a test holds them equal to citeproc with the styles and locales of
 * the CSL project. Some things differ on purpose: a headline keeps the capitals that the paper gave it, a family name keeps
 * its particle before it in all three, and a day stands before its month in APA too where the language has it so.
 */
import { type Html, html } from '../lib/html.js';
import type { Cited, DateParts } from './citation.js';
import type { CitationLocale } from './citation-locales.js';
import type { Name } from './family-name.js';

// Standard: from how many authors on a style names only the first ones.
const APA_MOST = 20;
const APA_FIRST = 19;
const CHICAGO_MOST = 10;
const CHICAGO_FIRST = 7;

export function apa(cited: Cited, locale: CitationLocale): Html {
  const { authors, title, date, paper, address } = cited;
  const set = isolating(locale);
  const names = authors.map(({ family, given }) => (given === null ? family : `${family}, ${initials(given)}`));
  const when = date === null ? locale.noDate : apaDate(date, locale);
  const what = set(ended(typeset(title, locale), locale));
  const lead =
    names.length === 0 ? html`${what} (${when}).` : html`${set(ended(apaNames(names), locale))} (${when}). ${what}`;
  return html`${lead} <i>${set(paper)}</i>.${address === null ? '' : html` ${set(address)}`}`;
}

export function mla({ authors, title, date, paper, address }: Cited, locale: CitationLocale): Html {
  const set = isolating(locale);
  const [first, ...others] = authors.map(({ family, given }) => ({ family, given: given && withPoints(given) }));
  const names =
    others.length > 1
      ? `${inverted(first)}, ${locale.others}`
      : list([inverted(first), ...others.map(direct)], locale.and);
  const when = date === null ? '' : `, ${mlaDate(date, locale)}`;
  const end = address === null ? '' : html`, ${set(address)}`;
  const who = first === undefined ? '' : html`${set(ended(names, locale))} `;
  return html`${who}${set(quoted(title, locale))} <i>${set(paper)}</i>${when}${end}.`;
}

export function chicago({ authors, title, date, paper, address }: Cited, locale: CitationLocale): Html {
  const set = isolating(locale);
  const when = ended(date === null ? locale.noDate : fullDate(date, locale), locale);
  const end = address === null ? '' : html` ${set(address)}.`;
  const what = set(quoted(title, locale));
  if (authors.length === 0) return html`<i>${set(paper)}</i>. ${what} ${when}${end}`;
  const [first, ...others] = authors;
  const names = chicagoNames([inverted(first), ...others.map(direct)], locale);
  return html`${set(ended(names, locale))} ${what} <i>${set(paper)}</i>, ${when}${end}`;
}

/** In the text, pointing to the article in the list of references. What is given back takes the speaker, or null. */
export function quotedInApa(cited: Cited, locale: CitationLocale): (speaker: string | null) => Html {
  const set = isolating(locale);
  const source = set(shortSource(cited, '&', locale));
  const end = html`${locale.asCitedIn[0]} ${source}, ${cited.date?.year ?? locale.noDate})`;
  return (speaker) => html`(${speaker === null ? '' : html`${set(speaker)}, `}${end}`;
}

/** In the text, pointing to the article in the list of works cited. */
export function quotedInMla(cited: Cited, locale: CitationLocale): (speaker: string | null) => Html {
  const set = isolating(locale);
  const end = html`${locale.asCitedIn[1]} ${set(shortSource(cited, locale.and, locale))})`;
  return (speaker) => html`(${speaker === null ? '' : html`${set(speaker)}, `}${end}`;
}

/** As a note. What is given back takes the speaker and the address of the quote itself, or null for either. */
export function quotedInChicago(
  { authors, title, date, paper }: Cited,
  locale: CitationLocale,
): (speaker: string | null, address: string | null) => Html {
  const set = isolating(locale);
  const names = authors.length > 3 ? `${direct(authors[0])} ${locale.others}` : list(authors.map(direct), locale.and);
  const by = names === '' ? '' : html`${set(names)}, `;
  const [open, close] = locale.quotes;
  const words = typeset(title, locale, true);
  const what = locale.stopsInside ? open + closed(words, ',') + close : `${open}${words}${close},`;
  const when = date === null ? locale.noDate : fullDate(date, locale);
  const source = html` ${by}${set(what)} <i>${set(paper)}</i>, ${when}`;
  const quotedIn = locale.asCitedIn[2];
  return (speaker, address) => {
    const who = speaker === null ? capital(quotedIn) : html`${set(speaker)}, ${quotedIn}`;
    return html`${who}${source}${address === null ? '' : html`, ${set(address)}`}.`;
  };
}

/** Whom a reader looks up in the list: family names, or the title where nobody signs. */
function shortSource({ authors, title }: Cited, and: string, locale: CitationLocale): string {
  const names = authors.map(({ family }) => family);
  if (names.length === 0) return locale.quotes.join(typeset(title, locale, true));
  return names.length > 2 ? `${names[0]} ${locale.others}` : names.join(` ${and} `);
}

function apaNames(names: readonly string[]): string {
  if (names.length <= APA_MOST) return list(names, '&');
  return `${names.slice(0, APA_FIRST).join(', ')}, … ${names.at(-1)}`;
}

function chicagoNames(names: readonly string[], { and, others }: CitationLocale): string {
  return names.length > CHICAGO_MOST ? `${names.slice(0, CHICAGO_FIRST).join(', ')}, ${others}` : list(names, and);
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

function apaDate({ year, month, day }: DateParts, { months, dayOfYear }: CitationLocale): string {
  const name = month === null ? null : (months[month - 1] ?? '');
  return name === null ? year : `${year}, ${day === null ? name : dayOfYear(day, name)}`;
}

function mlaDate(date: DateParts, locale: CitationLocale): string {
  const { year, month, day } = date;
  if (locale.shortMonths === null || month === null) return fullDate(date, locale);
  return `${day === null ? '' : `${day} `}${locale.shortMonths[month - 1]} ${year}`;
}

function fullDate({ year, month, day }: DateParts, locale: CitationLocale): string {
  if (month === null) return year;
  const name = locale.months[month - 1] ?? '';
  return day === null ? locale.month(name, year) : locale.day(day, name, year);
}

// Marks that may stand after the one that ends a sentence.
const CLOSING = '’”“‘»"\'\u00a0';

/** With a full stop, unless it ends in a mark already. */
function ended(text: string, { stopsInside }: CitationLocale): string {
  if (stopsInside) return closed(text, '.');
  let end = text.length;
  while (end > 0 && CLOSING.includes(text[end - 1] ?? '')) end--;
  return '.!?…'.includes(text[end - 1] ?? '.') ? text : `${text}.`;
}

/** With a mark inside closing quotation marks, unless one is there. */
function closed(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && '’”'.includes(text[end - 1] ?? '')) end--;
  return '.!?…'.includes(text[end - 1] ?? '.') ? text : text.slice(0, end) + mark + text.slice(end);
}

/** A title in quotation marks with its full stop. */
function quoted(title: string, locale: CitationLocale): string {
  const [open, close] = locale.quotes;
  const words = typeset(title, locale, true);
  return locale.stopsInside ? open + closed(words, '.') + close : ended(open + words + close, locale);
}

/** Words that may run against the sentence's direction are kept from reordering those beside them. */
function isolating({ isRightToLeft }: CitationLocale): (text: string) => Html | string {
  return isRightToLeft ? apart : apartIfRightToLeft;
}

function apart(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function apartIfRightToLeft(text: string): Html | string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? apart(text) : text;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Straight marks as printers set them; inside quotation marks those of the language become the inner ones. */
function typeset(title: string, locale: CitationLocale, isQuoted = false): string {
  const { quotes, innerQuotes, stopsInside } = locale;
  if (!/['"“”„«]/.test(title)) return title;
  const [open, close] = isQuoted ? innerQuotes : quotes;
  const printed = title.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
  const own =
    isQuoted && (stopsInside || printed.includes(quotes[0]))
      ? printed.replaceAll(quotes[0], open).replaceAll(quotes[1], close)
      : printed;
  return own.replace(/(^|[\s([—–-])"/g, (_, before: string) => before + open).replaceAll('"', close);
}
