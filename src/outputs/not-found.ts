/**
 * The page that a host shows in place of a missing one, at whatever depth. With a public address its links start at the
 * host's root; without one it can link nowhere and carries its own small style.
 */
import { createHash } from 'node:crypto';
import type { Output, Render, Site } from '../types.js';
import { planned } from './planned.js';

/** Its name: what static hosts look for. */
export const NOT_FOUND = '404.html';

/** Stands in the template's policy where the hash of its style belongs. */
const STYLE_HASH = '@style-hash@';

export const notFound: Output = {
  name: 'not-found',
  all: function* (_entries, site, render) {
    const path = NOT_FOUND;
    if (site.baseUrl !== null) {
      const root = new URL(site.baseUrl).pathname;
      yield planned(render, 'not-found.html', { site, path, root });
      return;
    }
    yield { path, shows: null, make: () => anywhere(path, site, render) };
  },
};

function anywhere(path: string, site: Site, render: Render): string {
  const page = render('not-found-anywhere.html', { site, path, styleHash: STYLE_HASH });
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return page.replace(STYLE_HASH, `sha256-${hash}`);
}
