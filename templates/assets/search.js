/* The search page: asks the engine (search-engine.js), shows the answer and keeps it in the address. */
(() => {
  const form = document.querySelector('main form.search');
  const { q: box, order, in: quotes } = form.elements;
  const status = document.getElementById('status');
  const answer = document.getElementById('answer');
  const say = JSON.parse(answer.dataset.say);
  document.getElementById('no-script').hidden = true;
  const PAGE = 10;
  // results that are waited for: what a screen shows; the rest of the page follows at once
  const SCREEN = 5;
  const FACETS = ['section', 'by', 'speaker'];
  // characters of a facet's file that are fetched unasked
  const SMALL = 40000;
  const MOST_VALUES = 12;

  /* Parts of the index: each is a script that calls back with its name and content. */
  const arrived = new Map();
  window.backfileSearch = (name, content) => arrived.set(name, content);
  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${name}.js`;
      script.onload = script.onerror = () => {
        const content = arrived.get(name);
        arrived.delete(name);
        script.remove();
        if (content === undefined) reject(new Error(name));
        else resolve(content);
      };
      document.head.append(script);
    });
  let opening = null;
  const open = () => {
    opening ??= window.backfile.openSearch(load);
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  /* Words and elements. */
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
  const number = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, say.thousands);
  const plural = new Intl.PluralRules(document.documentElement.lang || 'en');
  const articles = (n) => fill(say.articles[plural.select(n)] ?? say.articles.other, { n: number(n) });
  const inWords = (iso) => {
    const [year, month, day] = iso.split('-');
    if (!month) return year;
    return fill(day ? say.dayForm : say.monthForm, { year, month: say.months[month - 1], day: Number(day) });
  };
  const make = (tag, attributes, ...children) => {
    const space = /svg|rect/.test(tag) ? '2000/svg' : '1999/xhtml';
    const element = document.createElementNS(`http://www.w3.org/${space}`, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const marked = (pieces) => pieces.map(({ text, isHit }) => (isHit ? make('mark', {}, text) : text));

  /* The address holds everything: what is asked, the order, whether in quotes, how many are shown. */
  const read = () => {
    const held = new URLSearchParams(location.hash.includes('q=') ? location.hash.slice(1) : location.search);
    box.value = held.get('q') ?? '';
    order.value = held.get('order') ?? 'relevance';
    if (order.selectedIndex < 0) order.selectedIndex = 0;
    quotes.checked = held.get('in') === 'quotes';
    return Math.max(PAGE, Number(held.get('show')) || 0);
  };
  const addressOf = (query, show = PAGE) => {
    const held = new URLSearchParams();
    if (query !== '') held.set('q', query);
    if (order.value !== 'relevance') held.set('order', order.value);
    if (quotes.checked) held.set('in', 'quotes');
    if (show > PAGE) held.set('show', show);
    return `?${held}`;
  };
  const keep = (query, show, isNew) => {
    const address = addressOf(query, show);
    if (address === location.search && location.hash === '') return;
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', address === '?' ? location.pathname : address);
    } catch {
      // some browsers let a page from a disk change only what follows the #
      history.replaceState(null, '', `#${address.slice(1)}`);
    }
  };

  const link = (query, attributes, ...children) =>
    make('a', { href: addressOf(query), 'data-ask': query, ...attributes }, ...children);
  // a whole name stands in quotation marks
  const quoted = (value) => `"${value.replace(/["“”„«»]/g, ' ')}"`;
  const narrowed = (query, filter) => `${query.trim()} ${filter}`.trim();

  const resultOf = ({ url, headline, date, byline, section, language, excerpt, quote, spellings }) => {
    const find = spellings.length > 0 ? `?find=${spellings.slice(0, 20).map(encodeURIComponent).join('+')}` : '';
    const path = `../${url.split('/').map(encodeURIComponent).join('/')}${find}${quote ? `#q${quote.n}` : ''}`;
    const when = date
      ? make('time', { datetime: date }, inWords(date))
      : make('span', { class: 'undated' }, say.undated);
    const facts = [...byline.slice(0, 4), section].filter((words) => words);
    const lang = { lang: language === 'und' ? '' : language, dir: 'auto' };
    const deck = quote
      ? [
          make('blockquote', { class: 'saying', ...lang }, make('p', {}, ...marked(excerpt))),
          make('p', { class: 'meta' }, make('bdi', {}, quote.speaker ?? say.unnamed)),
        ]
      : [make('p', { class: 'passage', ...lang }, ...marked(excerpt))];
    return make(
      'li',
      { class: 'entry' },
      make('p', { class: 'meta' }, when, ...facts.map((words) => make('span', {}, make('bdi', {}, words)))),
      make('h3', {}, make('a', { href: path }, make('bdi', lang, ...marked(headline)))),
      make('div', { class: 'found' }, ...deck),
    );
  };

  /* Bars of one year each, or of several where there would be too many to hit with a finger; months where all is of one year. */
  const pad = (n, length) => String(n).padStart(length, '0');
  const barsOf = ({ years, months }) => {
    if (years.length < 2) {
      return months.map(({ value, count }) => {
        const [year, month] = value.split('-').map(Number);
        const end = month === 12 ? pad(year + 1, 4) : `${pad(year, 4)}-${pad(month + 1, 2)}`;
        return { first: value, end, name: say.monthsShort[month - 1], label: inWords(value), count };
      });
    }
    const room = Math.min(24, Math.floor(form.parentElement.clientWidth / 44));
    const step = [1, 2, 5, 10, 25, 50].find((span) => years.length / span <= room) ?? 100;
    const bars = [];
    for (const { value, count } of years) {
      const year = Math.floor(value / step) * step;
      const first = pad(year, 4);
      const name = step === 1 ? first : `${first}–${pad(year + step - 1, 4).slice(2)}`;
      if (bars.at(-1)?.first !== first) bars.push({ first, end: pad(year + step, 4), name, label: '', count: 0 });
      bars.at(-1).count += count;
    }
    return bars;
  };
  const chartOf = (query, bars) => {
    const most = Math.max(...bars.map(({ count }) => count));
    // days that say no more than the bar's own; where operators stand between them, all stay
    const plain = (from, to) =>
      / (?:OR|NOT) /.test(query)
        ? query
        : query.replace(/(?:^|\s)(?:(after)|before):(\d{4}(?:-\d\d)*)(?!\S)/gi, (piece, after, day) =>
            (after ? day <= from : day >= to) ? '' : piece,
          );
    const items = bars.map(({ first, end, name, label, count }) => {
      const height = count === 0 ? 0 : Math.max(2, Math.round((100 * count) / most));
      const frame = { viewBox: '0 0 10 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
      const svg = make('svg', frame, make('rect', { y: 100 - height, width: 10, height }));
      const parts = [svg, make('span', { class: 'year' }, name), ' ', make('span', { class: 'n' }, number(count))];
      if (count === 0) return make('li', {}, make('span', { class: 'bar' }, ...parts));
      // begins with the words that are seen, for whoever speaks them
      const said = `${name} ${articles(count)} ${label}`;
      return make(
        'li',
        {},
        link(narrowed(plain(first, end), `after:${first} before:${end}`), { 'aria-label': said }, ...parts),
      );
    });
    const list = make('ol', { class: items.length < 9 ? 'chart few' : 'chart' }, ...items);
    return make('section', { class: 'years small', 'aria-label': say.years }, list);
  };

  const facetOf = (query, facet, found, search) => {
    const list = make('ul', { class: 'counts' });
    const details = make('details', {}, make('summary', {}, say[facet]), list);
    const show = async () => {
      if (!details.open || list.childElementCount > 0) return;
      for (const { value, count } of await found.facet(facet, MOST_VALUES)) {
        const name = make('bdi', {}, value);
        list.append(
          make(
            'li',
            {},
            link(narrowed(query, `${facet}:${quoted(value)}`), {}, name),
            ' ',
            make('span', { class: 'n' }, number(count)),
          ),
        );
      }
    };
    details.addEventListener('toggle', show);
    details.open = search.facetSize(facet) <= SMALL;
    return details;
  };

  const filterOf = (query) => (filter) =>
    link(
      query
        .replace(filter, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:OR|AND) | (?:OR|AND)(?=$| (?:OR|AND) )/g, ''),
      { class: 'filter', 'aria-label': fill(say.without, { filter }) },
      make('bdi', {}, filter),
      ' ×',
    );

  let asked = 0;
  const ask = async (show, isNew, isTyping = false) => {
    const turn = ++asked;
    const query = box.value;
    // while what is asked for is on its way
    setTimeout(keep, 0, query, show, isNew);
    document.body.classList.toggle('is-searching', query.trim() !== '');
    // without a letter or a figure nothing is asked for
    if (!/[\p{L}\p{N}]/u.test(query)) {
      status.textContent = query.trim() && say.none;
      answer.hidden = true;
      return;
    }
    try {
      const search = await open();
      const found = await search.ask({
        query,
        order: order.value,
        inQuotes: quotes.checked,
        isTyping,
      });
      const list = make('ol', { class: 'entries' });
      const more = make('button', { type: 'button', class: 'copy' }, say.more);
      let shown = 0;
      const add = async (count) => {
        shown += count;
        const next = (await found.page(shown - count, count)).map(resultOf);
        list.append(...next);
        more.hidden = shown < show || found.total <= shown;
        return next[0];
      };
      more.addEventListener('click', async () => {
        (await add(PAGE)).querySelector('a').focus();
        keep(query, shown, false);
      });
      await add(SCREEN);
      if (turn !== asked) return;
      const facets = found.total > 0 ? FACETS.map((facet) => facetOf(query, facet, found, search)) : [];
      const side = make('aside', { 'aria-label': say.narrow }, ...facets);
      const filters = found.asked.filters.map(filterOf(query));
      const bars = barsOf(found);
      answer.replaceChildren(
        ...(filters.length > 0 ? [make('p', { class: 'filters meta' }, ...filters)] : []),
        ...(bars.length > 1 ? [chartOf(query, bars)] : []),
        make('div', { class: 'results' }, make('h2', { class: 'unseen' }, say.results), list, more),
        side,
      );
      answer.hidden = false;
      status.replaceChildren(found.total === 0 ? say.none : articles(found.total));
      if (found.asked.isNoDay) status.append(' ', say.noDay);
      if (found.asked.isGrouped) status.append(' ', say.noGroups);
      if (found.suggestion !== null) {
        const [before, after] = say.meant.split('{query}');
        status.append(' ', before, link(found.suggestion, {}, make('bdi', {}, found.suggestion)), after);
      }
      await add(show - SCREEN);
    } catch (error) {
      if (turn !== asked) return;
      status.textContent = say.failed;
      console.warn(error);
    }
  };

  let waiting = 0;
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(PAGE, false, true), 120);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== box) ask(PAGE, true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(PAGE, true);
  });
  window.addEventListener('popstate', () => ask(read(), false));
  document.querySelector('main').addEventListener('click', (event) => {
    const target = event.target.closest('a[data-ask]');
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.value = target.dataset.ask;
    ask(PAGE, true);
    // where there is no pointer but a finger, the box would bring up a keyboard over the answer
    if (matchMedia('(hover: none)').matches) scrollTo(0, 0);
    else box.focus();
  });
  // Arrows go from the box through the results and back; Escape returns to the box.
  document.addEventListener('keydown', (event) => {
    const { activeElement } = document;
    if (event.key === 'Escape' && answer.contains(activeElement)) box.focus();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...answer.querySelectorAll('.results h3 a')];
    const at = stops.indexOf(activeElement);
    const next = stops[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  ask(read(), false);
  if (box.value === '') box.focus({ preventScroll: true });
})();
