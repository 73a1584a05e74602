/** Our own scripts as they are published: without what only their authors read. */

/** A comment that begins its line and ends with one. */
const COMMENT = /^[ \t]*(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*)\n/gm;
/** Indentation: no text in a script of ours reaches over a line's end. */
const INDENT = /^[ \t]+/gm;

/** A line in which only single quotation marks open a text: no other text, no pattern, no division, no comment. */
const PLAIN = /^[^"`/\\\n]+$/gm;
/** A text, or a sign with the spaces that nobody needs around it; signs that may not meet (`+ +`, `< !`) keep theirs. */
const SPACED = /(?<text>'[^']*')| ?(?<sign>[=,{}()[\];:?&|>]) ?/g;

/** A script of ours without the comments that have lines of their own, without indents, and without spaces around signs. */
export function publishedScript(script: string): string {
  return script.replace(COMMENT, '').replace(INDENT, '').replace(PLAIN, withoutSpaces);
}

function withoutSpaces(line: string): string {
  if (line.split("'").length % 2 === 0) return line;
  return line.replace(SPACED, (_, text: string | undefined, sign: string) => text ?? sign);
}
