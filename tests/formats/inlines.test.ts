/** Links and emphasis of saved pages: kept where they stand, and nothing that runs or leads to nowhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/formats/html/page.js';
import { escapeText } from '../../src/lib/html.js';
import { marked } from '../../src/news/inlines.js';
import { read, untiled } from '../news/reading.js';

const LAST = 'The office said so on Tuesday, and forty people slept in the hall of the town’s school.';
const bodyOf = (paragraph: string, head = '') => {
  const article = read(
    `<html><head>${head}</head><body><article><h1>Ferry late again</h1><p>${LAST} It was the third time.</p><p>${paragraph}</p><p>${LAST}</p></article></body></html>`,
    'a.html',
  );
  expect(untiled(article)).toEqual([]);
  return article.body.slice(1, -1).map(({ html }) => html);
};
const CANONICAL = '<link rel="canonical" href="https://courier.example/a/ferry">';

describe('within a paragraph of a saved page', () => {
  it.each<readonly [string, string, string]>([
    [
      'a link',
      'The <a href="https://i.example/?a=1&amp;b=2">outer islands</a> wait for it, as they have since May.',
      'The <a href="https://i.example/?a=1&amp;b=2">outer islands</a> wait for it, as they have since May.',
    ],
    [
      'emphasis within one',
      'The <a href="https://i.example/">outer <b>islands</b></a> wait for it, as they have since May.',
      'The <a href="https://i.example/">outer <strong>islands</strong></a> wait for it, as they have since May.',
    ],
    [
      'white space at its ends',
      'The boat <em> Hesk Maid </em>waits for it, as it has since the middle of May.',
      'The boat <em>Hesk Maid</em> waits for it, as it has since the middle of May.',
    ],
    [
      'words that look like markup',
      'The sign <i>says &lt;b&gt;</i>, which nobody can read, as it has since May.',
      'The sign <em>says &lt;b&gt;</em>, which nobody can read, as it has since May.',
    ],
  ])('%s is kept', (_, paragraph, html) => {
    expect(bodyOf(paragraph)).toEqual([`<p>${html}</p>`]);
  });

  it('an address is made whole by what the page says of its own, and else left out', () => {
    const paragraph = 'The <a href="../office">office</a> of the harbour is shut, as it has been since May.';
    expect(bodyOf(paragraph, CANONICAL)[0]).toContain('<a href="https://courier.example/office">office</a>');
    expect(bodyOf(paragraph)[0]).not.toContain('<a');
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['mailto:a@b.example'],
    ['#top'],
    ['https://'],
    ['JAVASCRIPT:alert(1)//https://a.example'],
  ])('no link leads to %s', (href) => {
    const [html] = bodyOf(
      `The <a href="${href}">office</a> of the harbour is shut, as it has been since May.`,
      CANONICAL,
    );
    expect(html).toBe('<p>The office of the harbour is shut, as it has been since May.</p>');
  });

  it('what a line break parts is parted, and what holds paragraphs is none', () => {
    expect(bodyOf('The boats lie <b>in the<br>north</b> of the sound, where they are kept in winter.')).toEqual([
      '<p>The boats lie <strong>in the</strong></p>',
      '<p><strong>north</strong> of the sound, where they are kept in winter.</p>',
    ]);
    const page = readPage(`<body><b><p>${LAST}</p><p>${LAST}</p></b></body>`);
    expect(page?.inlines).toEqual([]);
  });
});

describe('any page', () => {
  const words = fc.constantFrom('the ', 'ferry', ' late', '<', '&', ' ', '\u00a0', 'é', '\ufdda', '<br>');
  const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      words,
      fc
        .tuple(
          fc.constantFrom('a href="https://x.example/"', 'b', 'em', 'i', 'sup', 'span', 'p'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    ),
  })).node;

  it('says the same words with marks as without, and every stretch lies in a line', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), (parts) => {
        const page = readPage(`<body>${parts.join('')}</body>`)!;
        const html = marked(page.text, [0, page.text.length], page.inlines);
        expect(html.replace(/<[^>]*>/g, '')).toBe(escapeText(page.text));
        for (const { span } of page.inlines) {
          const stretch = page.text.slice(...span);
          expect(stretch).toBe(stretch.trim());
          expect(stretch).not.toMatch(/^$|\n/);
        }
      }),
    );
  });
});
