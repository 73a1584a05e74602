/**
 * Pages of print as articles, one each, where nobody has parted them: of an issue whose METS names no articles, and a file of one page by
 * itself. Their words are given as lines, so that they are read as the same page of plain text is.
 */
import type { Beside, Share, Unread } from '../../types.js';
import { draftOfLines } from '../exports/export-draft.js';
import { Gathered } from '../exports/gathered.js';
import { type Fault, type Item, MISSING, sharesOf, unread } from '../exports/shares.js';
import type { Values } from '../json/text.js';
import { brokenXml } from '../xml/fault.js';
import { type AltoPage, readPage } from './alto.js';
import { type Div, isDiv, type Mets } from './mets.js';
import { type PageFile, pageFilesOf, pageOf } from './pages.js';
import type { Plan } from './plan.js';
import { isPage } from './roles.js';
import { CUT, noneRead, unnamedIn } from './told.js';
import { pieceOf, sureness } from './words.js';

const NONE = 'Expected a page with words, found none, so the file is left out.';

/** A page by itself. */
export function articlesOfPage(text: string): readonly Share[] | Unread {
  const page = readPage(text, NOTHING);
  if ('why' in page) return brokenXml(text, page);
  const found = new Gathered();
  const words = takePage(page, found);
  if (words.trim() === '') return unread('info', 'export:none', NONE);
  const parse = () => draftOfLines(words, new Map(found.values));
  return [{ name: null, slice: [0, text.length], line: 1, text: words, dates: words, parse }];
}

const NOTHING: ReadonlySet<string> = new Set();

/** The pages of an issue, in the order of its map. @param issueOf what is known of it. */
export function pagesAsArticles(
  text: string,
  mets: Mets,
  plan: Plan,
  beside: Beside,
  issueOf: (holders: readonly Div[]) => Gathered,
): readonly Share[] | Unread {
  const files = pageFilesOf(mets, beside);
  const pages = pagesIn(mets).filter(({ file }) => files.has(file));
  const named = pages.flatMap(({ file }) => files.get(file) ?? []);
  if (named.every(({ trouble }) => trouble !== '')) return unread('error', MISSING, noneRead(named, beside));
  let from = 0;
  const made = pages.map((page) => {
    // a page that stands within another begins behind it
    const span: Item['span'] = [Math.max(from, page.span[0]), Math.max(from, page.span[1])];
    from = span[1];
    const found = new Gathered();
    found.complete(issueOf(page.within), NOTHING);
    found.put('pages', plan.pages.get(page.file) ?? '');
    return new PrintedPage(span, files.get(page.file)!, found, mets, beside);
  });
  const shares = sharesOf(text, { items: made, cut: CUT, none: NONE });
  if ('rule' in shares) return shares;
  const told = unnamedIn(files, beside);
  return shares.map((share, i): Share => {
    const parse: Share['parse'] = (remark) => {
      if (i === 0 && told !== null) remark('warning', 'beside:unnamed', told, share.line);
      if (i === 0 && plan.articles.length > 0) remark('info', 'mets:whole', whole(plan.articles.length), share.line);
      return made[i]!.parse(share, remark);
    };
    return { ...share, parse };
  });
}

/** Said of an issue whose articles are named, and nowhere found. */
function whole(count: number): string {
  return `The METS names ${count} articles and not where on a page they stand, so that each page is read as one.`;
}

/** A page of an issue, read when it is asked for. */
class PrintedPage implements Item {
  private words = '';

  constructor(
    readonly span: Item['span'],
    private readonly file: PageFile,
    private readonly issue: Gathered,
    private readonly mets: Mets,
    private readonly beside: Beside,
  ) {}

  readonly read = (): Values | Fault => {
    const page = pageOf(this.file, this.mets, this.beside, NOTHING);
    if (page === null)
      return { rule: MISSING, message: `Expected the page ${this.file.trouble}. Put it there.`, at: this.span[0] };
    const found = new Gathered();
    found.put('id', (this.file.path ?? '').replace(/^.*\/|\.xml$/giu, ''));
    this.words = takePage(page, found);
    found.complete(this.issue, NOTHING);
    found.put('read with', `${this.file.path} sha256 ${this.file.sha256}`);
    return new Map([...found.values, ['articleBody', this.words]]);
  };

  readonly given = (): string => this.file.sha256;

  parse(share: Share, remark: Parameters<Share['parse']>[0]): ReturnType<Share['parse']> {
    const values = this.read();
    if ('rule' in values) return share.parse(remark);
    const words = this.words.trim();
    if (words === '') remark('info', 'mets:empty', 'The page has no words, so it is left out.', share.line);
    return words === ''
      ? null
      : draftOfLines(this.words, new Map([...values].filter(([name]) => name !== 'articleBody')));
  }
}

/** The words of a page as lines, an empty one between blocks, and what its file says of their reading. */
function takePage(page: AltoPage, found: Gathered): string {
  const pieces = page.blocks.map((block) => pieceOf(page.words.slice(...block)));
  found.put('source image', page.image);
  found.put('OCR software', page.program);
  const sure = sureness(pieces);
  if (sure !== null) found.put('OCR confidence', sure.toFixed(2));
  return pieces.map(({ lines }) => lines).join('\n\n');
}

interface MappedPage {
  readonly file: string;
  readonly span: Div['span'];
  readonly within: readonly Div[];
}

/** The files that parts of the maps point to as pages, each once. */
function pagesIn({ maps }: Mets): MappedPage[] {
  const pages: MappedPage[] = [];
  const seen = new Set<string>();
  const go = (div: Div, within: readonly Div[]): void => {
    const own = [div, ...within];
    for (const child of div.children) {
      if (isDiv(child)) go(child, own);
      else if (isPage(div.type) && !seen.has(child.file)) {
        seen.add(child.file);
        pages.push({ file: child.file, span: div.span, within: own });
      }
    }
  };
  for (const { root } of maps) go(root, []);
  return pages;
}
