/**
 * The rules of the house, each a function from one source file to its violations. They read the syntax tree, so that
 * words in comments and strings are nobody's business. ARCHITECTURE.md gives the reasons.
 */
import { posix } from 'node:path';
import { parseAst } from 'vite';

export interface SourceFile {
  /** From the project's root, `/` separators. */
  readonly path: string;
  readonly text: string;
}

/** Violations in words, each with its line; empty where the file keeps the rule. */
export type Rule = (file: SourceFile) => string[];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 50;

/** From the bottom up; rooms of one floor never import one another. */
const FLOORS: readonly (readonly RegExp[])[] = [
  [/^src\/types\.ts$/],
  [/^src\/lib\//],
  [/^src\/formats\//, /^src\/news\//, /^src\/outputs\//, /^src\/search\//],
  [/^src\/run\//],
  [/^src\/build\.ts$/, /^src\/dev\.ts$/],
  [/^src\/cli\.ts$/],
];

/** The rooms of src/news/ from the bottom up; what stands in none of them puts an article together and is on top. */
const NEWS_FLOORS: readonly (readonly string[])[] = [
  ['languages'],
  ['lines'],
  ['words'],
  ['credits', 'dates'],
  ['names'],
  ['heads'],
  ['batches', 'roles', 'quotes'],
  ['told'],
  ['pictures'],
  ['signatures'],
  [''],
];

/** What a file may take from Node without touching the world. */
const PURE_MODULES = new Set(['node:path', 'node:crypto', 'node:buffer', 'node:util', 'node:url']);
const IMPURE_GLOBALS = new Set([
  'process',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'performance',
  'navigator',
  'globalThis',
]);
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
/** Words and order that differ between machines: Node's table of locales is the system's. Segmenting and tags are not. */
const LOCAL = /^Intl\.(?:\w*Format|Collator|PluralRules|DisplayNames)$|\.(?:toLocale\w*|localeCompare)$/;
const MACHINE_PATH = /\/work\/|\/root\/|\/home\/[a-z]|\/Users\/[a-z]|[A-Z]:\\\\?Users|\.\.\/shared/gi;
const EMPTY_NAME = /^(?:utils?|helpers?|managers?|contexts?)$/;

/** Imports run downward: cli → build, dev → run → formats | news | outputs → lib → types. */
export const importsRunDownward: Rule = (file) => {
  const own = room(file.path);
  if (own === null) return [`${file.path}: stands in no room of the house`];
  return imports(file).flatMap(({ from, node }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(file.path), from).replace(/\.js$/, '.ts');
    const other = room(target);
    const isAllowed =
      other !== null && (other.floor < own.floor || (other.floor === own.floor && other.door === own.door));
    return isAllowed ? [] : [at(file, node, `imports ${target}`)];
  });
};

/** Rooms of src/news/ import those below them, never one beside or above: a reading goes from signs up to the record. */
export const newsIsReadUpward: Rule = (file) => {
  const own = newsRoom(file.path);
  if (own === null) return [];
  const floor = newsFloor(own);
  if (floor < 0) return [`${file.path}: stands on no floor of src/news/`];
  return imports(file).flatMap(({ from, node }) => {
    const target = posix.join(posix.dirname(file.path), from);
    const other = from.startsWith('.') ? newsRoom(target) : null;
    return other === null || other === own || newsFloor(other) < floor ? [] : [at(file, node, `imports ${target}`)];
  });
};

/** The room of src/news/ that a file stands in, `''` for the topmost; null outside. */
const newsRoom = (path: string): string | null =>
  /^src\/news\/(?:([^/]+)\/)?/.exec(path)?.map((name) => name ?? '')[1] ?? null;
const newsFloor = (name: string): number => NEWS_FLOORS.findIndex((rooms) => rooms.includes(name));

/** The world (files, clock, chance, network, locale) is met under src/run/ and in src/cli.ts alone. */
export const impureNowhereElse: Rule = (file) => {
  if (/^src\/(?:run\/|cli\.ts$)/.test(file.path)) return [];
  const modules = imports(file)
    .filter(({ from }) => from.startsWith('node:') && !PURE_MODULES.has(from))
    .map(({ from, node }) => at(file, node, `imports ${from}`));
  const uses = nodes(file).flatMap((node) => {
    const use = impureUse(node);
    return use === null ? [] : [at(file, node, `uses ${use}`)];
  });
  return [...modules, ...uses];
};

/** Files under 300 lines; a table (a file without any function) may be as long as its data. */
export const filesAreShort: Rule = (file) => {
  const lines = file.text.trimEnd().split('\n').length;
  return lines <= MAX_FILE_LINES || !nodes(file).some(isFunction) ? [] : [`${file.path}: ${lines} lines`];
};

/** Functions under 50 lines, those within them counted in. */
export const functionsAreShort: Rule = (file) =>
  nodes(file)
    .filter(isFunction)
    .flatMap((node) => {
      const lines = lineOf(file, node.end) - lineOf(file, node.start) + 1;
      return lines <= MAX_FUNCTION_LINES ? [] : [at(file, node, `a function of ${lines} lines`)];
    });

/** No `any`. */
export const typesAreNamed: Rule = (file) =>
  nodes(file)
    .filter((node) => node.type === 'TSAnyKeyword')
    .map((node) => at(file, node, 'any'));

/** No file or folder is named for nothing in particular. */
export const namesSaySomething: Rule = ({ path }) =>
  path.split('/').some((name) =>
    name
      .replace(/\.\w+$/, '')
      .split('-')
      .some((word) => EMPTY_NAME.test(word)),
  )
    ? [`${path}: a name that says nothing`]
    : [];

/** Each file opens with what it knows and what it refuses to know. */
export const filesOpenWithTheirPurpose: Rule = ({ path, text }) =>
  /^(?:#![^\n]*\n)?\/\*\*\s*\n? ?\*? ?\S/.test(text) ? [] : [`${path}: opens without a doc comment`];

/** Nothing published knows the machine that it was made on. */
export const noMachineIsNamed: Rule = (file) =>
  [...file.text.matchAll(MACHINE_PATH)].map((match) => `${file.path}:${lineOf(file, match.index)}: names ${match[0]}`);

function room(path: string): { floor: number; door: RegExp } | null {
  for (const [floor, doors] of FLOORS.entries()) {
    const door = doors.find((pattern) => pattern.test(path));
    if (door !== undefined) return { floor, door };
  }
  return null;
}

function imports(file: SourceFile): { from: string; node: Node }[] {
  return nodes(file).flatMap((node) => {
    const source = node.source as Node | null | undefined;
    return /^(?:Import|Export(?:Named|All))/.test(node.type) && typeof source?.value === 'string'
      ? [{ from: source.value, node }]
      : [];
  });
}

/** What a node takes from the world; null where it takes nothing. */
function impureUse(node: Node): string | null {
  const name = (part: unknown): string =>
    (part as Node | null)?.type === 'Identifier' ? String((part as Node).name) : '';
  if (node.type === 'Reference') return IMPURE_GLOBALS.has(String(node.name)) ? String(node.name) : null;
  if (node.type === 'MemberExpression') {
    const member = `${name(node.object)}.${name(node.property)}`;
    if (IMPURE_MEMBERS.has(member)) return member;
    return LOCAL.test(member) ? member : null;
  }
  if (node.type === 'NewExpression' && name(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0)
    return 'new Date()';
  return node.type === 'CallExpression' && name(node.callee) === 'Date' ? 'Date()' : null;
}

function isFunction(node: Node): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

/** Positions at which an identifier names a property or a label, not a thing. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
};

const trees = new WeakMap<SourceFile, Node[]>();

/** Every node of a file, in no order that matters; identifiers that stand for a value are told again as `Reference`. */
function nodes(file: SourceFile): Node[] {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const found: Node[] = [];
  const visit = (value: unknown, isNaming: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, isNaming);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    found.push(node);
    if (node.type === 'Identifier' && !isNaming) found.push({ ...node, type: 'Reference' });
    const naming = node.computed === true ? [] : (NAMING[node.type] ?? []);
    for (const [key, child] of Object.entries(node)) visit(child, naming.includes(key));
  };
  visit(parseAst(file.text, { lang: 'ts' }, file.path), false);
  trees.set(file, found);
  return found;
}

function lineOf(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

function at(file: SourceFile, node: Node, what: string): string {
  return `${file.path}:${lineOf(file, node.start)}: ${what}`;
}
