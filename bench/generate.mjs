// A folder of made-up articles, the same on every machine: node bench/generate.mjs COUNT FOLDER
// Markdown with front matter, some 600 words each, twenty years, 300 people who are quoted, in an invented language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Numbers from 0 to 1 that follow from a seed (a multiplicative generator of Lehmer's kind). */
function chances(seed) {
  let state = ((seed + 1) * 48271) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const ONSETS = ['b', 'br', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'sk', 'st', 't', 'tr', 'v', 'w'];
const RIMES = ['a', 'an', 'ar', 'e', 'el', 'en', 'er', 'i', 'in', 'is', 'o', 'on', 'or', 'u', 'um', 'y'];
const FUNCTION_WORDS =
  'the of and to in a that for on with as at by was were said from his her its they had been but not this will who after two more about one when also there over first new last year day people council harbour'.split(
    ' ',
  );

const fixed = chances(1840);
const from = (list, chance) => list[Math.floor(chance() * list.length)];
const made = (syllables, chance) =>
  Array.from({ length: syllables }, () => from(ONSETS, chance) + from(RIMES, chance)).join('');
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const name = () => `${capital(made(2, fixed))} ${capital(made(2, fixed))}`;

const WORDS = Array.from({ length: 20_000 }, () => made(1 + Math.ceil(fixed() * 3), fixed));
const PEOPLE = Array.from({ length: 300 }, name);
const REPORTERS = Array.from({ length: 80 }, name);
const PLACES = Array.from({ length: 60 }, () => capital(made(2, fixed)));
const SECTIONS = ['Town', 'Harbour', 'Business', 'Culture', 'Sport', 'Letters'];
const TAGS = WORDS.slice(100, 300);
const ROLES = ['councillor', 'harbour master', 'headteacher', 'farmer', 'minister'];

/** One article: where it lies, and its text. */
export function article(number) {
  const chance = chances(number + 7);
  const word = () => (chance() < 0.45 ? from(FUNCTION_WORDS, chance) : WORDS[Math.floor(chance() ** 3 * WORDS.length)]);
  const words = (least, most) =>
    Array.from({ length: least + Math.floor(chance() * (most - least + 1)) }, word).join(' ');
  const sentence = (least, most) => `${capital(words(least, most))}.`;
  const speaker = () => from(PEOPLE, chance);
  const paragraph = (n) => {
    const text = Array.from({ length: 4 }, () => sentence(9, 20)).join(' ');
    if (n === 2) return `“${capital(words(8, 18))},” said ${from(ROLES, chance)} ${speaker()}. ${text}`;
    if (n === 4) return `${text} “${capital(words(6, 14))},” ${speaker()} said.`;
    if (n === 5 && chance() < 0.5)
      return `${text} It was *${words(2, 2)}*, as [a page](https://example.org/${number}) has it.`;
    if (n === 6 && chance() < 0.2) return `> ${text}`;
    return text;
  };
  const headline = capital(words(5, 9));
  const day = new Date(Date.UTC(2001, 0, 1) + Math.floor(chance() * 20 * 365) * 86_400_000).toISOString().slice(0, 10);
  const place = from(PLACES, chance);
  const body = Array.from({ length: 9 }, (_, n) =>
    n === 0 ? `${place.toUpperCase()} — ${paragraph(n)}` : paragraph(n),
  );
  const front = [
    `title: "${headline}"`,
    `date: ${day}`,
    `author: ${from(REPORTERS, chance)}`,
    `section: ${from(SECTIONS, chance)}`,
    `tags: [${from(TAGS, chance)}, ${from(TAGS, chance)}]`,
    `archive_month: ["${day.slice(0, 7)}"]`,
    `description: "${sentence(14, 22)}"`,
  ];
  const path = `${day.slice(0, 4)}/${day.slice(5, 7)}/article-${number + 1}.md`;
  return { path, text: `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n` };
}

/** Writes `count` articles under a folder. */
export function generate(count, folder) {
  const folders = new Set();
  for (let number = 0; number < count; number++) {
    const { path, text } = article(number);
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, text);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count, folder] = process.argv.slice(2);
  if (!(Number(count) > 0) || folder === undefined) {
    console.error('Expected a count and a folder: node bench/generate.mjs 10000 /tmp/articles');
    process.exit(2);
  }
  generate(Number(count), folder);
}
