/**
 * The search page: a form, the help to it, and the ways into the archive for readers without scripts. What is searched
 * and how is told in search/; this page only holds the place where answers go.
 */
import type { Output } from '../types.js';
import { planned } from './planned.js';

export const search: Output = {
  name: 'search',
  all: function* (entries, site, render) {
    if (!site.search) return;
    const data = { site, path: 'search/index.html', total: entries.length };
    yield planned(render, 'search.html', data);
  },
};
