/**
 * The captions of one text: lines told as captions, cut into words and credit, credits on lines of their own given to the
 * caption before them, and of captions told twice one.
 */
import { isWebAddress } from '../../lib/links.js';
import { locateSpan } from '../../lib/text.js';
import type { Caption, Declared, Span } from '../../types.js';
import { creditOf, splitCaption } from '../credits/captions.js';
import { readCredit } from '../credits/credits.js';
import type { Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { same, type Told } from '../told/told.js';
import { type FoundCaption, oneOfEach, toCaption } from './repeated-captions.js';

/** Where a stretch of a caption's line went. */
export type PictureClaim =
  | { readonly field: 'caption' | 'credit'; readonly span: Span | null; readonly why: string }
  | { readonly field: 'dropped'; readonly span: Span; readonly reason: string; readonly why: string };

/** Characters within which caption and credit stand beside each other: a button or two between them, no paragraph; a guess. */
const BESIDE = 120;

/** State of one reading. */
export class Pictures {
  /** The lines that were told as captions. */
  readonly spans: Span[] = [];
  private readonly found: FoundCaption[] = [];

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {}

  take({ line }: Told): void {
    this.spans.push(line.span);
    const found = this.read(line);
    const last = this.found.at(-1);
    const beside = last !== undefined && this.standsBeside(last, line.span);
    if (beside && last.credit === null && found.text === null) {
      this.found[this.found.length - 1] = { ...last, credit: found.credit, creditSpan: found.creditSpan };
    } else if (beside && last.text === null && found.credit === null) {
      this.found[this.found.length - 1] = { ...found, credit: last.credit, creditSpan: last.creditSpan };
    } else this.found.push(found);
  }

  /** One line: words and credit, or either. */
  private read(line: Line): FoundCaption {
    if (line.label === 'credit') return { text: null, textSpan: null, credit: line.text, creditSpan: line.span };
    // a house or "name/house" on a line of its own has no mark before it
    if (creditOf(line.text, this.language) === 'all' && splitCaption(line.text, this.language).credit === null)
      return { text: null, textSpan: null, credit: line.text, creditSpan: line.span };
    const parts = splitCaption(line.text, this.language);
    const words = parts.text === null ? null : line.text.slice(parts.text[0], parts.text[1]).trim();
    const credit = parts.credit === null ? null : line.text.slice(parts.credit[0], parts.credit[1]).trim();
    if (parts.text !== null && parts.credit !== null && parts.text[0] > parts.credit[0]) {
      const from = locateSpan(this.text, line.span, line.text, parts.text)[0];
      return { text: words, textSpan: [from, line.span[1]], credit, creditSpan: [line.span[0], from] };
    }
    // the sign between caption and credit belongs to the credit, so that nothing stands between the tiles
    const end = parts.text === null ? line.span[0] : locateSpan(this.text, line.span, line.text, parts.text)[1];
    const cut = parts.credit === null ? line.span[1] : end;
    return {
      text: words,
      textSpan: words === null ? null : [line.span[0], cut],
      credit,
      creditSpan: parts.credit === null ? null : [words === null ? line.span[0] : cut, line.span[1]],
    };
  }

  /** True where a line follows a caption or a credit so closely that it may belong to the same picture. */
  private standsBeside({ textSpan, creditSpan }: FoundCaption, next: Span): boolean {
    const end = Math.max(textSpan?.[1] ?? 0, creditSpan?.[1] ?? 0);
    return next[0] - end < BESIDE;
  }

  /** True for the words of a caption that has come already. */
  has(words: string): boolean {
    return this.found.some((caption) => caption.text !== null && same(caption.text, words));
  }

  /** Settles the captions. What is declared outside the text comes first. */
  settle(declared: Declared | null): { captions: Caption[]; claims: PictureClaim[] } {
    const { kept: all, repeated } = oneOfEach(this.found);
    const kept = all.filter((caption) => !isFileName(caption));
    const why = 'says what another caption says';
    const claims: PictureClaim[] = repeated.flatMap((caption) =>
      wholeOf(caption, this.text).map((span) => ({ field: 'dropped', span, reason: 'duplicate caption', why })),
    );
    for (const { textSpan: span } of all.filter(isFileName))
      if (span !== null)
        claims.push({ field: 'dropped', span, reason: 'picture name', why: 'a name or an address, no caption' });
    for (const caption of kept) {
      if (caption.text === null && caption.creditSpan !== null) {
        claims.push({
          field: 'dropped',
          span: caption.creditSpan,
          reason: 'picture credit',
          why: 'a credit whose caption the text does not hold',
        });
        continue;
      }
      claims.push({ field: 'caption', span: caption.textSpan, why: 'reads like the words under a picture' });
      claims.push({ field: 'credit', span: caption.creditSpan, why: 'names who made the picture' });
    }
    const captions = kept.map(toCaption).filter((caption) => caption !== null);
    return { captions: withDeclared(captions, declared, this.language), claims };
  }
}

/** "harbour", "dsc-ferry": what a picture's file is called, which pages without a caption give as its alternative text; its address. */
function isFileName({ text, credit }: FoundCaption): boolean {
  return text !== null && credit === null && (/^\p{Ll}[\p{Ll}\d_-]*$/u.test(text) || isWebAddress(text));
}

/** Where a caption and its credit stand: together, where nothing stands between them. */
function wholeOf({ textSpan, creditSpan }: FoundCaption, text: string): Span[] {
  const spans = [textSpan, creditSpan].filter((span) => span !== null).sort((a, b) => a[0] - b[0]);
  const [first, last] = [spans[0], spans[1]];
  if (first === undefined || last === undefined) return spans;
  return text.slice(first[1], last[0]).trim() === '' ? [[first[0], last[1]]] : spans;
}

/** The captions with the one that is declared; what the text has of it too is one with that. */
function withDeclared(captions: Caption[], declared: Declared | null, language: Language): Caption[] {
  const { caption = null, credit: stated = null, image = null } = declared ?? {};
  if (caption === null) return captions;
  const parts = stated === null ? splitCaption(caption, language) : { text: null, credit: null };
  const isWhole = parts.text === null || parts.credit === null;
  const text = isWhole ? caption : caption.slice(...parts.text!).trim();
  const raw = isWhole ? stated : caption.slice(...parts.credit!).trim();
  const credit = raw === null ? null : readCredit(raw);
  const isTwin = (one: Caption) => same(one.text, text) || same(one.text, caption);
  if (!captions.some(isTwin)) return [{ text, credit, image }, ...captions];
  return captions.map((one) =>
    isTwin(one) ? { ...one, credit: one.credit ?? credit, image: one.image ?? image } : one,
  );
}
