/**
 * The head of a mail above an article that was sent or forwarded: "From: …", "Date: …", "Subject: …". The subject is the
 * headline, the day is when it was sent; what follows the head is read as any text.
 */
import { languages } from './languages/index.js';
import type { MailField } from './languages/language.js';
import { isSpace, type Line } from './lines.js';

const meanings = new Map<string, MailField>();
for (const { mail } of languages)
  for (const [field, words] of Object.entries(mail ?? {}))
    for (const word of words) if (!meanings.has(word)) meanings.set(word, field as MailField);

const LONGEST = Math.max(...[...meanings.keys()].map((word) => word.length));

/** Lines that a mail's head may have, and those that may stand above it ("Begin forwarded message:"); guesses. */
const MOST_LINES = 16;
const MOST_ABOVE = 2;

const LABELS = { subject: 'headline', sent: 'date', sender: 'detail', recipient: 'detail' } as const;

/** "Fwd: ": what programs put before a subject that is sent on. */
const SENT_ON = /^(?:(?:re|fw|fwd|aw|wg|tr|rv|enc|i|r|sv|vs|vl)\s*:\s*)+/iu;

/** A field of the head: what it is, and where in the text its value begins. */
interface Field {
  readonly kind: MailField;
  readonly value: number;
}

/** The lines with a mail's head parted and marked; as they are where none stands above. */
export function mailHeaded(lines: readonly Line[], text: string): readonly Line[] {
  const from = lines.slice(0, MOST_ABOVE + 1).findIndex((line) => fieldOf(line, text) !== null);
  if (from < 0) return lines;
  const fields: Field[] = [];
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const field = i > from && lines[i]!.gap > 0 ? null : fieldOf(lines[i]!, text);
    if (field === null) break;
    fields.push(field);
  }
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (!kinds.has('subject') || !kinds.has('sender') || kinds.size < 3) return lines;
  return lines.flatMap((line, i) => {
    if (i < from) return [{ ...line, label: 'detail' as const }];
    const field = fields[i - from];
    return field === undefined ? [line] : partsOf(line, field, text);
  });
}

function fieldOf({ span: [from, to] }: Line, text: string): Field | null {
  const colon = text.slice(from, Math.min(to, from + LONGEST + 2)).search(/[:：]/u);
  if (colon < 1) return null;
  const kind = meanings.get(
    text
      .slice(from, from + colon)
      .trim()
      .toLowerCase(),
  );
  if (kind === undefined) return null;
  let value = from + colon + 1;
  while (value < to && isSpace(text.charCodeAt(value))) value++;
  if (kind === 'subject') value += SENT_ON.exec(text.slice(value, to))?.[0].length ?? 0;
  return { kind, value: Math.min(value, to) };
}

/** The name of a field, and its value where it has one. */
function partsOf(line: Line, { kind, value }: Field, text: string): Line[] {
  const [from, to] = line.span;
  const words = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (value >= to) return [{ ...line, label: 'name' }];
  return [
    { ...line, span: [from, value], text: words(from, value), label: 'name' },
    { ...line, span: [value, to], text: words(value, to), gap: 0, label: LABELS[kind] },
  ];
}
