// Texts made of the words of labelled articles: clean ones, short ones, pages with the furniture that our own lists know.
import { languageOf } from '../build/news/languages/index.js';

/** Clean texts as an editor would type them: they must come through word for word. */
export function cleanShapes(truth) {
  const body = truth.body.map((block) => block.text.replace(/\s+/g, ' '));
  const labels = truth.body.map((block) => [block.kind === 'h' ? 'subhead' : 'para', block.text]);
  const head = [['headline', truth.headline]];
  const shapes = [
    { text: [truth.headline, ...body].join('\n\n'), labels: [...head, ...labels] },
    { text: [truth.headline, ...body.slice(0, 2)].join('\n\n'), labels: [...head, ...labels.slice(0, 2)] },
    { text: [truth.headline, ...body.slice(0, 4)].join('\n'), labels: [...head, ...labels.slice(0, 4)] },
  ];
  return shapes;
}

/** Where a sentence ends, in scripts with spaces between sentences and without. */
const SENTENCE = /(?<=[.!?…]["”»’')\]]*)\s+|(?<=[。！？]["”’」』）]*)/u;

/** An article's words as short papers print them: so many paragraphs at most, each of a sentence or two. */
export function briefOf(truth, count, chance) {
  const sentences = truth.body
    .filter((block) => block.kind !== 'h')
    .flatMap((block) => block.text.replace(/\s+/g, ' ').trim().split(SENTENCE))
    .filter((sentence) => sentence.length > 12 && /["”»’')\]]?[.!?…。！？]["”»’')\]」』）]*$/u.test(sentence));
  let next = Math.floor(chance() * Math.max(1, sentences.length - 2 * count));
  const paragraphs = [];
  for (let i = 0; i < count && next < sentences.length; i++) {
    const size = 1 + Math.floor(chance() * 2.5);
    paragraphs.push(sentences.slice(next, next + size).join(' '));
    next += size;
  }
  return paragraphs;
}

/** Briefs, notices and first drafts: a headline, perhaps who wrote it and when, and a few paragraphs of a sentence or two. */
export function shortShape(truth, chance) {
  const paragraphs = briefOf(truth, 1 + Math.floor(chance() * 7), chance);
  const lines = [['headline', truth.headline.replace(/\s+/g, ' ')]];
  const head = [
    ['byline', `${BY[truth.lang] ?? ''} ${(truth.authors ?? [])[0] ?? 'Ada Ren'}`.trim()],
    ['date', ['4 March 2011', 'March 4, 2011', '04.03.2011', '2011-03-04'][Math.floor(chance() * 4)]],
  ].filter(() => chance() < 0.35);
  lines.push(...(chance() < 0.5 ? head : head.reverse()));
  lines.push(...paragraphs.map((words) => ['para', words]));
  return {
    text: lines.map(([, text]) => text).join(chance() < 0.85 ? '\n\n' : '\n'),
    roles: lines.map(([role]) => role),
  };
}

/** A fixed sequence of numbers from 0 to 1 (mulberry32), so that the same data always make the same pages. */
export function sequence(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const BY = { en: 'By', de: 'Von', fr: 'Par', es: 'Por', it: 'Di', pt: 'Por', nl: 'Door' };
const PHOTO = { en: 'Photo', de: 'Foto', fr: 'Photo', es: 'Foto', it: 'Foto', pt: 'Foto', nl: 'Foto' };

/** Pages made of a real article's words with the furniture that our own lists know, in chance order: what scrapes leave. */
export function madeShapes(truth, all, index) {
  const chance = sequence(index + 1);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const language = languageOf(truth.lang);
  const cue = (name) => {
    const phrase = pick(language.cues[name] ?? ['']).replace('#', String(2 + Math.floor(chance() * 9)));
    return phrase.charAt(0).toUpperCase() + phrase.slice(1);
  };
  const peers = all.filter((other) => other.lang === truth.lang && other.id !== truth.id);
  const captions = all
    .filter((other) => other.lang === truth.lang)
    .flatMap((other) => other.captions ?? [])
    .filter((one) => one.caption.length > 30);
  const signer = () => pick(pick(peers)?.authors ?? []) ?? 'Ada Ren';
  const captionLines = () => {
    if (captions.length === 0) return [];
    const words = pick(captions).caption.replace(/\s+/g, ' ');
    const credits = [
      ` © ${signer()}, Reuters`,
      ` (${PHOTO[truth.lang] ?? 'Photo'}: ${signer()}/AFP)`,
      ` ${PHOTO[truth.lang] ?? 'Photo'}: ${signer()}`,
      ` © ${signer()}`,
    ];
    const full = words + (chance() < 0.7 ? pick(credits) : '');
    return chance() < 0.5
      ? [
          ['other', words],
          ['caption', full],
        ]
      : [['caption', full]];
  };
  const lines = [];
  const maybe = (share, make) => {
    if (chance() < share) lines.push(...make());
  };
  maybe(0.4, () => [['other', cue('navigation')]]);
  lines.push(['headline', truth.headline]);
  maybe(0.4, () => [
    ['standfirst', pick(peers.flatMap((other) => other.standfirst).filter((words) => words.length < 200)) ?? ''],
  ]);
  const date = ['4 March 2011 07:45', 'March 4, 2011', '04.03.2011, 17:26', '2011-03-04'];
  const signed = [
    () => [['byline', `${BY[truth.lang] ?? ''} ${signer()}`.trim()]],
    () => [['date', pick(date)]],
    () => captionLines(),
    () => [['other', cue('readTime')]],
    () => [
      ['other', cue('share')],
      ['other', cue('share')],
    ],
  ];
  for (const make of signed.map((make) => ({ make, at: chance() })).sort((x, y) => x.at - y.at)) maybe(0.5, make.make);
  truth.body.forEach((block, i) => {
    if (i > 0) maybe(0.06, () => [['other', cue('advert')]]);
    if (i > 0) maybe(0.04, () => [['other', `${cue('related')}: ${pick(peers)?.headline ?? ''}`]]);
    if (i > 0) maybe(0.03, captionLines);
    lines.push([block.kind === 'h' ? 'subhead' : 'para', block.text.replace(/\s+/g, ' ')]);
  });
  maybe(0.4, () => [['other', `${cue('promotion')} ${cue('promotion').toLowerCase()}`]]);
  maybe(0.3, () => [
    ['other', cue('related')],
    ...peers.slice(index % 7, (index % 7) + 3).map((other) => ['other', other.headline]),
  ]);
  maybe(0.3, () => [['other', cue('comments')]]);
  maybe(0.3, () => [['other', `© 2011 ${pick(['The Post', 'Le Courrier', 'Die Zeitung'])}`]]);
  const kept = lines.filter(([, text]) => text !== '');
  const joint = chance() < 0.6 ? '\n\n' : '\n';
  return { text: kept.map(([, text]) => text).join(joint), roles: kept.map(([role]) => role) };
}
