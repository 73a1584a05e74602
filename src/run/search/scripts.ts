/**
 * Our own modules as one plain script for the browser: a page opened from a disk may load no modules. They stand one after
 * another in one scope, each behind those that it needs; nothing is rewritten but imports and exports.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedScript } from '../../lib/script.js';
import { moduleAt } from '../home.js';

/** `import { a, b } from './x.js';` as the compiler writes it, on a line of its own. */
const IMPORT = /^import \{(?<names>[^}]*)\} from '(?<from>\.[^']+)';\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const)\b)/gm;
/** What a module names at its outermost level. */
const NAMED = /^(?:async )?(?:function\*?|const|let|class) (?<name>\w+)/gm;

/** Where the page finds the engine. */
export const ENGINE = 'assets/search-engine.js';

/** The search engine as `window.backfile`. */
export function engineScript(): string {
  const modules = joinModules(moduleAt('search/query/search.js'));
  return `(() => {\n'use strict';\n${modules}window.backfile = { openSearch };\n})();\n`;
}

/** A compiled module of ours behind all that it imports. Throws where two would mean different things by one name. */
export function joinModules(entry: URL): string {
  const taken = new Set<string>();
  const owners = new Map<string, string>();
  const take = (url: URL): string => {
    if (taken.has(url.href)) return '';
    taken.add(url.href);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    let before = '';
    for (const [line, names, from] of source.matchAll(IMPORT)) {
      if (/ as /.test(names!)) throw new Error(`${url.href} gives a name of its own to what it imports: ${line}`);
      before += take(new URL(from!, url));
    }
    const own = source.replace(IMPORT, '').replace(EXPORT, '');
    for (const [, name] of own.matchAll(NAMED)) {
      const owner = owners.get(name!);
      if (owner !== undefined) throw new Error(`${name} is a name in both ${owner} and ${url.href}`);
      owners.set(name!, url.href);
    }
    return before + publishedScript(own);
  };
  return take(entry);
}
