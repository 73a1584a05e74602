/**
 * The dev server: shows an archive to the machine it runs on, and to no other. It knows HTTP and files, adds live reload
 * to pages on their way out, and refuses to know how the archive is made. Whatever a request holds, it is answered.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { LIVE_CLIENT, LIVE_EVENTS, LIVE_SCRIPT, type LiveState, liveEvent, plainPage, withLiveReload } from './live.js';
import { NotBuilt } from './safety.js';

/** A running server. */
export interface Serving {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** The port it listens on: the one asked for, or the next that was free. */
  readonly port: number;
  /** Tells every open page of a new build: each reloads, and shows `message` where there is one. */
  readonly tell: (message: string | null) => void;
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

/** Serves folder `root` on loopback. Port 0 lets the system choose. Throws NotBuilt where no port can be had. */
export async function serve(root: string, port: number): Promise<Serving> {
  const open = new Set<ServerResponse>();
  let builds = 0;
  let state: LiveState = { version: `${process.pid}.0`, message: null };
  const files = sirv(root, { dev: true, extensions: [], setHeaders: textForLines });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    const given = attempt(() => replyTo(request, root, state));
    if (given === 'events') subscribe(response, state, open);
    else if (given !== 'file') send(request, response, given);
    else {
      response.once('pipe', (stream) => stream.on('error', () => response.destroy())); // a rebuild took the file away
      delete request.headers.range; // half a file helps nobody here, and a malformed range breaks the stream
      files(request, response, () => send(request, response, text(404, 'There is no such file.')));
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
    tell: (message) => {
      state = { version: `${process.pid}.${++builds}`, message };
      for (const response of open) response.write(liveEvent(state));
    },
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

/** A whole answer, or who gives it: the event stream, or sirv. */
type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

function replyTo(request: IncomingMessage, root: string, state: LiveState): Reply | 'events' | 'file' {
  if (!isFromHere(request)) return text(403, 'Only pages of this machine, by the address that was printed.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return text(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const path = pathOf(request.url ?? '');
  if (path === null) return text(400, 'This address is malformed.');
  if (path === LIVE_EVENTS) return request.method === 'GET' ? 'events' : text(200, 'A stream of events.');
  if (path === LIVE_SCRIPT) return reply(200, 'text/javascript', LIVE_CLIENT);
  const found = locate(root, path);
  if (found === null) return page(404, join(root, '404.html'), state);
  if (found.redirect !== null) return text(302, 'This is a folder.', { Location: encodeURI(found.redirect) });
  return found.file.endsWith('.html') ? page(200, found.file, state) : 'file';
}

function reply(status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` }, body };
}

function text(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return reply(status, 'text/plain', `${sentence}\n`, headers);
}

function page(status: number, file: string, state: LiveState): Reply {
  const html = statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file, 'utf8')
    : plainPage('Nothing here', 'No page of the archive has this address, or no build has succeeded yet.');
  return reply(status, 'text/html', withLiveReload(html, state.version));
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
function pathOf(target: string): string | null {
  const raw = target.split('?')[0] ?? '';
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

/** The file under a path, contained by its real place; null where there is none or it is hidden. */
function locate(root: string, path: string): { file: string; redirect: string | null } | null {
  if (path.split('/').some((name) => name.startsWith('.') && name !== '.well-known')) return null;
  const asked = join(root, path);
  const stat = statSync(asked, { throwIfNoEntry: false });
  const file = stat?.isDirectory() ? join(asked, 'index.html') : asked;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  if (!realpathSync(file).startsWith(realpathSync(root) + sep)) return null;
  return { file, redirect: stat?.isDirectory() && !path.endsWith('/') ? `${path}/` : null };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function subscribe(response: ServerResponse, state: LiveState, open: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(liveEvent(state));
  open.add(response);
  response.on('close', () => open.delete(response));
}

/** sirv's table has no JSON Lines; a browser shows text. */
function textForLines(response: ServerResponse, path: string): void {
  if (path.endsWith('.jsonl')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
}
