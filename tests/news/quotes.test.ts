/**
 * Claims about quotations and their speakers: tables of short invented articles, and properties that hold for any text.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotes } from '../../src/news/quotes.js';
import type { Block, Quote } from '../../src/types.js';

/** Paragraphs parted by empty lines; a paragraph that begins with "# " is a heading. */
function bodyOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const type = match[0].startsWith('# ') ? 'heading' : 'paragraph';
    blocks.push({ type, text: match[0], html: '', span: [match.index, match.index + match[0].length], level: null });
  }
  return blocks;
}

const read = (text: string, language = 'en'): Quote[] => quotes(text, bodyOf(text), language, null);
const only = (text: string, language = 'en'): Quote => {
  const found = read(text, language);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('marks', () => {
  test.each([
    ['straight double', '"We will rebuild the bridge," said Ada Renwick.'],
    ['curly double', '“We will rebuild the bridge,” said Ada Renwick.'],
    ['straight single', "'We will rebuild the bridge,' said Ada Renwick."],
    ['curly single', '‘We will rebuild the bridge,’ said Ada Renwick.'],
    ['German', '„We will rebuild the bridge,“ said Ada Renwick.'],
    ['guillemets inwards', '»We will rebuild the bridge,« said Ada Renwick.'],
    ['guillemets with spaces', '« We will rebuild the bridge, » said Ada Renwick.'],
    ['Swedish', '”We will rebuild the bridge,” said Ada Renwick.'],
    ['corner brackets', '「We will rebuild the bridge,」 said Ada Renwick.'],
    ['crossed styles', '“We will rebuild the bridge," said Ada Renwick.'],
  ])('finds a quotation in %s marks', (_, text) => {
    expect(only(text).text).toBe('We will rebuild the bridge,');
  });

  test('keeps nested marks inside the quotation', () => {
    expect(only('“He told us ‘never again’ and we believed him,” said Ada Renwick.').text).toBe(
      'He told us ‘never again’ and we believed him,',
    );
  });

  test.each([
    ["The harbour's wardens' huts don't stand any more, Ada Renwick said."],
    ['He was 6\'2" tall and came from Orlen Bay.'],
    ['Rock ’n’ roll of the ’60s was not forgotten in Orlen Bay.'],
  ])('takes no apostrophe or inch for a quotation: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('joins a quotation that every paragraph opens again', () => {
    const text = '“The bridge is old and must go,” Ada Renwick said. “We waited for years.\n\n“Now we build it.”';
    const found = read(text);
    expect(found.map((quote) => quote.text)).toEqual([
      'The bridge is old and must go,',
      'We waited for years.\nNow we build it.',
    ]);
    expect(found.map((quote) => quote.block)).toEqual([0, 0]);
  });

  test('ends a quotation that nothing closes with its paragraph', () => {
    const found = read('“The bridge is old and must go, said Ada Renwick.\n\nThe council met on Tuesday.');
    expect(found.map((quote) => quote.text)).toEqual(['The bridge is old and must go, said Ada Renwick.']);
  });

  test('takes none from a heading', () => {
    expect(read('# “We will rebuild the bridge,” says Renwick\n\nThe council met on Tuesday.')).toEqual([]);
  });

  test('collapses the line breaks of hard-wrapped text', () => {
    expect(only('“We will rebuild\nthe bridge,” said Ada Renwick.').text).toBe('We will rebuild the bridge,');
  });
});

describe('what is no quotation', () => {
  test.each([
    ['a nickname', 'Tomas “Duke” Halloran won the race in Orlen Bay.'],
    ['a title of a work', 'She starred in the film “The Lighthouse Keeper” in Orlen Bay.'],
  ])('leaves out %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('speakers', () => {
  test.each([
    ['after the quote, inverted', '“The bridge is old,” said Ada Renwick.', 'Ada Renwick', 'said'],
    ['after the quote', '“The bridge is old,” Ada Renwick said.', 'Ada Renwick', 'said'],
    ['before the quote', 'Ada Renwick said, “The bridge is old and we must go.”', 'Ada Renwick', 'said'],
    ['before a colon', 'Ada Renwick added: “The bridge is old and we must go.”', 'Ada Renwick', 'added'],
    ['across an apposition', '“The bridge is old,” Ada Renwick, the mayor, told reporters.', 'Ada Renwick', 'told'],
    [
      'of a clause that goes on in marks',
      'Ada Renwick called the bridge “a danger to all of us”.',
      'Ada Renwick',
      'called',
    ],
    [
      'behind "according to"',
      'The bridge was “a danger to all of us,” according to Ada Renwick.',
      'Ada Renwick',
      'according to',
    ],
    [
      'that is a document',
      'A statement from the harbour board welcomed the plan “to rebuild the old bridge”.',
      'A statement from the harbour board',
      'welcomed',
    ],
    [
      'without a name',
      '“The bridge is old,” said a senior official close to the board.',
      'a senior official close to the board',
      'said',
    ],
    [
      'across a clause with "who"',
      'An official, who asked not to be named, described the plan as “a waste of money”.',
      'An official',
      'described',
    ],
  ])('finds the speaker %s', (_, text, speaker, cue) => {
    const quote = only(text);
    expect([quote.speaker?.text, quote.cue]).toEqual([speaker, cue]);
  });

  test('gives both halves of a broken quotation to one speaker', () => {
    const found = read('“The bridge is old,” said Ada Renwick, “and nobody has the money to rebuild it.”');
    expect(found.map((quote) => quote.speaker?.text)).toEqual(['Ada Renwick', 'Ada Renwick']);
  });

  test('carries the speaker on to the next sentence', () => {
    const found = read('“The bridge is old,” said Ada Renwick. “Nobody has the money to rebuild it.”');
    expect(found.map((quote) => quote.speaker?.name)).toEqual(['Ada Renwick', 'Ada Renwick']);
  });

  test('gives each verb of one subject its own quotation', () => {
    const found = read(
      'The board welcomed the plan “to rebuild the bridge”, but affirmed “the need for more money from the state”.',
    );
    expect(found.map((quote) => quote.cue)).toEqual(['welcomed', 'affirmed']);
  });

  test('gives nobody where nobody is named', () => {
    expect(only('“The bridge is old and nobody will ever rebuild it.”').speaker).toBeNull();
  });
});

describe('names', () => {
  const opening = 'Mayor Ada Renwick opened the fair in Orlen Bay on Tuesday.\n\n';

  test.each([
    ['a surname', '“The bridge is old,” Renwick said.', 'Renwick'],
    ['a title and surname', '“The bridge is old,” Ms. Renwick said.', 'Ms. Renwick'],
    ['a pronoun', '“The bridge is old,” she said.', 'she'],
  ])('resolves %s to the fullest name', (_, text, speaker) => {
    const found = only(opening + text).speaker;
    expect([found?.text, found?.name, found?.person]).toEqual([speaker, 'Ada Renwick', 'ada-renwick']);
  });

  test('leaves a surname open that two people bear', () => {
    const text = 'Ada Renwick and Tomas Renwick met in Orlen Bay.\n\n“The bridge is old,” Renwick said.';
    expect(only(text).speaker).toMatchObject({ text: 'Renwick', name: null, person: null });
  });

  test('gives an organisation no person', () => {
    expect(only('“The bridge is old,” the Harbour Commission said.').speaker).toMatchObject({
      name: null,
      person: null,
    });
  });

  test('tells the role from the name', () => {
    expect(only('“The bridge is old,” senior board adviser Ada Renwick said.').speaker).toMatchObject({
      text: 'senior board adviser Ada Renwick',
      name: 'Ada Renwick',
      role: 'senior board adviser',
    });
  });
});

describe('other languages', () => {
  test.each([
    ['de', '„Wir bauen die Brücke neu“, sagte Bürgermeisterin Ilse Brandt am Montag.', 'Ilse Brandt', 'sagte'],
    ['fr', '« Nous allons reconstruire le pont », a déclaré la maire Odile Marchand.', 'Odile Marchand', 'déclaré'],
    ['es', '“Vamos a reconstruir el puente”, dijo la alcaldesa Marta Ruiz.', 'Marta Ruiz', 'dijo'],
  ])('finds the speaker in %s', (language, text, name, cue) => {
    const quote = only(text, language);
    expect([quote.speaker?.name, quote.cue]).toEqual([name, cue]);
  });

  test('names the words behind an Arabic verb, without guessing a name', () => {
    expect(only('وقال المتحدث سامي الخطيب: "سنعيد بناء الجسر في العام المقبل".', 'ar').speaker).toMatchObject({
      text: 'المتحدث سامي الخطيب',
      name: null,
    });
  });
});

describe('kinds', () => {
  test.each([
    ['direct', '“The bridge is old,” said Ada Renwick.'],
    ['direct', 'Ada Renwick said: “The bridge is old and must go.”'],
    ['mixed', 'Ada Renwick said the bridge was “a danger to all of us”.'],
  ])('calls it %s: %s', (kind, text) => {
    expect(only(text).kind).toBe(kind);
  });
});

describe('for any text', () => {
  const word = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      "'",
      '’',
      '‘',
      '„',
      '«',
      '»',
      '(',
      ')',
      ',',
      '.',
      ':',
      '—',
      '\n',
      '\n\n',
      ' ',
      'said',
      'She',
      'he',
      'who',
    ],
    ...[
      'Ada',
      'Renwick',
      'Mr.',
      'the',
      'a statement from',
      'Senate',
      'told',
      'according to',
      '\u{1f600}',
      'é',
      '\ud800',
      "n't",
    ],
  );
  const article = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));

  test('every span lies in the text and holds what is reported', () => {
    const bare = (text: string): string => text.replace(/[\s"“”'’‘„«»]+/g, '');
    fc.assert(
      fc.property(fc.oneof(article, fc.string({ unit: 'binary' })), (text) => {
        const body = bodyOf(text);
        for (const { text: words, span, speaker, block } of quotes(text, body, 'en', null)) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(bare(text.slice(...span))).toBe(bare(words));
          expect(span[0]).toBeGreaterThanOrEqual(body[block]!.span[0]);
          expect(span[0]).toBeLessThan(body[block]!.span[1]);
          if (speaker !== null) expect(text.slice(...speaker.span).replace(/\s+/g, ' ')).toBe(speaker.text);
        }
      }),
    );
  });

  test('quotations come in order and never overlap', () => {
    fc.assert(
      fc.property(article, (text) => {
        const spans = read(text).map(({ span }) => span);
        for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBeGreaterThanOrEqual(spans[i - 1]![1]);
      }),
    );
  });

  test('no speaker stands inside the quotation it is given', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { span, speaker } of read(text)) {
          if (speaker !== null) expect(speaker.span[1] <= span[0] || speaker.span[0] >= span[1]).toBe(true);
        }
      }),
    );
  });

  test('ends on long runs of one thing', () => {
    for (const unit of [
      '"',
      "'",
      '“',
      '« ',
      "' ",
      ', ',
      'said ',
      'Ada ',
      '"a," said Ada. ',
      '(',
      'who, ',
      'Ann, the mayor, ',
    ]) {
      expect(read(`"We go," said Ada. ${unit.repeat(5_000)}`).length).toBeGreaterThan(0);
    }
  });
});
