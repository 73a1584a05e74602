/**
 * What of a page is unclear to whoever does not see it: steps left out between headings, landmarks without a name or with
 * the name of another, ids given twice, links whose name does not hold the words that are seen. It runs inside the page,
 * so that it uses nothing from outside itself.
 */

/** One line a flaw. Sources: WCAG 2.2, 1.3.1, 2.4.1, 2.5.3 and 2.4.6. */
export function unclearParts(): string[] {
  const flaws: string[] = [];
  const wordsOf = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (heading.getClientRects().length === 0) continue;
    const own = Number(heading.tagName[1]);
    if (own > level + 1) flaws.push(`from h${level} to h${own}: ${wordsOf(heading)}`);
    level = own;
  }
  const names = [...document.querySelectorAll('nav, aside, [role="region"]')].map(
    (part) => `${part.tagName} ${part.getAttribute('aria-label') ?? ''}`,
  );
  for (const [i, name] of names.entries())
    if (name.endsWith(' ') || names.indexOf(name) < i) flaws.push(`a landmark like another or nameless: ${name}`);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) flaws.push(`an id given twice: ${id}`);
  for (const link of document.querySelectorAll('a[href]')) {
    const name = (link.getAttribute('aria-label') ?? wordsOf(link)).trim().replace(/\s+/g, ' ');
    if (name === '' || !name.includes(wordsOf(link))) flaws.push(`a link seen as “${wordsOf(link)}”, named “${name}”`);
  }
  return flaws;
}
