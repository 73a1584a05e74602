/** Printed issues of hostile makers cost as much as they are long: their maps, their links, their pages, their words. */
import { beforeAll, expect, it } from 'vitest';
import { formatOf } from '../../src/formats/index.js';
import { withLibraries } from '../../src/formats/libraries.js';
import { isLinear } from '../hostile/through.js';
import { alto, area, block, div, fptr, logical, mets } from './printed.js';

const parts = formatOf('x-mets.xml')?.parts;
const PAGE = alto([block('T', 'FERRY ASHORE'), block('B', 'The ferry went ashore in the fog.')]);
const document = (maps: string, described: Readonly<Record<string, string>> = {}) =>
  mets({ described, files: { A1: '1.xml' }, maps });
const ARTICLE = div('ARTICLE', div('TITLE', fptr(area('A1', 'T'))) + div('BODY', fptr(area('A1', 'B'))), 'ID="D1"');

/** Reads an issue and all its articles. */
function read(text: string, page = PAGE): void {
  if (typeof parts !== 'function') throw new Error('XML is told apart by its structure');
  const found = parts(text, { paths: ['1.xml'], read: () => ({ text: page, sha256: '0' }) });
  if (!('rule' in found)) for (const share of found) share.parse(() => {});
}

beforeAll(() => withLibraries(() => read(document(logical(ARTICLE)))));
const times = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

it.each([
  ['articles', (many: string) => logical(many), ARTICLE],
  [
    'articles of one section',
    (many: string) => logical(div('SECTION', div('HEADING', fptr(area('A1', 'T'))) + many)),
    ARTICLE,
  ],
  ['parts', (many: string) => logical(div('ARTICLE', many)), div('PARAGRAPH', '')],
  ['pointers', (many: string) => logical(div('ARTICLE', many)), fptr(area('A1', 'B'))],
  [
    'pointers of one paragraph',
    (many: string) => logical(div('ARTICLE', div('PARAGRAPH', `<mets:fptr>${many}</mets:fptr>`))),
    area('A1', 'B'),
  ],
  [
    'titles',
    (many: string) => logical(div('ARTICLE', many + div('BODY', fptr(area('A1', 'B'))))),
    div('TITLE', fptr(area('A1', 'T'))),
  ],
  ['advertisements', (many: string) => logical(ARTICLE + many), div('ADVERTISEMENT', fptr(area('A1', 'B')))],
  [
    'links',
    (many: string) => `${logical(div('ARTICLE', '', 'ID="a"'))}<mets:structLink>${many}</mets:structLink>`,
    '<mets:smLink xlink:from="#a" xlink:to="#b"/>',
  ],
  [
    'groups of links',
    (many: string) => `${logical(ARTICLE)}<mets:structLink><mets:smLinkGrp>${many}</mets:smLinkGrp></mets:structLink>`,
    '<mets:smLocatorLink xlink:href="#D1"/>',
  ],
  [
    'pages',
    (many: string) => `<mets:structMap>${many}</mets:structMap>`,
    div('PAGE', '<mets:fptr FILEID="A1"/>', 'ORDER="1"'),
  ],
  [
    'files',
    (many: string) => `${logical(ARTICLE)}<mets:fileSec>${many}</mets:fileSec>`,
    '<mets:file ID="x"><mets:FLocat xlink:href="../../../a/../b.xml"/></mets:file>',
  ],
  [
    'descriptions',
    (many: string) => logical(ARTICLE) + many,
    '<mets:dmdSec ID="d"><mods:mods><mods:titleInfo><mods:title>a</mods:title></mods:titleInfo></mods:mods></mets:dmdSec>',
  ],
])('many %s', (_, around, piece) => {
  expect(isLinear((length) => read(document(around(times(piece, length)))), 40_000, 240_000)).toBe(true);
});

it.each([
  ['<String CONTENT="ferry"/>'],
  ['<String CONTENT="a-"/>'],
  ['<String CONTENT="a" HPOS="1" WIDTH="0"/>'],
  ['</TextLine><TextLine><String CONTENT="a-"/>'],
  ['</TextLine><TextLine><String CONTENT="wind"/><HYP/>'],
  ['</TextLine><TextLine><String CONTENT="a" SUBS_TYPE="HypPart1" SUBS_CONTENT="ab"/><HYP/>'],
  ['</TextLine><TextLine><String CONTENT="b" SUBS_TYPE="HypPart2" SUBS_CONTENT="ab"/>'],
  ['</TextLine></TextBlock><TextBlock ID="B"><TextLine><String CONTENT="a-"/>'],
  ['</TextLine></TextBlock><TextBlock ID="C"><TextLine><String CONTENT="a"/>'],
])('many words as %s', (piece) => {
  const page = (length: number) =>
    `<alto><Layout><Page><PrintSpace><TextBlock ID="B"><TextLine>${times(piece, length)}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  const issue = document(logical(ARTICLE));
  expect(isLinear((length) => read(issue, page(length)), 40_000, 240_000)).toBe(true);
  const pages = document(`<mets:structMap>${div('PAGE', '<mets:fptr FILEID="A1"/>', 'ORDER="1"')}</mets:structMap>`);
  expect(isLinear((length) => read(pages, page(length)), 40_000, 240_000)).toBe(true);
});

it.each([
  ['<TextLine><TextEquiv><Unicode>a-</Unicode></TextEquiv></TextLine>'],
  ['<TextLine><Word><TextEquiv><Unicode>a</Unicode></TextEquiv></Word></TextLine>'],
  ['</TextRegion><TextRegion id="a"><TextEquiv><Unicode>a b</Unicode></TextEquiv>'],
  ['<ReadingOrder><RegionRefIndexed regionRef="a"/></ReadingOrder>'],
])('many words in PAGE XML as %s', (piece) => {
  const page = (length: number) =>
    `<PcGts><Page><TextRegion id="B">${times(piece, length)}</TextRegion></Page></PcGts>`;
  const issue = document(logical(ARTICLE));
  expect(isLinear((length) => read(issue, page(length)), 40_000, 240_000)).toBe(true);
});

it.each([
  ['<span class="ocr_line">a-</span>'],
  ['<p class="ocr_par"><span class="ocr_line"><span class="ocrx_word" title="x_wconf 9">a</span>'],
  ['<div class="ocr_page" title=\'image "a"; image\'>'],
  ['<b>'],
])('many words in hOCR as %s', async (piece) => {
  const html = formatOf('a.hocr')!;
  const page = (length: number) => `<meta name="ocr-system" content="x"><body>${times(piece, length)}`;
  const source = (text: string) => ({
    info: { path: 'a.hocr', sha256: '', bytes: 1, mediaType: '', encoding: 'utf-8', part: null },
    ...{ text, line: 1, before: '', after: '' },
  });
  await withLibraries(() => html.parse(source(page(1000)), () => {}));
  expect(isLinear((length) => html.parse(source(page(length)), () => {}), 40_000, 240_000)).toBe(true);
});
