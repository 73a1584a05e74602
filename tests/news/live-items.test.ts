import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const HEAD = 'Storm Bertha: latest updates as wind hits the coast\n\n12 February 2020';
const ITEMS: readonly (readonly [time: string, title: string, prose: string])[] = [
  [
    '21:40',
    'Power restored to 12,000 homes',
    'Northern Grid says it has restored power to most homes in and around Halvik.',
  ],
  ['20:15', 'Harbour closed', '"We have waves of six metres on the pier," the harbour master Olaf Strand said.'],
  ['18:02', 'Trains cancelled', 'All trains north of Vesthavn are cancelled until further notice.'],
];

describe('a live report', () => {
  it('keeps every item, its time and its title', () => {
    const text = `${HEAD}\n\n${ITEMS.map((item) => item.join('\n')).join('\n\n')}\n\nMost read\nFerry fares to rise`;
    const article = read(text);
    expect(article.headline).toBe('Storm Bertha: latest updates as wind hits the coast');
    expect(article.body.map((block) => block.text)).toEqual(ITEMS.flat());
    expect(untiled(article)).toEqual([]);
  });

  it('keeps its items where buttons, pictures and messages stand between them, and seconds in their times', () => {
    const inserts = [
      'Share this post',
      'Waves over the pier at Halvik. Photo: Olaf Strand / Coast Pictures',
      'Coast Guard @coastguard_example',
    ];
    const items = [...ITEMS, ['17:15', 'First warnings', 'The weather office warned of gusts of 130 km/h at noon.']];
    const text = items.map(([time, title, prose], i) => `${time}:0${i}\n${title}\n${prose}\n${inserts[i] ?? ''}`);
    const body = read(`${HEAD}\n\n${text.join('\n\n')}\n\nMost read\nFerry fares to rise`).body.map(
      (block) => block.text,
    );
    for (const [, title, prose] of items) expect(body).toEqual(expect.arrayContaining([title, prose]));
    expect(body).not.toContain(inserts[0]);
  });

  it('is no row of comments, whose authors stand above their times', () => {
    const prose =
      'The storm reached the coast on Wednesday evening, and the harbour master closed the pier to all ships.';
    const comments = ITEMS.map(([time, , words], i) => `gull_${i}\n${time}\n${words}`).join('\n');
    const article = read(`${HEAD}\n\n${prose}\n\n${prose.replace('Wednesday', 'Thursday')}\n\n3 comments\n${comments}`);
    expect(article.body.map((block) => block.text)).not.toContain('20:15');
  });

  it('is no list of headlines with their times beside an article', () => {
    const prose =
      'The storm reached the coast on Wednesday evening, and the harbour master closed the pier to all ships.';
    const list = ITEMS.map(([time, title]) => `${time}\n${title}`).join('\n');
    const article = read(`${HEAD}\n\n${prose}\n\n${prose.replace('Wednesday', 'Thursday')}\n\nLatest news\n${list}`);
    expect(article.body.map((block) => block.text)).not.toContain('Harbour closed');
  });
});
