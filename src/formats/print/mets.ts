/**
 * A METS document (Library of Congress, version 1) as plain data: its descriptions as trees, its files, its maps of what stands where.
 * It knows the elements of METS, and nothing of what a part of a paper is called in it.
 */
import type { Span } from '../../types.js';
import { MOST_ELEMENTS } from '../html/depth.js';
import { library } from '../libraries.js';
import type { XmlFault } from '../xml/fault.js';
import type { XmlElement } from '../xml/tree.js';

/** A pointer to words: a file by its ID, and in it what stands from one ID to another. The IDs are empty where the whole is meant. */
export interface Area {
  readonly file: string;
  readonly begin: string;
  readonly end: string;
}

/** A part of a map. */
export interface Div {
  readonly id: string;
  /** In small letters; empty where it has none. */
  readonly type: string;
  readonly label: string;
  /** As printed, else its place among others. */
  readonly order: string;
  /** IDs of its descriptions. */
  readonly described: readonly string[];
  /** Where it stands in the document. */
  span: Span;
  /** In order: parts of it, and what it points to. */
  readonly children: (Div | Area)[];
}

export interface MetsFile {
  /** As written. */
  readonly href: string;
  readonly type: string;
  /** SHA-256 in small letters; empty where another or none is noted. */
  readonly sha256: string;
}

export interface Mets {
  readonly label: string;
  readonly descriptions: ReadonlyMap<string, XmlElement>;
  /** By ID. */
  readonly files: ReadonlyMap<string, MetsFile>;
  /** In order, each with what it says that it is. */
  readonly maps: readonly { readonly kind: string; readonly root: Div }[];
  /** All parts of the maps by ID. */
  readonly divs: ReadonlyMap<string, Div>;
  /** IDs of the parts that a part is linked to, whichever of both was named first. */
  readonly links: ReadonlyMap<string, readonly string[]>;
}

export function isDiv(one: Div | Area): one is Div {
  return 'children' in one;
}

/** Links of one part, and parts of one group of links, that are read; a guess: an article has some hundred blocks. */
const MOST_LINKS = 5000;

/** Null where it has more descriptions than are read. */
export function readMets(text: string): Mets | XmlFault | null {
  const reading = new Reading(text);
  const fault = library('xml').parseXml(text, { ...reading.walk, isFull: () => reading.isTooMuch }, 'as HTML');
  return fault ?? (reading.isTooMuch ? null : reading);
}

class Reading implements Mets {
  label = '';
  readonly descriptions = new Map<string, XmlElement>();
  readonly files = new Map<string, MetsFile>();
  readonly maps: { kind: string; root: Div }[] = [];
  readonly divs = new Map<string, Div>();
  readonly links = new Map<string, string[]>();
  isTooMuch = false;
  private elements = 0;
  /** The names of the open elements, but those within a description. */
  private readonly names: string[] = [];
  /** The open elements of a description, the outermost first. */
  private readonly tree: XmlElement[] = [];
  private readonly open: Div[] = [];
  private kind = '';
  private file: { id: string; type: string; sha256: string } | null = null;
  private readonly group: string[] = [];

  constructor(private readonly text: string) {}

  readonly walk = {
    open: (written: string, attributes: Readonly<Record<string, string>>, at: number): void => {
      const name = written.slice(written.indexOf(':') + 1);
      if (this.tree.length > 0) this.describe(name, attributes);
      else {
        this.names.push(name);
        this.begin(name, attributes, at);
      }
    },
    hear: (words: string): void => {
      this.tree.at(-1)?.children.push(words);
    },
    close: (at: number): void => {
      if (this.tree.length > 0) {
        this.tree.pop();
        if (this.tree.length === 0) this.names.pop();
      } else this.end(this.names.pop() ?? '', at);
    },
  };

  private describe(name: string, attributes: Readonly<Record<string, string>>): void {
    const element: XmlElement = { name, attributes, children: [] };
    this.tree.at(-1)?.children.push(element);
    this.tree.push(element);
    this.isTooMuch ||= ++this.elements > MOST_ELEMENTS;
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    const of = (key: string) => attributes[key]?.trim() ?? '';
    if (name === 'mets' && this.label === '') this.label = of('LABEL');
    else if (name === 'dmdSec') {
      const element: XmlElement = { name, attributes, children: [] };
      this.tree.push(element);
      if (of('ID') !== '') this.descriptions.set(of('ID'), element);
    } else if (name === 'file') this.beginFile(of);
    else if (name === 'FLocat') this.locate(linkIn(attributes, 'href'));
    else if (name === 'structMap') this.kind = `${of('TYPE')} ${of('LABEL')}`.trim().toLowerCase();
    else if (name === 'div') this.beginDiv(of, at);
    else if (name === 'fptr' || name === 'area') this.point(of);
    else if (name === 'smLink') this.link([linkIn(attributes, 'from'), linkIn(attributes, 'to')]);
    else if (name === 'smLinkGrp') this.group.length = 0;
    else if (name === 'smLocatorLink' && this.group.length < MOST_LINKS) this.group.push(linkIn(attributes, 'href'));
  }

  private end(name: string, at: number): void {
    if (name === 'div') {
      const div = this.open.pop();
      if (div !== undefined) div.span = [div.span[0], at];
    } else if (name === 'smLinkGrp') this.link(this.group);
    else if (name === 'file') this.file = null;
  }

  private beginFile(of: (key: string) => string): void {
    const isSha = /^sha-?256$/i.test(of('CHECKSUMTYPE'));
    const sha256 = isSha ? of('CHECKSUM').toLowerCase() : '';
    this.file = { id: of('ID'), type: of('MIMETYPE').toLowerCase(), sha256 };
  }

  private locate(href: string): void {
    if (this.file === null || this.file.id === '' || this.files.has(this.file.id)) return;
    const { id, ...about } = this.file;
    this.files.set(id, { ...about, href });
  }

  private beginDiv(of: (key: string) => string, at: number): void {
    const div: Div = {
      id: of('ID'),
      type: of('TYPE').toLowerCase(),
      label: of('LABEL'),
      order: of('ORDERLABEL') || of('ORDER'),
      described: of('DMDID').split(/\s+/u).filter(Boolean),
      span: [this.text.lastIndexOf('<', at - 1), at],
      children: [],
    };
    const parent = this.open.at(-1);
    if (parent === undefined) this.maps.push({ kind: this.kind, root: div });
    else parent.children.push(div);
    this.open.push(div);
    if (div.id !== '' && !this.divs.has(div.id)) this.divs.set(div.id, div);
  }

  private point(of: (key: string) => string): void {
    if (of('FILEID') === '') return;
    this.open.at(-1)?.children.push({ file: of('FILEID'), begin: of('BEGIN'), end: of('END') });
  }

  /** All of a group stand for one another: which is the article, its map tells. */
  private link(written: readonly string[]): void {
    const [first, ...others] = written.map((one) => one.replace(/^#/u, '')).filter(Boolean);
    if (first === undefined) return;
    for (const [one, two] of others.flatMap((other) => [[first, other] as const, [other, first] as const])) {
      const known = this.links.get(one);
      if (known === undefined) this.links.set(one, [two]);
      else if (known.length < MOST_LINKS) known.push(two);
    }
  }
}

/** An attribute of XLink, whatever its prefix. */
function linkIn(attributes: Readonly<Record<string, string>>, name: string): string {
  return (
    attributes[`xlink:${name}`] ??
    Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ??
    ''
  ).trim();
}
