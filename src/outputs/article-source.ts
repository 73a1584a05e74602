/**
 * The source view of an article: the raw text cut into the stretches that became something, each with its name and the
 * reason. Put end to end the stretches are the text, white space and all.
 */
import type { Article, LayoutField } from '../types.js';

export interface Stretch {
  readonly field: LayoutField;
  readonly why: string;
  readonly text: string;
}

/** The whole text as stretches; neighbours with the same field and reason are one. */
export function stretchesOf(article: Pick<Article, 'text' | 'layout'>): Stretch[] {
  const starts: { field: LayoutField; why: string; start: number }[] = [];
  for (const { field, why, span } of article.layout) {
    const last = starts.at(-1);
    if (last === undefined || last.field !== field || last.why !== why) starts.push({ field, why, start: span[0] });
  }
  return starts.map(({ field, why, start }, i) => ({
    field,
    why,
    text: article.text.slice(i === 0 ? 0 : start, starts[i + 1]?.start ?? article.text.length),
  }));
}
