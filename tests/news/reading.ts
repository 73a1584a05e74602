/** Reads texts as the builder does, for tests: format, language by its words alone, article. */
import { createHash } from 'node:crypto';
import { formatOf } from '../../src/formats/index.js';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { readArticle } from '../../src/news/article.js';
import { type Habits, NO_HABITS } from '../../src/news/habits.js';
import { decidedLanguage } from '../../src/news/words/language.js';
import type { Article, Note, Remark } from '../../src/types.js';

await fetchLibraries();

/** The article of a text, as a file of that name; throws where it is refused. */
export function read(text: string, path = 'a.txt', notes: Note[] = [], habits: Partial<Habits> = {}): Article {
  const format = formatOf(path);
  if (format === null) throw new Error(`no format reads ${path}`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const info = { path, sha256, bytes: text.length, mediaType: format.mediaType, encoding: 'utf-8', part: null };
  const source = { info, text, line: 1, before: '', after: '' };
  const remark: Remark = (level, rule, message, line) => notes.push({ level, rule, path, line: line ?? null, message });
  const draft = format.parse(source, remark);
  const article =
    draft && readArticle(source, draft, decidedLanguage(draft) ?? 'und', remark, { ...NO_HABITS, ...habits });
  if (!article) throw new Error(`refused: ${JSON.stringify(notes)}`);
  return article;
}

/** What is wrong with an article's layout: characters that stand nowhere, or twice. Empty where it tiles the text. */
export function untiled({ text, layout }: Article): string[] {
  const seen = new Uint8Array(text.length);
  const faults: string[] = [];
  let end = 0;
  for (const { field, span } of layout) {
    if (span[0] < end) faults.push(`${field} at ${span[0]} begins before ${end}`);
    end = span[1];
    seen.fill(1, span[0], span[1]);
  }
  for (let i = 0; i < text.length; i++)
    if (seen[i] === 0 && /\S/.test(text[i] ?? ''))
      faults.push(`nothing holds ${JSON.stringify(text.slice(i, i + 20))}`);
  return faults;
}
