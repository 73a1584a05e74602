import { describe, expect, it } from 'vitest';
import { inferDate } from '../../src/news/dates/inferred-date.js';
import type { Span } from '../../src/types.js';

/** Lines of an article: the headline, captions (marked with `*`), then the body. */
function infer(lines: readonly string[], language = 'en') {
  const spans: { headline: Span | null; captions: Span[]; body: Span[] } = { headline: null, captions: [], body: [] };
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const span: Span = [at, at + line.length];
    at += line.length + 1;
    if (index === 0) spans.headline = span;
    else if (line.startsWith('*')) spans.captions.push(span);
    else spans.body.push(span);
  }
  return inferDate(lines.join('\n'), spans, language);
}

const headline = 'Northern party keeps up its march on Norhaven';
const caption = (date: string) => `* Followers of Ada Ren meet in Westmark on ${date}. © Ivo Lund, Reuters`;
const lead = 'The party of Ada Ren said on Thursday that it would keep up its march.';
const again = 'Its leaders had met on Wednesday and called the offer too small.';
const announced = (date: string) => `Two neighbours have asked for a truce to start on ${date}.`;

describe('inferDate', () => {
  it('finds the day that a dated picture, the weekday of the news and an announced day allow', () => {
    expect(infer([headline, caption('January 3, 2020'), lead, again, announced('Jan. 12')])).toEqual({
      date: '2020-01-09',
      precision: 'day',
      basis: 'inferred',
      evidence: 'January 3, 2020 … said on Thursday … to start on Jan. 12',
    });
  });

  it('lets the announced day decide between two weeks', () => {
    expect(infer([headline, caption('January 3, 2020'), lead, again, announced('Jan. 16')])?.date).toBe('2020-01-09');
    expect(infer([headline, caption('January 3, 2020'), lead, again, announced('Jan. 17')])).toBeNull();
  });

  it('raises the floor by a later day in the past', () => {
    const passed = 'A bridge was blown up on Jan. 10.';
    const lines = [headline, caption('January 3, 2020'), lead, again, passed, announced('Jan. 17')];
    expect(infer(lines)?.date).toBe('2020-01-16');
  });

  it('crosses the end of a year', () => {
    expect(infer([headline, caption('December 30, 2019'), lead, again, announced('Jan. 5')])?.date).toBe('2020-01-02');
  });

  it('crosses a leap day', () => {
    const friday = lead.replace('Thursday', 'Saturday');
    const before = again.replace('Wednesday', 'Friday');
    expect(infer([headline, caption('February 27, 2020'), friday, before, announced('March 2')])?.date).toBe(
      '2020-02-29',
    );
    expect(infer([headline, caption('February 27, 2021'), friday, before, announced('March 2')])?.date).toBe(
      '2021-02-27',
    );
  });

  it.each([
    [
      'de',
      '* Anhänger am 3. Januar 2020 in Westmark. Foto: dpa',
      'Die Partei erklärte am Donnerstag, sie bleibe dabei.',
      'Am Mittwoch hatten sich ihre Führer getroffen.',
      'Die Waffenruhe soll am 12. Januar beginnen.',
    ],
    [
      'fr',
      '* Des partisans à Westmark le 3 janvier 2020. © AFP',
      'Le parti a annoncé jeudi sa décision.',
      'Ses chefs avaient été reçus mercredi.',
      'La trêve doit commencer le 12 janvier.',
    ],
    [
      'es',
      '* Seguidores en Westmark el 3 de enero de 2020. EFE',
      'El partido anunció el jueves su decisión.',
      'Sus jefes fueron recibidos el miércoles.',
      'La tregua comenzará el 12 de enero.',
    ],
    [
      'ar',
      '* أنصار الحزب في 3 يناير 2020. رويترز',
      'أعلن الحزب الخميس موقفه.',
      'وقال قادته الأربعاء إنهم مستعدون.',
      'ومن المقرر أن تبدأ الهدنة في 12 يناير.',
    ],
  ])('reads the cues of %s', (language, ...lines) => {
    expect(infer(['—', ...lines], language)?.date).toBe('2020-01-09');
  });

  const dated = caption('January 3, 2020');
  it.each([
    ['no fixed day', [headline, '* A crowd. © Reuters', lead, again, announced('Jan. 12')]],
    ['no announced day', [headline, dated, lead, again]],
    ['no weekday of news', [headline, dated, 'The party keeps up its march.', announced('Jan. 12')]],
    ['no agency', [headline, dated.replace('Reuters', 'Ivo Lund'), lead, again, announced('Jan. 12')]],
    ['an archive picture', [headline, dated.replace('*', '* FILE PHOTO:'), lead, again, announced('Jan. 12')]],
    ['a day long past', [headline, dated.replace('January 3', 'June 3'), lead, again, announced('Jan. 12')]],
    ['a later year', [headline, dated, lead, again, announced('Jan. 12'), 'The talks failed in 2023.']],
    [
      '"yesterday"',
      [headline, dated, lead.replace('on Thursday', 'on Thursday, and again yesterday,'), again, announced('Jan. 12')],
    ],
    ['"last Thursday"', [headline, dated, lead.replace('on Thursday', 'last Thursday'), again, announced('Jan. 12')]],
    [
      'the day after named too',
      [headline, dated, lead, again, 'It rejected a new offer on Friday.', announced('Jan. 12')],
    ],
    [
      'the same weekday still to come',
      [headline, dated, lead, again, 'The court will meet on Thursday.', announced('Jan. 12')],
    ],
    ['a weekday nobody confirms', [headline, dated, lead, announced('Jan. 12')]],
    [
      'words of a speaker only',
      [headline, dated, '“We said on Thursday that we stay,” Ren told Reuters.', again, announced('Jan. 12')],
    ],
    [
      'a day of history',
      [headline, '* Reuters', lead, again, 'The war ended on 3 January 1990.', announced('Jan. 12')],
    ],
  ])('gives nothing with %s', (_, lines) => {
    expect(infer(lines)).toBeNull();
  });

  it('gives nothing in a language whose cues are unknown', () => {
    expect(infer([headline, dated, lead, again, announced('Jan. 12')], 'fi')).toBeNull();
  });
});
