/**
 * The head of a mail above an article that was sent or forwarded: "From: …", "Date: …", "Subject: …". The subject is the
 * headline, the day is when it was sent; what follows the head is read as any text.
 */
import { languages } from '../languages/index.js';
import type { MailField } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { nameAndValue, namedBy } from './parts.js';

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
    return field === undefined ? [line] : nameAndValue(line, text, field.value, LABELS[field.kind]);
  });
}

function fieldOf(line: Line, text: string): Field | null {
  const named = namedBy(line, text, LONGEST);
  const kind = meanings.get(named?.name ?? '');
  if (named === null || kind === undefined) return null;
  const [, to] = line.span;
  const sentOn = kind === 'subject' ? (SENT_ON.exec(text.slice(named.value, to))?.[0].length ?? 0) : 0;
  return { kind, value: Math.min(named.value + sentOn, to) };
}
