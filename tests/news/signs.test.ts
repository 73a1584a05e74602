import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { languageOf } from '../../src/news/languages/index.js';
import { amongProse } from '../../src/news/roles/surroundings.js';
import { cuesOf } from '../../src/news/words/phrases.js';
import { smallSignsOf } from '../../src/news/words/small-signs.js';

describe('a small sign', () => {
  it.each([
    ['3 hours ago', ['a time ago']],
    ['vor 2 Stunden', ['a time ago']],
    ['3時間前', ['a time ago']],
    ['01:53', ['a duration']],
    ['Home > News > The ferry', ['a trail']],
    ['(dmk)', ['initials']],
    ['Ada Ren and Tom Hale', ['names and no more']],
    ['Ada Ren and AP', ['names and no more']],
    ['Ada Ren|Published 3 hours ago', ['a time ago', 'names and no more']],
    ['Ada Ren', []],
    ['The ferry and the harbour', []],
    ['A ferry ran aground off Skellhavn on Tuesday.', []],
  ])('of "%s"', (text, signs) => {
    const words = text.split(/[\s|]/);
    expect(smallSignsOf(text, words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length)).toEqual(signs);
  });
});

describe('a word too common to mean anything but as a whole line', () => {
  it('is furniture alone and a word in a sentence', () => {
    expect(cuesOf('Copied', languageOf('en')).get('share')).toBe('whole');
    expect(cuesOf('Copied from an old chart', languageOf('en')).has('share')).toBe(false);
  });
});

describe('lines among prose', () => {
  it('count how far it is behind and before them, and how much is to come', () => {
    const { since, until, toCome } = amongProse(['title', 'prose', 'short', 'short', 'prose']);
    const none = Number.POSITIVE_INFINITY;
    expect(since).toEqual([none, none, 1, 2, 3]);
    expect(until).toEqual([1, 3, 2, 1, none]);
    expect(toCome).toEqual([2, 1, 1, 1, 0]);
  });
});

describe('a date line', () => {
  it.each([
    ['Monday 18 November 2019 21:38 GMT | 12 comments', '2019-11-18T21:38:00Z'],
    ['Nov. 18, 2019 Updated 9:38 a.m. ET', '2019-11-18'],
    ['courier.example, Thursday 6 June 2013 15.45 BST', '2013-06-06T15:45:00+01:00'],
    ['Written by Ada Ren in Harbours on 1 June 2019 at 08:34. 51 Comments', '2019-06-01T08:34:00'],
    ['December 21, 2016 By Ada Ren 2 Comments', '2016-12-21'],
    ['by Ada Ren / January 19, 2017 / Leave a comment', '2017-01-19'],
    ['By ADA REN and TOM HALEAUG. 24, 2016', '2016-08-24'],
    ['December 15, 20163:33 PM ET', '2016-12-15T15:33:00'],
  ])('with what stands beside it: %s', (line, date) => {
    expect(dateOfLine(line, 'en', null)?.published?.date).toBe(date);
  });
});
