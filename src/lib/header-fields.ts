/**
 * Heads of messages as HTTP, mail and WARC write them: a first line, then fields, then an empty line. It knows their form and
 * no field by name.
 */

export interface Head {
  /** The first line; empty in mail. */
  readonly first: string;
  /** Values by name in lower case, white space around them gone; of a name that comes again the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where what it is the head of begins. */
  readonly end: number;
}

/**
 * The head at the start of some bytes; null where no empty line ends it.
 * @param encoding of its values: WARC has UTF-8 (ISO 28500, 4), HTTP bytes (RFC 9110, 5.5).
 * @param opens what it begins with: in mail there is no line above the fields.
 */
export function headOf(bytes: Buffer, encoding: 'utf8' | 'latin1', opens: 'line' | 'fields' = 'line'): Head | null {
  const end = headEnd(bytes);
  if (end < 0) return null;
  const lines = bytes.toString(encoding, 0, end).split(/\r?\n/);
  if (opens === 'fields') lines.unshift('');
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines.slice(1)) {
    if (/^[ \t]/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name)} ${line.trim()}`); // a value that goes on
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const own = line.slice(0, colon).trim().toLowerCase();
    name = fields.has(own) ? '' : own;
    if (name !== '') fields.set(name, line.slice(colon + 1).trim());
  }
  return { first: lines[0]!, fields, end };
}

/** Where the empty line ends; -1 where there is none. Old servers end lines without a return. */
function headEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return -1;
}

const [LF, CR] = [0x0a, 0x0d];
