/**
 * Addresses inside the output: from one file to another, relative and naming the file, so that the archive opens from a
 * disk, under any sub-path and on any host. It knows paths only, not which pages exist.
 */

// Nothing here needs encoding; our own paths are nearly always like this.
const PLAIN = /^[\w./-]*$/;

/** A path with every segment percent-encoded; `/` stays. */
export function encodePath(path: string): string {
  return PLAIN.test(path) ? path : path.split('/').map(encodeSegment).join('/');
}

/** The address of `to` as seen from the page `from`, both relative to the output's root; `anchor` without its `#`. */
export function relativeLink(from: string, to: string, anchor?: string): string {
  const hash = anchor === undefined ? '' : `#${encodeSegment(anchor)}`;
  if (from === to && hash !== '') return hash;
  let shared = 0;
  for (let i = 0; i < from.length && from[i] === to[i]; i++) if (from[i] === '/') shared = i + 1;
  let up = '';
  for (let i = from.indexOf('/', shared); i >= 0; i = from.indexOf('/', i + 1)) up += '../';
  return up + encodePath(to.slice(shared)) + hash;
}

/** The public address of a page. `baseUrl` ends in `/`; a folder's `index.html` is addressed as the folder. */
export function absoluteLink(baseUrl: string, path: string, anchor?: string): string {
  const folder = path.endsWith('/index.html') || path === 'index.html' ? path.slice(0, -'index.html'.length) : path;
  return baseUrl + encodePath(folder) + (anchor === undefined ? '' : `#${encodeSegment(anchor)}`);
}

/** Is this an address that a browser may be sent to from an article (never `javascript:`, `data:` or `file:`)? */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address);
}

// A lone surrogate has no UTF-8 form and would make encodeURIComponent throw.
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}
