/**
 * What a citation says besides what is cited: months, "and", "no date", quotation marks, the order of a date. Source: the
 * locales of the Citation Style Language; a test holds each to them. For words taken from another's text the project has
 * no terms: those are the ones that the guides' editions in each language use.
 */

export interface CitationLocale {
  /** BCP 47, without a region. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly months: readonly string[];
  /** As MLA shortens them; null where the language's date stands in full. */
  readonly shortMonths: readonly string[] | null;
  /** A day, a month, a year; a month and a year; a day and a month. */
  readonly day: (day: number, month: string, year: string) => string;
  readonly month: (month: string, year: string) => string;
  readonly dayOfYear: (day: number, month: string) => string;
  readonly and: string;
  readonly others: string;
  readonly noDate: string;
  /** Opening and closing marks, and those inside of them. */
  readonly quotes: readonly [string, string];
  readonly innerQuotes: readonly [string, string];
  /** Whether a full stop or comma goes before a closing mark. */
  readonly stopsInside: boolean;
  /** Before the source of words that it took from somebody: in APA, MLA and Chicago. */
  readonly asCitedIn: readonly [string, string, string];
}

const dayFirst = (day: number, month: string, year: string): string => `${day} ${month} ${year}`;
const monthFirst = (month: string, year: string): string => `${month} ${year}`;

const english: CitationLocale = {
  language: 'en',
  isRightToLeft: false,
  months: 'January February March April May June July August September October November December'.split(' '),
  // Standard (MLA 9, 6.40): months of more than four letters are shortened.
  shortMonths: 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
  day: (day, month, year) => `${month} ${day}, ${year}`,
  month: monthFirst,
  dayOfYear: (day, month) => `${month} ${day}`,
  and: 'and',
  others: 'et al.',
  noDate: 'n.d.',
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  stopsInside: true,
  asCitedIn: ['as cited in', 'qtd. in', 'quoted in'],
};

const german: CitationLocale = {
  language: 'de',
  isRightToLeft: false,
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  shortMonths: null,
  day: (day, month, year) => `${day}. ${month} ${year}`,
  month: monthFirst,
  dayOfYear: (day, month) => `${day}. ${month}`,
  and: 'und',
  others: 'u.\u00a0a.',
  noDate: 'o.\u00a0J.',
  quotes: ['„', '“'],
  innerQuotes: ['‚', '‘'],
  stopsInside: false,
  asCitedIn: ['zitiert nach', 'zit. nach', 'zitiert nach'],
};

const french: CitationLocale = {
  language: 'fr',
  isRightToLeft: false,
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  shortMonths: null,
  day: dayFirst,
  month: monthFirst,
  dayOfYear: (day, month) => `${day} ${month}`,
  and: 'et',
  others: 'et al.',
  noDate: 's.\u00a0d.',
  quotes: ['«\u00a0', '\u00a0»'],
  innerQuotes: ['“', '”'],
  stopsInside: false,
  asCitedIn: ['cité dans', 'cité dans', 'cité dans'],
};

const spanish: CitationLocale = {
  language: 'es',
  isRightToLeft: false,
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  shortMonths: null,
  day: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  dayOfYear: (day, month) => `${day} de ${month}`,
  and: 'y',
  others: 'et\u00a0al.',
  noDate: 's.\u00a0f.',
  quotes: ['«', '»'],
  innerQuotes: ['“', '”'],
  stopsInside: false,
  asCitedIn: ['como se citó en', 'citado en', 'citado en'],
};

const arabic: CitationLocale = {
  language: 'ar',
  isRightToLeft: true,
  months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  shortMonths: null,
  day: (day, month, year) => `${day} ${month}، ${year}`,
  month: (month, year) => `${month}، ${year}`,
  dayOfYear: (day, month) => `${day} ${month}`,
  and: 'و',
  others: 'وآخرون',
  noDate: 'د.ت',
  quotes: ['"', '"'],
  innerQuotes: ["'", "'"],
  stopsInside: false,
  asCitedIn: ['كما ورد في', 'مقتبس في', 'مقتبس في'],
};

const LOCALES: Readonly<Record<string, CitationLocale>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
};

/** The locale for citations in an archive whose interface is in `language` (BCP 47); English where there is none for it. */
export function citationLocale(language: string): CitationLocale {
  return LOCALES[language] ?? LOCALES[language.split('-')[0] ?? 'en'] ?? english;
}
