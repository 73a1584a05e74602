/**
 * Soft hyphens (U+00AD): signs for where a word may be broken, which systems put into every longer word of German and which
 * nobody sees. They part names and words for whoever looks at letters, so no text keeps them. It knows this sign alone.
 */

const SOFT_HYPHEN = '\u00ad';
/** One at the end of a line stands for a hyphen that is seen. */
const AT_END = /\u00ad(?=[^\S\n]*(?:\n|$))/g;
/** As HTML writes them. */
const REFERENCES = /&(?:shy|#173|#xad);/gi;

/** The text with whole words; as it is where it holds no such sign. Linear in its length. */
export function withWholeWords(text: string): string {
  if (!text.includes(SOFT_HYPHEN)) return text;
  return text.replace(AT_END, '-').replaceAll(SOFT_HYPHEN, '');
}

/** Text of a page or of an export, with none that is written as HTML writes it either. */
export function withWholeWordsOfHtml(text: string): string {
  return withWholeWords(text.includes('&') ? text.replace(REFERENCES, '') : text);
}
