import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backfile, remove, temporary, write } from '../setup/cli.js';

/** What the folder of a paper that closed holds besides articles in a format that is read. */
const FERRY =
  'Ferry to Tarrow stops\n\nCALDER, March 3, 2011 - The ferry to Tarrow made its last crossing on Thursday, and forty people stood on the quay.\n';

let place: string;
beforeEach(() => {
  place = temporary();
});
afterEach(() => remove(place));

/** The build's words, and rule and message of what became of each input, by path. */
function built(files: Readonly<Record<string, string | Uint8Array>>) {
  write(join(place, 'in'), files);
  const { said } = backfile(place, ['build', '--in', 'in', '--out', 'out', '--report', 'report.json']);
  const { inputs } = JSON.parse(readFileSync(join(place, 'report.json'), 'utf8')) as {
    inputs: { path: string; status: string; reasons: { rule: string; message: string }[] }[];
  };
  const of = (path: string) => inputs.find((input) => input.path === path);
  return {
    said,
    of,
    told: (path: string) =>
      of(path)
        ?.reasons.map(({ message }) => message)
        .join(' '),
  };
}

describe('documents that no format reads', () => {
  const FILES = {
    'a.txt': FERRY,
    'Story.wps': 'x',
    'Other.WPS': 'x',
    'old.wpd': 'x',
    'scan.pdf': 'x',
    '2004.zip': 'x',
    'wages.xlsx': 'x',
    'page.webarchive': 'x',
    'letter.eml': 'x',
    'story.php': 'x',
    'photo.jpg': 'x',
  };

  it('are counted in the last lines of a build by their endings, and pictures are not', () => {
    const { said } = built(FILES);
    expect(said).toContain(
      'Not read, and perhaps articles: 2 .wps, 1 .eml, 1 .pdf, 1 .php, 1 .webarchive, 1 .wpd, 1 .xlsx, 1 .zip; the report says what to do.',
    );
  });

  it('are named in the report with what to do', () => {
    const { of, told } = built(FILES);
    for (const [path, words] of [
      ['Story.wps', /\.docx/],
      ['scan.pdf', /pdftotext/],
      ['2004.zip', /Unpack it/],
      ['wages.xlsx', /\.csv/],
      ['page.webarchive', /\.html/],
      ['letter.eml', /\.txt/],
      ['story.php', /\.html/],
    ] as const) {
      expect(of(path)).toMatchObject({ status: 'skipped', reasons: [{ rule: 'scan:document' }] });
      expect(told(path)).toMatch(/^Expected /);
      expect(told(path)).toMatch(words);
    }
    expect(of('photo.jpg')).toMatchObject({ status: 'skipped', reasons: [{ rule: 'scan:format' }] });
  });

  it('are not spoken of where there are none', () => {
    expect(built({ 'a.txt': FERRY, 'photo.jpg': 'x' }).said).not.toContain('Not read');
  });
});

describe('files in which nothing is an article', () => {
  it('are named in the last lines of a build, three of them and how many more', () => {
    const none = { 'a.txt': FERRY, 'a.json': '{"theme":"dark"}', 'b.csv': 'name,street\nAda,Weir Street\n' };
    expect(built(none).said).toContain('No article was found in a.json, b.csv; the report says what was expected.');
    const more = Object.fromEntries(['c', 'd', 'e'].map((name) => [`${name}.json`, '[]']));
    expect(built({ ...none, ...more }).said).toContain('No article was found in a.json, b.csv, c.json and 2 more;');
  });

  it('are told in the report with the names that a table has', () => {
    const { of, told } = built({
      'a.txt': FERRY,
      'a.csv': `1,2011-03-04,"${'Ferry stops. '.repeat(30)}"\n2,2011-03-05,b\n`,
    });
    expect(of('a.csv')).toMatchObject({ status: 'skipped', reasons: [{ rule: 'export:none' }] });
    expect(told('a.csv')).toMatch(
      /^Expected a first line that names the columns, one of them "text", "content" or "articleBody"; found 1, 2011-03-04, Ferry stops\. .{0,100}…, so the file is left out\. Add the line/,
    );
  });

  it.each(['json', 'jsonl', 'csv', 'tsv', 'xml'])('are refused where they hold nothing at all: .%s', (ending) => {
    const { of } = built({ 'a.txt': FERRY, [`none.${ending}`]: '', [`blank.${ending}`]: ' \n\n' });
    for (const name of ['none', 'blank'])
      expect(of(`${name}.${ending}`)).toMatchObject({ status: 'refused', reasons: [{ rule: 'text:empty' }] });
  });
});

describe('names without an ending', () => {
  it('may hold points before words and figures', () => {
    const { of } = built({ "St. Mary's fair": FERRY, 'Council 12.3.2004': FERRY, 'photo.jpg': 'x' });
    expect(of("St. Mary's fair")).toMatchObject({ status: 'published' });
    expect(of('Council 12.3.2004')).toMatchObject({ status: 'published' });
    expect(of('photo.jpg')).toMatchObject({ status: 'skipped' });
  });
});
