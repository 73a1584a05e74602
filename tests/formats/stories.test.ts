/** Stories in ANS (Arc XP): each value in its field, what no field takes kept where it was, and what frames the words left out by its reason. */
import { describe, expect, it } from 'vitest';
import { untiled } from '../news/reading.js';
import { fieldsOf, PARAGRAPHS, readExport } from './exported.js';

const text = (content: string) => ({ _id: 'x', type: 'text', content });
const BODY = PARAGRAPHS.map(text);
const AUTHOR = {
  _id: 'ada-ren',
  type: 'author',
  name: 'Ada M. Ren',
  byline: 'Ada Ren',
  role: 'Harbour reporter',
  slug: 'ada-ren',
};

const story = (values: object = {}) => ({
  ...{ _id: 'ABC', type: 'story', version: '0.10.9', language: 'en', canonical_url: '/2017/07/17/ferry/' },
  ...{
    created_date: '2017-07-16T09:00:00Z',
    publish_date: '2017-07-20T09:00:00Z',
    display_date: '2017-07-19T09:00:00Z',
  },
  ...{ first_publish_date: '2017-07-17T17:03:00Z', last_updated_date: '2017-07-20T09:00:00.120Z', location: 'Ostrey' },
  headlines: { basic: 'Ferry late again', print: 'Late again', web: '' },
  subheadlines: { basic: 'A boat and its time' },
  description: { basic: 'On a boat.' },
  credits: { by: [AUTHOR], photos_by: [{ type: 'author', name: 'Tom Hale' }] },
  owner: { id: 'post', name: 'The Post' },
  taxonomy: {
    primary_section: { _id: '/harbour', name: 'Harbour' },
    sections: [
      { _id: '/harbour', name: 'Harbour' },
      { _id: '/news', name: 'News' },
    ],
    tags: [{ text: 'Ferries', slug: 'ferries' }, { slug: 'boats' }],
    seo_keywords: ['ferry'],
  },
  content_elements: BODY,
  ...values,
});

const readOne = async (values: object) => {
  const { articles, notes } = await readExport(JSON.stringify(values), 'a.json');
  expect(articles.flatMap(untiled)).toEqual([]);
  return { article: articles[0]!, notes };
};

it('values that a story holds twice are all kept, whatever its fields are called', async () => {
  const held = JSON.stringify(story({ headline: 'One', 'headline (2)': 'Two', 'a\u0001': 'Three', 'a\u0002': 'Four' }));
  const { articles } = await readExport(held, 'a.json');
  expect(articles[0]?.headline).toBe('Ferry late again');
  expect(Object.values(articles[0]?.other ?? {})).toEqual(expect.arrayContaining(['One', 'Two', 'Three', 'Four']));
});

describe('a story', () => {
  it('has each value in its field, and the others where they were', async () => {
    const { article } = await readOne(story());
    expect(fieldsOf(article)).toEqual({
      ...{
        headline: 'Ferry late again',
        standfirst: 'A boat and its time',
        byline: ['Ada Ren'],
        publication: 'The Post',
      },
      ...{ published: '2017-07-17T17:03:00Z', modified: '2017-07-20T09:00:00Z', section: 'Harbour' },
      ...{ tags: ['News', 'Ferries', 'boats'], original: '/2017/07/17/ferry/', body: [...PARAGRAPHS] },
    });
    expect(article.byline[0]).toEqual({ name: 'Ada Ren', role: 'Harbour reporter', organisation: null });
    expect(article.dateline).toEqual({ place: 'Ostrey', date: null });
    const other = Object.fromEntries(
      Object.entries(article.other).map(([key, value]) => [key, /^[{[]/.test(value) ? JSON.parse(value) : value]),
    );
    expect(other).toEqual({
      ...{ _id: 'ABC', type: 'story', version: '0.10.9', created_date: '2017-07-16T09:00:00Z' },
      ...{ publish_date: '2017-07-20T09:00:00Z', display_date: '2017-07-19T09:00:00Z' },
      ...{ headlines: { print: 'Late again', web: '' }, description: { basic: 'On a boat.' } },
      credits: {
        by: [{ _id: 'ada-ren', type: 'author', name: 'Ada M. Ren', slug: 'ada-ren' }],
        photos_by: [{ type: 'author', name: 'Tom Hale' }],
      },
      owner: { id: 'post' },
      taxonomy: {
        primary_section: { _id: '/harbour' },
        sections: [{ _id: '/harbour' }, { _id: '/news' }],
        tags: [{ slug: 'ferries' }],
        seo_keywords: ['ferry'],
      },
    });
  });

  it('is dated by when it was first put out, else by what is told of later times', async () => {
    const at = async (...gone: string[]) =>
      (await readOne(story(Object.fromEntries(gone.map((key) => [`${key}_date`, null]))))).article.published?.date;
    expect(await at('first_publish')).toBe('2017-07-19T09:00:00Z');
    expect(await at('first_publish', 'display')).toBe('2017-07-20T09:00:00Z');
    expect(await at('first_publish', 'display', 'publish')).toBe('2017-07-16T09:00:00Z');
  });

  it('is of who owns it, and of an agency only where nothing else is told', async () => {
    const of = async (values: object) => (await readOne(story({ owner: null, ...values }))).article.publication;
    expect(await of({ distributor: { name: 'The Post', category: 'staff' }, canonical_website: 'post' })).toBe(
      'The Post',
    );
    expect(await of({ distributor: { name: 'Reuters', category: 'wires' }, canonical_website: 'post' })).toBe('post');
    expect(await of({ source: { name: 'The Post', system: 'x' } })).toBe('The Post');
  });

  it('is signed by those whose names it holds', async () => {
    const of = async (credits: object) => (await readOne(story({ credits }))).article.byline;
    const house = { ...AUTHOR, byline: '', role: '', affiliation: 'The Courier' };
    expect(await of({ by: [house] })).toEqual([{ name: 'Ada M. Ren', role: null, organisation: 'The Courier' }]);
    const reference = { type: 'reference', referent: { id: 'ada-ren', type: 'author', provider: '' } };
    const { article } = await readOne(story({ credits: { by: [reference] } }));
    expect(article.byline).toEqual([]);
    expect(article.other.credits).toContain('ada-ren');
  });

  it('shows the picture that stands for it, with who made it', async () => {
    const basic = {
      type: 'image',
      url: 'https://p.example/a.jpg',
      caption: 'The quay.',
      width: 800,
      credits: { by: [{ name: 'Tom Hale' }] },
    };
    const { article } = await readOne(story({ promo_items: { basic } }));
    expect(article.captions).toEqual([
      { text: 'The quay.', credit: expect.objectContaining({ raw: 'Tom Hale' }), image: 'https://p.example/a.jpg' },
    ]);
    expect(JSON.parse(article.other.promo_items!)).toEqual({
      basic: { type: 'image', width: '800', credits: { by: [{ name: 'Tom Hale' }] } },
    });
  });

  it('that is not published is left out', async () => {
    const left = [story({ revision: { published: false } }), story({ status: 'draft' })];
    const { articles, notes } = await readExport(JSON.stringify([story(), ...left]), 'a.json');
    expect(articles).toHaveLength(1);
    expect(notes.map(({ level, rule }) => [level, rule])).toEqual(left.map(() => ['info', 'export:unpublished']));
    expect((await readOne(story({ revision: { published: true } }))).article.body).toHaveLength(3);
  });

  it('is found in what interfaces wrap it in, and in lists', async () => {
    for (const [name, value] of [
      ['a.json', { type: 'results', count: 2, content_elements: [story(), story({ _id: 'DEF' })] }],
      ['a.jsonl', [story(), story({ _id: 'DEF' })].map((one) => JSON.stringify(one)).join('\n')],
      [
        'b.json',
        [
          { ans: story(), id: 'ABC' },
          { ans: story({ _id: 'DEF' }), id: 'DEF' },
        ],
      ],
      [
        'c.json',
        [
          { type: 'story_operation', operation: 'insert-story', id: 'ABC', body: story() },
          { id: 'DEF', body: story({ _id: 'DEF' }) },
        ],
      ],
    ] as const) {
      const { articles } = await readExport(typeof value === 'string' ? value : JSON.stringify(value), name);
      expect(articles.map(({ source, headline }) => [source.part?.name, headline])).toEqual([
        ['ABC', 'Ferry late again'],
        ['DEF', 'Ferry late again'],
      ]);
    }
  });
});

describe('an element of a story', () => {
  const withElements = async (...elements: object[]) => {
    const { article, notes } = await readOne(story({ content_elements: [...BODY, ...elements] }));
    return { ...article, body: article.body.slice(3).map(({ type, text: words }) => [type, words]), notes };
  };
  const image = (values: object) => ({ type: 'image', url: 'https://p.example/a.jpg', ...values });

  it('that is a picture has caption and credit', async () => {
    const by = [{ type: 'author', name: 'Tom Hale' }];
    const affiliation = [{ type: 'author', name: 'Reuters' }];
    const raw = async (values: object) =>
      (await withElements(image(values))).captions.map(({ text: words, credit }) => [words, credit?.raw]);
    expect(await raw({ caption: 'The quay.', credits: { by, affiliation } })).toEqual([
      ['The quay.', 'Tom Hale/Reuters'],
    ]);
    expect(await raw({ subtitle: 'The quay', credits: { by } })).toEqual([['The quay', 'Tom Hale']]);
    expect(await raw({ caption: 'The quay. (Tom Hale)', credits: { by } })).toEqual([['The quay.', 'Tom Hale']]);
    const shown = { by: [{ name: 'T. Hale' }] };
    expect(await raw({ caption: 'The quay.', credits: { by }, vanity_credits: shown })).toEqual([
      ['The quay.', 'T. Hale'],
    ]);
  });

  it('that holds pictures or a film gives what stands below them', async () => {
    const gallery = {
      type: 'gallery',
      headlines: { basic: 'A day at the quay' },
      content_elements: [image({ caption: 'One boat.' }), image({ caption: 'Two boats.' })],
    };
    const video = { type: 'video', headlines: { basic: 'The ferry leaves' }, promo_items: { basic: image({}) } };
    const { captions } = await withElements(gallery, video);
    expect(captions.map((one) => one.text)).toEqual([
      'A day at the quay',
      'One boat.',
      'Two boats.',
      'The ferry leaves',
    ]);
  });

  it('that leads to other articles is left out as that', async () => {
    const link = { type: 'interstitial_link', url: 'https://p.example/b', content: 'Why boats are late' };
    const links = { type: 'link_list', title: 'More on this', items: [link, { ...link, content: 'Boats of 1998' }] };
    const { body, dropped, notes } = await withElements({ ...link, image: image({}) }, links, {
      type: 'story',
      headlines: { basic: 'The other boat' },
      canonical_url: '/c',
    });
    expect(body).toEqual([]);
    expect(notes[0]?.message).toContain('image of a link');
    expect(dropped.map(({ text: words, reason }) => [words, reason])).toEqual(
      ['Why boats are late', 'More on this', 'Why boats are late', 'Boats of 1998', 'The other boat'].map((words) => [
        words,
        'related articles',
      ]),
    );
  });

  it('that sets words out again is left out, one that says others is not', async () => {
    const pulled = (words: string) => ({
      type: 'quote',
      subtype: 'pullquote',
      content_elements: [text(words)],
      citation: text('Ada Holt'),
    });
    const { body, dropped, quotes } = await withElements(pulled('We wait for the ferry'), pulled('Nobody told us.'));
    expect(dropped).toMatchObject([{ text: 'We wait for the ferry Ada Holt', reason: 'pull quote' }]);
    expect(body).toEqual([['blockquote', 'Nobody told us.\nAda Holt']]);
    expect(quotes).toHaveLength(1);
  });

  it('that corrects the story is a correction whatever its words, wherever it is kept', async () => {
    const correction = { type: 'correction', correction_type: 'clarification', text: 'The school has two halls.' };
    for (const { article } of [
      await readOne(story({ content_elements: [...BODY, correction] })),
      await readOne(story({ corrections: [correction] })),
    ]) {
      expect(article.corrections).toEqual([{ text: 'The school has two halls.', block: 3 }]);
      expect(article.other.corrections).toBeUndefined();
    }
  });

  it('that another site gives is its words, or a link', async () => {
    const oembed = (raw: object) => ({ type: 'oembed_response', raw_oembed: raw });
    const post =
      '<blockquote><p>The ferry is late.</p>Ada Ren (@ada)</blockquote><script src="https://s.example/w.js"></script>';
    const film = oembed({
      html: '<iframe src="https://f.example/1"></iframe>',
      title: 'The ferry',
      url: 'https://f.example/1',
    });
    const { body } = await withElements(oembed({ html: post, url: 'https://s.example/1' }), film);
    expect(body).toEqual([
      ['blockquote', 'The ferry is late.\nAda Ren (@ada)'],
      ['paragraph', 'The ferry'],
    ]);
  });

  it('that rates something says so', async () => {
    const { body } = await withElements(
      { type: 'numeric_rating', numeric_rating: 3, max: 5, units: 'stars' },
      { type: 'endorsement', endorsement: 'Worth the crossing.' },
    );
    expect(body).toEqual([
      ['paragraph', '3 / 5 stars'],
      ['paragraph', 'Worth the crossing.'],
    ]);
  });
});
