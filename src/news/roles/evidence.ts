/**
 * Numbers the evidence that lines can show: single features, scales and choices, each with its name. Knows none of them.
 */

const names: string[] = [];

/** The names of all features numbered so far. */
export const numbered: readonly string[] = names;

/** Numbers one feature. */
export function feature(name: string): number {
  return names.push(name) - 1;
}

/** Numbers one feature for each step of a scale; `steps` are the upper bounds of all but the last. */
export function scale(name: string, steps: readonly number[]): (value: number) => number {
  const first = names.length;
  for (const step of steps) feature(`${name} up to ${step}`);
  feature(`${name} over ${steps.at(-1)}`);
  return (value) => {
    let at = 0;
    while (at < steps.length && !(value <= steps[at]!)) at++;
    return first + at;
  };
}

/** Numbers one feature for each value. */
export function choice<T extends string>(name: string, values: readonly T[]): (value: T) => number {
  const first = names.length;
  for (const value of values) feature(`${name}: ${value}`);
  return (value) => first + values.indexOf(value);
}
