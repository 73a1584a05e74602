/* Conveniences only: every page works without this file. Copy buttons for citations; nothing is sent anywhere. */
(() => {
  if (!navigator.clipboard) return;
  document.querySelectorAll('.copyable').forEach((element) => {
    var words = element.closest('[data-copy]').dataset;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.copy;
    var text = element.textContent;
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
