import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/run/check.js';
import { MANIFEST } from '../../src/run/files/manifest.js';
import { pageLinks } from '../../src/run/links.js';
import { NotBuilt, openStaging } from '../../src/run/publishing/publish.js';

let place: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backfile-check-'));
  out = join(place, 'dist');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const SOUND = {
  'index.html':
    '<link rel=stylesheet href="style.css"><a href="2020/01/bridge.html#q1">Bridge</a><a href="https://a.example/x">x</a>',
  '2020/01/bridge.html':
    '<a href="../../index.html">Front</a><a href="#q1">1</a><q id="q1">Yes</q><a href="mailto:a@a.example">m</a>',
  'style.css': 'a{}',
};

function publish(files: Readonly<Record<string, string>>): void {
  const staging = openStaging(out, []);
  for (const [path, content] of Object.entries({ 'index.html': '', ...files })) staging.write(path, content);
  staging.commit();
}

/** Problems as `path problem`, for archives that are sound but for what the test does to them. */
const problems = (): string[] => checkArchive(out).problems.map((p) => `${p.path} ${p.problem}`);

describe('checking an archive', () => {
  it('finds nothing in a sound one, and counts its files and inner links', () => {
    publish(SOUND);
    expect(checkArchive(out)).toEqual({ files: 3, links: 4, problems: [] });
  });

  it('reads the page that a host shows under any address from the root of the host', () => {
    publish({ ...SOUND, '404.html': '<a href="/sub/index.html">Front</a><link href="/sub/style.css">' });
    expect(problems()).toEqual([]);
    publish({ ...SOUND, '404.html': '<a href="/sub/gone.html">Front</a>' });
    expect(problems()).toEqual(['404.html link']);
  });

  it('names a link to what no file can be called', () => {
    publish({ ...SOUND, 'long.html': `<a href="${'n'.repeat(300)}.html">Long</a><a href="style.css/a">Below</a>` });
    expect(problems()).toEqual(['long.html link', 'long.html link']);
  });

  it('names a file of which one byte changed, and one that is gone', () => {
    publish(SOUND);
    appendFileSync(join(out, 'style.css'), ' ');
    rmSync(join(out, '2020/01/bridge.html'));
    expect(problems()).toEqual(['2020/01/bridge.html missing', 'style.css changed']);
  });

  it('takes a link in the place of a file for a missing file', () => {
    publish(SOUND);
    writeFileSync(join(place, 'twin'), 'a{}');
    rmSync(join(out, 'style.css'));
    symlinkSync(join(place, 'twin'), join(out, 'style.css'));
    expect(problems()).toContain('style.css missing');
  });

  it("names a page slipped in among ours, and leaves the user's own files be", () => {
    publish(SOUND);
    writeFileSync(join(out, '2020/01/forged.html'), 'x');
    writeFileSync(join(out, 'verification.html'), 'x');
    mkdirSync(join(out, 'mine'));
    writeFileSync(join(out, 'mine/page.html'), 'x');
    expect(problems()).toEqual(['2020/01/forged.html unlisted']);
  });

  it('names lines of the manifest that it cannot read, and never follows them out', () => {
    publish(SOUND);
    appendFileSync(join(out, MANIFEST), `${'0'.repeat(64)}  ../secret\nnonsense\n`);
    expect(problems()).toEqual([`${MANIFEST} manifest`, `${MANIFEST} manifest`]);
  });

  it('refuses a folder that holds no archive', () => {
    expect(() => checkArchive(out)).toThrow(NotBuilt);
    mkdirSync(out);
    expect(() => checkArchive(out)).toThrow(/no manifest-sha256\.txt/);
  });

  it.each([
    ['a file that is not there', '<a href="gone.html">', 'link'],
    ['a file that differs in case', '<a href="Index.html">', 'link'],
    ['a picture that is not there', '<img srcset="style.css 1x, gone.png 2x">', 'link'],
    ['a folder', '<a href="2020/">', 'link'],
    ['an address from the root', '<a href="/index.html">', 'link'],
    ['a file outside', '<a href="../index.html">', 'link'],
    ['a malformed escape', '<a href="%ff.html">', 'link'],
    ['a NUL', '<a href="%00">', 'link'],
    ['an id that is not on this page', '<a href="#nowhere">', 'fragment'],
    ['an id that is not on another page', '<a href="2020/01/bridge.html#nowhere">', 'fragment'],
  ])('names a link to %s', (_, link, problem) => {
    publish({ ...SOUND, 'extra.html': link });
    expect(problems()).toEqual([`extra.html ${problem}`]);
  });

  it('lets the page for missing addresses link from the root: it is shown at any depth', () => {
    publish({ ...SOUND, '404.html': '<a href="/archive/index.html">' });
    expect(problems()).toEqual([]);
  });

  it.each([
    '<a href="2020/01/bridge.html?a=1#q1">',
    '<a href="2020/01/bridge.html#:~:text=Yes">',
    '<a href="#top"><a href="#"><a href="">',
    '<a href="manifest-sha256.txt">',
    "<a href='own%20file.txt'>",
    '<a href="&#50;020/01/bridge&#x2E;html">',
    '<!-- <a href="gone.html"> --><script>"<a href=gone.html>"</script>',
    '<a href="#a&amp;b"><b id="a&amp;b">',
  ])('takes no offence at %s', (link) => {
    publish({ ...SOUND, 'extra.html': link });
    mkdirSync(dirname(join(out, 'own file.txt')), { recursive: true });
    writeFileSync(join(out, 'own file.txt'), 'mine');
    expect(problems()).toEqual([]);
  });
});

describe('reading a page for links', () => {
  it('reads quoted, bare and empty attributes in any case', () => {
    const page = pageLinks(`<A HREF=a.html><a href='b.html' hidden><img alt src = "c.png"/><a name=old><p ID="x y">`);
    expect(page.references).toEqual(['a.html', 'b.html', 'c.png']);
    expect([...page.anchors]).toEqual(['old', 'x y']);
  });

  it.each([
    '<',
    '<a',
    '<a href',
    '<a href=',
    '<a href="',
    '<!--',
    '<!',
    '</',
    '<script>',
    '<a =">',
    '< a href="x">',
    '<a href="&#x110000;">',
  ])('takes %j as it comes', (html) => {
    expect(() => pageLinks(html)).not.toThrow();
  });
});
