/** Exports of Substack: a table of posts with the words of each in a file beside it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTogether } from './beside.js';
import { BODY_HTML, fieldsOf, PARAGRAPHS } from './exported.js';

const NAMES = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';
const ID = '1201.the-ferry-is-late';
const ROW = `${ID},2022-03-04T09:15:00.000Z,true,2022-03-04T09:15:20.000Z,,newsletter,everyone,The ferry is late,One timetable,`;
const table = (...rows: string[]) => `${[NAMES, ...rows].join('\n')}\n`;
const read = (posts: Readonly<Record<string, string>>, ...rows: string[]) =>
  readTogether({ 'posts.csv': table(...rows), ...posts }, 'posts.csv');
const told = ({ notes }: Awaited<ReturnType<typeof read>>) => notes.map(({ level, rule, line }) => [level, rule, line]);

describe('a post', () => {
  it('is one article: its title, subtitle and day from the table, its words from the file beside it', async () => {
    const { articles, notes } = await read({ [`posts/${ID}.html`]: BODY_HTML }, ROW);
    expect(notes).toEqual([]);
    expect(articles.map(fieldsOf)).toEqual([
      {
        ...{
          headline: 'The ferry is late',
          standfirst: 'One timetable',
          byline: [],
          published: '2022-03-04T09:15:00Z',
        },
        ...{ modified: null, publication: null, section: null, tags: [], original: null, body: [...PARAGRAPHS] },
      },
    ]);
  });

  it('keeps what else the table says, and the checksum of the file with its words', async () => {
    const { articles } = await read({ [`posts/${ID}.html`]: BODY_HTML }, ROW);
    expect(articles[0]!.source).toMatchObject({ path: 'posts.csv', part: { name: ID } });
    expect(articles[0]!.other).toEqual({
      ...{ post_id: ID, is_published: 'true', email_sent_at: '2022-03-04T09:15:20.000Z', type: 'newsletter' },
      audience: 'everyone',
      'read with': `posts/${ID}.html sha256 ${createHash('sha256').update(BODY_HTML).digest('hex')}`,
    });
  });

  it.each([
    ['is_published', ROW.replace(',true,', ',FALSE,'), 'not published'],
    ['type', ROW.replace('newsletter', 'page'), 'page'],
  ])('is left out with a word for its %s, whether its file is there or not', async (_, row, why) => {
    for (const posts of [{ [`posts/${ID}.html`]: BODY_HTML }, {}]) {
      const came = await read({ 'posts/2.html': BODY_HTML, ...posts }, row, ROW.replaceAll(ID, '2'));
      expect(came.articles).toHaveLength(1);
      expect(told(came)).toEqual([['info', 'export:unpublished', 2]]);
      expect(came.notes[0]!.message).toContain(`"${why}"`);
    }
  });

  it.each(['podcast', 'thread'])('that is a %s is left out by its type where it has no words', async (type) => {
    const came = await read({ 'posts/2.html': BODY_HTML }, ROW.replace('newsletter', type), ROW.replaceAll(ID, '2'));
    expect(told(came)).toEqual([['info', 'export:unpublished', 2]]);
    expect(came.notes[0]!.message).toContain(`"${type}"`);
    const worded = await read({ [`posts/${ID}.html`]: BODY_HTML }, ROW.replace('newsletter', type));
    expect(worded.articles.map(({ other }) => other.type)).toEqual([type]);
  });

  it('whose file is missing is refused by the name of that, and stops no other', async () => {
    const came = await read({ 'posts/2.html': BODY_HTML }, ROW, ROW.replaceAll(ID, '2'));
    expect(came.articles).toHaveLength(1);
    expect(told(came)).toEqual([['error', 'beside:missing', 2]]);
    expect(came.notes[0]!.message).toContain(`"posts/${ID}.html"`);
  });

  it('never has its words from outside the folder', async () => {
    const came = await readTogether(
      {
        'secret.html': BODY_HTML,
        'a/secret.html': BODY_HTML,
        'a/posts.csv': table(
          ROW.replace(ID, '../../secret'),
          ROW.replace(ID, '../secret'),
          ROW.replace(ID, '/etc/hosts'),
        ),
        'a/posts/1.html': BODY_HTML,
      },
      'a/posts.csv',
    );
    expect(came.articles).toEqual([]);
    expect(came.notes.filter(({ rule }) => rule === 'beside:missing')).toHaveLength(3);
  });
});

describe('the words of a post', () => {
  const bodyOf = async (html: string) => {
    const came = await read({ [`posts/${ID}.html`]: BODY_HTML + html }, ROW);
    return { ...came, article: came.articles[0]! };
  };

  it('have captions, and pictures by their addresses', async () => {
    const { article } = await bodyOf(
      '<div class="captioned-image-container"><figure><a class="image-link image2" href="https://x.example/l.jpg"><div><picture>' +
        '<source srcset="https://x.example/s.webp"><img src="https://x.example/a.jpg" alt="A quay"></picture></div></a>' +
        '<figcaption class="image-caption">The quay at dusk, seen from the ferry. Photo: Ada Ren</figcaption></figure></div>',
    );
    expect(article.captions).toEqual([
      expect.objectContaining({
        text: 'The quay at dusk, seen from the ferry.',
        credit: expect.objectContaining({ raw: 'Ada Ren' }),
      }),
    ]);
    expect(article.body.filter(({ type }) => type === 'image')).toHaveLength(1);
  });

  it('are without forms, buttons and polls, which are told', async () => {
    const { article, notes } = await bodyOf(
      '<p class="button-wrapper"><a class="button primary" href="https://x.example/subscribe"><span>Subscribe now</span></a></p>' +
        '<div class="subscription-widget-wrap-editor"><div class="subscription-widget"><p class="cta-caption">Thanks for reading!</p></div></div>' +
        '<div class="poll-embed"></div>',
    );
    expect(article.body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
    expect(notes.map(({ rule, message }) => [rule, message])).toEqual([
      ['export:elements', expect.stringContaining('button, form to subscribe, poll')],
    ]);
  });

  it('leave a quotation set out again to those words that say it first, and keep notes by their numbers', async () => {
    const { article } = await bodyOf(
      '<div class="pullquote"><p>We wait for the ferry</p></div><p>The school has two halls.<a class="footnote-anchor" href="#f">1</a></p>' +
        '<div class="footnote"><a class="footnote-number" href="#a">1</a><div class="footnote-content"><p>One is closed.</p></div></div>',
    );
    expect(article.body.slice(PARAGRAPHS.length).map(({ text }) => text)).toEqual([
      'The school has two halls.[1]',
      '1. One is closed.',
    ]);
    expect(article.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['We wait for the ferry', 'pull quote'],
    ]);
  });

  it('are safe whatever they hold', async () => {
    const deep = '<div>'.repeat(5000);
    const { notes } = await read({ [`posts/${ID}.html`]: deep + BODY_HTML }, ROW);
    expect(notes.map(({ rule }) => rule)).toEqual(['html:nesting']);
    const { article } = await bodyOf(
      '<script>alert(1)</script><p onclick="x()">He <a href="javascript:x()">said</a> so.</p>',
    );
    expect(article.body.at(-1)!.html).toBe('<p>He said so.</p>');
  });
});

describe('the table', () => {
  it('tells of files beside it that none of its rows names', async () => {
    const came = await read({ [`posts/${ID}.html`]: BODY_HTML, 'posts/9.loose.html': BODY_HTML }, ROW);
    expect(told(came)).toEqual([['warning', 'beside:unnamed', 2]]);
    expect(came.notes[0]!.message).toContain('"posts/9.loose.html"');
  });

  it('that is no table of Substack is refused because of the files that wait for it', async () => {
    const { articles, notes } = await readTogether(
      { 'posts.csv': 'title,text\na,b\n', 'posts/1.html': BODY_HTML },
      'posts.csv',
    );
    expect(articles).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ level: 'error', rule: 'substack:table' })]);
  });

  it('is a table like any other where no folder of posts lies beside it', async () => {
    const text = `title,date,text\nThe ferry,2011-03-04,"${PARAGRAPHS.join('\n\n')}"\n`;
    const { articles, notes } = await readTogether({ 'posts.csv': text, 'other/1.html': BODY_HTML }, 'posts.csv');
    expect(notes).toEqual([]);
    expect(articles.map(({ headline }) => headline)).toEqual(['The ferry']);
  });

  it('with a torn row refuses that row', async () => {
    const came = await read({ [`posts/${ID}.html`]: BODY_HTML }, ROW, '77,too,few');
    expect(came.articles).toHaveLength(1);
    expect(told(came)).toEqual([['error', 'export:broken', 3]]);
  });
});
