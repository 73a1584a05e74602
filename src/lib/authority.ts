/**
 * Who is meant by a name: by the archivist's `authority.csv` where it says so, else by the name alone. It merges what the
 * file merges and nothing besides: two names that differ are two people, and a surname alone is nobody else's.
 */
import type { Article, Author, Authority, Speaker } from '../types.js';
import { sourceName } from './identity.js';
import { personId } from './slug.js';

/**
 * The id of whom a name established in the file means in an article of that `sourceName`; null where the file is silent.
 * @param everywhere whether a row that names no source counts.
 */
export function establishedId(
  name: string,
  from: string,
  authority: Authority | null,
  everywhere = true,
): string | null {
  const meanings = authority?.forms.get(personId(name)) ?? [];
  const isIn = (source: string) => from === source || from.startsWith(`${source}/`) || from.startsWith(`${source}#`);
  return meanings.find(({ source }) => (source === null ? everywhere : isIn(source)))?.id ?? null;
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
    speaker.name === null ? told(speaker, from, authority) : { ...speaker, person: personOf(speaker.name) };
  return {
    ...article,
    quotes: quotes.map((quote) => (quote.speaker === null ? quote : { ...quote, speaker: identify(quote.speaker) })),
    byline: authority === null ? byline : byline.map((author) => signed(author, from, authority)),
  };
}

/**
 * A speaker whom the text leaves open, as a row names him that says where the words which call him mean whom: such words
 * ("Smith", "the mayor") mean others elsewhere, so that a row for everywhere does not count.
 */
function told(speaker: Speaker, from: string, authority: Authority | null): Speaker {
  const words = speaker.text.split(' ');
  const start = words.findIndex((word) => !/^\p{Ll}/u.test(word));
  const called = words.slice(Math.max(0, start)).join(' '); // "Ms Lowe" of "engineer Ms Lowe"
  const idOf = (form: string) => establishedId(form, from, authority, false);
  const person = idOf(speaker.text) ?? idOf(called);
  return person === null ? speaker : { ...speaker, name: authority?.names.get(person)?.name ?? null, person };
}

function signed(author: Author, from: string, authority: Authority): Author {
  const person = author.name === null ? null : establishedId(author.name, from, authority);
  return person === null ? author : { ...author, person };
}
