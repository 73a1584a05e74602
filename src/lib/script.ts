/** Our own scripts as they are published: without what only their authors read. */

/** A comment that begins its line and ends with one. */
const COMMENT = /^[ \t]*(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*)\n/gm;
/** Indentation: no text in a script of ours reaches over a line's end. */
const INDENT = /^[ \t]+/gm;

/** A line in which nothing but single quotation marks, and one template at most, opens a text; no pattern, no comment. */
const PLAIN = /^(?:[^"`/\\\n]| \/ )+(?:`[^"`/\\\n]*`(?:[^"`/\\\n]| \/ )*)?$/gm;
/** A text, or a sign with the spaces that nobody needs around it; signs that may not meet (`+ +`, `< !`) keep theirs. */
const SPACED = /(?<text>'[^']*'|`[^`]*`)| ?(?<sign>[=,{}()[\];:?&|>]) ?/g;

/** Signs of sums and comparisons between what is no sign itself. */
const SUMS = /(?<=[\w)\]]) (?<sign>[-+*/<]) (?=[\w([])/g;
/** The end of a line without a comment that a statement, a list or a bracket goes on behind; and the one before a bracket's end. */
const OPEN_END = /^(?!.*\/\/)(?<line>.*[;{,([?:&|=>])\n(?=[\s\S])/gm;
const BEFORE_CLOSE = /^(?!.*\/\/)(?<line>.*)\n(?=[}\])?:.])/gm;

/** A script of ours without the comments that have lines of their own, without indents, spaces around signs and needless ends of lines. */
export function publishedScript(script: string): string {
  const short = script.replace(COMMENT, '').replace(INDENT, '').replace(PLAIN, withoutSpaces);
  return short.replace(OPEN_END, '$<line>').replace(BEFORE_CLOSE, '$<line>');
}

function withoutSpaces(line: string): string {
  if (line.split("'").length % 2 === 0) return line;
  const short = line.replace(SPACED, (_, text: string | undefined, sign: string) => text ?? sign);
  return /['`]/.test(short) ? short : short.replace(SUMS, '$<sign>');
}
