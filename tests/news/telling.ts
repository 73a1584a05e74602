/** Texts whose lines are told beforehand, for tests of what comes after the telling. */
import { Fields } from '../../src/news/fields.js';
import { languageOf } from '../../src/news/languages/index.js';
import { linesOf } from '../../src/news/lines/lines.js';
import type { Phase, Role } from '../../src/news/roles/states.js';
import { traitsOf } from '../../src/news/roles/traits.js';
import type { Told } from '../../src/news/told/told.js';

/** A line: what it is told as, the act that it stands in, its words. */
export type Line = readonly [Role, Phase, string];

/** The told lines of a text made of these, an empty line between any two where it is not given. */
export function toldAs(
  lines: readonly Line[],
  tag = 'en',
  text = lines.map(([, , words]) => words).join('\n\n'),
): { text: string; told: Told[] } {
  const told = linesOf(text).map((line, i): Told => {
    const [role, phase] = lines[i] ?? ['other', 'below'];
    return { line, role, phase, traits: traitsOf(line, languageOf(tag)), why: '', lead: 0 };
  });
  return { text, told };
}

/** The fields that the lines give. */
export function fieldsOf(lines: readonly Line[], tag = 'en'): Fields {
  const { text, told } = toldAs(lines, tag);
  const fields = new Fields(text, null, languageOf(tag), tag, () => null);
  fields.take(told);
  return fields;
}
