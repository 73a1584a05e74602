/**
 * Lines in which databases tell, in one go, where an article is from: "Ren, Ada. The Skellhavn Post; Skellhavn [Skellhavn]
 * 04 May 1998: B1.", as ProQuest, Gale, NewsBank and EBSCO print them. Each of their parts is marked.
 */
import { dateOfLine } from './dates/date-line.js';
import type { Label, Language } from './languages/language.js';
import type { Line } from './lines.js';
import { part } from './parts.js';

const PAPER = '(?<publication>\\p{Lu}[^;:()[\\]]{2,80}?)';
const PLACE = '\\((?<place>[^()]{2,60})\\)';
const DAY = '(?<date>[^:()[\\];]{8,30}\\d)';

/** The shapes, each with the parts that it names. What stands between them is kept aside. */
const SHAPES: readonly RegExp[] = [
  // "Ren, Ada. The Skellhavn Post; Skellhavn (UK) [Skellhavn (UK)]04 May 1998: B1."
  `^(?:(?<byline>[^;:[\\]]{3,120}?)\\.\\s)?${PAPER};\\s?(?<place>[^;[\\]]{2,60})\\s\\[[^\\]]{2,60}\\]\\s?${DAY}:\\s?(?<page>.{1,30})$`,
  // "The Skellhavn Post (Skellhavn, England). (May 4, 1998): News: pB1."
  `^${PAPER}(?:\\s${PLACE})?\\.\\s.{0,40}?\\(${DAY}\\):?(?<page>.{0,60})$`,
  // "Skellhavn Post, The (Skellhavn, England) - May 4, 1998"
  `^${PAPER}\\s${PLACE}\\s[-–—]\\s${DAY}(?<page>(?:\\s[-–—]\\s|:\\s?|\\spage\\s).{1,40})?$`,
].map((shape) => new RegExp(shape, 'dsu'));

/** "Bridge reopens. By: Ren, Ada, Skellhavn Post, 05/04/1998": a headline with all the rest behind it. */
const BEHIND_HEADLINE =
  /^(?<headline>.{3,300}?)\.? By: (?<byline>[^;:]{3,120}?), (?<publication>\p{Lu}[^;:,]{2,80}), (?<page>(?:\d{7}[\dX], )?)(?<date>\p{Lu}[\p{L}.]* \d\d?, \d{4}|[^,:;]{5,30}\d)$/dsu;

const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['headline', 'headline'],
  ['byline', 'byline'],
  ['publication', 'publication'],
  ['date', 'date'],
]);

/** "Skellhavn Post, The": as catalogues sort it. */
const ARTICLE_LAST = /^(.+), (\p{Lu}\p{Ll}{1,2})$/u;

/** Letters of the longest; a guess. */
const LONGEST = 400;

/** The parts of such a line; null for any other. */
export function sourceParts(line: Line, text: string, language: Language): Line[] | null {
  if (line.text.length > LONGEST || !/\d/.test(line.text)) return null;
  const words = text.slice(...line.span).trimEnd();
  const shapes = line.label === 'headline' ? [BEHIND_HEADLINE] : SHAPES;
  for (const shape of shapes) {
    const groups = shape.exec(words)?.indices?.groups;
    const day = groups?.date;
    if (groups === undefined || day === undefined) continue;
    if (!isDay(words.slice(...day).trim(), language)) continue;
    const found = Object.entries(groups).flatMap(([name, span]) => (span === undefined ? [] : [{ name, span }]));
    return tiled(line, text, found);
  }
  return null;
}

/** A day as printed; one in figures may be read in two ways, which is decided later. */
function isDay(words: string, language: Language): boolean {
  return /^\d\d?\/\d\d?\/\d{4}$/.test(words) || dateOfLine(words, language.code, null)?.residual.length === 0;
}

function tiled(
  line: Line,
  text: string,
  found: readonly { readonly name: string; readonly span: readonly [number, number] }[],
): Line[] {
  const [start, end] = line.span;
  const parts: Line[] = [];
  let at = start;
  const aside = (to: number): void => {
    if (/\S/.test(text.slice(at, to))) parts.push(part(line, text, at, to, 'detail'));
  };
  for (const { name, span } of [...found].sort((a, b) => a.span[0] - b.span[0])) {
    const label = LABELS.get(name);
    if (label === undefined) continue;
    aside(start + span[0]);
    at = start + span[1];
    const one = part(line, text, start + span[0], at, label);
    parts.push(label === 'publication' ? { ...one, text: one.text.replace(ARTICLE_LAST, '$2 $1') } : one);
  }
  aside(end);
  return parts;
}
