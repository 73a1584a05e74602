import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const said = (text: string, language: string): (string | null)[][] =>
  read(`---\ntitle: Le pont\nlang: ${language}\n---\n\n${text}`, 'a.md').quotes.map((quote) => [
    quote.text,
    quote.speaker?.name ?? quote.speaker?.text ?? null,
    quote.cue,
  ]);

describe('a narrator who cuts into what stands in marks', () => {
  it.each<[string, string, (string | null)[][]]>([
    [
      "« Le pont n'a jamais été le problème, a déclaré l'ingénieur Thomas Hallé. Le problème, c'était la rivière. »",
      'fr',
      [
        ["Le pont n'a jamais été le problème", 'Thomas Hallé', 'déclaré'],
        ["Le problème, c'était la rivière.", 'Thomas Hallé', 'déclaré'],
      ],
    ],
    [
      "« On a attendu trop longtemps, regrette Marie Lenoir, présidente de l'association. C'est fini. »",
      'fr',
      [
        ['On a attendu trop longtemps', 'Marie Lenoir', 'regrette'],
        ["C'est fini.", 'Marie Lenoir', 'regrette'],
      ],
    ],
    [
      'Paul Garance est maire. « On ne peut pas, explique-t-il, fermer un pont pour un mois. »',
      'fr',
      [
        ['On ne peut pas', 'Paul Garance', 'explique'],
        ['fermer un pont pour un mois.', 'Paul Garance', 'explique'],
      ],
    ],
    [
      '«El puente nunca fue el problema —dijo el ingeniero Tomás Hal—. El problema era el río».',
      'es',
      [
        ['El puente nunca fue el problema', 'Tomás Hal', 'dijo'],
        ['El problema era el río', 'Tomás Hal', 'dijo'],
      ],
    ],
  ])('stands outside of it: %s', (text, language, quotes) => {
    expect(said(text, language)).toEqual(quotes);
  });

  it.each<[string, string, number?]>([
    ["« Le maire, déclaré coupable, n'a rien dit, et son avocat non plus », a dit Thomas Hallé.", 'fr'],
    ['« Il a tout perdu, dit-on souvent ici, mais pas nous », a dit Thomas Hallé.', 'fr', 2],
    ['« Le péage, la rivière, le pont : tout est à nous », a dit Thomas Hallé.', 'fr'],
    ['"The bridge, said nobody ever, is beautiful," said Tom Hale.', 'en'],
  ])(
    'is none where no verb of saying has its subject, nor in a language that closes its marks: %s',
    (text, language, count = 1) => {
      expect(said(text, language)).toHaveLength(count);
    },
  );

  it('may cut into a quotation that runs over paragraphs: each part knows its own', () => {
    const { body, quotes } = read(
      '---\ntitle: Le pont\nlang: fr\n---\n\nIl pleut.\n\n« Le pont tient bien.\n\n« Il tiendra, a dit Thomas Hallé. Longtemps encore. »',
      'a.md',
    );
    expect(quotes.map(({ text, block }) => [text, body[block]?.text.slice(0, 12)])).toEqual([
      ['Le pont tient bien.\nIl tiendra', '« Le pont ti'],
      ['Longtemps encore.', '« Il tiendra'],
    ]);
  });

  it('loses no character', () => {
    const text =
      "Le pont\n\n« Le pont tient, a dit Thomas Hallé, et tiendra. \n\n« Il tiendra, a-t-il ajouté. Longtemps. »\n\nRien d'autre.";
    expect(untiled(read(text))).toEqual([]);
  });
});
