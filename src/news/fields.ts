/**
 * Gathers the fields of one article from its told lines. Each line goes to one method by its role; what a method does
 * not take is dropped with its reason, so that the layout tiles the text.
 */
import { collapse, locateSpan } from '../lib/text.js';
import type { Author, Block, Caption, Dateline, Declared, Dropped, LayoutField, PublicationDate, Span } from '../types.js';
import { isAgency } from './agencies.js';
import { readByline } from './bylines.js';
import { type FoundCaption, oneOfEach, readCredit, splitCaption, toCaption } from './captions.js';
import { type FoundDateline, findDateline } from './dateline.js';
import { dateOfLine } from './dates/date-line.js';
import { dropReason } from './drops.js';
import type { InferenceSpans } from './inferred-date.js';
import type { Language } from './languages/language.js';
import { publicationOf, readMinutesOf, sectionOf, tagsOf } from './margins.js';
import type { PrintedLine } from './published.js';
import { Layout, type Told } from './told.js';

/** State of one reading; made, filled by `take`, read, and thrown away. */
export class Fields {
  readonly layout = new Layout();
  readonly dropped: Dropped[] = [];
  readonly dates: PrintedLine[] = [];
  /** Lines told as body, in order. */
  readonly prose: Told[] = [];
  headline: string | null;
  standfirst: string | null;
  captions: Caption[] = [];
  byline: Author[] = [];
  publication: string | null;
  section: string | null;
  tags: readonly string[];
  readMinutes: number | null = null;
  dateline: FoundDateline | null = null;
  datelineText: string | null = null;

  private headlineSpan: Span | null = null;
  private readonly found: FoundCaption[] = [];
  private readonly captionSpans: Span[] = [];
  private readonly signers: { told: Told; authors: Author[] }[] = [];

  constructor(
    private readonly text: string,
    private readonly declared: Declared | null,
    private readonly language: Language,
    private readonly tag: string,
  ) {
    this.headline = declared?.headline ?? null;
    this.standfirst = declared?.standfirst ?? null;
    this.publication = declared?.publication ?? null;
    this.section = declared?.section ?? null;
    this.tags = declared?.tags ?? [];
  }

  /** Reads all lines. */
  take(told: readonly Told[]): void {
    told.forEach((one, i) => {
      if (one.role === 'headline') this.takeHeadline(one);
      else if (one.role === 'standfirst') this.takeStandfirst(one);
      else if (one.role === 'caption') this.takeCaption(one);
      else if (one.role === 'byline' || one.role === 'date') this.takeSignature(one);
      else if (one.role === 'other') this.takeOther(one, told, i);
      else this.takeProse(one);
    });
    this.finishByline();
    this.finishCaptions();
  }

  private takeHeadline(told: Told): void {
    const words = told.line.text;
    if (this.headlineSpan === null && (this.headline === null || same(words, this.headline))) {
      this.headline ??= words;
      this.headlineSpan = told.line.span;
      this.layout.add('headline', told.line.span, told.why);
    } else if (this.headline !== null && same(words, this.headline)) this.drop(told.line.span, 'duplicate headline', told.why);
    else this.takeStandfirst(told);
  }

  private takeStandfirst(told: Told): void {
    const words = told.line.text;
    const known = this.standfirst;
    if (known !== null && same(words, known)) this.addOnce('standfirst', told);
    else if (this.declared?.standfirst != null || (known !== null && told.phase === 'body')) this.takeProse(told);
    else {
      this.standfirst = known === null ? words : `${known} ${words}`;
      this.layout.add('standfirst', told.line.span, told.why);
    }
  }

  /** A field that stands in the text once; said again it is dropped. */
  private addOnce(field: LayoutField, told: Told): void {
    if (this.layout.parts.some((part) => part.field === field)) this.drop(told.line.span, `duplicate ${field}`, told.why);
    else this.layout.add(field, told.line.span, told.why);
  }

  private takeCaption(told: Told): void {
    const { line } = told;
    const parts = splitCaption(line.text, this.language);
    const spanOf = (part: Span | null) => (part === null ? null : locateSpan(this.text, line.span, line.text, part));
    const wordsOf = (part: Span | null) => (part === null ? null : line.text.slice(part[0], part[1]).trim());
    const last = this.found.at(-1);
    const captionText = wordsOf(parts.text);
    const credit = wordsOf(parts.credit);
    this.captionSpans.push(line.span);
    if (captionText === null && last !== undefined && last.credit === null && credit !== null) {
      this.found[this.found.length - 1] = { ...last, credit, creditSpan: line.span };
      return;
    }
    const creditSpan = spanOf(parts.credit);
    // the sign between caption and credit belongs to the credit, so that nothing stands between the tiles
    const textSpan: Span | null = parts.text === null ? null : [line.span[0], spanOf(parts.text)?.[1] ?? line.span[1]];
    const rest: Span | null = creditSpan === null ? null : [textSpan?.[1] ?? line.span[0], line.span[1]];
    this.found.push({ text: captionText, textSpan, credit, creditSpan: rest });
  }

  private takeSignature(told: Told): void {
    const { line } = told;
    const date = dateOfLine(line.text, this.tag, null);
    if (date === null) {
      this.takeByline(told, line.text, line.span);
      return;
    }
    const rest = date.residual.map(([from, to]) => line.text.slice(from, to));
    const field: LayoutField = date.published === null ? 'modified' : 'published';
    this.dates.push({ text: line.text, published: date.published, modified: date.modified, inHead: told.phase !== 'below' });
    for (const words of rest) this.readMinutes ??= readMinutesOf(words, this.language);
    const authors = readByline(rest.join(' | '), this.language);
    if (authors.length > 0) this.signers.push({ told, authors });
    this.layout.add(field, line.span, told.why);
  }

  private takeByline(told: Told, words: string, span: Span): void {
    const authors = readByline(words, this.language);
    if (authors.length === 0) this.drop(span, told.role === 'byline' ? 'byline without a name' : dropReason(told.traits, told.phase), told.why);
    else this.signers.push({ told, authors });
  }

  /** "(Reporting by …; editing by …)": those who reported sign, wherever the line stands. */
  private takeReporters(told: Told): boolean {
    const authors = readByline(told.line.text, this.language);
    if (!authors.some((author) => author.name !== null)) return false;
    this.signers.push({ told, authors });
    return true;
  }

  /** A signature above the body speaks for the article; one after it only where there is none above. */
  private finishByline(): void {
    const declared = (this.declared?.byline ?? []).flatMap((words) => signedAs(words, this.language));
    const above = this.signers.filter(({ told }) => told.phase === 'head' || told.phase === 'above');
    const onlyHouses = above.every(({ authors }) => authors.every((author) => author.name === null));
    const after = this.signers.filter((signer) => !above.includes(signer)).slice(0, 1);
    const chosen = declared.length > 0 ? [] : onlyHouses ? [...above, ...after] : above;
    const seen = new Map<string, Author>();
    for (const author of [...declared, ...chosen.flatMap(({ authors }) => authors)]) {
      const key = (author.name ?? author.organisation ?? '').toLowerCase();
      const known = seen.get(key);
      seen.set(key, known === undefined ? author : { ...known, role: known.role ?? author.role, organisation: known.organisation ?? author.organisation });
    }
    this.byline = [...seen.values()];
    for (const { told, authors } of this.signers) {
      if (this.layout.parts.some((part) => part.span === told.line.span)) continue;
      const known = authors.some((author) => seen.has((author.name ?? author.organisation ?? '').toLowerCase()));
      if (known || chosen.some((one) => one.told === told)) this.layout.add('byline', told.line.span, told.why);
      else this.drop(told.line.span, 'author note', told.why);
    }
    // "Ada Ren | The Courier": the paper that signs with its writer is the publication
    this.publication ??= this.byline.find(({ name, organisation }) => name !== null && organisation !== null && !isAgency(organisation))?.organisation ?? null;
    const agency = this.dateline?.agency ?? null;
    if (this.byline.length === 0 && agency !== null) this.byline = readByline(agency, this.language).filter((author) => author.organisation !== null);
  }

  private finishCaptions(): void {
    const { kept, repeated } = oneOfEach(this.found);
    for (const caption of repeated) {
      const span: Span | null = joinSpans(caption.textSpan, caption.creditSpan);
      if (span !== null) this.drop(span, 'duplicate caption', 'says what another caption says');
    }
    for (const caption of kept) {
      if (caption.text === null && caption.creditSpan !== null) {
        this.drop(caption.creditSpan, 'picture credit', 'a credit whose caption the text does not hold');
        continue;
      }
      this.layout.add('caption', caption.textSpan, 'reads like the words under a picture');
      this.layout.add('credit', caption.creditSpan, 'names who made the picture');
    }
    this.captions = kept.map(toCaption).filter((caption) => caption !== null);
    this.addDeclaredCaption();
  }

  private addDeclaredCaption(): void {
    const { caption = null, credit = null, image = null } = this.declared ?? {};
    if (caption === null || this.captions.some((one) => same(one.text, caption))) return;
    this.captions.unshift({ text: caption, credit: credit === null ? null : readCredit(credit), image });
  }

  private takeOther(told: Told, all: readonly Told[], index: number): void {
    const { line, traits, phase } = told;
    if (this.headline !== null && same(line.text, this.headline)) return this.drop(line.span, 'duplicate headline', told.why);
    if (this.found.some((caption) => caption.text !== null && same(caption.text, line.text))) {
      return this.drop(line.span, 'duplicate caption', 'says what a caption says');
    }
    if (traits.cues.get('reporting') === 'start' && this.takeReporters(told)) return;
    const minutes = this.readMinutes === null && phase !== 'below' ? readMinutesOf(line.text, this.language) : null;
    if (minutes !== null) {
      this.readMinutes = minutes;
      return this.layout.add('readMinutes', line.span, 'states how long reading takes');
    }
    const tags = this.tags.length === 0 ? tagsOf(told, this.language) : null;
    if (tags !== null) {
      this.tags = tags;
      return this.layout.add('tags', line.span, 'a list of topics after its label');
    }
    const section = this.section === null ? sectionOf(all, index) : null;
    if (section !== null) {
      this.section = section;
      return this.layout.add('section', line.span, 'a short line right above the headline');
    }
    const publication = this.publication === null ? publicationOf(told) : null;
    if (publication !== null) {
      this.publication = publication;
      return this.layout.add('publication', line.span, 'names the holder of the rights');
    }
    this.drop(line.span, dropReason(traits, phase), told.why);
  }

  private takeProse(told: Told): void {
    const { line } = told;
    if (isPointer(told)) return this.drop(line.span, 'related articles', 'points to another article after a label');
    if (this.headline !== null && this.prose.length === 0 && same(line.text, this.headline)) {
      this.headlineSpan ??= line.span;
      return this.addOnce('headline', told);
    }
    const found = this.prose.some((one) => one.role === 'para') ? null : findDateline(line.text, this.tag);
    this.prose.push(told);
    if (found === null) return this.layout.add('body', line.span, told.why);
    const span = locateSpan(this.text, line.span, line.text, found.span);
    this.dateline = found;
    this.datelineText = line.text.slice(found.span[0], found.span[1]);
    this.layout.add('dateline', span, 'a place and an agency or a day, before a dash');
    this.layout.add('body', [span[1], line.span[1]], told.why);
  }

  private drop(span: Span, reason: string, why: string): void {
    this.dropped.push({ text: collapse(this.text.slice(span[0], span[1])), span, reason });
    this.layout.add('dropped', span, why === '' ? reason : `${reason}: ${why}`);
  }

  /** The dateline as declared or found; a day without its year is completed by the year of publication. */
  completedDateline(published: PublicationDate | null): Dateline | null {
    if (this.dateline === null) return this.declared?.dateline == null ? null : { place: this.declared.dateline, date: null };
    const { dateline, day } = this.dateline;
    if (dateline.date !== null || day === null || published === null || published.precision === 'year') return dateline;
    // a dateline of December in a paper of January is last year's
    const year = Number(published.date.slice(0, 4)) - (day.month > Number(published.date.slice(5, 7)) ? 1 : 0);
    const two = (value: number) => String(value).padStart(2, '0');
    return { ...dateline, date: `${year}-${two(day.month)}-${two(day.day)}` };
  }

  /** The stretches that an inferred date may rest on. */
  spansFor(body: readonly Block[]): InferenceSpans {
    return { headline: this.headlineSpan, captions: this.captionSpans, body: body.map((block) => block.span) };
  }
}

/** "Read more: The day the foghorn stopped": a label of the press, a colon, a headline without its stop. */
function isPointer({ line, traits }: Told): boolean {
  return line.block === null && line.text.length < 160 && traits.cues.get('related') === 'start' && /^[^:]{3,28}: ?\S.*[^.:]$/u.test(line.text);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Two lines say the same if their letters and digits do. */
function same(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function joinSpans(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

/** A declared author is one whatever it looks like: what cannot be read as a name is kept as it is written. */
function signedAs(words: string, language: Language): Author[] {
  const authors = readByline(words, language);
  return authors.length > 0 ? authors : [{ name: words, role: null, organisation: null }];
}
