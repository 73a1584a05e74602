/**
 * The items of a feed: their elements with their places. What lies deeper than feeds do is kept as it is written.
 */
import type { Span } from '../../types.js';
import { MOST_MEMBERS } from '../json/text.js';
import { library } from '../libraries.js';
import type { XmlFault } from './fault.js';
import type { Walk } from './parser.js';

/** An element of an item, or of what the feed says of itself. */
export interface FeedElement {
  /** With its prefix, as feeds write it: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text; of one that holds elements, these as they are written. */
  text: string;
  readonly children: FeedElement[];
}

export interface FeedItem extends FeedElement {
  readonly span: Span;
  /** More elements than are read. */
  isTooMuch: boolean;
}

export interface ReadFeed {
  /** What stands beside the items, of the kinds that tell of them. */
  readonly about: FeedElement[];
  readonly items: FeedItem[];
  /** Where it is no XML from a place on, and why. */
  fault: XmlFault | null;
}

const ITEMS = new Set(['item', 'entry', 'atom:entry']);
/** What a feed says of itself that tells of its items. */
const ABOUT = new Set(['title', 'language', 'wp:author', 'author', 'atom:title', 'atom:author', 'wp:wxr_version']);
/** Elements of an item that are none of its words. */
const BESIDE = new Set(['wp:comment']);
/** Levels below an item that are told apart. */
const TOLD = 2;

interface Open extends FeedElement {
  /** Where its content begins. */
  readonly from: number;
  holdsElements: boolean;
}

/** @param most items: a document with more is read no further. */
export function readFeed(text: string, most: number): ReadFeed {
  const feed: ReadFeed = { about: [], items: [], fault: null };
  feed.fault = library('xml').parseXml(text, walkOf(text, feed, most), 'as written');
  return feed;
}

function walkOf(text: string, feed: ReadFeed, most: number): Walk {
  // the elements that are told apart, the item first; what lies deeper only has a depth
  const told: (Open | FeedItem)[] = [];
  let [depth, base] = [0, 0];
  const isTold = () => told.length > 0 && depth - base < told.length;
  return {
    open: (name, attributes, at) => {
      depth++;
      const parent = told.at(-1);
      if (parent !== undefined) {
        if ('from' in parent) parent.holdsElements = true;
        if (depth - base > TOLD || depth - base !== told.length || BESIDE.has(parent.name)) return;
        told.push({ name, attributes, text: '', children: [], from: at, holdsElements: false });
      } else if (ITEMS.has(name) && depth <= DEEPEST_ITEM) {
        base = depth;
        told.push({
          name,
          attributes,
          text: '',
          children: [],
          span: [text.lastIndexOf('<', at - 1), at],
          isTooMuch: false,
        });
      } else if (ABOUT.has(name) && depth <= DEEPEST_ITEM) {
        base = depth;
        told.push({ name, attributes, text: '', children: [], from: at, holdsElements: false });
      }
    },
    hear: (words) => {
      if (isTold()) told.at(-1)!.text += words;
    },
    close: (at) => {
      if (told.length > 0 && depth - base === told.length - 1) closeTold(text, feed, told, at);
      depth--;
    },
    isFull: () => feed.items.length > most,
  };
}

/** Levels down to the items of feeds: `rss`, `channel`, `item`. */
const DEEPEST_ITEM = 3;

function closeTold(text: string, feed: ReadFeed, told: (Open | FeedItem)[], at: number): void {
  const one = told.pop()!;
  const parent = told.at(-1);
  if (!('from' in one)) {
    feed.items.push({ ...one, span: [one.span[0], at] });
    return;
  }
  const { name, attributes, children, from, holdsElements } = one;
  if (BESIDE.has(name)) return;
  const words = holdsElements ? text.slice(from, Math.max(from, text.lastIndexOf('<', at - 1))) : one.text;
  const whole = { name, attributes, text: words, children };
  if (parent === undefined) feed.about.push(whole);
  else if (parent.children.length < MOST_MEMBERS) parent.children.push(whole);
  else if (!('from' in parent)) parent.isTooMuch = true;
}
