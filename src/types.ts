/**
 * The plain data that flows through Backfile. This file knows every shape and nothing else: no behaviour, no imports
 * of ours. Absent values are null, lists may be empty, strings are never empty where null is allowed.
 */

/** `[start, end)` in UTF-16 code units of the text that the field belongs to (a record's `text`). */
export type Span = readonly [start: number, end: number];

/** Which of the articles of its file an article is. */
export interface Part {
  /** The number or name that the database or the system gave it; else its place among them. */
  readonly name: string;
  /** Its place among them, from 1, and how many they are. */
  readonly number: number;
  readonly of: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /**
   * Its share of the file's text, decoded and with `\n` line ends; of plain text this is the record's text. Of a web archive,
   * which is no text, the bytes of its record in the unpacked file, and `line` is where that begins there; of a collection
   * (WACZ), those in the unpacked archive within it, which the record's `other` names ("WARC-Filename"). Of a document (Word, RTF),
   * which has no lines, the text and the lines are those of its words, a line for each paragraph.
   */
  readonly span: Span;
}

/** Where an article came from, as published in its record. */
export interface SourceInfo {
  /** Relative to the input folder, `/` separators, NFC. */
  readonly path: string;
  /**
   * Of the file's bytes, lower-case hex. Of a file that leads others (the METS of an issue, the table of an export) of its own alone: what
   * was read with it stands in the record's `other` ("read with"), each file with its checksum.
   */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** WHATWG encoding label (`utf-8`, `utf-16le`, `windows-1252`), `utf-8 (BOM)` where a mark was found. */
  readonly encoding: string;
  /** Null where the file is one article. Path, checksum and bytes are the whole file's in any case. */
  readonly part: Part | null;
}

/** One article before any reading: decoded text and where it stands in its file. */
export interface Source {
  readonly info: SourceInfo;
  /** The decoded text with `\n` line ends and no byte order mark; of a file of several, all that this article is read from. */
  readonly text: string;
  /** The same with the dates that it declares first, where its format knows them: only the head shows in which order figures stand. */
  readonly dates?: string;
  /** Of a page that a crawler has kept: where it stood, and when it was fetched, as its record says. */
  readonly capture?: Capture;
  /** What the file that holds the article says of it: its subtitle's words, and what has no field of its own. */
  readonly stated?: Pick<Declared, 'standfirst' | 'other'>;
  /** First line of this article in its file, counted from 1. */
  readonly line: number;
  /** What stands around these words in the record's text, and tells of no article; empty where the file is one article. */
  readonly before: string;
  readonly after: string;
}

/**
 * What a record of a web archive says of the page in it (ISO 28500, WARC-Target-URI and WARC-Date), and where it stands; or what a page
 * saved as one file says of itself.
 */
export interface Capture {
  readonly address: string;
  /** As written: `2011-03-04T07:45:00Z`; null where the record has none. */
  readonly fetched: string | null;
  /** The archive in a collection (WACZ) that holds the record; null where that is the file itself. */
  readonly file: string | null;
}

/** A file that wraps one page into something else. */
export interface Wrapping {
  readonly bytes: Buffer;
  /** Texts of XML in a packed file, by their names in it; empty where it is none. */
  readonly members: ReadonlyMap<string, string>;
}

/** The page in such a file. */
export interface Unwrapped extends Pick<Source, 'stated'> {
  /** HTML. */
  readonly page: string | Uint8Array;
  /** The same as the lines of a plain text, where it may be one: an export of a database, which only its lines tell, broken copy. */
  readonly lines?: {
    readonly text: string;
    /** In place of `told`, where it is read so. */
    readonly told: readonly Unread[];
  };
  /** The encoding that the file names; null where it names none. */
  readonly charset: string | null;
  readonly capture: Capture | null;
  readonly told: readonly Unread[];
}

/** A remark on one input. `error` refuses the article; `warning` asks a person to look; `info` only tells. */
export interface Note {
  readonly level: 'error' | 'warning' | 'info';
  /** `area:problem`, as in `front-matter:yaml`. */
  readonly rule: string;
  readonly path: string;
  /** Counted from 1; null where the remark is about the whole file. */
  readonly line: number | null;
  /** What was expected, what came, and what to do, in one or two sentences. */
  readonly message: string;
}

/** How a format or recogniser reports a remark about the source at hand. */
export type Remark = (level: Note['level'], rule: string, message: string, line?: number) => void;

export type BlockType = 'paragraph' | 'heading' | 'list' | 'blockquote' | 'image' | 'table' | 'code';

/** One block of an article's body in reading order. */
export interface Block {
  readonly type: BlockType;
  /** Plain text, white space collapsed (line breaks kept in lists, tables and code). */
  readonly text: string;
  /** Safe HTML of the whole block, its own element included. */
  readonly html: string;
  readonly span: Span;
  /** Heading level 1 to 6; null for every other type. */
  readonly level: number | null;
}

/** What the source says of itself outside its text (front matter, metadata), as written. */
export interface Declared {
  readonly basis: 'front matter' | 'metadata';
  readonly headline: string | null;
  readonly standfirst: string | null;
  /** One string per author, as written. */
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publication: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly dateline: string | null;
  /** The lead picture's caption, credit and address. */
  readonly caption: string | null;
  readonly credit: string | null;
  readonly image: string | null;
  /** Where the article was first published. */
  readonly original: string | null;
  /** Keys that no field of the record takes, with their values as written: kept, never lost. */
  readonly other: Readonly<Record<string, string>>;
}

/** A field that an archivist may decide of an article. */
export type OverridableField =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'published'
  | 'modified'
  | 'publication'
  | 'section'
  | 'tags'
  | 'dateline'
  | 'language'
  | 'original';

/** What the archivist says otherwise of an article than its source does; the draft's `declared` has the values. */
export interface Overridden {
  /** One or more. */
  readonly fields: readonly OverridableField[];
  /** What the source itself declares. */
  readonly own: Declared | null;
}

/** What a format could read before any news sense. */
export interface Draft {
  /** The record's `text`: see contract "Spans". */
  readonly text: string;
  /** The format's own blocks over `text`; null for plain text, whose lines are still to be understood. */
  readonly blocks: readonly Block[] | null;
  readonly declared: Declared | null;
  /** Of an article of which `overrides.csv` decides a field. */
  readonly overridden?: Overridden;
  /** Those of the blocks that the format knows as captions of pictures. */
  readonly captions: readonly Block[];
  /** What the format knows of others of the blocks. */
  readonly known?: ReadonlyMap<Block, BlockHint>;
  /** Of a text whose lines are still to be understood: what the format knows of those that begin at these places. */
  readonly hints: ReadonlyMap<number, LineHint>;
  /** Of such a text, what stands within its lines and is more than words: in order of where it opens. */
  readonly inlines?: readonly Inline[];
  /** Of such a text, the elements that its lines stand in, by where the lines begin. */
  readonly settings?: ReadonlyMap<number, Setting>;
  /** Of a plain text, what in it is markup or damage: in order, apart from one another. */
  readonly marks: readonly Mark[];
}

/** What a format knows of a block: a link to another article, a notice of a correction, words of the body that are set out again, the deck. */
export type BlockHint = 'related' | 'correction' | 'pulled' | 'standfirst';

/** What a format knows of a line, and which may yet be furniture: what it is marked as, or that it is little else than a link. */
export type LineHint = 'paragraph' | 'item' | 'caption' | 'byline' | 'standfirst' | 'link';

/** A link or an emphasis within a line. One lies within another or apart from it. */
export interface Inline {
  readonly name: 'a' | 'strong' | 'em' | 'sub' | 'sup';
  /** A whole address of the web; null for all but links. */
  readonly href: string | null;
  readonly span: Span;
}

/** What a line of a page is set in: the lines of one table, one quotation set apart or one stretch that is kept as typed are one block. */
export interface Setting {
  readonly type: 'table' | 'blockquote' | 'code';
  /** Which element of the page that is, counted from 0. */
  readonly element: number;
  /** Whether the line is a row of a table's head. */
  readonly isHead: boolean;
  /** Empty cells of a row before the first with words: the line has lost them. */
  readonly lead: number;
}

/** A stretch of a plain text that is read otherwise than it stands there. */
export interface Mark {
  readonly span: Span;
  /** What is read in its place: white space, a letter, nothing. Never longer than the stretch. */
  readonly leaves: string;
  /** Why its words are left out; null where they are read as what they stand for. */
  readonly reason: string | null;
}

export interface Credit {
  /** As it stands ("Esam Omran, Reuters"), without the sign before it. */
  readonly raw: string;
  readonly photographer: string | null;
  readonly agency: string | null;
}

export interface Caption {
  readonly text: string;
  readonly credit: Credit | null;
  /** Address of the picture as the source gives it. */
  readonly image: string | null;
}

export interface Author {
  /** A person's name; null where only an organisation signs. */
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** Id of the author's page, only where `authority.csv` names the author; else it follows from the name. */
  readonly person?: string;
}

export interface Dateline {
  readonly place: string;
  /** As an ISO day where the dateline gives one that can be completed; else null. */
  readonly date: string | null;
}

export type DatePrecision = 'year' | 'month' | 'day' | 'time';
export type DateBasis = 'front matter' | 'metadata' | 'text' | 'dateline' | 'file name' | 'caption' | 'inferred';

export interface PublicationDate {
  /** ISO 8601 cut to its precision: `2020`, `2020-01`, `2020-01-09`, `2020-01-09T14:05:00+01:00` (offset only if stated). */
  readonly date: string;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** The source text that it rests on. */
  readonly evidence: string;
}

export interface Speaker {
  /** The words that name the source of the quote, as they stand. */
  readonly text: string;
  readonly span: Span;
  /** The fullest form in the article, where that is not certain as `authority.csv` has it for this source; else null. */
  readonly name: string | null;
  readonly role: string | null;
  /** Id of the person's page (`people/<id>.html`); null where the speaker is not a named person. */
  readonly person: string | null;
}

export interface Quote {
  /** The words between the marks; paragraphs of a running quotation joined by `\n`. */
  readonly text: string;
  readonly span: Span;
  readonly kind: 'direct' | 'mixed';
  readonly speaker: Speaker | null;
  readonly cue: string | null;
  /** Index into `body` of the block where the quote begins. */
  readonly block: number;
}

export interface Dropped {
  readonly text: string;
  readonly span: Span;
  /** `promotion`, `navigation`, `duplicate caption`, `duplicate headline`, `separator`, … */
  readonly reason: string;
}

export type LayoutField =
  | 'headline'
  | 'standfirst'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'modified'
  | 'publication'
  | 'section'
  | 'readMinutes'
  | 'tags'
  | 'body'
  | 'dropped';

export interface LayoutPart {
  readonly field: LayoutField;
  readonly span: Span;
  /** Why it was taken for that, in a few words a person understands. */
  readonly why: string;
}

/** A correction, clarification or update notice; its words also stand in the body. */
export interface Correction {
  readonly text: string;
  readonly block: number;
}

/** How much a warning weighs; `lib/grades.ts` says what each means. */
export type Grade = 'high' | 'medium' | 'low';

/** What a person should check. */
export interface Warning {
  /** `field:problem`, as in `date:ambiguous`. */
  readonly rule: string;
  readonly grade: Grade;
  readonly message: string;
}

/** The structured record: one article, complete. Field names are the published contract. */
export interface Article {
  readonly id: string;
  /** Path of its page in the output: `2020/01/slug.html`. */
  readonly url: string;
  readonly source: SourceInfo;
  readonly text: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly captions: readonly Caption[];
  readonly byline: readonly Author[];
  readonly dateline: Dateline | null;
  readonly published: PublicationDate | null;
  readonly modified: PublicationDate | null;
  readonly publication: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  /** BCP 47; `und` where unknown. */
  readonly language: string;
  readonly readMinutes: number | null;
  /** Words in the body. */
  readonly words: number;
  readonly body: readonly Block[];
  readonly quotes: readonly Quote[];
  readonly corrections: readonly Correction[];
  /** Where the article was first published, as declared. */
  readonly original: string | null;
  readonly dropped: readonly Dropped[];
  readonly layout: readonly LayoutPart[];
  /** Declared values that no field takes. */
  readonly other: Readonly<Record<string, string>>;
  /** The fields that `overrides.csv` decides, only where it decides any. */
  readonly overridden?: readonly OverridableField[];
  readonly warnings: readonly Warning[];
}

/** A quote as lists of many articles need it. `n` counts from 1 within its article; its anchor is `#q<n>`. */
export interface QuoteEntry {
  readonly n: number;
  readonly text: string;
  readonly kind: Quote['kind'];
  readonly cue: string | null;
  readonly speakerText: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly person: string | null;
}

/** An article without text and body: all that pages about many articles may see. */
export interface Entry {
  readonly id: string;
  readonly url: string;
  readonly path: string;
  /** Which article of its file it is, by name; null where the file is one article. */
  readonly part: string | null;
  readonly sha256: string;
  readonly headline: string;
  readonly standfirst: string | null;
  /** The first words of the body, at most 240 characters, cut at a word. */
  readonly opening: string;
  readonly byline: readonly Author[];
  readonly place: string | null;
  readonly published: PublicationDate | null;
  readonly modified: PublicationDate | null;
  readonly publication: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly language: string;
  readonly words: number;
  readonly quotes: readonly QuoteEntry[];
  readonly captions: number;
  readonly warnings: readonly Warning[];
  /** Where it was first published, as declared. */
  readonly original: string | null;
  /** The whole body as HTML, where the archive's feeds are to carry it; else null. */
  readonly html: string | null;
}

/** What an article's page shows of others: computed from the entries, before pages are made. */
export interface Linked {
  readonly previous: EntryLink | null;
  readonly next: EntryLink | null;
  /** Articles of the same day, this one included; 0 where the day is not known. */
  readonly sameDay: number;
  /** The nearest in matter, nearest first. */
  readonly related: readonly Related[];
  /** Articles of the archive that this one links by their former addresses. */
  readonly cited: readonly Cited[];
}

/** Another article, and the key of the address by which this one links it: see `lib/addresses.ts`. */
export interface Cited extends EntryLink {
  readonly address: string;
}

/** Another article and what it shares with this one, the rarest first. */
export interface Related extends EntryLink {
  readonly reasons: readonly Reason[];
}

/** What two articles can share. */
export type SharedKind = 'people' | 'places' | 'tags' | 'words';

/** Something that two articles share, in the words of the article that shows it; or that the other links this one, without names. */
export interface Reason {
  readonly kind: SharedKind | 'links';
  readonly names: readonly string[];
}

export interface EntryLink {
  readonly url: string;
  readonly headline: string;
  readonly published: PublicationDate | null;
  readonly language: string;
}

/** A name as an archivist established it. */
export interface EstablishedName {
  readonly id: string;
  /** The authorized form. */
  readonly name: string;
  readonly variants: readonly string[];
  readonly note: string | null;
  /** Numbers in authority files ("viaf:…"), each with the address that stands for it. */
  readonly identifiers: readonly { readonly written: string; readonly address: string }[];
}

/** What `authority.csv` decides. Plain data: it crosses threads. */
export interface Authority {
  /** By id. */
  readonly names: ReadonlyMap<string, EstablishedName>;
  /** Whom a form of a name means, by the form's `personId`: the narrowest source first, null for every source. */
  readonly forms: ReadonlyMap<string, readonly { readonly source: string | null; readonly id: string }[]>;
}

/** A row of `overrides.csv`: one field of one article, or that it is left out. */
export interface Override {
  readonly field: OverridableField | 'withhold';
  /** As written; empty where there is to be none. */
  readonly value: string;
  readonly note: string | null;
  /** Counted from 1. */
  readonly line: number;
}

/** The rows of one file, in order of the fields: those that name the file alone, and those of its articles by their names. */
export interface FileOverrides {
  readonly whole: readonly Override[];
  readonly parts: ReadonlyMap<string, readonly Override[]>;
}

/** What `overrides.csv` decides, by the path of the file. Plain data: it crosses threads. */
export type Overrides = ReadonlyMap<string, FileOverrides>;

/** What the owner of an archive decides: from `backfile.config.json` and the command line. */
export interface Site {
  readonly title: string;
  /** Who is who, as the archivist's `authority.csv` says; null where there is none. */
  readonly authority: Authority | null;
  /** A sentence under the title; null where none is configured. */
  readonly description: string | null;
  /** Absolute, with a closing `/`; null where the archive has no public address yet. */
  readonly baseUrl: string | null;
  /** The site where the articles stood, whose addresses are to lead here; null where none is configured. */
  readonly formerly: string | null;
  /** BCP 47 language of the interface. */
  readonly language: string;
  /** Rights statement shown on every page; null where none is configured. */
  readonly rights: string | null;
  /** Who may read the archive by machine: everybody, search engines but no trainers of language models, nobody. */
  readonly crawlers: 'open' | 'search' | 'closed';
  /** Whether feeds carry whole articles and not only their first words. */
  readonly fullTextFeeds: boolean;
  /** Whether the archive has a search. */
  readonly search: boolean;
}

/** One output file: path relative to the output's root, and its content. */
export interface Page {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One output file that is made only if what it shows has changed since the last build. */
export interface Planned {
  readonly path: string;
  /** All that its content follows from, the site and the templates apart: plain data, entries, `Html`. */
  readonly shows: unknown;
  readonly make: () => string | Uint8Array;
  /** Checksum of what it makes, where it is known before. */
  readonly sum?: string;
}

/** Fills a template of `templates/` with data. Throws with the template's file and line. */
export type Render = (template: string, data: Readonly<Record<string, unknown>>) => string;

/**
 * Makes pages. `each` sees one article and its links; `all` sees every entry, ordered by date and id, and no text; `last`
 * sees the paths of everything else besides.
 */
export interface Output {
  readonly name: string;
  readonly each?: (article: Article, linked: Linked, site: Site, render: Render) => readonly Page[];
  readonly all?: (entries: readonly Entry[], site: Site, render: Render) => Iterable<Planned>;
  /**
   * Whether `all` and `last` ask for an entry's measures (words, captions, warnings) or its checksum, which most lists don't
   * show; or what it is that they ask of them all, as plain data.
   */
  readonly measures?: boolean | ((entries: readonly Entry[]) => unknown);
  /** Where `all` makes one file, a row an article: its first line, and the row of each. */
  readonly row?: { readonly path: string; readonly head: string; readonly of: (entry: Entry) => string };
  readonly last?: (
    paths: readonly string[],
    entries: readonly Entry[],
    site: Site,
    render: Render,
  ) => Iterable<Planned>;
}

/** One article of a file whose structure tells them apart, to be read when it is asked for. */
export interface Share {
  /** Null where the file is one article. */
  readonly name: string | null;
  /** Its share of the file's text: all shares together are the text. */
  readonly slice: Span;
  /** On which it begins, from 1. */
  readonly line: number;
  /** All that it is read from: its own stretch of the text, and what the file says of all its articles. */
  readonly text: string;
  /** The dates that it declares, as written, before all else. */
  readonly dates: string;
  /** As `Format.parse`. */
  readonly parse: (remark: Remark) => Draft | null;
}

/** A file that belongs to another and is read with it. */
export interface Companion {
  /** Decoded, with `\n` line ends. */
  readonly text: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** What lies beside a file that leads others. */
export interface Beside {
  /** Relative to the leader's folder and never outside it, `/` separators; ordered by code unit. */
  readonly paths: readonly string[];
  /** One of these; or why it cannot be read, in a sentence. */
  readonly read: (path: string) => Companion | string;
}

/** Why nothing of a file is read. */
export type Unread = Omit<Note, 'path'>;

/** Reads one shape of file. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** With the dot, lower case; the empty string stands for a name without extension. */
  readonly extensions: readonly string[];
  /** What the file says before any news sense; null after an `error` remark. Called by `withLibraries`. */
  readonly parse: (source: Source, remark: Remark) => Draft | null;
  /**
   * How the articles of a file are told apart: there is one (null), its lines tell, which is news sense, its structure
   * does, or its bytes, before any of them is text. What finds them is called by `withLibraries`, with the files that belong
   to this one.
   */
  readonly parts: null | 'by lines' | 'by bytes' | ((text: string, beside: Beside) => readonly Share[] | Unread);
  /** Whether a file that begins so may be as large as one that is read with others: a page with the place of each word. */
  readonly isSpacious?: (head: string) => boolean;
  /** Of a format by whose ending files of other formats are called too: which one a file is in, by its bytes. */
  readonly inFact?: (bytes: Buffer) => Format;
  /** Whether its files are packed (ZIP), with parts of XML. */
  readonly isPacked?: boolean;
  /** Of a format whose files wrap their page: takes it out. Called by `withLibraries`. */
  readonly unwrap?: (file: Wrapping) => Unwrapped | Unread;
  /** Of one whose pages may be plain texts by what they say: as `parse`, from the lines (`Unwrapped.lines`). */
  readonly parseLines?: (source: Source, remark: Remark) => Draft | null;
  /** Of a format whose files may be an export with a structure of its own: what `parts` would give; null for any other file. */
  readonly exported?: (text: string) => readonly Share[] | Unread | null;
}
