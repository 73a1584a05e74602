import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/run/decode.js';
import { UNDECODABLE } from '../hostile/corpus.js';

const TEXT =
  'Die Brücke „war nie das Problem“, sagte der Ingenieur – und ging. Größe und Maß blieben gleich.\nZweite Zeile.';

describe('decode', () => {
  it('tells UTF-8, its mark, UTF-16 and Windows-1252 apart', () => {
    const cases: [Buffer, string][] = [
      [Buffer.from(TEXT), 'utf-8'],
      [Buffer.from(`\ufeff${TEXT}`), 'utf-8 (BOM)'],
      [iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le (BOM)'],
      [iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be (BOM)'],
      [iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
      [iconv.encode(TEXT, 'utf-16be'), 'utf-16be'],
      [iconv.encode(TEXT, 'windows-1252'), 'windows-1252'],
    ];
    for (const [bytes, encoding] of cases)
      expect(decode(bytes), encoding).toMatchObject({ ok: true, text: TEXT, encoding });
  });

  it('reads curly quotation marks of Windows-1252 as such', () => {
    const decoded = decode(Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35]));
    expect(decoded).toMatchObject({ ok: true, text: '“Hi” – €5' });
  });

  it('makes every line end one character', () => {
    expect(decode(Buffer.from('a\r\nb\rc\n'))).toMatchObject({ text: 'a\nb\nc\n' });
  });

  it('refuses binary files and publishes no replacement characters', () => {
    expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 255]))).toMatchObject({
      ok: false,
      rule: 'decode:binary',
    });
    expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toMatchObject({ ok: false });
  });

  it.each(Object.entries(UNDECODABLE))('refuses bytes that fit no encoding: %s', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ ok: false, message: expect.stringMatching(/^Expected/) });
  });

  it('reads the Japanese of old mail, which looks like ASCII', () => {
    const bytes = Buffer.from('\u001b$BF|K\\\u001b(B\n', 'latin1');
    expect(decode(bytes)).toMatchObject({ ok: true, text: '日本\n', encoding: 'iso-2022-jp' });
  });

  it('makes white space of what no text holds, of the same length, and tells how much and where', () => {
    const decoded = decode(Buffer.from('a\u0007b\u{1fffe}c\fd\u0085e'));
    expect(decoded).toMatchObject({ ok: true, text: 'a b  c\nd\ne', unprintable: { count: 2, at: 1 } });
  });
});
