/**
 * Hostile inputs by the hundred: words that would be markup, code, formulas or paths somewhere, put into every field and
 * position that an article has; broken encodings; front matter that asks to be run; names of files that mean something to
 * a system. It knows inputs only; what must come of them stands in the tests.
 */
import { ARTICLES } from '../setup/articles.js';

export type Files = Record<string, string | Uint8Array>;

/** Words that mean something to somebody. */
export const WORDS: readonly string[] = [
  ...[
    '<script>alert(1)</script>',
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '<svg/onload=alert(1)>',
  ],
  ...[
    '</title><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '--><script>',
    '<!--<script>',
    ']]><script>',
  ],
  ...[
    '" onmouseover="alert(1)',
    '<img src=x onerror=alert(1)//',
    '<plaintext>',
    '<textarea>',
    '<style>*{display:none}</style>',
  ],
  ...[
    '<base href=//evil.example>',
    '<meta http-equiv=refresh content=0;url=//evil.example>',
    '<iframe srcdoc="<script>1</script>">',
  ],
  ...[
    '<math><mi//xlink:href="data:x,<script>">',
    '<noscript><p title="</noscript><img src=x onerror=1>">',
    '<a href="vbscript:x">x</a>',
  ],
  ...[
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '%3Cscript%3E',
    '\\u003cscript\\u003e',
  ],
  ...['javascript:alert(1)', 'jav&#x09;ascript:alert(1)', '[x](javascript:1)', '![x](data:text/html,1)'],
  ...[
    '<%= process.exit(3) %>',
    '<% throw 1 %>',
    '<%~ it %>',
    '\u0024{process.exit(3)}',
    '{{7*7}}',
    "$&$`$'$1$$",
    '$<x>',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'null', 'undefined', 'NaN', '{}'],
  ...["=cmd|'/c calc'!A0", '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '=HYPERLINK("http://evil.example")'],
  ...[
    '../../../etc/passwd',
    '/etc/passwd',
    'C:\\con',
    'CON',
    'nul',
    'aux.html',
    'index',
    '404',
    '.',
    '..',
    '-',
    '2',
    '1-2',
  ],
  ...[
    '\u202egpj.exe',
    '\u2066x\u2069',
    'A\u2028B\u2029C',
    '\u200b',
    '\u00ad',
    '\u0301'.repeat(200),
    'x\u0301'.repeat(500),
  ],
  ...['a'.repeat(3000), '😀'.repeat(200), 'é', 'e\u0301', 'İ', 'ß', 'ſ', '\u212a', 'ﷺ', '\u{1F468}\u200d\u{1F469}'],
];

/** Addresses that must never be followed, and some that may. */
export const ADDRESSES: readonly string[] = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
  ],
  ...[
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A&#x61;vascript:alert(1)',
  ],
  ...[
    'javascript\\:alert(1)',
    'javascript%3Aalert(1)',
    '%6Aavascript:alert(1)',
    'https:javascript:alert(1)',
    'feed:javascript:1',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
  ],
  ...[
    'blob:x',
    'about:blank',
    'view-source:x',
    'jar:http://e.example!/',
    '//evil.example/x',
    '\\\\evil.example',
    'http:evil',
  ],
  ...[
    'http://e.example/"onmouseover="alert(1)',
    "http://e.example/' onx=1",
    'http://e.example/<script>',
    '#frag" onx="1',
    '?q',
  ],
  ...[
    'mailto:a@b.example?subject=<script>',
    '/absolute',
    '../../up',
    'http://u:p@e.example/',
    'http://[::1]/',
    'HTTPS://E.example/',
  ],
];

const MARKUP: readonly string[] = [
  ...[
    '<script>alert(1)</script>',
    '<script\n>alert(1)</script\n>',
    '<img src=x onerror=alert(1)>',
    '<!-- <script> -->',
  ],
  ...['<details open ontoggle=alert(1)>x</details>', '<?php system("x") ?>', '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ...[
    '<![CDATA[<script>alert(1)</script>]]>',
    '<div>\n\n**md** <script>alert(1)</script>\n\n</div>',
    '<style>@import "//evil"</style>',
  ],
  ...['<object data=x></object>', '<form action=//evil><input name=x></form>', '<link rel=stylesheet href=//evil>'],
  ...[
    '<x-y onclick=1>',
    '<svg><animate onbegin=alert(1)>',
    '<b <i onx=1>>',
    'a<b and c>d',
    '<',
    '<<<<<',
    '</',
    '<script',
    '<!--',
  ],
];

/** Characters that no XML, no JSON reader or no terminal takes well. */
const CHARACTERS: readonly string[] = [
  ...['\u0001', '\u0007', '\b', '\u000b', '\f', '\u001a', '\u001b[31mred\u001b[0m', '\u007f', '\u0085', '\u009b31m'],
  ...[
    '\ufffe',
    '\uffff',
    '\ufdd0',
    '\u{1fffe}',
    '\u{10ffff}',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ufeff',
    '\u{e0041}',
    '\ue000',
  ],
];

const FIELDS = [
  ...[
    'title',
    'standfirst',
    'author',
    'date',
    'modified',
    'publication',
    'section',
    'tags',
    'language',
    'dateline',
    'caption',
  ],
  ...['credit', 'image', 'original', 'readMinutes', 'slug', 'permalink', 'id', 'path', 'layout', 'whatever'],
];

/** A double-quoted YAML scalar. */
const quoted = (words: string): string =>
  JSON.stringify(words).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

function words(files: Files): void {
  WORDS.forEach((word, i) => {
    const plain = word.replace(/[\n<>]/g, '');
    const declared = (fields: readonly string[]) =>
      fields.map((field) => `${field}: ${quoted(word.slice(0, 1500))}`).join('\n');
    files[`declared/${i}.md`] = `---\n${declared(FIELDS)}\n---\n\nBody text of ${i}.\n`;
    const dated = `date: 2015-03-0${(i % 9) + 1}\n${quoted(`k${word}`)}: ${quoted(word)}`;
    files[`declared/dated-${i}.md`] =
      `---\n${declared(FIELDS.filter((field) => field !== 'date'))}\n${dated}\n---\n\n${word}\n\nBody. "${word}," said ${word}.\n`;
    files[`text/${i}.txt`] =
      `${word}\n\n${word}\n\nBy ${word}\n\n${word}, March 4, 2015 (${word}) - Something ${word} happened.\n\n` +
      `"${word}," said ${word} Smith, ${word}.\n\nPhoto: ${word}\n\n${word}\n`;
    files[`marked/${i}.md`] =
      `# ${word}\n\n${word}\n\n> ${word}\n\n- ${word}\n\n\`\`\`${word}\n${word}\n\`\`\`\n\n| a | ${word} |\n| - | - |\n| ${word} | b |\n\n` +
      `![${word}](http://e.example/a.png "${word}")\n\n[${word}](<${plain}> '${word}')\n\n[r]\n\n[r]: <${plain}> "${word}"\n\n<${word}>\n`;
    const attribute = word.replace(/"/g, '&quot;');
    const linked = {
      '@type': 'NewsArticle',
      headline: word,
      author: word,
      articleSection: word,
      keywords: [word],
      datePublished: word,
    };
    const held = JSON.stringify(linked).replace(/</g, '\\u003c');
    files[`pages/${i}.html`] =
      `<html lang="${attribute}"><head><meta property="og:title" content="${attribute}"><link rel="canonical" href="${attribute}">` +
      `<script type="application/ld+json">${held}</script></head><body><article><h1>${word}</h1><p class="${attribute}">${word} happened.</p>` +
      `<p>It was ${attribute.replace(/</g, '&lt;')}, <a href="${attribute}" onclick="${attribute}">they</a> said.</p></article></body></html>`;
    files[`toml/${i}.md`] =
      `+++\ntitle = ${quoted(word.slice(0, 1500))}\nauthor = ${quoted(word.slice(0, 1500))}\n+++\n{{< figure src="${attribute}" caption="${attribute}" >}}\n\n<p>${word}</p>\n\nBody.\n`;
  });
}

/** The words in the fields, numbers and covers of files that hold several articles each. */
function several(files: Files): void {
  const records = WORDS.map((word, i) => {
    const one = word.replace(/\s+/g, ' ').slice(0, 1500);
    return { one, number: `skpost0020040501${i}du540` };
  });
  const coded = records.map(
    ({ one, number }) =>
      `SE\n${one}\nHD\n${one}\nBY\nBy ${one}\nPD\n4 May 2004\nSN\n${one}\nLA\n${one}\nLP\n"${one}," said ${one} Smith.\n\nAN\nDocument ${number}\n`,
  );
  files['several/coded.txt'] = `${WORDS[0]}\n\n${coded.join('\n')}\n${WORDS[0]}\n`;
  const labelled = records.map(
    ({ one }) =>
      `Title: ${one}\nAuthor: ${one}\nSource: ${one}\nFull text:\n${one} is what the harbour master said of it.\n\nDocument number: ${one}\n`,
  );
  files['several/labelled.txt'] = labelled.join('\n');
}

/** Words, addresses, tags and characters in every field of exports: objects, rows, posts. */
function exported(files: Files): void {
  const all = [...WORDS, ...ADDRESSES, ...MARKUP, ...CHARACTERS.map((sign) => `a${sign}b`)].map((word) =>
    word.slice(0, 1500),
  );
  const keys = [
    'title',
    'subtitle',
    'author',
    'publication',
    'section',
    'tags',
    'language',
    'dateline',
    'caption',
    'credit',
    'image',
    'url',
  ];
  const objects = all.map((word, i) => {
    const body = `${word} is what the harbour master said of it. "${word}," said ${word} Smith.`;
    const fields = keys.map((key): [string, string] => [key, word]);
    const html = `<p>${body}</p><p><a href="${word}">x</a> <img src="${word}" alt="${word}" onerror="${word}">${word}</p>`;
    return Object.fromEntries([
      ...fields,
      ...[
        ['id', `${word} ${i}`],
        ['date', '2004-05-04'],
        [`x ${word}`, word],
        ['list', [word, { [word]: word }]],
      ],
      i % 2 === 0 ? ['text', `${body}\n${word}`] : ['content_html', html],
    ]) as Readonly<Record<string, string>>;
  });
  const entries = objects.map((one, i) => {
    const keyed = {
      AUTHOR: one.author,
      TITLE: one.title,
      BASENAME: `${one.url} ${i}`,
      CATEGORY: one.section,
      TAGS: one.tags,
    };
    const head = Object.entries(keyed).map(([key, value]) => `${key}: ${value!.replace(/\s+/g, ' ')}\n`);
    const body = one.text ?? one.content_html!;
    return `${head.join('')}DATE: 05/04/2004 08:00:00 AM\n-----\nBODY:\n${body}\n-----\nEXCERPT:\n${one.subtitle}\n-----\nCOMMENT:\n${body}\n-----\n--------\n`;
  });
  files['exported/entries.txt'] = entries.join('');
  files['exported/blocks.jsonl'] = all.map((word, i) => `${JSON.stringify(inBlocks(word, i))}\n`).join('');
  files['exported/objects.jsonl'] = objects.map((one) => `${JSON.stringify(one)}\n`).join('');
  const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const rows = objects.map((one) =>
    [...keys.map((key) => one[key]!), one.text ?? one.content_html!, '2004-05-04'].map(cell).join(','),
  );
  files['exported/rows.csv'] = `${[...keys, 'text', 'date'].join(',')}\n${rows.join('\n')}\n`;
  // characters that XML has no words for are made space before it is read
  const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const posts = objects.map(
    (one, i) =>
      `<item><title>${escaped(one.title!)}</title><link>${escaped(one.url!)}</link><dc:creator>${escaped(one.author!)}</dc:creator><category domain="${escaped(one.tags!).replace(/"/g, '&quot;')}">${escaped(one.tags!)}</category><category>${escaped(one.section!)}</category><description>${escaped(one.subtitle!)}</description><content:encoded>${escaped(one.text ?? one.content_html!)}</content:encoded><wp:post_id>${i}</wp:post_id><wp:post_date>2004-05-04 08:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>\n`,
  );
  const attribute = (words: string) => escaped(words).replace(/"/g, '&quot;').replace(/\s/g, ' ');
  const delivered = objects.map((one, i) => wired(one, `${i}`, escaped, attribute));
  files['exported/documents.nitf'] = `<all>${delivered.map(([nitf]) => nitf).join('\n')}</all>\n`;
  files['exported/message.xml'] =
    `<newsMessage><itemSet>${delivered.map(([, g2]) => g2).join('\n')}</itemSet></newsMessage>\n`;
  files['exported/newsml.xml'] = `<NewsML>${delivered.map(([, , newsml]) => newsml).join('\n')}</NewsML>\n`;
  files['exported/posts.xml'] = `<rss><channel><title>${escaped(WORDS[0]!)}</title>${posts.join('')}</channel></rss>\n`;
}

/** A word in every place of a body that is kept in blocks, one way of keeping it after the other. */
function inBlocks(word: string, i: number): object {
  const body = `${word} is what the harbour master said of it.`;
  const picture = { url: word, src: word, alt: word, caption: word, credits: { by: [{ name: word }] } };
  const link = { type: 'link', _type: 'link', _key: word, href: word, attrs: { href: word } };
  const leaf = { type: 'text', text: body, marks: [link, { type: word }] };
  const about = { id: `${word} ${i}`, title: word, date: '2004-05-04' };
  const elements = [
    ...[
      { type: 'text', content: body },
      { type: 'header', level: word, content: word },
      { type: 'image', ...picture },
    ],
    ...[{ type: 'raw_html', content: word }, { type: 'interstitial_link', url: word, content: word }, { type: word }],
    ...[
      { type: 'correction', text: word },
      { type: 'table', rows: [[{ content: word }]] },
      { type: 'code', content: word },
    ],
    { type: 'quote', subtype: 'pullquote', content_elements: [{ content: word }], citation: { content: word } },
  ];
  const headlines = { basic: word, [word]: word };
  const taxonomy = { primary_section: { name: word }, tags: [{ text: word }] };
  const ways: readonly object[] = [
    { headlines, taxonomy, credits: { by: [{ name: word, role: word }] }, content_elements: elements },
    {
      content: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [leaf] }, { type: 'image', attrs: picture }, leaf],
      },
    },
    {
      body: {
        blocks: [
          { type: 'paragraph', data: { text: body } },
          { type: 'image', data: picture },
          { type: word, data: {} },
        ],
      },
    },
    { body: [{ _type: 'block', style: word, markDefs: [link], children: [{ text: body, marks: [word] }] }] },
    {
      mobiledoc: JSON.stringify({
        version: '0.3.1',
        markups: [['a', ['href', word]]],
        sections: [[1, word, [[0, [0], 1, body]]]],
      }),
    },
  ];
  return { ...about, ...ways[i % ways.length] };
}

/** An object in NITF, NewsML-G2 and NewsML 1, its words in every place that these have for words. */
function wired(
  one: Readonly<Record<string, string>>,
  id: string,
  escaped: (words: string) => string,
  attribute: (words: string) => string,
): readonly [nitf: string, g2: string, newsml: string] {
  const [word, quoted] = [escaped(one.title!), attribute(one.title!)];
  const body = one.content_html ?? `<p>${one.text!}</p>`;
  const content = `<p class="${quoted}">${word} happened. <em>${word}</em> <a href="${quoted}">${word}</a> <q>${word}</q></p><hl2>${word}</hl2><p>${escaped(body)}</p><ul><li>${word}</li></ul><table><tr><td>${word}</td></tr></table><pre>${word}</pre><media media-type="${quoted}"><media-reference source="${quoted}" alternate-text="${quoted}"/><media-caption>${word} at the quay.</media-caption><media-producer>${word}</media-producer></media>`;
  const nitf = `<nitf><head><title>${word}</title><meta name="${quoted}" content="${quoted}"/><docdata management-status="${quoted}"><doc-id id-string="${quoted} ${id}"/><date.issue norm="20040504"/><doc.copyright holder="${quoted}"/><key-list><keyword key="${quoted}"/></key-list><identified-content><person>${word}</person><classifier type="${quoted}" value="${quoted}"/></identified-content></docdata><pubdata name="${quoted}" position.section="${quoted}" ex-ref="${quoted}"/></head><body><body.head><hedline><hl1>${word}</hl1><hl2>${word}</hl2></hedline><note>${word}</note><byline>${word}<byttl>${word}</byttl></byline><dateline><location>${word}</location></dateline><abstract>${word}</abstract></body.head><body.content>${content}</body.content><body.end><tagline>${word}</tagline></body.end></body></nitf>`;
  const g2 = `<newsItem guid="${quoted} ${id}" xml:lang="${quoted}"><itemMeta><itemClass qcode="${quoted}"/><provider literal="${quoted}"/><versionCreated>2004-05-04</versionCreated><service><name>${word}</name></service><link rel="x:canonical" href="${quoted}"/><link residref="${quoted}"/></itemMeta><contentMeta><language tag="${quoted}"/><headline>${word}</headline><by>${word}</by><creditline>${word}</creditline><dateline>${word}</dateline><slugline>${word}</slugline><subject><name>${word}</name></subject><description role="${quoted}">${word}</description></contentMeta><contentSet><inlineXML>${content}</inlineXML></contentSet></newsItem>`;
  const newsml = `<NewsItem><Identification><NewsIdentifier><NewsItemId>${word} ${id}</NewsItemId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20040504</FirstCreated><Urgency FormalName="${quoted}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${word}</HeadLine><SubHeadLine>${word}</SubHeadLine><ByLine>${word}</ByLine><DateLine>${word}</DateLine><KeywordLine>${word}</KeywordLine><NewsLine><NewsLineType FormalName="${quoted}"/><NewsLineText>${word}</NewsLineText></NewsLine></NewsLines><DescriptiveMetadata><Property FormalName="${quoted}" Value="${quoted}"/></DescriptiveMetadata><ContentItem Href="${quoted}"><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsItem>`;
  return [nitf, g2, newsml];
}

function addresses(files: Files): void {
  ADDRESSES.forEach((address, i) => {
    const fields = ['image', 'original', 'url', 'canonical', 'link']
      .map((key) => `${key}: ${quoted(address)}`)
      .join('\n');
    files[`addresses/${i}.md`] =
      `---\ntitle: Address ${i}\n${fields}\n---\n\n[a](${address}) [b](<${address}>) ![c](${address}) ![d](<${address}>)\n\n<${address}>\n\n` +
      `[e][r] ![f][r] [r]\n\n[r]: ${address}\n\n[g][s]\n\n[s]: <${address}> 'title" onx="1'\n\n<a href="${address}">h</a>\n\n${address} ` +
      `www.e.example/${address}\n\nNote[^1]\n\n[^1]: [x](${address})\n`;
    files[`addresses/${i}.txt`] =
      `Address ${i}\n\nText with ${address} in it.\n\nImage: ${address}\n\nSource: ${address}\n`;
  });
}

function markup(files: Files): void {
  MARKUP.forEach((tag, i) => {
    files[`markup/${i}.md`] =
      `${tag}\n\n# h ${tag}\n\ntext ${tag} text\n\n> ${tag}\n\n- ${tag}\n  - ${tag}\n\n| ${tag} | b |\n|-|-|\n| c | ${tag} |\n\n` +
      `[${tag}](http://e.example)\n\n**${tag}** *${tag}* ~~${tag}~~ \`${tag}\`\n\n    ${tag}\n\nNote[^a]\n\n[^a]: ${tag}\n\n"${tag}" said Ada Quill.\n`;
    files[`markup/${i}.txt`] = `${tag}\n\n${tag}\n\n"${tag}" said Ada Quill of ${tag}.\n`;
  });
}

function characters(files: Files): void {
  CHARACTERS.forEach((sign, i) => {
    const unicode = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
    files[`characters/${i}.txt`] =
      `Head ${sign} line ${sign}\n\nBy Ada ${sign} Quill\n\nOSTREY${sign}, March 4, 2015 - The bo${sign}dy "quo${sign}te," said Odile${sign} Varga.\n`;
    files[`characters/${i}.md`] =
      `# Head ${sign} line\n\nThe bo${sign}dy **x${sign}** [l${sign}](http://e.example/${sign}) "quo${sign}te" said Odile Varga.\n`;
    files[`characters/declared-${i}.md`] =
      `---\ntitle: Head ${sign} l\nsection: a${sign}b\ntags: [x${sign}y]\nauthor: A${sign} B\n---\nBody\n`;
    files[`characters/escaped-${i}.md`] =
      `---\ntitle: "Head ${unicode(sign.charCodeAt(0))} l"\n"k\\x07": "v\\x00"\nsection: "\\ud800"\ntags: ["\\udc00", "\\u0000"]\ndate: 2015-03-04\n---\nBody\n`;
  });
  files['characters/references.md'] =
    '# H &#0; x\n\n&#0; &#x0; &#7; &#xd800; &#xfffe; &#x110000; &#9; &Tab; &nbsp; &lt;script&gt; &#60;img src=x onerror=alert(1)&#62; `&#0;`\n\n' +
    '[x](http://e.example/&#0;) ![&#7;](http://e.example/a.png "&#7;")\n';
}

/** Front matter that must be refused, by a name for it. */
export const REFUSED_FRONT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['js', 'JS', 'json', 'coffee', 'javascript', 'toml', 'yaml', ' js', '\tjs', 'js ', 'cson'].map((language) => [
      `language${JSON.stringify(language)}`,
      `---${language}\nmodule.exports = process.exit(3)\n---`,
    ]),
  ),
  function: '---\ntitle: !!js/function "function(){process.exit(3)}"\n---',
  regexp: '---\ntitle: !!js/regexp /a/\n---',
  undefined: '---\ntitle: !!js/undefined ~\n---',
  longTag: '---\ntitle: !<tag:yaml.org,2002:js/function> "x"\n---',
  keyTag: '---\n!!js/function : x\n---',
  binary: '---\ntitle: !!binary aGk=\n---',
  alias: '---\na: &a x\nb: *a\n---',
  laughs: '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---',
  merge: '---\n<<: {title: merged}\n---',
  mergeAlias: '---\na: &a {x: 1}\n<<: *a\n---',
  list: '---\n- a\n- b\n---',
  scalar: '---\njust a string\n---',
  open: '---\ntitle: x',
  openList: '---\ntitle: [unclosed\n---',
  openString: '---\ntitle: "unclosed\n---',
  tab: '---\n\ttitle: x\n---',
  twice: '---\ntitle: x\ntitle: y\n---',
  deep: `---\nx: ${'['.repeat(31)}${']'.repeat(31)}\n---`,
  deepOpen: `---\nx: ${'['.repeat(20_000)}\n---`,
  deepMaps: `---\nx: ${'{a: '.repeat(5000)}\n---`,
  large: `---\ntitle: ${'x'.repeat(66_000)}\n---`,
  largeInBytes: `---\ntitle: ${'é'.repeat(33_000)}\n---`,
};

/** Front matter that is odd and harmless. */
export const ODD_FRONT: readonly string[] = [
  '---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: 1}}\ntoString: x\nvalueOf: x\nhasOwnProperty: y\n---',
  ...[
    '---\n? {a: b}\n: c\n---',
    '---\n[a, b]: c\n---',
    '---\n---',
    '---\n\n---',
    '---\n# c\n---',
    '---\ntitle: x\n...\n---',
  ],
  ...[
    '----\ntitle: x\n----',
    ' ---\ntitle: x\n---',
    '\n---\ntitle: x\n---',
    '---\r\ntitle: x\r\n---\r\n',
    '\ufeff---\ntitle: x\n---',
  ],
  ...[
    '---js;\nprocess.exit(3)\n---',
    '---js // c\nprocess.exit(3)\n---',
    `---\nx: ${'['.repeat(29)}${']'.repeat(29)}\n---`,
  ],
  ...[
    '2015-13-45',
    '0000-00-00',
    '-1',
    '99999-01-01',
    '+275760-09-13T00:00:00Z',
    '../../../x',
    '{a: b}',
    '2015-02-30T25:61:61+99:99',
  ].map((date) => `---\ndate: ${date}\n---`),
  ...['"../../en"', '"x\\" onx=\\"1"', '__proto__', `zz-x-${'a'.repeat(500)}`].map(
    (tag) => `---\nlanguage: ${tag}\n---`,
  ),
  ...[
    '---\ntitle: {}\n---',
    '---\ntitle: [[a]]\n---',
    '---\nauthor: {name: {name: {name: x}}}\n---',
    '---\nimage: {url: javascript:1}\n---',
  ],
  `---\n${Array.from({ length: 4000 }, (_, i) => `k${i}: v`).join('\n')}\n---`,
];

function front(files: Files): void {
  Object.values(REFUSED_FRONT).forEach((head, i) => {
    files[`front/refused-${i}.md`] = `${head}\n\nBody ${i} of the front matter tests.\n`;
  });
  ODD_FRONT.forEach((head, i) => {
    files[`front/odd-${i}.md`] = `${head}\n\nBody ${i} of the front matter tests.\n`;
  });
}

const bytes = (...parts: readonly (readonly number[] | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const SENTENCE = 'Headline of encoded\n\nDie Brücke über den Fluß öffnet “heute”, sagte André Müller.\n';
const wide = (write: 'writeUInt32LE' | 'writeUInt32BE'): number[] =>
  [...SENTENCE].flatMap((letter) => {
    const unit = Buffer.alloc(4);
    unit[write](letter.codePointAt(0) ?? 0);
    return [...unit];
  });

/** Bytes that no encoding fits, or that only look like text: each must be refused. */
export const UNDECODABLE: Readonly<Record<string, Uint8Array>> = {
  'utf16-half': bytes([0xff, 0xfe], [...Buffer.from(SENTENCE, 'utf16le')], [0x41]),
  'utf16-surrogate': bytes(
    [0xff, 0xfe],
    [...Buffer.from('Head\n\nx', 'utf16le')],
    [0, 0xd8],
    [...Buffer.from(' y', 'utf16le')],
  ),
  'utf32-le': bytes([0xff, 0xfe, 0, 0], wide('writeUInt32LE')),
  'utf32-be': bytes([0, 0, 0xfe, 0xff], wide('writeUInt32BE')),
  truncated: bytes(SENTENCE.repeat(3), [0xe2, 0x82]),
  overlong: bytes(SENTENCE, [0xc0, 0xbc]),
  'cesu-8': bytes(SENTENCE, [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
  mixed: bytes(SENTENCE, [0xe9, 0x20, 0xfc]),
  undefined: bytes('Headline\n\nabc ', [0x81, 0x8d, 0x8f, 0x90, 0x9d]),
  nul: bytes('Head\n\nbo\0dy\n'),
  'nul-only': bytes([0]),
  'every-byte': bytes(Array.from({ length: 256 }, (_, i) => i)),
  dos: bytes(
    'Titre du journal\n\nLe pr',
    [0x82],
    'sident a d',
    [0x82],
    'clar',
    [0x82],
    ' que la le',
    [0x87],
    'on est finie.\n',
  ),
  'macintosh-and-dos': bytes(
    'Titre du journal\n\nLe pr',
    [0x8e],
    'sident a d',
    [0x82],
    'clar',
    [0x8e],
    ' que la le',
    [0x8d],
    'on est finie.\n',
  ),
  'iso-2022-broken': bytes('Headline\n\n', [0x1b, 0x24, 0x42, 0x46], '\n'),
};

/** Files that hold nothing to publish. */
const EMPTY: Files = {
  'a.txt': '',
  'b.txt': ' \n\t\n',
  'c.md': '',
  'd.txt': '\ufeff',
  'e.md': '---\n---\n',
  'f.md': '[a]: http://x.example\n',
};

/** Names that mean something to a shell, a system, a template or a browser. */
export const NAMES: readonly string[] = [
  ...[
    'con.txt',
    'CON.md',
    'aux.txt',
    'nul',
    'com1.txt',
    'lpt9.md',
    'index.txt',
    '404.txt',
    'manifest-sha256.txt',
    'feed.xml.txt',
  ],
  ...[
    'a\\b.txt',
    'a:b.txt',
    'a*b?.txt',
    'a|b<c>.txt',
    '"q".txt',
    '  lead.txt',
    'trail .txt',
    'dot..txt',
    '-rf.txt',
    '--help.txt',
  ],
  ...[
    '$(touch x).txt',
    '`id`.txt',
    '%2e%2e%2fx.txt',
    '%00.txt',
    '<script>alert(1)<.txt',
    '<img src=x onerror=alert(1)>.md',
    '$&.txt',
  ],
  ...[
    '__proto__.txt',
    'constructor',
    'toString.txt',
    '{{x}}.txt',
    '<%= x %>.txt',
    '#hash.txt',
    '?q.txt',
    '[glob]*.txt',
    '!neg.txt',
    '{a,b}.txt',
  ],
  ...[
    'UPPER.txt',
    'upper.txt',
    '😀.txt',
    'İ.txt',
    '\u202egpj.txt',
    '\ufeffbom.txt',
    'nbsp\u00a0.txt',
    '=1+1.txt',
    '@x.txt',
    '2015-13-99-x.txt',
  ],
  ...[
    '\\/x.txt',
    'a\\..\\..\\b/x.txt',
    'C:\\/x.txt',
    '*/x.txt',
    '{a,b}/x.txt',
    '[a]/x.txt',
    'trail./x.txt',
    'CON/x.txt',
  ],
  ...[`${'a'.repeat(250)}.txt`, `${'é'.repeat(120)}.txt`, `deep/${'d/'.repeat(60)}x.txt`, 'a.TXT', 'noext'],
];

/** Names that a person cannot see or type, or that lie about themselves: refused. */
export const UNSEEN_NAMES: readonly string[] = [
  'new\nline.txt',
  'tab\there.txt',
  'esc\u001b[31mred.txt',
  'bel\u0007.txt',
  'ls\u2028.txt',
];

/** Every hostile input, by its path. @param odd whether names that not every file system takes are among them. */
export function hostileFiles(odd: boolean): Files {
  const files: Files = {};
  for (const fill of [words, several, exported, addresses, markup, characters, front]) fill(files);
  for (const [name, content] of Object.entries(UNDECODABLE)) files[`undecodable/${name}.txt`] = content;
  for (const [name, content] of Object.entries(EMPTY)) files[`empty/${name}`] = content;
  const names = odd ? [...NAMES, ...UNSEEN_NAMES] : [];
  names.forEach((name, i) => {
    files[`names/${name}`] = `Article with odd name ${i}\n\nBody number ${i} of the name tests goes here.\n`;
  });
  files['names/cafe\u0301.txt'] = 'One of two\n\nTheir names differ in composition only.\n';
  files['names/café.txt'] = 'Two of two\n\nTheir names differ in composition only.\n';
  return files;
}

/** Articles that nothing hostile may change. */
export const GOOD: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ARTICLES).map(([path, text]) => [`good/${path}`, text]),
);
