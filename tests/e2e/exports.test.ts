/** Exports through a whole build: incremental or anew the same bytes, addresses that stay, every part in the report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backfile, remove, sums, temporary, write } from '../setup/cli.js';

const PROSE =
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend ' +
  'its ramp, and the people of the islands have learned to bring a book, a flask and a coat that keeps the wind out.';
const object = (id: number, more: object = {}) =>
  JSON.stringify({
    id,
    title: `The ferry is late for the ${id}th time`,
    date: `2004-05-${id}`,
    author: 'Ada Ren',
    text: PROSE,
    ...more,
  });

let place: string;
const save = (path: string, text: string) => write(join(place, 'in'), { [path]: text });
const build = (out: string, ...more: string[]) =>
  backfile(place, ['build', '--in', 'in', '--out', out, '--report', 'report.json', ...more]);
const warm = () => build('dist', '--cache-dir', 'cache');
const isAsAnew = () => {
  build('fresh', '--no-cache');
  expect(sums(join(place, 'dist'))).toEqual(sums(join(place, 'fresh')));
};
interface Reported {
  readonly path: string;
  readonly part: string | null;
  readonly status: string;
  readonly url: string | null;
  readonly reasons: readonly { readonly rule: string; readonly line: number | null }[];
}
const report = () => (JSON.parse(readFileSync(join(place, 'report.json'), 'utf8')) as { inputs: Reported[] }).inputs;
const addresses = () => new Map(report().map(({ part, url }) => [part, url]));
beforeEach(() => {
  place = temporary();
  save('plain.txt', `A single article\n\n5 May 2004\n\n${PROSE}\n`);
});
afterEach(() => remove(place));

describe('JSON Lines', () => {
  it('that grow and shrink are built as anew, and no other article moves', () => {
    const all = [11, 12, 13, 14, 15].map((id) => object(id));
    save('a.jsonl', all.slice(0, 4).join('\n'));
    expect(warm().status).toBe(0);
    const before = addresses();
    save('a.jsonl', [...all.slice(0, 1), ...all.slice(2)].join('\n'));
    expect(warm().said).toContain('5 articles published');
    for (const [part, url] of addresses()) if (part !== '15') expect(url).toBe(before.get(part));
    isAsAnew();
    expect(warm().said).toContain('nothing had changed');
  });

  it('with broken lines publish the good ones, each broken one told', () => {
    save(
      'a.jsonl',
      [object(11), '{"id": 12, "title"', object(13, { status: 'draft' }), object(14, { text: '' })].join('\n'),
    );
    save('settings/package.json', '{"name": "x"}');
    const { status, said } = warm();
    expect(status).toBe(1);
    expect(said).toContain('a.jsonl:2: ');
    const told = report().flatMap(({ path, status: became, reasons }) =>
      reasons.map(({ rule, line }) => [path, became, rule, line]),
    );
    expect(told).toEqual([
      ['a.jsonl', 'refused', 'export:broken', 2],
      ['a.jsonl', 'refused', 'export:body', 4],
      ['a.jsonl', 'skipped', 'export:unpublished', 3],
      ['settings/package.json', 'skipped', 'export:none', null],
    ]);
    isAsAnew();
    expect(warm().said).toContain('nothing had changed');
  });

  it('that are too large are refused with the way to cut them', () => {
    save('a.jsonl', `${object(11, { more: 'x'.repeat(4200) })}\n`.repeat(1000));
    expect(warm().said).toContain('split --line-bytes=4m --additional-suffix=.jsonl FILE');
  });
});

it('a table is built as anew when a row is gone, and authority.csv is no article', () => {
  const row = (id: number) => `${id},The ferry is late for the ${id}th time,"${PROSE}",${id}/05/2004\n`;
  const head = 'id,title,text,date\n';
  save('authority.csv', 'name,variants\nAda Ren,A. Ren\n');
  save('calder/a.csv', head + [11, 12, 13, 14].map(row).join(''));
  expect(warm().said).toContain('5 articles published');
  save('calder/a.csv', head + [11, 13, 14].map(row).join(''));
  expect(warm().said).toContain('4 articles published');
  expect(report().map(({ path, part }) => [path, part])).toEqual([
    ['calder/a.csv', '11'],
    ['calder/a.csv', '13'],
    ['calder/a.csv', '14'],
    ['plain.txt', null],
  ]);
  isAsAnew();
});

it('an export of WordPress grows as anew, from two threads too, and broken off keeps what it has', () => {
  const post = (id: number) =>
    `<item><title>The ferry is late for the ${id}th time</title><content:encoded><![CDATA[<p>${PROSE}</p>]]></content:encoded>` +
    `<wp:post_id>${id}</wp:post_id><wp:post_date>2004-05-${id} 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`;
  const wxr = (...ids: number[]) =>
    `<rss xmlns:wp="w" xmlns:content="c"><channel><title>The Post</title>\n${ids.map(post).join('')}</channel></rss>\n`;
  save('a.xml', wxr(11, 12));
  expect(warm().said).toContain('3 articles published');
  const before = addresses();
  save('a.xml', wxr(11, 12, 13));
  expect(warm().said).toContain('4 articles published');
  for (const part of ['11', '12']) expect(addresses().get(part)).toBe(before.get(part));
  isAsAnew();
  build('two', '--no-cache', '--jobs', '2');
  expect(sums(join(place, 'two'))).toEqual(sums(join(place, 'dist')));
  save('a.xml', wxr(11, 12, 13).slice(0, -100));
  expect(warm()).toMatchObject({ status: 1, said: expect.stringContaining('3 articles published') });
  expect(report()[0]).toMatchObject({
    path: 'a.xml',
    part: '3',
    status: 'refused',
    reasons: [{ rule: 'export:broken', line: 4 }],
  });
});

it('an export of Movable Type grows as anew beside texts, and drafts are told', () => {
  const entry = (id: number, status = 'Publish') =>
    `AUTHOR: Ada Ren\nTITLE: The ferry is late for the ${id}th time\nBASENAME: ferry_${id}\nSTATUS: ${status}\nDATE: 05/${id}/2004 08:00:00 AM\n-----\n` +
    `BODY:\n<p>${PROSE}</p>\n-----\nCOMMENT:\nAUTHOR: Bo\nLate.\n-----\n--------\n`;
  save('weblog/export.txt', entry(11) + entry(12, 'Draft'));
  expect(warm().said).toContain('2 articles published');
  const before = addresses();
  save('weblog/export.txt', entry(11) + entry(12, 'Draft') + entry(13));
  expect(warm().said).toContain('3 articles published');
  expect(addresses().get('ferry_11')).toBe(before.get('ferry_11'));
  expect(report().flatMap(({ part, reasons }) => reasons.map(({ rule }) => [part, rule]))).toEqual([
    ['ferry_11', 'export:comments'],
    ['ferry_12', 'export:unpublished'],
    ['ferry_13', 'export:comments'],
  ]);
  isAsAnew();
  expect(warm().said).toContain('nothing had changed');
});

it('a story in ANS is built as anew when its body changes', () => {
  const story = (more: object[] = []) =>
    JSON.stringify({
      ...{ _id: 'A1', type: 'story', version: '0.10.9', first_publish_date: '2004-05-11T08:00:00Z' },
      headlines: { basic: 'The ferry is late' },
      content_elements: [{ type: 'text', content: PROSE }, ...more],
    });
  save('arc/a.json', story());
  expect(warm().said).toContain('2 articles published');
  save(
    'arc/a.json',
    story([
      { type: 'header', level: 2, content: 'The boat' },
      { type: 'text', content: PROSE },
    ]),
  );
  expect(warm().said).toContain('2 articles published');
  isAsAnew();
});

const headed = (id: number) => `<hedline><hl1>The ferry is late for the ${id}th time</hl1></hedline>`;

it('NITF in folders of years and months is one article a file, and what is withheld appears when it is usable', () => {
  const nitf = (id: number, status = 'usable') =>
    `<nitf><head><docdata management-status="${status}"><doc-id id-string="a-${id}"/><date.release norm="200405${id}T080000Z"/></docdata></head>` +
    `<body><body.head>${headed(id)}</body.head><body.content><p>${PROSE}</p></body.content></body></nitf>\n`;
  const path = (id: number) => `calder/2004/05/article_a-${id}.xml`;
  for (const id of [11, 12, 13]) save(path(id), nitf(id, id === 12 ? 'withheld' : 'usable'));
  save('calder/2004/05/wire.nitf', nitf(14).slice(0, -9));
  expect(warm()).toMatchObject({ status: 1, said: expect.stringContaining('3 articles published') });
  expect(report().map(({ path: file, part, status }) => [file, part, status])).toEqual([
    ['calder/2004/05/wire.nitf', null, 'refused'],
    [path(11), null, 'published'],
    [path(12), null, 'skipped'],
    [path(13), null, 'published'],
    ['plain.txt', null, 'published'],
  ]);
  save(path(12), nitf(12));
  save('calder/2004/05/wire.nitf', nitf(14));
  expect(warm().said).toContain('5 articles published');
  isAsAnew();
  expect(warm().said).toContain('nothing had changed');
});

it('a message of NewsML-G2 grows as anew, and a picture that changes changes its article', () => {
  const item = (id: string, kind: string, content: string, set: string) =>
    `<newsItem guid="${id}"><itemMeta><itemClass qcode="ninat:${kind}"/><versionCreated>2004-05-11T08:00:00Z</versionCreated><link residref="p"/></itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>\n`;
  const text = (id: number) =>
    item(
      `t${id}`,
      'text',
      `<headline>The ferry is late for the ${id}th time</headline>`,
      `<inlineXML><html><body><p>${PROSE}</p></body></html></inlineXML>`,
    );
  const picture = (caption: string) =>
    item('p', 'picture', `<description role="drol:caption">${caption}</description>`, '<remoteContent href="p.jpg"/>');
  const all = (caption: string, ...ids: number[]) =>
    `<newsMessage><itemSet>\n${ids.map(text).join('')}${picture(caption)}</itemSet></newsMessage>\n`;
  save('a.xml', all('The boat at dusk.', 11));
  expect(warm().said).toContain('2 articles published');
  const before = addresses();
  save('a.xml', all('The boat at noon.', 11, 12));
  expect(warm().said).toContain('3 articles published');
  expect(addresses().get('t11')).toBe(before.get('t11'));
  expect(readFileSync(join(place, 'dist', addresses().get('t11')!), 'utf8')).toContain('The boat at noon.');
  isAsAnew();
  build('two', '--no-cache', '--jobs', '2');
  expect(sums(join(place, 'two'))).toEqual(sums(join(place, 'dist')));
});

it('options that lie among the articles are no article', () => {
  save('backfile.config.json', '{"title": "x", "text": "y"}');
  warm();
  expect(report().find(({ path }) => path === 'backfile.config.json')?.reasons[0]?.rule).toBe('scan:config');
});
