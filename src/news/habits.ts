/**
 * What a first look over the archive has told of its sources, before any article is read for good: furniture that recurs,
 * and the order of figures in dates. Plain data, found in `recurring.ts` and `date-order.ts`, handed out source by source.
 */
import { type Sign, type SourceOrder, sourceOrders } from './dates/date-order.js';
import type { DateOrder } from './dates/dates.js';
import { type Recurring, recurringLines, type SourceCount } from './recurring.js';

/** All that was learnt, as the report lists it. */
export interface Learnt {
  readonly recurring: readonly Recurring[];
  readonly dateOrders: readonly SourceOrder[];
}

/** What is known of one source. */
export interface Habits {
  readonly recurring: ReadonlySet<string>;
  readonly dateOrders: ReadonlyMap<Sign, DateOrder>;
}

/** Of a source that was not looked over. */
export const NO_HABITS: Habits = { recurring: new Set(), dateOrders: new Map() };

/** What the counts of all threads tell together. */
export function learntFrom(counts: readonly SourceCount[]): Learnt {
  return { recurring: recurringLines(counts), dateOrders: sourceOrders(counts) };
}

/** The habits of each source that has any. */
export function habitsBySource({ recurring, dateOrders }: Learnt): Map<string, Habits> {
  const habits = new Map<string, { recurring: Set<string>; dateOrders: Map<Sign, DateOrder> }>();
  const of = (source: string) => {
    const known = habits.get(source) ?? { recurring: new Set(), dateOrders: new Map() };
    habits.set(source, known);
    return known;
  };
  for (const { source, line } of recurring) of(source).recurring.add(line);
  for (const { source, sign, order } of dateOrders) of(source).dateOrders.set(sign, order);
  return habits;
}
