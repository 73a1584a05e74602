/**
 * The front page: what the archive holds, its newest day, and the ways into every list. "Newest" is the newest article's
 * day, and "on this day" that day in other years: a page built without a clock is right forever.
 */
import { dayOf, yearOf } from '../lib/calendar.js';
import type { Authority, Entry, Output } from '../types.js';
import { barsOf } from './chart.js';
import { bylinersOf, datePath, descriptionOf } from './entry.js';
import { compare, groupBy } from './lists.js';
import { sectionsOf } from './sections.js';
import { speakersOf } from './speakers.js';

// Guesses: what fits on two screens without hiding the ways further in.
const MORE = 6;
const PEOPLE = 6;
const ANNIVERSARIES = 6;
const SECTIONS = 12;

export const front: Output = {
  name: 'front',
  all: function* (entries, site, render) {
    const dated = entries.filter((entry) => entry.published !== null);
    const newest = newestFirst(dated.length > 0 ? dated : entries, 1 + MORE);
    const lead = leadOf(newest);
    const years = [...groupBy(dated, (entry) => yearOf(entry.published?.date ?? ''))];
    const day = lead?.published ? dayOf(lead.published.date) : null;
    const data = {
      site,
      path: 'index.html',
      title: site.title,
      description: site.description,
      isFront: true,
      total: entries.length,
      firstYear: years.at(0)?.[0] ?? null,
      lastYear: years.at(-1)?.[0] ?? null,
      undated: entries.length - dated.length,
      bars: barsOf(new Map(years.map(([year, list]) => [year, list.length]))),
      lead: lead === null ? null : { entry: lead, standfirst: descriptionOf(lead), authors: bylinersOf(lead.byline) },
      leadPath: lead === null ? null : datePath(lead.published),
      more: newest.filter((entry) => entry !== lead),
      sections: sectionsOf(entries)
        .sort((a, b) => b.entries.length - a.entries.length || compare(a.id, b.id))
        .slice(0, SECTIONS),
      people: mostQuoted(entries, site.authority),
      quotes: entries.reduce((sum, entry) => sum + entry.quotes.length, 0),
      anniversaries: day === null ? [] : anniversaries(dated, day),
    };
    yield { path: 'index.html', content: render('front.html', data) };
  },
};

/** The last `count` of entries, which are ordered by date, newest first. */
function newestFirst(entries: readonly Entry[], count: number): Entry[] {
  return entries.slice(-count).reverse();
}

/** Of the newest day's articles the longest: the likeliest to have led the paper. */
function leadOf(newest: readonly Entry[]): Entry | null {
  const day = newest[0]?.published?.date.slice(0, 10);
  const sameDay = newest.filter((entry) => entry.published?.date.slice(0, 10) === day);
  return sameDay.reduce<Entry | null>(
    (best, entry) => (best === null || entry.words > best.words ? entry : best),
    null,
  );
}

/** Those with most quotes, each with a quote long enough to stand alone. */
function mostQuoted(entries: readonly Entry[], authority: Authority | null) {
  return speakersOf(entries, authority)
    .sort((a, b) => b.said.length - a.said.length || compare(a.id, b.id))
    .slice(0, PEOPLE)
    .map((speaker) => {
      const best = speaker.said.reduce((a, b) => (weight(b.quote.text) > weight(a.quote.text) ? b : a));
      return { ...speaker, best };
    });
}

/** Prefers whole statements of 60 to 200 characters. Guess: what a pull quote holds. */
function weight(text: string): number {
  return text.length > 200 ? 200 / text.length : Math.min(text.length, 60) / 60;
}

function anniversaries(dated: readonly Entry[], day: string): Entry[] {
  const same = dated.filter(({ published }) => {
    const other = published === null ? null : dayOf(published.date);
    return other !== null && other.slice(5) === day.slice(5) && other.slice(0, 4) !== day.slice(0, 4);
  });
  return newestFirst(same, ANNIVERSARIES);
}
