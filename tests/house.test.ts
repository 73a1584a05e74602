import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as rules from './setup/house-rules.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The project's own text files under a folder at any depth, or in it alone. */
function files(folder: string, extensions: RegExp, recursive = true): rules.SourceFile[] {
  return readdirSync(`${ROOT}${folder}`, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { path: relative(ROOT, full).replaceAll('\\', '/'), text: readFileSync(full, 'utf8') };
    });
}

const source = files('src', /\.ts$/);
const code = [...source, ...files('tests', /\.ts$/)];
const published = [...source, ...files('templates', /./), ...files('', /\.md$/, false)];

/** A rule, what it is held against, and made-up files that must break it (otherwise it would say nothing). */
const HOUSE: readonly (readonly [
  string,
  rules.Rule,
  readonly rules.SourceFile[],
  readonly (readonly [string, string])[],
])[] = [
  [
    'imports run downward, and neighbours never import one another',
    rules.importsRunDownward,
    source,
    [
      ['src/lib/a.ts', "import { x } from '../news/quotes.js';"],
      ['src/news/a.ts', "import type { X } from '../formats/text.js';"],
      ['src/outputs/a.ts', "export * from '../news/quotes.js';"],
      ['src/run/a.ts', "import { build } from '../build.js';"],
      ['src/dev.ts', "import { build } from './build.js';"],
      ['src/build.ts', "const cli = await import('./cli.js');"],
      ['src/types.ts', "import { x } from './lib/text.js';"],
      ['src/lib/a.ts', "import { x } from '../../tests/x.js';"],
      ['src/lost.ts', ''],
    ],
  ],
  [
    'rooms of the news import those below them',
    rules.newsIsReadUpward,
    source,
    [
      ['src/news/words/a.ts', "import { x } from '../roles/features.js';"],
      ['src/news/dates/a.ts', "import { x } from '../credits/captions.js';"],
      ['src/news/roles/a.ts', "import type { X } from '../article.js';"],
      ['src/news/attic/a.ts', ''],
    ],
  ],
  [
    'the world is met under src/run/ and in src/cli.ts alone',
    rules.impureNowhereElse,
    source,
    [
      ['src/lib/a.ts', "import { readFileSync } from 'node:fs';"],
      ['src/build.ts', "import { Worker } from 'node:worker_threads';"],
      ['src/dev.ts', 'setTimeout(() => {}, 80);'],
      ['src/news/a.ts', 'const home = process.env.HOME;'],
      ['src/news/a.ts', "console.log('x');"],
      ['src/news/a.ts', 'const now = Date.now();'],
      ['src/news/a.ts', 'const now = new Date();'],
      ['src/news/a.ts', 'const now = Date();'],
      ['src/news/a.ts', 'const chance = Math.random();'],
      ['src/outputs/a.ts', "const text = (5).toLocaleString('de');"],
      ['src/outputs/a.ts', 'list.sort((a, b) => a.localeCompare(b));'],
      ['src/outputs/a.ts', "const format = new Intl.DateTimeFormat('en');"],
    ],
  ],
  [
    'files have at most 300 lines, tables apart',
    rules.filesAreShort,
    source,
    [['src/lib/a.ts', `export function f(): void {}\n${'export {};\n'.repeat(300)}`]],
  ],
  [
    'functions have at most 50 lines',
    rules.functionsAreShort,
    source,
    [
      ['src/lib/a.ts', `export function f(): void {\n${'  g();\n'.repeat(49)}}`],
      ['src/lib/a.ts', `export const f = () => {\n${'  g();\n'.repeat(49)}};`],
    ],
  ],
  ['nothing is of type any', rules.typesAreNamed, code, [['src/lib/a.ts', 'const x = y as Map<string, any>;']]],
  [
    'names say something',
    rules.namesSaySomething,
    code,
    [
      ['src/lib/utils.ts', ''],
      ['src/helpers/text.ts', ''],
      ['src/run/build-manager.ts', ''],
      ['src/run/context.ts', ''],
    ],
  ],
  [
    'every source file opens with its purpose',
    rules.filesOpenWithTheirPurpose,
    source,
    [
      ['src/lib/a.ts', "import { x } from './x.js';\n/** Too late. */"],
      ['src/lib/a.ts', '/* no doc comment */'],
    ],
  ],
  [
    'no machine is named',
    rules.noMachineIsNamed,
    published,
    [
      ['src/lib/a.ts', `const at = '/${'work'}/main';`],
      ['README.md', `see ..${'/shared'}/tools`],
      ['templates/page.eta', `/${'home'}/ada/archive`],
    ],
  ],
];

describe.each(HOUSE)('%s', (_name, rule, held, violations) => {
  it('in this house', () => {
    expect(held.length).toBeGreaterThan(0);
    expect(held.flatMap((file) => rule(file))).toEqual([]);
  });

  it.each(violations)('and the rule sees the violation in %s: %j', (path, text) => {
    expect(rule({ path, text })).not.toEqual([]);
  });
});

describe('the rules let pass what is allowed', () => {
  it.each<readonly [string, rules.Rule, string, string]>([
    [
      'imports downward and within a room',
      rules.importsRunDownward,
      'src/news/a.ts',
      "import '../lib/x.js'; import './dates/y.js'; import 'unified';",
    ],
    [
      'dates that are given',
      rules.impureNowhereElse,
      'src/lib/a.ts',
      'new Date(0); Date.UTC(2020, 0); Intl.getCanonicalLocales(tag); ({ process: 1 }).process;',
    ],
    [
      'the world in its own rooms',
      rules.impureNowhereElse,
      'src/run/a.ts',
      "import 'node:fs'; process.exit(Date.now());",
    ],
    [
      'a long table',
      rules.filesAreShort,
      'src/news/languages/a.ts',
      `export const TABLE = [\n${'  1,\n'.repeat(400)}];`,
    ],
    ['a function of 50 lines', rules.functionsAreShort, 'src/lib/a.ts', `function f() {\n${'  g();\n'.repeat(48)}}`],
    ['the word any in prose', rules.typesAreNamed, 'src/lib/a.ts', "// any\nconst any = 'any';"],
    [
      'a purpose under a shebang',
      rules.filesOpenWithTheirPurpose,
      'src/cli.ts',
      '#!/usr/bin/env node\n/**\n * The program.\n */',
    ],
  ])('%s', (_, rule, path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });
});
