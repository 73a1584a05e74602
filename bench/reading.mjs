// What reading costs: microseconds of CPU time for an article of 600 words, over this project's own seeds, stage by stage.
//   npm run bench [-- --rounds 20]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { formatOf } from '../build/formats/index.js';
import { decode } from '../build/lib/decode.js';
import { countWords } from '../build/lib/text.js';
import { readArticle } from '../build/news/article.js';
import { blocksOf } from '../build/news/body.js';
import { decidedLanguage, languageFor } from '../build/news/language.js';
import { languageOf } from '../build/news/languages/index.js';
import { quotes } from '../build/news/quotes.js';
import { tell } from '../build/news/told.js';

const rounds = process.argv.includes('--rounds') ? Number(process.argv[process.argv.indexOf('--rounds') + 1]) : 20;
const seeds = new URL('../seeds', import.meta.url).pathname;
const silent = () => {};
const TIMES = 16;
const cases = [];
for (const path of readdirSync(seeds, { recursive: true })) {
  if (!statSync(`${seeds}/${path}`).isFile()) continue;
  const format = formatOf(path);
  const bytes = readFileSync(`${seeds}/${path}`);
  const decoded = decode(bytes);
  if (format === null || !decoded.ok) continue;
  const info = { path, sha256: '', bytes: bytes.length, mediaType: format.mediaType, encoding: decoded.encoding };
  const source = { info, text: decoded.text, line: 1, part: null };
  const draft = format.parse(source, silent);
  if (draft === null) continue;
  const tag = await languageFor(draft);
  const language = languageOf(tag);
  const known = { headline: draft.declared?.headline ?? null, recurring: new Set() };
  const told = tell(draft.text, draft.blocks, known, language);
  const body = blocksOf(told.filter(({ role }) => role === 'para' || role === 'subhead'));
  const long = lengthened(draft.text, body);
  cases.push({ bytes, format, source, draft, tag, language, body, known, long });
}

/** The same article TIMES over, as one: what is linear costs as much for 600 words of it. */
function lengthened(text, body) {
  const spans = Array.from({ length: TIMES }, (_, k) =>
    body.map((block) => ({ ...block, span: block.span.map((at) => at + k * (text.length + 2)) })),
  );
  return { text: Array(TIMES).fill(text).join('\n\n'), body: spans.flat() };
}

const words = cases.reduce((sum, { draft }) => sum + countWords(draft.text), 0);

const stages = {
  'decode the bytes': ({ bytes }) => decode(bytes),
  'parse the format': ({ format, source }) => format.parse(source, silent),
  'tell the language': ({ draft }) => decidedLanguage(draft),
  'tell the lines': ({ draft, known, language }) => tell(draft.text, draft.blocks, known, language),
  'find the quotes': ({ draft, body, tag }) => quotes(draft.text, body, tag),
  'the same, long texts': ({ long, tag }) => quotes(long.text, long.body, tag),
  'the whole record': ({ source, draft, tag }) => readArticle(source, draft, tag, silent),
};

console.log(`${cases.length} articles, ${words} words, ${rounds} rounds, Node ${process.version}`);
for (const [name, run] of Object.entries(stages)) {
  for (let round = 0; round < 3; round++) for (const one of cases) run(one);
  const began = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const one of cases) run(one);
  const { user, system } = process.cpuUsage(began);
  const seen = name.includes('long') ? words * TIMES : words;
  console.log(
    `${name.padEnd(20)} ${(((user + system) / rounds / seen) * 600).toFixed(0).padStart(6)} µs for 600 words`,
  );
}
