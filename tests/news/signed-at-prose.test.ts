/** Who signs at the edges of the prose where nobody does above it, and names of icons that a copy left in a signature. */
import { describe, expect, it } from 'vitest';
import { iconCuts } from '../../src/news/lines/icon-names.js';
import { read } from './reading.js';
import { fieldsOf, type Line } from './telling.js';

const HEAD: Line = ['headline', 'head', 'Die Mauer des Hafens'];
const FIRST: Line = ['para', 'body', 'Die Mauer des Hafens wird nach zwei Wintern voller Stürme noch einmal gebaut.'];
const LAST: Line = [
  'para',
  'body',
  'Die ersten Steine sollen im Herbst gelegt werden, wenn die Fähre nicht mehr fährt.',
];

const signers = (lines: readonly Line[], tag: string) => {
  const fields = fieldsOf(lines, tag);
  return [fields.byline.map(({ name, organisation }) => name ?? organisation), fields.prose.length];
};

describe('a line at the foot that was told as a paragraph', () => {
  it.each([
    ['de', '(dpa)', ['dpa'], 2],
    ['de', '(ar)', ['ar'], 2],
    ['es', 'EFE', ['EFE'], 2],
    ['da', '/ritzau/', ['ritzau'], 2],
    ['pl', 'Ada Ren', ['Ada Ren'], 2],
    ['fi', 'Ada Ren', ['Ada Ren'], 2],
    ['de', 'Text: Ada Ren', ['Ada Ren'], 2],
    ['ja', '《KT》', ['KT'], 2],
    ['ja', '《海原凪子》', ['海原凪子'], 2],
    ['vi', 'Lan Anh', ['Lan Anh'], 2],
    // prose, whatever its length
    ['de', 'Ada Ren schweigt.', [], 3],
    ['de', 'Und nun?', [], 3],
    ['de', '(siehe oben)', [], 3],
  ])('%s "%s"', (tag, line, names, paragraphs) => {
    expect(signers([HEAD, FIRST, LAST, ['para', 'body', line]], tag)).toEqual([names, paragraphs]);
  });

  it('gives way to who signs above', () => {
    const lines: Line[] = [HEAD, ['byline', 'head', 'Von Tom Hale'], FIRST, LAST, ['para', 'body', 'Ada Ren']];
    expect(signers(lines, 'de')).toEqual([['Tom Hale'], 3]);
  });
});

describe('a line above the prose that was told as some of it', () => {
  it.each([
    ['lt', ['para', 'body', 'ELTA'], ['ELTA']],
    ['es', ['standfirst', 'head', 'Ada Ren de la Vega y Tomás del Hoyo'], ['Ada Ren de la Vega', 'Tomás del Hoyo']],
    ['de', ['other', 'head', 'Redaktion'], ['Redaktion']],
    ['en', ['other', 'head', 'Staff Reporter, Port Ellin'], ['Staff Reporter']],
    ['es', ['other', 'head', 'Redacción El Correo'], ['Redacción El Correo']],
    ['ko', ['standfirst', 'head', '박하늘 기자 sky@port.example'], ['박하늘']],
    ['es', ['standfirst', 'head', 'Los vecinos piden más luz'], []],
    ['de', ['other', 'head', 'Lokales'], []],
  ] as const)('%s %s', (tag, line, names) => {
    expect(signers([HEAD, line, ['date', 'head', '04.03.2011'], FIRST, LAST], tag)[0]).toEqual(names);
  });
});

describe('the end of the last paragraph', () => {
  it.each([
    ['de', ' (dpa)', ['dpa']],
    ['de', ' (ar)', ['ar']],
    ['de', ' (ar/dpa)', ['dpa']],
    ['ja', '。（海原凪子）', ['海原凪子']],
    ['ja', '。【海原凪子】', ['海原凪子']],
    ['zh', '。（记者 林海）', ['林海']],
    ['ko', ' 박하늘 기자 sky@port.example', ['박하늘']],
    // a party, a year, what a sentence adds
    ['de', ' (CDU)', []],
    ['de', ' (2011)', []],
    ['en', ' (ar)', []],
    ['ja', '。（税抜き）', []],
  ])('%s "%s"', (tag, end, names) => {
    const [role, phase, words] = LAST;
    expect(signers([HEAD, FIRST, [role, phase, words + end]], tag)).toEqual([names, 2]);
  });

  it('stays prose in the middle of a sentence', () => {
    expect(signers([HEAD, FIRST, ['para', 'body', 'Die Steine liegen im Hafen (dpa)']], 'de')[0]).toEqual([]);
  });
});

describe('names of icons', () => {
  it.each([
    ['access_timeMarch 4, 2011 createAda Ren folderNews', ['access_time', 'create', 'folder']],
    ['person Ada Ren schedule March 4, 2011 chat_bubble 3', ['person', 'schedule', 'chat_bubble']],
    ['calendar_today4 March 2011\npersonAda Ren', ['calendar_today', 'person']],
    ['access_time2011/03/04 11:51 createポート編集部', ['access_time', 'create']],
    // words, handles, names of files
    ['They create a folder for each person.', []],
    ['@access_time wrote my_access_time.txt', []],
    ['access_timer', []],
    ['access_time 7:45\nWe asked him to share what a person can create.', ['access_time']],
  ])('"%s"', (text, names) => {
    expect(iconCuts(text).map(({ span }) => text.slice(...span))).toEqual(names);
  });

  it('hide neither the day nor who signs, and are left out with their reason', () => {
    const article = read(
      [
        'Harbour wall to be rebuilt after winter storms',
        'access_timeMarch 4, 2011 createAda Ren folderNews',
        'The harbour wall at Port Ellin will be rebuilt after two winters of storms, the council decided on Tuesday evening. The work is expected to take eighteen months and to cost some four million.',
        'Fishermen had warned for years that the stones were moving. "We told them every spring," said one of them, who has kept a boat there since he was a boy.',
      ].join('\n\n'),
    );
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(article.published?.date).toBe('2011-03-04');
    expect(article.dropped.filter(({ reason }) => reason === 'name of an icon').map(({ text }) => text)).toEqual([
      ...['access_time', 'create', 'folder'],
    ]);
  });
});

describe('a note on who wrote, below the last paragraph', () => {
  it.each([
    [
      'en',
      'Ada Ren is a senior fellow at the Institute of Quays. Tom Hale is a lawyer in Port Ellin.',
      ['Ada Ren', 'Tom Hale'],
    ],
    ['en', 'The writer, Ada Ren, is a former harbour master and columnist.', ['Ada Ren']],
    ['es', 'Ada Ren es politóloga e investigadora en el Instituto de Muelles.', ['Ada Ren']],
    ['fr', "Ada Ren est politologue et chercheuse à l'Institut des quais.", ['Ada Ren']],
    ['de', 'Ada Ren (* 1978) lehrt Wasserbau an der Universität Ellin.', ['Ada Ren']],
    ['nl', 'Ada Ren is hoogleraar aan de universiteit van Ellin.', ['Ada Ren']],
    // what is told of somebody in the news
    ['en', 'Ada Ren is accused of hitting a reporter.', []],
    ['en', 'Ada Ren is expected to speak on Friday.', []],
    ['en', 'Port Ellin is a town of nine thousand.', []],
  ] as const)('%s "%s"', (tag, line, names) => {
    expect(signers([HEAD, FIRST, LAST, ['other', 'below', line]], tag)[0]).toEqual(names);
  });

  it('is told below the name as well', () => {
    const note = 'Redakteurin im Ressort Wirtschaft. Hat Geografie studiert und wohnt am Hafen.';
    const lines: Line[] = [HEAD, FIRST, LAST, ['other', 'below', 'Ada Ren'], ['other', 'below', note]];
    expect(signers(lines, 'de')[0]).toEqual(['Ada Ren']);
  });
});

describe('a surname alone in capitals', () => {
  it.each([
    ['fr', 'Yann LE GUEN', ['Yann Le Guen']],
    ['tr', 'Ada DAĞLI', ['Ada Dağlı']],
    ['en', 'Ada REN', ['Ada Ren']],
    ['en', 'JR Ren', ['JR Ren']],
  ] as const)('%s "%s"', (tag, line, names) => {
    expect(signers([HEAD, ['byline', 'head', line], FIRST, LAST], tag)[0]).toEqual(names);
  });
});

describe('lists of other articles below the prose', () => {
  it.each([
    ['en', ['Most Read', 'Ada Ren is a reporter to watch']],
    ['es', ['Lo más leído', 'Tom Hale']],
    ['zh', ['相关新闻', '林海辞职']],
    ['ja', ['続きを読む']],
  ] as const)('sign nothing, whatever they were told as (%s)', (tag, lines) => {
    for (const [role, phase] of [
      ['para', 'body'],
      ['other', 'below'],
    ] as const)
      expect(signers([HEAD, FIRST, LAST, ...lines.map((line): Line => [role, phase, line])], tag)[0]).toEqual([]);
  });
});

describe('a handle behind the word for "by", beside the day', () => {
  it.each([
    ['de', 'von adaren · 31. Oktober 2023', ['adaren']],
    ['en', 'by ada_ren | March 4, 2011', ['ada_ren']],
    ['de', 'vom 31. Oktober 2023', []],
  ] as const)('%s "%s"', (tag, line, names) => {
    expect(signers([HEAD, ['date', 'head', line], FIRST, LAST], tag)[0]).toEqual(names);
  });
});

describe('the editor of a Chinese article', () => {
  const body: Line[] = [
    HEAD,
    ['para', 'body', '经过两个冬天的风暴，埃林港的堤坝将重新修建，市议会在星期二晚上作出了这一决定。'],
  ];
  const editor: Line = ['other', 'below', '（责任编辑：林海 田禾）'];

  it('signs where nobody else does', () => {
    expect(signers([...body, editor], 'zh')[0]).toEqual(['林海', '田禾']);
    expect(signers([body[0]!, ['byline', 'head', '作者：岳石'], body[1]!, editor], 'zh')[0]).toEqual(['岳石']);
  });
});
