// What reading costs: microseconds of CPU time for 600 words, stage by stage, over this project's own seeds or a folder.
//   node bench/reading.mjs [--rounds 20] [--in DIR]
// Plain text and Markdown are measured apart, each in a process of its own. "First" is the first time that each article
// is read there: what a build of a few articles pays while the machine code is still to be made. "Warm" is the median of
// ten batches after so many articles that it has settled: what an archive pays.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatOf, formats } from '../build/formats/index.js';
import { fetchLibraries } from '../build/formats/libraries.js';
import { countWords } from '../build/lib/text.js';
import { readArticle } from '../build/news/article.js';
import { languageOf } from '../build/news/languages/index.js';
import { quotes } from '../build/news/quotes.js';
import { tell } from '../build/news/told/told.js';
import { decidedLanguage, languageFor } from '../build/news/words/language.js';
import { decode } from '../build/run/decode.js';

await fetchLibraries();

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const rounds = Number(option('--rounds', 20));
const folder = option('--in', fileURLToPath(new URL('../seeds', import.meta.url)));
const only = option('--only', null);
const silent = () => {};
/** Long texts are their article so many times over: what is linear costs as much for 600 words of them. */
const TIMES = 16;
/** Articles read for each round that was asked for: before the measuring, and in it. */
const [SETTLING, MEASURED] = [200, 100];
const BATCHES = 10;

const now = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const stages = {
  'decode the bytes': ({ bytes }) => decode(bytes),
  'parse the format': ({ format, source }) => format.parse(source, silent),
  'tell the language': ({ draft }) => decidedLanguage(draft),
  'tell the lines': ({ draft, known, language }) => tell(draft, known, language),
  'find the quotes': ({ draft, body, tag }) => quotes(draft.text, body, tag),
  'the same, long texts': ({ long, tag }) => quotes(long.text, long.body, tag),
  'the whole record': ({ source, draft, tag }) => readArticle(source, draft, tag, silent),
};

if (only === null) {
  for (const { mediaType } of formats) {
    const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--only', mediaType];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
} else await measure();

async function measure() {
  const first = new Map();
  const cases = [];
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    const one = statSync(`${folder}/${path}`).isFile() ? await readFirst(path, first) : null;
    if (one !== null) cases.push(one);
  }
  if (cases.length === 0) return;
  const words = cases.reduce((sum, { draft }) => sum + countWords(draft.text), 0);
  const settling = Math.ceil((rounds * SETTLING) / cases.length);
  const measured = Math.max(1, Math.ceil((rounds * MEASURED) / cases.length / BATCHES));
  console.log(`${only}: ${cases.length} articles, ${words} words, Node ${process.version}, µs for 600 words`);
  console.log(`${' '.repeat(22)}first   warm (after ${settling} rounds, median of ${BATCHES} × ${measured})`);
  for (const [name, run] of Object.entries(stages)) {
    const times = name.includes('long') ? TIMES : 1;
    const warm = settled(run, cases, Math.ceil(settling / times), Math.ceil(measured / times)) / times;
    const spent = first.has(name) ? per600(first.get(name), words) : '';
    console.log(`${name.padEnd(20)} ${spent.padStart(6)} ${per600(warm, words).padStart(6)}`);
  }
}

/** Reads an article for the first time and adds what each stage cost; null for what is no article of the format asked for. */
async function readFirst(path, spent) {
  const format = formatOf(path);
  if (format?.mediaType !== only) return null;
  const bytes = readFileSync(`${folder}/${path}`);
  const clock = (name, run) => {
    const began = now();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + now() - began);
    return result;
  };
  const decoded = clock('decode the bytes', () => decode(bytes));
  if (!decoded.ok) return null;
  const { encoding } = decoded;
  const info = { path, sha256: '', bytes: bytes.length, mediaType: format.mediaType, encoding, part: null };
  const source = { info, text: decoded.text, line: 1, before: '', after: '' };
  const draft = clock('parse the format', () => format.parse(source, silent));
  if (draft === null) return null;
  const tag = clock('tell the language', () => decidedLanguage(draft)) ?? (await languageFor(draft));
  const record = clock('the whole record', () => readArticle(source, draft, tag, silent));
  if (record === null) return null;
  const known = { headline: draft.declared?.headline ?? null, recurring: new Set() };
  const { body } = record;
  return {
    bytes,
    format,
    source,
    draft,
    tag,
    language: languageOf(tag),
    body,
    known,
    long: lengthened(draft.text, body),
  };
}

/** The same article TIMES over, as one. */
function lengthened(text, body) {
  const spans = Array.from({ length: TIMES }, (_, k) =>
    body.map((block) => ({ ...block, span: block.span.map((at) => at + k * (text.length + 2)) })),
  );
  return { text: Array(TIMES).fill(text).join('\n\n'), body: spans.flat() };
}

/** CPU time of one round over all articles, in microseconds. */
function settled(run, cases, settling, measured) {
  for (let round = 0; round < settling; round++) for (const one of cases) run(one);
  const batches = Array.from({ length: BATCHES }, () => {
    const began = now();
    for (let round = 0; round < measured; round++) for (const one of cases) run(one);
    return (now() - began) / measured;
  });
  return batches.sort((a, b) => a - b)[BATCHES / 2];
}

function per600(spent, words) {
  return ((spent / words) * 600).toFixed(0);
}
