import { describe, expect, it } from 'vitest';
import { warnOfDoubts } from '../../src/news/doubts.js';
import { en } from '../../src/news/languages/en.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { leadsOf, prospectsOf } from '../../src/news/roles/certainty.js';
import { observe } from '../../src/news/roles/features.js';
import { decide, learned } from '../../src/news/roles/roles.js';
import { mayOpen, STATES } from '../../src/news/roles/states.js';
import { type Told, tell } from '../../src/news/told/told.js';
import type { Author, Note } from '../../src/types.js';
import { read } from './reading.js';

const BODY = `The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier and the county closed it for what was meant to be a month.

Some four thousand vehicles are expected to cross it each day by the end of the month, according to the county.`;

describe('the lead of a line', () => {
  const lines = linesOf(`Harbour master resigns over buoys\nBridge reopens after nine years\n${BODY.slice(0, 175)}`);
  const decided = decide(observe(lines, en, null), false);
  const isBody = (s: number) => ['para', 'subhead'].includes(STATES[s]!.role);
  const headlineOf = (path: readonly number[]) => path.findIndex((s) => STATES[s]!.role === 'headline');

  it('is what the best other reading of the whole text loses, as trying all readings shows', () => {
    const readings = allReadings(decided.scores);
    const best = (fits: (path: readonly number[]) => boolean) =>
      Math.max(...readings.filter(({ path }) => fits(path)).map(({ worth }) => worth));
    const leads = leadsOf(decided, prospectsOf(decided, false), () => false);
    const opening = headlineOf(decided.states);
    expect(lines).toHaveLength(3);
    lines.forEach((_, i) => {
      const lead =
        i === opening
          ? best((path) => headlineOf(path) === i) - best((path) => headlineOf(path) !== i)
          : Math.abs(best((path) => isBody(path[i]!)) - best((path) => !isBody(path[i]!)));
      expect(leads[i]).toBeCloseTo(lead, 6);
    });
  });

  /** Every sequence of states that the rules allow, with its worth; one that never passes a headline is none. */
  function allReadings(scores: Float64Array) {
    let readings = STATES.flatMap((state, s) =>
      mayOpen(state, false) ? [{ path: [s], worth: learned.opening[s]! + scores[s]! }] : [],
    );
    for (let row = STATES.length; row < scores.length; row += STATES.length) {
      readings = readings.flatMap(({ path, worth }) =>
        STATES.map((_, s) => ({
          path: [...path, s],
          worth: worth + learned.transitions[path.at(-1)! * STATES.length + s]! + scores[row + s]!,
        })).filter((one) => one.worth > Number.NEGATIVE_INFINITY),
      );
    }
    return readings.filter(({ path }) => STATES[path.at(-1)!]!.phase !== 'above');
  }
});

describe('a person is asked to look', () => {
  const CERTAIN = 5000;
  const told = tell(
    {
      text: `Bridge reopens after nine years\n\n${BODY}`,
      blocks: null,
      captions: [],
      hints: new Map<number, 'paragraph'>(),
    },
    { headline: null, recurring: new Set() },
    en,
  ).map((one) => ({ ...one, lead: CERTAIN }));
  const ada = { name: 'Ada Ren', role: null, organisation: null };
  const rulesOf = (lines: readonly Told[], byline: readonly Author[] = [ada], bylines = 1, words = 60) => {
    const notes: string[] = [];
    const layout = Array.from({ length: bylines }, () => ({ field: 'byline', span: [0, 1], why: '' }) as const);
    warnOfDoubts({ told: lines, declared: null, byline, layout, words }, (_, rule) => notes.push(rule));
    return notes;
  };
  const unsure = (index: number) => told.map((one, i) => (i === index ? { ...one, lead: 1 } : one));

  it('not where every reading leads by far', () => {
    expect(rulesOf(told)).toEqual([]);
  });

  it('where another line may be the headline, and where much of the body may be something else', () => {
    expect(rulesOf(unsure(0))).toEqual(['headline:doubtful']);
    expect(rulesOf(unsure(1))).toEqual(['body:doubtful']);
  });

  it.each<[string, Author[], number]>([
    ['two lines sign with two names', [ada, { ...ada, name: 'Tom Hale' }], 2],
    ['a person signs beside an agency', [ada, { name: null, role: null, organisation: 'Northern Wire' }], 1],
    ['a name is none by its look', [{ ...ada, name: 'in News' }], 1],
  ])('where %s', (_, byline, lines) => {
    expect(rulesOf(told, byline, lines)).toEqual(['byline:doubtful']);
  });

  it.each<[string, Author[]]>([
    ['two names in one line', [ada, { ...ada, name: 'Tom Hale' }]],
    ['an agency that is written small', [{ name: null, role: null, organisation: 'dpa' }]],
  ])('not for %s', (_, byline) => {
    expect(rulesOf(told, byline)).toEqual([]);
  });

  it('where the body is missing or remarkably short', () => {
    expect(rulesOf(told, [ada], 1, 0)).toEqual(['body:none']);
    expect(rulesOf(told, [ada], 1, 12)).toEqual(['body:short']);
  });
});

describe('warnings', () => {
  it('come with their grade, the most severe first', () => {
    const { warnings } = read(
      `Bridge reopens after nine years\n\nAda Ren\n\nShare\n\nTraffic returns to bridge after nine years\n\nAda Ren\n\n${BODY}\n\nRelated\n\nThe harbour master resigned on Friday over missing buoys, the board said, and nobody was surprised by it.`,
    );
    expect(warnings.map(({ rule, grade }) => [rule, grade])).toEqual([
      ['headline:doubtful', 'high'],
      ['body:doubtful', 'medium'],
      ['date:none', 'low'],
    ]);
  });

  it('are none of a headline that is declared', () => {
    const notes: Note[] = [];
    read(`---\ntitle: Bridge reopens after nine years\ndate: 2014-05-07\n---\n\n${BODY}`, 'a.md', notes);
    expect(notes).toEqual([]);
  });

  it('tell where the language is not known', () => {
    expect(read('Qvx').warnings.map(({ rule }) => rule)).toContain('language:none');
  });
});
