/** The list of checksums is read by place as a pattern would read it, whatever stands in it. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublishable, MANIFEST, readManifest } from '../../src/run/manifest.js';

const SUM = 'ab01'.repeat(16);

/** As the form is told: a line a file, checksum, two spaces, path. */
function byPattern(text: string) {
  const files = new Map<string, string>();
  const badLines: number[] = [];
  text.split('\n').forEach((line, i, lines) => {
    if (line === '' && i === lines.length - 1) return;
    const { sum = '', path = '' } = /^(?<sum>[0-9a-f]{64}) {2}(?<path>.+)$/.exec(line)?.groups ?? {};
    if (sum === '' || path === MANIFEST || !path.split('/').every(isPlain) || files.has(path)) badLines.push(i + 1);
    else files.set(path, sum);
  });
  return { files: [...files], badLines };
}

const isPlain = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may stand in a name
  !['', '.', '..'].includes(name) && !/[\u0000-\u001f\u007f\\:]/.test(name);

const name = fc.constantFrom(
  'a',
  '.',
  '..',
  '...',
  '',
  'é',
  '-x',
  '_',
  'a b',
  'c:',
  'd\\',
  'e\r',
  'f\u2028',
  '2011',
  MANIFEST,
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const line = fc.oneof(
  { weight: 6, arbitrary: path.map((one) => `${SUM}  ${one}`) },
  { weight: 1, arbitrary: path.map((one) => `${SUM} ${one}`) },
  { weight: 1, arbitrary: path.map((one) => `${SUM.toUpperCase()}  ${one}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', SUM, `${SUM}  `, 'x') },
);

it('a list of any lines', () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-manifest-'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, isEnded) => {
      const text = lines.join('\n') + (isEnded ? '\n' : '');
      writeFileSync(join(folder, MANIFEST), text);
      const read = readManifest(folder);
      expect({ files: [...(read?.files ?? [])], badLines: read?.badLines }).toEqual(byPattern(text));
    }),
    { numRuns: 500 },
  );
  rmSync(folder, { recursive: true });
});

it('a path', () => {
  fc.assert(
    fc.property(path, (one) => {
      expect(isPublishable(one)).toBe(one !== MANIFEST && one.split('/').every(isPlain));
    }),
  );
});
