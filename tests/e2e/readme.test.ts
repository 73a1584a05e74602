import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backfile, ROOT, remove, temporary } from '../setup/cli.js';

/** Where each command that the README shows is run: a file, and words in it that stand for that run. */
const PROVED: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^npm ci( && npm run build)?$/, '.ci/run', /npm ci && npm run build/],
  [
    /^npm run build( --( --(in|out|templates|base-url|title|report|jobs) (\S+|"[^"]*")| --(no-cache|strict|quiet))+)?$/,
    '.ci/run',
    /npm run build/,
  ],
  [/^npm test$/, '.ci/run', /step 'npm test' npm test/],
  [/^npm test -- tests\/\S+$/, 'tests/setup/run.mjs', /\.\.\.args/],
  [/^npm run check$/, '.ci/run', /npm run check/],
  [/^npm run dev\b/, 'tests/e2e/dev.test.ts', /'dev', '--in'/],
  [/^npm run inspect\b/, 'tests/e2e/commands.test.ts', /'inspect', 'in\/bridge\.txt'/],
  [/^npm pack$/, 'tests/e2e/package.test.ts', /'pack'/],
  [/^npm install \S*backfile\S*\.tgz$/, 'tests/e2e/package.test.ts', /'install'/],
  [/^(npx )?backfile build\b/, 'tests/e2e/package.test.ts', /'backfile', 'build'/],
  [/^(npx )?backfile check\b/, 'tests/e2e/package.test.ts', /'backfile', 'check'/],
  [/^(npx )?backfile inspect\b/, 'tests/e2e/commands.test.ts', /'inspect', 'in\/bridge\.txt'/],
  [/^(npx )?backfile merge\b/, 'tests/e2e/merge.test.ts', /'merge', 'old', 'new', '--out'/],
  [/^npm run bench\b/, 'tests/e2e/bench.test.ts', /'bench'/],
  [/^(npx )?backfile dev\b/, 'tests/e2e/dev.test.ts', /'dev', '--in'/],
];

/** The commands of the README's shell blocks, without prompts, comments and continued lines. */
function commands(readme: string): string[] {
  return [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /^(?:npm|npx|backfile)\b/.test(line));
}

const README = join(ROOT, 'README.md');

describe('the README', () => {
  it('shows no command that nothing runs', (context) => {
    if (!existsSync(README)) return context.skip('there is no README yet');
    const shown = commands(readFileSync(README, 'utf8'));
    expect(shown).toContain('npm ci && npm run build');
    expect(shown.filter((command) => !PROVED.some(([pattern]) => pattern.test(command)))).toEqual([]);
  });

  it.each(PROVED)('what is said to prove %s stands there', (_, file, words) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(words);
  });

  it('says of the sample articles what a build says', () => {
    const place = temporary();
    const { said } = backfile(place, ['build', '--in', join(ROOT, 'seeds'), '--out', 'dist', '--no-cache']);
    remove(place);
    const timeless = (words: string) => words.replace(/[\d.]+ s\b/, '');
    const [told = '', count] = /^(\d+) articles published .*$/m.exec(said) ?? [];
    const readme = timeless(readFileSync(README, 'utf8'));
    expect(readme).toContain(timeless(told));
    expect(readme).toContain(`builds the ${count} sample articles`);
  });

  it('is read as a shell would read it', () => {
    expect(
      commands(
        '```sh\n$ npm ci && npm run build   # first\nls\nnpx backfile build \\\n  --in a --out b\n```\n```ts\nnpm nothing\n```\n',
      ),
    ).toEqual(['npm ci && npm run build', 'npx backfile build --in a --out b']);
  });
});
