/**
 * A page of print read by machine, in ALTO (Library of Congress, versions 1 to 4; also what CCS wrote before): its words in order, and
 * where the blocks, lines and words stand that somebody points to. It knows nothing of articles.
 */
import { library } from '../libraries.js';
import type { XmlFault } from '../xml/fault.js';
import { isPageXml, readPageXml } from './page-xml.js';
import { LONGEST_WORD, type Word } from './words.js';

/** A stretch of a page's words: from the first to before the last. */
export type Stretch = readonly [from: number, to: number];

export interface AltoPage {
  readonly words: readonly Word[];
  /** Where each block of text stands: those of the head of the page first, of its margins last. */
  readonly blocks: readonly Stretch[];
  /** Where what was asked for stands, by its ID. */
  readonly places: ReadonlyMap<string, Stretch>;
  /** What the file says of its making: the picture that was read, the program that read it. Empty where it says nothing. */
  readonly image: string;
  readonly program: string;
}

/** Elements that stand for a stretch of words. */
const STRETCHES = new Set('Page TopMargin PrintSpace ComposedBlock TextBlock TextLine String'.split(' '));
/** Parts of a page in the order in which they are read. */
const ORDER = ['TopMargin', 'PrintSpace', 'LeftMargin', 'RightMargin', 'BottomMargin'];

/** Signs that stand right behind a word, and those right before one. */
const CLOSING = /^[.,)\]”’…]+$/u;
const OPENING = /^[([“‘]$/u;

interface Open {
  readonly name: string;
  readonly id: string;
  readonly from: number;
}

/** A page in ALTO, or in the other language of such pages. @param asked IDs that are pointed to. */
export function readPage(text: string, asked: ReadonlySet<string>): AltoPage | XmlFault {
  const root = library('xml').rootOf(text);
  if (typeof root === 'string' && isPageXml(root.slice(root.indexOf(':') + 1))) return readPageXml(text, asked);
  return readAlto(text, asked);
}

/** @param asked IDs that are pointed to. */
export function readAlto(text: string, asked: ReadonlySet<string>): AltoPage | XmlFault {
  const page = new Reading(asked);
  const fault = library('xml').parseXml(text, { ...page.walk, isFull: () => false }, 'as HTML');
  return fault ?? page.whole();
}

class Reading {
  private readonly words: Word[] = [];
  private readonly blocks: { readonly part: number; readonly stretch: Stretch }[] = [];
  private readonly places = new Map<string, Stretch>();
  private readonly open: Open[] = [];
  private part = ORDER.indexOf('PrintSpace');
  private line = 0;
  /** Where the last word ends on the page, in its own measure; of a word whose place is not told it is none. */
  private end = Number.NaN;
  /** Whether a space stands behind the last word. */
  private isApart = true;
  private said = { fileName: '', softwareName: '', softwareVersion: '' };

  constructor(private readonly asked: ReadonlySet<string>) {}

  readonly walk = {
    open: (written: string, attributes: Readonly<Record<string, string>>): void => {
      const name = written.slice(written.indexOf(':') + 1);
      this.open.push({ name, id: attributes.ID ?? '', from: this.words.length });
      if (name === 'String') this.take(attributes);
      else if (name === 'HYP') this.breakLast();
      else if (name === 'SP') this.space();
      else if (name === 'TextLine') this.begin();
      else if (ORDER.includes(name)) this.part = ORDER.indexOf(name);
    },
    hear: (words: string): void => {
      const name = this.open.at(-1)?.name ?? '';
      if (Object.hasOwn(this.said, name) && this.said[name as keyof typeof this.said] === '')
        this.said[name as keyof typeof this.said] = words.trim().slice(0, LONGEST_WORD);
    },
    close: (): void => {
      const { name, id, from } = this.open.pop()!;
      if (!STRETCHES.has(name)) return;
      const stretch: Stretch = [from, this.words.length];
      if (name === 'TextBlock' && stretch[0] < stretch[1]) this.blocks.push({ part: this.part, stretch });
      if (id !== '' && this.asked.has(id) && !this.places.has(id)) this.places.set(id, stretch);
    },
  };

  private begin(): void {
    this.line++;
    this.space();
  }

  private space(): void {
    this.end = Number.NaN;
    this.isApart = true;
  }

  private take(of: Readonly<Record<string, string>>): void {
    const text = (of.CONTENT ?? '').trim().slice(0, LONGEST_WORD);
    const [at, width] = [Number(of.HPOS), Number(of.WIDTH)];
    const last = this.words.at(-1);
    // small letters set higher or lower are strings of their own, right behind the word that they belong to; so are, of some makers, signs
    const isBeside = at >= this.end && at <= this.end + 1;
    const isSign = !this.isApart && (CLOSING.test(text) || OPENING.test(last?.text ?? ''));
    const isGlued = last?.line === this.line && (isBeside || isSign);
    this.isApart = false;
    this.end = of.HPOS === undefined || of.WIDTH === undefined ? Number.NaN : at + width;
    if (text === '') return;
    const half = of.SUBS_TYPE === 'HypPart1' ? 1 : of.SUBS_TYPE === 'HypPart2' ? 2 : 0;
    const whole = half === 0 ? '' : (of.SUBS_CONTENT ?? '').trim().slice(0, LONGEST_WORD);
    const sure = of.WC === undefined ? Number.NaN : Number(of.WC);
    this.words.push({ text, whole, half, isGlued, isBroken: false, line: this.line, sure });
  }

  private breakLast(): void {
    const last = this.words.at(-1);
    if (last?.line === this.line) last.isBroken = true;
  }

  whole(): AltoPage {
    const { fileName, softwareName, softwareVersion } = this.said;
    const blocks = this.blocks.sort((a, b) => a.part - b.part).map(({ stretch }) => stretch);
    const program = `${softwareName} ${softwareVersion}`.trim();
    return { words: this.words, blocks, places: this.places, image: fileName, program };
  }
}
