import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDays,
  dayNumber,
  dayOfNumber,
  formatDay,
  isValidDay,
  parseIsoDay,
  weekdayOf,
} from '../../src/lib/dates.js';
import { lateFrom } from '../../src/lib/late-dates.js';

const dayNumbers = fc.integer({ min: -600_000, max: 2_900_000 });

describe('dates years after all others', () => {
  const late = (years: readonly number[]): number[] => years.slice(lateFrom(years.length, (i) => `${years[i]}-03-04`));
  const decade = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];

  it('are few, and lie behind ten years of silence', () => {
    expect(late([...decade, 2091])).toEqual([2091]);
    expect(late([...decade, ...decade.map((year) => year + 5), 2041, 2091].toSorted())).toEqual([2041, 2091]);
    expect(late([...decade, 2028])).toEqual([]);
    expect(late([...decade, 2090, 2091])).toEqual([]);
    expect(late([2010, 2091])).toEqual([]);
    expect(late([2091])).toEqual([]);
    expect(late([])).toEqual([]);
  });
});

describe('civil days', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2000, month: 3, day: 1 })).toBe(11_017);
    expect(dayNumber({ year: 1969, month: 12, day: 31 })).toBe(-1);
  });

  it.each([
    ['1582-10-15', 5],
    ['1900-02-28', 3],
    ['2000-02-29', 2],
    ['2020-01-09', 4],
    ['2024-12-29', 7],
  ])('puts %s on ISO weekday %i', (iso, weekday) => {
    expect(weekdayOf(parseIsoDay(iso)!)).toBe(weekday);
  });

  it('crosses months, years and leap days', () => {
    const shifted = (iso: string, days: number) => formatDay(dayOfNumber(dayNumber(parseIsoDay(iso)!) + days));
    expect(shifted('2019-12-31', 1)).toBe('2020-01-01');
    expect(shifted('2020-02-28', 1)).toBe('2020-02-29');
    expect(shifted('2100-02-28', 1)).toBe('2100-03-01');
    expect(shifted('2020-03-01', -1)).toBe('2020-02-29');
  });

  it('knows which days exist', () => {
    expect(isValidDay(2000, 2, 29)).toBe(true);
    expect(isValidDay(1900, 2, 29)).toBe(false);
    expect(isValidDay(2021, 4, 31)).toBe(false);
    expect(isValidDay(2021, 13, 1)).toBe(false);
    expect(isValidDay(2021, 1, 0)).toBe(false);
    expect(isValidDay(0, 1, 1)).toBe(false);
  });

  it('reads an ISO day at the head of a date-time and refuses a day that does not exist', () => {
    expect(parseIsoDay('2011-03-04T07:45:00Z')).toEqual({ year: 2011, month: 3, day: 4 });
    expect(parseIsoDay('2011-02-29')).toBeNull();
    expect(parseIsoDay('2011-3-4')).toBeNull();
  });

  it('turns every day number into a day that exists and back', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const day = dayOfNumber(number);
        expect(isValidDay(day.year, day.month, day.day)).toBe(true);
        expect(dayNumber(day)).toBe(number);
      }),
    );
  });

  it('agrees with the platform on day numbers and weekdays', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const utc = new Date(number * 86_400_000);
        expect(formatDay(dayOfNumber(number))).toBe(utc.toISOString().slice(0, 10));
        expect(weekdayOf(dayOfNumber(number)) % 7).toBe(utc.getUTCDay());
      }),
    );
  });

  it('orders days as their numbers', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(Math.sign(compareDays(dayOfNumber(a), dayOfNumber(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});
