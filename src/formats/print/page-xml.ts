/**
 * A page of print read by machine, in PAGE XML (PRImA, of 2010 to 2019; what Transkribus, eScriptorium and OCR-D write): its words in the
 * order in which the page says that it is read, and where its regions and lines stand. It knows nothing of articles.
 */
import { library } from '../libraries.js';
import type { XmlFault } from '../xml/fault.js';
import type { AltoPage, Stretch } from './alto.js';
import { LONGEST_WORD, type Word } from './words.js';

interface Line {
  readonly id: string;
  /** As it stands, if the file says it whole; else its words. */
  text: string;
  sure: number;
  readonly words: string[];
}

interface Region {
  readonly id: string;
  readonly lines: Line[];
  /** Of a region whose lines are not told apart. */
  text: string;
}

/** Whether an element is the outermost one of such a page. */
export function isPageXml(name: string): boolean {
  return name.toLowerCase() === 'pcgts';
}

/** @param asked IDs that are pointed to. */
export function readPageXml(text: string, asked: ReadonlySet<string>): AltoPage | XmlFault {
  const page = new Reading();
  const fault = library('xml').parseXml(text, { ...page.walk, isFull: () => false }, 'as HTML');
  return fault ?? page.whole(asked);
}

class Reading {
  private readonly regions = new Map<string, Region>();
  private readonly order: string[] = [];
  private readonly names: string[] = [];
  private readonly open: Region[] = [];
  private line: Line | null = null;
  private heard = '';
  private sure = Number.NaN;
  private image = '';
  private program = '';

  readonly walk = {
    open: (written: string, attributes: Readonly<Record<string, string>>): void => {
      const name = written.slice(written.indexOf(':') + 1);
      this.names.push(name);
      const id = attributes.id ?? '';
      if (name === 'TextRegion') this.begin(id);
      else if (name === 'TextLine') {
        this.line = { id, text: '', sure: Number.NaN, words: [] };
        this.open.at(-1)?.lines.push(this.line);
      } else if (name === 'TextEquiv') this.sure = Number(attributes.conf ?? Number.NaN);
      else if (name === 'Page' && this.image === '') this.image = attributes.imageFilename ?? '';
      else if (name === 'RegionRefIndexed' || name === 'RegionRef') this.order.push(attributes.regionRef ?? '');
      if (name === 'Unicode' || name === 'Creator') this.heard = '';
    },
    hear: (words: string): void => {
      const name = this.names.at(-1);
      if (name === 'Unicode' || name === 'Creator') this.heard += words;
    },
    close: (): void => {
      const name = this.names.pop();
      if (name === 'Unicode') this.say(this.names.at(-2) ?? '', this.heard.trim());
      else if (name === 'Creator' && this.program === '') this.program = this.heard.trim().slice(0, LONGEST_WORD);
      else if (name === 'TextLine') this.line = null;
      else if (name === 'TextRegion') this.open.pop();
    },
  };

  private begin(id: string): void {
    const region: Region = { id, lines: [], text: '' };
    const key = id === '' || this.regions.has(id) ? `\n${this.regions.size}` : id;
    this.regions.set(key, region);
    this.open.push(region);
  }

  /** Of several readings of one thing the first counts. @param of what was read. */
  private say(of: string, words: string): void {
    const region = this.open.at(-1);
    if (of === 'TextLine' && this.line !== null && this.line.text === '') {
      this.line.text = words;
      this.line.sure = this.sure;
    } else if (of === 'Word') this.line?.words.push(words);
    else if (of === 'TextRegion' && region !== undefined && region.text === '') region.text = words;
  }

  whole(asked: ReadonlySet<string>): AltoPage {
    const words: Word[] = [];
    const blocks: Stretch[] = [];
    const places = new Map<string, Stretch>();
    const put = (id: string, from: number) => {
      if (asked.has(id) && !places.has(id)) places.set(id, [from, words.length]);
    };
    let line = 0;
    for (const region of this.inOrder()) {
      const from = words.length;
      for (const { id, text, sure } of linesOf(region)) {
        const begun = words.length;
        line++;
        for (const word of text.split(/\s+/u))
          if (word !== '') words.push({ ...PLAIN, text: word.slice(0, LONGEST_WORD), line, sure });
        put(id, begun);
      }
      put(region.id, from);
      if (words.length > from) blocks.push([from, words.length]);
    }
    return { words, blocks, places, image: this.image, program: this.program };
  }

  /** The regions as the page says that they are read, then those of which it says nothing. */
  private inOrder(): Region[] {
    const ordered = [...new Set(this.order)].flatMap((id) => this.regions.get(id) ?? []);
    const known = new Set(ordered);
    return [...ordered, ...[...this.regions.values()].filter((region) => !known.has(region))];
  }
}

const PLAIN: Omit<Word, 'text' | 'line' | 'sure'> = { whole: '', half: 0, isGlued: false, isBroken: false };

function linesOf({ lines, text }: Region): Pick<Line, 'id' | 'text' | 'sure'>[] {
  const told = lines.map(({ id, text: own, sure, words }) => ({ id, text: own || words.join(' '), sure }));
  if (told.some((one) => one.text !== '')) return told;
  return text.split('\n').map((own) => ({ id: '', text: own, sure: Number.NaN }));
}
