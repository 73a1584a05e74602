/** Code of site generators and note keepers in Markdown: pictures and captions out of it, the rest left out. */
import { describe, expect, it } from 'vitest';
import { withoutTemplateCode } from '../../src/formats/markdown/template-code.js';
import type { Note } from '../../src/types.js';
import { read } from '../news/reading.js';

const BODY = 'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.';
const article = (code: string, notes: Note[] = []) =>
  read(`---\ntitle: Ferry late\n---\n${code}\n\n${BODY}\n`, 'a.md', notes);

describe('a figure is a picture with its caption', () => {
  it.each([
    ['of Hugo', '{{< figure src="/a.jpg" caption="The ferry on Monday." attr="Sol Tamm" >}}'],
    ['of Hugo, as Markdown', "{{% figure src='/a.jpg' caption='The ferry on Monday. Photo: Sol Tamm' %}}"],
    ['of Jekyll', '{% include figure.html src="/a.jpg" caption="The ferry on Monday. Photo: Sol Tamm" %}'],
    ['of WordPress', '[caption id="a" width="3"]<img src="/a.jpg"/> The ferry on Monday. Photo: Sol Tamm[/caption]'],
    ['of Markdown, by its title', '![Ferry](/a.jpg "The ferry on Monday. Photo: Sol Tamm")'],
    ['of Markdown, by a title in other marks', "![](</a b.jpg> 'The ferry on Monday.\nPhoto: Sol Tamm')"],
    [
      'of Markdown, by its title and by words below',
      '![Ferry](/a.jpg "The ferry on Monday.")\nThe ferry on Monday. Photo: Sol Tamm',
    ],
    ['of WordPress, as Markdown', '[caption id="a"]![](/a.jpg) The ferry on Monday. Photo: Sol Tamm[/caption]'],
  ])('%s', (_, code) => {
    const { captions, body, standfirst } = article(code);
    expect(captions).toMatchObject([{ text: 'The ferry on Monday.', credit: { raw: 'Sol Tamm' } }]);
    expect(body.filter(({ type }) => type !== 'image').map(({ text }) => text)).toEqual([BODY]);
    expect(standfirst).toBeNull();
  });
});

it('the title of a picture within a line is lost no more than its other words', () => {
  const { text, body } = article(
    `See ![Ferry](a.jpg "on Monday \\"late\\"") and ![Hesk](b.jpg "Hesk") ![](c.jpg (at dusk)).`,
  );
  expect(text).toBe(`See Ferry on Monday "late" and Hesk at dusk.\n\n${BODY}`);
  expect(body.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
});

it('words right below a picture are its caption, unless they are a paragraph', () => {
  const short = article(
    '![Ferry](https://a.example/1.jpg)\nThe ferry on Monday. Photo by [Sol Tamm](https://a.example) on a site',
  );
  expect(short.captions).toMatchObject([{ text: 'The ferry on Monday.' }]);
  expect(short.body.map(({ type }) => type)).toEqual(['image', 'paragraph']);
  const long = article(`![Ferry](https://a.example/1.jpg)\n${`${BODY} `.repeat(6)}`);
  expect(long.captions).toEqual([]);
  expect(long.body.map(({ type }) => type)).toEqual(['image', 'paragraph', 'paragraph']);
});

it('pictures and links of notes are Markdown’s', () => {
  const { body } = article(
    '![[ferry.jpg|300]]\n\nThe [[Hesk Maid|ferry]] of [[Hesk]] is no [[1]](https://a.example) news to [[2]][r].',
  );
  expect(body.map(({ type, text }) => [type, text]).slice(0, 2)).toEqual([
    ['image', 'ferry.jpg'],
    ['paragraph', 'The ferry of Hesk is no [1] news to [[2]][r].'],
  ]);
});

it('what else such code says is left out with a word, and the words between stay', () => {
  const notes: Note[] = [];
  const { body } = article('{{< youtube abc >}}\n\n{{% aside %}}It rained.{{% /aside %}}\n\n{%- comment -%}', notes);
  expect(body.map(({ text }) => text)).toEqual(['It rained.', BODY]);
  expect(notes).toContainEqual(expect.objectContaining({ level: 'info', rule: 'markdown:code', line: 4 }));
});

it.each(['It is {a} and {{b}} and 5 % {of it}.', 'He [sic] said [caption.', BODY])('%s is no code', (words) => {
  expect(withoutTemplateCode(words, 1, () => {})).toBe(words);
});
