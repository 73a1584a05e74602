/**
 * Exports of Substack: a table of posts, and beside it a folder with the body of each in HTML (`posts/<post_id>.html`). It knows
 * what the columns of the table mean; what is HTML others know.
 */
import type { Beside, Draft, Remark, Share, Unread } from '../../types.js';
import type { Value, Values } from '../json/text.js';
import { library } from '../libraries.js';
import { whyLeftOut } from './article-values.js';
import { draftOf } from './export-draft.js';
import { type Item, isFault, MISSING, sharesOf } from './shares.js';

const FOLDER = 'posts/';
/** The name of the words among the values of a post. */
const BODY = 'articleBody';
/** The column that names each post, and its file. */
const ID = 'post_id';

const CUT = 'Make folders of it, each with a posts.csv that has some of the rows and the line of names, and its posts.';
const NONE = 'Expected posts with words, found none, so the file is left out.';

/** Kinds of posts that are no text, and may have no words of their own. */
const UNWRITTEN = /^(?:podcast|thread|video|audio|note|chat)$/i;

/** Characters of a name that are shown. A guess. */
const SHOWN = 80;

/** The posts of an export; null where the table is none of Substack's. @param names of its columns. @param rows its other lines. */
export function postsOf(
  text: string,
  names: readonly string[],
  rows: Iterable<Item>,
  beside: Beside,
): readonly Share[] | Unread | null {
  if (!names.includes(ID)) return null;
  const posts = [...rows].map((row) => new Post(row, beside));
  const shares = sharesOf(text, { items: posts, cut: CUT, none: NONE });
  if ('rule' in shares) return shares;
  const told = unnamed(posts, beside);
  return shares.map((share, i): Share => {
    const parse: Share['parse'] = (remark) => {
      if (i === 0 && told !== null) remark('warning', 'beside:unnamed', told);
      const why = posts[i]!.whyLeftOut();
      if (why !== null) remark('info', 'export:unpublished', why, share.line);
      return why !== null ? null : draftOfPost(posts[i]!, share, remark);
    };
    return { ...share, parse };
  });
}

/** What is no post that is published, or cannot be read, is told as of any export. */
function draftOfPost(post: Post, share: Share, remark: Remark): Draft | null {
  const values = post.read();
  const html = isFault(values) ? null : (values.get(BODY) ?? null);
  if (isFault(values) || typeof html !== 'string' || whyLeftOut(values) !== null) return share.parse(remark);
  const fields = new Map([...values].filter(([name, value]) => name !== BODY && value !== ''));
  return draftOf({ body: library('substack').bodyOfPost(html), fields }, share.line, remark);
}

/** A row of the table with the words that stand in its file. These are not held: a table may name more than fits into memory. */
class Post implements Item {
  readonly span: Item['span'];
  /** Of its file, in the folder of posts; null where the row names none. */
  readonly file: string | null;
  private readonly row: Values | null;
  private sum = '';

  constructor(
    private readonly line: Item,
    private readonly beside: Beside,
  ) {
    this.span = line.span;
    const row = line.read();
    this.row = isFault(row) ? null : row;
    const id = this.said(ID);
    this.file = id === '' ? null : `${FOLDER}${id}.html`;
  }

  readonly read: Item['read'] = () => {
    if (this.row === null) return this.line.read();
    const values = new Map<string, Value>(this.row);
    if (this.file === null || !this.isPublished || this.isWordless || whyLeftOut(values) !== null) return values;
    const found = this.beside.paths.includes(this.file) ? this.beside.read(this.file) : NO_FILE;
    if (typeof found === 'string') {
      const message = `Expected the words of the post in ${shown(this.file)}: ${found}`;
      return { rule: MISSING, message, at: this.span[0] };
    }
    this.sum = found.sha256;
    return values.set(BODY, found.text).set('read with', `${this.file} sha256 ${found.sha256}`);
  };

  /** Which words were read with the row. */
  readonly given = (): string => this.sum;

  /** Why a post that is no text is left out; null where it is not for that. */
  whyLeftOut(): string | null {
    if (!this.isPublished || !this.isWordless) return null;
    return `A post of the type "${this.said('type')}" without words in ${FOLDER}, so it is left out.`;
  }

  private said(name: string): string {
    const value = this.row?.get(name) ?? '';
    return typeof value === 'string' ? value.trim() : '';
  }

  private get isPublished(): boolean {
    return !/^false$/i.test(this.said('is_published'));
  }

  private get isWordless(): boolean {
    return UNWRITTEN.test(this.said('type')) && (this.file === null || !this.beside.paths.includes(this.file));
  }
}

const NO_FILE = 'there is no such file. Put it there, or take the row out.';

function shown(name: string): string {
  return JSON.stringify(name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name);
}

/** Files beside the table that no row names; null where there is none. */
function unnamed(posts: readonly Post[], { paths }: Beside): string | null {
  const named = new Set(posts.map(({ file }) => file));
  const left = paths.filter((path) => !named.has(path));
  if (left.length === 0) return null;
  const examples = left.slice(0, MOST_NAMED).map(shown).join(', ');
  return `${left.length} files beside the table are named by none of its rows and not read: ${examples}${left.length > MOST_NAMED ? ', …' : ''}. Move them out of the folder to have them read.`;
}

/** Files that are named as examples. A guess. */
const MOST_NAMED = 3;
