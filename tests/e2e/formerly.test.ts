/** Former addresses through every part of a build: links that lead home, pages at closed sites' paths, and what a second build makes of both. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backfile, ROOT, remove, sums, temporary, write } from '../setup/cli.js';

const PROSE =
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp.';
const story = (headline: string, address: string, link = ''): string =>
  `---\ntitle: ${headline}\ndate: 1998-06-04\ncanonical_url: https://calderpost.example${address}\n---\n${PROSE} ${link}\n`;
const LINKING = story('Ferry returns', '/1998/06/ferry/', '[It was promised](http://www.calderpost.example/council).');

let place: string;
beforeEach(() => {
  place = temporary();
  write(place, { 'in/ferry.md': LINKING, 'in/quay.md': story('Quay mended', '/quay.html') });
  write(place, { 'backfile.config.json': '{ "formerly": "https://www.calderpost.example" }' });
});
afterEach(() => remove(place));

const run = (out: string, ...more: string[]) => {
  const ran = backfile(place, ['build', '--in', 'in', '--out', out, ...more]);
  expect(ran.status, ran.said).toBe(0);
};
/** The archive as the cache makes it, which must be what a build without one makes. */
const built = (): Record<string, string> => {
  run('warm', '--cache-dir', 'cache');
  rmSync(join(place, 'cold'), { recursive: true, force: true });
  run('cold', '--no-cache');
  expect(sums(join(place, 'warm'))).toEqual(sums(join(place, 'cold')));
  return sums(join(place, 'warm'));
};
const pageOf = (name: RegExp): string => {
  const path = Object.keys(sums(join(place, 'warm'))).find((one) => name.test(one))!;
  return readFileSync(join(place, 'warm', path), 'utf8');
};
const FERRY = /1998\/06\/ferry-returns-.*\.html$/;

it('a link leads to the page of an article as soon as the archive has it, and no longer than that', () => {
  const first = built();
  expect(pageOf(FERRY)).toContain('<a href="http://www.calderpost.example/council">');
  write(place, { 'in/council.md': story('Council promises a ferry', '/council/') });
  built();
  expect(pageOf(FERRY)).toMatch(
    /<a class="archived" href="council-promises-a-ferry-\w+\.html" title="Council promises a ferry">/,
  );
  expect(pageOf(/^council\/index\.html$/)).toMatch(/url=\.\.\/1998\/06\/council-promises-a-ferry-\w+\.html"/);
  expect(pageOf(/promises-a-ferry/)).toContain('<span class="reason">Links to this article</span>');
  write(place, { 'in/council.md': story('Council gives its word', '/council/') });
  built();
  expect(pageOf(FERRY)).toContain('title="Council gives its word">');
  expect(backfile(ROOT, ['check', '--out', join(place, 'warm')]).status).toBe(0);
  rmSync(join(place, 'in/council.md'));
  expect(built()).toEqual(first);
  // nothing of an article but where it stood: what links show of it is as before
  write(place, { 'in/quay.md': story('Quay mended', '/council/') });
  built();
  expect(pageOf(FERRY)).toMatch(/href="quay-mended-\w+\.html" title="Quay mended">/);
});

it('an address that is none is refused with what was expected', () => {
  write(place, { 'backfile.config.json': '{ "formerly": "calderpost" }' });
  const { status, said } = backfile(place, ['build', '--in', 'in', '--out', 'out']);
  expect(status).toBe(2);
  expect(said).toContain('"formerly" expects an address such as https://archive.example.org/, and "calderpost" came.');
});
