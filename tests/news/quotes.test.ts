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

const read = (text: string, language = 'en'): Quote[] => quotes(text, bodyOf(text), language);
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

  test.each([
    ['הדובר של צה"ל אמר כי הביקור נמשך שעה. חברי חד"ש לא באו.', []],
    [
      'המנכ"ל רון לוי אמר כי הגשר ישן. יו"ר הוועדה אמרה "נבנה את הגשר מחדש בשנה הבאה".',
      ['נבנה את הגשר מחדש בשנה הבאה'],
    ],
    ['הוא אמר ש"הגשר ישן וצריך לבנות אותו מחדש".', ['הגשר ישן וצריך לבנות אותו מחדש']],
  ])('takes the mark in a Hebrew abbreviation for none: %s', (text, expected) => {
    expect(read(text, 'he').map((quote) => quote.text)).toEqual(expected);
  });

  test('reads two grave accents and two apostrophes of old wire copy as marks', () => {
    const found = read("``The bridge is old,'' Ada Renwick said. ``We don't have the wardens' money.''");
    expect(found.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['The bridge is old,', 'Ada Renwick'],
      ["We don't have the wardens' money.", 'Ada Renwick'],
    ]);
    const running = read("``The bridge is old,'' Ada Renwick said. ``We waited.\n\n``Now we build it.''");
    expect(running.map(({ text }) => text)).toEqual(['The bridge is old,', 'We waited.\nNow we build it.']);
    expect(read('The page says ``no`` in Orlen Bay, Ada Renwick said.')).toEqual([]);
    expect(read("The mast has 6'' and the spare 5'' in Orlen Bay, Ada Renwick said.")).toEqual([]);
  });

  test.each([
    ['ja', '山田さんは「橋は古いので新しく建て直す必要がある」と話した。', ['橋は古いので新しく建て直す必要がある']],
    ['ja', '「橋は古いので新しく建て直す」と山田さんは話した。', ['橋は古いので新しく建て直す']],
    [
      'ja',
      '市は「橋の安全を守る市民の会」を設けた。小説『橋のない川の人々とその町』や映画「橋のない川と町」が人気だ。',
      [],
    ],
    ['zh', '李明说：“这座桥已经很旧了，我们必须重建。”', ['这座桥已经很旧了，我们必须重建。']],
    ['zh', '“这座桥已经很旧了，我们必须重建。”李明说。', ['这座桥已经很旧了，我们必须重建。']],
    ['zh-TW', '李明說：「這座橋已經很舊了，我們必須重建。」', ['這座橋已經很舊了，我們必須重建。']],
    ['zh', '活动以“共建美丽家园共享幸福生活”为主题，他读过《桥上的人们与他们的生活》。', []],
  ])('finds what is said in scripts without spaces, and no title (%s): %s', (language, text, expected) => {
    const found = read(text, language);
    expect(found.map((quote) => quote.text)).toEqual(expected);
    for (const { speaker } of found) expect(speaker).toBeNull();
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
    ['an attribute of left-over markup', 'The clip <a lang="en in Orlen Bay">was shown</a> on Tuesday.'],
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

  test('finds the first name that only a quotation gives', () => {
    const text = '“We thank Ada Renwick for the bridge,” the board said.\n\n“The bridge is old,” Renwick said.';
    expect(read(text)[1]?.speaker).toMatchObject({ text: 'Renwick', name: 'Ada Renwick' });
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

describe('small words inside names', () => {
  test.each([
    ['en', 'Anna van der Meer'],
    ['en', 'Mary-Ann van der Berg'],
    ['en', 'Ursula von der Leyen'],
    ['en', 'Oscar de la Hoya'],
    ['en', 'Leonardo da Silva'],
    ['en', 'Paulo dos Santos'],
    ['en', 'Jan ter Horst'],
    ['en', 'Lena af Ugglas'],
    ['en', "Jan van't Hof"],
    ['en', 'Omar bin Said'],
    ['de', 'Ursula von der Leyen'],
    ['de', 'Anna van der Meer'],
    ['de', 'Leonardo da Silva'],
    ['fr', 'Jean de La Fontaine'],
    ['fr', 'Anna van der Meer'],
    ['es', 'Luis de la Fuente'],
    ['es', 'Juan de los Santos'],
  ])('belong to it (%s): %s', (language, name) => {
    const said = { en: 'said', de: 'sagte', fr: 'a dit', es: 'dijo' }[language]!;
    expect(only(`“The bridge is old and it must go”, ${said} ${name}.`, language).speaker?.name).toBe(name);
  });

  test.each([
    ['de', 'Die Stadt plant neu. „Wir bauen die alte Brücke neu“, sagte Ute Lang von der Feuerwehr.', 'Ute Lang'],
    ['de', 'Die Stadt plant neu. „Wir bauen die alte Brücke neu“, sagte Ute Lang der Zeitung.', 'Ute Lang'],
    ['fr', '« Nous allons reconstruire le vieux pont », a dit Ada Ren de la Poste.', 'Ada Ren'],
  ])('belong to none behind a full name where they are words like others (%s): %s', (language, text, name) => {
    expect(only(text, language).speaker?.name).toBe(name);
  });

  test('open a surname alone', () => {
    const found = read('Anna van der Meer came late.\n\n“The bridge is old and it must go,” Van der Meer said.');
    expect(found[0]?.speaker?.name).toBe('Anna van der Meer');
  });

  test('stand before an office too, and behind it', () => {
    expect(only('“The bridge is old,” said Mayor Anna van der Meer.').speaker).toMatchObject({
      name: 'Anna van der Meer',
      role: 'Mayor',
    });
    expect(only('„Wir bauen die alte Brücke neu“, sagte Bürgermeister Otto von Bismarck.', 'de').speaker).toMatchObject(
      {
        name: 'Otto von Bismarck',
        role: 'Bürgermeister',
      },
    );
  });

  test('stand in the name of a lord', () => {
    const found = read(
      '“The men were never told of it,” said the chairman, Lord Ashdown of Wick.\n\n“We knew of it,” Lord Ashdown said.',
    );
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Ashdown of Wick', 'Ashdown of Wick']);
  });
});

describe('a noun that a name explains', () => {
  test.each([
    ['the shop steward, Dai Evans', 'Dai Evans'],
    ['its chief executive, Anna van der Meer', 'Anna van der Meer'],
    ['the chairman, Lord Ashdown', 'Ashdown'],
  ])('has its name: %s', (noun, name) => {
    expect(only(`"The men were never told of it," said ${noun}.`).speaker?.name).toBe(name);
  });

  test.each([
    ['die Besitzerin, Ute Lang', 'Ute Lang'],
    ['der Pächter, Jan Brandt', 'Jan Brandt'],
  ])('is found where all nouns have capitals: %s', (noun, name) => {
    expect(only(`„Er ist ein Held“, sagte ${noun}.`, 'de').speaker?.name).toBe(name);
  });
});

describe('titles', () => {
  const speaker = (text: string, language = 'en') => read(text, language)[0]?.speaker;

  test.each([
    ['en', '“The bridge is old,” Councillor Ada Renwick said.', 'Ada Renwick', 'Councillor'],
    ['en', '“The bridge is old,” said Chief Constable Ada Renwick.', 'Ada Renwick', 'Chief Constable'],
    ['en', '“The bridge is old,” said Secretary of State Ada Renwick.', 'Ada Renwick', 'Secretary of State'],
    ['de', '„Die Brücke ist alt“, sagte Kapitän Ilse Brandt.', 'Ilse Brandt', 'Kapitän'],
    ['fr', '« Le pont est vieux », a dit l’inspectrice Odile Marchand.', 'Odile Marchand', 'inspectrice'],
    ['es', '«El puente es viejo», dijo el concejal Marcos Ruiz.', 'Marcos Ruiz', 'concejal'],
  ])('makes an office the role, no part of the name (%s): %s', (language, text, name, role) => {
    expect(speaker(text, language)).toMatchObject({ name, role });
  });

  test.each([
    ['en', '“The bridge is old,” said Ms. Ada Renwick.', 'Ada Renwick'],
    ['de', '„Die Brücke ist alt“, sagte Frau Ilse Brandt.', 'Ilse Brandt'],
    ['fr', '« Le pont est vieux », a dit Mme Odile Marchand.', 'Odile Marchand'],
    ['es', '«El puente es viejo», dijo doña Marta Ruiz.', 'Marta Ruiz'],
  ])('makes courtesy no role (%s): %s', (language, text, name) => {
    expect(speaker(text, language)).toMatchObject({ name, role: null });
  });

  test.each([
    ['en', '“The bridge is old,” said Tenor Marco Bellini.', 'Marco Bellini', 'Tenor'],
    ['en', '“The bridge is old,” said PC Joan Hart.', 'Joan Hart', 'PC'],
    ['en', 'Carol Hume came late. “The bridge is old,” said DI Hume.', 'Carol Hume', 'DI'],
    ['en', '“The bridge is old,” said Leonardo Di Rosso.', 'Leonardo Di Rosso', null],
    ['de', '„Wir bauen die alte Brücke neu“, sagte Bahnvorstand Ulrich Weber.', 'Ulrich Weber', 'Bahnvorstand'],
    ['de', '„Wir bauen die alte Brücke neu“, sagte Tierärztin Ute Lang.', 'Ute Lang', 'Tierärztin'],
    ['de', '„Wir bauen die alte Brücke neu“, sagte Kollege Dirk Stein.', 'Dirk Stein', 'Kollege'],
    ['de', '„Wir bauen die alte Brücke neu“, sagte Dirk Hausmeister.', 'Dirk Hausmeister', null],
  ])('tells a job from the name (%s): %s', (language, text, name, role) => {
    expect(speaker(text, language)).toMatchObject({ name, role });
  });

  test.each([
    ['writes it small', 'Fiddler Ann Roe sang. “The bridge is old,” she said. No other fiddler came.'],
    ['gives the name without it', 'Fiddler Ann Roe sang. “The bridge is old,” Roe said. Then Ann Roe left.'],
  ])('tells a job that no list holds where the article %s', (_, text) => {
    expect(speaker(text)?.name).toBe('Ann Roe');
  });

  test('gives a double surname that two bear to neither', () => {
    const text = 'Mara Ruiz Soler met Tom Ruiz Soler. “The bridge is old,” Ruiz Soler said.';
    expect(speaker(text)?.name).toBe('Ruiz Soler');
  });

  test('leaves a double surname whole', () => {
    const text = 'Mara Ruiz Soler sang. “The bridge is old,” Ruiz Soler said. Then Ruiz Soler left.';
    expect(speaker(text)?.name).toBe('Mara Ruiz Soler');
  });

  test('prefers the fuller role behind the name', () => {
    expect(speaker('“The bridge is old,” said Captain Ada Renwick, the retired harbour pilot.')).toMatchObject({
      name: 'Ada Renwick',
      role: 'the retired harbour pilot',
    });
  });

  test('names the noun that a name explains', () => {
    expect(speaker('“The bridge is old,” said its spokesman, Tomas Halloran.')?.name).toBe('Tomas Halloran');
    expect(speaker('“The bridge is old,” said its spokesman.')?.name).toBeNull();
  });
});

describe('pronouns', () => {
  test('passes over a person whose title tells the other gender', () => {
    const text = 'Ms. Ada Renwick met Tomas Halloran in Orlen Bay.\n\nMr. Halloran smiled. “It is old,” she said.';
    expect(only(text).speaker?.name).toBe('Ada Renwick');
  });

  test.each([
    ['Asked what she would miss, Ann Moss, a milker, held up a bucket. "This," she said.', 'Ann Moss'],
    ['Asked what he would miss, Ms. Moss, a milker, held up a bucket. "I will miss this," he said.', 'Peter Hall'],
  ])('finds in an opening participle whom the clause behind it names: %s', (paragraph, name) => {
    const found = read(`"We were cold," said Peter Hall.\n\n${paragraph}`);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Peter Hall', name]);
  });

  test('takes no place for a person', () => {
    expect(only('Ada Renwick moved to Orlen Bay in Port Sennet. “It is old,” she said.').speaker?.name).toBe(
      'Ada Renwick',
    );
  });
});

describe('relatives with one surname', () => {
  const names = (...paragraphs: string[]) => read(paragraphs.join('\n\n')).map(({ speaker }) => speaker?.name);

  test.each([
    [
      'the father of a son',
      '"I am too old to climb the tower," said Mr Park, who is 90.',
      'His son, Don Park, said: "He still climbs it every morning."',
      '"I heard that from here," said Mr Park.',
      ['Park', 'Don Park', 'Park'],
    ],
    [
      'the mother of a daughter',
      '"I sold the boat in the spring," said Mrs Hale.',
      'Her daughter Joan Hale said: "She cried when it left the harbour."',
      '"I did not cry at all that day," said Mrs Hale.',
      ['Hale', 'Joan Hale', 'Hale'],
    ],
    [
      'the grandfather, before his grandson is named behind the noun',
      '"I built the wall with my hands," said Mr Smith.',
      '"He tells everyone the same thing," said his grandson, Ben Smith.',
      '"It is the truth, all of it," Mr Smith said.',
      ['Smith', 'Ben Smith', 'Smith'],
    ],
    [
      'the uncle, before his nephew is named before the noun',
      '"I built the wall with my hands," said Mr Smith.',
      '"He tells everyone the same thing," said Ben Smith, his nephew.',
      '"It is the truth, all of it," Mr Smith said.',
      ['Smith', 'Ben Smith', 'Smith'],
    ],
  ])('tell %s apart', (_, one, other, again, expected) => {
    expect(names(one, other, again)).toEqual(expected);
  });

  test.each([
    [
      'de',
      '„Ich bin zu alt für den Turm“, sagte Herr Park.',
      'Sein Sohn Tom Park sagte: „Er steigt noch jeden Morgen hinauf.“',
      '„Das habe ich alles gehört“, sagte Herr Park.',
    ],
    [
      'de',
      '„Ich bin zu alt für den Turm“, sagte Frau Park.',
      '„Sie steigt noch jeden Morgen hinauf“, sagte ihr Sohn, Tom Park.',
      '„Das habe ich alles gehört“, sagte Frau Park.',
    ],
    [
      'fr',
      '« Je suis trop vieux pour la tour », a dit M. Park.',
      '« Il y monte encore chaque matin », a dit son fils, Tom Park.',
      '« J’ai tout entendu d’ici », a dit M. Park.',
    ],
    [
      'es',
      '«Soy demasiado viejo para la torre», dijo el señor Park.',
      '«Todavía sube cada mañana a la torre», dijo su hijo, Tom Park.',
      '«Lo he oído todo desde aquí», dijo el señor Park.',
    ],
  ])('are told apart in other languages too (%s)', (language, one, other, again) => {
    const found = read([one, other, again].join('\n\n'), language);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Park', 'Tom Park', 'Park']);
  });

  test('are not told of a woman whose noun follows: "der Frau Angst"', () => {
    const found = read('Das machte der Frau Angst. „Ich bin einfach nach Hause gegangen“, sagte sie am Abend.', 'de');
    expect(found.map(({ speaker }) => speaker?.name ?? null)).not.toContain('Angst');
  });

  test('let a surname behind a relative mean the relative where nobody else bears it', () => {
    expect(names('His son, Don Park, sold the boat.', '"I never liked it," said Mr Park.')).toEqual(['Don Park']);
  });

  test('are told apart by the gender of a title', () => {
    expect(
      names('Peter Doyle, a spokesman for the port, came late.', '"We were never told about it," said Mrs Doyle.'),
    ).toEqual(['Doyle']);
    expect(
      names(
        '"The house is cold," said Ann Hale, a mother of three.',
        '"The roof leaks in every room," said her husband, Robert Hale.',
        '"We leave before the winter comes," said Mrs Hale.',
        '"I stay where I am," said Mr Hale.',
      ),
    ).toEqual(['Ann Hale', 'Robert Hale', 'Ann Hale', 'Robert Hale']);
  });

  test.each([
    ['Mrs Hale', 'she', 'Carol Hale', 'Robert Hale'],
    ['Mr Smith', 'he', 'John Smith', 'Robert Smith'],
  ])('leave a pronoun open behind "%s" where two could be meant', (short, pronoun, one, other) => {
    expect(
      names(
        `"We like the house by the sea," said ${one}.`,
        `"The roof leaks in every room," said ${other}.`,
        `${short} said they would move. "We leave before the winter comes," ${pronoun} said.`,
      )[2],
    ).toBeNull();
  });

  test.each([
    ['husband, Max Lund', 'Mary Lund'],
    ['son, Alan', 'Mary Lund'],
    ['brother, Max Reed', 'Mary Lund'],
  ])('are of the gender that the noun before them tells: her %s', (relative, name) => {
    expect(
      names(
        'Mary Lund, 91, lives by the lock in Orlen Bay.',
        `"She cried when the lock was shut," said her ${relative}.`,
        'She has kept the key. "It opens nothing any more today," she said.',
      )[1],
    ).toBe(name);
  });

  test('leave "Mr" and "Ms" open where one person is named who could be either', () => {
    const told = 'Mr. Khan said no. "We were never asked," Mr. Khan said.';
    expect(names('Sana Khan met the board.', told, '"We were never told about it," Ms. Khan said.')).toEqual([
      null,
      null,
    ]);
  });

  test('are not of the gender of those they belong to', () => {
    expect(names('Ann Roe, his deputy, came late. "We were never told about it," she said.')).toEqual(['Ann Roe']);
    expect(names('Mr Hale’s sister, Joan Moss, came late. "We were never told about it," she said.')).toEqual([
      'Joan Moss',
    ]);
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

  test.each([
    ['de', 'Kapitän Jan Brandt kam zu spät. „Wir bauen die Brücke neu“, sagte er.', 'Jan Brandt'],
    ['fr', 'Odile Marchand est arrivée. « Nous allons reconstruire le pont », confie-t-elle.', 'Odile Marchand'],
    ['es', 'La alcaldesa Marta Ruiz llegó tarde. «Vamos a reconstruir el puente», comentó.', 'Marta Ruiz'],
    ['ar', 'وقالت سميرة الخطيب إن الجسر قديم. وأضافت: «سنعيد بناء الجسر في العام المقبل».', 'سميرة الخطيب'],
  ])('resolves a pronoun or a left-out subject in %s', (language, text, name) => {
    expect(only(text, language).speaker?.name).toBe(name);
  });

  test('reads Spanish dialogue behind a dash, broken by the narrator', () => {
    const found = read('—Vamos a reconstruir el puente —dijo Marta Ruiz—. Nadie tiene el dinero.', 'es');
    expect(found.map(({ text }) => text)).toEqual(['Vamos a reconstruir el puente', 'Nadie tiene el dinero.']);
    expect(found[0]?.speaker?.name).toBe('Marta Ruiz');
  });

  test('tells an Arabic name from the office before it', () => {
    expect(only('وقال المتحدث سامي الخطيب: "سنعيد بناء الجسر في العام المقبل".', 'ar').speaker).toMatchObject({
      text: 'المتحدث سامي الخطيب',
      name: 'سامي الخطيب',
      role: 'المتحدث',
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
    // a dash behind the mark that opens a paragraph anew is a mark, too: "« Yes ⏎ « — who?"
    const bare = (text: string): string => text.replace(/(?<=["“„«]\s*)[—–]/g, '').replace(/[\s"“”'’‘„«»]+/g, '');
    fc.assert(
      fc.property(fc.oneof(article, fc.string({ unit: 'binary' })), (text) => {
        const body = bodyOf(text);
        for (const { text: words, span, speaker, block } of quotes(text, body, 'en')) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(bare(text.slice(...span))).toBe(bare(words));
          expect(span[0]).toBeGreaterThanOrEqual(body[block]!.span[0]);
          expect(span[0]).toBeLessThan(body[block]!.span[1]);
          if (speaker !== null) expect(text.slice(...speaker.span).replace(/\s+/g, ' ')).toBe(speaker.text);
        }
      }),
      { examples: [["Ada\n\n« n't\n\n« — who told"]] },
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

describe('the words beside a speaker', () => {
  test.each([
    [
      'a name that only tells whose delegate speaks',
      'Ada Renwick met the wardens. “The bridge is old and it must go,” said Orlen delegate Bram Tolly.',
      'Orlen delegate Bram Tolly',
    ],
    [
      'any noun behind "according to"',
      'The harbour was shut on Monday. “Eleven boats were lost in the storm,” according to a harbour tally.',
      'a harbour tally',
    ],
    [
      'who is named directly behind marked words that go on a clause',
      'Polling in Orlen Bay shows that “the town is not at ease with the bridge,” said Ada Renwick, the warden.',
      'Ada Renwick',
    ],
    [
      'someone unnamed directly behind them, not the one they are about',
      'Ada Renwick was not one for “asking her team about every small thing,” said one former warden who left in spring.',
      'one former warden',
    ],
  ])('tell %s', (_, text, speaker) => {
    expect(only(text).speaker?.text).toBe(speaker);
  });
});
