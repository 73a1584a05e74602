/**
 * Articles in the formats of the IPTC, which news agencies and editorial systems exchange: NITF, NewsML-G2, NewsML 1. Which one
 * a document is, the names of its records tell, so that these may stand in any other element.
 */
import { MOST_PARTS } from '../../lib/limits.js';
import type { Share, Span, Unread } from '../../types.js';
import { type Fault, type Item, sharesOf, unread } from '../exports/shares.js';
import { MOST_ELEMENTS } from '../html/depth.js';
import { MOST_MEMBERS } from '../json/text.js';
import { brokenFrom, brokenXml } from './fault.js';
import { deliveredBy1 } from './newsml-1.js';
import { deliveredByG2, G2_ITEMS } from './newsml-g2.js';
import { storyOf } from './nitf.js';
import { readRecords } from './records.js';
import { type Delivered, joined } from './story.js';
import type { XmlElement, XmlRecord } from './tree.js';

/** The records of each of them. */
const NAMES = new Set(['nitf', 'NewsItem', ...G2_ITEMS]);
const CUT = 'Export fewer at once.';
const NONE =
  'Expected articles with words, found none, so the file is left out: pictures, packages, or records without a body.';

/** @param root the name of the outermost element. */
export function articlesOf(text: string, root: string): readonly Share[] | Unread {
  const records: { span: Span; delivered: Delivered | null }[] = [];
  let isWhole = false;
  const take = ({ element, span, isTooMuch }: XmlRecord, outermost: XmlElement) => {
    isWhole = element === outermost;
    records.push({ span, delivered: isTooMuch ? null : deliveredBy(element, outermost) });
  };
  const fault = readRecords(text, { names: NAMES, most: MOST_PARTS, take });
  if (records.length === 0) return fault === null ? unread('error', 'xml:kind', unknown(root)) : brokenXml(text, fault);
  const parts = joined(records.flatMap(({ delivered }) => delivered ?? [])).values();
  const items = records.map(({ span, delivered }): Item => {
    if (delivered === null) return { span, read: () => ({ ...MUCH, at: span[0] }) };
    const { values, given } = parts.next().value!;
    if (values.size > MOST_MEMBERS) return { span, read: () => ({ ...MUCH, at: span[0] }) };
    return { span, read: () => values, given: () => (given.length === 0 ? '' : JSON.stringify(given)) };
  });
  if (fault === null) return sharesOf(text, { items, isWhole, cut: CUT, none: NONE });
  const broken = brokenFrom(text, fault);
  items.push({ span: [records.at(-1)!.span[1], text.length], read: () => broken });
  return sharesOf(text, { items, cut: CUT });
}

function unknown(root: string): string {
  return `Expected RSS, Atom, an export of WordPress, NITF, NewsML, METS, ALTO or PAGE in XML, found <${root.slice(0, 40)}>. Other XML is not read.`;
}

const MUCH: Omit<Fault, 'at'> = {
  rule: 'export:size',
  message: `Expected at most ${MOST_ELEMENTS} elements and ${MOST_MEMBERS} values in an article, found more.`,
};

function deliveredBy(record: XmlElement, root: XmlElement): Delivered {
  if (record.name === 'NewsItem') return deliveredBy1(record, root);
  if (record.name !== 'nitf') return deliveredByG2(record);
  return { kind: 'article', story: storyOf(record), id: '', named: [] };
}
