/**
 * The dev server: shows an archive to the machine it runs on, and to no other. It knows HTTP and files, adds live reload
 * to pages on their way out, and refuses to know how the archive is made. Whatever a request holds, it is answered.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import sirv from 'sirv';
import { NotBuilt } from '../files/safety.js';
import { LIVE_CLIENT, LIVE_EVENTS, LIVE_SCRIPT, type LiveState, liveEvent, plainPage, withLiveReload } from './live.js';
import { type Layer, openShowing, type Showing } from './showing.js';

/** A running server. */
export interface Serving {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** The port it listens on: the one asked for, or the next that was free. */
  readonly port: number;
  /** Tells every open page how things stand: those that differ reload, and all show `message` where there is one. */
  readonly tell: (message: string | null) => void;
  /** Lays files over the archive; nothing is told. */
  readonly lay: (layer: Layer) => void;
  /** Takes away what was laid over the archive; nothing is told. */
  readonly lift: () => void;
  /** Paths in the archive of the pages that are open, each once. */
  readonly inView: () => string[];
  readonly close: () => Promise<void>;
}

/** Loopback only: an archive in the making is nobody else's business. */
const HOST = '127.0.0.1';
/** How many ports after a taken one are tried before the system may choose (guess). */
const TRIES = 20;

const HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
];

/**
 * Serves folder `root` on loopback. Port 0 lets the system choose. Throws NotBuilt where no port can be had.
 * @param onView is told of each page that is opened.
 */
export async function serve(root: string, port: number, onView: (path: string) => void = () => {}): Promise<Serving> {
  const open = new Map<ServerResponse, string | null>();
  const showing = openShowing(root);
  let message: string | null = null;
  const files = sirv(root, { dev: true, extensions: [], setHeaders: textForLines });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    const given = attempt(() => replyTo(request, showing));
    if (given === 'file') {
      response.once('pipe', (stream) => stream.on('error', () => response.destroy())); // a rebuild took the file away
      delete request.headers.range; // half a file helps nobody here, and a malformed range breaks the stream
      files(request, response, () => send(request, response, text(404, 'There is no such file.')));
    } else if ('status' in given) send(request, response, given);
    else {
      subscribe(response, stateOf(showing, given.listener, message));
      open.set(response, given.listener);
      response.on('close', () => open.delete(response));
      for (const path of shownAt(showing, given.listener)) onView(path);
    }
  };
  const server = createServer(answer);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  server.on('connect', (_request, socket) => {
    socket
      .on('error', () => socket.destroy())
      .end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\n\r\n');
  });
  const taken = await listen(server, port);
  return {
    url: `http://${HOST}:${taken}/`,
    port: taken,
    tell: (now) => {
      message = now;
      for (const [response, page] of open) response.write(liveEvent(stateOf(showing, page, now)));
    },
    lay: showing.lay,
    lift: showing.lift,
    inView: () => [...new Set([...open.values()].flatMap((page) => shownAt(showing, page)))],
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, asked: number): Promise<number> {
  const ports = asked === 0 ? [0] : [...Array.from({ length: TRIES }, (_, i) => asked + i).filter((p) => p < 65536), 0];
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve).listen(port, HOST, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    const address = server.address();
    if (error === null && address !== null && typeof address === 'object') return address.port;
    if (error?.code === 'EACCES')
      throw new NotBuilt(`The system does not allow port ${port}. Give one above 1023 with --port.`);
    if (error?.code !== 'EADDRINUSE') throw error ?? new Error('a server without address');
  }
  throw new NotBuilt('No port is free on this machine. End another server, or give a port with --port.');
}

/** A whole answer; or who gives it: sirv, or the event stream for a page (null: for none in particular). */
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

function replyTo(request: IncomingMessage, showing: Showing): Reply | { listener: string | null } | 'file' {
  if (!isFromHere(request)) return text(403, 'Only pages of this machine, by the address that was printed.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return text(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const [target = '', query = ''] = (request.url ?? '').split('?');
  const path = pathOf(target);
  if (path === null) return text(400, 'This address is malformed.');
  if (path === LIVE_EVENTS) return request.method === 'GET' ? listenerIn(query) : text(200, 'A stream of events.');
  if (path === LIVE_SCRIPT) return reply(200, 'text/javascript', LIVE_CLIENT);
  const found = showing.find(path);
  if (found === null) return missing(showing);
  if (found.redirect !== null) return text(302, 'This is a folder.', { Location: encodeURI(found.redirect) });
  if (found.path.endsWith('.html'))
    return page(200, Buffer.from(showing.read(found)).toString('utf8'), showing.versionOf(path));
  return found.laid === null
    ? 'file'
    : reply(200, TYPES[extname(found.path)] ?? 'application/octet-stream', found.laid);
}

/** Kinds of assets that people edit; a browser looks at others itself. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Which page asks for events, as its browser writes it: `page=%2F2020%2F`. */
function listenerIn(query: string): Reply | { listener: string | null } {
  const written = new URLSearchParams(query).get('page');
  const listener = written === null ? null : pathOf(written);
  return written !== null && listener === null ? text(400, 'This address is malformed.') : { listener };
}

/** How things stand for a page. */
function stateOf(showing: Showing, page: string | null, message: string | null): LiveState {
  const moved = page === null ? null : showing.movedTo(page);
  const version = page === null ? null : attempt(() => showing.versionOf(page));
  return {
    version: typeof version === 'string' ? version : null,
    moved: moved === null ? null : encodeURI(`/${moved}`),
    message,
  };
}

/** The path in the archive of what is shown at an address, if anything is. */
function shownAt(showing: Showing, page: string | null): string[] {
  const found = page === null ? null : attempt(() => showing.find(page));
  return found !== null && 'path' in found ? [found.path] : [];
}

function reply(
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` }, body };
}

function text(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return reply(status, 'text/plain', `${sentence}\n`, headers);
}

function page(status: number, html: string, version: string | null): Reply {
  return reply(status, 'text/html', withLiveReload(html, version));
}

/** The archive's own page for what is not there, or ours. */
function missing(showing: Showing): Reply {
  const own = showing.find('/404.html');
  const ours = plainPage('Nothing here', 'No page of the archive has this address, or no build has succeeded yet.');
  return page(404, own === null ? ours : Buffer.from(showing.read(own)).toString('utf8'), null);
}

/** The system's words for an address that no file can have: below a file, too long, a link that leads to itself. */
const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** A file that cannot be read (or goes while it is) is an answer too. */
function attempt<T>(work: () => T): T | Reply {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (NO_FILE.has(code)) return text(404, 'There is no such file.');
    return text(500, 'This file could not be read.');
  }
}

/** Host and Origin allow-list: a stranger's page or name that leads to loopback gets nothing (DNS rebinding). */
function isFromHere(request: IncomingMessage): boolean {
  const hosts = [HOST, 'localhost'].map((name) => `${name}:${request.socket.localPort}`);
  const { host, origin } = request.headers;
  return (
    host !== undefined &&
    request.headersDistinct.host?.length === 1 &&
    hosts.includes(host) &&
    (origin === undefined || hosts.some((h) => origin === `http://${h}`))
  );
}

/** The path that a request target names, decoded as sirv decodes it; null where it is malformed. */
function pathOf(raw: string): string | null {
  if (!raw.startsWith('/')) return null;
  try {
    const path = decodeURI(raw);
    const names = path.slice(1).split('/');
    const isPlain = names.every((name, i) => name !== '.' && name !== '..' && (name !== '' || i === names.length - 1));
    return isPlain && !/[\0\\%]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function subscribe(response: ServerResponse, state: LiveState): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(liveEvent(state));
}

/** sirv's table has no JSON Lines; a browser shows text. */
function textForLines(response: ServerResponse, path: string): void {
  if (path.endsWith('.jsonl')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
}
