/**
 * The heads of printed pages, as text taken from a PDF or read by machine brings them along: the paper's name with the day
 * and the page beside or below it. Knows a paper by the words that papers are named with.
 */
import { dateOfLine } from '../dates/date-line.js';
import { languages } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { isDayAlone, part } from './parts.js';

const PAPERS = languages.flatMap(({ papers }) => papers ?? []);
/** "The Fenwick Record", "Salzhafener Anzeiger", "Sydkysten": the last word says so, or ends as such words do. */
const NAMED_AFTER = new RegExp(`(?:^|[\\s-])\\p{L}*(?:${PAPERS.join('|')})$`, 'iu');
/** "Le Courrier de Selmont", "La Gaceta del Puerto": the first one, after an article. */
const NAMED_BEFORE = new RegExp(`^(?:\\p{L}{1,3}['’]?\\s?)?(?:${PAPERS.join('|')})\\s(?:d|v|of|da|de|del|di|do)`, 'iu');

/** "Page 3A", "Seite 4", "A12". */
const FOLIO =
  /^(?:(?:page|pg|p|seite|s|página|pág|pagina|pag|blz|side|sida|strona|стр)\b\.?\s?)?\p{Lu}{0,2}-?\d{1,3}\p{Lu}?$/iu;

/** What stands apart in one line of a page's head. */
const APART = /\s{3,}|\t+|\s+[|•·—–]\s+/u;

/** Lines of a text in which its masthead may stand; a guess. */
const HEAD = 3;
/** Letters of the longest head of a page; a guess. */
const LONGEST = 140;

/** The lines with heads of pages parted and marked; as they are where the text opens with none. */
export function mastheaded(lines: readonly Line[], text: string, language: Language): readonly Line[] {
  for (let i = 0; i < Math.min(HEAD, lines.length - 2); i++) {
    const line = lines[i]!;
    const parts = headOf(line, text, language);
    const paper = parts?.find(({ label }) => label === 'publication')?.text;
    if (parts !== null && paper !== undefined)
      return [
        ...lines.slice(0, i),
        ...parts,
        ...lines.slice(i + 1).flatMap((one) => again(one, text, paper, language)),
      ];
    const isHead = isNameAlone(line.text) && isDay(lines[i + 1]!, language) && isTitle(lines[i + 2]!);
    if (isHead) return marked(lines, i);
  }
  return lines;
}

/** A name that is no title: "First of the Gazette" is one, for its small words. Words of capitals hide them, but for the few of a name. */
function isNameAlone(words: string): boolean {
  if (!/\s/.test(words) || !isPaper(words)) return false;
  if (NAMED_BEFORE.test(words)) return true;
  const isShout = words === words.toUpperCase();
  return isShout ? /^THE\s/.test(words) || words.split(/\s+/).length <= 3 : !/\s\p{Ll}/u.test(words);
}

/** Letters of the longest headline below a masthead; a guess. */
const LONGEST_TITLE = 120;

/** What may be the headline: below the head of a page no paragraph follows at once. */
function isTitle({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE && (!/[.!?]$/.test(text) || text === text.toUpperCase());
}

/** The paper's name in a line, and the day in the next. */
function marked(lines: readonly Line[], at: number): Line[] {
  return lines.map((line, i) =>
    i === at ? { ...line, label: 'publication' } : i === at + 1 ? { ...line, label: 'date' } : line,
  );
}

function isDay({ text, gap }: Line, language: Language): boolean {
  return gap < 2 && text.length < LONGEST && isDayAlone(text, language);
}

/** The head of a later page: nothing of it is news. */
function again(line: Line, text: string, paper: string, language: Language): Line[] {
  const head = line.text.includes(paper) ? headOf(line, text, language) : null;
  return head === null ? [line] : [{ ...line, label: 'head' }];
}

/** The parts of a page's head, marked; null for any other line. */
function headOf(line: Line, text: string, language: Language): Line[] | null {
  if (line.block !== null || line.text.length > LONGEST) return null;
  const [from, to] = line.span;
  const raw = text.slice(from, to);
  const pieces = raw.split(APART);
  if (pieces.length < 2) return null;
  const parts: Line[] = [];
  let at = 0;
  for (const words of pieces) {
    const start = raw.indexOf(words, at);
    if (/\S/.test(raw.slice(at, start))) parts.push(part(line, text, from + at, from + start, 'name'));
    at = start + words.length;
    const label = FOLIO.test(words) ? 'detail' : isPaper(words) ? 'publication' : 'date';
    if (label === 'date' && dateOfLine(words, language.code, null) === null) return null;
    parts.push(part(line, text, from + start, from + at, label));
  }
  const has = (label: Line['label']) => parts.filter((part) => part.label === label).length === 1;
  return parts.length > 1 && has('publication') && (has('date') || has('detail')) ? parts : null;
}

/** Words of the longest name; a guess. */
const MOST_WORDS = 7;

/** Whether words are a paper's name, by what papers are named with. */
export function isPaper(words: string): boolean {
  const name = words.replace(/[.,]$/, '');
  return (
    /^\p{Lu}[^\p{N}:]{5,60}$/u.test(name) &&
    name.split(/\s+/).length <= MOST_WORDS &&
    (NAMED_AFTER.test(name) || NAMED_BEFORE.test(name))
  );
}
