/**
 * Citations as files: BibTeX, RIS and CSL-JSON, as reference managers read them. It knows how each escapes what a
 * headline may hold.
 */
import type { Cited } from './citation.js';
import type { Name } from './family-name.js';

export function bibtex(cited: Cited): string {
  const { authors, date } = cited;
  const names = authors.map(({ family, given }) =>
    given === null ? `{${tex(family)}}` : `${tex(family)}, ${tex(given)}`,
  );
  const fields: (readonly [string, string | null])[] = [
    ['author', names.length === 0 ? null : names.join(' and ')],
    ['title', `{${tex(cited.title)}}`],
    ['journal', tex(cited.paper)],
    ['year', date?.year ?? null],
    ['month', date?.month ? String(date.month) : null],
    ['day', date?.day ? String(date.day) : null],
    ['language', cited.language],
    ['url', cited.address],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}},`);
  return `@article{${cited.key},\n${lines.join('\n')}\n}\n`;
}

export function ris(cited: Cited): string {
  const { date } = cited;
  const two = (n: number | null | undefined): string => (n ? String(n).padStart(2, '0') : '');
  const lines: (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...cited.authors.map(({ family, given }) => ['AU', given === null ? family : `${family}, ${given}`] as const),
    ['TI', cited.title],
    ['T2', cited.paper],
    ['PY', date?.year ?? null],
    ['DA', date === null ? null : `${date.year}/${two(date.month)}/${two(date.day)}/`],
    ['SE', cited.section],
    ['AB', cited.summary],
    ['DB', cited.archive],
    ['LA', cited.language],
    ['UR', cited.address],
    ['ER', ''],
  ];
  const filled = lines.filter(([, value]) => value !== null);
  return filled.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\n`).join('');
}

/** One item of the schema of the Citation Style Language, as every citation processor takes it. */
export function cslItem(cited: Cited): Readonly<Record<string, unknown>> {
  const { date } = cited;
  const parts = date === null ? null : [Number(date.year), date.month, date.day].filter((part) => part !== null);
  return {
    id: cited.key,
    type: 'article-newspaper',
    title: cited.title,
    author: cited.authors.length === 0 ? undefined : cited.authors.map(cslName),
    'container-title': cited.paper,
    issued: parts === null ? undefined : { 'date-parts': [parts] },
    section: cited.section ?? undefined,
    abstract: cited.summary ?? undefined,
    archive: cited.archive ?? undefined,
    language: cited.language ?? undefined,
    URL: cited.address ?? undefined,
  };
}

export function cslJson(cited: Cited): string {
  return `${JSON.stringify([cslItem(cited)])}\n`;
}

function cslName({ family, given }: Name) {
  return given === null ? { literal: family } : { family, given };
}

function tex(text: string): string {
  const signs: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}$&#%_~^]/g, (char) => signs[char] ?? `\\${char}`);
}
