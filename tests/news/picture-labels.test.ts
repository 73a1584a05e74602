/** Labels that pages read out before pictures and authors, in many languages, and what must not be taken for one. */
import { describe, expect, it } from 'vitest';
import { splitCaption } from '../../src/news/credits/captions.js';
import { languageOf } from '../../src/news/languages/index.js';
import { usualCase } from '../../src/news/names/person-names.js';
import { read, untiled } from './reading.js';

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people who had meant to take the last train slept in the hall of the town’s school.';
const SAID =
  '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore. “Nobody knew who would pay.”';
const LAST =
  'The council will meet on Friday to hear three proposals, among them a second boat from May and a later train.';
const page = (...parts: readonly string[]) =>
  read(`Ferry late again, council to act\n\n${parts.join('\n\n')}\n`, 'a.txt');
const captions = (article: ReturnType<typeof read>) =>
  article.captions.map(({ text, credit }) => [text, credit?.raw ?? null]);

describe('a picture whose source and caption are read out', () => {
  it.each<readonly [string, string, string]>([
    ['a comma', 'Image source, Getty Images\nImage caption, The ferry at its quay', 'en'],
    ['a line', 'Image source,\nGetty Images\nImage caption,\nThe ferry at its quay', 'en'],
    ['an empty line', 'Image source,\n\nGetty Images\n\nImage caption,\n\nThe ferry at its quay', 'en'],
    ['nothing', 'Image copyright Getty Images\nImage caption The ferry at its quay', 'en'],
    ['Spanish', 'Fuente de la imagen, Getty Images\nPie de foto, The ferry at its quay', 'es'],
    ['Arabic', 'صدر الصورة، Getty Images\nالتعليق على الصورة، The ferry at its quay', 'ar'],
    ['Chinese', '圖像來源，Getty Images\n圖像加註文字，The ferry at its quay', 'zh'],
    ['Swahili', 'Chanzo cha picha, Getty Images\nMaelezo ya picha, The ferry at its quay', 'sw'],
  ])('has both (%s), and the article goes on', (_, picture) => {
    const article = page('By Ada Ren\n12 March 2019', PROSE, SAID, picture, LAST);
    expect(captions(article)).toEqual([['The ferry at its quay', 'Getty Images']]);
    expect(article.body.map(({ text }) => text)).toEqual([PROSE, SAID, LAST]);
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(untiled(article)).toEqual([]);
  });

  it('names who signs, where a page has such labels', () => {
    const signed = page(
      `Image source, Reuters\nImage caption, The quay\nAuthor, Ada Ren\nRole, Harbour reporter`,
      PROSE,
      SAID,
      LAST,
    );
    expect(signed.byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(captions(signed)).toEqual([['The quay', 'Reuters']]);
  });
});

describe('what opens like such a label stays prose', () => {
  it.each([
    ['Author, baker and swimmer Olga Tammer slept in the school and was the first to leave it in the morning.'],
    ['Image caption writers met at the harbour on Monday to talk about the words that stand under pictures.'],
    ['Kaynak, bunun doğru olmadığını söyledi ve ofisin bugün bir açıklama yapacağını sözlerine ekledi.'],
  ])('%s', (sentence) => {
    expect(page(PROSE, sentence, LAST).body.map(({ text }) => text)).toEqual([PROSE, sentence, LAST]);
  });
});

describe('a long sentence of Chinese or Japanese is the article’s', () => {
  it('below links that a page sets in', () => {
    const paragraphs = [
      '２７日午前５時２０分頃、白瀬県潮見市の県道で地下の水道管が破裂し、市内の約４２００戸が断水した。けが人はなかった。',
      '市の発表によると、破裂したのは直径４０センチの管で、１９２８年に敷設された。県道は陥没し、軽トラック１台が落ちた。',
      '市は学校など６か所に給水車を出し、病院には優先的に水を届けた。患者は隣の市の病院に移り、治療を受けたという。',
    ];
    const text = `水道管破裂で４２００戸断水\n\n2024/11/27 21:18\nXでシェア\n\n${paragraphs[0]}\n\nスクラップは会員限定です\n写真を拡大する\n\n${paragraphs[1]}\n\n${paragraphs[2]}\n\n最新記事\nアクセスランキング\n`;
    expect(read(text, 'a.txt').body.map((block) => block.text)).toEqual(paragraphs);
  });
});

describe('names in Turkish capitals', () => {
  it('keep both of its letters i', () => {
    expect(usualCase('ALİ IŞIK', 'en')).toBe('Ali Işık');
    expect(usualCase('İPEK YILMAZ', 'tr')).toBe('İpek Yılmaz');
    expect(usualCase('INGRID ISAKSEN', 'nb')).toBe('Ingrid Isaksen');
  });
});

describe('a sentence about a comment', () => {
  it('at the end of an article above furniture is its own', () => {
    const last = 'Greenloop Metals has been contacted for comment.';
    const article = page(
      'By Ada Ren',
      PROSE,
      SAID,
      last,
      'Read more:\nCouncil to meet\nBoats are old',
      'Sign up to our newsletter\nComments',
    );
    expect(article.body.at(-1)?.text).toBe(last);
  });
});

describe('a credit', () => {
  const parts = (line: string, code: string) => {
    const { text, credit } = splitCaption(line, languageOf(code));
    return [text && line.slice(...text), credit && line.slice(...credit)];
  };

  it.each([
    [
      'da',
      'Letbanen åbnede i 2021. (Foto: © Bo Tange, Ritzau Scanpix)',
      'Letbanen åbnede i 2021.',
      'Bo Tange, Ritzau Scanpix',
    ],
    ['ru', 'Маяк на острове. © Фото : Арктический музей', 'Маяк на острове.', 'Арктический музей'],
    ['el', 'Η βάρδια ξεκινάει στις τρεις. Φωτ. ΝΙΚΟΣ ΒΕΡΓΗΣ', 'Η βάρδια ξεκινάει στις τρεις.', 'ΝΙΚΟΣ ΒΕΡΓΗΣ'],
    ['nl', 'De bakker bij de oven. Foto Eefje Lubbers', 'De bakker bij de oven.', 'Eefje Lubbers'],
    ['nl', 'De bakker bij de oven. Beeld ANP', 'De bakker bij de oven.', 'ANP'],
  ])('in %s is what stands behind all of its labels: %s', (code, line, text, credit) => {
    expect(parts(line, code)).toEqual([text, credit]);
  });

  it('is no picture that a sentence speaks of', () => {
    expect(parts('De politie toonde een foto Van Dam en zijn broer', 'nl')[1]).toBeNull();
  });
});
