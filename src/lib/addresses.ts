/**
 * When two addresses of the web lead to one page: both are written in one way, and known by one key. It knows how addresses
 * are written; refuses to know which pages there are.
 */
import { digestOf } from './digest.js';
import { isWebAddress } from './links.js';

/** Parameters that tell who sent a reader and change no page, as Google, Meta, Microsoft, Mailchimp, X and Yandex document theirs. */
const SENDERS =
  /^(?:utm_\w+|gclid|dclid|gbraid|wbraid|gclsrc|fbclid|igshid|msclkid|mc_cid|mc_eid|twclid|yclid|_openstat)$/i;
/** What a folder's address may end with besides; a convention of web servers. */
const INDEX = /\/(?:index\.(?:html?|php))?$/i;
/** Characters of a key: 66 bits of a digest. */
const KEY = 11;

/** The host of an address, without "www."; null for what is no address of the web. */
export function siteOf(address: string): string | null {
  return isWebAddress(address) ? hostOf(new URL(address)) : null;
}

/**
 * An address without what leads to the same page with or without it: scheme, "www.", fragment, the slash or index at the end,
 * who sent the reader. Null for what is no address of the web.
 */
export function plainAddress(address: string): string | null {
  if (!isWebAddress(address)) return null;
  const url = new URL(address);
  const asked = [...url.searchParams].filter(([name]) => !SENDERS.test(name));
  const query = asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
  return `${hostOf(url)}${url.pathname.replace(INDEX, '')}${query}`;
}

/** A short key, alike for all addresses of one page. Null for what is no address of the web. */
export function addressKey(address: string): string | null {
  const plain = plainAddress(address);
  return plain === null ? null : digestOf(plain).slice(0, KEY);
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}
