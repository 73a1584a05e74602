/**
 * Gathers the fields of one article from its told lines. Each line goes to one recogniser by its role; what none takes is
 * dropped with its reason, so that the layout tiles the text.
 */
import { collapse, locateSpan } from '../lib/text.js';
import type { Author, Block, Caption, Declared, Dropped, LayoutField, LayoutPart, Span } from '../types.js';
import type { OrderOf } from './dates/date-order.js';
import { type FoundDateline, findDateline, usualPlace } from './dates/dateline.js';
import type { InferenceSpans } from './dates/inferred-date.js';
import type { PrintedLine } from './dates/published.js';
import { dropReason, LABEL_REASONS } from './drops.js';
import type { Language } from './languages/language.js';
import type { Line } from './lines/lines.js';
import { usualCase } from './names/person-names.js';
import { withPictureLines } from './pictures/picture-lines.js';
import { Pictures } from './pictures/pictures.js';
import {
  isAuthorNote,
  isNotice,
  isPointer,
  publicationOf,
  readMinutesOf,
  sectionOf,
  splitTags,
  tagsOf,
  withoutPage,
} from './signatures/margins.js';
import { Signatures } from './signatures/signatures.js';
import { isParagraph, isPastStandfirst, same, type Told } from './told/told.js';

/** State of one reading; made, filled by `take`, read, and thrown away. */
export class Fields {
  headline: string | null;
  standfirst: string | null;
  publication: string | null;
  section: string | null;
  tags: readonly string[];
  byline: readonly Author[] = [];
  captions: readonly Caption[] = [];
  readMinutes: number | null = null;
  dateline: FoundDateline | null = null;
  /** The dateline's own words. */
  datelineText: string | null = null;
  /** As a label in an export or the front matter gives it. */
  place: string | null;
  /** Lines told as body, in order. */
  readonly prose: Told[] = [];

  private headlineSpan: Span | null = null;
  private left: Dropped[] = [];
  private parts: LayoutPart[] = [];
  private readonly pictures: Pictures;
  private readonly signatures: Signatures;

  constructor(
    readonly text: string,
    private readonly declared: Declared | null,
    private readonly language: Language,
    private readonly tag: string,
    private readonly order: OrderOf,
  ) {
    this.headline = declared?.headline ?? null;
    this.standfirst = declared?.standfirst ?? null;
    this.publication = declared?.publication ?? null;
    this.section = declared?.section ?? null;
    this.tags = declared?.tags ?? [];
    this.place = declared?.dateline == null ? null : usualPlace(declared.dateline);
    this.pictures = new Pictures(text, language);
    this.signatures = new Signatures(language, tag, order);
  }

  /** Date lines in order. */
  get dates(): readonly PrintedLine[] {
    return this.signatures.dates;
  }

  /** What was left out, in order of the text. */
  get dropped(): Dropped[] {
    return [...this.left].sort((a, b) => a.span[0] - b.span[0]);
  }

  /** Which stretch became what, in order of the text. */
  get layout(): LayoutPart[] {
    return this.parts;
  }

  /** Reads all lines. */
  take(lines: readonly Told[]): void {
    const told = withPictureLines(lines, this.language);
    this.signatures.expect(told);
    told.forEach((one, i) => {
      if (one.role === 'headline') this.takeHeadline(one);
      else if (one.role === 'standfirst' && !this.signatures.takeAmongProse(one)) this.takeStandfirst(one);
      else if (one.role === 'caption' && this.signatures.wants(one) && this.signatures.take(one)) return;
      else if (one.role === 'caption' && !this.isHeadline(one.line.text)) this.pictures.take(one);
      else if (one.role === 'byline' || one.role === 'date') this.takeSignature(one);
      else if (one.role === 'other' || one.role === 'caption') this.takeOther(one, told, i);
      else if (isNotice(one)) this.takeOther({ ...one, role: 'other', phase: 'below' }, told, i);
      else if (!this.signatures.takeAmongProse(one)) this.takeProse(one);
    });
    this.settle();
  }

  private takeHeadline(told: Told): void {
    const words = told.line.text;
    if (this.headlineSpan === null && (this.headline === null || same(words, this.headline))) {
      this.headline ??= words;
      this.headlineSpan = told.line.span;
      this.add('headline', told.line.span, told.why);
    } else if (this.isHeadline(words)) this.drop(told.line.span, 'duplicate headline', told.why);
    else this.takeStandfirst(told);
  }

  private isHeadline(words: string): boolean {
    return this.headline !== null && same(words, this.headline);
  }

  private takeStandfirst(told: Told): void {
    const [words, known] = [told.line.text, this.standfirst];
    if (this.isHeadline(words)) this.takeHeadline(told);
    else if (known !== null && same(words, known)) this.addOnce('standfirst', told);
    else if (this.declared?.standfirst != null || (known !== null && isPastStandfirst(told, known)))
      this.takeProse(told);
    else {
      this.standfirst = known === null ? words : `${known} ${words}`;
      this.add('standfirst', told.line.span, told.why);
    }
  }

  private takeSignature(told: Told): void {
    if (this.signatures.take(told)) return;
    const reason = told.role === 'byline' ? 'byline without a name' : dropReason(told);
    this.drop(told.line.span, reason, told.why);
  }

  private takeOther(told: Told, all: readonly Told[], index: number): void {
    const { line } = told;
    if (line.label !== null && this.takeLabelled(told, line.label)) return;
    if (this.isHeadline(line.text)) this.takeHeadline({ ...told, why: 'says what the headline says' });
    else if (this.pictures.has(line.text)) this.drop(line.span, 'duplicate caption', 'says what a caption says');
    else if (this.signatures.wants(told) && this.signatures.take(told)) return;
    else if (!this.signatures.takeReporters(told) && !this.takeMargin(told, all, index)) {
      this.drop(line.span, dropReason(told), told.why);
    }
  }

  /** What a label in an export says; its own words, and what has no field, are left out. */
  private takeLabelled({ line: { span, text } }: Told, label: NonNullable<Line['label']>): boolean {
    const isTold = (label === 'section' || label === 'publication') && this[label] !== null;
    const reason = LABEL_REASONS[isTold ? 'detail' : label];
    if (reason !== undefined) {
      this.drop(span, reason, '');
      return true;
    }
    if (label === 'dateline') {
      this.place ??= usualCase(text, this.language.code);
      return this.add('dateline', span, 'its label says so');
    }
    if (label !== 'section' && label !== 'publication' && label !== 'tags') return false;
    if (label === 'tags') this.tags = [...new Set([...this.tags, ...splitTags(text)])];
    else this[label] = label === 'section' ? withoutPage(text) : usualCase(text, this.language.code);
    return this.add(label, span, 'its label says so');
  }

  /** The small fields in the margins; the first line that states one wins. */
  private takeMargin(told: Told, all: readonly Told[], index: number): boolean {
    const { span, text } = told.line;
    const minutes = told.phase === 'below' ? null : readMinutesOf(text, this.language);
    if (this.readMinutes === null && minutes !== null) {
      this.readMinutes = minutes;
      return this.add('readMinutes', span, 'states how long reading takes');
    }
    const tags = tagsOf(told, this.language);
    if (this.tags.length === 0 && tags !== null) {
      this.tags = tags;
      return this.add('tags', span, 'a list of topics after its label');
    }
    const section = sectionOf(all, index, this.language);
    if (this.section === null && section !== null) {
      this.section = section;
      return this.add('section', span, 'a short line right above the headline');
    }
    const publication = publicationOf(told, this.language.code);
    if (this.publication === null && publication !== null) {
      this.publication = publication;
      return this.add('publication', span, 'names the paper');
    }
    return false;
  }

  private takeProse(told: Told): void {
    const { line } = told;
    if (isPointer(told)) this.drop(line.span, 'related articles', 'points to another article after a label');
    else if (this.prose.length === 0 && this.isHeadline(line.text)) {
      this.headlineSpan ??= line.span;
      this.addOnce('headline', told);
    } else {
      const bodyStart = this.takeDateline(told);
      this.prose.push(told);
      this.add('body', [bodyStart, line.span[1]], told.why);
    }
  }

  /** Where the body begins in this line: after the dateline, if it is the first paragraph and has one. */
  private takeDateline({ line }: Told): number {
    const found = this.prose.some(isParagraph) ? null : findDateline(line.text, this.tag, this.order);
    if (found === null) return line.span[0];
    const span = locateSpan(this.text, line.span, line.text, found.span);
    this.dateline = found;
    this.datelineText = line.text.slice(found.span[0], found.span[1]);
    this.add('dateline', span, 'a place and an agency or a day, before a dash');
    return span[1];
  }

  /** What can only be known when all lines have come. */
  private settle(): void {
    const signed = this.signatures.settle(this.declared, this.dateline);
    this.byline = signed.byline;
    this.publication ??= signed.publication;
    this.readMinutes ??= this.signatures.readMinutes;
    for (const { field, span, why, reason } of signed.claims) {
      if (field === 'dropped') this.drop(span, reason ?? 'author note', why);
      else this.add(field, span, why);
    }
    const last = this.prose.at(-1);
    if (last !== undefined && this.prose.length > 1 && isAuthorNote(last, this.byline, this.language))
      this.unsay(last, 'author note');
    const { captions, claims } = this.pictures.settle(this.declared);
    this.captions = captions;
    for (const claim of claims) {
      if (claim.field === 'dropped') this.drop(claim.span, claim.reason, claim.why);
      else this.add(claim.field, claim.span, claim.why);
    }
    this.renameRepeated();
    this.parts.sort((a, b) => a.span[0] - b.span[0]);
  }

  /** A line told as furniture before its caption came may turn out to say the same. */
  private renameRepeated(): void {
    if (this.captions.length === 0) return;
    const repeated = new Set(
      this.left.filter((one) => this.captions.some(({ text }) => same(text, one.text))).map(({ span }) => span),
    );
    this.left = this.left.map((one) => (repeated.has(one.span) ? { ...one, reason: 'duplicate caption' } : one));
    this.parts = this.parts.map((part) =>
      repeated.has(part.span) ? { ...part, why: 'duplicate caption: says what a caption says' } : part,
    );
  }

  /** Takes the last line of the body back out. */
  private unsay({ line, why }: Told, reason: string): void {
    this.prose.pop();
    this.parts = this.parts.filter((part) => part.span[0] < line.span[0] || part.span[1] > line.span[1]);
    this.drop(line.span, reason, why);
  }

  private add(field: LayoutField, span: Span | null, why: string): true {
    if (span !== null && span[1] > span[0])
      this.parts.push({ field, span, why: why === '' ? 'nothing spoke against it' : why });
    return true;
  }

  /** A field that stands in the text once; said again it is dropped. */
  private addOnce(field: LayoutField, told: Told): void {
    if (this.parts.some((part) => part.field === field)) this.drop(told.line.span, `duplicate ${field}`, told.why);
    else this.add(field, told.line.span, told.why);
  }

  private drop(span: Span, reason: string, why: string): void {
    this.left.push({ text: collapse(this.text.slice(span[0], span[1])), span, reason });
    this.add('dropped', span, why === '' ? reason : `${reason}: ${why}`);
  }

  /** Asks again of each stretch that was taken for a field where it goes: what goes nowhere is left out. */
  disown(field: LayoutField, goesTo: (words: string) => LayoutField): void {
    const parts = this.parts;
    this.parts = [];
    for (const part of parts) {
      const to = part.field === field ? goesTo(collapse(this.text.slice(...part.span))) : part.field;
      if (to === 'dropped' && part.field === field)
        this.drop(part.span, 'overridden', `taken for ${field}: ${part.why}`);
      else this.parts.push({ ...part, field: to });
    }
  }

  /** The stretches that an inferred date may rest on. */
  spansFor(body: readonly Block[]): InferenceSpans {
    return { headline: this.headlineSpan, captions: this.pictures.spans, body: body.map((block) => block.span) };
  }
}
