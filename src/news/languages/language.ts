/** The shape of a language's words of the press. A language is one file of data; it holds no code. */
import type { DateLanguage } from './date-words.js';

/** What a phrase of the press announces. `by` to `readTime` belong to the article, the others frame it. */
export type Cue =
  | 'by'
  | 'reporting'
  | 'photo'
  | 'readTime'
  | 'correction'
  | 'promotion'
  | 'share'
  | 'related'
  | 'navigation'
  | 'comments'
  | 'copyright'
  | 'advert'
  | 'tags'
  | 'account';

/** What a labelled line of a database's export is: `text` opens the article's words, `detail` is known and kept aside. */
export type Label =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'date'
  | 'caption'
  | 'section'
  | 'publication'
  | 'dateline'
  | 'tags'
  | 'detail'
  | 'text';

/** A field in the head of a mail. */
export type MailField = 'sender' | 'recipient' | 'sent' | 'subject';

/** Words of signatures that announce nobody by themselves, and so are no cues; lower case. */
export interface SigningWords {
  /** Before "by" or a colon and a name: who made the words: "text", "interview". */
  readonly wrote: readonly string[];
  /** The same: who reported beside the writer, and signs: "additional reporting". */
  readonly helped: readonly string[];
  /** The same: who made the pictures: "photographs". */
  readonly pictured: readonly string[];
  /** The same: whose work is neither words nor pictures: "editing". */
  readonly served: readonly string[];
  /** Before the title of a reporter: "our own". */
  readonly our: readonly string[];
  /** Between a name and the house that it writes for: "for". */
  readonly for: readonly string[];
  /** The same, where the house has its article or is an agency: "of the Gazette". */
  readonly of: readonly string[];
  /** Titles of honour behind an article, or the first words of such: "rev". */
  readonly honours: readonly string[];
  /** How the names of places end behind a name: "Ada Ren, Skerry Point". None that is a surname as often. */
  readonly places: readonly string[];
  /** Who signs for a paper and is not named: "staff reporter", "the editors", "agencies". */
  readonly desks: readonly string[];
  /** Where no capital tells a name: how the names of desks, papers and editions end, and what stands under a portrait. */
  readonly unnamed: readonly string[];
}

/** Labels that are read out before what stands beside a picture, and before who signs; in lower case. */
export interface PictureWords {
  readonly source?: readonly string[];
  readonly caption?: readonly string[];
  /** These two only on a page that has one of the others. */
  readonly author?: readonly string[];
  readonly role?: readonly string[];
}

/** How captions are known that neither a label nor a credit marks. */
export interface CaptionWords {
  /** How such a line opens, and no paragraph does: "图为". */
  readonly opens?: readonly string[];
  /** What one ends with, and no heading does: "の画面". */
  readonly ends?: readonly string[];
}

export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** The commonest function words, by which the language is known; space-separated, lower case. */
  readonly common: string;
  /** Joins two names: "and". */
  readonly and: readonly string[];
  /** Words that a job title holds: "reporter", "correspondent". */
  readonly jobs: readonly string[];
  readonly signing?: Partial<SigningWords>;
  /** Lower case, words separated by single spaces, apostrophes straight; `#` stands for a number. */
  readonly cues: Readonly<Partial<Record<Cue, readonly string[]>>>;
  /** As `cues`, of words too common to mean anything but as a whole line: "Opinion", "Copy". */
  readonly alone?: Readonly<Partial<Record<Cue, readonly string[]>>>;
  /** Labels before the fields of an export ("HEADLINE: …"), without their colon. */
  readonly labels?: Readonly<Partial<Record<Label, readonly string[]>>>;
  readonly pictured?: PictureWords;
  readonly shown?: CaptionWords;
  /** Words that papers are named with: "Herald", "Zeitung". */
  readonly papers?: readonly string[];
  /** Sections of papers whose names read like clauses, and that no menu lists: "In brief". */
  readonly sections?: readonly string[];
  /** Headings of boxes that sum an article up, none that a chapter may have as well: "key points". Apostrophes straight. */
  readonly keyPoints?: readonly string[];
  /** Words with which a paper speaks of itself to its reader, and no article of what it tells: "sign up for our". Apostrophes straight. */
  readonly notices?: readonly string[];
  /** How a notice of rights opens: "all rights reserved". */
  readonly reserved?: readonly string[];
  /** Names of the fields in a mail's head as programs of the language write them. */
  readonly mail?: Readonly<Record<MailField, readonly string[]>>;
  /** Words of dates; null where nobody has written them: such dates are read by the words of every language. */
  readonly dates: DateLanguage | null;
}
