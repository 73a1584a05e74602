/**
 * Pages of print read by machine, in hOCR 1.2 (Breuel; what Tesseract, ocropus and Internet Archive write): HTML whose classes say what
 * is a line and what a paragraph. Its lines are given as those of a plain text; nothing else of the page is looked at.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { collapse } from '../../lib/text.js';
import { bounded, isTooDeep } from '../html/tree.js';

export interface HocrPage {
  /** A line for each of print, an empty one between paragraphs. */
  readonly lines: string;
  /** What the file says of its making, by name. */
  readonly said: ReadonlyMap<string, string>;
}

const LINE = /^ocr_(?:line|header|caption|textfloat|linecontext)$|^ocrx_line$/;
const PARAGRAPH = /^ocr_(?:par|carea|separator)$|^ocrx_block$/;

/** Null where it has more elements than are read. */
export function readHocr(text: string): HocrPage | null {
  const root = bounded((treeAdapter) => parse(text, { treeAdapter }));
  if (root === null || isTooDeep(root)) return null;
  const lines: string[] = [];
  const said = new Map<string, string>();
  const confidences: number[] = [];
  const walk = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const kinds = attributeOf(child, 'class').split(/\s+/u);
      takeSaid(child, kinds, said, confidences);
      if (kinds.some((one) => PARAGRAPH.test(one)) && lines.at(-1) !== '') lines.push('');
      if (kinds.some((one) => LINE.test(one))) {
        lines.push(collapse(wordsIn(child)));
        for (const word of elementsIn(child)) takeConfidence(word, confidences);
      } else walk(child);
    }
  };
  walk(root);
  const sum = confidences.reduce((all, one) => all + one, 0);
  if (confidences.length > 0) said.set('OCR confidence', (sum / confidences.length / 100).toFixed(2));
  return { lines: lines.join('\n').trim(), said };
}

/** Properties of an element: `image "0001.tif"; bbox 0 0 9 9; x_wconf 93`. */
const IMAGE = /(?:^|;)\s{0,9}image\s{1,9}"?([^";]{1,300})/u;
const SURE = /(?:^|;)\s{0,9}x_wconf\s{1,9}(\d{1,3})/u;

function takeSaid(element: Tree.Element, kinds: readonly string[], said: Map<string, string>, sure: number[]): void {
  const [name, content] = [attributeOf(element, 'name'), attributeOf(element, 'content').trim()];
  if (element.tagName === 'meta' && name === 'ocr-system' && content !== '') said.set('OCR software', content);
  const image = kinds.includes('ocr_page') ? IMAGE.exec(attributeOf(element, 'title'))?.[1]?.trim() : undefined;
  if (image !== undefined && !said.has('source image')) said.set('source image', image);
  takeConfidence(element, sure);
}

function takeConfidence(element: Tree.Element, sure: number[]): void {
  const found = SURE.exec(attributeOf(element, 'title'))?.[1];
  if (found !== undefined && Number(found) <= 100) sure.push(Number(found));
}

function attributeOf({ attrs }: Tree.Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function wordsIn(node: Tree.ParentNode): string {
  let words = '';
  for (const child of node.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) words += child.value;
    else if ('childNodes' in child) words += wordsIn(child);
  }
  return words;
}

function* elementsIn(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes)
    if ('tagName' in child) {
      yield child;
      yield* elementsIn(child);
    }
}
