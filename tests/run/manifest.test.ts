/** The list of checksums is read by place as a pattern would read it, whatever stands in it. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amendManifest, isPublishable, MANIFEST, readManifest, writeManifest } from '../../src/run/files/manifest.js';

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

it('a list in which some checksums are others is amended to what is written anew', () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-manifest-'));
  const sum = fc.stringMatching(/^[0-9a-f]{64}$/);
  const files = fc.uniqueArray(fc.tuple(path.filter(isPublishable), sum, fc.option(sum)), { selector: ([one]) => one });
  let amendments = 0;
  fc.assert(
    fc.property(files, (all) => {
      writeFileSync(join(folder, MANIFEST), writeManifest(all.map(([one, sha256]) => ({ path: one, sha256 }))));
      const now = new Map(all.map(([one, before, after]) => [one, after ?? before]));
      const changed = all.flatMap(([one, , after]) => (after === null ? [] : [one]));
      const amended = amendManifest(readManifest(folder)!, (one) => now.get(one)!, changed);
      // a line's end in a name (\u2028 alone can come) makes a line that is not of the form, and nothing is amended
      const isOfForm = all.every(([one]) => !/[\r\u2028]/.test(one));
      if (isOfForm) amendments++;
      expect(amended).toBe(isOfForm ? writeManifest([...now].map(([one, sha256]) => ({ path: one, sha256 }))) : null);
    }),
    { numRuns: 300 },
  );
  expect(amendments).toBeGreaterThan(100);
  writeFileSync(join(folder, MANIFEST), `${SUM}  b\n${SUM}  a\n`);
  expect(amendManifest(readManifest(folder)!, () => SUM, ['a'])).toBeNull(); // not in order
  writeFileSync(join(folder, MANIFEST), `${SUM}  a\n${SUM}  b\n`);
  expect(amendManifest(readManifest(folder)!, () => SUM, ['c'])).toBeNull(); // a file more
  rmSync(folder, { recursive: true });
});

it('a path', () => {
  fc.assert(
    fc.property(path, (one) => {
      expect(isPublishable(one)).toBe(one !== MANIFEST && one.split('/').every(isPlain));
    }),
  );
});
