/**
 * The records of an XML document as bounded trees, each with its place. Only one is held at a time: whoever asks takes from it
 * what is to be kept.
 */
import { MOST_ELEMENTS } from '../html/depth.js';
import { library } from '../libraries.js';
import type { XmlFault } from './fault.js';
import type { Walk } from './parser.js';
import type { XmlElement, XmlRecord } from './tree.js';

/** What a document is read for. */
export interface Sought {
  /** Names of records without prefix; one within another is no record. */
  readonly names: ReadonlySet<string>;
  /** Records after which nothing more is read. */
  readonly most: number;
  /** Hears of each record, and of what has come outside of records: the outermost element with what it holds. */
  readonly take: (record: XmlRecord, root: XmlElement) => void;
}

/** Where the document is no XML from a place on; null where it is well. */
export function readRecords(text: string, sought: Sought): XmlFault | null {
  return library('xml').parseXml(text, walkOf(text, sought), 'as HTML');
}

function walkOf(text: string, { names, most, take }: Sought): Walk {
  const open: XmlElement[] = [];
  let [from, base, elements, outside, records] = [0, 0, 0, 0, 0];
  const isWithin = () => base > 0;
  return {
    open: (written, attributes, at) => {
      const name = written.slice(written.indexOf(':') + 1);
      const element: XmlElement = { name, attributes, children: [] };
      const parent = open.at(-1);
      open.push(element);
      if (!isWithin() && names.has(name)) [from, base, elements] = [text.lastIndexOf('<', at - 1), open.length, 0];
      else if (isWithin() ? ++elements <= MOST_ELEMENTS : ++outside <= MOST_ELEMENTS) parent?.children.push(element);
    },
    hear: (words) => {
      const children = open.at(-1)?.children;
      if (children === undefined) return;
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + words;
      else children.push(words);
    },
    close: (at) => {
      const element = open.pop()!;
      if (open.length !== base - 1) return;
      base = 0;
      records++;
      take({ element, span: [from, at], isTooMuch: elements > MOST_ELEMENTS }, open[0] ?? element);
    },
    isFull: () => records > most,
  };
}
