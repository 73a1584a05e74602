/** Pages of print in PAGE XML, alone and as the pages of an issue. */
import { describe, expect, it } from 'vitest';
import { readTogether } from './beside.js';
import * as printed from './printed.js';
import { div, mets } from './printed.js';

/** As machines mark the hyphen of a broken word. */
const COLUMN = printed.COLUMN.map((line) => line.replace(/-$/, '¬'));
const { SECOND } = printed;
const equiv = (words: string, more = '') => `<TextEquiv ${more}><Unicode>${words}</Unicode></TextEquiv>`;
const region = (id: string, lines: readonly string[]) =>
  `<TextRegion id="${id}">${lines.map((line) => `<TextLine>${line}</TextLine>`).join('')}${equiv('all of it again')}</TextRegion>`;
const whole = (lines: readonly string[]) =>
  lines.map((line) => equiv(line, 'conf="0.9"') + equiv('another reading', 'index="1"'));
const page = (regions: string, order = '') =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>Reader 7</Creator></Metadata>` +
  `<Page imageFilename="0001.tif">${order}${regions}</Page></PcGts>`;
const ORDER = `<ReadingOrder><OrderedGroup id="g">${['h', 'a', 'b'].map((id, i) => `<RegionRefIndexed index="${i}" regionRef="${id}"/>`).join('')}</OrderedGroup></ReadingOrder>`;
const words = (lines: readonly string[]) =>
  lines.map((line) =>
    line
      .split(' ')
      .map((one) => `<Word>${equiv(one)}</Word>`)
      .join(''),
  );
const PAGE = page(
  region('b', whole(SECOND)) + region('h', whole(['FERRY ASHORE AT THE SOUND'])) + region('a', words(COLUMN)),
  ORDER,
);
const joined = (lines: readonly string[]) => lines.join(' ').replace(/(?<=[a-z])[-¬] (?=[a-z])/g, '');

describe('a page in PAGE XML', () => {
  it('is one article, its regions in the order in which the page is read, words whole across its lines', async () => {
    const { articles } = await readTogether({ 'p.xml': PAGE }, 'p.xml');
    expect(articles.map(({ headline, body }) => [headline, body.map(({ text }) => text)])).toEqual([
      ['FERRY ASHORE AT THE SOUND', [joined(COLUMN), joined(SECOND)]],
    ]);
    expect(articles[0]!.other).toMatchObject({ 'source image': '0001.tif', 'OCR software': 'Reader 7' });
  });

  it('without lines has those of its regions, and without words is left out', async () => {
    const text = `<TextRegion id="a">${equiv(['FERRY ASHORE', '', ...COLUMN].join('\n'))}</TextRegion>`;
    const { articles } = await readTogether({ 'p.xml': page(text) }, 'p.xml');
    expect(articles[0]!.text).toContain('FERRY ASHORE\nThe ferry Hesk Maid');
    const { notes } = await readTogether({ 'p.xml': page('<TextRegion/>') }, 'p.xml');
    expect(notes.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['info export:none']);
  });

  it('is the page of an issue like any other', async () => {
    const document = mets({
      files: { P1: 'p.xml' },
      maps: `<mets:structMap TYPE="PHYSICAL">${div('physSequence', div('page', '<mets:fptr FILEID="P1"/>', 'ORDER="3"'))}</mets:structMap>`,
      label: 'The Calder Post, 1899-04-09',
    });
    const { articles } = await readTogether({ 'mets.xml': document, 'p.xml': PAGE }, 'mets.xml');
    expect(articles.map(({ headline, publication, other }) => [headline, publication, other.pages])).toEqual([
      ['FERRY ASHORE AT THE SOUND', 'The Calder Post', '3'],
    ]);
  });
});
