/* Conveniences only: every page works without this file. Nothing is sent anywhere. */

/* On the calendar of all days of the year: a link to today's, which no page built without a clock can know. */
(() => {
  const place = document.querySelector('[data-today]');
  if (!place) return;
  const two = (n) => String(n).padStart(2, '0');
  const now = new Date();
  const day = document.querySelector(`[data-day="${two(now.getMonth() + 1)}-${two(now.getDate())}"]`);
  if (!day) return;
  const link = document.createElement('a');
  link.href = day.href;
  link.textContent = place.dataset.today.replace('{day}', day.getAttribute('aria-label').replace(/^\d+[,،] /, ''));
  place.append(link);
  place.hidden = false;
  day.setAttribute('aria-current', 'date');
})();

/* Each quote as a file for reference managers: the article's own files with the quote's address and, as a note, its words. */
(() => {
  const named = { '\\': 'textbackslash{}', '~': 'textasciitilde{}', '^': 'textasciicircum{}' };
  const tex = (text) => text.replace(/[\\{}$&#%_~^]/g, (sign) => `\\${named[sign] || sign}`);
  const forms = {
    bib: (text, id, note) =>
      text
        .replace(/^@\w+\{[^,]+/, (head) => `${head}-${id}`)
        .replace(/\n {2}url = \{[^}]*/, (url) => `${url}#${id}`)
        .replace(/\}\n$/, () => `  note = {${tex(note)}},\n}\n`),
    ris: (text, id, note) =>
      text.replace(/\nUR {2}- .*/, (url) => `${url}#${id}`).replace(/ER {2}- \n$/, () => `N1  - ${note}\nER  - \n`),
    json: (text, id, note) => {
      const [item] = JSON.parse(text);
      const URL = item.URL && `${item.URL}#${id}`;
      return `${JSON.stringify([{ ...item, id: `${item.id}-${id}`, URL, note }])}\n`;
    },
  };
  const files = [...document.querySelectorAll('.cite a[download]')];
  document.querySelectorAll('.ledger > li').forEach((item, i) => {
    const details = item.querySelector('details');
    const fill = () => {
      const speaker = item.querySelector('.meta bdi');
      const words = `“${item.querySelector('q').textContent}”${speaker ? ` (${speaker.textContent})` : ''}`;
      const row = document.createElement('li');
      row.className = 'files';
      files.forEach((file) => {
        const [name, ending] = file.download.split('.');
        const [head, body] = file.href.split(/,(.*)/s);
        const text = forms[ending](decodeURIComponent(body), `q${i + 1}`, words.replace(/\s+/g, ' '));
        const link = file.cloneNode(true);
        link.download = `${name}-q${i + 1}.${ending}`;
        link.href = `${head},${encodeURIComponent(text)}`;
        row.append(link, ' ');
      });
      details.querySelector('ul').append(row);
    };
    if (details) details.addEventListener('toggle', fill, { once: true });
  });
})();

/* The key that leads to the search, the words that were searched for, marked on arrival, and copy buttons for citations. */
(() => {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea, [contenteditable]')) return;
    var box = document.querySelector('input[type="search"]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // As the search cuts text (letters.ts): single letters of scripts without spaces, which it knows by pairs of neighbours,
  // runs of all other letters, digits and marks, and what is between.
  var UNSPACED =
    '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f]';
  var WORD = new RegExp(`(${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+)`, 'u');

  // "?find=ferry+Ferries": words as this article writes them.
  var wanted = new Set((new URLSearchParams(location.search).get('find') || '').split(' ').filter(Boolean));
  var story = document.querySelector('.story');
  var mark = () => {
    var nodes = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    var texts = [];
    while (nodes.nextNode()) texts.push(nodes.currentNode);
    texts.forEach((text) => {
      var parts = text.data.split(WORD);
      var isHit = (part, i) =>
        wanted.has(part) ||
        (parts[i + 1] === '' && wanted.has(part + parts[i + 2])) ||
        (parts[i - 1] === '' && wanted.has(parts[i - 2] + part));
      if (!parts.some(isHit)) return;
      var hit = null;
      text.replaceWith(
        ...parts.flatMap((part, i) => {
          if (part === '') return [];
          if (!isHit(part, i)) hit = null;
          else if (hit) hit.textContent += part;
          else {
            hit = document.createElement('mark');
            hit.textContent = part;
            return hit;
          }
          return hit ? [] : part;
        }),
      );
    });
    var first = story.querySelector('mark');
    if (first && !location.hash) first.scrollIntoView({ block: 'center' });
  };
  if (story && wanted.size > 0) mark();

  if (!navigator.clipboard) return;
  document.querySelectorAll('.copyable, .ledger details span').forEach((element) => {
    const words = element.closest('[data-copy]').dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.copy;
    const text = element.textContent;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(() => {
        button.textContent = words.copied;
        setTimeout(() => {
          button.textContent = words.copy;
        }, 2000);
      });
    });
    // In a list of definitions the button has to stay inside its definition.
    if (element.tagName === 'DD') element.append(' ', button);
    else element.after(button);
  });
})();
