import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIVE_EVENTS, LIVE_SCRIPT, type LiveState, withLiveReload } from '../../src/run/preview/live.js';
import { type Serving, serve } from '../../src/run/preview/serve.js';

const PAGE = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"></head><body>hi</body></html>`;

let place: string;
let root: string;
let server: Serving;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'backfile-serve-'));
  root = join(place, 'dist');
  const files = {
    'index.html': PAGE,
    '2020/index.html': 'year',
    'style.css': 'a{}',
    'data/2020.jsonl': '{}\n',
    '.git/config': 'secret',
    '404.html': 'lost',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  writeFileSync(join(place, 'secret.txt'), 'secret');
  writeFileSync(join(place, 'secret.html'), 'secret');
  server = await serve(root, 0);
});
afterEach(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as written: `fetch` would tidy the path and refuse to set Host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: server.port, host: '127.0.0.1', path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

/** Sends bytes as they are and reads until the server hangs up. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

describe('the dev server', () => {
  it('serves pages, folders by their index, and files by their type', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/2020/')).body).toContain('year');
    expect(await ask('/2020')).toMatchObject({ status: 302, headers: { location: '/2020/' } });
    expect(await ask('/style.css')).toMatchObject({
      status: 200,
      body: 'a{}',
      headers: { 'content-type': 'text/css' },
    });
    expect((await ask('/data/2020.jsonl')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(await ask('/nowhere.html')).toMatchObject({ status: 404, body: expect.stringContaining('lost') });
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/style.css', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('listens on loopback alone and lets nothing be kept or embedded', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    expect((await ask('/style.css')).headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example', '0.0.0.0'])(
    'refuses the host %s',
    async (host) => {
      expect((await ask('/', { Host: host })).status).toBe(403);
    },
  );

  it.each(['http://evil.example', 'null', 'https://127.0.0.1'])('refuses the origin %s', async (origin) => {
    expect((await ask(LIVE_EVENTS, { Origin: origin })).status).toBe(403);
  });

  it('takes its own host and origin by either name', async () => {
    const host = `localhost:${server.port}`;
    expect((await ask('/', { Host: host, Origin: `http://${host}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect(await ask('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/2020/../../secret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '//evil.example/',
    '/%',
    '/%ff',
    '/%00',
    '/style.css%00.html',
    'http://127.0.0.1/secret.txt',
    '*',
    '/%252e%252e/secret.txt',
  ])('answers %s with 400', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('secret');
  });

  it('serves nothing hidden, and nothing that a link leads out to', async () => {
    symlinkSync(join(place, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(join(place, 'secret.html'), join(root, 'link.html'));
    symlinkSync(place, join(root, 'up'));
    for (const path of ['/.git/config', '/link.txt', '/link.html', '/up/secret.txt', '/up/dist/../secret.txt']) {
      const answer = await ask(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('secret');
    }
  });

  it.each([
    '/style.css/',
    '/style.css/x',
    `/${'a'.repeat(5000)}`,
    '/2020/../',
    '/..;/',
    '/;x',
    '/__proto__',
    '/STYLE.CSS/',
  ])('answers %s, which no file can have, with 4xx', async (path) => {
    const { status } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('takes no request with two hosts, and leads nobody through', async () => {
    const mine = `Host: 127.0.0.1:${server.port}\r\n`;
    expect(await raw(`GET / HTTP/1.1\r\n${mine}Host: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 403 /,
    );
    expect(await raw(`CONNECT evil.example:443 HTTP/1.1\r\n${mine}\r\n`)).toMatch(/^HTTP\/1\.1 405 /);
  });

  it.each([
    'nonsense\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET\r\n\r\n',
    '\0\u0001\u0002\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
  ])('answers malformed bytes with 4xx and goes on: %#', async (bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask('/')).status).toBe(200);
  });

  it.each(['bytes=5-2', 'bytes=x-y', 'bytes=99999-', 'bytes=-1'])('is not broken by the range %s', async (range) => {
    expect(await ask('/style.css', { Range: range })).toMatchObject({ status: 200, body: 'a{}' });
  });

  it('goes on when the whole output is gone, and when it comes back', async () => {
    rmSync(root, { recursive: true });
    expect(await ask('/')).toMatchObject({ status: 404, body: expect.stringContaining(LIVE_SCRIPT) });
    mkdirSync(root);
    writeFileSync(join(root, 'index.html'), 'back');
    expect((await ask('/')).body).toContain('back');
  });

  it('takes the next free port for a taken one', async () => {
    const second = await serve(root, server.port);
    expect(second.port).not.toBe(server.port);
    await second.close();
  });
});

/** What a page hears when it begins to listen, and then on request. */
async function listen(page: string | null): Promise<{ next: () => Promise<LiveState>; end: () => Promise<void> }> {
  const query = page === null ? '' : `?page=${encodeURIComponent(page)}`;
  const response = await fetch(new URL(LIVE_EVENTS + query, server.url));
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return {
    next: async () => JSON.parse(new TextDecoder().decode((await reader.read()).value).slice('data: '.length)),
    end: () => reader.cancel(),
  };
}
const heard = async (page: string | null): Promise<LiveState> => {
  const { next, end } = await listen(page);
  const state = await next();
  await end();
  return state;
};
const none = new Map<string, string>();
const laid = (files: Record<string, string>): Map<string, string> => new Map(Object.entries(files));

describe('live reload', () => {
  it('adds the script to pages as served, never to files', async () => {
    const { version } = await heard('/');
    expect((await ask('/')).body).toContain(`<script src="${LIVE_SCRIPT}?${version}" defer></script></head>`);
    expect((await ask('/nowhere.html')).body).toContain(`<script src="${LIVE_SCRIPT}?" defer></script>`);
    expect((await ask('/style.css')).body).toBe('a{}');
    expect((await ask(LIVE_SCRIPT)).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it("lets the page's policy run the script and listen, and loosens nothing else", () => {
    expect(withLiveReload(PAGE, '1')).toContain(
      `content="connect-src 'self'; script-src 'self'; default-src 'none'; style-src 'self'"`,
    );
    const own = PAGE.replace("style-src 'self'", "script-src 'self' 'sha256-x'");
    expect(withLiveReload(own, '1')).toContain(
      `content="connect-src 'self'; default-src 'none'; script-src 'self' 'sha256-x'"`,
    );
    const closed = PAGE.replace("style-src 'self'", "connect-src 'none'; style-src 'self'; connect-src a b");
    expect(withLiveReload(closed, '1')).toContain(
      `content="connect-src 'self'; script-src 'self'; default-src 'none'; style-src 'self'; "`,
    );
  });

  it('tells a page that listens what it would be now, and what a person must see', async () => {
    const { next, end } = await listen('/index.html');
    const first = await next();
    expect(first).toEqual({ version: expect.stringMatching(/^\S+$/), moved: null, message: null });
    server.tell('seed.txt:3: broken');
    expect(await next()).toEqual({ ...first, message: 'seed.txt:3: broken' });
    await end();
    expect(await heard(null)).toEqual({ version: null, moved: null, message: 'seed.txt:3: broken' });
  });

  it('asks the page that has changed to reload, and no other', async () => {
    const before = [await heard('/'), await heard('/2020/')];
    writeFileSync(join(root, '2020', 'index.html'), 'another year');
    const after = [await heard('/'), await heard('/2020/')];
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.version).not.toBe(before[1]?.version);
  });

  it('asks every page to reload where the stylesheet has changed', async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'assets', 'style.css'), 'a{}');
    const before = await heard('/');
    writeFileSync(join(root, 'assets', 'style.css'), 'b{}');
    expect((await heard('/')).version).not.toBe(before.version);
  });

  it('has no version for a page that is no more', async () => {
    expect(await heard('/2021/gone.html')).toEqual({ version: null, moved: null, message: null });
  });

  it.each(['/../secret.html', '/up/../x', 'index.html', '//evil.example/', '/%', '/\\x'])(
    'answers with 400 who listens as %s',
    async (page) => {
      expect((await ask(`${LIVE_EVENTS}?page=${encodeURIComponent(page)}`)).status).toBe(400);
    },
  );

  it('tells nothing of files outside, nor is it broken by pages that no file can have', async () => {
    symlinkSync(place, join(root, 'up'));
    for (const page of ['/up/secret.html', '/.git/config', `/${'a'.repeat(5000)}`, '/style.css/x'])
      expect((await heard(page)).version).toBe(null);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('what lies over the archive', () => {
  it('is served in the place of files and beside them, until it is lifted', async () => {
    server.lay({ files: laid({ '2020/index.html': 'new year', 'style.css': 'b{}', '2020/x.html': 'x' }), moved: none });
    expect((await ask('/2020/')).body).toContain('new year');
    expect((await ask('/2020/x.html')).body).toContain('x<script');
    expect(await ask('/style.css')).toMatchObject({
      body: 'b{}',
      headers: { 'content-type': 'text/css; charset=utf-8' },
    });
    server.lift();
    expect((await ask('/2020/')).body).toContain('year<script');
    expect((await ask('/2020/x.html')).status).toBe(404);
  });

  it('asks for no second reload when the archive has the same', async () => {
    const built = await heard('/2020/');
    server.lay({ files: laid({ '2020/index.html': 'new year', 'assets/style.css': 'b{}' }), moved: none });
    const previewed = await heard('/2020/');
    writeFileSync(join(root, '2020', 'index.html'), 'new year');
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'assets', 'style.css'), 'b{}');
    server.lift();
    expect(previewed.version).not.toBe(built.version);
    expect(await heard('/2020/')).toEqual(previewed);
  });

  it('leads a page to its new address, over several, and back', async () => {
    const move = (from: string, to: string) => server.lay({ files: laid({ [to]: to }), moved: new Map([[from, to]]) });
    move('2020/index.html', '2020/b.html');
    move('2020/b.html', '2020/c.html');
    expect((await heard('/2020/')).moved).toBe('/2020/c.html');
    move('2020/c.html', '2020/index.html');
    expect((await heard('/2020/')).moved).toBe(null);
    expect((await heard('/2020/b.html')).moved).toBe('/2020/index.html');
  });

  it('tells which pages are open, each once', async () => {
    const open = [await listen('/'), await listen('/index.html'), await listen('/2020/'), await listen('/no.html')];
    for (const { next } of open) await next();
    expect(server.inView().sort()).toEqual(['2020/index.html', 'index.html']);
    for (const { end } of open) await end();
    await vi.waitFor(() => expect(server.inView()).toEqual([]));
  });
});
