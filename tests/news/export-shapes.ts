/** The shapes in which databases export an article, made up after their published formats; people and places are invented. */
export const BODY = [
  'The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier and the county closed it for what was meant to be a month.',
  'It rained.',
  '"The bridge was never the problem," the engineer Tom Hale said. "The river was the problem, and it has been here longer than any of us."',
  'IN THE END the toll went as well.',
];
export const WORDS = BODY.join('\n\n');

/** The same article in each of them. */
export const SHAPES: readonly (readonly [shape: string, text: string])[] = [
  [
    'two capitals above each value',
    `SE\nNews; Domestic\nHD\nBridge reopens after nine years\nBY\nBy Ada Ren\nWC\n152 words\nPD\n4 May 1998\nSN\nThe Skellhavn Post\nSC\nSKPOST\nPG\n3\nLA\nEnglish\nCY\n(c) 1998 Skellhavn Post Ltd.\nLP\n${BODY[0]}\n\nTD\n${BODY.slice(1).join('\n\n')}\n\nNS\ngcom : General News\nPUB\nSkellhavn Post Ltd.\nAN\nDocument skpost0020011129du5400001\n`,
  ],
  [
    'two capitals before each value',
    `HD Bridge reopens after nine years\nBY Ada Ren\nWC 152 words\nPD 4 May 1998\nSN The Skellhavn Post\nLA English\nCY (c) 1998 Skellhavn Post Ltd.\n\nLP\n${BODY[0]}\n\nTD\n${BODY.slice(1).join('\n\n')}\n\nAN\nDocument skpost0020011129du5400001\n`,
  ],
  [
    'the same record displayed without its codes',
    `Bridge reopens after nine years\nAda Ren\n152 words\n4 May 1998\n18:12\nThe Skellhavn Post\nSKPOST\n3\nEnglish\n(c) 1998 Skellhavn Post Ltd.\n\n${WORDS}\n\nSkellhavn Post Ltd.\n\nDocument skpost0020011129du5400001\n`,
  ],
  [
    'labels below a headline that has none, a bare label before the words',
    `Bridge reopens after nine years\n\nThe Skellhavn Post\n\nMay 4, 1998 Monday\n\nCopyright 1998 Skellhavn Post Ltd. All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength: 152 words\n\nByline: Ada Ren\n\nBody\n\n${WORDS}\n\nLoad-Date: May 5, 1998\n\nEnd of Document\n`,
  ],
  [
    'the paper, its place and the day in one line',
    `Bridge reopens after nine years\n\nSkellhavn Post, The (Skellhavn, England) - May 4, 1998\n\nAuthor/Byline: ADA REN\nEdition: Final\nSection: News\nPage: 3\n\n${WORDS}\n\nIndex terms: bridges; Calder\nRecord: 9805040042\nCopyright: Copyright, 1998, The Skellhavn Post, All Rights Reserved.\n`,
  ],
  [
    'a citation above the words, and all labels behind them',
    `Bridge reopens after nine years\nRen, Ada. The Skellhavn Post; Skellhavn (UK) [Skellhavn (UK)]04 May 1998: 3.\n\nFULL TEXT\n\n${WORDS}\n\nDETAILS\n\nSubject: Bridges\nTitle: Bridge reopens after nine years\nAuthor: Ren, Ada\nPublication title: The Skellhavn Post; Skellhavn (UK)\nPublication date: May 4, 1998\nPublisher: Skellhavn Post Ltd.\nLast updated: 2017-11-01\n`,
  ],
  [
    'the source with its day as the value of a label',
    `Title: Bridge reopens after nine years\nAuthor(s): Ada Ren\nSource: The Skellhavn Post (Skellhavn, England). (May 4, 1998): News: p3.\nDocument Type: Article\n\nFull Text:\n${WORDS}\n\nGale Document Number: GALE|A251000001\n`,
  ],
  [
    'everything behind the headline',
    `Title: Bridge reopens after nine years. By: Ren, Ada, The Skellhavn Post, 05/14/1998\nDatabase: Papers of the North\n\nSection: News, pg. 3\n\n${WORDS}\n\n(c) 1998 Skellhavn Post Ltd. All rights reserved.\n`,
  ],
  [
    'a citation with the page, and two names behind the words',
    `The Skellhavn Post (Skellhavn, Vic. : 1848 - 2011), Monday 4 May 1998, page 3\n\nBridge reopens after nine years\n\nBy Ada Ren\n\n${WORDS}\n\nArticle identifier\nhttps://example.org/news-article10000001\nPage identifier\nhttps://example.org/news-page400001\n`,
  ],
  [
    'paper, day, page and author between dots, and all of it again behind the words',
    `Bridge reopens after nine years\n\nThe Skellhavn Post · 4 May 1998 · 3 · ADA REN ada.ren@example.org\n\n${WORDS}\n\nArticle Name: Bridge reopens after nine years\nPublication: The Skellhavn Post\nSection: News\nAuthor: ADA REN ada.ren@example.org\nStart Page: 3\nEnd Page: 3\n`,
  ],
  [
    'paper, day, section and page between strokes',
    `Bridge reopens after nine years\nThe Skellhavn Post vom 04.05.1998 / Lokales / Seite 12\nAutor: Ada Ren\n\n${WORDS}\n\nQuelle: The Skellhavn Post vom 04.05.1998, Seite 12\nISSN: 0000-0000\nRessort: Lokales\nDokumentnummer: SP19980504000123\n`,
  ],
  [
    'section, day and page below the name of the paper',
    `The Skellhavn Post\nRegion, Monday 4 May 1998, p. 12\n\nBridge reopens after nine years\n\nAda Ren\n\n${WORDS}\n\n© 1998 The Skellhavn Post. All rights reserved.\n`,
  ],
];
