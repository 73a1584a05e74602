// Layouts of imagined news pages: every line with its role, and slots where an article's own words go. They widen what the
// trainer sees beyond the few publishers whose pages are labelled. A layout is bench/layouts/<language>-<number>-<kind>.txt;
// its lines are `label<TAB>text`; `?label` stands half of the time, `??label` one time in five; `body 3` is filled with the
// next three blocks of the article, `body rest` with what remains, `sentence` with its first sentence said again. Slots are
// `{headline}`, `{standfirst}`, `{author}`, `{date}` and the like, all in `slotsOf`; `{title}`, `{teaser}` are of other articles,
// `{point}`, `{quote}`, `{phrase}`, `{who}`, `{retitled}` are made of this one's own words.
import fs from 'node:fs';

/** All layouts of a folder, in order of their names: `{ language, lines: [{ label, text, share, gap }] }`. */
export function readLayouts(folder) {
  return fs
    .readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      language: name.split('-')[0],
      lines: linesOf(fs.readFileSync(new URL(name, folder), 'utf8')),
    }));
}

function linesOf(source) {
  const lines = [];
  let gap = 0;
  for (const line of source.split('\n')) {
    if (line.trim() === '') gap++;
    else if (!line.startsWith('# ')) {
      const [mark, text = ''] = line.split('\t');
      const share = mark.startsWith('??') ? 0.2 : mark.startsWith('?') ? 0.5 : 1;
      lines.push({ label: mark.replace(/^\?+/, '').trim(), text: text.trim(), share, gap });
      gap = 0;
    }
  }
  return lines;
}

/** The parts of a layout: what stands above the headline, its head, each run of lines between paragraphs, and its tail. */
function partsOf({ lines }) {
  const head = lines.findIndex(({ label }) => label === 'headline');
  const first = lines.findIndex(({ label }) => label.startsWith('body'));
  const last = lines.findLastIndex(({ label }) => label.startsWith('body'));
  const insets = [];
  let run = [];
  for (const line of lines.slice(first, last + 1)) {
    if (!line.label.startsWith('body')) run.push(line);
    else if (run.length > 0) {
      insets.push(run);
      run = [];
    }
  }
  return { above: lines.slice(0, head), head: lines.slice(head, first), insets, tail: lines.slice(last + 1) };
}

const pickOf = (list, chance) => list[Math.floor(chance() * list.length)];

/** The furniture that stands above the headlines of layouts, and below their texts. */
export function poolsOf(layouts) {
  const furniture = (name) =>
    layouts.flatMap((layout) =>
      partsOf(layout)
        [name].filter(({ label, text }) => label === 'other' && !text.includes('{headline}'))
        .map(({ text }) => text),
    );
  return { above: furniture('above'), below: furniture('tail') };
}

/** A layout of parts of others: no page is like another, but each of its parts has been thought of. */
export function crossed(layouts, layout, chance) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const parts = layouts.map(partsOf);
  const own = partsOf(layout);
  const other = (name) => (chance() < 0.5 ? own : pick(parts))[name];
  const insets = parts.flatMap((one) => one.insets);
  const lines = [...other('above'), ...own.head];
  const count = Math.floor(chance() ** 2 * 7);
  for (let i = 0; i < count && insets.length > 0; i++) {
    lines.push({ label: `body ${1 + Math.floor(chance() * 4)}`, text: '', share: 1, gap: 1 });
    lines.push(...(chance() < 0.4 && own.insets.length > 0 ? pick(own.insets) : pick(insets)));
  }
  lines.push({ label: 'body rest', text: '', share: 1, gap: 1 });
  lines.push(...other('tail'));
  return { ...layout, lines };
}

/**
 * A page of the layout with an article's words. @param article its truth. @param peers other articles of its language,
 * whose headlines and captions stand in teasers. @param chance a sequence of numbers from 0 to 1. @param menu gives a word
 * of a page's menu. @param pools lines that stand above and below the articles of other pages, of which a whole page that
 * was selected has some.
 */
export function laidOut(layout, article, peers, chance, menu, pools) {
  const slots = slotsOf(article, peers, chance, layout.language);
  const blocks = article.body.map(({ kind, text }) => [kind === 'h' ? 'subhead' : 'para', text.replace(/\s+/g, ' ')]);
  const lines = [];
  const add = (role, text, gap) => {
    if (text !== '') lines.push({ role, text, gap });
  };
  // a page sets its paragraphs apart, or it does not
  const bodyGap = layout.lines.some(({ gap }) => gap > 0) && chance() < 0.7 ? 1 : 0;
  const flat = chance() < 0.15;
  // a whole page was selected: its menu comes along, made of what stands above the headlines of other pages too
  const isWhole = chance() < 0.5;
  const frame = (pool) =>
    pool.length > 0 && chance() < 0.5 ? filled(pickOf(pool, chance), slots, chance) : menu(chance);
  if (isWhole) {
    const length = Math.floor(chance() ** 2 * 140);
    const teasers = chance() < 0.4 ? 0.12 : 0;
    for (let i = 0; i < length; i++) {
      add('other', chance() < 0.08 ? slots.title() : frame(pools.above), chance() < 0.2 ? 1 : 0);
      // the newest articles of the paper, each with its author and day
      if (chance() >= teasers) continue;
      add('other', slots.title(), 0);
      if (chance() < 0.3) add('other', slots.teaser(), 0);
      if (chance() < 0.7) add('other', slots.author2(), 0);
      if (chance() < 0.7) add('other', chance() < 0.5 ? slots.date() : `${slots.n()} hours ago`, 0);
    }
  }
  for (const { label, text, share, gap } of layout.lines) {
    if (share < 1 && chance() >= share) continue;
    if (label.startsWith('body')) {
      slots.turnPage();
      const count = label === 'body rest' ? blocks.length : Number(label.slice(5));
      for (const [i, [role, words]] of blocks.splice(0, count).entries()) add(role, words, i === 0 ? gap : bodyGap);
    } else if (label === 'sentence')
      add('other', /^.{20,160}?[.!?](?=\s|$)/.exec(article.body[0]?.text ?? '')?.[0] ?? '', gap);
    else add(label, filled(text, slots, chance), gap);
  }
  if (blocks.length > 0) return null;
  if (isWhole) {
    const length = Math.floor(chance() ** 2 * 80);
    for (let i = 0; i < length; i++)
      add('other', chance() < 0.15 ? slots.title() : frame(pools.below), chance() < 0.3 ? 1 : 0);
  }
  const text = lines
    .map(({ text, gap }, i) => (i === 0 ? '' : '\n'.repeat(flat ? 1 : Math.min(gap, 2) + 1)) + text)
    .join('');
  return { text, roles: lines.map(({ role }) => role) };
}

/** Fills the slots of one line; empty where a slot of its own has no words. */
function filled(text, slots, chance) {
  let empty = false;
  const words = text.replace(/\{([A-Za-z0-9-]+)\}/g, (_all, name) => {
    const value = slots[name] === undefined ? `{${name}}` : slots[name](chance);
    if (value === '' && (name === 'standfirst' || name === 'caption')) empty = true;
    return value;
  });
  return empty ? '' : words.replace(/\s+/g, ' ').trim();
}

const PAPERS = [
  'The Skellhavn Post',
  'Kurier am Sund',
  'Courrier du Cap',
  'Diario del Sur',
  'Norvale Times',
  'Ostwind',
  'Radio Ellin',
  'Halden Herald',
];
const SECTIONS = ['Politics', 'Local', 'Business', 'World', 'Culture', 'Sports'];
const PLACES = ['Skellhavn', 'Norvale', 'Port Ellin', 'Ostheim', 'Halden', 'Arden'];
const HOUSES = ['AP', 'Reuters', 'AFP', 'Getty Images', 'dpa', 'EPA'];

/** How many of the titles and teasers beside an article share words with it; a guess. */
const AKIN = 0.5;
const WORD = /[\p{L}\p{M}]{4,}/gu;

/** Words of an article that it says more than once, with a capital apart from those without. */
function nounsOf(article) {
  const counts = new Map();
  for (const { text } of article.body)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).map(([word]) => word);
  return {
    names: often.filter((word) => /^\p{Lu}/u.test(word)),
    words: often.filter((word) => !/^\p{Lu}/u.test(word)),
  };
}

/** A text of another article with some of its words changed for this one's. */
function kin(text, { names, words }, chance) {
  const share = 0.2 + chance() * 0.5;
  return text.replace(WORD, (word) => {
    const list = /^\p{Lu}/u.test(word) ? names : words;
    return list.length > 0 && chance() < share ? list[Math.floor(chance() * list.length)] : word;
  });
}

function slotsOf(article, peers, chance, language) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const names = peers
    .flatMap((peer) => peer.authors ?? [])
    .filter((name) => /^\S+ \S+( \S+)?$|^[^\sA-Za-z]{2,5}$/.test(name));
  const name = () => pick(names) ?? pick(['Ada Ren', 'Tom Hale', 'Mira Sund']);
  const day = new Date(
    Date.UTC(2003 + Math.floor(chance() * 20), Math.floor(chance() * 12), 1 + Math.floor(chance() * 28)),
  );
  const author = name();
  // words of another article come with names of this one: what a page says beside an article is about the same matters
  const nouns = nounsOf(article);
  const akin = (words) => (chance() < AKIN ? kin(words, nouns, chance) : words);
  const own = (article.captions ?? [])
    .map(({ caption }) => caption.replace(/\s+/g, ' '))
    .filter((words) => words.length > 20);
  const lent = peers
    .flatMap((one) => one.captions ?? [])
    .map(({ caption }) => caption.replace(/\s+/g, ' '))
    .filter((words) => words.length > 20);
  const nextCaption = () => own.shift() ?? akin(pick(lent) ?? '');
  let caption = nextCaption();
  const standfirsts = peers.flatMap((peer) => peer.standfirst);
  const standfirst =
    article.standfirst.join(' ') || akin(pick(standfirsts.filter((words) => words.length < 240)) ?? '');
  const sentences = article.body
    .filter(({ kind }) => kind !== 'h')
    .flatMap(({ text }) => text.match(/[^.!?]{30,180}[.!?](?=\s|$)|[^。！？]{12,90}[。！？]/gu) ?? [])
    .map((words) => words.replace(/\s+/g, ' ').trim());
  const people = article.body.flatMap(({ text }) => text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? []);
  const write = (options) =>
    new Intl.DateTimeFormat(`${language}-u-nu-latn`, { timeZone: 'UTC', ...options }).format(day);
  const hour = 1 + Math.floor(chance() * 11);
  const minute = String(Math.floor(chance() * 60)).padStart(2, '0');
  const american = language === 'en' && chance() < 0.6;
  const [y, m, d] = day.toISOString().slice(0, 10).split('-');
  return {
    headline: () => article.headline.replace(/\s+/g, ' '),
    standfirst: () => standfirst.replace(/\s+/g, ' '),
    caption: () => caption,
    /** The pictures between other paragraphs are others. */
    turnPage: () => {
      caption = nextCaption();
    },
    point: () => pick(sentences) ?? '',
    quote: () => (pick(sentences) ?? '').replace(/["“”„«»]/g, ''),
    phrase: () => {
      const words = (pick(sentences) ?? '').replace(/[^\p{L}\p{M}\p{N}\s'’-]/gu, '').split(/\s+/);
      const from = Math.floor(chance() * Math.max(1, words.length - 5));
      const said = words
        .slice(from, from + 2 + Math.floor(chance() * 5))
        .join(' ')
        .slice(0, 70);
      return said.charAt(0).toUpperCase() + said.slice(1);
    },
    // the page's title says the headline in other words: some left out, a section set before it
    retitled: () => {
      const words = article.headline.replace(/\s+/g, ' ').split(' ');
      const kept = words.filter(() => chance() < 0.75).join(' ');
      return chance() < 0.5 ? kept : `${pick(people) ?? pick(PLACES)}: ${kept}`;
    },
    who: () => pick(people) ?? name(),
    price: () => String(9 + Math.floor(chance() * 400)),
    author: () => author,
    author2: name,
    AUTHOR: () => author.toUpperCase(),
    handle: () => `@${author.replace(/\P{L}/gu, '').toLowerCase() || 'desk'}`,
    photographer: name,
    name,
    agency: () => pick(HOUSES),
    date: () =>
      american || language !== 'en' ? write({ dateStyle: 'long' }) : `${Number(d)} ${write({ month: 'long' })} ${y}`,
    'date-numeric': () =>
      language === 'de'
        ? `${d}.${m}.${y}`
        : language === 'en' && american
          ? `${Number(m)}/${Number(d)}/${y}`
          : write({ dateStyle: 'short' }),
    'date-iso': () => `${y}-${m}-${d}`,
    time: () =>
      american
        ? `${hour}:${minute} ${chance() < 0.5 ? 'a.m.' : 'PM'}`
        : `${String(hour + 8).padStart(2, '0')}:${minute}`,
    weekday: () => write({ weekday: 'long' }),
    place: () => pick(PLACES),
    title: () => akin((pick(peers)?.headline ?? article.headline).replace(/\s+/g, ' ')),
    teaser: () =>
      akin(
        (
          pick(peers)?.standfirst[0] ??
          /^.{20,160}?[.!?](?=\s|$)/.exec(pick(peers)?.body[0]?.text ?? '')?.[0] ??
          ''
        ).replace(/\s+/g, ' '),
      ),
    paper: () => pick(PAPERS),
    section: () => pick(SECTIONS),
    n: () => String(1 + Math.floor(chance() * 12)),
    count: () => pick(['1,204', '3.4K', '86', '512', '12']),
    minutes: () => String(2 + Math.floor(chance() * 9)),
    email: () => 'desk@example.org',
    url: () => 'https://example.org/a/1204',
  };
}
