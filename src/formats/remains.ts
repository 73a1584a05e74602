/**
 * What a bad export leaves in a plain text: letters of UTF-8 read as Windows-1252, character references and tags of HTML, marks
 * of content systems. The text stays as it stands; what is read in their place goes along with it, and a person is told.
 */
import type { Mark, Remark } from '../types.js';
import { commentMarks, markdownMarks, referenceMarks, tagMarks } from './markup.js';
import { misreadMarks } from './misread.js';

interface Remains {
  readonly rule: string;
  /** Characters without which there are none. */
  readonly signs: readonly string[];
  readonly marks: (text: string) => readonly Mark[];
  /** From how many on they are no chance; guesses. */
  readonly least: number;
  readonly found: string;
}

const MISREAD =
  'sequences such as “â€™” or “Ã©”, which UTF-8 becomes where it is read as Windows-1252. They are read as what they were';

/** In this order: a text with tags has character references too. */
const REMAINS: readonly Remains[] = [
  { rule: 'text:misread', signs: ['â€'], marks: misreadMarks, least: 1, found: MISREAD },
  { rule: 'text:misread', signs: ['Ã', 'Â'], marks: misreadMarks, least: 2, found: MISREAD },
  {
    rule: 'text:markup',
    signs: ['<'],
    marks: tagMarks,
    least: 3,
    found: 'tags of HTML such as “<p>”. They are left out',
  },
  {
    rule: 'text:markup',
    signs: ['](http', '](/', '](<', '](#'],
    marks: markdownMarks,
    least: 2,
    found: 'brackets and addresses of Markdown’s links. Only the words are read: name the file “.md” if it is Markdown',
  },
  {
    rule: 'text:entities',
    signs: ['&'],
    marks: referenceMarks,
    least: 2,
    found: 'character references of HTML such as “&amp;”. They are read as what they stand for',
  },
];

/**
 * The marks of a text, in order, with a warning of each kind once, in the line of the first. Linear in the text's length.
 * @param line of the text's head.
 */
export function remainsIn(text: string, line: number, remark: Remark): Mark[] {
  const all = [...commentMarks(text)];
  const warned = new Set<string>();
  let isMarkedUp = all.length > 0;
  for (const { rule, signs, marks, least, found } of REMAINS) {
    if (!signs.some((sign) => text.includes(sign)) || (marks === misreadMarks && warned.has(rule))) continue;
    const own = marks(text);
    if (own.length < (isMarkedUp ? 1 : least)) continue;
    isMarkedUp ||= signs.includes('<');
    for (const mark of own) all.push(mark);
    if (warned.has(rule)) continue;
    warned.add(rule);
    const at = line + text.slice(0, own[0]!.span[0]).split('\n').length - 1;
    const message = `Expected plain text, found ${own.length} ${found}. Look whether anything is amiss.`;
    remark('warning', rule, message, at);
  }
  return all.length === 0 ? all : apart(all);
}

/** In order; what begins within another goes with it. */
function apart(marks: readonly Mark[]): Mark[] {
  let end = 0;
  return [...marks]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }) => {
      if (span[0] < end) return false;
      end = span[1];
      return true;
    });
}
