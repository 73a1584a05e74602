import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, readDate } from '../../src/news/dates/dates.js';
import { parted, SEAM } from '../../src/news/lines/glue.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { FULL_DATE, hasFullDate } from '../../src/news/roles/looks.js';

/** Lines of words and pieces that mean something, with a space between two of them or none. */
function lineOf(...pieces: readonly string[]) {
  const filler = fc.constantFrom(
    'the old ferry ran aground off the pier',
    'Ada Ren',
    'said',
    'I',
    '–',
    '12',
    'U.S.',
    '…',
  );
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, filler);
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 16 })
    .map((parts) => parts.flat().join('').trim());
}

describe('what is looked for in few places is found as if it were looked for everywhere', () => {
  it('a day with its year', () => {
    const line = lineOf(
      '2011',
      '1920',
      '19',
      '20',
      ' March ',
      ' de ',
      'März',
      '4.',
      '4',
      '1st',
      'May 3,',
      '年4月12日',
      '.',
      ',',
      '202',
    );
    let found = 0;
    fc.assert(
      fc.property(line, (text) => {
        if (FULL_DATE.test(text)) found++;
        expect(hasFullDate(text)).toBe(FULL_DATE.test(text));
      }),
      { numRuns: 5000 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('a day with its year, behind another year or far before it', () => {
    for (const day of ['3. März ', '12th, de septiembre, de ', 'September 12, '])
      for (let gap = 0; gap < 30; gap++) {
        expect(hasFullDate(`2011${'x'.repeat(gap)} ${day}20123`)).toBe(false);
        expect(hasFullDate(`2011${'x'.repeat(gap)} ${day}2012`)).toBe(true);
      }
  });

  it('the last seam of a line', () => {
    const line = lineOf(
      'said.',
      'Sign up',
      ')',
      '(',
      '”',
      '’',
      '.',
      '4 March',
      '(ada)',
      'With reports from',
      '!',
      '。',
      '東京',
      '«',
      '—',
    );
    let found = 0;
    fc.assert(
      fc.property(line, (text) => {
        if (text.length < 60) return; // shorter lines are not parted
        const span = [0, text.length] as const;
        let last = -1;
        // of seams close together the first, where no Han or kana stand before them
        let first = -1;
        for (let at = Math.max(0, text.length - 320); at < text.length; at++) {
          SEAM.lastIndex = at;
          if (!SEAM.test(text)) continue;
          last = SEAM.lastIndex;
          if (first < 0 || at - first >= 24 || text[at] === '。') first = last;
        }
        if (last > 0) last = first;
        // a sentence behind a sentence: Han and kana set no space between them
        if (text[last - 1] === '。' && /[。！？]$|^[^「『（]*[」』）]/.test(text.slice(last).trimEnd())) last = -1;
        if (last > 0 && last < text.length) found++;
        const parts = parted({ span, text, gap: 0, block: null, glued: false, label: null }, text).map(
          (part) => part.span[0],
        );
        expect(parts).toEqual(last > 0 && last < text.length ? [0, last] : [0]);
      }),
      { numRuns: 5000 },
    );
    expect(found).toBeGreaterThan(50);
  });

  const LEAD = 'The ferry came back to the harbour of Port Ellin on Friday';
  it.each([
    [`${LEAD} [www.ferry.example].`, 'Programme: Radio Orra, 24.04.2024'],
    [`${LEAD}, up by 6.85%.`, 'CALDER NEWS'],
    [`${LEAD}, and why?!`, '(Read also: the ferry of old)'],
    [`${LEAD} to grow your revenues.`, '197 Shares'],
    [`${LEAD}, and can be watched on PC.`, 'Sometimes we link to shops.'],
    [`${LEAD}.`, 'Source: C.O.B.Buy this article'],
    [`${LEAD}.It was late, and nobody had waited for it.`, 'Share this'],
  ])('a seam behind: %s', (words, tail) => {
    const text = words + tail;
    const line = { span: [0, text.length] as const, text, gap: 0, block: null, glued: false, label: null };
    expect(parted(line, text).map((part) => part.text)).toEqual([words, tail]);
  });

  it.each([
    `${LEAD} by decree No.5 of the council`,
    `${LEAD} at 19.30 in the evening`,
    `${LEAD}, said ORRANEWS.Net on its page`,
    `${LEAD} by Art.5 Abs. 2`,
    `${LEAD} with 1.234 passengers`,
  ])('no seam in: %s', (text) => {
    const line = { span: [0, text.length] as const, text, gap: 0, block: null, glued: false, label: null };
    expect(parted(line, text)).toEqual([line]);
  });

  it('the last seam of a line within a text', () => {
    const tail = 'The ferry ran aground off the pier on Friday, he said.Sign up for our letters';
    const text = `Ada Ren reports.\n\n${tail}\n\nNo more.Of it`;
    const span = [18, 18 + tail.length] as const;
    const parts = parted({ span, text: tail, gap: 1, block: null, glued: false, label: null }, text);
    expect(parts.map((part) => part.text)).toEqual([tail.slice(0, -23), 'Sign up for our letters']);
    expect(parts.map((part) => text.slice(...part.span))).toEqual(parts.map((part) => part.text));
  });

  it('uneven white space of a line', () => {
    const spaces = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u00a0', '\u2009', ' \u3000', '\u180e');
    const words = fc.constantFrom('ferry', 'Ada', 'İzmir', '港', '“', '.', '…', '😀');
    const line = fc.array(fc.tuple(words, spaces), { maxLength: 8 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const told = lines.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');
        expect(linesOf(lines.join('\n\n')).map(({ text }) => text)).toEqual(told);
      }),
      { numRuns: 2000 },
    );
  });

  it('a time as machines write it', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
    const day = fc.tuple(fc.integer({ min: 1580, max: 2220 }), two(14), two(33)).map((parts) => parts.join('-'));
    const stamp = fc.tuple(day, two(26), two(63), two(63)).map(([date, ...clock]) => `${date}T${clock.join(':')}Z`);
    fc.assert(
      fc.property(stamp, fc.constantFrom('en', 'de', 'fr', 'ar', 'ja', 'und'), (text, language) => {
        const [printed] = findDates(text, language, null);
        const whole = printed !== undefined && printed.span[1] === text.length ? printed : null;
        expect(readDate(text, language, null)).toEqual(whole);
      }),
      { numRuns: 3000 },
    );
  });
});
