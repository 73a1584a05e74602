/**
 * What the styles that come with office programs say of a paragraph, by their names, and what a level of the outline says. How a document
 * writes either down is told elsewhere.
 */
import type { Style } from './page-writer.js';

const QUOTATIONS = new Set(['quote', 'intense quote', 'block text']);

/** What a style that comes with Word says of a paragraph, by its name; null of any other. */
export function styleOfName(given: string): Style | null {
  const name = given.toLowerCase();
  const heading = /^heading ([1-9])$/.exec(name)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  if (name === 'title') return { kind: name, level: 1 };
  if (name === 'subtitle' || name === 'caption') return { kind: name };
  if (QUOTATIONS.has(name)) return { kind: 'quotation' };
  if (name.startsWith('list bullet')) return { kind: 'item', isNumbered: false };
  return name.startsWith('list number') ? { kind: 'item', isNumbered: true } : null;
}

/** LibreOffice's own, which have these names in all its languages. */
const OWN_STYLES: Readonly<Record<string, Style>> = {
  quotations: { kind: 'quotation' },
  illustration: { kind: 'caption' },
  figure: { kind: 'caption' },
};

/** The same, and of LibreOffice's. */
export function styleBy(name: string): Style | null {
  const own = name.toLowerCase();
  return Object.hasOwn(OWN_STYLES, own) ? OWN_STYLES[own]! : styleOfName(own);
}

/** A level of the outline, which counts from 0; 9 is the body's. */
export function headingAt(outline: number | null): Style | null {
  return outline !== null && outline >= 0 && outline < 9 ? { kind: 'heading', level: outline + 1 } : null;
}

const PLAIN: Style = { kind: 'plain' };

/**
 * What a paragraph is by its style and by what it says itself. @param outline what its own level of the outline says. @param list what
 * its list makes of it: null where it names none, 'out' where it is taken out of the one that its style puts it into.
 */
export function meantBy(named: Style | null, outline: Style | null, list: Style | 'out' | null): Style {
  const style = named ?? PLAIN;
  if (outline !== null && style.kind === 'plain') return outline;
  if (list === 'out') return style.kind === 'item' ? PLAIN : style;
  return list === null || (style.kind !== 'plain' && style.kind !== 'item') ? style : list;
}
