/** Our own scripts as they are published: without what only their authors read. */

/** A comment that begins its line and ends with one. */
const COMMENT = /^[ \t]*(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*)\n/gm;
/** Indentation: no text in a script of ours reaches over a line's end. */
const INDENT = /^[ \t]+/gm;

/** A script of ours without the comments that have lines of their own, and without indents. */
export function publishedScript(script: string): string {
  return script.replace(COMMENT, '').replace(INDENT, '');
}
