import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/news/lines/lines.js';

/** The lines of a text as they are read. */
const read = (text: string) => linesOf(text).map(({ text: words }) => words);

const WORDS = (
  'the ferry harbour of council said water in a to with and engineers weather bridge north evening passengers report was ' +
  'night island workers company lantern before between captain railway it market'
).split(' ');

const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 24, maxLength: 70 })
  .map((words) => `${words[0]!.charAt(0).toUpperCase()}${words[0]!.slice(1)} ${words.slice(1).join(' ')}.`);

/** Sets a paragraph in a column as print does: letters differ in width, long words are broken. */
function set(words: string, column: number, loose: readonly number[]): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1)!;
    const room = column - loose[lines.length % loose.length]!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] += ` ${word}`;
    else {
      const head = room - line.length - 2;
      const breaks = /^[a-z]{6,}$/.test(word) && head >= 3 && word.length - head >= 3;
      if (breaks) lines[lines.length - 1] += ` ${word.slice(0, head)}-`;
      lines.push(breaks ? word.slice(head) : word);
    }
  }
  return lines;
}

const text = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 3, maxLength: 7 }),
  column: fc.integer({ min: 26, max: 78 }),
  loose: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 9 }),
});

test('paragraphs that a column broke are whole again, whether set apart by empty lines or by indents', () => {
  fc.assert(
    fc.property(text, ({ paragraphs, column, loose }) => {
      const broken = paragraphs.map((words) => set(words, column, loose));
      expect(read(broken.map((lines) => lines.join('\n')).join('\n\n'))).toEqual(paragraphs);
      expect(read(broken.map((lines) => `   ${lines.join('\n')}`).join('\n'))).toEqual(paragraphs);
    }),
  );
});

test('whole paragraphs stay as they are, one below the other', () => {
  fc.assert(
    fc.property(text, ({ paragraphs }) => {
      expect(read(paragraphs.join('\n'))).toEqual(paragraphs);
      expect(read(paragraphs.join('\n\n'))).toEqual(paragraphs);
    }),
  );
});

const PAGE = `THE NORLAND WEEKLY LANTERN
FRIDAY, JUNE 7, 1912.

FIRE DESTROYS MILL ON
UPPER CREEK.

Loss Placed at Forty Thou-
sand Dollars; Watchman
Is Badly Burned.

Fire of unknown origin destroyed the
woolen mill of Orrin & Sons on Upper
Creek early Wednesday morning, entail-
ing a loss of about $40,000, only partly
covered by a well-known company. The
six-year-old mill was one of a dozen well-
known ones.`;

test('headlines and decks of several lines are whole, mastheads and dates stay apart, compounds keep their hyphens', () => {
  expect(read(PAGE)).toEqual([
    'THE NORLAND WEEKLY LANTERN',
    'FRIDAY, JUNE 7, 1912.',
    'FIRE DESTROYS MILL ON UPPER CREEK.',
    'Loss Placed at Forty Thousand Dollars; Watchman Is Badly Burned.',
    'Fire of unknown origin destroyed the woolen mill of Orrin & Sons on Upper Creek early Wednesday morning, entailing a ' +
      'loss of about $40,000, only partly covered by a well-known company. The six-year-old mill was one of a dozen well-known ones.',
  ]);
});

test('a column of signs without spaces is joined without them', () => {
  const words =
    '港の工事は来年の春に始まると市長が記者会見で述べた上で住民への説明を今月から順次進めていく方針を示したという';
  const lines = words.match(/.{1,17}/gu)!;
  const twice = [...lines, ...lines.map((line) => line)].join('\n');
  expect(read(`${twice}\n${lines.join('\n')}`).join('')).not.toContain(' ');
  expect(read(`${twice}\n${lines.join('\n')}`).length).toBeLessThan(8);
});

test('menus and lists of titles stay lists', () => {
  const menu = [
    'Home',
    'local news',
    'sport and leisure',
    'weather for the week',
    'Jobs',
    'contact us',
    'about the paper',
  ];
  const titles = ['Council delays the vote on a new yard', 'Ferry returns after three weeks', 'Bridge closed again'];
  const prose = `${WORDS.join(' ')} ${WORDS.join(' ')}.`;
  const page = [...menu, ...titles, prose, prose, ...titles, ...menu];
  expect(read(page.join('\n'))).toEqual(page);
});

test('a hyphen before "und" stands for the rest of a compound', () => {
  const text = `Maya-Bau entdeckt

Einzigartig ist die Ausrichtung dieser Bauwerke, deren Anordnung
genaue Beobachtungen erlaubt. Von hier aus konnten die Sonnen-
und Mondpositionen bestimmt werden, die laut den Forschern ein wich-
tiger Teil der rituellen und kalendarischen Praxis waren. Im Dorf
darunter lebten nach ihrer Schätzung einige hundert Menschen.`;
  expect(linesOf(text).at(-1)?.text).toContain(
    'die Sonnen- und Mondpositionen bestimmt werden, die laut den Forschern ein wichtiger Teil',
  );
});

test('a word before a colon at the beginning of a broken line is no field of an export', () => {
  const text = `Kawasaki steigt aus

Doch Vorsicht: Die Japaner liefern für die neue Maschine nur noch
einen Teil: Den Motor. Das Chassis aber wird von der Firma selbst
in Italien gebaut. Dennoch bleibt die Arbeit so, wie sie vorher
war: Aus Japan kommen auch weiterhin Fachleute, die den Technikern
vor Ort helfen: Vier von ihnen leben schon seit einem Jahr dort und
haben sich eingelebt, sagt der Chef der Firma aus dem Norden.`;
  expect(linesOf(text)).toHaveLength(2);
});
