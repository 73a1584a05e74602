/**
 * The articles of a printed issue whose METS names them, each with the words of its blocks from the pages beside it; where it names
 * none, its pages. What is left out is told on the first of them.
 */
import { MOST_LINES, refuseEndless } from '../../lib/limits.js';
import type { Beside, Remark, Share, Unread } from '../../types.js';
import { draftOfKnown } from '../exports/export-draft.js';
import { type Item, MISSING, sharesOf, unread } from '../exports/shares.js';
import { brokenXml } from '../xml/fault.js';
import { articleOf, isTooLong, type MadeArticle, MOST_LETTERS, type Sources } from './article.js';
import { issueReader } from './described-issue.js';
import { readMets } from './mets.js';
import { pagesAsArticles } from './page-articles.js';
import { type ReadPages, readPages } from './pages.js';
import { type PlannedArticle, planOf } from './plan.js';
import { aboutIssue, CUT, noneRead, notRead } from './told.js';

const NONE = 'Expected an issue with words, found none in the pages beside it, so the file is left out.';
const MUCH = unread(
  'error',
  'export:size',
  'Expected the descriptions of one issue, found more elements than are read.',
);

/** Below it the words of an article are doubtful; a guess: with every third letter of a word unsure it still can be read. */
const SURE = 0.7;

const LONG = {
  rule: 'export:size',
  message: `Expected an article of at most ${MOST_LETTERS / 1024 / 1024} MB, found one whose blocks hold more.`,
};

/** @param text of a METS. */
export function articlesOfMets(text: string, beside: Beside): readonly Share[] | Unread {
  const mets = readMets(text);
  if (mets === null) return MUCH;
  if ('why' in mets) return brokenXml(text, mets);
  const plan = planOf(mets);
  const issueOf = issueReader(mets);
  if (!plan.articles.some(({ blocks }) => blocks.length > 0)) return pagesAsArticles(text, mets, plan, beside, issueOf);
  const kept = plan.articles.flatMap(({ blocks, sectionTitle }) => [
    ...blocks.flatMap(({ areas }) => areas),
    ...sectionTitle,
  ]);
  const pages = readPages(mets, beside, kept, plan.leftAreas, plan.pages);
  const { files, wordsOf } = pages;
  const needed = [...new Set(kept.map(({ file }) => file))].flatMap((id) => files.get(id) ?? []);
  if (needed.every(({ trouble }) => trouble !== '')) return unread('error', MISSING, noneRead(needed, beside));
  const pageOf = (file: string) => plan.pages.get(file) ?? '';
  const readWith = (file: string) => {
    const { path = null, sha256 = '' } = files.get(file) ?? {};
    return path === null || sha256 === '' ? '' : `${path} sha256 ${sha256}`;
  };
  const sources: Sources = { mets, wordsOf, issueOf, pageOf, readWith };
  const made = plan.articles.map((one) => new IssueArticle(one, sources, pages));
  const shares = sharesOf(text, { items: made, cut: CUT, none: NONE });
  if ('rule' in shares) return shares;
  const about = aboutIssue(plan, pages, beside);
  return shares.map((share, i): Share => {
    const parse: Share['parse'] = (remark) => {
      if (i === 0) for (const [level, rule, message] of about) remark(level, rule, message, share.line);
      return made[i]!.parse(share, remark);
    };
    return { ...share, parse };
  });
}

/** An article as a thing that its file lists; what is made of its words is not held. */
class IssueArticle implements Item {
  readonly span: Item['span'];

  constructor(
    private readonly planned: PlannedArticle,
    private readonly sources: Sources,
    private readonly pages: ReadPages,
  ) {
    this.span = planned.div.span;
  }

  readonly read: Item['read'] = () => {
    if (isTooLong(this.planned, this.sources)) return { ...LONG, at: this.span[0] };
    const { body, found, paragraphs } = articleOf(this.planned, this.sources);
    const trouble = this.troubles();
    if (paragraphs === 0 && trouble.length > 0) return { rule: MISSING, message: notRead(trouble), at: this.span[0] };
    return new Map([
      ...found.values,
      ...(paragraphs === 0 ? [] : [['articleBody', body.map(({ block }) => block.text).join('\n\n')] as const]),
    ]);
  };

  /** The words of its blocks, and what the issue says. */
  readonly given: NonNullable<Item['given']> = (values) =>
    JSON.stringify([...values].map(([name, value]) => [name, value]));

  parse(share: Share, remark: Remark): ReturnType<Share['parse']> {
    if (isTooLong(this.planned, this.sources)) return share.parse(remark);
    const made = articleOf(this.planned, this.sources);
    const trouble = this.troubles();
    if (made.paragraphs > 0) return this.draft(made, trouble, share, remark);
    if (trouble.length > 0) remark('error', MISSING, notRead(trouble), share.line);
    else
      remark(
        'info',
        'mets:empty',
        `${this.named(made)} has no words below its headline, so it is left out.`,
        share.line,
      );
    return null;
  }

  private draft(
    made: MadeArticle,
    trouble: readonly string[],
    { line }: Share,
    remark: Remark,
  ): ReturnType<Share['parse']> {
    const { body, found, empty, sure } = made;
    if (trouble.length > 0) remark('warning', MISSING, `Words of the article are missing. ${notRead(trouble)}`, line);
    else if (empty > 0)
      remark(
        'warning',
        'mets:blocks',
        `Words of the article may be missing: of its blocks ${empty} point to nothing on their pages. Take the pages from their source again.`,
        line,
      );
    if (sure !== null && sure < SURE)
      remark(
        'warning',
        'ocr:unsure',
        `The words were read by a machine that is sure of them by ${sure.toFixed(2)} only. Read them against the page.`,
        line,
      );
    if (body.length > MOST_LINES) refuseEndless(remark, line);
    return body.length > MOST_LINES ? null : draftOfKnown(body, new Map(found.values));
  }

  private named({ found }: MadeArticle): string {
    const headline = found.first('headline').slice(0, SHOWN);
    return headline === '' ? 'An article' : `“${headline}”`;
  }

  /** Why files that it points to are not read. */
  private troubles(): string[] {
    const files = new Set(this.planned.blocks.flatMap(({ areas }) => areas.map(({ file }) => file)));
    return [...files].map((id) => this.pages.files.get(id)?.trouble ?? '').filter(Boolean);
  }
}

/** Characters of a headline that are shown. A guess. */
const SHOWN = 80;
