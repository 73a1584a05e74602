/**
 * Who signed an article and when: byline and date lines of one text, gathered as they come and settled at the end, when
 * all are known. A signature above the body speaks for the article; one below it only where nobody signs above.
 */
import type { Author, Declared, LayoutField, Span } from '../../types.js';
import { type DateLine, dateOfLine } from '../dates/date-line.js';
import type { OrderOf } from '../dates/date-order.js';
import type { FoundDateline } from '../dates/dateline.js';
import { periodOf } from '../dates/periods.js';
import type { PrintedLine } from '../dates/published.js';
import type { Language } from '../languages/language.js';
import {
  agencyAsSource,
  keyOf,
  merged,
  opensLikeByline,
  readByline,
  readPhotographers,
  signingHouse,
} from '../names/bylines.js';
import { isInitials } from '../pictures/picture-lines.js';
import { PERIOD } from '../told/days.js';
import type { Told } from '../told/told.js';
import { isAgency } from '../words/agencies.js';
import { closersOf, isHouseAlone, signedInProse, signersOf } from './at-prose.js';
import { readMinutesOf } from './margins.js';
import {
  goingOn,
  isHouseWithAgency,
  isInBrackets,
  isNameAlone,
  isNameBetween,
  isSaidTwice,
  namesBesideDay,
  namesBesideSigned,
  namesSaidAgain,
  signsBelow,
  signsByForm,
} from './names-alone.js';
import { namesAtEdgesOf, signsInHead } from './names-at-edges.js';
import { signersInOpening } from './opening-names.js';
import { asDeclared, chosenOf, isPaper, type Signer, titled, withPeople } from './signers.js';

/** Where a line went: a field of the layout, or left out. */
export interface Claim {
  readonly field: LayoutField;
  readonly span: Span;
  readonly why: string;
  /** Of what is left out. */
  readonly reason: string | null;
}

export interface Signed {
  readonly byline: readonly Author[];
  /** Of the paper that signs with its writer, or null. */
  readonly publication: string | null;
  readonly claims: readonly Claim[];
}

/** State of one reading. */
export class Signatures {
  readonly dates: PrintedLine[] = [];
  /** Minutes of reading that a date line stated beside its date. */
  readMinutes: number | null = null;
  private unsaidDate: Told | null = null;
  private lacksByline = false;
  private named: ReadonlySet<Told> = new Set();
  /** The lines of the page's opening, in which a signature or a date may stand though they are told as furniture. */
  private opening: ReadonlySet<Told> = new Set();
  /** Agencies' names that are the initials of whom the next line names. */
  private initials: ReadonlySet<Told> = new Set();
  /** Who signs within the first words of the first paragraph. */
  private opener: readonly Author[] = [];
  /** The lines that were told as paragraphs though they are signatures. */
  private amongProse: ReadonlySet<Told> = new Set();
  /** Who signs behind the last words of the last paragraph. */
  private closer: readonly Author[] = [];
  private readonly signers: Signer[] = [];
  /** Lines that say who took the pictures and name nobody else. */
  private readonly photographers: Signer[] = [];
  private readonly claims: Claim[] = [];

  constructor(
    private readonly language: Language,
    private readonly tag: string,
    private readonly order: OrderOf,
  ) {}

  /** Looks the text over once: where no line is told as a date or a byline, one in the head that reads like it will do. */
  expect(told: readonly Told[]): void {
    const above = told.filter(({ phase }) => phase !== 'below');
    const isDate = (one: Told) => dateOfLine(one.line.text, this.tag, null) !== null;
    const lacksDate = !above.some((one) => (one.role === 'date' || one.role === 'byline') && isDate(one));
    this.lacksByline = !above.some((one) => one.role === 'byline' && this.authorsOf(one).length > 0);
    const isNamed = !this.lacksByline || above.some((one) => isDate(one) && this.authorsOf(one).length > 0);
    const again = isNamed ? [] : namesSaidAgain(told, this.language);
    const further = goingOn(told, this.language);
    const beside = isNamed ? [] : namesBesideDay(told, this.language);
    const near = new Set([...this.namesBeside(told), ...this.namesAtEdges(told), ...again, ...further, ...beside]);
    const isSigned = isNamed || [...near].some((one) => this.authorsOf(one).some(({ name }) => name !== null));
    const isOther = (isSigned && this.lacksByline) || told.some((one) => signsInHead(one, this.language));
    this.amongProse = new Set(isOther ? [] : signedInProse(told, this.language));
    const isOpen = !isSigned && this.amongProse.size === 0;
    this.named = isOpen ? new Set([...near, ...namesAtEdgesOf(told, this.language)]) : near;
    this.initials = new Set(told.filter((one, i) => one.traits.agency && isInitials(one, told[i + 1])));
    const deep = told.filter(({ role }) => role === 'para')[OPENING];
    this.opening = new Set(deep === undefined ? [] : told.slice(0, told.indexOf(deep)));
    this.unsaidDate = lacksDate ? this.dateAmong(told) : null;
    this.opener = signersInOpening(told.find(({ role }) => role === 'para')?.line.text ?? '', this.language);
    this.closer = closersOf(told, this.amongProse, this.language);
  }

  private authorsOf({ line }: Told): readonly Author[] {
    return signersOf(line.text, this.language);
  }

  /** The line told as something else that dates the article: the first in its head, or the last above its headline. */
  private dateAmong(told: readonly Told[]): Told | null {
    const isDate = ({ role, traits, line }: Told) => {
      if (traits.digits === 0 || (role !== 'other' && role !== 'caption')) return false;
      const date = dateOfLine(line.text, this.tag, null);
      // the day of a picture has no hour
      return date !== null && (role === 'other' || (date.published ?? date.modified)?.precision === 'time');
    };
    const inHead = ({ phase }: Told) => phase === 'head';
    return (
      told.find((one) => inHead(one) && isDate(one)) ??
      told.find((one) => this.opening.has(one) && one.phase !== 'above' && isDate(one)) ??
      told.findLast((one) => one.phase === 'above' && isDate(one)) ??
      null
    );
  }

  /** Where nobody signs: a name after "By" on a line of its own, right above the first paragraph, right below the last. */
  private namesAtEdges(told: readonly Told[]): Told[] {
    if (!this.lacksByline) return [];
    const first = told.findIndex(({ role }) => role === 'para');
    const last = told.findLastIndex(({ role }) => role === 'para');
    const below = told.slice(last + 1);
    return told.filter((one, i) => {
      if (isSaidTwice(one, below)) return i <= last + NEAR_END;
      if (isNameBetween(told, i)) return true;
      const signs = isNameAlone(one, told[i + 1]) || (i === last + 1 && signsBelow(one));
      const introduced = i > 0 && i < first && told[i - 1]!.traits.cues.get('by') === 'whole';
      return one.role === 'other' && signs && (introduced || i === first - 1 || i === last + 1);
    });
  }

  private namesBeside(told: readonly Told[]): Set<Told> {
    const signs = (one: Told) => one.role === 'byline' || (this.lacksByline && one.role === 'date');
    const opens = (one: Told) =>
      one.traits.cues.get('by') === 'start' && this.authorsOf(one).some(({ name }) => name !== null);
    return namesBesideSigned(told, signs, opens);
  }

  /** True for a line told as furniture that fills what is lacking, and for a name or an agency beside a signature. */
  wants(one: Told): boolean {
    const { traits, phase, line, role } = one;
    if (this.named.has(one) || this.unsaidDate === one) return true;
    if (phase !== 'above' && phase !== 'head' && !this.opening.has(one)) return false;
    if (traits.agency && role === 'other') return phase === 'head' && !this.initials.has(one);
    if (this.lacksByline && phase === 'head' && isHouseWithAgency(one, this.language)) return true;
    if (!this.lacksByline) return false;
    if (traits.size > 10 || traits.common >= 0.34) return this.signsAtLength(one);
    const isHouse = this.named.size === 0 && role === 'other' && isHouseAlone(one);
    const signs = isInBrackets(one) || (phase === 'head' && (isHouse || signsByForm(one, this.language)));
    if (signs || role === 'caption') return signs;
    return (
      (phase === 'head' && agencyAsSource(line.text) !== null) ||
      traits.cues.get('by') === 'start' ||
      opensLikeByline(line.text)
    );
  }

  /** "By Ada Ren March 18 at 3:57 PM Follow @adaren": a signature with more beside it than a line of names has. */
  private signsAtLength({ traits, line }: Told): boolean {
    if (traits.cues.get('by') !== 'start' || traits.size > LONGEST_SIGNED || line.text.endsWith('.')) return false;
    return readByline(line.text, this.language).some((author) => author.name !== null);
  }

  /** Takes a line told as a paragraph or a standfirst where it signs. */
  takeAmongProse(one: Told): boolean {
    return this.amongProse.has(one) && this.take(one);
  }

  /** Takes a line told as byline or date; false where it is neither after all. */
  take(told: Told): boolean {
    const { line } = told;
    const date = told.why === PERIOD ? this.period(line.text) : dateOfLine(line.text, this.tag, this.order(line.text));
    if (date === null) return this.entitle(told) || this.sign(told, this.authorsOf(told)) || this.picture(told);
    const rest = date.residual.map(([from, to]) => line.text.slice(from, to));
    const { published, modified } = date;
    const [inHead, above] = [told.phase !== 'below', told.phase === 'above'];
    this.dates.push({ text: line.text, published, modified, inHead, above });
    for (const words of rest) this.readMinutes ??= readMinutesOf(words, this.language);
    const named = readByline(rest.join(' | '), this.language);
    // "By TPN, 4 March 2011": a house that looks like any word signs only right behind the word for it
    const opens = told.traits.cues.get('by') === 'start' && (date.residual[0]?.[0] ?? LONGEST_BY) < LONGEST_BY;
    const authors = named.length > 0 || !opens ? named : signingHouse(rest.join(' | '), true);
    this.sign(told, authors);
    const field = published === null ? 'modified' : 'published';
    this.claims.push({ field, span: line.span, why: told.why, reason: null });
    return true;
  }

  private period(line: string): DateLine {
    return { published: periodOf(line, this.tag), modified: null, residual: [] };
  }

  /** "(Reporting by …; editing by …)": those who reported sign, wherever the line stands. */
  takeReporters(told: Told): boolean {
    if (told.traits.cues.get('reporting') !== 'start') return false;
    const authors = readByline(told.line.text, this.language);
    return authors.some((author) => author.name !== null) && this.sign(told, authors);
  }

  private sign(told: Told, authors: readonly Author[]): boolean {
    if (authors.length > 0) this.signers.push({ lines: [told], authors });
    return authors.length > 0;
  }

  /** A title or a place by itself, if it stands right below whose it is. */
  private entitle(told: Told): boolean {
    const last = this.signers.pop();
    if (last === undefined) return false;
    const signer = titled(last, told, this.language);
    this.signers.push(signer ?? last);
    return signer !== null;
  }

  /** "Photographs by Ada Ren"; "Photo: Ada Ren" is the credit of one picture. */
  private picture(told: Told): boolean {
    const signs = told.role === 'byline' && !/[:：]/.test(told.line.text);
    const authors = signs ? readPhotographers(told.line.text, this.language) : [];
    if (authors.length > 0) this.photographers.push({ lines: [told], authors });
    return authors.length > 0;
  }

  /** Settles who signs. What is declared outside the text comes first. */
  settle(declared: Declared | null, dateline: FoundDateline | null): Signed {
    const printed = chosenOf(this.signers);
    const stated = (declared?.byline ?? []).flatMap((words) => asDeclared(words, this.language));
    // a page's metadata names its house as the author of what others sign
    const outside =
      declared?.basis === 'metadata' && printed.length > 0 ? withPeople(stated, declared, this.language) : stated;
    const chosen = outside.length > 0 ? [] : printed;
    const poster = this.signers.find((signer) => isPaper(signer) && !chosen.includes(signer)) ?? null;
    const named = merged([...outside, ...chosen.flatMap(({ authors }) => authors)]);
    const opening = named.length > 0 ? named : [...this.opener, ...this.agencyOf(dateline)];
    const writers = opening.length > 0 ? opening : this.closer;
    const byline = writers.length > 0 ? writers : merged(this.photographers.flatMap(({ authors }) => authors));
    const paper = named.find(
      ({ name, organisation }) => name !== null && organisation !== null && !isAgency(organisation),
    );
    return {
      byline,
      publication: paper?.organisation ?? poster?.authors[0]?.organisation ?? null,
      claims: this.claimsOf(chosen, poster, byline),
    };
  }

  /** Where the lines of all signers went; the line of a date is that. */
  private claimsOf(chosen: readonly Signer[], poster: Signer | null, byline: readonly Author[]): Claim[] {
    const known = new Set(byline.map(keyOf));
    const claims = [...this.claims];
    const dated = new Set(claims.map(({ span }) => span));
    const claim = (signer: Signer, speaks: boolean, reason: string): void => {
      const field = speaks ? 'byline' : signer === poster ? 'publication' : 'dropped';
      for (const { line, why } of signer.lines)
        if (!dated.has(line.span)) claims.push({ field, span: line.span, why, reason });
    };
    const isKnown = ({ authors }: Signer) => authors.some((author) => known.has(keyOf(author)));
    for (const signer of this.signers) claim(signer, chosen.includes(signer) || isKnown(signer), 'author note');
    for (const signer of this.photographers) claim(signer, isKnown(signer), 'picture credit');
    return claims;
  }

  /** An agency that stands in the dateline signs where nobody else does. */
  private agencyOf(dateline: FoundDateline | null): Author[] {
    if (dateline?.agency == null) return [];
    return readByline(dateline.agency, this.language).filter((author) => author.organisation !== null);
  }
}

/** Characters within which the words for "By" end; a guess. */
const LONGEST_BY = 16;

/** Words of a signature with a day, an hour and a button beside it; a guess. */
const LONGEST_SIGNED = 20;

/** Paragraphs within which a page's opening ends; a guess. */
const OPENING = 2;

/** Lines below the last paragraph within which its author is named; a guess. */
const NEAR_END = 4;
