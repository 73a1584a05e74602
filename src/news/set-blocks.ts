/**
 * Blocks of lines that their page sets in one element: the rows of a table, the lines of a quotation set apart, of a stretch that is
 * kept as it was typed. The words come through as they stand, with their links; all else is escaped.
 */
import { escapeText } from '../lib/html.js';
import { collapse } from '../lib/text.js';
import type { Block, Draft, Inline, Setting, Span } from '../types.js';
import { marked } from './inlines.js';
import type { Told } from './told/told.js';

type Text = Pick<Draft, 'text' | 'inlines' | 'settings'>;

/** The lines from one on that its page sets in the same element, with nothing but white space between them; none where it is set in none. */
export function setTogether(told: readonly Told[], from: number, { text, settings }: Text): Told[] {
  if (settings === undefined || settings.size === 0) return [];
  const element = settingOf(told[from]!, settings)?.element;
  if (element === undefined) return [];
  let to = from + 1;
  while (to < told.length && settingOf(told[to]!, settings)?.element === element) {
    if (text.slice(told[to - 1]!.line.span[1], told[to]!.line.span[0]).trim() !== '') break;
    to++;
  }
  return told.slice(from, to);
}

const settingOf = ({ line }: Told, settings: ReadonlyMap<number, Setting>): Setting | undefined =>
  settings.get(line.span[0]);

/** The block of lines that `setTogether` gave. */
export function setBlock(told: readonly Told[], draft: Text): Block {
  const { type } = draft.settings!.get(told[0]!.line.span[0])!;
  const span: Span = [told[0]!.line.span[0], told.at(-1)!.line.span[1]];
  const make = { table: tableOf, blockquote: quotationOf, code: verbatimOf }[type];
  return { type, ...make(told, draft), span, level: null };
}

type Made = Pick<Block, 'text' | 'html'>;

function quotationOf(told: readonly Told[], draft: Text): Made {
  const paragraphs = told.map(({ line }) => `<p>${markup(line.span, draft)}</p>`).join('\n');
  return { text: told.map(({ line }) => line.text).join('\n'), html: `<blockquote>\n${paragraphs}\n</blockquote>` };
}

/** Lines as typed, empty ones between them too. */
function verbatimOf(told: readonly Told[], draft: Text): Made {
  const text = draft.text.slice(told[0]!.line.span[0], told.at(-1)!.line.span[1]);
  return { text, html: `<pre><code>${escapeText(text)}\n</code></pre>` };
}

function tableOf(told: readonly Told[], draft: Text): Made {
  const rows = told.map(({ line }) => {
    const { isHead, lead } = draft.settings!.get(line.span[0])!;
    const empty: Span[] = Array.from({ length: lead }, () => [line.span[0], line.span[0]]);
    return { isHead, cells: [...empty, ...cellsOf(draft.text, line.span)] };
  });
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const words = rows.map(({ cells }) => cells.map((cell) => collapse(draft.text.slice(...cell))).join('\t'));
  const heads = rows.findIndex(({ isHead }) => !isHead);
  const htmlOf = ({ cells }: (typeof rows)[number], name: string) =>
    `<tr>\n${Array.from({ length: columns }, (_, i) => `<${name}>${cells[i] === undefined ? '' : markup(cells[i], draft)}</${name}>\n`).join('')}</tr>\n`;
  const [head, body] = heads < 0 ? [[], rows] : [rows.slice(0, heads), rows.slice(heads)];
  const above = head.length === 0 ? '' : `<thead>\n${head.map((row) => htmlOf(row, 'th')).join('')}</thead>\n`;
  const html = `<table>\n${above}<tbody>\n${body.map((row) => htmlOf(row, 'td')).join('')}</tbody>\n</table>`;
  return { text: words.join('\n'), html };
}

/** Where the cells of a row stand, which tabs part. */
function cellsOf(text: string, [start, end]: Span): Span[] {
  const cells: Span[] = [];
  for (let at = start; ; ) {
    const tab = text.indexOf('\t', at);
    const to = tab < 0 || tab >= end ? end : tab;
    cells.push([at, to]);
    if (to === end) return cells;
    at = to + 1;
  }
}

const NONE: readonly Inline[] = [];

const markup = (span: Span, { text, inlines = NONE }: Text): string => marked(text, span, inlines).trim();
