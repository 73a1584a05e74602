/**
 * What the parts of a paper are called in METS, by docWorks, Veridian and those who follow them (the types of ENMAP, Europeana
 * Newspapers; of the British Library, the BnL and the National Digital Newspaper Program), and what each is for a reader.
 */

/** What a block of an article is. */
export type Role =
  | 'title'
  | 'overline'
  | 'deck'
  | 'author'
  | 'dateline'
  | 'paragraph'
  | 'crosshead'
  | 'caption'
  | 'quotation'
  | 'lines'
  | 'picture'
  | 'left';

const ROLES: readonly (readonly [kind: RegExp, role: Role])[] = [
  [/^(?:title|main_?title|headline|heading|hl1)$/, 'title'],
  [/^(?:overline|kicker|pre_?title)$/, 'overline'],
  [/^(?:sub_?titles?|sub_?head(?:line|ing)?s?|deck|standfirst|abstract|lead|hl2)$/, 'deck'],
  [/^(?:author|authors|by_?line|signature|contributor)$/, 'author'],
  [/^date_?line$/, 'dateline'],
  [/^(?:caption|legend|picture_?caption)$/, 'caption'],
  [/^(?:cross_?head(?:ing|line)?|inter_?title)$/, 'crosshead'],
  [/^(?:quote|quotation|block_?quote|citation)$/, 'quotation'],
  [/^(?:table|poem|verse|stanza|lyrics|list)/, 'lines'],
  [/^(?:illustration|image|picture|photo(?:graph)?|figure|graphic|drawing|map)s?$/, 'picture'],
];

/** Parts that are no article wherever they stand: advertisements, and what frames pages. */
const FURNITURE =
  /^(?:ads?|advert\w*|classifieds?|publicity|title_?section|masthead|title_?page|page_?(?:number|head|title)\w*|running_?\w+|header|footer|imprint|impressum|publishing_?st\w*|motto|toc|table_?of_?contents|index|colophon|cover|blank|separator|ornament|puzzle|crossword)$/;

/** The role of a part by its type, in small letters; null for one that says nothing of it. */
export function roleOf(type: string): Role | null {
  if (FURNITURE.test(type)) return 'left';
  return ROLES.find(([kind]) => kind.test(type))?.[1] ?? null;
}

/** Whether a part that stands in no article is none: what frames pages, pictures, tables. A poem, or a quotation, is one. */
export function isFrame(type: string): boolean {
  const role = roleOf(type);
  return role !== null && role !== 'quotation' && (role !== 'lines' || /^(?:table|list)/.test(type));
}

/** Whether a part is an article by its type: "article", "np:article". */
export function isArticle(type: string): boolean {
  return /(?:^|[:_ ])articles?$/.test(type);
}

/** Parts that hold articles and are none, whatever else stands in them. */
export function isHolder(type: string): boolean {
  return /^(?:|(?:np:)?(?:newspaper|volume|issue|content|contents|supplement|page|edition|year|month|day)s?|periodical|magazine|serial|physsequence)$/.test(
    type,
  );
}

/** Words that stand in no article: blocks that nobody has put into one. */
export function isLoose(type: string): boolean {
  return /^(?:text|text_?block|paragraph|body|body_?content|unknown|undefined)$/.test(type);
}

export function isSection(type: string): boolean {
  return /^(?:np:)?(?:section|rubric|rubrik|rubrique|column|chapter)$/.test(type);
}

/** Whether all that a part points to is one paragraph, which a column or a page may have broken. */
export function isOneParagraph(type: string): boolean {
  return /^(?:paragraph|text|p)$/.test(type);
}

/** Whether a part of the map of pages is a page and no stretch of one. */
export function isPage(type: string): boolean {
  return /page$/.test(type);
}

/** A type in words: `TITLE_SECTION` is "title section". */
export function inWords(type: string): string {
  return type.replace(/[_:]+/g, ' ').trim() || 'without a type';
}
