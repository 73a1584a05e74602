/**
 * The libraries that read what the short ways decline. They take longer to load than a thousand articles take to be read,
 * and most articles need none of them: so each is fetched when the first text asks for it.
 */

/** Where each lies. What one gives is asked for by its name: `library('yaml').readYaml`. */
const SOURCES = {
  markdown: () => import('./markdown/remark-blocks.js'),
  yaml: () => import('./markdown/yaml.js'),
  toml: () => import('./markdown/toml.js'),
  embedded: () => import('./markdown/embedded-html.js'),
  blocks: () => import('./html/blocks.js'),
  page: () => import('./html/page.js'),
  substack: () => import('./bodies/substack-body.js'),
  xml: () => import('./xml/parser.js'),
  iptc: () => import('./xml/iptc.js'),
  issue: () => import('./print/issue.js'),
  hocr: () => import('./print/hocr.js'),
  'page of print': () => import('./print/page-articles.js'),
  iconv: () => import('iconv-lite'),
  references: () => import('decode-named-character-reference'),
};

type Name = keyof typeof SOURCES;
type Libraries = { readonly [name in Name]: Awaited<ReturnType<(typeof SOURCES)[name]>> };

const fetched: { -readonly [name in Name]?: Libraries[name] } = {};

/** A text asks for a library that is not there yet. */
class NotFetched extends Error {
  override readonly name = 'NotFetched';
  constructor(readonly library: Name) {
    super(`the library of ${library} must be fetched first`);
  }
}

/** Throws NotFetched before it has been fetched. */
export function library<N extends Name>(name: N): Libraries[N] {
  const own = fetched[name];
  if (own === undefined) throw new NotFetched(name);
  return own as Libraries[N];
}

async function fetchLibrary(name: Name): Promise<void> {
  Object.assign(fetched, { [name]: await SOURCES[name]() });
}

/** All of them. */
export async function fetchLibraries(): Promise<void> {
  await Promise.all((Object.keys(SOURCES) as Name[]).map(fetchLibrary));
}

/** Does what may ask for libraries; where it does, once more, from the beginning, when that one has come. */
export async function withLibraries<Result>(work: () => Result): Promise<Result> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      await fetchLibrary(error.library);
    }
  }
}
