/**
 * Looks at a built archive as an attacker would who hopes for a hole: live markup, dangerous addresses, characters that
 * break readers, cells that compute. It knows what our own templates write and calls everything else a finding.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { list } from '../setup/cli.js';

/** Elements that our templates and a sanitised Markdown make. */
const ELEMENTS = new Set(
  (
    'html head meta title link script body header footer main nav section article aside div p h1 h2 h3 h4 h5 h6 a ul ol li dl dt dd ' +
    'span b i em strong del code pre blockquote q cite table thead tbody tr th td caption figure figcaption time details summary ' +
    'bdi br hr small abbr mark sup sub button form input label select option svg g rect path line text use desc circle kbd output noscript data ins dfn'
  ).split(' '),
);
const ADDRESSING = new Set(['href', 'src', 'action', 'formaction', 'data', 'srcset', 'poster', 'xlink:href']);
/** Files for reference managers that the page itself holds: saved, never opened, and of types that nothing runs. */
const TO_SAVE =
  /^data:(?:application\/(?:x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json)|text\/plain);charset=utf-8,[^"<>\s]*$/;
const TAG = /<(\/?)([^\s>/]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?(>?)/g;
const ATTRIBUTE = /([^\s=>"'/]+)(?:="([^"]*)")?/g;
/** What may break before a `<wbr>`: a checksum by fours, the names of files and columns on the data page. */
const BROKEN_NAME = /(?:>|<wbr>)[0-9a-f]{4}$|[a-z]_$|>articles\/$|>record\.$/;
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd]/u;
const ESCAPED = /\\u(?:00[01][0-9a-f]|00[89][0-9a-f]|007f|d[89a-f][0-9a-f]{2}|fff[def])/i;

/** What is wrong in the files of an archive, each with its file; empty for a sound one. */
export function holesIn(out: string): string[] {
  return list(out).flatMap((path) => {
    if (path.startsWith('assets/') || !/\.(?:html|xml|jsonl?|csv|txt)$/.test(path)) return [];
    const text = readFileSync(join(out, path), 'utf8');
    const found = [...charactersIn(text, path), ...(path.endsWith('.html') ? markupIn(text) : [])];
    if (path.endsWith('.csv')) found.push(...formulasIn(text));
    return found.map((hole) => `${path}: ${hole}`);
  });
}

function charactersIn(text: string, path: string): string[] {
  const found = UNPRINTABLE.exec(text) ?? (/\.jsonl?$/.test(path) ? ESCAPED.exec(text) : null);
  return found === null ? [] : [`a character that no text holds: ${JSON.stringify(around(text, found.index))}`];
}

/** In our pages every "<" of a text is escaped, so that each one that stands there opens a tag. */
export function markupIn(html: string): string[] {
  const found: string[] = [];
  if (!html.includes('<meta http-equiv="Content-Security-Policy"')) found.push('no content security policy');
  let scripts = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', 4: end, index } of html.matchAll(TAG)) {
    if (tag.startsWith('<!') && /^<!doctype html>/i.test(html.slice(index, index + 15))) continue;
    const isOurBreak = tag === '<wbr>' && BROKEN_NAME.test(html.slice(Math.max(0, index - 10), index));
    if (end !== '>' || !(ELEMENTS.has(name) || isOurBreak))
      found.push(`a tag that is not ours: ${around(html, index)}`);
    if (slash === '' && name === 'script' && !/ src="| type="application\/(?:ld\+)?json"/.test(attributes)) scripts++;
    for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (/^(?:on|style$|srcdoc$)/i.test(key)) found.push(`a live attribute: ${around(html, index)}`);
      const isOurs = name === 'a' && attributes.includes(' download="') && TO_SAVE.test(value);
      if (ADDRESSING.has(key) && !isOurs && !isHarmless(value)) found.push(`an address: ${value}`);
    }
  }
  if (scripts > 0) found.push(`${scripts} inline scripts`);
  return found;
}

/** Relative, or of the web or the mail; nothing that a browser reads as a scheme after it has dropped spaces and tabs. */
function isHarmless(address: string): boolean {
  const plain = address.replace(/&(?:amp|#38);/g, '&').replace(/[\s\p{Cc}]/gu, '');
  if (/^(?:https?|mailto):/i.test(plain)) return true;
  return !/^[^/?#]*:/.test(plain) && !plain.includes('&#') && !/^[\\/]{2}/.test(plain);
}

function formulasIn(csv: string): string[] {
  const cells = [...csv.matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n"]*)/g)].map((match) => match[1] ?? '');
  return cells
    .filter((cell) => /^"?[=+\-@\t\r]/.test(cell))
    .map((cell) => `a cell that computes: ${cell.slice(0, 40)}`);
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 60);
}
