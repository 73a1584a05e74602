/**
 * Who is meant by a name: by the archivist's `authority.csv` where it says so, else by the name alone. It merges what the
 * file merges and nothing besides: two names that differ are two people, and a surname alone is nobody else's.
 */
import type { Article, Author, Authority, Speaker } from '../types.js';
import { sourceName } from './identity.js';
import { personId } from './slug.js';

/** The id of whom a name established in the file means in an article of that `sourceName`; null where the file is silent. */
export function establishedId(name: string, from: string, authority: Authority | null): string | null {
  const meanings = authority?.forms.get(personId(name)) ?? [];
  const isIn = (source: string) => from === source || from.startsWith(`${source}/`) || from.startsWith(`${source}#`);
  return meanings.find(({ source }) => source === null || isIn(source))?.id ?? null;
}

/** Names of one word in scripts that part words; in Chinese, Japanese and Korean a whole name is one. */
const ONE_WORD = /^[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u;

/**
 * The article with the people whom it quotes, and those who sign it, as the authority file knows them. Of whom it does not
 * know, the whole name is the person; a single word ("Smith") is a person of this article only.
 */
export function identified(article: Article, authority: Authority | null): Article {
  const { id, source, quotes, byline } = article;
  const from = sourceName(source.path, source.part?.name ?? null);
  const personOf = (name: string): string =>
    establishedId(name, from, authority) ??
    (ONE_WORD.test(name) ? `${personId(name)}-a${id.slice(0, 6)}` : personId(name));
  const identify = (speaker: Speaker): Speaker =>
    speaker.name === null ? speaker : { ...speaker, person: personOf(speaker.name) };
  return {
    ...article,
    quotes: quotes.map((quote) => (quote.speaker === null ? quote : { ...quote, speaker: identify(quote.speaker) })),
    byline: authority === null ? byline : byline.map((author) => signed(author, from, authority)),
  };
}

function signed(author: Author, from: string, authority: Authority): Author {
  const person = author.name === null ? null : establishedId(author.name, from, authority);
  return person === null ? author : { ...author, person };
}
