import { describe, expect, it } from 'vitest';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { markdown } from '../../src/formats/markdown.js';
import type { Draft, Note, Source } from '../../src/types.js';
import { ODD_FRONT, REFUSED_FRONT } from '../hostile/corpus.js';

await fetchLibraries();

function source(text: string): Source {
  const info = { path: 'a.md', sha256: '', bytes: 0, mediaType: 'text/markdown', encoding: 'utf-8', part: null };
  return { info, text, line: 1, before: '', after: '' };
}

function parse(text: string): { draft: Draft | null; remarks: [Note['level'], string, number | undefined][] } {
  const remarks: [Note['level'], string, number | undefined][] = [];
  const draft = markdown.parse(source(text), (level, rule, _message, line) => remarks.push([level, rule, line]));
  return { draft, remarks };
}

describe('Markdown', () => {
  it('yields blocks with spans of its plain text', () => {
    const { draft } = parse('First *bold* words.\n\n## A subhead\n\n- one\n- two\n\n> quoted\n');
    expect(draft?.blocks?.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', 'First bold words.'],
      ['heading', 'A subhead'],
      ['list', 'one\ntwo'],
      ['blockquote', 'quoted'],
    ]);
    for (const block of draft?.blocks ?? []) expect(draft?.text.slice(...block.span)).toBe(block.text);
  });

  it('runs no words of lists and paragraphs within one another together', () => {
    const { draft } = parse('- one\n  - two\n  - three\n- four\n\n> - five\n> - six\n');
    expect(draft?.blocks?.map(({ type, text }) => [type, text])).toEqual([
      ['list', 'one two three\nfour'],
      ['blockquote', 'five six'],
    ]);
  });

  it('keeps tables as rows and resolves links defined elsewhere', () => {
    const { draft } = parse('| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [the report][r].\n\n[r]: https://example.org/r\n');
    expect(draft?.blocks?.map(({ type, text }) => [type, text])).toEqual([
      ['table', 'a\tb\n1\t2'],
      ['paragraph', 'See the report.'],
    ]);
    expect(draft?.blocks?.[1]?.html).toContain('<a href="https://example.org/r">the report</a>');
  });

  it('reads HTML as Markdown would say the same, with a word, and lets none of it live', () => {
    const { draft, remarks } = parse(
      'A <b onclick="x()">word</b>.\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n',
    );
    const html = draft?.blocks?.map((block) => block.html).join('') ?? '';
    expect(html).toBe('<p>A <strong>word</strong>.</p><p>x</p>');
    expect(draft?.text).toBe('A word.\n\nx');
    expect(remarks).toEqual([['info', 'markdown:html', 1]]);
  });

  it('reads a weblog’s HTML: paragraphs, breaks, figures, lists, links', () => {
    const { draft } = parse(
      '<div class="entry">\n<p>One &amp; two<br />three, <a href="https://a.example" onclick="x()">there</a>.</p>\n</div>\n\n' +
        '<figure><img src="https://a.example/a.jpg" alt="Ferry"><figcaption>The ferry. Photo: Sol Tamm</figcaption></figure>\n\n' +
        '<h3>More</h3>\n<ul><li>one</li><li>two</li></ul>\n\n<!-- note -->Four<!--more--> five.\n',
    );
    expect(draft?.blocks?.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', 'One & two three, there.'],
      ['image', 'Ferry'],
      ['paragraph', 'The ferry. Photo: Sol Tamm'],
      ['heading', 'More'],
      ['list', 'one\ntwo'],
      ['paragraph', 'Four five.'],
    ]);
    expect(draft?.captions.map(({ text }) => text)).toEqual(['The ferry. Photo: Sol Tamm']);
    expect(draft?.blocks?.[0]?.html).toContain('<a href="https://a.example">there</a>');
  });

  it('takes nothing for HTML that is none, and shows what is nested without measure as it is written', () => {
    expect(parse('Is <Name> or <foo bar> here, a < b?\n').draft?.text).toBe('Is <Name> or <foo bar> here, a < b?');
    const deep = `${'<div>'.repeat(100)}deep`;
    expect(parse(deep).draft?.text).toBe(deep);
  });

  it('takes no class from a fence but the plain name of a language', () => {
    expect(parse('```ts\na\n```\n').draft?.blocks?.[0]?.html).toContain('class="language-ts"');
    expect(parse('```"><img\na\n```\n').draft?.blocks?.[0]?.html).toBe('<pre><code>a\n</code></pre>');
  });

  it('ends a line by force where the source does, and runs no words together', () => {
    expect(parse('One line,  \nanother.\\\nA third.\n').draft?.text).toBe('One line, another. A third.');
  });

  it('loads no picture from elsewhere and keeps the words of links that lead nowhere', () => {
    const { draft } = parse(
      '![The quay](https://example.org/q.jpg)\n\nSee [the map](../map.md), [us](mailto:a@b.org), ![x](img/x.png).\n\n[ref]\n\n[ref]: ../x.md\n',
    );
    const blocks = draft?.blocks ?? [];
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['image', 'The quay'],
      ['paragraph', 'See the map, us, x.'],
      ['paragraph', 'ref'],
    ]);
    expect(blocks[0]?.html).toBe('<p><a href="https://example.org/q.jpg">The quay</a></p>');
    expect(blocks.map(({ html }) => html).join('')).not.toMatch(/<img|\.\.\/|img\/x/);
  });

  it('shows marks without measure as they are written, with a warning, and loses none', () => {
    for (const text of ['[a]('.repeat(5000), `${'> '.repeat(3000)}deep`, '*a '.repeat(5000), '- '.repeat(200)]) {
      const { draft, remarks } = parse(text);
      expect(
        remarks.map(([, rule]) => rule),
        text.slice(0, 8),
      ).toEqual(['markdown:nesting']);
      expect(draft?.text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});

describe('front matter', () => {
  it('is lost in no part: keys written twice in two ways, maps as keys, maps that a field has no use for', () => {
    const { draft } = parse(
      '---\ntitle: A\nTitle: B\n? {a: b}\n: c\nauthor: {name: Ada Ren, shoe: left}\nstandfirst: {x: {y: z}}\nimage: {url: a.png, alt: q}\n---\nBody.\n',
    );
    expect(draft?.declared).toMatchObject({ headline: 'A', byline: ['Ada Ren'], image: 'a.png', caption: 'q' });
    expect(draft?.declared?.other).toEqual({
      Title: 'B',
      '{"a":"b"}': 'c',
      author: '{"name":"Ada Ren","shoe":"left"}',
      standfirst: '{"x":{"y":"z"}}',
    });
  });

  it('has no merge key at any depth', () => {
    for (const front of ['c: {<<: {a: b}}', 'c: [x, {<<: {a: b}}]', 'c:\n  d:\n    <<: {a: b}', '? {<<: {a: b}}\n: c'])
      expect(parse(`---\n${front}\n---\nBody.\n`).remarks, front).toEqual([['error', 'front-matter:merge', 1]]);
  });

  it('warns of escapes that name what no text may hold', () => {
    const { draft, remarks } = parse('---\ntitle: "a\\u0007b"\nk: ["\\ud800"]\n---\nBody.\n');
    expect(remarks).toEqual([['warning', 'text:control', 1]]);
    expect(draft?.declared?.headline).toBe('a b');
  });

  it('is opened by hyphens and plain spaces alone, as it is closed', () => {
    expect(parse('---\u00a0\ntitle: x\n---\u00a0\n').draft?.declared).toBeNull();
    expect(parse('--- \t\ntitle: x\n---\t \n').draft?.declared?.headline).toBe('x');
  });

  it('is read as strings under the names of common exports', () => {
    const { draft } = parse(
      '---\ntitle: A headline\ndate: 2011-03-04\nauthors: [Ada Ren, Tom Hale]\ndek: A deck\ncategories: [News, Islands]\ntags: ferry, fog\nlastmod: 2011-03-05\nedition: late\n---\nBody.\n',
    );
    expect(draft?.declared).toMatchObject({
      headline: 'A headline',
      published: '2011-03-04',
      modified: '2011-03-05',
      byline: ['Ada Ren', 'Tom Hale'],
      standfirst: 'A deck',
      section: 'News',
      tags: ['Islands', 'ferry', 'fog'],
      other: { edition: 'late' },
    });
    expect(draft?.text).toBe('Body.');
  });

  it('never runs code, whatever the opening line asks for', () => {
    for (const language of ['js', 'javascript', 'JS', 'json', 'coffee', ' js']) {
      const { draft, remarks } = parse(`---${language}\n{ title: process.exit(3) }\n---\nBody.\n`);
      expect(draft, language).toBeNull();
      expect(remarks, language).toEqual([['error', 'front-matter:language', 1]]);
    }
  });

  it('names the line of a YAML mistake', () => {
    const { draft, remarks } = parse('---\ntitle: A\nauthor: [Ada\n---\nBody.\n');
    expect(draft).toBeNull();
    expect(remarks).toEqual([['error', 'front-matter:yaml', 4]]);
  });

  it.each([
    ['title: A\nauthor: B: C', 3],
    ['# A note.\ntitle: Mayor: I will not go\ntags: [a]', 3],
    ['title: Mayor: I will not go', 2],
    ['title: A\n\nparams:\n  deck: "A" said B', 5],
    ['title: A\nauthor: @ada', 3],
    ['title: A\n\tauthor: B', 3],
    ['title: A\ntitle: B', 3],
  ])('names that line and no other: %j', (front, line) => {
    expect(parse(`---\n${front}\n---\nBody.\n`).remarks).toEqual([['error', 'front-matter:yaml', line]]);
  });

  it('says where quotation marks are missed', () => {
    const said = (front: string): string => {
      const messages: string[] = [];
      markdown.parse(source(`---\n${front}\n---\nBody.\n`), (_, rule, message) => messages.push(`${rule} ${message}`));
      expect(messages).toEqual([expect.stringMatching(/^front-matter:yaml /)]);
      return messages.join();
    };
    for (const front of ['title: Mayor: I will not go', 'title: "A" said B', 'title: A\nauthor: @ada', 'a: b:'])
      expect(said(front)).toContain('Put the whole value in quotation marks');
    for (const front of ['title: A\n  author: B', 'title: A\ntitle: B'])
      expect(said(front)).not.toContain('quotation marks');
  });

  it('refuses aliases and keeps hostile keys as data', () => {
    expect(parse('---\na: &x [1]\nb: *x\n---\nBody.\n').draft).toBeNull();
    const { draft } = parse('---\n__proto__: { polluted: yes }\nconstructor: x\ntitle: T\n---\nBody.\n');
    expect(draft?.declared?.headline).toBe('T');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leaves drafts out with a word', () => {
    const { draft, remarks } = parse('---\ntitle: T\ndraft: true\n---\nBody.\n');
    expect(draft).toBeNull();
    expect(remarks).toEqual([['info', 'front-matter:draft', 1]]);
  });

  it('must be closed', () => {
    expect(parse('---\ntitle: T\nBody.\n').remarks).toEqual([['error', 'front-matter:open', 1]]);
  });

  it.each(Object.entries(REFUSED_FRONT))('is refused with its reason and its line: %s', (_, head) => {
    const { draft, remarks } = parse(`${head}\n\nBody.\n`);
    expect(draft).toBeNull();
    expect(remarks.length).toBe(1);
  });

  it.each(ODD_FRONT)('is read as data or shown as text, however odd: %j', (head) => {
    const { draft } = parse(`${head.replaceAll('\r\n', '\n')}\n\nBody.\n`);
    expect(draft?.text).toMatch(/Body\.$/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('cannot name by an escape what no text holds', () => {
    const { draft } = parse('---\ntitle: "a\\u0007b"\nsection: "\\ud800"\n"k\\0": v\n---\nBody.\n');
    expect(draft?.declared).toMatchObject({ headline: 'a b', section: null, other: { 'k ': 'v' } });
  });
});

describe('a reference to no character', () => {
  it('is a space, and stands as it is written in code', () => {
    const { draft } = parse('a&#0;b &#xD800; `&#0;`\n');
    expect(draft?.blocks?.[0]?.html).toBe('<p>a b   <code>&#x26;#0;</code></p>');
  });
});

describe('a footnote', () => {
  it('is named by its mark in both places and links to nothing that is not there', () => {
    const { draft } = parse('A claim.[^n] More.\n\n[^n]: The proof.\n');
    expect(draft?.blocks?.map(({ text }) => text)).toEqual(['A claim.[n] More.', '[n] The proof.']);
    expect(draft?.blocks?.map(({ html }) => html).join('')).not.toContain('href');
  });
});
