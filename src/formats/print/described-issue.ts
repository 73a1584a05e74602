/** What the descriptions in a METS say of the issue: the paper, its day, its language, its number. It knows no article. */
import { Gathered } from '../exports/gathered.js';
import type { Div, Mets } from './mets.js';
import { type Described, describedBy } from './mods.js';

/** Characters of a label in which the title of the paper is looked for; a guess. */
const LONGEST_LABEL = 200;
/** Descriptions that no part of a map has, among which the day of the issue is looked for; a guess: there is one. */
const MOST_LOOSE = 4;

/** What stands behind the title in a label: "The Calder Post, 1905-05-06", "Essex Standard no. 2466 15.03.1878". */
const BEHIND_TITLE = /[,;(\s]+(?:\(|no?[.°º]?\s?\d|nr\.?\s?\d|\d{4}-\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})/iu;

/** Gives what is known of the issue for the parts of the map that an article stands in, the innermost first. */
export function issueReader(mets: Mets): (holders: readonly Div[]) => Gathered {
  const known = new Map<string, Gathered>();
  let loose: readonly Described[] | null = null;
  return (holders) => {
    const ids = holders.flatMap(({ described }) => described);
    const key = ids.join(' ');
    const found = known.get(key) ?? new Gathered();
    if (known.has(key)) return found;
    const own = ids.map((id) => describedBy(mets.descriptions.get(id) ?? null)).filter((one) => one !== null);
    const isDated = own.some(({ issued }) => issued !== '');
    if (!isDated) loose ??= looseIn(mets);
    for (const one of isDated ? own : [...own, ...(loose ?? [])]) take(one, found);
    const [title = ''] = mets.label.slice(0, LONGEST_LABEL).split(BEHIND_TITLE, 1);
    found.once('publication', title.trim());
    known.set(key, found);
    return found;
  };
}

function take({ title, issued, language, others }: Described, found: Gathered): void {
  found.once('publication', title);
  found.once('published', issued);
  found.once('language', language);
  for (const [name, value] of others)
    if (name !== 'tags') found.once(name === 'identifier' ? 'issue identifier' : name, value);
}

function looseIn({ descriptions }: Mets): Described[] {
  const found: Described[] = [];
  for (const one of descriptions.values()) {
    const described = describedBy(one);
    if (described !== null && described.issued !== '') found.push(described);
    if (found.length === MOST_LOOSE) break;
  }
  return found;
}
