/**
 * Bytes and control words of a text in Rich Text Format as characters: bytes in the code page of the document or of a font, \u with what
 * older readers show in its place (RTF 1.9.1, "Unicode RTF"). It knows nothing of where they stand.
 */
import { library } from '../libraries.js';
import { characterOf, encodingOf, PAGE_OF_MACHINE, SYMBOLS, symbolOf, WESTERN } from '../office/code-pages.js';
import { CHARACTERS, SIGNS } from './state.js';
import { type Kind, NO_BYTE, type Tokens } from './tokens.js';

/** What stands for a character that was lost. */
const LOST = '\ufffd';
const BREAKS = new Set(['tab', 'line', 'lbr', 'page', 'column']);

export class Characters {
  /** The document's code page. */
  page = WESTERN;
  private held: Buffer[] = [];
  private heldIn: string | null = null;
  private toSkip = 0;

  /** A word by which a document names its code page. */
  declare(name: string, value: number | null): void {
    if (Object.hasOwn(PAGE_OF_MACHINE, name)) this.page = PAGE_OF_MACHINE[name]!;
    else if (name === 'ansicpg' && value !== null && encodingOf(value) !== null) this.page = value;
  }

  /** What can be told of some bytes by now; of letters that take two, both must have come. @param encoding the font's. */
  bytesOf({ bytes, from, to, value }: Tokens, kind: Kind, encoding: string | null): string {
    if (kind === 'byte') {
      if (this.isSkipped()) return '';
      return value === NO_BYTE ? this.rest() + LOST : this.hold(Buffer.of(value ?? 0), encoding);
    }
    const start = Math.min(to, from + this.toSkip);
    this.toSkip -= start - from;
    if (start === to) return '';
    const words = bytes.subarray(start, to);
    const isPlain = this.held.length === 0 && encoding !== SYMBOLS && !words.some((byte) => byte >= 0x80);
    return isPlain ? bytes.toString('latin1', start, to) : this.hold(words, encoding);
  }

  /** The characters of the bytes that are held. */
  rest(): string {
    if (this.held.length === 0) return '';
    const bytes = this.held.length === 1 ? this.held[0]! : Buffer.concat(this.held);
    this.held = [];
    if (this.heldIn === SYMBOLS) return Array.from(bytes, symbolOf).join('');
    return library('iconv').default.decode(bytes, this.heldIn ?? encodingOf(this.page)!);
  }

  /** The character of a \u. @param fallback characters behind it that are passed over. */
  unicode(value: number, fallback: number): string {
    this.toSkip = fallback;
    const code = value < 0 ? value + 0x10000 : value;
    if (code >= 0 && code <= 0xffff) return characterOf(code);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : LOST;
  }

  /** The character that a control word stands for; no fallback is an end of a line. */
  named(name: string): string {
    if (BREAKS.has(name)) this.endSkipping();
    return this.isSkipped() ? '' : CHARACTERS[name]!;
  }

  /** The same for a control sign; empty for one that stands for none. */
  sign(name: string): string {
    return this.isSkipped() || !Object.hasOwn(SIGNS, name) ? '' : SIGNS[name]!;
  }

  /** Passes over what counts as one character, if some are to be. */
  isSkipped(): boolean {
    if (this.toSkip === 0) return false;
    this.toSkip--;
    return true;
  }

  endSkipping(): void {
    this.toSkip = 0;
  }

  private hold(bytes: Buffer, encoding: string | null): string {
    this.held.push(bytes);
    this.heldIn = encoding;
    return '';
  }
}
