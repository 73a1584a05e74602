/** Markup and damage in plain texts: what is read in its place, and that nothing of it is lost, run or slow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text as plainText } from '../../src/formats/text.js';
import { read, untiled } from '../news/reading.js';

const body = (source: string): string[] => read(source).body.map(({ text }) => text);
const PROSE = 'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.';
const MORE = 'Forty people missed the last train to the capital and slept in the hall of the town’s school.';

describe('signs for where a word may be broken', () => {
  const TEXT =
    'Hafen\u00adver\u00adwaltung zahlt\n\nVon Jens Mül\u00adler\n\n4. März 2011\n\nDie Fähre nach Hask ist am Montag nach langer Pause wieder ' +
    'gefahren, und viele Leute kamen, um am Hafen\u00ad\nplatz zu sehen, was daraus geworden ist.\n\nDie Hafen\u00adver\u00adwaltung ' +
    'will zahlen. „Wir war\u00adten“, sagte Ada Ren\u00adner, die Hafen\u00admeisterin.\n';

  it('part no name and no word, and stay in the text where they stand', () => {
    const article = read(TEXT);
    expect(article).toMatchObject({ text: TEXT, headline: 'Hafenverwaltung zahlt', byline: [{ name: 'Jens Müller' }] });
    expect(article.body.map(({ text }) => text).join(' ')).not.toContain('\u00ad');
    const [quote] = article.quotes;
    expect(quote).toMatchObject({ text: 'Wir warten', speaker: { name: 'Ada Renner' } });
    expect(TEXT.slice(...quote!.span)).toBe('Wir war\u00adten');
    expect(article.dropped).toEqual([]);
    expect(untiled(article)).toEqual([]);
  });

  it('are a hyphen at the end of a line', () => {
    expect(read(TEXT).body[0]!.text).toMatch(/um am Hafen-$/);
  });
});

describe('a page of HTML saved as text', () => {
  const PAGE = `<!DOCTYPE html>
<html lang="en"><head><title>Ferry late for an hour &#8211; The Calder Post</title>
<style>p { color: red }</style><script>document.write("<p>no news</p>")</script></head>
<body><!-- head --><h1>Ferry late for an hour</h1>
<p class="byline">By <a href="/ada">Ada Ren</a></p>
<P>${PROSE}</P><p>&#8220;Nobody knows why,&#8221; said Tom Quill.<br/>It&rsquo;s &quot;not the engine&#34;.</p>
</body></html>`;

  it('gives the words alone', () => {
    const article = read(PAGE);
    expect(article.text).toBe(PAGE);
    expect(article.headline).toBe('Ferry late for an hour');
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(article.body.map(({ text }) => text)).toEqual([
      PROSE,
      '“Nobody knows why,” said Tom Quill.',
      'It’s "not the engine".',
    ]);
    expect(article.quotes[0]).toMatchObject({ text: 'Nobody knows why,', speaker: { name: 'Tom Quill' } });
    expect(PAGE.slice(...article.quotes[0]!.span)).toBe('Nobody knows why,');
  });

  it('loses nothing without a word', () => {
    const article = read(PAGE);
    expect(untiled(article)).toEqual([]);
    const gone = article.dropped.filter(({ reason }) => reason === 'markup').map(({ text }) => text);
    expect(gone).toContain('<script>document.write("<p>no news</p>")</script>');
    expect(gone).toContain('<!-- head -->');
  });
});

describe('what is read in place of', () => {
  it.each([
    [
      'UTF-8 read as Windows-1252',
      `â€œNobody knowsâ€\u009d in the cafÃ© â€” itâ€™s 5 â‚¬.`,
      '“Nobody knows” in the café — it’s 5 €.',
    ],
    [
      'a closing mark that lost its last byte',
      'â€œNobody knows whyâ€, said the office.',
      '“Nobody knows why”, said the office.',
    ],
    ['numbers of Windows-1252', 'It&#146;s late &#150; &#147;very&#148; late.', 'It’s late – “very” late.'],
    [
      'names of letters',
      'Le caf&eacute; d&#39;&Eacute;milie &amp; Cie&hellip; ferme.',
      "Le café d'Émilie & Cie… ferme.",
    ],
    ['a sign beyond the first plane', '&#x1F6A2;&amp; the ferry is late.', '🚢& the ferry is late.'],
    [
      'links of Markdown',
      `The [ferry](https://a.example/1 "x") and [its pier](/p(1)) close.`,
      'The ferry and its pier close.',
    ],
  ])('%s', (_, damaged, whole) => {
    expect(body(`Ferry late again today\n\n${PROSE}\n\n${damaged}\n\n${MORE}`)).toEqual([PROSE, whole, MORE]);
  });

  it.each([
    ['an unknown name', 'The firm R&Dx; and S&Q; closed; so did B&C;.'],
    ['a control', 'It is &#0; and &#7; and &#xd800; and &#99999999; here.'],
    ['signs of mathematics', 'It is a < b and c > d, p<q and q<r, x <y> z and <Name> too.'],
    ['capitals with accents', 'EM SÃO PAULO A INFORMAÇÃO É ÓTIMA, DISSE JOSÉ DA ÂNCORA.'],
    ['brackets of an editor', 'He said [the ferry] (in the harbour) was late, and [sic] (again) early.'],
  ])('%s: itself', (_, damaged) => {
    expect(body(`Ferry late again today\n\n${PROSE}\n\n${damaged}\n\n${MORE}`)).toContain(damaged);
  });
});

it('WordPress leaves short codes, comments and empty lines behind, which part nothing', () => {
  const article = read(
    `Ferry late again today\n\n[caption id="a1" width="300"]<img src="a.jpg" /> The ferry on Monday. Photo: Sol Tamm[/caption]\n\n${PROSE}\n\n<!--more-->\n\n&nbsp;\n\n${MORE}\n\n[gallery ids="1,2"]`,
  );
  expect(article.body.map(({ text }) => text)).toEqual([PROSE, MORE]);
  expect(article.captions).toMatchObject([{ text: 'The ferry on Monday.', credit: { raw: 'Sol Tamm' } }]);
  expect(untiled(article)).toEqual([]);
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<br>',
      '<a href="x">',
      '<',
      '>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp;',
      '&#8217;',
      '&',
    ],
    ...[
      'â€™',
      'â€',
      'Ã©',
      'Ã',
      '[caption]',
      '[/caption]',
      '[',
      '](',
      ')',
      '![',
      'the ferry',
      ' ',
      '\n',
      '\n\n',
      'He said.',
    ],
  );

  it('the layout tiles the text and marks lie in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const source = `Ferry late again today\n\n${PROSE}\n\n${parts.join('')}\n\n${MORE}`;
        const { marks } = plainText.parse(sourceOf(source), () => {})!;
        let end = 0;
        for (const { span, leaves } of marks) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(leaves.length).toBeLessThanOrEqual(span[1] - span[0]);
          end = span[1];
        }
        expect(untiled(read(source))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function sourceOf(text: string) {
  const info = { path: 'a.txt', sha256: '', bytes: 0, mediaType: 'text/plain', encoding: 'utf-8', part: null };
  return { info, text, line: 1, before: '', after: '' };
}
