/** Pages saved as one file: the page among its parts, however they are packed, with where it stood and when it was fetched. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mhtml } from '../../src/formats/mhtml.js';
import { readInput } from '../../src/run/reading.js';
import { untiled } from '../news/reading.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mhtml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people slept in the hall of the town’s school.';
const SAID = '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore.';
const PAGE = `<!DOCTYPE html><html><head><title>Ferry late again, council to act</title></head><body><article><h1>Ferry late again, council to act</h1><p>By Ada Ren</p><p>${PROSE}</p><p>${SAID}</p></article></body></html>`;
const FRAME =
  '<html><body><p>Buy a boat today, for boats are cheap and the sea is wide, says the advertisement.</p></body></html>';

/** Quoted-printable as browsers write it: lines of 76 characters, each byte beyond ASCII as a code. */
function quotedPrintable(text: string): string {
  let [out, column] = ['', 0];
  for (const byte of Buffer.from(text)) {
    const sign =
      byte === 0x3d || byte > 126 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte);
    if (column + sign.length > 75) [out, column] = [`${out}=\r\n`, 0];
    out += sign;
    column += sign.length;
  }
  return out;
}

interface Part {
  readonly head: string;
  readonly body: string;
}
const BOUNDARY = '----MultipartBoundary--xY7----';
const file = (parts: readonly Part[], { more = '', end = `--${BOUNDARY}--\r\n` } = {}) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry late\r\nDate: Tue, 12 Mar 2019 18:20:01 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";${more}\r\n\tboundary="${BOUNDARY}"\r\n\r\n\r\n${parts.map(({ head, body }) => `--${BOUNDARY}\r\n${head}\r\n\r\n${body}\r\n`).join('')}${end}`;
const quoted = (page: string, more = ''): Part => ({
  head: `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://courier.example/ferry${more}`,
  body: quotedPrintable(page),
});
const IMAGE: Part = { head: 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64', body: 'iVBORw0KGgo=' };

async function read(text: string | Buffer) {
  writeFileSync(join(folder, 'a.mhtml'), text);
  const [reading] = await readInput(folder, 'a.mhtml');
  return { article: reading!.article, notes: reading!.input.notes };
}

describe('a page saved as one file', () => {
  it('is read as a saved page, with its address and the time of saving', async () => {
    const { article, notes } = await read(file([quoted(PAGE), IMAGE, quoted(FRAME)]));
    expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      original: 'https://courier.example/ferry',
      other: { Date: 'Tue, 12 Mar 2019 18:20:01 -0000' },
      source: { mediaType: 'multipart/related' },
    });
    expect(article!.body.map(({ text }) => text)).toEqual([PROSE, SAID]);
    expect(untiled(article!)).toEqual([]);
  });

  it.each<readonly [string, string | Buffer]>([
    [
      'as base64',
      file([
        {
          head: 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64',
          body: Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n'),
        },
      ]),
    ],
    [
      'as bytes, with bare line ends',
      file([
        { head: 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit', body: PAGE },
      ]).replaceAll('\r\n', '\n'),
    ],
    [
      'in an encoding that its part names',
      Buffer.from(
        file([
          {
            head: 'Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit',
            body: PAGE.replace(/[’“”]/g, (sign) => ({ '’': '\u0092', '“': '\u0093', '”': '\u0094' })[sign]!),
          },
        ]),
        'latin1',
      ),
    ],
    [
      'behind others, as the file’s start',
      file([quoted(FRAME), quoted(PAGE, '\r\nContent-ID: <a@b>')], { more: '\r\n\tstart="<a@b>";' }),
    ],
    [
      'within a part of parts',
      file([
        {
          head: 'Content-Type: multipart/alternative; boundary=in',
          body: `--in\r\nContent-Type: text/plain\r\n\r\nFerry\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n--in--`,
        },
      ]),
    ],
    ['without the file’s end', file([IMAGE, quoted(PAGE)], { end: '' })],
    [
      'alone, without parts',
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(PAGE)}`,
    ],
  ])('is found %s', async (_, text) => {
    const { article } = await read(text);
    expect(article?.body.map((block) => block.text)).toEqual([PROSE, SAID]);
  });

  it.each([
    ['no part of HTML', file([IMAGE])],
    ['no head', 'Ferry late again'],
    [
      'parts without end within one another',
      file([{ head: `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`, body: '' }]),
    ],
  ])('says what is missing where there is %s', async (_, text) => {
    const { article, notes } = await read(text);
    expect(article).toBeNull();
    expect(notes).toMatchObject([{ rule: 'mhtml:page', level: 'error' }]);
  });

  it('loses no byte of what is quoted, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const found = mhtml.unwrap!({ bytes: Buffer.from(file([quoted(words)])), members: new Map() });
        expect('page' in found && Buffer.from(found.page).toString()).toBe(Buffer.from(words).toString());
      }),
    );
  });
});
