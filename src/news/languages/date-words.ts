/**
 * What a language must say of itself before its dates can be read. Every list is written as `|`-separated lower-case
 * forms, the full name first; this file knows the shape and refuses to know any language.
 */

export interface DateLanguage {
  /** January to December. The first form is the full name. */
  readonly months: readonly string[];
  /** Monday to Sunday. The first form is the full name. */
  readonly weekdays: readonly string[];
  /** The seasons, by which quarterlies date. */
  readonly seasons?: string;
  /** Words that may stand between day, month and year ("4 de marzo de 2011"). */
  readonly joiners: string;
  /** Words that may stand between a date and its time ("um", "à"). */
  readonly clockWords: string;
  readonly am: string;
  readonly pm: string;
  /** Labels before the date of first publication. */
  readonly published: string;
  /** Labels before the date of the last change. */
  readonly modified: string;
  /** Words that sign or place a line without making it a sentence ("by", "in", "and"). */
  readonly furniture: string;
  /** What inference from running text needs; null where nobody has written and measured it. */
  readonly tense: TenseWords | null;
}

/** Cues that say when something happened, seen from the day of publication. */
export interface TenseWords {
  /** Verbs of saying in the past tense: what was said on a day is news of that day. */
  readonly reporting: string;
  /** Reporting and event verbs in the past tense. */
  readonly past: string;
  /** Words that announce what is still to come. */
  readonly future: string;
  /** Words that count days from the day of writing ("today"), in texts that don't name that day. */
  readonly relative: string;
  /** Words before or after a weekday that move it out of the current week ("last", "next"). */
  readonly shifted: string;
  /** Words that mark a picture or passage as old ("file photo"). */
  readonly archive: string;
}
