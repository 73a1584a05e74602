/** What a person is told of an issue besides its articles: what was left out of it, what of its files is missing or another. */
import type { Beside } from '../../types.js';
import { MISSING } from '../exports/shares.js';
import type { ReadPages } from './pages.js';
import type { Plan } from './plan.js';

/** How an issue of too much is made smaller. */
export const CUT = 'Deliver the issue in several METS.';

/** Characters of a headline, and names of files, that are shown. Guesses. */
const [SHOWN, MOST_NAMED] = [80, 3];

export function notRead(troubles: readonly string[]): string {
  const more = troubles.length > MOST_NAMED ? `, and ${troubles.length - MOST_NAMED} others` : '';
  return troubles.length === 0
    ? 'Expected pages of words that the METS names, found none.'
    : `Expected the pages that the METS names, found of ${troubles.slice(0, MOST_NAMED).join('; ')}${more}. Put them there, or take them from their source again.`;
}

/** Said where no page that is needed can be read. */
export function noneRead(files: readonly { readonly trouble: string }[], { paths }: Beside): string {
  const why = notRead(files.map(({ trouble }) => trouble));
  return paths.length > 0 ? why : `${why} ${ALONE}`;
}

const ALONE = 'A METS leads the pages in its folder and below it where its name ends in "mets.xml".';

type About = readonly [level: 'info' | 'warning', rule: string, message: string];

/** What a person should know of the issue. */
export function aboutIssue({ left }: Plan, pages: ReadPages, beside: Beside): About[] {
  const about: About[] = [];
  const counts = [...left].map(([what, count]) => `${what} (${count})`);
  if (counts.length > 0) about.push(['info', 'mets:left', `Left out of the issue: ${counts.join(', ')}.`]);
  const loose = [...pages.unclaimed.values()].reduce((all, count) => all + count, 0);
  if (loose > 0)
    about.push([
      loose > LOOSE ? 'warning' : 'info',
      'mets:loose',
      `Left out of the issue: ${loose} words on its pages that the METS puts into no article. Look whether they are one.`,
    ]);
  if (pages.unread.length > 0)
    about.push([
      'warning',
      'mets:loose',
      `Left out of the issue: ${pages.unread.length} pages no part of which the METS puts into an article, such as ${shown(pages.unread)}. Look whether they hold one.`,
    ]);
  return [...about, ...aboutFiles(pages, beside)];
}

/** Words that stand on pages without belonging to anything, as dates and prices below a title do; a guess. */
const LOOSE = 200;

function aboutFiles({ files, isTooMuch }: Pick<ReadPages, 'files' | 'isTooMuch'>, beside: Beside): About[] {
  const about: About[] = [];
  const unnamed = unnamedIn(files, beside);
  if (unnamed !== null) about.push(['warning', 'beside:unnamed', unnamed]);
  const others = [...files.values()].filter(({ isOther }) => isOther).map(({ path }) => path ?? '');
  if (others.length > 0)
    about.push([
      'warning',
      'mets:checksum',
      `The bytes of ${shown(others)} are not those whose checksum the METS notes. Compare them with their source.`,
    ]);
  if (isTooMuch)
    about.push([
      'warning',
      MISSING,
      `Expected the words of an issue, found more than are held, so that the last pages are missing. ${CUT}`,
    ]);
  return about;
}

/** Said of files beside a METS that it does not name; null where there is none. */
export function unnamedIn(files: ReadPages['files'], { paths }: Beside): string | null {
  const known = new Set([...files.values()].map(({ path }) => path));
  const unnamed = paths.filter((path) => !known.has(path));
  if (unnamed.length === 0) return null;
  const which =
    unnamed.length === 1 ? 'One file of XML beside the METS is' : `${unnamed.length} files of XML beside the METS are`;
  return `${which} not named in it and not read: ${shown(unnamed)}. Move what is to be read to another folder.`;
}

function shown(paths: readonly string[]): string {
  const names = paths.slice(0, MOST_NAMED).map((path) => JSON.stringify(path.slice(0, SHOWN)));
  return names.join(', ') + (paths.length > MOST_NAMED ? ', …' : '');
}
