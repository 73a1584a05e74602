/**
 * Text into HTML and XML: the one place that escapes, and the brand that says "this is markup already". It knows no
 * page and no template; whoever holds plain text can only get it onto a page through here.
 */

/** Markup that may be printed as it is. Made here, and by what fills templates and sentences, by nothing else. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\f': ' ',
};

// Markup characters, and the control characters that HTML and XML 1.0 both forbid (tab, line feed, return are allowed).
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** For each UTF-16 unit whether it is unsafe: asked of those alone that can be, since every program that starts makes the table. */
const IS_UNSAFE = new Uint8Array(0x10000);
for (const unit of [...Array(0xa0).keys(), 0xfffe, 0xffff])
  IS_UNSAFE[unit] = UNSAFE.test(String.fromCharCode(unit)) ? 1 : 0;

/** Plain text as HTML or XML, safe in text and in quoted attributes. A forbidden control character becomes U+FFFD. */
export function escapeText(text: string): string {
  const first = text.search(UNSAFE);
  if (first < 0) return text;
  // stretches between signs are copied whole: a call for each sign, as `replace` makes it, takes half as long again (measured)
  let [escaped, from] = ['', 0];
  for (let at = first; at < text.length; at++) {
    if (IS_UNSAFE[text.charCodeAt(at)] === 0) continue;
    escaped += text.slice(from, at) + (NAMED[text[at]!] ?? '\ufffd');
    from = at + 1;
  }
  return escaped + text.slice(from);
}

/** Any value as markup: `Html` as it is, null and undefined as nothing, lists item after item, all else escaped. */
export function markupOf(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Html) return value.markup;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return escapeText(String(value));
}

/** Tagged template: what stands in `${}` is escaped unless it is `Html`. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  let markup = parts[0] ?? '';
  for (let i = 0; i < values.length; i++) markup += markupOf(values[i]) + (parts[i + 1] ?? '');
  return new Html(markup);
}

/** Declares a string to be markup. For markup that we or a sanitiser made, never for anything read from a source. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/**
 * A value as JSON for a `<script>` block. `<`, `>`, `&` and the line separators U+2028 and U+2029 are written as JSON
 * escapes, so that no string can close the element or start a comment (HTML, "restrictions for contents of script").
 */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(json);
}
