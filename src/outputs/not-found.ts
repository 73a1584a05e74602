/**
 * The page that a host shows in place of a missing one, at whatever depth. With a public address its links start at the
 * host's root; without one it can link nowhere and carries its own small style.
 */
import { createHash } from 'node:crypto';
import type { Output } from '../types.js';

/** Stands in the template's policy where the hash of its style belongs. */
const STYLE_HASH = '@style-hash@';

export const notFound: Output = {
  name: 'not-found',
  all: function* (_entries, site, render) {
    const path = '404.html';
    if (site.baseUrl !== null) {
      const root = new URL(site.baseUrl).pathname;
      yield { path, content: render('not-found.html', { site, path, root }) };
      return;
    }
    const page = render('not-found-anywhere.html', { site, path, styleHash: STYLE_HASH });
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    yield { path, content: page.replace(STYLE_HASH, `sha256-${hash}`) };
  },
};
