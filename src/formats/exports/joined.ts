/**
 * What stands of an article elsewhere than in its own values: the name of a feed, the tables that Ghost keeps authors and tags
 * in, what an interface of WordPress embeds. It adds names where an article has none of its own.
 */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';

/** Completes the values of each article of a file. */
export interface Join {
  readonly complete: (values: Values) => Values;
  /** Of complete values, what may have come from elsewhere in the file. */
  readonly given: (values: Values) => string;
}

/** @param root what holds the list of articles; null where that is too much, or there is none. */
export function joinOf(root: Value): Join {
  const whole = mapOf(root);
  const feed = textOf(whole, 'version').includes('jsonfeed.org') ? textOf(whole, 'title') : '';
  const ghost = tablesIn(whole);
  return {
    complete: (values) => {
      const added = new Map<string, Value>(embeddedIn(values));
      if (feed !== '') added.set('publication', feed);
      const id = textOf(values, 'id');
      for (const [name, rows] of ghost) if (rows.has(id)) added.set(name, rows.get(id)!);
      return new Map([...values, ...[...added].filter(([key, value]) => value !== null && !isGiven(values.get(key)))]);
    },
    given: (values) => {
      const id = textOf(values, 'id');
      const rows = ghost.flatMap(([, table]) => (table.has(id) ? [table.get(id)!] : []));
      return feed === '' && rows.length === 0 ? '' : JSON.stringify([feed, ...rows]);
    },
  };
}

/** A number stands for a name that is told elsewhere. */
function isGiven(value: Value | undefined): boolean {
  const first = Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
  return first !== null && !(typeof first === 'string' && /^\d*$/.test(first));
}

/** The relations of Ghost's export that name something of its posts, by the post's id. */
function tablesIn(root: Values): [string, Map<string, Value[]>][] {
  const [first = null] = listOf(root.get('db') ?? null);
  const data = mapOf(mapOf(first).get('data') ?? root.get('data') ?? null);
  return [
    ['authors', related(data, 'posts_authors', 'author_id', 'users')],
    ['tags', related(data, 'posts_tags', 'tag_id', 'tags')],
  ];
}

function related(data: Values, relation: string, key: string, table: string): Map<string, Value[]> {
  const names = new Map(
    listOf(data.get(table) ?? null).map((row) => [textOf(mapOf(row), 'id'), mapOf(row).get('name')]),
  );
  const byPost = new Map<string, Value[]>();
  for (const row of listOf(data.get(relation) ?? null).map(mapOf)) {
    const name = names.get(textOf(row, key)) ?? null;
    const post = textOf(row, 'post_id');
    if (name !== null) byPost.set(post, [...(byPost.get(post) ?? []).slice(-MOST_NAMES), name]);
  }
  return byPost;
}

/** Names that a post may have of a kind; a guess. */
const MOST_NAMES = 100;

/** `_embedded`: the author, and terms by their taxonomy. */
function embeddedIn(values: Values): [string, Value][] {
  const embedded = mapOf(values.get('_embedded') ?? null);
  if (embedded.size === 0) return [];
  const names = (list: readonly Value[]) => {
    const all = list.flatMap((one) => mapOf(one).get('name') ?? []);
    return all.length === 0 ? null : all;
  };
  const terms = listOf(embedded.get('wp:term') ?? null).flatMap(listOf);
  const of = (taxonomy: string) => names(terms.filter((term) => textOf(mapOf(term), 'taxonomy') === taxonomy));
  return [
    ['author', names(listOf(embedded.get('author') ?? null))],
    ['categories', of('category')],
    ['tags', of('post_tag')],
  ];
}
