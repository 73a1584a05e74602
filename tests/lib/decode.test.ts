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

  it.each([
    ['{\\rtf1\\ansi\\f0 Ferry to Tarrow stops\\par}', /RTF.*end in \.rtf/],
    ['%PDF-1.4\n1 0 obj', /PDF.*pdftotext/],
    ['PK\u0003\u0004 word/document.xml', /\.docx.*plain text.*unpack/],
    ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Ferry', /Word end in \.doc/],
  ])('says what to do with a document that only calls itself text: %j', (head, words) => {
    expect(decode(Buffer.from(head, 'latin1'))).toMatchObject({
      ok: false,
      rule: 'decode:document',
      message: expect.stringMatching(words),
    });
  });

  it.each(['{ferry}', '%PDQ', 'PK: a ferry', 'Ðánjal'])('takes no text for a document: %s', (text) => {
    expect(decode(Buffer.from(text))).toMatchObject({ ok: true, text });
  });

  const MAC =
    'Ferry stops\n\n“It’s over – for good,” said Zoé Ren. The café on the quay closes, and ‘nobody’ knows why… Über Größe, señor, garçon.\n';
  it.each([MAC, 'The café closes.\n', 'He doesn’t know.\n', '“We did,” said he.\n', 'Die Größe überrascht.\n'])(
    'reads what a Macintosh of before 2001 wrote: %s',
    (text) => {
      expect(decode(iconv.encode(text, 'macintosh'))).toMatchObject({ ok: true, text, encoding: 'macintosh' });
    },
  );

  it('reads a page that says by its name on the web that it is one', () => {
    const page = '<meta charset="x-mac-roman"><p>Café é';
    expect(decode(iconv.encode(page, 'macintosh'))).toMatchObject({ ok: true, text: page, encoding: 'macintosh' });
  });

  it.each([
    'É o Órgão; AÇÕES de José: “É só isso”.',
    'Škoda, Žižkov; café Žižek. ÿ',
    'Die Fähre fährt (§ 3). „Für §§ 4–6“, sagte Ÿ.',
    'EL ÒRGAN, CAÑÓN Ó CAÑÓN: el açò és així, va dir la Rosa des de la porta de la casa del poble.',
    'kWh·m², 20 °C, 5 ½ Ž',
    'Home•News•Sport, l’été “dernier”, œuvre… c’est ça',
  ])('reads as before what Windows wrote: %s', (text) => {
    expect(decode(iconv.encode(text, 'windows-1252'))).toMatchObject({ ok: true, text, encoding: 'windows-1252' });
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
