/**
 * Text documents of LibreOffice and its kin (OpenDocument 1.3, ISO 26300) as a page: the words that the program shows, with what
 * styles and lists say of paragraphs. Changes are read as accepted. How the parts lie in the file is told elsewhere.
 */
import { escapeText } from '../../lib/html.js';
import { allIn, attributeOf, childOf, childrenOf, elementsOf, isElement, type XmlElement } from '../xml/tree.js';
import {
  Boxes,
  type Left,
  linkTo,
  type OfficePage,
  PageWriter,
  type Rows,
  type Setting,
  type Style,
  setIn,
} from './page-writer.js';

/** The parts of a document that are read, each its outermost element. */
export interface OpenDocumentParts {
  /** `office:document-content`. */
  readonly content: XmlElement;
  /** `office:document-styles`; null where it has none. */
  readonly styles: XmlElement | null;
}

/** Null where the document is of another kind: a table, slides, a drawing. */
export function openDocumentPage({ content, styles }: OpenDocumentParts): OfficePage | null {
  const text = childOf(content, 'body', 'text');
  return text === null ? null : new OpenDocumentReader([content, ...(styles === null ? [] : [styles])]).read(text);
}

/** What holds no words that are shown where it stands. */
const SILENT = new Set(
  'sequence-decls variable-decls user-field-decls forms bookmark bookmark-start bookmark-end title desc'.split(' '),
);
const LEFT: Readonly<Record<string, Left>> = {
  annotation: 'comments',
  'hidden-text': 'hidden passages',
  'hidden-paragraph': 'hidden passages',
  'ruby-text': 'pronunciations beside words',
};
const PICTURES = new Set(['image', 'object', 'object-ole', 'plugin']);

class OpenDocumentReader {
  private readonly page = new PageWriter();
  private readonly parents: ReadonlyMap<string, string>;
  private readonly numbered: ReadonlySet<string>;
  private readonly settings: ReadonlyMap<string, Setting>;
  private readonly boxes = new Boxes<XmlElement>();

  constructor(parts: readonly XmlElement[]) {
    const holders = parts.flatMap((part) => [childOf(part, 'automatic-styles'), childOf(part, 'styles')]);
    this.parents = parentsIn(holders);
    this.numbered = numberedIn(holders);
    this.settings = settingsIn(parts.map((part) => childOf(part, 'automatic-styles')));
  }

  read(text: XmlElement): OfficePage {
    this.flow(text, null);
    return this.page.page();
  }

  /** @param list what an item is in the list that is read; null outside of one. */
  private flow(element: XmlElement, list: Style | null): void {
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (name === 'p' || name === 'h')
        this.withBoxes(() => this.page.paragraph(this.styleOf(child, list), this.set(child)));
      else if (name === 'list') this.flow(child, this.itemOf(child, list));
      else if (name === 'table') this.withBoxes(() => this.page.table(this.rows(child)));
      else if (name === 'tracked-changes') this.leaveChanges(child);
      else if (Object.hasOwn(LEFT, name)) this.page.leave(LEFT[name]!);
      else if (name === 'frame') this.withBoxes(() => this.frame(child));
      else if (!SILENT.has(name)) this.flow(child, list);
    }
  }

  private withBoxes(read: () => void): void {
    this.boxes.around(read, (box) => this.flow(box, null));
  }

  private rows(table: XmlElement): Rows {
    const words = (cell: XmlElement) =>
      [...allIn(cell, 'p'), ...allIn(cell, 'h')].map((one) => this.words(one)).filter((one) => one.trim() !== '');
    return allIn(table, 'table-row').map((row) => allIn(row, 'table-cell').map(words));
  }

  /** The words of an element as markup within a line. */
  private words(element: XmlElement): string {
    return element.children.map((child) => (isElement(child) ? this.within(child) : escapeText(child))).join('');
  }

  /** The same, set as its own style says. */
  private set(element: XmlElement): string {
    const setting = this.settings.get(attributeOf(element, 'text:style-name'));
    return setting === undefined ? this.words(element) : setIn(setting, this.words(element));
  }

  private within(element: XmlElement): string {
    const { name } = element;
    if (name === 's' || name === 'tab') return ' ';
    if (name === 'line-break') return '<br>';
    if (name === 'span') return this.set(element);
    if (name === 'a') return linkTo(attributeOf(element, 'xlink:href'), this.words(element));
    if (name === 'note') return this.page.note(allIn(childOf(element, 'note-body'), 'p').map((one) => this.words(one)));
    if (Object.hasOwn(LEFT, name)) {
      this.page.leave(LEFT[name]!);
      return '';
    }
    if (name === 'frame') {
      this.frame(element);
      return '';
    }
    return SILENT.has(name) ? '' : this.words(element);
  }

  /** What floats beside the words: boxes are read behind them, pictures are none of the text. */
  private frame(element: XmlElement): void {
    const boxes = allIn(element, 'text-box');
    this.boxes.hold(...boxes);
    if (boxes.length === 0 && elementsOf(element).some(({ name }) => PICTURES.has(name))) this.page.leave('pictures');
  }

  private leaveChanges(changes: XmlElement): void {
    for (const deletion of allIn(changes, 'deletion'))
      if (allIn(deletion, 'p').length > 0) this.page.leave('passages deleted while changes were tracked');
  }

  private styleOf(paragraph: XmlElement, list: Style | null): Style {
    const named = this.named(attributeOf(paragraph, 'text:style-name'));
    if (named.kind !== 'plain') return named;
    if (paragraph.name === 'h')
      return { kind: 'heading', level: Number(attributeOf(paragraph, 'text:outline-level')) || 1 };
    return list ?? named;
  }

  /** What a style, or one that it comes from, says of a paragraph. */
  private named(name: string): Style {
    const seen = new Set<string>();
    for (let at = name; at !== '' && !seen.has(at); at = this.parents.get(at) ?? '') {
      if (Object.hasOwn(STYLES, at)) return STYLES[at]!;
      seen.add(at);
    }
    return PLAIN;
  }

  private itemOf(list: XmlElement, outer: Style | null): Style {
    const style = attributeOf(list, 'text:style-name');
    if (style === '' && outer !== null) return outer;
    return { kind: 'item', isNumbered: this.numbered.has(style) };
  }
}

const PLAIN: Style = { kind: 'plain' };

/** Styles that LibreOffice's templates have under the same names in all its languages. */
const STYLES: Readonly<Record<string, Style>> = {
  Title: { kind: 'title', level: 1 },
  Subtitle: { kind: 'subtitle' },
  Quotations: { kind: 'quotation' },
  Caption: { kind: 'caption' },
  Illustration: { kind: 'caption' },
  Figure: { kind: 'caption' },
};

function parentsIn(holders: readonly (XmlElement | null)[]): ReadonlyMap<string, string> {
  return new Map(
    holders
      .flatMap((holder) => childrenOf(holder, 'style'))
      .map((style) => [attributeOf(style, 'style:name'), attributeOf(style, 'style:parent-style-name')]),
  );
}

/** What styles of single stretches and paragraphs say of how they are set; those that have names are the document's own business. */
function settingsIn(holders: readonly (XmlElement | null)[]): ReadonlyMap<string, Setting> {
  const all = holders.flatMap((holder) => childrenOf(holder, 'style'));
  return new Map(
    all.flatMap((style): [string, Setting][] => {
      const words = childOf(style, 'text-properties');
      const isBold = attributeOf(words, 'fo:font-weight') === 'bold';
      const isItalic = attributeOf(words, 'fo:font-style') === 'italic';
      return isBold || isItalic ? [[attributeOf(style, 'style:name'), { isBold, isItalic }]] : [];
    }),
  );
}

/** Lists whose first level has numbers. */
function numberedIn(holders: readonly (XmlElement | null)[]): ReadonlySet<string> {
  return new Set(
    holders
      .flatMap((holder) => childrenOf(holder, 'list-style'))
      .filter((style) => {
        const first = elementsOf(style).find((level) => attributeOf(level, 'text:level') === '1');
        return first?.name === 'list-level-style-number' && attributeOf(first, 'style:num-format') !== '';
      })
      .map((style) => attributeOf(style, 'style:name')),
  );
}
