/**
 * Claims about nouns and names: two German nouns that are nobody, nouns that a name explains behind an article, whom a
 * noun or a pronoun means where someone's gender is told. Tables of short invented articles.
 */
import { describe, expect, test } from 'vitest';
import { quotes } from '../../src/news/quotes.js';
import { bodyOf, speakers } from './quoting.js';

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

describe('a noun that a name explains', () => {
  test.each([
    ['de', 'Seine Nachbarin, die Buchhändlerin Elke Ruh, sieht es anders: „Endlich kann man wieder draußen sitzen.“'],
    ['fr', 'Sa voisine, la libraire Elke Ruh, le voit autrement : « On peut enfin s’asseoir dehors. »'],
    ['es', 'Su vecina, la librera Elke Ruh, lo niega: «Por fin podemos sentarnos fuera de casa».'],
    ['en', 'Her neighbor, the bookseller Elke Ruh, disagreed. “We can sit outside at last,” said the neighbor.'],
  ])('is explained behind an article, too (%s): %s', (language, text) => {
    expect(speakers(text, language)).toEqual(['Elke Ruh']);
  });

  test('lends the name its gender, not the one of what hangs on it', () => {
    const text =
      'Senator Craig Dunn left.\n\nA spokeswoman for the senator, Kim Brandt, said it was late. “The senator was asleep by then,” Brandt said.\n\nThat was news to Dunn. “I was not asleep at all,” he told a host.';
    expect(speakers(text)).toEqual(['Kim Brandt', 'Craig Dunn']);
  });
});

describe('a pronoun means', () => {
  test.each([
    ['fr', '« On a tout perdu », souffle Jo Garrigue. Son épouse, Mona Ruh, acquiesce. « Le chat est là », dit-elle.'],
    ['es', 'La bióloga Mona Ruh habló con Jo Garay en la plaza. «El agua está muy limpia», dijo ella.'],
    ['fr', 'La conseillère Mona Ruh a croisé Jo Garay sur la place. « L’eau est très propre », dit-elle.'],
  ])('the one whose gender is told before one whose gender is not (%s): %s', (language, text) => {
    expect(speakers(text, language).at(-1)).toBe('Mona Ruh');
  });

  test.each([
    ['fr', 'La sapeuse Mona Ruh arrive.\n\nJo Garay attend. « Le vent commande ici », prévient-il.', 'Jo Garay'],
    ['fr', 'Le sapeur Jo Garay arrive.\n\n« Le vent commande ici », prévient-elle.', 'elle'],
    ['es', 'El tornero Jo Garay llegó.\n\n«El viento manda aquí arriba», dijo ella.', 'ella'],
  ])('nobody of the other gender, which the article before a role tells (%s): %s', (language, text, name) => {
    expect(speakers(text, language)).toEqual([name]);
  });

  test('nobody by name where a body has its gender and stands nearer', () => {
    const text =
      'Jo Garrigue arrive. « Le vent commande ici », dit-il.\n\nMona Ruh a vu Jo Garrigue.\n\nD’après la préfecture, on lutte. « Aucune victime n’est à déplorer », précise-t-elle.';
    expect(speakers(text, 'fr').at(-1)).toBe('elle');
  });

  test.each([
    ['de', 'Ihr Mann, der Zimmermann Ole Ruh, baut.\n\n„Lieber ein Dach als gar keins“, entgegnet sie.', 'sie'],
    ['es', 'Hernán Ruh, microbiólogo de Tandil, opina.\n\n«Prometer es siempre gratis», dice ella.', 'ella'],
  ])('nobody whose words for him tell the other gender (%s): %s', (language, text, name) => {
    expect(speakers(text, language)).toEqual([name]);
  });

  test('nobody by name where a noun without one opens its paragraph', () => {
    const text =
      '“They paid a dividend in June,” said the union’s president, Ike Pomeroy.\n\nA spokesman for Bright declined to comment. The company “will support all affected colleagues,” he added.';
    expect(speakers(text)).toEqual(['Ike Pomeroy', 'he']);
  });
});

describe('a definite noun', () => {
  test.each([
    [
      'fr',
      'Clara Ruh arrive à vélo.\n\nClara Ruh sourit. « Je me croyais loin derrière », se souvient la jeune femme.',
    ],
    ['es', 'Clara Ruh llega en bici. «Me creía muy lejos de todos», recuerda la joven librera.'],
  ])('means the one person named, with an adjective before it, too (%s): %s', (language, text) => {
    expect(speakers(text, language)).toEqual(['Clara Ruh']);
  });

  test('means who stands beside it, not who is named with it later', () => {
    const text =
      'Su entrenador, Quique Ruh, le quitó importancia. «Los goles no tienen apellido», dijo el técnico.\n\nEl técnico visitante, Manolo Cortina, evitó hablar: «Prefiero no decir nada más».';
    expect(speakers(text, 'es')).toEqual(['Quique Ruh', 'Manolo Cortina']);
  });
});

test.each([
  ['es', '«El acusado dispuso del dinero como suyo», señala la sentencia.', 'la sentencia'],
  ['es', '«No se acerquen a los cauces del río», advirtió el organismo.', 'el organismo'],
])('documents and bodies speak (%s): %s', (language, text, speaker) => {
  expect(speakers(text, language)).toEqual([speaker]);
});

test('a job is no part of a German name, and neither is the club before it', () => {
  const text = 'Halderns Coach Uwe Ruh haderte. „Drei Minuten waren angezeigt“, sagte er.';
  expect(speakers(text, 'de')).toEqual(['Uwe Ruh']);
});

test.each([
  [
    'The Bakery Workers’ Union, which has many members, called the cuts “a plain betrayal of us” and left.',
    'Bakery Workers’ Union',
  ],
  ['“It is a plain betrayal of us,” the Orlen Teachers’ Association said.', 'Orlen Teachers’ Association'],
])('the name of a body goes on behind those who own it: %s', (text, speaker) => {
  expect(quotes(text, bodyOf(text), 'en').map(({ speaker }) => speaker?.text)).toEqual([speaker]);
});
