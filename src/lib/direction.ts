/**
 * Which way a language is written, and in which language a page about many articles is set. It knows the scripts of
 * language tags; letters it only counts: where a tag says nothing, the browser looks at them.
 */

// Standard: languages whose usual script runs from right to left (CLDR), and the script subtags that say so.
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const SCRIPT = /-(?:(?<rtl>Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)|[A-Z][a-z]{3})(?:-|$)/;

/** `rtl` or `ltr` of a BCP 47 tag; `auto` where the language is unknown (`und`). */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  if (language === 'und' || language === '') return 'auto';
  const script = SCRIPT.exec(language);
  if (script !== null) return script.groups?.rtl === undefined ? 'ltr' : 'rtl';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** What an entry of a list says, and in which language. */
interface Said {
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly opening: string;
}

/** The language that more than half of the list's characters are in; null where there is none, or nobody knows it. */
export function languageOfMost(entries: readonly Said[]): string | null {
  const characters = new Map<string, number>();
  let total = 0;
  for (const { language, headline, standfirst, opening } of entries) {
    const length = headline.length + (standfirst ?? opening).length;
    characters.set(language, (characters.get(language) ?? 0) + length);
    total += length;
  }
  for (const [language, length] of characters) if (language !== 'und' && length * 2 > total) return language;
  return null;
}

/** A page about many articles: its entries, alone or under what they are grouped by. */
interface Listing {
  readonly entries?: readonly Said[];
  readonly groups?: readonly { readonly entry?: Said; readonly entries?: readonly Said[] }[];
}

/**
 * A page about many articles, set in the language of most of what they say, else in the interface's. In a right-to-left
 * interface its own words count too: a page that is mostly in right-to-left letters is set in the interface's direction.
 * @param fill the whole page as markup, set in a language; called once, or twice where the words must be counted.
 */
export function inLanguageOfMost<Page extends { readonly markup: string }>(
  { entries, groups }: Listing,
  interfaceLanguage: string,
  fill: (language: string) => Page,
): Page {
  const list = entries ?? groups?.flatMap((group) => group.entries ?? group.entry ?? []) ?? [];
  const most = languageOfMost(list) ?? interfaceLanguage;
  const page = fill(most);
  const isForeign = directionOf(interfaceLanguage) === 'rtl' && directionOf(most) !== 'rtl';
  return isForeign && isMostlyRightToLeft(page.markup) ? fill(interfaceLanguage) : page;
}

const UNSEEN = /<(script|style|title)\b[^>]*>.*?<\/\1>|<[^>]*>|&#?\w+;/gs;
// Standard: the scripts of living languages that Unicode's bidirectional algorithm sets from right to left.
const RIGHT_TO_LEFT_SIGNS = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}]+/gu;
const LETTERS = /\p{L}+/gu;

/**
 * Whether the signs of right-to-left scripts are more than half as many as all letters that a page shows. Their marks and
 * commas count, so that a page as good as undecided is.
 */
export function isMostlyRightToLeft(markup: string): boolean {
  const shown = markup.replace(UNSEEN, ' ');
  const lengthOf = (runs: RegExp): number => (shown.match(runs) ?? []).reduce((sum, { length }) => sum + length, 0);
  return lengthOf(RIGHT_TO_LEFT_SIGNS) * 2 > lengthOf(LETTERS);
}
