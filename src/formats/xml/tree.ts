/**
 * A part of an XML document as a tree, and how it is looked into: elements by their names without prefix, their words as a
 * reader would say them. It knows no format.
 */
import { collapse } from '../../lib/text.js';
import type { Span } from '../../types.js';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By their names as written: `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In order; words next to one another are one. */
  readonly children: (XmlElement | string)[];
}

/** An element that was looked for in a document. */
export interface XmlRecord {
  readonly element: XmlElement;
  readonly span: Span;
  /** Whether it holds more elements than are read: then these are missing. */
  readonly isTooMuch: boolean;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements right below one; none where it is missing. */
export function elementsOf(element: XmlElement | null): XmlElement[] {
  return element === null ? [] : element.children.filter(isElement);
}

/** The elements of a name right below one. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The first element down a way of names; null where there is none. */
export function childOf(element: XmlElement | null, ...way: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of way) at = elementsOf(at).find((child) => child.name === name) ?? null;
  return at;
}

/** The elements of a name below one, in order, at any depth but not in one another. */
export function allIn(element: XmlElement | null, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : allIn(child, name)));
}

/** The value of an attribute, without white space around it; empty where it has none. */
export function attributeOf(element: XmlElement | null, name: string): string {
  return element !== null && Object.hasOwn(element.attributes, name) ? element.attributes[name]!.trim() : '';
}

/** Elements within a word. */
const WITHIN = new Set('a b em i lang num pronounce q s small span strong sub sup u frac'.split(' '));

/** The words of an element and of those in it, on one line; empty where it has none. @param without elements of these names. */
export function wordsIn(element: XmlElement | null, without: ReadonlySet<string> = NONE): string {
  if (element === null) return '';
  const words: string[] = [];
  const take = ({ children }: XmlElement) => {
    for (const child of children) {
      if (!isElement(child)) words.push(child);
      else if (!without.has(child.name)) {
        if (!WITHIN.has(child.name)) words.push(' ');
        take(child);
        if (!WITHIN.has(child.name)) words.push(' ');
      }
    }
  };
  take(element);
  return collapse(words.join('')).replace(/ (?=[,.;:!?](?: |$))/g, '');
}

const NONE: ReadonlySet<string> = new Set();

/** All that an element says, its attributes too; where it has one attribute alone, the value of that. */
export function saidBy(element: XmlElement): string {
  const said = Object.entries(element.attributes).filter(
    ([name, value]) => value.trim() !== '' && name !== 'id' && !/^xml/i.test(name),
  );
  const words = collapse(element.children.filter((child) => !isElement(child)).join(' '));
  const within = elementsOf(element).map(saidBy);
  const [only] = said;
  if (only !== undefined && said.length === 1 && words === '' && within.length === 0) return only[1].trim();
  const attributes = said.map(([name, value]) => `${name}: ${value.trim()}`);
  return [words, ...attributes, ...within].filter((part) => part !== '').join('; ');
}
