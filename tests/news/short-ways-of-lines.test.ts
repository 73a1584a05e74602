import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCaption } from '../../src/news/credits/captions.js';
import { dateOfLine, STATES_YEAR } from '../../src/news/dates/date-line.js';
import { findPrintedDates } from '../../src/news/dates/dates.js';
import { en } from '../../src/news/languages/en.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { endsWith, keyOf, LONG, lettersIn, sharesOf } from '../../src/news/roles/echoes.js';
import { observe } from '../../src/news/roles/features.js';
import { isSigned, ownFeatures } from '../../src/news/roles/looks.js';
import { proseOf } from '../../src/news/roles/prose.js';
import { decide, learned } from '../../src/news/roles/roles.js';
import { mayFollow, mayOpen, STATES } from '../../src/news/roles/states.js';
import { DATELINE, type Traits, traitsOf } from '../../src/news/roles/traits.js';
import { isNotice } from '../../src/news/signatures/margins.js';
import { ANY_HINT, HINTS } from '../../src/news/words/hints.js';
import { roomFor, spelt } from '../../src/news/words/words.js';

const pieces = [
  ...Object.keys(HINTS),
  'the old ferry ran aground off the pier',
  'Ada Ren',
  '© 2011 The Courier',
  'Photo by Ada Ren',
  'Courtesy of the harbour office',
  'Captures d’écran de Reddit',
  'Fot. Ada Ren',
  'Screenshot Reddit',
  '(left)',
  'im Bild',
  'from left',
  'in this photo',
  'FILE - ',
  'ada@courier.example',
  '4 March 2011',
  '04.03.11',
  '4/3/2011',
  '٤ مارس ٢٠١١',
  'March',
  '20',
  'Kelvin \u212a',
  'pho\u0301to',
  '\u017f',
  'İstanbul',
  '.',
  ':',
];
const lines = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim())
  .filter((text) => text !== '');
const lineOf = (text: string) => ({
  span: [0, text.length] as const,
  text,
  gap: 1,
  block: null,
  glued: false,
  label: null,
});
const traitOf = (text: string): Traits => traitsOf(lineOf(text), en);

describe('what a line hints at', () => {
  it('is every word that the line holds', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { hints } = traitOf(text);
        if (hints === ANY_HINT) return;
        let held = 0;
        for (const [word, bits] of Object.entries(HINTS)) if (text.toLowerCase().includes(word)) held |= bits;
        expect(hints).toBe(held);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps no pattern from what it would find', () => {
    const counts = { credits: 0, notices: 0 };
    fc.assert(
      fc.property(lines, (text) => {
        const trait = traitOf(text);
        const open = { ...trait, hints: ANY_HINT };
        const parts = splitCaption(text, en);
        if (parts.credit !== null) counts.credits++;
        expect(splitCaption(text, en, trait.hints)).toEqual(parts);
        expect(ownFeatures(trait, en)).toEqual(ownFeatures(open, en));
        const told = { line: trait.line, role: 'para', phase: 'body', why: '', lead: 0 } as const;
        const notice = isNotice({ ...told, traits: open });
        if (notice) counts.notices++;
        expect(isNotice({ ...told, traits: trait })).toBe(notice);
      }),
      { numRuns: 3000 },
    );
    expect(counts.credits).toBeGreaterThan(50);
    expect(counts.notices).toBeGreaterThan(5);
  });
});

it('a dateline is looked for where a line has a bracket or a dash', () => {
  let found = 0;
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom('', 'TRIPOLI (Reuters) - ', 'İzmir (ada) — ', 'BERLIN – ', 'Foz, 4 May-'),
      (text, opening) => {
        const { dateline, line } = traitOf(opening + text);
        if (dateline) found++;
        expect(dateline).toBe(/^\p{Lu}/u.test(line.text) && DATELINE.test(line.text.slice(0, 90)));
      },
    ),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(200);
});

it('a line of a date is asked for its date', () => {
  let found = 0;
  fc.assert(
    fc.property(lines, (text) => {
      const dated = dateOfLine(text, 'en', null) !== null;
      if (dated) found++;
      if (dated && text.length < 160) expect(isSigned(ownFeatures(traitOf(text), en))).toBe(true);
      const hasYear = findPrintedDates(text, 'en', null).some(({ year }) => year !== null);
      if (hasYear) expect(text).toMatch(STATES_YEAR);
    }),
    { numRuns: 6000 },
  );
  expect(found).toBeGreaterThan(20);
});

const texts = fc.array(fc.tuple(lines, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 14 });
const observed = (parts: readonly (readonly [string, string])[]) => linesOf(parts.flat().join(''));

it('the letters at the end of a line are compared as their words joined are', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const words = roomFor(0);
      const [long, short] = [`${one} ${other}`, other].map((text) => traitsOf(lineOf(text), en, words).words);
      for (const [a, b] of [
        [long!, short!],
        [short!, long!],
      ] as const) {
        if (lettersIn(b) > lettersIn(a) || a.to === a.from) continue;
        expect(endsWith(a, b)).toBe(keyOf(a).endsWith(keyOf(b)));
      }
    }),
    { numRuns: 2000 },
  );
});

it('the words that lines share with the prose are those of both', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const words = roomFor(0);
      const traits = observed(parts).map((line) => traitsOf(line, en, words));
      const prose = proseOf(traits);
      const isProse = (i: number) => i >= prose.from && i < prose.to && traits[i]!.size >= 14;
      const long = traits.map((trait) => spelt(trait.words).filter((word) => word.length > 3));
      const said = new Set(long.filter((_, i) => isProse(i)).flat());
      const first = new Set(long[prose.from] ?? []);
      const shareOf = (own: readonly string[], others: ReadonlySet<string>) =>
        own.length === 0 ? 0 : own.filter((word) => others.has(word)).length / own.length;
      const { share, lead } = sharesOf(traits, prose);
      expect(share).toEqual(long.map((own) => shareOf(own, said)));
      expect(lead).toEqual(long.map((own, i) => (traits[i]!.size >= LONG && isProse(i) ? 0 : shareOf(own, first))));
    }),
    { numRuns: 500 },
  );
});

it('the states decided are those of a plain search', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (parts, declared) => {
      const seen = observe(observed(parts), en, null);
      const { states, scores } = decide(seen, declared);
      const count = STATES.length;
      let best = STATES.map((state, s) =>
        mayOpen(state, declared) ? learned.opening[s]! + scores[s]! : Number.NEGATIVE_INFINITY,
      );
      let ways = STATES.map((_, s) => [s]);
      for (let i = 1; i < states.length; i++) {
        const from = STATES.map((after) =>
          STATES.reduce((by, before, b) => {
            const worth = (s: number) =>
              s < 0 || !mayFollow(STATES[s]!, after)
                ? Number.NEGATIVE_INFINITY
                : best[s]! + learned.transitions[s * count + STATES.indexOf(after)]!;
            return mayFollow(before, after) && worth(b) > worth(by) ? b : by;
          }, -1),
        );
        const next = from.map((b, a) =>
          b < 0 ? Number.NEGATIVE_INFINITY : best[b]! + learned.transitions[b * count + a]! + scores[i * count + a]!,
        );
        ways = from.map((b, a) => [...(ways[b] ?? []), a]);
        best = next;
      }
      const ends = best.map((worth, s) =>
        !declared && STATES[s]!.phase === 'above' ? Number.NEGATIVE_INFINITY : worth,
      );
      const top = Math.max(...ends);
      if (top > Number.NEGATIVE_INFINITY) expect([...states]).toEqual(ways[ends.indexOf(top)]);
    }),
    { numRuns: 150 },
  );
});
