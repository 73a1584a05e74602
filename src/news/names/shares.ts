/**
 * Who did what for an article, where a signature says it: the words are the writer's, others helped, took the pictures,
 * edited. It parts the signature at the words that say so, and reads no names.
 */
import type { Language } from '../languages/language.js';
import { ANNOUNCING } from '../words/openings.js';
import { anyOf, jointsOf, signingWordsOf } from './signing-words.js';

/** Words that name whose part something was. */
export interface Share {
  /** What they did, as printed: "additional reporting". */
  readonly what: string;
  readonly names: string;
}

export interface Shares {
  /** The signature without the shares of others. */
  readonly written: string;
  /** Of those who reported beside the writer. */
  readonly helped: readonly Share[];
  /** Of those who took the pictures. */
  readonly pictured: readonly Share[];
}

const KINDS = ['wrote', 'helped', 'pictured', 'served'] as const;
type Kind = (typeof KINDS)[number];

/** The patterns of a language. */
interface Marks {
  /** A share's words, "by" or a colon, and who did it behind them. */
  readonly mark: RegExp;
  /** "… words and": the share behind it is the writer's as well. */
  readonly joined: RegExp;
  readonly between: RegExp;
  readonly kinds: ReadonlyMap<string, Kind>;
}

const compiled = new Map<Language, Marks>();

function marksOf(language: Language): Marks {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const words = signingWordsOf(language);
  const what = anyOf(KINDS.flatMap((kind) => words[kind]));
  const joint = jointsOf(language);
  const by = anyOf(ANNOUNCING);
  const marks: Marks = {
    mark: new RegExp(`(?<![\\p{L}\\p{M}’'-])(?:${joint}\\s+)?(?<what>${what})(?:\\s+${by}\\s+|\\s?[:：]\\s*)`, 'dgiu'),
    joined: new RegExp(`(?<!\\p{L})${anyOf(words.wrote)}\\s+${joint}\\s+$`, 'iu'),
    between: new RegExp(`[,،;|/]|\\s${joint}\\s`, 'giu'),
    // the first kind keeps a word that is in two lists
    kinds: new Map(KINDS.toReversed().flatMap((kind) => words[kind].map((word) => [word, kind] as const))),
  };
  compiled.set(language, marks);
  return marks;
}

/** Where the share of somebody ends: at a sign that parts, behind a sentence. */
const END = /[;|•·]|(?<=\p{Ll}{2})\.(?=\s\p{Lu})/u;

/** Units before a share in which the words that it is joined to stand; the longest of them have 15. */
const NEAR = 32;

/** The shares of a signature. Linear in its length. */
export function sharesOf(signature: string, language: Language): Shares {
  const marks = marksOf(language);
  const shares = { helped: [] as Share[], pictured: [] as Share[] };
  const text = withoutBracketed(signature, marks, shares.pictured);
  const found = [...text.matchAll(marks.mark)].filter((match) =>
    /^(?:[\p{Lu}\p{Lo}]|the\s)/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4)),
  );
  let written = '';
  let at = 0;
  for (const [i, match] of found.entries()) {
    const [from] = match.indices?.groups?.what ?? [match.index];
    const what = text.slice(from, from + (match.groups?.what?.length ?? 0));
    const kind = marks.kinds.get(what.toLowerCase());
    if (kind === undefined || kind === 'wrote' || marks.joined.test(text.slice(Math.max(0, from - NEAR), from)))
      continue;
    const start = match.index + match[0].length;
    const next = found[i + 1]?.index ?? text.length;
    const length = text.slice(start, next).search(END);
    const end = length < 0 ? next : start + length;
    if (kind !== 'served') shares[kind].push({ what, names: text.slice(start, end) });
    // a stop closes what is said before it, an initial's belongs to the name
    written += `${text
      .slice(at, match.index)
      .trimEnd()
      .replace(/(?<=\p{Ll}{2})[.,]$/u, '')} | `;
    at = end;
  }
  return { written: at === 0 ? text : `${written}${text.slice(at)}`, ...shares };
}

/** "Ada Ren (Text) und Tom Hale (Fotos)": what each did in brackets behind the name. */
function withoutBracketed(text: string, { between, kinds }: Marks, pictured: Share[]): string {
  if (!text.includes('(')) return text;
  let rest = '';
  let at = 0;
  for (const match of text.matchAll(/\s?\((?<inside>[^()]{2,40})\)/gu)) {
    const inside = match.groups?.inside ?? '';
    const all = inside.split(between).map((word) => kinds.get(word.trim().toLowerCase()));
    if (all.includes(undefined)) continue;
    const before = text.slice(at, match.index);
    const last = [...before.matchAll(between)].at(-1);
    const name = last === undefined ? before : before.slice(last.index + last[0].length);
    const isWriter = all.includes('wrote') || all.includes('helped');
    if (!isWriter && all.includes('pictured')) pictured.push({ what: inside, names: name });
    rest += isWriter ? before : `${before.slice(0, last?.index ?? 0)} | `;
    at = match.index + match[0].length;
  }
  return rest + text.slice(at);
}
