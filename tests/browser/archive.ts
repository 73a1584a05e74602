/**
 * The seeds' archive, built once for the browser tests, and what they need to know of it: its records, and one page of
 * each kind, told from the paths alone.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backfile, copySeeds, list, ROOT, temporary, write } from '../setup/cli.js';

export interface Archive {
  readonly folder: string;
  /** Every HTML page, relative, ordered. */
  readonly pages: readonly string[];
  /** Pages to look at: of every kind the first and the largest, and the first article of each language. */
  readonly samples: readonly string[];
  readonly records: readonly RecordSeen[];
}

/** The part of a record that the walk follows: contract/record.md. */
export interface RecordSeen {
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly published: { readonly date: string } | null;
  readonly quotes: readonly { readonly text: string; readonly speaker: { readonly person: string | null } | null }[];
}

/** Builds the project's seeds, an article without a date and one in a script without spaces, into a temporary folder. */
export function buildSeeds(): Archive {
  const folder = temporary();
  copySeeds(join(folder, 'seeds'));
  write(join(folder, 'seeds'), {
    'tarrow-valley-chronicle/from-a-drawer.txt':
      'A recipe from a drawer\n\nNobody at the paper knows who wrote this, or when, but the jam was made by many and the page was kept.\n',
    'tarrow-valley-chronicle/2019-03-07-ferry.md':
      '---\ntitle: 马尔港渡轮停航三周后恢复运营\nlang: zh\n---\n\n港务局长说，马尔港的渡轮周四恢复运营，每天往返八次，票价不变。\n',
  });
  const ran = backfile(ROOT, ['build', '--in', join(folder, 'seeds'), '--out', join(folder, 'archive')]);
  if (ran.status !== 0) throw new Error(`the seeds do not build:\n${ran.said}`);
  const out = join(folder, 'archive');
  const paths = list(out);
  const pages = paths.filter((path) => path.endsWith('.html'));
  const records = paths
    .filter((path) => /^data\/articles\/.*\.jsonl$/.test(path))
    .flatMap((path) => readFileSync(join(out, path), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as RecordSeen);
  return { folder: out, pages, records, samples: samplesOf(out, pages, records) };
}

/** `2020/01/slug.html` is of the kind `#/#/*`, `2020/01/09.html` of the kind `#/#/#`. */
export function kindOf(path: string): string {
  const names = path.replace(/\.html$/, '').split('/');
  if (names.length === 1) return path.replace(/\.html$/, '');
  return names
    .map((name, i) => (/^\d+$/.test(name) ? '#' : i === names.length - 1 && name !== 'index' ? '*' : name))
    .join('/');
}

function samplesOf(out: string, pages: readonly string[], records: readonly RecordSeen[]): string[] {
  const chosen = new Set<string>();
  const kinds = groups(pages);
  for (const ofKind of kinds.values()) {
    chosen.add(ofKind[0] ?? '');
    chosen.add(ofKind.reduce((a, b) => (statSync(join(out, b)).size > statSync(join(out, a)).size ? b : a)));
  }
  const languages = new Set<string>();
  for (const record of records) {
    if (!languages.has(record.language)) chosen.add(record.url);
    languages.add(record.language);
  }
  return [...chosen].sort();
}

function groups(pages: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of pages) found.set(kindOf(path), [...(found.get(kindOf(path)) ?? []), path]);
  return found;
}
