/**
 * Pages that are made only when they are asked for: the build compares what a page shows with what it showed before, and
 * leaves alone what is the same. It knows no kind of page.
 */
import type { Planned, Render } from '../types.js';

/** A page from a template; it shows what the template is given. */
export function planned(
  render: Render,
  template: string,
  data: Readonly<Record<string, unknown>> & { readonly path: string },
): Planned {
  return { path: data.path, shows: data, make: () => render(template, data) };
}

/** A computation over a whole list that several outputs share: done once for each list and each `by`. */
export function oncePer<List extends object, By, Result>(
  compute: (list: List, by: By) => Result,
): (list: List, by: By) => Result {
  const known = new WeakMap<List, Map<By, Result>>();
  return (list, by) => {
    const results = known.get(list) ?? new Map<By, Result>();
    known.set(list, results);
    const result = results.get(by) ?? compute(list, by);
    results.set(by, result);
    return result;
  };
}
