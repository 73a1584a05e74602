/**
 * An entry of which only what every build asks for is at hand; the rest stays as the bytes it was written as, and is read
 * when it is asked for. So an archive's entries take some hundred bytes each, and those that nobody looks into cost nothing.
 */
import type { Entry, EntryLink } from '../types.js';

/** What is at hand of an entry. */
export interface Shown extends EntryLink {
  readonly id: string;
}

/** How many entries that were read last are held, twice. A guess: lists of one day or month ask for the same again and again. */
const HELD = 8192;

/** An entry whose other fields are read when they are asked for. */
export class ListedEntry implements Entry {
  readonly #shown: Shown;
  readonly #read: (entry: ListedEntry) => Entry;

  constructor(shown: Shown, read: (entry: ListedEntry) => Entry) {
    this.#shown = shown;
    this.#read = read;
  }

  get id() {
    return this.#shown.id;
  }
  get url() {
    return this.#shown.url;
  }
  get headline() {
    return this.#shown.headline;
  }
  get published() {
    return this.#shown.published;
  }
  get language() {
    return this.#shown.language;
  }
  get path() {
    return this.whole.path;
  }
  get part() {
    return this.whole.part;
  }
  get sha256() {
    return this.whole.sha256;
  }
  get standfirst() {
    return this.whole.standfirst;
  }
  get opening() {
    return this.whole.opening;
  }
  get byline() {
    return this.whole.byline;
  }
  get place() {
    return this.whole.place;
  }
  get modified() {
    return this.whole.modified;
  }
  get publication() {
    return this.whole.publication;
  }
  get section() {
    return this.whole.section;
  }
  get tags() {
    return this.whole.tags;
  }
  get words() {
    return this.whole.words;
  }
  get quotes() {
    return this.whole.quotes;
  }
  get captions() {
    return this.whole.captions;
  }
  get warnings() {
    return this.whole.warnings;
  }
  get html() {
    return this.whole.html;
  }
  /** The entry as plain data. */
  get whole(): Entry {
    return this.#read(this);
  }
}

/** Makes entries that share room for those that were read last. */
export function listedEntries(): (shown: Shown, whole: Buffer) => ListedEntry {
  let [young, old] = [new Map<ListedEntry, Entry>(), new Map<ListedEntry, Entry>()];
  const reader = (bytes: Buffer) => (entry: ListedEntry) => {
    const held = young.get(entry);
    if (held !== undefined) return held;
    const whole = old.get(entry) ?? (JSON.parse(bytes.toString('utf8')) as Entry);
    if (young.size >= HELD) [young, old] = [new Map(), young];
    young.set(entry, whole);
    return whole;
  };
  return (shown, whole) => new ListedEntry(shown, reader(whole));
}

export function shownOf({ id, url, headline, published, language }: Entry): Shown {
  return { id, url, headline, published, language };
}

/** An entry as plain data: what has a digest and crosses threads. */
export function wholeEntry(entry: Entry): Entry {
  return entry instanceof ListedEntry ? entry.whole : entry;
}
