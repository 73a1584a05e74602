/** TOML of front matter, as Hugo and Zola write it, by smol-toml. Every value comes as a string, a list or a map of them. */
import { parse, TomlDate, TomlError } from 'smol-toml';
import { isValidDay } from '../../lib/dates.js';
import { printable } from '../../lib/printable.js';
import type { Remark } from '../../types.js';

/** Lists and tables in one another; a guess: exports have three. */
const MAX_DEPTH = 30;

/** The keys and their values; null after an error remark. @param line of the opening fence. */
export function readToml(toml: string, line: number, remark: Remark): ReadonlyMap<unknown, unknown> | null {
  try {
    const lost = { count: 0 };
    const values = published(parse(withWords(toml), { maxDepth: MAX_DEPTH, integersAsBigInt: 'asNeeded' }), lost);
    if (lost.count > 0) remark('warning', 'text:control', `Expected text, found ${lost.count} ${ESCAPED}`, line);
    return values as Map<unknown, unknown>;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]!.replace(/^Invalid TOML document:\s*/i, '');
    remark(
      'error',
      'front-matter:toml',
      `Expected TOML in the front matter: ${reason}. Mend that line.`,
      line + error.line,
    );
    return null;
  }
}

/** Strings, comments, and days with or without a time, as TOML 1.0 writes them. Whatever opens matches: nothing is looked at twice. */
const TOKEN =
  /"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'[^'\n]*'?|#.*|(?<![\w.+-])(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\d\d:[\d:.]*(?:[Zz]|[+-]\d\d:\d\d)?)?(?![\w-])/g;

/**
 * Days that no calendar has as the words they are, which a key may be as well: the library makes the 30th of February the
 * 2nd of March.
 */
function withWords(toml: string): string {
  return toml.replace(TOKEN, (token, year?: string, month?: string, day?: string) =>
    year === undefined || isValidDay(Number(year), Number(month), Number(day)) ? token : `"${token}"`,
  );
}

/** A value as front matter in YAML would have it. */
function published(value: unknown, lost: { count: number }): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (Array.isArray(value)) return value.map((inner) => published(inner, lost));
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [published(key, lost), published(inner, lost)]));
  const { text, count } = printable(String(value));
  lost.count += count;
  return text;
}

const ESCAPED =
  'escapes of control characters or noncharacters in the front matter. Each was made a space; look whether something was lost.';
