/**
 * The articles that a METS names, before any page is read: which part of its map each is, what each of their blocks is, and which
 * parts are none. It knows maps and pointers, and no words.
 */
import { type Area, type Div, isDiv, type Mets } from './mets.js';
import { describedBy } from './mods.js';
import {
  inWords,
  isArticle,
  isFrame,
  isHolder,
  isLoose,
  isOneParagraph,
  isPage,
  isSection,
  type Role,
  roleOf,
} from './roles.js';

/** A block of an article: all that stands in these areas, one after the other. */
export interface PlannedBlock {
  readonly role: Role;
  readonly type: string;
  readonly areas: readonly Area[];
}

export interface PlannedArticle {
  readonly div: Div;
  /** The parts that it stands in, the innermost first. */
  readonly within: readonly Div[];
  readonly blocks: readonly PlannedBlock[];
  /** What names the section that it stands in, where its description does not. */
  readonly sectionTitle: readonly Area[];
}

export interface Plan {
  readonly articles: readonly PlannedArticle[];
  /** Parts that are no articles, by their types, and how many. */
  readonly left: ReadonlyMap<string, number>;
  /** All that these point to. */
  readonly leftAreas: readonly Area[];
  /** What the pages are called in print, by the IDs of their files. */
  readonly pages: ReadonlyMap<string, string>;
}

export function planOf(mets: Mets): Plan {
  const logical =
    mets.maps.find(({ kind }) => kind.includes('logical')) ?? mets.maps.find(({ root }) => holdsArticle(root));
  const planning: Planning = { mets, articles: [], left: new Map(), leftAreas: [], heads: new Map() };
  if (logical !== undefined) walk(logical.root, [], planning);
  const { articles, left, leftAreas } = planning;
  return { articles, left, leftAreas, pages: pagesIn(mets) };
}

interface Planning {
  readonly mets: Mets;
  readonly articles: PlannedArticle[];
  readonly left: Map<string, number>;
  readonly leftAreas: Area[];
  /** What the headings of sections point to. */
  readonly heads: Map<Div, readonly Area[]>;
}

function walk(div: Div, within: readonly Div[], planning: Planning): void {
  const { type } = div;
  const holds = !isArticle(type) && (isHolder(type) || holdsArticle(div));
  if (!holds && (isFrame(type) || isLoose(type))) leave(div, planning);
  else if (!holds) take(div, within, planning);
  else
    for (const child of div.children) {
      if (isDiv(child) && isSection(type) && roleOf(child.type) === 'title') planning.leftAreas.push(...areasIn(child));
      else if (isDiv(child)) walk(child, [div, ...within], planning);
      // a section's own pointers are its blocks; a page's lead to the whole page
      else if ((isSection(type) || type === '') && child.begin !== '') planning.leftAreas.push(child);
    }
}

function leave(div: Div, { mets, left, leftAreas }: Planning): void {
  const kind = isLoose(div.type) ? 'text in no article' : inWords(div.type);
  left.set(kind, (left.get(kind) ?? 0) + 1);
  for (const { areas } of [...blocksIn(div), ...linkedTo(div, mets)]) leftAreas.push(...areas);
}

function take(div: Div, within: readonly Div[], { mets, articles, heads }: Planning): void {
  const own = blocksIn(div);
  const blocks = own.length > 0 ? own : linkedTo(div, mets);
  const section = within.find(({ type }) => isSection(type));
  const sectionTitle = section === undefined ? [] : (heads.get(section) ?? headOf(section));
  if (section !== undefined) heads.set(section, sectionTitle);
  articles.push({ div, within, blocks, sectionTitle });
}

/** Whether a part holds an article, and is none itself. */
function holdsArticle(div: Div): boolean {
  return div.children.some((child) => isDiv(child) && (isArticle(child.type) || holdsArticle(child)));
}

/** What the heading of a section points to. */
function headOf(section: Div): readonly Area[] {
  const heads = section.children.filter(isDiv).filter(({ type }) => roleOf(type) === 'title');
  return heads.flatMap((head) => blocksIn(head).flatMap(({ areas }) => areas));
}

/** Where an article's walk stands. */
interface Standing {
  readonly role: Role;
  readonly type: string;
}

/** The blocks of a part in the order of its map. */
function blocksIn(div: Div): PlannedBlock[] {
  const blocks: PlannedBlock[] = [];
  let hasBegun = false;
  const add = ({ role, type }: Standing, areas: readonly Area[]) => {
    if (areas.length === 0) return;
    // below the first paragraph a heading parts the text
    const isLate = hasBegun && (role === 'title' || role === 'deck' || role === 'overline');
    blocks.push({ role: isLate ? 'crosshead' : role, type, areas });
    hasBegun ||= role === 'paragraph';
  };
  const go = (at: Div, standing: Standing): void => {
    const whole = isOneParagraph(at.type);
    if (whole) {
      add(standing, areasIn(at));
      return;
    }
    for (const child of at.children)
      if (!isDiv(child)) add(standing, child.begin === '' ? [] : [child]);
      else {
        const role = roleOf(child.type);
        const kept = standing.role === 'left' || role === null;
        go(child, kept ? standing : { role, type: child.type });
      }
  };
  const role = isArticle(div.type) ? null : roleOf(div.type);
  go(div, { role: role ?? 'paragraph', type: div.type });
  return blocks;
}

/** All that a part and those in it point to, but whole files. */
function areasIn(div: Div): Area[] {
  return div.children.flatMap((child) => (isDiv(child) ? areasIn(child) : child.begin === '' ? [] : [child]));
}

/** The blocks of a part that is linked to stretches of pages, as the British Library links them. */
function linkedTo(div: Div, { divs, links }: Mets): PlannedBlock[] {
  return (links.get(div.id) ?? []).flatMap((id): PlannedBlock[] => {
    const linked = divs.get(id);
    if (linked === undefined || isPage(linked.type)) return [];
    const role = roleOf(linked.label.toLowerCase()) ?? roleOf(linked.type) ?? 'paragraph';
    return areasIn(linked).map((area) => ({ role, type: linked.type, areas: [area] }));
  });
}

/** What pages are called, by the files that their parts point to. */
function pagesIn({ maps, descriptions }: Mets): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const go = (div: Div, page: string): void => {
    const own = isPage(div.type) ? div.order || describedPage(div, descriptions) || page : page;
    for (const child of div.children)
      if (isDiv(child)) go(child, own);
      else if (own !== '' && !pages.has(child.file)) pages.set(child.file, own);
  };
  for (const { root } of maps) go(root, '');
  return pages;
}

function describedPage({ described }: Div, descriptions: Mets['descriptions']): string {
  return described.map((id) => describedBy(descriptions.get(id) ?? null)?.page ?? '').find(Boolean) ?? '';
}
