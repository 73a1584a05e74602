/** What the parser makes of one file, told to a person: every field with its words and the reason for them. */
import type { Article, Note } from '../types.js';

/** Lines for a terminal. Control characters of a source never reach it. */
export function inspectionOf(article: Article, notes: readonly Note[]): string {
  const head: [string, string | null][] = [
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    [
      'byline',
      list(article.byline.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(', '))),
    ],
    ['published', dated(article.published)],
    ['modified', dated(article.modified)],
    [
      'dateline',
      article.dateline === null ? null : [article.dateline.place, article.dateline.date].filter(Boolean).join(', '),
    ],
    ['publication', article.publication],
    ['section', article.section],
    ['tags', list(article.tags)],
    ['language', article.language],
    ['readMinutes', article.readMinutes === null ? null : String(article.readMinutes)],
    [
      'captions',
      list(article.captions.map(({ text, credit }) => (credit === null ? text : `${text} [${credit.raw}]`))),
    ],
    ['words', `${article.words} in ${article.body.length} blocks`],
    ['url', article.url],
    ['source', `${article.source.path}, ${article.source.bytes} bytes, ${article.source.encoding}`],
  ];
  const parts = [
    head.map(([name, value]) => `${name.padEnd(12)} ${value ?? '–'}`).join('\n'),
    heading('Every stretch of the text, and why'),
    article.layout.map((part) => stretch(article.text, part)).join('\n'),
    heading(`Quotes (${article.quotes.length})`),
    article.quotes.map(quoteOf).join('\n'),
    heading('To check'),
    notes.map((note) => `${note.level.padEnd(8)} ${note.rule}: ${note.message}`).join('\n') || 'nothing',
  ];
  return `${printable(parts.join('\n'))}\n`;
}

function stretch(text: string, { field, span, why }: Article['layout'][number]): string {
  const line = text.slice(0, span[0]).split('\n').length;
  const words = text.slice(span[0], span[1]).replace(/\s+/g, ' ');
  const shown = words.length > 72 ? `${words.slice(0, 71)}…` : words;
  return `${String(line).padStart(4)}  ${field.padEnd(12)} ${shown}\n${' '.repeat(19)}because: ${why === '' ? 'nothing spoke against it' : why}`;
}

function quoteOf({ text, speaker, cue, kind }: Article['quotes'][number]): string {
  const who =
    speaker === null ? 'speaker not found' : [speaker.name ?? speaker.text, speaker.role].filter(Boolean).join(', ');
  return `“${text.length > 72 ? `${text.slice(0, 71)}…` : text}”\n${' '.repeat(19)}${who}${cue === null ? '' : `, “${cue}”`} (${kind})`;
}

function dated(date: Article['published']): string | null {
  return date === null ? null : `${date.date} (${date.precision}, by ${date.basis}: “${date.evidence}”)`;
}

function list(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ');
}

function heading(words: string): string {
  return `\n${words}\n${'─'.repeat(words.length)}`;
}

/** A source's escape sequences could rewrite the terminal: they are shown as a mark instead. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
