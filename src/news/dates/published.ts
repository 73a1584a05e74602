/**
 * When an article was published and when it was changed, from the best evidence there is: what is declared, then what a
 * line prints, the dateline, the file's name, and at last what the article's own words allow. Each answer says on what
 * it rests; none is a guess.
 */
import { isValidDay } from '../../lib/dates.js';
import type { DateBasis, Declared, OverridableField, PublicationDate, Remark } from '../../types.js';
import type { OrderOf } from './date-order.js';
import type { FoundDateline } from './dateline.js';
import { type DateMention, readDate } from './dates.js';

/** A date line of the text, as read. */
export interface PrintedLine {
  readonly text: string;
  readonly published: DateMention | null;
  readonly modified: DateMention | null;
  /** False below the body and beside other articles. */
  readonly inHead: boolean;
  /** Above the headline, where a page prints today's date too, and the dates of other articles. */
  readonly above: boolean;
}

export interface DateEvidence {
  readonly declared: Declared | null;
  /** Fields for which what is declared is the archivist's, with no other evidence beside it. */
  readonly decided?: readonly OverridableField[];
  readonly lines: readonly PrintedLine[];
  readonly dateline: FoundDateline | null;
  readonly datelineText: string | null;
  readonly path: string;
  readonly language: string;
  readonly order: OrderOf;
  /** Asked only where nothing states a date. */
  readonly infer: () => PublicationDate | null;
}

/** The date of publication by the first evidence in the order of the contract. */
export function publishedOf(evidence: DateEvidence, remark: Remark): PublicationDate | null {
  const declared = fromDeclared('published', evidence, remark);
  if (declared !== null || evidence.decided?.includes('published') === true) return declared;
  const printed = fromLines(evidence.lines, remark);
  const other = fromDateline(evidence, remark) ?? fromPath(evidence.path);
  // "March 2012" above a dateline of 4 March 2012: the day says both
  if (printed !== null && other?.date.startsWith(printed.date)) return isDay(printed) ? printed : other;
  return printed ?? other ?? evidence.infer();
}

function isDay({ precision }: PublicationDate): boolean {
  return precision === 'day' || precision === 'time';
}

/** When it was last changed; null where that is not stated or the same as the publication. */
export function modifiedOf(
  evidence: DateEvidence,
  published: PublicationDate | null,
  remark: Remark,
): PublicationDate | null {
  const declared = fromDeclared('modified', evidence, remark);
  if (declared === null && evidence.decided?.includes('modified') === true) return null;
  const line =
    evidence.lines.find((one) => one.modified !== null && one.inHead) ??
    evidence.lines.find((one) => one.modified !== null);
  const found = declared ?? (line?.modified == null ? null : dated(line.modified, 'text', line.text));
  if (found === null || found.date === published?.date) return null;
  if (declared === null && line?.modified?.ambiguous) warnAmbiguous(line.text, remark);
  return found;
}

function fromDeclared(field: 'published' | 'modified', evidence: DateEvidence, remark: Remark): PublicationDate | null {
  const value = evidence.declared?.[field] ?? null;
  if (value === null) return null;
  const mention = readDate(value, evidence.declared?.language ?? evidence.language, evidence.order(value));
  if (mention === null) {
    remark('warning', 'date:unreadable', `Expected a date such as 2011-03-04, found "${value}". Write it that way.`);
    return null;
  }
  if (mention.ambiguous) warnAmbiguous(value, remark);
  const basis = evidence.decided?.includes(field) === true ? 'metadata' : (evidence.declared?.basis ?? 'front matter');
  return dated(mention, basis, value);
}

function fromLines(lines: readonly PrintedLine[], remark: Remark): PublicationDate | null {
  // a paper that prints only when it last touched an article gives that as its date
  const line =
    lines.find((one) => one.published !== null && one.inHead && !one.above) ??
    lines.find((one) => one.published !== null && one.inHead) ??
    lines.find((one) => one.inHead) ??
    atFoot(lines);
  const mention = line?.published ?? line?.modified ?? null;
  if (line === undefined || mention === null) return null;
  if (mention.ambiguous) warnAmbiguous(line.text, remark);
  return dated(mention, 'text', line.text);
}

/**
 * The line below an article that dates it: the only day there, and no minute by itself, for lists of other articles and
 * comments have days of their own; a word that says what it is the date of vouches for both.
 */
function atFoot(lines: readonly PrintedLine[]): PrintedLine | undefined {
  const dated = lines.filter(({ published }) => published !== null);
  const labelled = dated.filter(({ text, published }) => /\p{L}/u.test(text.slice(0, published!.span[0])));
  if (labelled.length > 0) return labelled[0];
  const days = new Set(dated.map(({ published }) => published!.date.slice(0, 10)));
  return days.size === 1 && dated[0]!.published!.precision !== 'time' ? dated[0] : undefined;
}

function fromDateline({ dateline, datelineText }: DateEvidence, remark: Remark): PublicationDate | null {
  const date = dateline?.dateline.date ?? null;
  if (date === null || datelineText === null) return null;
  if (dateline?.isAmbiguous) warnAmbiguous(datelineText, remark);
  return { date, precision: 'day', basis: 'dateline', evidence: datelineText };
}

/**
 * `2011-03-04-ferry.txt`, `20110304_ferry.txt`, `2011/03/04/ferry.txt`, `2011/03/ferry.txt`; of pages of the National Digital
 * Newspaper Program `1899/04/09/ed-1/seq-1/ocr.xml`.
 */
const IN_NAME =
  /(?:^|[^0-9])(?<year>(?:1[6-9]|20|21)\d\d)(?<joint>[-_.]?)(?<month>0[1-9]|1[0-2])\k<joint>(?<day>0[1-9]|[12]\d|3[01])(?![0-9])/;
const IN_FOLDERS =
  /(?:^|\/)(?<year>(?:1[6-9]|20|21)\d\d)\/(?<month>0[1-9]|1[0-2])\/(?:(?<day>0[1-9]|[12]\d|3[01])\/(?:ed-\d{1,2}\/(?:seq-\d{1,4}\/)?)?)?[^/]*$/;

function fromPath(path: string): PublicationDate | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = IN_NAME.exec(name)?.groups ?? IN_FOLDERS.exec(path)?.groups;
  if (found?.year === undefined || found.month === undefined) return null;
  if (found.day === undefined)
    return { date: `${found.year}-${found.month}`, precision: 'month', basis: 'file name', evidence: path };
  if (!isValidDay(Number(found.year), Number(found.month), Number(found.day))) return null;
  return { date: `${found.year}-${found.month}-${found.day}`, precision: 'day', basis: 'file name', evidence: name };
}

function dated(mention: DateMention, basis: DateBasis, evidence: string): PublicationDate {
  return { date: mention.date, precision: mention.precision, basis, evidence };
}

function warnAmbiguous(text: string, remark: Remark): void {
  remark(
    'warning',
    'date:ambiguous',
    `"${text}" can be read day first or month first; it was read day first. Check it.`,
  );
}
