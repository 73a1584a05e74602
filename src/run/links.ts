/**
 * What an HTML or SVG page points at and can be pointed at. It reads tags and attributes in one pass, linear in the
 * page's length, and knows nothing of files. It is made for our own well-formed pages, not for the open web's.
 */

/** A page's references as written (entities decoded) and the names that fragments can point at. */
export interface PageLinks {
  readonly references: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

const REFERRING = new Set(['href', 'src', 'poster', 'xlink:href']);
/** Elements whose content is text up to their end tag: HTML standard, 13.1.2. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);
/** A name, then optionally a value: quoted, or bare up to a space or ">". Each part ends where the next begins. */
const ATTRIBUTE = /(?<name>[^\s=>/"']+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>"']+)))?/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Reads one page. Never throws; what is no tag is passed over. */
export function pageLinks(html: string): PageLinks {
  const references: string[] = [];
  const anchors = new Set<string>();
  let at = html.indexOf('<');
  while (at >= 0) {
    const tag = openTag(html, at);
    if (tag === null) {
      at = html.indexOf('<', afterOther(html, at));
      continue;
    }
    for (const [name, value] of tag.attributes) {
      if (name === 'id' || (name === 'name' && tag.name === 'a')) anchors.add(value);
      else if (REFERRING.has(name)) references.push(value);
      else if (name === 'srcset') references.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
    }
    at = html.indexOf('<', RAW_TEXT.has(tag.name) ? afterRawText(html, tag.name, tag.end) : tag.end);
  }
  return { references, anchors };
}

/** The tag that opens at `at`, its name and attribute names in lower case; null where none does. */
function openTag(html: string, at: number): { name: string; attributes: [string, string][]; end: number } | null {
  const name = /[a-z][^\s/>]*/iy;
  name.lastIndex = at + 1;
  const found = name.exec(html)?.[0];
  if (found === undefined) return null;
  const attributes: [string, string][] = [];
  let end = at + 1 + found.length;
  while (end < html.length && html[end] !== '>') {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (match?.groups === undefined) {
      end++; // a space, a slash, a stray sign
      continue;
    }
    const { name: key = '', double, single, bare } = match.groups;
    attributes.push([key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')]);
    end = ATTRIBUTE.lastIndex;
  }
  return { name: found.toLowerCase(), attributes, end };
}

/** Where a comment, a declaration or an end tag ends; a lone "<" ends where it stands. */
function afterOther(html: string, at: number): number {
  const close = html.startsWith('<!--', at) ? '-->' : /[!?/]/.test(html[at + 1] ?? '') ? '>' : null;
  if (close === null) return at + 1;
  const end = html.indexOf(close, at + 2);
  return end < 0 ? html.length : end;
}

function afterRawText(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The references that our templates write: the five of XML, a no-break space, and numbers. */
function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<dec>[0-9]{1,7})|(?<named>[a-z]{1,8}));/gi, (whole, ...rest) => {
    const { hex, dec, named } = rest.at(-1) as Record<string, string | undefined>;
    if (named !== undefined) return ENTITIES[named] ?? whole;
    const code = Number.parseInt(hex ?? dec ?? '', hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
