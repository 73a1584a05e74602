/**
 * The short way for front matter as exports write it: a key and its value on each line, plain, quoted, or a list in square
 * brackets. It declines whatever it does not know for sure, and a property test holds it equal to js-yaml.
 */

/** Characters that no line of the short way holds: controls, escapes, comments, halves of pairs, what YAML takes for a line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNKNOWN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\\#]/;
const LINE = /^([A-Za-z_][\w-]*): (.+)$/;
/** A scalar as it stands: opened by no indicator, and with no second key in it. */
const PLAIN = /^[\p{L}\p{N}](?:[^:]|:(?! |$))*$/u;
const QUOTED = /^(?:"[^"]*"|'[^']*')$/;
/** An item of a list, up to the comma after it. */
const ITEM = /(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}](?:[^,:[\]{}"' ]| (?! |,|$))*))(?:, ?|$)/uy;

/** Keys and values of a front matter without its lines of hyphens, as js-yaml has them; null where that must read it. */
export function ordinaryYaml(yaml: string): Map<string, string | string[]> | null {
  if (UNKNOWN.test(yaml)) return null;
  const values = new Map<string, string | string[]>();
  for (const line of (yaml.endsWith('\n') ? yaml.slice(0, -1) : yaml).split('\n')) {
    const [, key, written] = LINE.exec(line) ?? [];
    if (key === undefined || written === undefined || values.has(key)) return null;
    const value = valueIn(written);
    if (value === null) return null;
    values.set(key, value);
  }
  return values;
}

function valueIn(written: string): string | string[] | null {
  if (QUOTED.test(written)) return written.slice(1, -1);
  if (written.startsWith('[') && written.endsWith(']')) return itemsOf(written.slice(1, -1));
  return PLAIN.test(written) && !written.endsWith(' ') ? written : null;
}

function itemsOf(list: string): string[] | null {
  const items: string[] = [];
  for (let at = 0; at < list.length; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(list);
    if (found === null) return null;
    items.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return items;
}
