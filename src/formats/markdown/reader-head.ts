/**
 * What stands above Markdown where front matter does elsewhere: the head of services that turn pages into it ("Title: …",
 * "URL Source: …", "Markdown Content:"), and the properties of note keepers.
 */
import type { Declared } from '../../types.js';
import { declare } from '../declared.js';
import { freeIn } from '../json/text.js';

/** Each value ends with its line, so that what stands between two lines can be read one way only. */
const HEAD =
  /^Title:[ \t][^\n]{1,1000}\n\s*URL Source:[ \t]\S{1,2000}\s+(?:(?:Published Time|Number of Pages|Warning):[ \t][^\n]{0,1000}\n\s*){0,4}Markdown Content:[ \t]*\n/u;

/** Properties as note keepers export them: lines of a name and a value below the title, one below the other. */
const PROPERTIES =
  /^(?:#[ \t](?<title>[^\n]{1,1000})\n\s*)?(?<lines>(?:\p{Lu}[\p{L} ]{1,30}:[ \t][^\n]{1,1000}\n){2,20})(?=\n)/u;
const PROPERTY = /^(.+?):[ \t]+(.+)$/su;

/** Fields that properties must give, to be some; a guess. */
const LEAST = 2;

/** The head of a text and what follows it; null where it has none. */
export function readerHead(text: string): { readonly declared: Declared; readonly content: string } | null {
  return servicesHead(text) ?? propertiesIn(text);
}

function propertiesIn(text: string): { readonly declared: Declared; readonly content: string } | null {
  const found = PROPERTIES.exec(text);
  const { title, lines } = found?.groups ?? {};
  if (found === null || lines === undefined) return null;
  const declared = declare(valuesIn(lines), 'metadata');
  const { published, publication, original, section, byline, tags } = declared;
  const told = [published, publication, original, section].filter((field) => field !== null).length;
  if (told + (byline.length > 0 ? 1 : 0) + (tags.length > 0 ? 1 : 0) < LEAST) return null;
  return { declared: titled(declared, title?.trim() ?? null), content: text.slice(found[0].length) };
}

/** The note's own title is the headline where no property is; beside one that says something else it is kept by its name. */
function titled(declared: Declared, title: string | null): Declared {
  const { headline, other } = declared;
  if (title === null || headline === null) return { ...declared, headline: headline ?? title };
  const name = freeIn(new Map(Object.entries(other)), 'heading');
  return title === headline ? declared : { ...declared, other: { ...other, [name]: title } };
}

function servicesHead(text: string): { readonly declared: Declared; readonly content: string } | null {
  const [head] = (text.startsWith('Title:') ? HEAD.exec(text) : null) ?? [];
  if (head === undefined) return null;
  return { declared: declare(valuesIn(head), 'metadata'), content: text.slice(head.length) };
}

/** Values by name; of a name that comes again one below the other. */
function valuesIn(lines: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [, name, value] = PROPERTY.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return values;
}
