/** What pages set into an article from elsewhere, in the words that they set it in with: furniture by its own words. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { frameOf, traitsOf } from '../../src/news/roles/traits.js';

describe('what is set into an article', () => {
  it.each([
    ['en', 'This article includes content provided by Viewbox. We ask for your permission before anything is loaded.'],
    ['en', 'Allow and continue'],
    ['en', 'A post shared by Skellhavn Ferry (@skellhavn_example)'],
    ['en', 'People are also reading…'],
    ['de', 'Externen Inhalt erlauben'],
    ['de', 'Inhalt jetzt laden'],
    ['de', 'Hast du eine aktuelle Story?'],
    ['es', 'Una publicación compartida por Escuela de Ellin (@ellin_example)'],
    ['fr', 'Voir cette publication sur Instagram'],
    ['pt', 'Uma publicação compartilhada por Balsa de Ellin (@ellin_example)'],
    ['it', 'Un post condiviso da Traghetto di Ellin (@ellin_example)'],
    ['sv', 'Visa det här inlägget på Instagram'],
    ['nb', 'Har du tips til saken?'],
  ])('%s: %s', (tag, line) => {
    expect(['whole', 'start']).toContain(
      frameOf(
        traitsOf(
          { span: [0, line.length], text: line, gap: 0, block: null, glued: false, label: null },
          languageOf(tag),
        ),
      ),
    );
  });
});
