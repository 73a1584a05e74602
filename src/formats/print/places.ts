/** Where a file lies that a METS names: among those beside it and nowhere else, whatever an address says. */

/** What was made of an address. */
export type Located = { readonly path: string } | { readonly missing: string };

/** Characters of an address that are shown; a guess. */
const SHOWN = 100;

/**
 * One of the files beside a METS. Deliveries write `alto/1.xml`, `file://./alto/1.xml`, `alto\\1.xml`; an address of another machine, or
 * of a folder that is no more, means the file of that name, where there is one.
 */
export function located(href: string, paths: ReadonlySet<string>, named: ReadonlyMap<string, string | null>): Located {
  const written = decoded(href).replaceAll('\\', '/');
  const plain = written.replace(/^file:(?:\/\/)?(?=\.?\.?\/|[^/])/iu, '');
  const missing = { missing: href.slice(0, SHOWN) };
  if (plain === '' || /[\0\n]/.test(plain)) return missing;
  const isElsewhere = plain.startsWith('/') || /^[a-z][a-z\d+.-]*:/iu.test(plain);
  const steps: string[] = [];
  for (const step of isElsewhere ? [] : plain.split('/')) {
    if (step === '..' && steps.pop() === undefined) return missing; // it leads out of the folder
    if (step !== '.' && step !== '..' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  if (paths.has(path)) return { path };
  const byName = named.get(plain.slice(plain.lastIndexOf('/') + 1).replace(/[?#].*$/su, ''));
  return byName === undefined || byName === null ? missing : { path: byName };
}

/** Files by their names alone; null for a name that several have. */
export function byName(paths: readonly string[]): ReadonlyMap<string, string | null> {
  const named = new Map<string, string | null>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    named.set(name, named.has(name) ? null : path);
  }
  return named;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // a sign that looks like a code and is none
  }
}
