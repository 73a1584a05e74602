/**
 * Who signed an article and when: byline and date lines of one text, gathered as they come and settled at the end, when
 * all are known. A signature above the body speaks for the article; one below it only where nobody signs above.
 */
import type { Author, Declared, LayoutField, Span } from '../types.js';
import { isAgency } from './agencies.js';
import { keyOf, opensLikeByline, readByline, signingHouse } from './bylines.js';
import type { OrderOf } from './date-order.js';
import type { FoundDateline } from './dateline.js';
import { dateOfLine } from './dates/date-line.js';
import type { Language } from './languages/language.js';
import { readMinutesOf } from './margins.js';
import type { PrintedLine } from './published.js';
import type { Told } from './told.js';

interface Signer {
  readonly told: Told;
  readonly authors: readonly Author[];
}

/** Where a line went: a field of the layout, or left out. */
export interface Claim {
  readonly field: LayoutField;
  readonly span: Span;
  readonly why: string;
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
  private lacksDate = false;
  private lacksByline = false;
  private named: ReadonlySet<Told> = new Set();
  /** The lines of the page's opening, in which a signature or a date may stand though they are told as furniture. */
  private opening: ReadonlySet<Told> = new Set();
  private readonly signers: Signer[] = [];
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
    this.lacksDate = !above.some((one) => (one.role === 'date' || one.role === 'byline') && isDate(one));
    this.lacksByline = !above.some(
      ({ role, line }) => role === 'byline' && readByline(line.text, this.language).length > 0,
    );
    this.named = new Set([...this.namesBeside(told), ...this.namesAtEdges(told)]);
    const deep = told.filter(({ role }) => role === 'para')[OPENING];
    this.opening = new Set(deep === undefined ? [] : told.slice(0, told.indexOf(deep)));
  }

  /** Where nobody signs: a name after "By" on a line of its own, right above the first paragraph, right below the last. */
  private namesAtEdges(told: readonly Told[]): Told[] {
    if (!this.lacksByline) return [];
    const first = told.findIndex(({ role }) => role === 'para');
    const last = told.findLastIndex(({ role }) => role === 'para');
    return told.filter((one, i) => {
      const signs = isNameAlone(one, told[i + 1]) || (i === last + 1 && opensLikeByline(one.line.text));
      const introduced = i > 0 && i < first && told[i - 1]!.traits.cues.get('by') === 'whole';
      return one.role === 'other' && signs && (introduced || i === first - 1 || i === last + 1);
    });
  }

  /** Names on lines of their own beside a signature: "Ada Ren", "Tom Hale", "4 March 2011". */
  private namesBeside(told: readonly Told[]): Set<Told> {
    const names = new Set<Told>();
    const signs = (one: Told | undefined) => one?.role === 'byline' || (this.lacksByline && one?.role === 'date');
    for (let i = 0; i < told.length; i++) {
      let end = i;
      while (end < told.length && isBareName(told[end]!, told[end + 1])) end++;
      if (end > i && (signs(told[i - 1]) || signs(told[end]))) for (const one of told.slice(i, end)) names.add(one);
      i = Math.max(i, end);
    }
    return names;
  }

  /** True for a line told as furniture that fills what is lacking, and for a name or an agency beside a signature. */
  wants(one: Told): boolean {
    const { traits, phase, line } = one;
    if (this.named.has(one)) return true;
    if (phase !== 'above' && phase !== 'head' && !this.opening.has(one)) return false;
    if (traits.agency) return phase === 'head';
    const isDate = this.lacksDate && traits.digits > 0 && this.dates.length === 0;
    if (isDate && dateOfLine(line.text, this.tag, null) !== null) return true;
    if (!this.lacksByline || traits.size > 10 || traits.common >= 0.34) return false;
    return traits.cues.get('by') === 'start' || opensLikeByline(line.text);
  }

  /** Takes a line told as byline or date; false where it is neither after all. */
  take(told: Told): boolean {
    const { line } = told;
    const date = dateOfLine(line.text, this.tag, this.order(line.text));
    if (date === null) return this.sign(told, readByline(line.text, this.language));
    const rest = date.residual.map(([from, to]) => line.text.slice(from, to));
    const { published, modified } = date;
    this.dates.push({ text: line.text, published, modified, inHead: told.phase !== 'below' });
    for (const words of rest) this.readMinutes ??= readMinutesOf(words, this.language);
    const named = readByline(rest.join(' | '), this.language);
    const authors = named.length > 0 || told.traits.cues.get('by') !== 'start' ? named : signingHouse(rest.join(' | '));
    if (authors.length > 0) this.signers.push({ told, authors });
    this.claims.push({ field: published === null ? 'modified' : 'published', span: line.span, why: told.why });
    return true;
  }

  /** "(Reporting by …; editing by …)": those who reported sign, wherever the line stands. */
  takeReporters(told: Told): boolean {
    if (told.traits.cues.get('reporting') !== 'start') return false;
    const authors = readByline(told.line.text, this.language);
    return authors.some((author) => author.name !== null) && this.sign(told, authors);
  }

  private sign(told: Told, authors: readonly Author[]): boolean {
    if (authors.length > 0) this.signers.push({ told, authors });
    return authors.length > 0;
  }

  /** Settles who signs. What is declared outside the text comes first. */
  settle(declared: Declared | null, dateline: FoundDateline | null): Signed {
    const outside = (declared?.byline ?? []).flatMap((words) => asDeclared(words, this.language));
    const chosen = outside.length > 0 ? [] : this.chosen();
    const byline = merged([...outside, ...chosen.flatMap(({ authors }) => authors)]);
    const known = new Set(byline.map(keyOf));
    const claims = [...this.claims];
    for (const signer of this.signers) {
      const { span } = signer.told.line;
      if (claims.some((claim) => claim.span === span)) continue;
      const speaks = chosen.includes(signer) || signer.authors.some((author) => known.has(keyOf(author)));
      claims.push({ field: speaks ? 'byline' : 'dropped', span, why: signer.told.why });
    }
    const paper = byline.find(
      ({ name, organisation }) => name !== null && organisation !== null && !isAgency(organisation),
    );
    return {
      byline: byline.length > 0 ? byline : this.agencyOf(dateline),
      publication: paper?.organisation ?? null,
      claims,
    };
  }

  private chosen(): readonly Signer[] {
    const above = this.signers.filter(({ told }) => told.phase === 'head' || told.phase === 'above');
    const onlyHouses = above.every(({ authors }) => authors.every((author) => author.name === null));
    return onlyHouses ? [...above, ...this.signers.filter((signer) => !above.includes(signer)).slice(0, 1)] : above;
  }

  /** An agency that stands in the dateline signs where nobody else does. */
  private agencyOf(dateline: FoundDateline | null): Author[] {
    if (dateline?.agency == null) return [];
    return readByline(dateline.agency, this.language).filter((author) => author.organisation !== null);
  }
}

/** Paragraphs within which a page's opening ends; a guess. */
const OPENING = 2;

function isNameAlone({ traits }: Told, after: Told | undefined): boolean {
  return traits.nameLike && traits.cues.size === 0 && traits.size <= 4 && after?.traits.credit !== 'all';
}

/** A name that stands alone in the head of a page; above a credit it stands under a picture. */
function isBareName({ role, phase, traits }: Told, after: Told | undefined): boolean {
  const bare = role === 'other' && phase === 'head' && traits.nameLike && traits.cues.size === 0;
  return bare && after?.traits.credit !== 'all';
}

/** One author for each name, with the role and house that any of their signatures gives. */
function merged(authors: readonly Author[]): Author[] {
  const byKey = new Map<string, Author>();
  for (const author of authors) {
    const known = byKey.get(keyOf(author));
    const { role, organisation } = author;
    byKey.set(
      keyOf(author),
      known === undefined
        ? author
        : { ...known, role: known.role ?? role, organisation: known.organisation ?? organisation },
    );
  }
  return [...byKey.values()];
}

/** A declared author is one whatever it looks like: what cannot be read as a name is kept as it is written. */
function asDeclared(words: string, language: Language): Author[] {
  const authors = readByline(words, language);
  return authors.length > 0 ? authors : [{ name: words, role: null, organisation: null }];
}
