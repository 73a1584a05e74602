/**
 * The front page: what the archive holds, its newest day, and the ways into every list. "Newest" is the newest article's
 * day, and "on this day" that day in other years: a page built without a clock is right forever.
 */
import { yearOf } from '../lib/calendar.js';
import { byCodeUnit } from '../lib/order.js';
import type { Entry, Output } from '../types.js';
import { anniversaryPath, dayOfYear } from './anniversaries.js';
import { chartOf } from './chart.js';
import { bylinersOf, datePath, descriptionOf } from './entry.js';
import { filedIn } from './filed.js';
import { planned } from './planned.js';
import type { Quoted } from './speakers.js';
import { type Topics, topicPath } from './topic-names.js';

// Guesses: what fits on two screens without hiding the ways further in.
const MORE = 6;
const PEOPLE = 6;
const ANNIVERSARIES = 6;
const TOPICS = 12;

export const front: Output = {
  name: 'front',
  measures: (entries) => newestIn(entries).map(({ words }) => words), // the longest leads
  all: function* (entries, site, render) {
    const dated = entries.filter((entry) => entry.published !== null);
    const filed = filedIn(entries, site.authority);
    const newest = newestIn(entries);
    const lead = leadOf(newest);
    const day = lead?.published ? dayOfYear(lead.published.date) : null;
    const data = {
      site,
      path: 'index.html',
      title: site.title,
      description: site.description,
      isFront: true,
      total: entries.length,
      firstYear: yearIn(dated.at(0)),
      lastYear: yearIn(dated.at(-1)),
      undated: entries.length - dated.length,
      chart: chartOf(dated),
      lead: lead === null ? null : leadStory(lead),
      more: newest.filter((entry) => entry !== lead),
      sections: largest(filed.topics.sections),
      publications: largest(filed.topics.publications),
      people: mostQuoted(filed.speakers),
      quotes: filed.said.length,
      day,
      dayPath: day === null ? null : anniversaryPath(day),
      anniversaries: lead?.published ? anniversariesOf(dated, lead.published.date) : [],
    };
    yield planned(render, 'front.html', data);
  },
};

function yearIn(entry: Entry | undefined): string | null {
  return entry?.published ? yearOf(entry.published.date) : null;
}

function leadStory(entry: Entry) {
  return {
    entry,
    standfirst: descriptionOf(entry),
    authors: bylinersOf(entry.byline),
    path: datePath(entry.published),
    sectionPath: entry.section === null ? null : topicPath('sections', entry.section),
  };
}

/** The names with most articles. */
function largest({ names }: Topics) {
  return names.toSorted((a, b) => b.entries.length - a.entries.length || byCodeUnit(a.id, b.id)).slice(0, TOPICS);
}

/** The newest that have a date; where none has, the last. */
function newestIn(entries: readonly Entry[]): Entry[] {
  const last = entries.findLastIndex(({ published }) => published !== null);
  return newestFirst(last < 0 ? entries : entries.slice(Math.max(0, last - MORE), last + 1), 1 + MORE);
}

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
function mostQuoted(speakers: readonly Quoted[]) {
  return speakers
    .toSorted((a, b) => b.said.length - a.said.length || byCodeUnit(a.id, b.id))
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

/** Articles of the same day in other years. */
function anniversariesOf(dated: readonly Entry[], date: string): Entry[] {
  const [day, year] = [dayOfYear(date), yearOf(date)];
  if (day === null) return [];
  const same = dated.filter(({ published }) => published !== null && dayOfYear(published.date) === day);
  return newestFirst(
    same.filter((entry) => yearIn(entry) !== year),
    ANNIVERSARIES,
  );
}
