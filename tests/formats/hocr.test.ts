/** Pages of print in hOCR, which are HTML that says what a line is. */
import { describe, expect, it } from 'vitest';
import { readTogether } from './beside.js';
import { COLUMN, SECOND } from './printed.js';

const word = (one: string) => `<span class="ocrx_word" title="bbox 1 2 3 4; x_wconf 90">${one}</span>`;
const line = (words: string) =>
  `<span class="ocr_line" title="bbox 0 0 9 9">${words.split(' ').map(word).join('\n')}</span>`;
const paragraph = (lines: readonly string[]) => `<p class="ocr_par">${lines.map(line).join('\n')}</p>`;
const page = (inner: string) =>
  `<html><head><title></title><meta name="ocr-system" content="tesseract 5.3"/><meta name="ocr-capabilities" content="ocr_page ocr_line"/></head>` +
  `<body><div class="ocr_page" title='image "0001.tif"; bbox 0 0 9 9'><div class="ocr_carea">${inner}</div></div></body></html>`;
const PAGE = page(paragraph(['FERRY ASHORE AT THE SOUND']) + paragraph(COLUMN) + paragraph(SECOND));
const joined = (lines: readonly string[]) => lines.join(' ').replace(/(?<=[a-z])- (?=[a-z])/g, '');

describe('a page in hOCR', () => {
  it.each(['p.hocr', 'p.html'])('is read by its lines: %s', async (name) => {
    const { articles } = await readTogether({ [name]: PAGE }, name);
    expect(articles.map(({ headline, body }) => [headline, body.map(({ text }) => text)])).toEqual([
      ['FERRY ASHORE AT THE SOUND', [joined(COLUMN), joined(SECOND)]],
    ]);
    expect(articles[0]!.other).toEqual({
      ...{ 'OCR confidence': '0.90', 'OCR software': 'tesseract 5.3', 'source image': '0001.tif' },
    });
  });

  it('of markup without end is refused, of one that only speaks of such pages it is a page', async () => {
    const { notes } = await readTogether({ 'p.hocr': page('<div>'.repeat(3000)) }, 'p.hocr');
    expect(notes.map(({ rule }) => rule)).toEqual(['html:nesting']);
    const told = `<html><head><title>On reading print</title></head><body>${' '.repeat(5000)}<h1>On reading print</h1><p>${joined(COLUMN)} The class is called ocr_page.</p></body></html>`;
    const { articles } = await readTogether({ 'a.html': told }, 'a.html');
    expect(articles[0]!.headline).toBe('On reading print');
  });
});
