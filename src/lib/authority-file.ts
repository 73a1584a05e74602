/**
 * Reads `authority.csv`, in which an archivist says who is who: an authorized form of a name, the variants that mean the
 * same person, where they do, a note, and the person's numbers in the authority files of libraries. It judges the rows and
 * their agreement; which of them meets a name is decided in `authority.ts`.
 */
import type { Authority, EstablishedName } from '../types.js';
import { isWebAddress } from './links.js';
import { type Problem, pathIn, sidecarRows } from './sidecar.js';
import { personId } from './slug.js';

const AUTHORITY_COLUMNS = ['name', 'variants', 'source', 'note', 'identifiers'] as const;

/** Addresses that these authority files publish for their numbers, and what those look like without white space, as each says of them. */
const SCHEMES: Readonly<Record<string, readonly [base: string, number: RegExp]>> = {
  viaf: ['https://viaf.org/viaf/', /^\d{1,22}$/],
  wikidata: ['https://www.wikidata.org/wiki/', /^Q\d{1,12}$/],
  isni: ['https://isni.org/isni/', /^\d{15}[\dX]$/],
  gnd: ['https://d-nb.info/gnd/', /^[\d-]{2,14}[\dX]$/],
  lccn: ['https://id.loc.gov/authorities/names/', /^[a-z]{1,3}\d{8,10}$/],
  orcid: ['https://orcid.org/', /^(?:\d{4}-){3}\d{3}[\dX]$/],
};

/** @param isSource whether a folder or file of the input has this path. */
export function readAuthority(
  text: string,
  isSource: (path: string) => boolean,
): { readonly authority: Authority; readonly problems: readonly Problem[] } {
  const names = new Map<string, EstablishedName>();
  const forms = new Map<string, { source: string | null; id: string; line: number; name: string }[]>();
  const problems: Problem[] = [];
  const problem = (line: number, message: string) => problems.push({ line, message });
  for (const { line, ...row } of sidecarRows(text, AUTHORITY_COLUMNS, ['name'], problem)) {
    const source = pathIn(row.source) || null;
    if (row.name === '') {
      problem(
        line,
        'Expected the authorized form of a name in the column "name", found nothing. Write it or remove the row.',
      );
      continue;
    }
    if (source !== null && !isSource(source))
      problem(
        line,
        `Expected in "source" a folder or file of the input, found "${source}". Mend the path or leave it empty.`,
      );
    const id = personId(row.name);
    const variants = listOf(row.variants);
    const identifiers = listOf(row.identifiers).flatMap((written) => {
      const address = addressOf(written);
      if (address !== null) return [{ written, address }];
      const known = Object.keys(SCHEMES).join(', ');
      problem(line, `Expected an identifier such as wikidata:Q42 (${known}) or a web address, found "${written}".`);
      return [];
    });
    names.set(id, merged(names.get(id), { id, name: row.name, variants, note: row.note || null, identifiers }));
    for (const form of new Set([row.name, ...variants].map(personId))) {
      const meanings = forms.get(form) ?? [];
      const other = meanings.find((meaning) => meaning.source === source);
      if (other === undefined)
        forms.set(form, [...meanings, { source, id, line, name: row.name }].sort(narrowestFirst));
      else if (other.id !== id)
        problem(
          line,
          `"${row.name}" has a form that line ${other.line} gives to "${other.name}". Part them by "source".`,
        );
    }
  }
  return { authority: { names, forms }, problems: problems.sort((a, b) => a.line - b.line) };
}

function listOf(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function addressOf(identifier: string): string | null {
  if (isWebAddress(identifier)) return identifier;
  const [scheme = '', value = ''] = identifier.replace(/\s/g, '').split(':', 2);
  const key = scheme.toLowerCase();
  const [base = '', number] = (Object.hasOwn(SCHEMES, key) ? SCHEMES[key] : null) ?? [];
  return number?.test(value) ? base + value : null;
}

/** A person may have several rows: their variants and identifiers add up, the first note stands. */
function merged(known: EstablishedName | undefined, row: EstablishedName): EstablishedName {
  if (known === undefined) return row;
  const addresses = new Set(known.identifiers.map(({ address }) => address));
  return {
    ...known,
    variants: [...new Set([...known.variants, ...row.variants])],
    note: known.note ?? row.note,
    identifiers: [...known.identifiers, ...row.identifiers.filter(({ address }) => !addresses.has(address))],
  };
}

/** A file before its folder, a folder before the one that it lies in, all before everywhere. */
function narrowestFirst(a: { source: string | null }, b: { source: string | null }): number {
  return (b.source?.length ?? 0) - (a.source?.length ?? 0);
}
