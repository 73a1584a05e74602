/**
 * Claims about nouns and names: two German nouns that are nobody, nouns that a name explains behind an article, whom a
 * noun or a pronoun means where someone's gender is told. Tables of short invented articles.
 */
import { describe, expect, test } from 'vitest';
import { quotes } from '../../src/news/quotes.js';
import type { Block } from '../../src/types.js';

/** One paragraph a line. */
function bodyOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({
    type: 'paragraph',
    text: m[0],
    html: '',
    span: [m.index, m.index + m[0].length],
    level: null,
  }));
}

/** The names of all speakers in order; a speaker without one by the words that stand for him. */
function speakers(text: string, language = 'en'): (string | null)[] {
  return quotes(text, bodyOf(text), language).map(({ speaker }) => speaker && (speaker.name ?? speaker.text));
}

describe('two German nouns are nobody’s name', () => {
  test.each([
    ['Am Kai lag ein halber Meter Tau. „Das bleibt so“, sagte er.', 'er'],
    ['Kein einziger Tropfen Regen fiel. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Er trank kaltes Wasser Quell. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Er kam mit frischem Fang Hering. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Hundert Säcke Reis lagen da. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Er trug 14 Kisten Wein fort. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Er saß beim Teller Suppe. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Er bekam Stunden Urlaub. „Das bleibt jetzt so“, sagte er.', 'er'],
    ['Über Nacht fiel ein guter Meter Schnee. „Das bleibt jetzt so“, sagte er.', 'er'],
  ])('%s', (text, speaker) => {
    expect(speakers(text, 'de')).toEqual([speaker]);
  });

  test.each([
    'Dort steht der parteilose Karl Ruh. „Das bleibt jetzt so“, sagte er.',
    'Gefragt wurde auch die frühere Klara Ruh. „Das bleibt jetzt so“, sagte sie.',
    'Dort steht ein alter Freund Karl Ruh. „Das bleibt jetzt so“, sagte er.',
    'Oben trafen Karl Ruh die ersten Böen. „Das bleibt jetzt so“, sagte er.',
    'Obwohl Karl Ruh dort steht, ist Unruhe. „Das bleibt jetzt so“, sagte er.',
    'Seitdem Karl Ruh dort steht, ist Ruhe. „Das bleibt jetzt so“, sagte er.',
  ])('but a name stays one: %s', (text) => {
    expect(speakers(text, 'de')[0]).toMatch(/^Kla?ra? Ruh$|^Karl Ruh$/);
  });

  test.each([
    ['„Wenn wirklich nichts mehr dazwischenkommt“, fügte der Bürgermeister hinzu.', 'der Bürgermeister'],
    ['„Den treffe ich im Training nie“, gab der Torschütze lachend zu.', 'der Torschütze'],
  ])('and no small word is a noun: %s', (text, speaker) => {
    expect(speakers(text, 'de')).toEqual([speaker]);
  });
});
