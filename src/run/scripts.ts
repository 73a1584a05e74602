/**
 * Our own modules as one plain script for the browser: a page opened from a disk may load no modules. Each becomes a
 * function's scope, in the order in which they need one another; nothing is rewritten but imports and exports.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `import { a, b as c } from './x.js';` as the compiler writes it, on a line of its own. */
const IMPORT = /^import \{(?<names>[^}]*)\} from '(?<from>\.[^']+)';\n/gm;
/** `export function name`, `export async function name`, `export const name`. */
const EXPORT = /^export (?=(?:async )?(?:function\*?|const) (?<name>\w+))/gm;
/** A doc comment or a line comment that begins its line: the published script is read by machines. */
const COMMENT = /^[ \t]*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*)\n/gm;
/** Indentation, which no template of ours reaches over. */
const INDENT = /^[ \t]+/gm;

/** Where the page finds the engine. */
export const ENGINE = 'assets/search-engine.js';

/** The search engine's modules as `window.backfile`. */
export function engineScript(): string {
  return joinModules(new URL('../search/query/search.js', import.meta.url), 'backfile');
}

/** A compiled module of ours and all it imports as one script that gives its exports to `window.<name>`. */
export function joinModules(entry: URL, name: string): string {
  const modules = new Map<string, string>();
  const take = (url: URL): string => {
    const known = modules.get(url.href);
    if (known !== undefined) return known;
    const variable = `m${modules.size}`;
    modules.set(url.href, variable);
    const source = readFileSync(fileURLToPath(url), 'utf8').replace(COMMENT, '').replace(INDENT, '');
    const exported = [...source.matchAll(EXPORT)].map((match) => match.groups?.name);
    const body = source.replace(EXPORT, '').replace(IMPORT, (_, names: string, from: string) => {
      const imported = take(new URL(from, url));
      return `const {${names.replace(/ as /g, ': ')}} = ${imported};\n`;
    });
    pieces.push(`const ${variable} = (() => {\n${body}return { ${exported.join(', ')} };\n})();\n`);
    return variable;
  };
  const pieces: string[] = [];
  const last = take(entry);
  return `(() => {\n'use strict';\n${pieces.join('')}window.${name} = ${last};\n})();\n`;
}
