/**
 * A stylesheet as it is published: without what only its authors read. It knows comments, strings and addresses, and no
 * property; every rule stays as it was written.
 */

const KEPT = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|url\([^"')]*\)/.source;
const GAP = /(?:\s|\/\*[\s\S]*?\*\/)/.source;
// Strings and addresses; a sign with the gaps around it, and without the semicolon before a `}`; a colon with the gap
// after it (one before it may part two selectors); the gaps within brackets; the naught before a point; any other gap.
const PARTS = new RegExp(
  `(${KEPT})|${GAP}*(?:;${GAP}*(?=\\}))?([{};,>]|/(?!\\*))${GAP}*|([:(])${GAP}+|(${GAP}+)(?=\\))|(?<![\\w.-])0(?=\\.\\d)|${GAP}+`,
  'g',
);

/** CSS without comments, indents and line breaks. Source: CSS Syntax Level 3, where a comment parts two tokens as a space does. */
export function publishedStyle(css: string): string {
  const short = css.replace(
    PARTS,
    (part, kept: string | undefined, sign: string | undefined, opening: string | undefined, last: string | undefined) =>
      kept ?? sign ?? opening ?? (part === '0' || last !== undefined ? '' : ' '),
  );
  return `${short.trim()}\n`;
}
