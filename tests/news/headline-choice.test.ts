import { describe, expect, it } from 'vitest';
import { en } from '../../src/news/languages/en.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { prospectsOf } from '../../src/news/roles/certainty.js';
import { observe } from '../../src/news/roles/features.js';
import { prospectsAmong, readingWith, withHeadline, worthOf } from '../../src/news/roles/headline-choice.js';
import { type Decided, decide, learned } from '../../src/news/roles/roles.js';
import { mayOpen, STATES } from '../../src/news/roles/states.js';
import { read } from './reading.js';

const COUNT = STATES.length;
const HEADLINE = STATES.findIndex(({ role }) => role === 'headline');
const PROSE =
  'The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier.';

/** What a sequence of states is worth; minus infinity where the rules forbid it, or it never passes a headline. */
function worthOfReading(states: readonly number[], scores: Float64Array): number {
  if (!mayOpen(STATES[states[0]!]!, false) || STATES[states.at(-1)!]!.phase === 'above')
    return Number.NEGATIVE_INFINITY;
  return states.reduce((sum, state, i) => {
    const move = i === 0 ? learned.opening[state]! : learned.transitions[states[i - 1]! * COUNT + state]!;
    return sum + move + scores[i * COUNT + state]!;
  }, 0);
}

function decidedOf(text: string): {
  decided: Decided;
  observed: ReturnType<typeof observe>;
  lines: ReturnType<typeof linesOf>;
} {
  const lines = linesOf(text);
  const observed = observe(lines, en, null);
  const { states, scores, reached } = decide(observed, false);
  // the next text would write over them
  return { decided: { states, scores: scores.slice(), reached: reached.slice() }, observed, lines };
}

describe('a reading with another headline', () => {
  it('is worth what its line promises, and keeps the rules', () => {
    const { decided } = decidedOf(
      `Ferry fares to rise\n\nBridge reopens\n\nBy Ada Ren\n\nHarbour master resigns\n\n${PROSE}\n\nShare`,
    );
    const { ahead, headlines } = prospectsOf(decided, false);
    for (const line of decided.states.keys()) {
      const reading = readingWith(line, decided, { ahead, headlines });
      expect(reading.indexOf(HEADLINE)).toBe(line);
      expect(worthOfReading(reading, decided.scores)).toBeCloseTo(headlines[line]!, 6);
    }
  });
});

describe('the choice', () => {
  const page = `Bridge reopens after nine years\n\nBy Ada Ren\n\n4 March 2011\n\nMost read\n\nFerry fares to rise\n\n${PROSE}`;
  const found = () => {
    const { decided, observed, lines } = decidedOf(page);
    const prospects = prospectsOf(decided, false);
    return {
      decided,
      prospects,
      observed,
      lines,
      among: prospectsAmong(decided, prospects, lines, observed.signs, learned),
    };
  };

  it('sees who signs below a line, how much of it the prose tells, and where it stands', () => {
    const { decided, prospects, observed, lines } = found();
    const wide = { ...learned, nat: 1e6 };
    const among = prospectsAmong(decided, prospects, lines, observed.signs, wide);
    expect(among.map(({ line, signs, late }) => [line, signs, late])).toContainEqual([0, 2, false]);
    expect(among.find(({ line }) => line === 0)?.told).toBeGreaterThan(among.find(({ line }) => line === 4)?.told ?? 1);
    expect(among.filter(({ behind }) => behind === 0)).toHaveLength(1);
  });

  it('takes the worthiest of them', () => {
    const { decided, prospects, observed, lines, among } = found();
    const reading = withHeadline(decided, prospects, lines, observed.signs);
    const best = among.toSorted((a, b) => worthOf(b) - worthOf(a))[0];
    expect(reading.indexOf(HEADLINE)).toBe(best?.line ?? decided.states.indexOf(HEADLINE));
  });

  it('grows in worth with signatures below and words told, falls with distance to the best reading', () => {
    const one = { line: 0, behind: 2, look: 0, signs: 0, told: 0.2, late: false };
    expect(worthOf({ ...one, signs: 2 })).toBeGreaterThan(worthOf(one));
    expect(worthOf({ ...one, told: 0.8 })).toBeGreaterThan(worthOf(one));
    expect(worthOf({ ...one, behind: 4 })).toBeLessThan(worthOf(one));
  });

  it('finds the headline above a signature though a teaser stands nearer to the prose', () => {
    expect(read(page).headline).toBe('Bridge reopens after nine years');
  });
});
