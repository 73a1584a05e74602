/**
 * Live reload: what the dev server adds to a page on its way to the browser, and the browser's side of it. Pure text in,
 * text out; the published files never see any of it.
 */

/** Reserved paths of the dev server; no published path begins so. */
export const LIVE_SCRIPT = '/__backfile/live.js';
/** With `?page=<path>`: which page listens. */
export const LIVE_EVENTS = '/__backfile/events';

/** What a page is told: what it would be if it were loaded now, and what a person must see of the build. */
export interface LiveState {
  /** Differs where the page, or what every page loads, differs; null where there is no such page (any more). */
  readonly version: string | null;
  /** The address where the page stands now; null where it stands. */
  readonly moved: string | null;
  readonly message: string | null;
}

/** One server-sent event: HTML standard, 9.2.6. */
export function liveEvent(state: LiveState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

/**
 * The page with the live-reload script, and with a content security policy that lets it run and listen. Of two
 * directives of one name the first counts (CSP 3, 2.2.1) and browsers complain of the other, so that the page's own goes.
 * @param version of this page as it is sent; null for a page that says that there is none.
 */
export function withLiveReload(html: string, version: string | null): string {
  const script = `<script src="${LIVE_SCRIPT}?${encodeURIComponent(version ?? '')}" defer></script>`;
  const open = html.replace(POLICY, (_, before: string, policy: string) => {
    const scripts = policy.includes('script-src') ? '' : "script-src 'self'; ";
    return `${before}connect-src 'self'; ${scripts}${policy.replace(CONNECT, '')}`;
  });
  const head = open.indexOf('</head>');
  return head < 0 ? open + script : open.slice(0, head) + script + open.slice(head);
}

// <meta http-equiv="Content-Security-Policy" content="default-src 'none'; …">
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/gi;

const CONNECT = /\bconnect-src\b[^;]*(?:; ?|$)/gi;

/** A page for what cannot be served: before the first build that succeeds, and for paths that no page has. */
export function plainPage(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}

/**
 * The browser's side, a classic script. It styles its banner through the object model, which no policy forbids, and sets
 * its words as text. A page that is no more stays on the screen: somebody is mending it.
 */
export const LIVE_CLIENT = `(() => {
  'use strict';
  const served = decodeURIComponent(document.currentScript.src.split('?')[1] || '');
  let banner = null;
  const show = (message) => {
    if (banner) banner.remove();
    banner = null;
    if (message === null) return;
    banner = document.createElement('pre');
    banner.setAttribute('role', 'alert');
    banner.textContent = message;
    Object.assign(banner.style, {
      position: 'fixed', inset: 'auto 0 0 0', margin: '0', padding: '1rem', maxHeight: '50vh', overflow: 'auto',
      zIndex: '2147483647', background: '#7a1212', color: '#ffffff', font: '14px/1.5 monospace', whiteSpace: 'pre-wrap',
    });
    document.body.append(banner);
  };
  const page = encodeURIComponent(location.pathname);
  new EventSource('${LIVE_EVENTS}?page=' + page).onmessage = (event) => {
    const { version, moved, message } = JSON.parse(event.data);
    if (moved !== null) location.replace(moved);
    else if (version !== null && version !== served) location.reload();
    else show(message === null && version === null && served ? 'This page is no longer in the archive.' : message);
  };
})();
`;
