/**
 * What stands before the text of a document in Rich Text Format: its fonts, its styles, its lists, and what it says of itself
 * (RTF 1.9.1, "Header"; "Information Group"). Each table is filled while its group is read.
 */
import { encodingOf, encodingOfSet } from '../office/code-pages.js';
import type { Style } from '../office/page-writer.js';
import { headingAt, styleBy } from '../office/style-names.js';
import type { State, Target } from './state.js';

/** Fonts, styles and lists of a document, and letters of the name of one, at most; guesses, ten times what Word's own have. */
const [MOST, LONGEST_NAME] = [20_000, 255];

/** Nothing is taken, and what stands within is looked through. */
export const SILENT: Target = { take: () => undefined };

/** Encodings of fonts by their numbers. */
export class Fonts implements Target {
  private readonly encodings = new Map<number, string | null>();
  private at = 0;

  /** @param page the document's code page, as far as it has been told. */
  constructor(private readonly page: () => number) {}

  take(): void {}

  word(name: string, value: number | null): void {
    if (name === 'f') this.at = value ?? 0;
    else if (name === 'fcharset' && !this.encodings.has(this.at)) this.set(encodingOfSet(value ?? 0, this.page()));
    else if (name === 'cpg' && value !== null) this.set(encodingOf(value));
  }

  /** Null where a font says nothing of it. */
  encodingOf(font: number | null): string | null {
    return font === null ? null : (this.encodings.get(font) ?? null);
  }

  private set(encoding: string | null): void {
    if (this.encodings.size < MOST) this.encodings.set(this.at, encoding);
  }
}

interface StyleEntry {
  readonly name: string;
  readonly base: number | null;
  readonly outline: number | null;
}

/** What styles of paragraphs say, by their numbers. */
export class Styles implements Target {
  private readonly entries = new Map<number, StyleEntry>();
  private readonly known = new Map<number, Style | null>();
  private name = '';
  private base: number | null = null;
  /** Whether it is one of words, sections or tables. */
  private isOfOther = false;

  take(words: string, state: State): void {
    const end = words.indexOf(';');
    this.name = (this.name + (end < 0 ? words : words.slice(0, end))).slice(0, LONGEST_NAME);
    if (end < 0) return;
    if (this.entries.size < MOST && !this.isOfOther)
      this.entries.set(state.style, { name: this.name.trim(), base: this.base, outline: state.outline });
    this.name = '';
    this.base = null;
    this.isOfOther = false;
  }

  word(name: string, value: number | null): void {
    if (name === 'sbasedon') this.base = value;
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.isOfOther = true;
  }

  /** What a style, or one that it comes from, says; null where none says anything. */
  of(number: number): Style | null {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const seen = new Set<number>();
    let found: Style | null = null;
    for (let at: number | null = number; found === null && at !== null && !seen.has(at); ) {
      seen.add(at);
      const entry: StyleEntry | undefined = this.entries.get(at);
      found = entry === undefined ? null : (styleBy(entry.name) ?? headingAt(entry.outline));
      at = entry?.base ?? null;
    }
    this.known.set(number, found);
    return found;
  }
}

/** Signs before items that are no numbers (\levelnfc): bullets, and nothing. */
const [BULLET, NOTHING] = [23, 255];

/** Which lists have numbers, by their numbers and levels. */
export class Lists implements Target {
  /** Of each list whether its levels have numbers. */
  private readonly levels = new Map<number, boolean[]>();
  /** The list that a number of the text (\ls) means. */
  private readonly meant = new Map<number, number>();
  private own: boolean[] = [];
  private id = 0;

  take(): void {}

  word(name: string, value: number | null): void {
    if (name === 'list' || name === 'listoverride') this.own = [];
    else if (name === 'listlevel' && this.own.length < DEEPEST_LIST) this.own.push(false);
    else if (name.startsWith('levelnfc') && this.own.length > 0)
      this.own[this.own.length - 1] = value !== BULLET && value !== NOTHING;
    else if (name === 'listid') {
      this.id = value ?? 0;
      if (!this.levels.has(this.id) && this.levels.size < MOST) this.levels.set(this.id, this.own);
    } else if (name === 'ls' && this.meant.size < MOST) this.meant.set(value ?? 0, this.id);
  }

  isNumbered(list: number, level: number): boolean {
    return this.levels.get(this.meant.get(list) ?? Number.NaN)?.[level] ?? false;
  }
}

/** Levels of a list (RTF 1.9.1: nine). */
const DEEPEST_LIST = 9;

/** What a document says of itself, by the names that Word has for the same; who only saved it last is left to the file. */
export const STATED: Readonly<Record<string, string>> = {
  ...{ title: 'title', subject: 'subject', author: 'creator', keywords: 'keywords', doccomm: 'description' },
  ...{ creatim: 'created', revtim: 'modified' },
};

/** One thing that it says: words, or a time in numbers. */
export class Statement implements Target {
  private words = '';
  private readonly time = new Map<string, number>();

  /** @param said gets what was said. */
  constructor(private readonly said: (value: string) => void) {}

  take(words: string): void {
    this.words += words;
  }

  word(name: string, value: number | null): void {
    if (PARTS_OF_TIME.includes(name) && value !== null) this.time.set(name, value);
  }

  close(): void {
    const value = this.words.replace(/\s+/g, ' ').trim() || this.timeSaid();
    if (value !== '') this.said(value);
  }

  /** Without a zone, as it stands there. Programs write a year of 0 where they know none. */
  private timeSaid(): string {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = PARTS_OF_TIME.map((one) =>
      this.time.get(one),
    );
    if (year < 1 || year > 9999) return '';
    const two = (value: number) => String(value).padStart(2, '0');
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  }
}

const PARTS_OF_TIME = ['yr', 'mo', 'dy', 'hr', 'min', 'sec'];
