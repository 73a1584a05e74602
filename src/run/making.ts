/**
 * Makes everything that an archive consists of: pages of articles and files of records in the crew, lists in this thread
 * beside them, the search index last. It knows which parts there are and what each of them shows.
 */
import { digestOf } from '../lib/digest.js';
import { lazily } from '../lib/lazily.js';
import { outputs } from '../outputs/index.js';
import { type Links, linksOf } from '../outputs/linked.js';
import { nearOf } from '../outputs/related.js';
import type { Entry, Output, Page, Planned, Render, Site } from '../types.js';
import { faultAmong } from './blame.js';
import { sha256 } from './files/manifest.js';
import { readNear, writeNear } from './keeping/bonds.js';
import { Holding } from './keeping/holding.js';
import type { Staging } from './publishing/publish.js';
import type { Shelf, Shelved } from './publishing/shelf.js';
import { openShelving, type Shelving } from './publishing/shelving.js';
import type { Written } from './publishing/staged.js';
import { recordFiles } from './records.js';
import { tableFrom } from './rows.js';
import { planIndex } from './search/indexing.js';
import type { Crew } from './threads/crew.js';
import type { ToMake } from './threads/workshop.js';

/** What a build makes an archive with. */
export interface Making {
  readonly site: Site;
  readonly render: Render;
  /** The user's own templates, or null. */
  readonly overrides: string | null;
  readonly assets: readonly Page[];
  /** Its digest: what an earlier build found, it found as its own program looks. */
  readonly program: string;
  readonly shelf: Shelf;
  readonly staging: Staging;
  readonly crew: Crew;
  /** The folder of packs; the file in which a build tells the next one of its search index, null where nothing is kept. */
  readonly packs: string;
  readonly memory: string | null;
  /** Likewise for the nearness of articles. */
  readonly near: string | null;
  /** Whether what is made is remembered for the next build. */
  readonly isLasting: boolean;
}

/** Articles to an order. A guess, as for reading. */
const BATCH = 64;

/** How long lists are made before threads are heard, in milliseconds. A guess. */
const TURN = 20;

/** What was made: all files, and the digest of what articles can show of one another. */
export interface Made {
  readonly files: Iterable<Shelved>;
  readonly bonds: string;
}

/** Makes all files of an archive and tells of each. @param holdings by date and id. @param done hears how many articles have their pages. */
export async function makeAll(
  holdings: readonly Holding[],
  making: Making,
  done: (count: number) => void,
): Promise<Made> {
  const { shelf, staging, site, isLasting } = making;
  const shelving = openShelving(shelf, staging, isLasting, (value) => {
    if (value === site) return ''; // every page rests on it, and the shelf knows
    return value instanceof Holding ? value.mark : undefined;
  });
  for (const { path, content } of making.assets) shelving.put({ path, shows: content, make: () => content });
  const linking = linked(holdings, making);
  const lists = makeLists(holdings, making, shelving);
  const index = makeArticles(holdings, linking, making, shelving, lists, done);
  await Promise.all([index, lists]);
  const finishIndex = await index;
  await making.crew.close(); // what follows is for one thread, and needs the memory of the others
  finishIndex();
  return { files: shelving.files(), bonds: linking.bonds };
}

/** Pages of articles, files of records, and the shares of the search index; what is left of that is returned to be done. */
async function makeArticles(
  holdings: readonly Holding[],
  { links, keyOf }: Linking,
  making: Making,
  shelving: Shelving,
  lists: Promise<void>,
  done: (count: number) => void,
): Promise<() => void> {
  const { site, crew } = making;
  const indexing = site.search ? await planned(holdings, making, shelving, lists) : null;
  const codebook = indexing?.codebook ?? null;
  const toMake: { readonly i: number; readonly isKept: boolean }[] = [];
  for (const [i, { url }] of holdings.entries()) {
    const isKept = shelving.kept(url, keyOf(i));
    if (!isKept || codebook !== null) toMake.push({ i, isKept });
  }
  const orderOf = ({ i, isKept }: (typeof toMake)[number]): ToMake => {
    const { record } = holdings[i]!;
    return { record, linked: isKept ? null : links.make(i), number: codebook === null ? null : i };
  };
  if (codebook !== null) await crew.all('index', codebook);
  let made = holdings.length - toMake.length;
  const adopt = (written: readonly Written[], given: readonly ToMake[]): void => {
    shelving.adopt(written);
    made += given.length;
    done(made);
  };
  await crew.each('make', ordered(toMake, orderOf), toMake.length / BATCH, adopt, lists);
  // before anything else, since a share takes room until it is closed
  const shares = codebook === null ? [] : (await crew.all('finish', null)).filter((share) => share !== null);
  await gatherRecords(holdings, crew, shelving);
  return () => indexing?.finish(shares);
}

interface Linking {
  readonly links: Links;
  /** The digest of all that an article's page shows. */
  readonly keyOf: (article: number) => string;
  readonly bonds: string;
}

/**
 * What articles' pages show of others, and the digests of all that each of them shows: of its article, then of the others.
 * Where all bonds are what they were, so is the second half of each.
 */
function linked(holdings: readonly Holding[], { isLasting, program, shelf, near: file }: Making): Linking {
  const addressesAt = (i: number): string => holdings[i]!.addresses;
  const anew = () => nearOf(holdings.length, (i) => holdings[i]!.codes);
  if (!isLasting || file === null) return { links: linksOf(holdings, anew(), addressesAt), keyOf: () => '', bonds: '' };
  const bonds = digestOf(`${program} ${holdings.map(({ bond }) => bond).join(' ')}`);
  const known = readNear(file, bonds);
  const near = known ?? anew();
  if (known === null) writeNear(file, bonds, near);
  const links = linksOf(holdings, near, addressesAt);
  const keyOf = (i: number): string => {
    const { content, url } = holdings[i]!;
    const former = known === null ? undefined : shelf.keyOf(url, bonds);
    if (former?.startsWith(content) && former.length > content.length) return former; // nearly all: nothing is put together
    return content + (former?.slice(content.length) || digestOf(links.shows(i)));
  };
  return { links, keyOf, bonds };
}

/** How the search index is made. */
function planned(
  holdings: readonly Holding[],
  { crew, program, staging, shelf, packs, memory, site: { authority } }: Making,
  shelving: Shelving,
  lists: Promise<void>,
) {
  return planIndex(
    holdings,
    { program, staging: staging.root, target: staging.target, shelf, shelving, packs, memory, authority },
    // a thread that reading has not hired takes longer to start than counting a sample takes here
    (records) => crew.each('count', ordered(records), 0, undefined, lists),
  );
}

async function gatherRecords(holdings: readonly Holding[], crew: Crew, shelving: Shelving): Promise<void> {
  const files = recordFiles(holdings)
    .filter((file) => !shelving.kept(file.path, shelving.keyOf(file.holdings.map(({ content }) => content).join(' '))))
    .map((file) => ({ path: file.path, records: file.holdings.map(({ record }) => record) }));
  await crew.each('gather', files, files.length, (written) => shelving.adopt([written]));
}

/** Every page about many articles, in turns, so that the crew is heard in between. */
async function makeLists(holdings: readonly Holding[], making: Making, shelving: Shelving): Promise<void> {
  const { site, render, overrides } = making;
  try {
    await makePages(holdings, making, shelving);
  } catch (error) {
    throw faultAmong(holdings, error, overrides, (some) => {
      for (const page of pagesOf(some, site, render)) page.make();
    });
  }
}

function* pagesOf(entries: readonly Entry[], site: Site, render: Render): Iterable<Planned> {
  for (const output of outputs) yield* output.all?.(entries, site, render) ?? [];
  for (const output of outputs) yield* output.last?.([], entries, site, render) ?? [];
}

async function makePages(holdings: readonly Holding[], making: Making, shelving: Shelving): Promise<void> {
  const { site, render } = making;
  const paths: string[] = [];
  let since = performance.now();
  const put = async (pages: Iterable<Planned>, group: string): Promise<void> => {
    for (const page of pages) {
      shelving.put(page, group);
      paths.push(page.path);
      if (performance.now() - since < TURN) continue;
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
  };
  const groupOf = groupsOf(holdings, making, shelving);
  const make = async (group: string, pages: () => Iterable<Planned>): Promise<void> => {
    const kept = shelving.keptGroup(group);
    if (kept === null) await put(pages(), group);
    else paths.push(...kept);
  };
  for (const output of outputs)
    await make(groupOf(output), () => amended(output, holdings, making) ?? output.all?.(holdings, site, render) ?? []);
  for (const output of outputs) {
    if (output.last === undefined) continue;
    const before = [...paths];
    await make(groupOf(output, before), () => output.last?.(before, holdings, site, render) ?? []);
  }
}

/** The one file of a table, made of the former one; null where that cannot be. */
function amended({ row }: Output, holdings: readonly Holding[], { shelf, staging }: Making): Planned[] | null {
  const content = row === undefined ? null : tableFrom(row, holdings, shelf, staging.target);
  if (row === undefined || content === null) return null;
  const sum = sha256(content);
  return [{ path: row.path, shows: sum, make: () => content, sum }];
}

/**
 * Digests of what an output's pages are made from together: where that is the same, none of them need be planned. A
 * template of the user's may ask for anything, so that all that an entry holds counts there.
 */
function groupsOf(holdings: readonly Holding[], { isLasting, overrides }: Making, shelving: Shelving) {
  if (!isLasting) return () => '';
  const keyOf = (of: (holding: Holding) => string): string => shelving.keyOf(holdings.map(of).join(' '));
  const all = lazily(() => keyOf(({ mark }) => mark));
  const listed = lazily(() => keyOf(({ listed }) => listed));
  const sums = lazily(() => keyOf(({ source }) => source));
  return ({ name, measures = false }: Output, paths: readonly string[] | null = null): string => {
    const by = paths === null ? name : [name, paths];
    if (measures === true) return shelving.keyOf([by, all(), sums()]);
    if (overrides !== null) return shelving.keyOf([by, all()]);
    return shelving.keyOf(measures === false ? [by, listed()] : [by, listed(), measures(holdings)]);
  };
}

/** Orders of some items each, made one by one. */
function* ordered<Item, Given = Item>(
  items: readonly Item[],
  of: (item: Item) => Given = (item) => item as unknown as Given,
): Iterable<Given[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH).map(of);
}
