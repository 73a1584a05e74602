// The same plain site for other generators: article pages, lists of fifty, pages of months, a feed and a sitemap.
// They parse no articles, find no quotes and keep no records: it is what they do, not what we do.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const NAV = '<header><a href="/">The Record</a><nav><a href="/feed.xml">Feed</a></nav></header>';

const HUGO = {
  'config.toml': `baseURL = "https://archive.example.org/"
title = "The Record"
uglyURLs = true
paginate = 50
disableKinds = ["section", "taxonomy", "404"]
ignoreErrors = ["error-disable-taxonomy"]
[taxonomies]
archive_month = "archive_month"
[markup.goldmark.renderer]
unsafe = false
`,
  'layouts/_default/baseof.html': `${HEAD}<title>{{ .Title }}</title></head><body>${NAV}<main>{{ block "main" . }}{{ end }}</main></body></html>\n`,
  'layouts/_default/single.html': `{{ define "main" }}<article><p>{{ .Params.section }}</p><h1>{{ .Title }}</h1><p>{{ .Params.description }}</p><p>By {{ .Params.author }}, <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>{{ .Content }}<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}\n`,
  'layouts/_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.author }}</li>{{ end }}</ul>{{ end }}\n`,
  'layouts/index.html': `{{ define "main" }}{{ $p := .Paginate .Site.RegularPages.ByDate.Reverse }}<h1>{{ .Title }}</h1><ul>{{ range $p.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.author }} {{ .Params.description }}</li>{{ end }}</ul>{{ with $p.Next }}<a rel="next" href="{{ .URL }}">Older</a>{{ end }}{{ end }}\n`,
};

const ELEVENTY = {
  'package.json': '{"type":"module","private":true}\n',
  'eleventy.config.mjs': `import { articles } from './order.mjs';
export default function (config) {
  config.addCollection('articles', (api) => articles(api));
  config.addCollection('months', (api) => {
    const months = new Map();
    for (const one of articles(api)) {
      const month = one.data.archive_month[0];
      months.set(month, [...(months.get(month) ?? []), one]);
    }
    return [...months].map(([month, items]) => ({ month, items }));
  });
  config.setQuietMode(true);
  return { dir: { input: 'src', includes: '_includes', output: process.env.BENCH_OUT }, markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] };
}
`,
  'order.mjs': `export const articles = (api) => api.getFilteredByGlob('src/content/**/*.md').sort((a, b) => b.date - a.date);\n`,
  'src/content/content.11tydata.js': `export default { layout: 'article.11ty.js', permalink: (data) => '/' + data.page.filePathStem.replace('/content/', '') + '.html' };\n`,
  'src/_includes/page.mjs': `const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const safe = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
export const page = (title, main) => \`${HEAD}<title>\${safe(title)}</title></head><body>${NAV}<main>\${main}</main></body></html>\\n\`;
export const item = (one) => \`<li><a href="\${one.url}">\${safe(one.data.title)}</a> \${safe(one.data.author)} \${safe(one.data.description)}</li>\`;
`,
  'src/_includes/article.11ty.js': `import { page, safe } from './page.mjs';
export const render = (data) => page(data.title, \`<article><p>\${safe(data.section)}</p><h1>\${safe(data.title)}</h1><p>\${safe(data.description)}</p><p>By \${safe(data.author)}, <time>\${data.page.date.toISOString().slice(0, 10)}</time></p>\${data.content}<ul>\${data.tags.map((tag) => \`<li>\${safe(tag)}</li>\`).join('')}</ul></article>\`);
`,
  'src/index.11ty.js': `import { item, page } from './_includes/page.mjs';
export const data = { pagination: { data: 'collections.articles', size: 50, alias: 'items' }, permalink: (data) => (data.pagination.pageNumber === 0 ? '/index.html' : \`/page/\${data.pagination.pageNumber + 1}.html\`) };
export const render = (data) => page('The Record', \`<ul>\${data.items.map(item).join('')}</ul>\`);
`,
  'src/months.11ty.js': `import { item, page } from './_includes/page.mjs';
export const data = { pagination: { data: 'collections.months', size: 1, alias: 'one' }, permalink: (data) => \`/months/\${data.one.month}.html\` };
export const render = (data) => page(data.one.month, \`<ul>\${data.one.items.map(item).join('')}</ul>\`);
`,
  'src/sitemap.11ty.js': `export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };
export const render = (data) => \`<urlset>\${data.collections.articles.map((one) => \`<url><loc>https://archive.example.org\${one.url}</loc></url>\`).join('')}</urlset>\`;
`,
};

function writeSite(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A command for a build of `articles` into a fresh folder; null where the generator is not installed. */
export const peers = {
  hugo: (work, articles, installed) => {
    if (!installed('hugo')) return null;
    writeSite(join(work, 'hugo'), HUGO);
    return { cwd: join(work, 'hugo'), command: (out) => ['hugo', '--quiet', '--contentDir', articles, '-d', out] };
  },
  /** `BENCH_ELEVENTY` names a folder in which `npm install @11ty/eleventy` was run; the articles must lie under its site. */
  eleventy: (work, articles) => {
    const program = join(process.env.BENCH_ELEVENTY ?? '', 'node_modules/@11ty/eleventy/cmd.cjs');
    if (!process.env.BENCH_ELEVENTY || !existsSync(program)) return null;
    writeSite(join(work, 'eleventy'), ELEVENTY);
    return {
      cwd: join(work, 'eleventy'),
      copy: [articles, join(work, 'eleventy/src/content')],
      command: (out) => [
        'env',
        `BENCH_OUT=${out}`,
        process.execPath,
        program,
        '--quiet',
        '--config=eleventy.config.mjs',
      ],
    };
  },
};
