/**
 * Word documents (ECMA-376, WordprocessingML) as a page: the words that Word shows, with what styles and lists say of paragraphs.
 * Changes are read as accepted. How the parts lie in the file is told elsewhere.
 */
import { escapeText } from '../../lib/html.js';
import { allIn, attributeOf, childOf, childrenOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { Boxes, type Left, linkTo, type OfficePage, PageWriter, type Rows, type Style, setIn } from './page-writer.js';
import { headingAt, meantBy, styleOfName } from './style-names.js';

/** The parts of a document that are read, each its outermost element; null where it has none. */
export interface WordParts {
  readonly body: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  /** Addresses of its links, by the ids of their relations. */
  readonly links: ReadonlyMap<string, string>;
}

export function wordPage(parts: WordParts): OfficePage {
  return new WordReader(parts).read();
}

/** What holds no words that are shown. */
const SILENT = new Set(
  'pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr instrText fldData delInstrText Fallback'.split(' '),
);
/** What was taken out while changes were tracked (ECMA-376 part 1, 17.13.5). */
const TAKEN_OUT = new Set(['del', 'moveFrom']);
const PICTURES = new Set(['drawing', 'pict', 'object']);
/** Codes of fonts of symbols, which are no characters (17.3.3.30). */
const PRIVATE = /^F[0-9A-F]{3}$/i;

class WordReader {
  private readonly page = new PageWriter();
  private readonly styles: Map<string, Style>;
  private readonly numbered: ReadonlySet<string>;
  private readonly notes: Map<string, XmlElement>;
  private readonly signs = new Map<string, string>();
  private readonly boxes = new Boxes<XmlElement>();

  constructor(private readonly parts: WordParts) {
    this.styles = stylesIn(parts.styles);
    this.numbered = numberedIn(parts.numbering);
    this.notes = new Map([...notesIn(parts.footnotes, 'footnote'), ...notesIn(parts.endnotes, 'endnote')]);
  }

  read(): OfficePage {
    this.flow(this.parts.body);
    return this.page.page();
  }

  private flow(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'p') this.withBoxes(() => this.page.paragraph(this.styleOf(child), this.words(child)));
      else if (child.name === 'tbl') this.withBoxes(() => this.page.table(this.rows(child)));
      else if (TAKEN_OUT.has(child.name)) this.page.leave('passages deleted while changes were tracked');
      else if (!SILENT.has(child.name)) this.flow(child);
    }
  }

  private withBoxes(read: () => void): void {
    this.boxes.around(read, (box) => this.flow(box));
  }

  private rows(table: XmlElement): Rows {
    const words = (cell: XmlElement) => allIn(cell, 'p').map((one) => this.words(one));
    const said = (cell: readonly string[]) => cell.filter((one) => one.trim() !== '');
    return allIn(table, 'tr').map((row) => allIn(row, 'tc').map((cell) => said(words(cell))));
  }

  /** The words of an element as markup within a line. */
  private words(element: XmlElement): string {
    return elementsOf(element)
      .map((child) => this.within(child))
      .join('');
  }

  private within(element: XmlElement): string {
    const { name } = element;
    if (name === 't') return textOf(element);
    if (name === 'tab' || name === 'ptab') return ' ';
    if (name === 'cr' || name === 'br') return breakOf(element);
    if (name === 'noBreakHyphen') return '\u2011';
    if (name === 'sym') return symbolOf(element);
    if (name === 'footnoteReference' || name === 'endnoteReference') return this.noteOf(element);
    if (name === 'txbxContent') return this.box(element);
    if (name === 'r') return this.run(element);
    if (name === 'hyperlink')
      return linkTo(this.parts.links.get(attributeOf(element, 'r:id')) ?? '', this.words(element));
    if (TAKEN_OUT.has(name)) return this.left('passages deleted while changes were tracked', element);
    if (name === 'rt') return this.left('pronunciations beside words', element);
    if (name === 'commentReference') this.page.leave('comments');
    if (PICTURES.has(name) && allIn(element, 'txbxContent').length === 0) this.page.leave('pictures');
    return SILENT.has(name) ? '' : this.words(element);
  }

  private run(element: XmlElement): string {
    const set = childOf(element, 'rPr');
    if (isOn(childOf(set, 'vanish'))) return this.left('hidden passages', element);
    const words = this.words(element);
    return set === null ? words : setIn({ isBold: isOn(childOf(set, 'b')), isItalic: isOn(childOf(set, 'i')) }, words);
  }

  private left(what: Left, element: XmlElement): string {
    if (allIn(element, 't').length + allIn(element, 'delText').length > 0) this.page.leave(what);
    return '';
  }

  private box(element: XmlElement): string {
    this.boxes.hold(element);
    return '';
  }

  /** The sign of a note, which is read once, however often it is referred to, by itself or by another. */
  private noteOf(reference: XmlElement): string {
    const key = `${reference.name.slice(0, -'Reference'.length)} ${attributeOf(reference, 'w:id')}`;
    const [note, known] = [this.notes.get(key), this.signs.get(key)];
    if (note === undefined || known !== undefined) return known ?? '';
    this.signs.set(key, '');
    const sign = this.page.note(allIn(note, 'p').map((one) => this.words(one)));
    this.signs.set(key, sign);
    return sign;
  }

  private styleOf(paragraph: XmlElement): Style {
    const own = childOf(paragraph, 'pPr');
    const named = this.styles.get(attributeOf(childOf(own, 'pStyle'), 'w:val')) ?? null;
    return meantBy(named, outlineIn(childOf(own, 'outlineLvl')), this.listOf(childOf(own, 'numPr')));
  }

  private listOf(list: XmlElement | null): Style | 'out' | null {
    const id = attributeOf(childOf(list, 'numId'), 'w:val');
    // 0 takes a paragraph out of the list that its style puts it into (17.9.18)
    if (list === null || id === '') return null;
    if (id === '0') return 'out';
    const level = attributeOf(childOf(list, 'ilvl'), 'w:val') || '0';
    return { kind: 'item', isNumbered: this.numbered.has(`${id} ${level}`) };
  }
}

const PLAIN: Style = { kind: 'plain' };

function textOf({ children }: XmlElement): string {
  return escapeText(children.filter((child) => typeof child === 'string').join(''));
}

/** A line ends; where a page or a column does, none of the text. */
function breakOf(element: XmlElement): string {
  const kind = attributeOf(element, 'w:type');
  return kind === '' || kind === 'textWrapping' ? '<br>' : ' ';
}

/** A character; of a font of symbols what stands for one that was lost, so that a person is told. */
function symbolOf(element: XmlElement): string {
  const code = attributeOf(element, 'w:char');
  if (!/^[0-9A-F]{4}$/i.test(code)) return '';
  return PRIVATE.test(code) ? '\ufffd' : escapeText(String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether a switch is there and not off (17.17.4). */
function isOn(element: XmlElement | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'w:val'));
}

/** What styles say of paragraphs, by their ids. Names of those that come with Word are the same in all its languages (17.7.4.9). */
function stylesIn(styles: XmlElement | null): Map<string, Style> {
  const all = new Map(childrenOf(styles, 'style').map((style) => [attributeOf(style, 'w:styleId'), style]));
  const read = new Map<string, Style>();
  for (const id of all.keys()) {
    const seen = new Set<string>();
    let style: Style = PLAIN;
    for (let at = id; style === PLAIN && all.has(at) && !seen.has(at); ) {
      seen.add(at);
      style = styleIn(all.get(at)!);
      at = attributeOf(childOf(all.get(at)!, 'basedOn'), 'w:val');
    }
    read.set(id, style);
  }
  return read;
}

function styleIn(element: XmlElement): Style {
  const named = styleOfName(attributeOf(childOf(element, 'name'), 'w:val'));
  return named ?? outlineIn(childOf(element, 'pPr', 'outlineLvl')) ?? PLAIN;
}

/** A level of the outline (17.3.1.20). */
function outlineIn(outline: XmlElement | null): Style | null {
  return headingAt(Number(attributeOf(outline, 'w:val') || '9'));
}

/** Lists whose items have numbers or letters: `id level`. */
function numberedIn(numbering: XmlElement | null): ReadonlySet<string> {
  const formats = new Map<string, string[]>();
  for (const list of childrenOf(numbering, 'abstractNum'))
    formats.set(
      attributeOf(list, 'w:abstractNumId'),
      childrenOf(list, 'lvl')
        .filter((level) => !['bullet', 'none', ''].includes(attributeOf(childOf(level, 'numFmt'), 'w:val')))
        .map((level) => attributeOf(level, 'w:ilvl')),
    );
  return new Set(
    childrenOf(numbering, 'num').flatMap((num) =>
      (formats.get(attributeOf(childOf(num, 'abstractNumId'), 'w:val')) ?? []).map(
        (level) => `${attributeOf(num, 'w:numId')} ${level}`,
      ),
    ),
  );
}

function notesIn(notes: XmlElement | null, kind: string): [string, XmlElement][] {
  return childrenOf(notes, kind).map((note) => [`${kind} ${attributeOf(note, 'w:id')}`, note]);
}
