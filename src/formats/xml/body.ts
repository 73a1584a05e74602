/**
 * Bodies in NITF or XHTML as HTML, made anew of the elements that say what a stretch of an article is: paragraphs, headings,
 * lists, quotations, tables, links. Other elements give their words. What is safe of it the reader of HTML decides.
 */
import { escapeText } from '../../lib/html.js';
import { tagMarks } from '../markup.js';
import { figureOf, pictureOf } from './pictures.js';
import { attributeOf, elementsOf, isElement, wordsIn, type XmlElement } from './tree.js';

/** Elements that stand apart, by what HTML calls them: of NITF 3.6 (block.content and what blocks open and end with) and of HTML. */
const APART: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td pre hr blockquote figure figcaption'
      .split(' ')
      .map((name) => [name, name]),
  ),
  ...{ hl1: 'h2', hl2: 'h2', bq: 'blockquote', media: 'figure' },
  ...{ byline: 'p', dateline: 'p', datasource: 'p', credit: 'p', caption: 'p', tagline: 'p' },
};
/** Those in which words may stand beside others that stand apart. */
const MIXED = new Set('li dd td th blockquote figure'.split(' '));
/** Elements that hold such, or words that stand apart. */
const HOLDERS = new Set('abstract address article aside block center div header main note section'.split(' '));
/** Elements that stand within a line. Others hold what stands apart, where they stand between paragraphs. */
const WITHIN = new Set(
  'a abbr b big br chron cite classifier code copyrite del em event fn font frac function i img ins lang location mark money num object.title org person postaddr pronounce q s small span strike strong sub sup time tt u virtloc'.split(
    ' ',
  ),
);
/** Those of them that say something about their words. */
const STYLED = new Set('b strong i em sub sup code del ins s'.split(' '));
/** What says nothing in a body, with all that is in it. */
const UNSAID = new Set('script style template nitf-table-metadata col colgroup alt-code'.split(' '));

/** @param lead one of its pictures, which is told elsewhere. Of a body of words alone these as they are: plain text, or HTML that was escaped. */
export function bodyOf(content: XmlElement, lead: XmlElement | null = null): string {
  if (elementsOf(content).length === 0) return content.children.join('');
  return new Writer(content, lead).whole();
}

/** State of one body's writing. */
class Writer {
  /** Elements that hold some which stand apart. */
  private readonly holding = new Set<XmlElement>();
  private readonly footnotes: string[] = [];

  constructor(
    private readonly content: XmlElement,
    private readonly lead: XmlElement | null,
  ) {
    this.lookInto(content);
  }

  whole(): string {
    return this.flow(this.content) + this.footnotes.join('');
  }

  private lookInto(element: XmlElement): boolean {
    const found = elementsOf(element).map((child) => {
      const holds = this.lookInto(child);
      return child.name !== 'fn' && (holds || isApart(child.name));
    });
    if (found.includes(true)) this.holding.add(element);
    return found.includes(true);
  }

  private standsApart(element: XmlElement): boolean {
    return element.name !== 'fn' && (isApart(element.name) || this.holding.has(element));
  }

  /** What stands apart; words between are paragraphs. */
  private flow({ children }: XmlElement): string {
    let [out, run] = ['', ''];
    const end = () => {
      if (run.trim() !== '') out += OPENS_APART.test(run) ? `${run}\n` : `<p>${run.trim()}</p>\n`;
      run = '';
    };
    for (const child of children) {
      if (!isElement(child)) {
        const [first = '', ...others] = isMarked(child) ? [child] : child.split(EMPTY_LINE);
        run += saidIn(first);
        for (const other of others) {
          end();
          run += saidIn(other);
        }
      } else if (this.standsApart(child) || !WITHIN.has(child.name)) {
        end();
        out += this.apart(child);
      } else run += this.within(child);
    }
    end();
    return out;
  }

  private line(children: XmlElement['children']): string {
    return children.map((child) => (isElement(child) ? this.either(child) : saidIn(child))).join('');
  }

  private either(element: XmlElement): string {
    return this.standsApart(element) ? this.apart(element) : this.within(element);
  }

  private apart(element: XmlElement): string {
    const { name, children } = element;
    if (UNSAID.has(name)) return '';
    if (name === 'media') return element === this.lead ? '' : figureOf(pictureOf(element));
    if (name === 'hr') return '<hr>\n';
    if (name === 'pre') return `<pre>${escapeText(asTyped(element))}</pre>\n`;
    const tag = Object.hasOwn(APART, name) ? APART[name]! : null;
    if (tag === null) return this.flow(element);
    const isCaption = (child: XmlElement | string) => isElement(child) && child.name === 'caption';
    const above = tag === 'table' ? this.line(children.filter(isCaption)) : '';
    const holdsSome = MIXED.has(tag) && elementsOf(element).some((child) => this.standsApart(child));
    const inner = holdsSome
      ? this.flow(element)
      : this.line(above === '' ? children : children.filter((child) => !isCaption(child)));
    return inner.trim() === '' ? above : `${above}<${tag}>${inner.trim()}</${tag}>\n`;
  }

  private within(element: XmlElement): string {
    const { name, children } = element;
    if (UNSAID.has(name)) return '';
    if (name === 'br') return '<br>';
    if (name === 'img') return `<img src="${quoted(element, 'src')}" alt="${quoted(element, 'alt')}">`;
    if (name === 'fn') {
      this.footnotes.push(this.flow(element));
      return '';
    }
    if (name === 'frac') return escapeText(fractionOf(element));
    const inner = this.line(children);
    if (name === 'a' && attributeOf(element, 'href') !== '') return `<a href="${quoted(element, 'href')}">${inner}</a>`;
    if (name === 'q') return QUOTED.test(wordsIn(element)) ? inner : `“${inner}”`;
    const isStrong = name === 'em' && /bold|strong/i.test(attributeOf(element, 'class'));
    const tag = isStrong ? 'strong' : name;
    return STYLED.has(tag) ? `<${tag}>${inner}</${tag}>` : inner;
  }
}

function isApart(name: string): boolean {
  return Object.hasOwn(APART, name) || HOLDERS.has(name);
}

const EMPTY_LINE = /\n[ \t]*\n/;
const OPENS_APART = /^\s*<(?:p|div|h[1-6]|[uod]l|table|blockquote|figure|pre)[\s>]/i;
/** Words of an element for a quotation that have their marks already. */
const QUOTED = /^["“”„«»‘'「『]/u;

/** Whether words are HTML that was escaped, as systems put it into NITF whose editors write HTML. */
export function isMarked(words: string): boolean {
  return words.includes('<') && tagMarks(words).length > 0;
}

function saidIn(words: string): string {
  return isMarked(words) ? words : escapeText(words.replace(/\s+/g, ' '));
}

function quoted(element: XmlElement, attribute: string): string {
  return escapeText(attributeOf(element, attribute));
}

/** Words with their line ends. An empty line would end the paragraph: it holds a blank that is none of white space's. */
function asTyped({ children }: XmlElement): string {
  const typed = children.map((child) => (isElement(child) ? (child.name === 'br' ? '\n' : asTyped(child)) : child));
  return typed.join('').replace(/\n(?=[ \t]*\n)/g, '\n\u00a0');
}

/** NITF's `frac`: its parts, with or without the sign between. */
function fractionOf(fraction: XmlElement): string {
  const parts = elementsOf(fraction).map((part) => wordsIn(part));
  return parts.length === 2 ? parts.join('/') : parts.join('');
}
