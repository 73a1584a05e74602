/**
 * Lines in which databases tell, in one go, where an article is from: "Ren, Ada. The Skellhavn Post; Skellhavn [Skellhavn]
 * 04 May 1998: B1.", as ProQuest, Gale, NewsBank and EBSCO print them. Each of their parts is marked.
 */
import type { Label, Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { isPaper } from './mastheads.js';
import { isDayAlone, part } from './parts.js';

const PAPER = '(?<publication>\\p{Lu}[^;:()[\\]]{2,80}?)';
const PLACE = '\\([^()]{2,60}\\)';
const DAY = '(?<date>[^:()[\\];]{8,30}\\d)';

/** The shapes; each group is named by the label of what it holds. What stands between them is kept aside. */
const SHAPES: readonly RegExp[] = [
  // "Ren, Ada. The Skellhavn Post; Skellhavn (UK) [Skellhavn (UK)]04 May 1998: B1."
  `^(?:(?<byline>[^;:[\\]]{3,120}?)\\.\\s)?${PAPER};\\s?[^;[\\]]{2,60}\\s\\[[^\\]]{2,60}\\]\\s?${DAY}:\\s?.{1,30}$`,
  // "The Skellhavn Post (Skellhavn, England). (May 4, 1998): News: pB1."
  `^${PAPER}(?:\\s${PLACE})?\\.\\s.{0,40}?\\(${DAY}\\):?.{0,60}$`,
  // "Skellhavn Post, The (Skellhavn, England) - May 4, 1998"
  `^${PAPER}\\s${PLACE}\\s[-–—]\\s${DAY}(?:(?:\\s[-–—]\\s|:\\s?|\\spage\\s).{1,40})?$`,
  // "Skellhavn Post, The. 05/14/1998, p3."
  `^${PAPER}\\.\\s(?<date>\\d\\d?/\\d\\d?/\\d{4}),\\s.{1,40}$`,
].map((shape) => new RegExp(shape, 'dsu'));

const NAME = '(?<publication>\\p{Lu}[^,;:·/()[\\]\\d]{2,60})';
const PRINTED =
  "(?<date>(?:\\p{L}{2,15},?\\s)?(?:\\d\\d?(?:er|º|\\.)?\\s(?:de\\s|d['’])?\\p{L}{3,12}\\.?\\s(?:de\\s)?|\\d\\d?[./-]\\d\\d?[./-]|\\p{L}{3,12}\\.?\\s\\d\\d?,?\\s)\\d{4})";
const PAGE = '(?:[Pp](?:ages?|g|ág|ágina|agina)?|[Ss](?:eite|ida|ide)?|[Bb]lz|[Ss]trona)\\b\\.?\\s?\\w{1,6}';

/** The same in texts that have no labels, which the page beside the day gives away. */
const PAGED: readonly RegExp[] = [
  // "The Tarrow Argus (Tarrow, Vic. : 1848 - 1957), Friday 7 June 1912, page 4", "Der Sundbote vom 04.03.2011, Seite 12"
  `^${NAME}(?:\\s\\([^()]{2,60}\\))?(?:,|\\svom|\\sdu|\\sdel)\\s${PRINTED},\\s${PAGE}(?:\\s[-–—]\\s.{1,40})?$`,
  // "Der Sundbote vom 04.03.2011 / Lokales / Seite 12"
  `^${NAME}(?:,|\\svom|\\sdu|\\sdel)\\s${PRINTED}\\s?/\\s?(?:(?<section>[^/\\d]{2,40}?)\\s?/\\s?)?${PAGE}$`,
  // "The Skellhavn Post · 4 May 1998 · 3 · ADA REN ada.ren@skellhavnpost.example"
  `^${NAME}\\s·\\s${PRINTED}\\s·\\s(?:${PAGE}|\\w{1,5})(?:\\s·\\s(?<byline>[^·@]{3,80}?)(?:\\s\\S+@\\S+)?)?$`,
].map((shape) => new RegExp(shape, 'dsu'));

/** "Région, vendredi 4 mars 2011, p. 12": below the name of the paper. */
const BELOW_NAME = new RegExp(`^(?:(?<section>\\p{Lu}[^,\\d]{1,40}),\\s)?${PRINTED},\\s${PAGE}$`, 'dsu');

/** Lines of a text in which it may stand; a guess. */
const HEAD = 6;

/** The lines with the one that tells where the article is from parted and marked; as they are where none stands at their head. */
export function sourced(lines: readonly Line[], text: string, language: Language): readonly Line[] {
  for (let i = 0; i < Math.min(HEAD, lines.length - 1); i++) {
    const line = lines[i]!;
    if (line.block !== null || line.label !== null || !/\d{4}/.test(line.text)) continue;
    const isBelow = i > 0 && isPaper(lines[i - 1]!.text);
    const parts = partsBy(isBelow ? [BELOW_NAME] : PAGED, line, text, language);
    if (parts === null) continue;
    const above = lines.slice(0, isBelow ? i - 1 : i);
    const paper: Line[] = isBelow ? [{ ...lines[i - 1]!, label: 'publication' }] : [];
    return [...above, ...paper, ...parts, ...lines.slice(i + 1)];
  }
  return lines;
}

/** "Bridge reopens. By: Ren, Ada, Skellhavn Post, 05/04/1998": a headline with all the rest behind it. */
const BEHIND_HEADLINE =
  /^(?<headline>.{3,300}?)\.? By: (?<byline>[^;:]{3,120}?), (?<publication>\p{Lu}[^;:,]{2,80}), (?:\d{7}[\dX], )?(?<date>\p{Lu}[\p{L}.]* \d\d?, \d{4}|[^,:;]{5,30}\d)$/dsu;

/** "Skellhavn Post, The": as catalogues sort it. */
const ARTICLE_LAST = /^(.+), (\p{Lu}\p{Ll}{1,2})$/u;

/** Letters of the longest; a guess. */
const LONGEST = 400;

/** The parts of such a line; null for any other. */
export function sourceParts(line: Line, text: string, language: Language): Line[] | null {
  return partsBy(line.label === 'headline' ? [BEHIND_HEADLINE] : SHAPES, line, text, language);
}

/** Whether a line tells paper and day in one go, as databases print them. */
export function isSourceLine(words: string, language: Language): boolean {
  const value = words.replace(/^\p{Lu}[\p{L} ]{2,20}:\s+(?=\S)/u, '');
  return [...PAGED, ...SHAPES, BEHIND_HEADLINE].some((shape) => {
    const day = value.length > LONGEST || !/\d{4}/.test(value) ? undefined : shape.exec(value)?.groups?.date;
    return day !== undefined && isDay(day.trim(), language);
  });
}

function partsBy(shapes: readonly RegExp[], line: Line, text: string, language: Language): Line[] | null {
  if (line.text.length > LONGEST || !/\d{4}/.test(line.text)) return null;
  const words = text.slice(...line.span).trimEnd();
  for (const shape of shapes) {
    const groups = shape.exec(words)?.indices?.groups;
    const day = groups?.date;
    if (groups === undefined || day === undefined) continue;
    if (!isDay(words.slice(...day).trim(), language)) continue;
    return tiled(line, text, groups as Found);
  }
  return null;
}

/** A day as printed; one in figures may be read in two ways, which is decided later. */
function isDay(words: string, language: Language): boolean {
  return /^\d\d?\/\d\d?\/\d{4}$/.test(words) || isDayAlone(words, language);
}

/** Where in a line each label's words stand. */
type Found = Readonly<Partial<Record<Label, readonly [number, number]>>>;

function tiled(line: Line, text: string, found: Found): Line[] {
  const [start, end] = line.span;
  const parts: Line[] = [];
  let at = start;
  const aside = (to: number): void => {
    if (/\S/.test(text.slice(at, to))) parts.push(part(line, text, at, to, 'detail'));
  };
  // groups come in the order of the pattern, which is that of the text
  for (const [label, span] of Object.entries(found)) {
    if (span === undefined) continue;
    aside(start + span[0]);
    at = start + span[1];
    const one = part(line, text, start + span[0], at, label as Label);
    parts.push(label === 'publication' ? { ...one, text: one.text.replace(ARTICLE_LAST, '$2 $1') } : one);
  }
  aside(end);
  return parts;
}
