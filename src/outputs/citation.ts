/**
 * How to cite an article: APA, MLA and Chicago as sentences, BibTeX and RIS as files. The forms are those of the style
 * guides' pages on newspaper articles, which are English; it knows nothing of pages.
 */
import type { Article, Author, Site } from '../types.js';

export interface Citation {
  readonly style: 'APA' | 'MLA' | 'Chicago' | 'BibTeX' | 'RIS';
  readonly text: string;
  /** Is it for a program (set line by line) or for a bibliography? */
  readonly isCode: boolean;
}

interface Cited {
  readonly authors: readonly Name[];
  readonly title: string;
  readonly paper: string;
  readonly date: DateParts | null;
  readonly address: string | null;
  readonly key: string;
  readonly language: string | null;
  readonly summary: string | null;
}
interface Name {
  readonly family: string;
  readonly given: string | null;
}
interface DateParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Every form, in the order in which pages show them. `address` is the public one, or null. */
export function citationsOf(article: Article, site: Site, address: string | null): Citation[] {
  const cited: Cited = {
    authors: article.byline.map(nameOf).filter((name) => name !== null),
    title: article.headline.replace(/\s+/g, ' '),
    paper: article.publication ?? site.title,
    date: datePartsOf(article),
    address,
    key: article.url.replace(/\.html$/, '').replace(/[^A-Za-z0-9]+/g, '-'),
    language: article.language === 'und' ? null : article.language,
    summary: article.standfirst,
  };
  return [
    { style: 'APA', text: apa(cited), isCode: false },
    { style: 'MLA', text: mla(cited), isCode: false },
    { style: 'Chicago', text: chicago(cited), isCode: false },
    { style: 'BibTeX', text: bibtex(cited), isCode: true },
    { style: 'RIS', text: ris(cited), isCode: true },
  ];
}

// Small words that belong to the family name after them.
const PARTICLES = new Set('van von der den de da di del la le bin al'.split(' '));

/** The last word is taken for the family name, with particles before it; an organisation has no given name. */
function nameOf({ name, organisation }: Author): Name | null {
  if (name === null) return organisation === null ? null : { family: organisation, given: null };
  const words = name.trim().split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  const given = words.slice(0, start).join(' ');
  return { family: words.slice(start).join(' '), given: given === '' ? null : given };
}

function datePartsOf({ published }: Article): DateParts | null {
  if (published === null) return null;
  const [year = '', month, day] = published.date.slice(0, 10).split('-');
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

function apa({ authors, title, date, paper, address }: Cited): string {
  const initials = (given: string): string =>
    given
      .split(/[\s.]+/)
      .filter((word) => word !== '')
      .map((word) => `${[...word][0]}.`)
      .join(' ');
  const names = authors.map(({ family, given }) => (given === null ? family : `${family}, ${initials(given)}`));
  const month = date?.month ? `, ${MONTHS[date.month - 1]}${date.day ? ` ${date.day}` : ''}` : '';
  const when = date === null ? 'n.d.' : `${date.year}${month}`;
  const lead =
    names.length === 0 ? `${ended(title)} (${when}).` : `${ended(list(names, '&'))} (${when}). ${ended(title)}`;
  return sentence([lead, ended(paper), address]);
}

function mla({ authors, title, date, paper, address }: Cited): string {
  const when =
    date === null ? 'n.d.' : [date.day, date.month && mlaMonth(date.month), date.year].filter(Boolean).join(' ');
  const [first, ...others] = authors;
  const name = others.length > 1 ? `${inverted(first)}, et al.` : list([inverted(first), ...others.map(direct)], 'and');
  return sentence([
    first && ended(name),
    `“${ended(title)}”`,
    `${[paper, when, bare(address)].filter(Boolean).join(', ')}.`,
  ]);
}

function chicago({ authors, title, date, paper, address }: Cited): string {
  const month = date?.month ? `${MONTHS[date.month - 1]}${date.day ? ` ${date.day},` : ''} ` : '';
  const when = date === null ? 'n.d.' : `${month}${date.year}`;
  const [first, ...others] = authors;
  const names = first && ended(list([inverted(first), ...others.map(direct)], 'and'));
  return sentence([names, `“${ended(title)}”`, `${paper}, ${when}.`, address && `${address}.`]);
}

function bibtex(cited: Cited): string {
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

function ris(cited: Cited): string {
  const { date } = cited;
  const two = (n: number | null | undefined): string => (n ? String(n).padStart(2, '0') : '');
  const lines: (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...cited.authors.map(({ family, given }) => ['AU', given === null ? family : `${family}, ${given}`] as const),
    ['TI', cited.title],
    ['T2', cited.paper],
    ['PY', date?.year ?? null],
    ['DA', date === null ? null : `${date.year}/${two(date.month)}/${two(date.day)}/`],
    ['AB', cited.summary],
    ['LA', cited.language],
    ['UR', cited.address],
    ['ER', ''],
  ];
  const filled = lines.filter(([, value]) => value !== null);
  return filled.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\n`).join('');
}

function inverted(name: Name | undefined): string {
  return name === undefined ? '' : name.given === null ? name.family : `${name.family}, ${name.given}`;
}

function direct({ family, given }: Name): string {
  return given === null ? family : `${given} ${family}`;
}

function list(names: readonly string[], and: string): string {
  const [last, before] = [names.at(-1) ?? '', names.slice(0, -1)];
  return before.length === 0 ? last : `${before.join(', ')}, ${and} ${last}`;
}

/** With a full stop, unless it ends in a mark already. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function sentence(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(' ');
}

function mlaMonth(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.length <= 4 ? name : month === 9 ? 'Sept.' : `${name.slice(0, 3)}.`;
}

function bare(address: string | null): string | null {
  return address?.replace(/^https?:\/\//, '') ?? null;
}

function tex(text: string): string {
  const signs: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}$&#%_~^]/g, (char) => signs[char] ?? `\\${char}`);
}
