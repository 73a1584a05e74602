import { describe, expect, it } from 'vitest';
import { splitCaption } from '../../src/news/credits/captions.js';
import { readCredit } from '../../src/news/credits/credits.js';
import { findDateline } from '../../src/news/dates/dateline.js';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline } from '../../src/news/names/bylines.js';
import { oneOfEach } from '../../src/news/pictures/repeated-captions.js';
import { languageFor } from '../../src/news/words/language.js';

const en = languageOf('en');
const names = (text: string, language = 'en') =>
  readByline(text, languageOf(language)).map(({ name, role, organisation }) =>
    [name, role, organisation].filter((part) => part !== null).join(' / '),
  );

describe('a byline', () => {
  it.each([
    ['By Ada Ren', ['Ada Ren']],
    ['BY ADA REN', ['Ada Ren']],
    ['By Ada Ren and Tom Hale', ['Ada Ren', 'Tom Hale']],
    ['By Ada Ren, Tom Hale and Una Vey', ['Ada Ren', 'Tom Hale', 'Una Vey']],
    ['By ADA REN, Harbour Correspondent', ['Ada Ren / Harbour Correspondent']],
    ['Ada Ren | The Skellhavn Courier', ['Ada Ren / The Skellhavn Courier']],
    ['Ada Ren in Port Ellin', ['Ada Ren']],
    ['AFP', ['AFP']],
    ['The Courier with AFP', ['The Courier', 'AFP']],
    ['(Reporting by Ada Ren; editing by Tom Hale)', ['Ada Ren']],
    ['By Ludo van der Berg', ['Ludo van der Berg']],
    ['By Staff', ['Staff']],
    ['Share this article', []],
    ['By the time he arrived it was dark', []],
    ['Local News, News | Published: 5 hours ago | Written by Ada Ren', ['Ada Ren']],
    ['Ada Ren, photos by Tom Hale', ['Ada Ren']],
    ['More from Ada Ren:', []],
    ['Source: Reuters', ['Reuters']],
    ['(Mrs) E. Grant', ['E. Grant']],
    ['Local News', []],
    ['In Local News', []],
    ['By Ada Ren@adaren', ['Ada Ren']],
    ['By Ada Ren•@adaren', ['Ada Ren']],
    ['By AL REN al.ren@courier.example', ['Al Ren']],
    ['By Ada Ren, Al Hale and Una Vey', ['Ada Ren', 'Al Hale', 'Una Vey']],
    ['Ada RenThe Skellhavn Courier', ['Ada Ren / The Skellhavn Courier']],
    ['Ada RenContact Reporter', ['Ada Ren / Contact Reporter']],
    ['By Ada MacDonald Staff Writer', ['Ada MacDonald / Staff Writer']],
    ['By Ada Ren5 minute Read', ['Ada Ren']],
    ['by Ada Ren in News', ['Ada Ren']],
    ['Reuters in Skellhavn', ['Reuters']],
    ['By ADA REN (@adaren)', ['Ada Ren']],
    ['Author: Ada Ren. Ada Ren Science', ['Ada Ren']],
    ['Archive Email RSS', []],
    ['Translation by Ada Ren', []],
    ['For the Courier', []],
    ['By Ada Ren, photographs by Tom Hale', ['Ada Ren']],
    ['By Ada Ren. Photographs by Tom Hale', ['Ada Ren']],
    ['By Ada Ren | Photography by Tom Hale', ['Ada Ren']],
    ['By Ada Ren, Staff Writer; pictures: Tom Hale', ['Ada Ren / Staff Writer']],
    ['By Ada Ren, illustrations by Tom Hale', ['Ada Ren']],
    ['By Ada Ren; editing by Tom Hale', ['Ada Ren']],
    ['Photographs by Tom Hale, words by Ada Ren', ['Ada Ren']],
    ['Words and photographs by Ada Ren', ['Ada Ren']],
    ['Photographs by Tom Hale', []],
    ['By Ada Ren, additional reporting by Tom Hale', ['Ada Ren', 'Tom Hale / additional reporting']],
    ['By Ada Ren; additional reporting by Tom Hale', ['Ada Ren', 'Tom Hale / additional reporting']],
    ['By Ada Ren with additional reporting by Tom Hale', ['Ada Ren', 'Tom Hale / additional reporting']],
    [
      'By Ada Ren. Additional reporting by Tom Hale and Una Vey.',
      ['Ada Ren', 'Tom Hale / Additional reporting', 'Una Vey / Additional reporting'],
    ],
    ['By our reporter Ada Ren', ['Ada Ren / reporter']],
    ['By WBX reporter Ada Ren in Port Ellin', ['Ada Ren / WBX reporter']],
    ['By AP reporter Ada Ren', ['Ada Ren / reporter / AP']],
    ['By education correspondent Ada Ren', ['Ada Ren / education correspondent']],
    ['By our own correspondent Ada Ren', ['Ada Ren / correspondent']],
    ['By Ada Ren and special correspondent Tom Hale', ['Ada Ren', 'Tom Hale / special correspondent']],
    ['By Staff Writer Ada Ren', ['Ada Ren / Staff Writer']],
    ['By our own correspondent', ['our own correspondent']],
    ['Ada Ren, Skerry Point', ['Ada Ren']],
    ['By Ada Point and Tom Hale', ['Ada Point', 'Tom Hale']],
    ['By Reporters Without Borders', ['Reporters Without Borders']],
    ['By the Rev. Tom Hale', ['Rev. Tom Hale']],
    ['By the Hesk Maid', []],
    ['By Ada Ren for the Gazette', ['Ada Ren / Gazette']],
    ['By Ada Ren of the Skellhavn Gazette', ['Ada Ren / Skellhavn Gazette']],
    ['By Ada Ren of The Associated Press', ['Ada Ren / The Associated Press']],
    ['The Press of Skellhavn', ['The Press of Skellhavn']],
    ['By ADA REN Associated Press Writer', ['Ada Ren / Writer / Associated Press']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['de', 'Von Ada Ren und Tom Hale', ['Ada Ren', 'Tom Hale']],
    ['fr', 'Par Ada Ren, envoyée spéciale', ['Ada Ren / envoyée spéciale']],
    ['es', 'Por Ada Ren y Tom Hale', ['Ada Ren', 'Tom Hale']],
    ['ar', 'بقلم ليلى برهومي', ['ليلى برهومي']],
    ['de', 'Quelle: dpa Sport', ['dpa']],
    ['de', 'Text und Fotos: Ada Ren', ['Ada Ren']],
    ['fr', 'Texte : Ada Ren', ['Ada Ren']],
    ['fr', 'Ada Ren (avec AFP)', ['Ada Ren', 'AFP']],
    ['de', 'Fotos: Ada Ren', []],
    ['de', 'Von Ada Ren (Text) und Tom Weiß (Fotos)', ['Ada Ren']],
    ['de', 'Von Ada Ren und Tom Weiß (Foto)', ['Ada Ren']],
    ['de', 'Von Ada Ren (Text und Fotos)', ['Ada Ren']],
    ['de', 'Von Ada Ren, Fotos von Tom Weiß', ['Ada Ren']],
    ['de', 'Von Ada Ren; Mitarbeit: Tom Weiß', ['Ada Ren', 'Tom Weiß / Mitarbeit']],
    ['de', 'Von unserem Redaktionsmitglied Petra Vogel', ['Petra Vogel / Redaktionsmitglied']],
    ['de', 'Von dpa-Korrespondentin Petra Vogel', ['Petra Vogel / Korrespondentin / dpa']],
    ['fr', 'Par Ada Ren, photos de Tom Hale', ['Ada Ren']],
    ['es', 'De nuestra corresponsal Ada Ren', ['Ada Ren / corresponsal']],
    ['ar', 'حوار: ليلى حداد', ['ليلى حداد']],
    ['zh', '作者：王小明', ['王小明']],
    ['ja', '文＝山田花子', ['山田花子']],
    ['ja', '【山田花子】', ['山田花子']],
    ['ja', '付 夕刊', []],
    ['ja', '付朝刊 社会面', []],
    ['ko', '조간', []],
    ['ko', '한국일보를 선호 출처로 추가', []],
  ])('in %s: %s', (language, text, expected) => {
    expect(names(text, language)).toEqual(expected);
  });
});

describe('a caption', () => {
  it.each([
    ['The quay at dusk. © Ada Ren, Reuters', 'The quay at dusk.', 'Ada Ren, Reuters'],
    ['The quay at dusk. (Photo: Ada Ren/AFP)', 'The quay at dusk.', 'Ada Ren/AFP'],
    ['The quay at dusk. Photograph: Ada Ren', 'The quay at dusk.', 'Ada Ren'],
    ['The quay at dusk. (AP Photo/Ada Ren)', 'The quay at dusk.', 'AP Photo/Ada Ren'],
    ['The quay at dusk. STAFF PHOTO BY A. REN', 'The quay at dusk.', 'A. REN'],
    ['The quay at dusk. Staff photo by Ada Ren', 'The quay at dusk.', 'Ada Ren'],
    ['The quay PHOTO COURTESY OF SKELLHAVN MUSEUM', 'The quay', 'SKELLHAVN MUSEUM'],
    ['Photographs by Ada Ren', null, 'Ada Ren'],
    ['The quay at dusk.', 'The quay at dusk.', null],
    ['Photo: AFP', null, 'AFP'],
    ['The quay at dusk. (AP Photo/Ada Ren) AP Photo', 'The quay at dusk. (AP Photo/Ada Ren)', 'AP Photo'],
    ['The quay at dusk - Copyright Ada Ren/Copyright 2011 The AP', 'The quay at dusk', 'Ada Ren/Copyright 2011 The AP'],
    ["The quay at dusk Capture d'écran de Reddit", 'The quay at dusk', "Capture d'écran de Reddit"],
    ['The quay at dusk (Dok. Skellhavn)', 'The quay at dusk', 'Dok. Skellhavn'],
    ['The quay at dusk – Tous droits réservés Ada Ren', 'The quay at dusk', 'Tous droits réservés Ada Ren'],
    ['The quay at dusk – CC-BY 4.0 Ada Ren', 'The quay at dusk', 'CC-BY 4.0 Ada Ren'],
    ['The quay at dusk – Midjourney (“quay, dusk”)', 'The quay at dusk', 'Midjourney (“quay, dusk”)'],
    ['El muelle.Cedida por la familia Ren', 'El muelle.', 'Cedida por la familia Ren'],
    ['부두에 선 배들. 사진=연합뉴스', '부두에 선 배들.', '연합뉴스'],
    ['黃昏的碼頭。圖／記者林海', '黃昏的碼頭。', '記者林海'],
    ['The quay at dusk. All rights reserved.', 'The quay at dusk. All rights reserved.', null],
    ['Ada Ren (dpa/picture alliance via Getty)', null, 'Ada Ren (dpa/picture alliance via Getty)'],
    ['Ada Ren (left)', 'Ada Ren (left)', null],
    ['부두에 선 하늘별(왼쪽)', '부두에 선 하늘별(왼쪽)', null],
    ['부두에 선 배들(하늘시 제공)', '부두에 선 배들', '하늘시 제공'],
    ['埠頭の船（共同）', '埠頭の船', '共同'],
    ['السفينة في الميناء (رويترز)', 'السفينة في الميناء', 'رويترز'],
    ['The rights reserved for the quay', 'The rights reserved for the quay', null],
    [
      'The quay at dusk (Ada Ren, The Courier / May 30, 2011)',
      'The quay at dusk',
      'Ada Ren, The Courier / May 30, 2011',
    ],
    ['The quay at dusk (WBX Photo by Ada Ren)', 'The quay at dusk', 'WBX Photo by Ada Ren'],
    ['The quay at dusk (Photo by Ada Ren)', 'The quay at dusk', 'Ada Ren'],
    ['PHOTO: Crowds at the harbour (Ada Ren/PA)', 'Crowds at the harbour', 'Ada Ren/PA'],
    ['Photo: Crowds at the harbour. Photograph: Ada Ren', 'Crowds at the harbour.', 'Ada Ren'],
    ['Photo: Ada Ren, The Courier (AP)', null, 'Ada Ren, The Courier (AP)'],
    ['Photo: Ada Ren for the Courier (AP)', null, 'Ada Ren for the Courier (AP)'],
    ['Photo credit: AP | The old ferry at the quay of Port Ellin.', 'The old ferry at the quay of Port Ellin.', 'AP'],
    ['Ada Ren in a scene from "Quay." (AP Photo/Ada Ren)', 'Ada Ren in a scene from "Quay."', 'AP Photo/Ada Ren'],
    ['The quay at dusk. / ADA REN', 'The quay at dusk.', 'ADA REN'],
    ['The quay at dusk on Monday / ADA REN', 'The quay at dusk on Monday', 'ADA REN'],
    ['The quay at dusk. / Ada Ren', 'The quay at dusk.', 'Ada Ren'],
    ['Le quai au crépuscule. | LE PHARE DU NORD', 'Le quai au crépuscule.', 'LE PHARE DU NORD'],
    ['Le quai le 7 mars. ÉLOÏSE RENARD POUR « LE QUAI »', 'Le quai le 7 mars.', 'ÉLOÏSE RENARD POUR « LE QUAI »'],
    ['The quay at dusk on Monday. —ADA REN', 'The quay at dusk on Monday.', 'ADA REN'],
    ['The quay at dusk. ADA REN aren@courier.example', 'The quay at dusk.', 'ADA REN aren@courier.example'],
    ['The quay at dusk. Photo / Ada Ren', 'The quay at dusk.', 'Ada Ren'],
    ['PHOTO ADA REN, LE QUAI', null, 'ADA REN, LE QUAI'],
    ['港に着いた船（左）＝ロイター', '港に着いた船（左）', 'ロイター'],
    ['港の船＝2024年8月31日、港町、林海撮影', '港の船＝2024年8月31日、港町', '林海撮影'],
    ['题图来自 Hesk', null, 'Hesk'],
    ['Il molo al tramonto (ansa)', 'Il molo al tramonto', 'ansa'],
    ['Il molo al tramonto (foto Ren)', 'Il molo al tramonto', 'Ren'],
    ['Der Kai bleibt zu, sagte er. (dpa)', 'Der Kai bleibt zu, sagte er. (dpa)', null],
    ['The ferry ran aground | THE COURIER', 'The ferry ran aground | THE COURIER', null],
    ['THE FERRY RAN AGROUND. THE CREW IS SAFE', 'THE FERRY RAN AGROUND. THE CREW IS SAFE', null],
    ['The quay at dusk in the USA', 'The quay at dusk in the USA', null],
    ['He sailed to the U.S. AND', 'He sailed to the U.S. AND', null],
    ['値上げ率＝5%', '値上げ率＝5%', null],
  ])('%s', (line, text, credit) => {
    const parts = splitCaption(line, en);
    expect(parts.text && line.slice(...parts.text)).toBe(text);
    expect(parts.credit && line.slice(...parts.credit)).toBe(credit);
  });

  it.each([
    ['Ada Ren, Reuters', 'Ada Ren', 'Reuters'],
    ['Ada Ren/AFP', 'Ada Ren', 'AFP'],
    ['AP Photo/Ada Ren', 'Ada Ren', 'AP'],
    ['Ada Ren', 'Ada Ren', null],
    ['dpa', null, 'dpa'],
  ])('is credited to %s', (raw, photographer, agency) => {
    expect(readCredit(raw)).toEqual({ raw, photographer, agency });
  });

  it.each([
    ['Ada Ren/Copyright 2011 The AP. All rights reserved', 'Ada Ren', 'Ada Ren', 'AP'],
    ['Alle Rechte vorbehalten Ada Ren', 'Ada Ren', 'Ada Ren', null],
    ['AP Photo/Ada Ren, File', 'AP Photo/Ada Ren', 'Ada Ren', 'AP'],
    ['AFP. Foto: AFP', 'AFP', null, 'AFP'],
    ['ADA REN aren@courier.example', 'ADA REN', 'ADA REN', null],
    ['Ada Ren/dpa | Ada Ren', 'Ada Ren/dpa', 'Ada Ren', 'dpa'],
    ['Ada Ren/GPO/dpa | ADA REN', 'Ada Ren/GPO/dpa', 'Ada Ren', 'dpa'],
    ['dpa | Ada Ren', 'dpa | Ada Ren', 'Ada Ren', 'dpa'],
    ['Ada Ren (REUTERS)', 'Ada Ren (REUTERS)', 'Ada Ren', 'REUTERS'],
    ['Ada Ren, Reuters / May 30, 2011', 'Ada Ren, Reuters', 'Ada Ren', 'Reuters'],
    ['CreditCreditAda Ren/AFP', 'Ada Ren/AFP', 'Ada Ren', 'AFP'],
    ['Ada Ren/AFP hide caption', 'Ada Ren/AFP', 'Ada Ren', 'AFP'],
    ['All rights reserved', 'All rights reserved', null, null],
  ])('"%s" names its makers and no more', (printed, raw, photographer, agency) => {
    expect(readCredit(printed)).toEqual({ raw, photographer, agency });
  });

  it.each([
    ['The old ferry at the quay of Port Ellin', 'Ferry at the old quay of Port Ellin.', 1],
    ['The old ferry at the quay of Port Ellin', 'The keeper of the light in his kitchen.', 2],
    ['The quay', 'The quay at dusk.', 2],
    ['Engineer Ada Ren', 'Ada Ren, the engineer of the bridge, at the quay of Port Ellin.', 1],
    ['Engineer Ada Lowe', 'Ada Ren, the engineer of the bridge, at the quay of Port Ellin.', 2],
  ])('"%s" above "%s": %i', (alternative, text, captions) => {
    const first = { text: alternative, textSpan: [0, 40], credit: null, creditSpan: null } as const;
    const second = { text, textSpan: [41, 80], credit: 'Ada Ren', creditSpan: [80, 90] } as const;
    const { kept } = oneOfEach([first, second]);
    expect(kept).toHaveLength(captions);
    expect(kept.at(-1)).toBe(second);
  });

  it('told twice is one, and the one with a credit stays', () => {
    const plain = { text: 'The quay.', textSpan: [0, 9], credit: null, creditSpan: null } as const;
    const full = { text: 'The quay', textSpan: [10, 18], credit: 'Ada Ren', creditSpan: [18, 27] } as const;
    expect(oneOfEach([plain, full])).toEqual({ kept: [full], repeated: [plain] });
  });

  it.each([
    ['The ferry Vanna leaves Port Ellin with the last crates of herring on Monday, 9 May 2011', 1],
    ['The ferry Vanna leaves Port Ellin with the first letters for the islands on Monday, 9 May 2011', 2],
  ])('"%s" far below one that says nearly that: %i', (text, captions) => {
    const words = 'The ferry Vanna leaves Port Ellin with the last crates of herring on Monday 9 May, 2011, at dawn';
    const first = { text: words, textSpan: [0, 96], credit: null, creditSpan: null } as const;
    const second = { text, textSpan: [4000, 4090], credit: null, creditSpan: null } as const;
    expect(oneOfEach([first, second]).kept).toHaveLength(captions);
  });
});

describe('a dateline', () => {
  it.each([
    ['PORT ELLIN (Reuters) - The ferry sank.', 'Port Ellin', 'Reuters'],
    ['Berlin (dpa) - Die Fähre sank.', 'Berlin', 'dpa'],
    ['SKELLHAVN, March 4 (AP) — The ferry sank.', 'Skellhavn', 'AP'],
    ['SAN FRANCISCO, Jan. 9 — The ferry sank.', 'San Francisco', null],
    ['KELVERSTEAD — The ferry sank.', 'Kelverstead', null],
    ['SKELLHAVN, June 3.—(Special.)—The ferry sank.', 'Skellhavn', null],
    ['SKELLHAVN, Friday.—The ferry sank.', 'Skellhavn', null],
    ['SKELLHAVN, March 4. The ferry sank.', 'Skellhavn', null],
    ['SKELLHAVN, Wednesday. The ferry sank.', 'Skellhavn', null],
    ['(By Telegraph.) SKELLHAVN, March 4. The ferry sank.', 'Skellhavn', null],
    ['PORT ELLIN--(BUSINESS WIRE)--The ferry sank.', 'Port Ellin', 'BUSINESS WIRE'],
    ['BERLIN, 8. April 2014. Die Fähre sank.', 'Berlin', null],
    ['BERLIN, 8. Apr. 2014. Die Fähre sank.', 'Berlin', null],
    ['SKELLHAVN, Jan. 4. The ferry sank.', 'Skellhavn', null],
    ['SKELLHAVN, Jan. 4, 1911. The ferry sank.', 'Skellhavn', null],
  ])('%s', (paragraph, place, agency) => {
    const found = findDateline(paragraph, 'en', () => null);
    expect(found?.dateline.place).toBe(place);
    expect(found?.agency).toBe(agency);
  });

  it.each([
    'The ferry – an old one – sank.',
    'Ada Ren (42) said no.',
    'He said: no.',
    'Monday was fine - Tuesday was not.',
    'MS HESK MAID, the old ferry. She sank.',
    'NO, NEVER. The ferry sank.',
  ])('is not read into "%s"', (paragraph) => {
    expect(findDateline(paragraph, 'en', () => null)).toBeNull();
  });
});

describe('the language', () => {
  it.each([
    ['en', 'The ferry did not sail on Friday because the fog lay on the water until noon and nobody could see it.'],
    [
      'de',
      'Die Fähre fuhr am Freitag nicht, weil der Nebel bis zum Mittag auf dem Wasser lag und niemand sie sehen konnte.',
    ],
    [
      'fr',
      'Le bac est resté à quai vendredi parce que le brouillard était sur la mer et que personne ne pouvait le voir.',
    ],
    ['es', 'El barco no salió el viernes porque la niebla estaba sobre el agua y nadie lo podía ver desde la costa.'],
    ['ar', 'لم تبحر العبّارة يوم الجمعة لأن الضباب كان على الماء حتى الظهر ولم يستطع أحد أن يراها من الشاطئ'],
    ['ja', 'フェリーは金曜日に霧のため出航しなかったと会社は発表した。乗客は夕方まで待った。'],
    ['und', 'Ok.'],
  ])('%s is told', async (expected, text) => {
    expect(
      await languageFor({
        text,
        blocks: null,
        declared: null,
        captions: [],
        hints: new Map<number, 'paragraph'>(),
        marks: [],
      }),
    ).toBe(expected);
  });
});

describe('the language of a draft', () => {
  const unclear = 'Kerlosset Vennet Skaill, Anke Dorring: Orra Hesk Calf Varley, Brix Tindrel. Mole Quay Tarrow.';

  it('is the same whatever was read before', async () => {
    const draft = {
      text: unclear,
      blocks: null,
      declared: null,
      captions: [],
      hints: new Map<number, 'paragraph'>(),
      marks: [],
    };
    const first = await languageFor(draft);
    await languageFor({
      ...draft,
      text: 'Lorsque le bac est parti, personne ne savait que la brume allait tomber sur la mer.',
    });
    expect(await languageFor(draft)).toBe(first);
  });
});
