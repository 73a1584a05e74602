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
  link.textContent = place.dataset.today.replace('{day}', day.getAttribute('aria-label'));
  place.append(link);
  place.hidden = false;
  day.setAttribute('aria-current', 'date');
})();

/* Copy buttons for citations. */
(() => {
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
