/**
 * A page with what the file that holds it says of it: where it stood, when it was fetched, what a program has noted. It knows no
 * kind of file.
 */
import type { Declared, Draft, Source } from '../types.js';

/** Adds it to what the page declares. @param names under which the archive says it. */
export function captured(
  draft: Draft | null,
  { capture }: Pick<Source, 'capture'>,
  names: { readonly address: string; readonly fetched: string; readonly file?: string },
): Draft | null {
  if (draft === null || capture === undefined) return draft;
  const declared = draft.declared ?? NOTHING;
  const { original } = declared;
  // a page may say itself under which address it was published; where it was fetched is kept beside that
  const isSame = original === null || original === capture.address;
  const other = {
    ...declared.other,
    ...(isSame ? {} : { [names.address]: capture.address }),
    ...(capture.fetched === null ? {} : { [names.fetched]: capture.fetched }),
    ...(capture.file === null || names.file === undefined ? {} : { [names.file]: capture.file }),
  };
  return { ...draft, declared: { ...declared, original: original ?? capture.address, other } };
}

/** What a page declares that declares nothing. */
export const NOTHING: Declared = {
  basis: 'metadata',
  headline: null,
  standfirst: null,
  byline: [],
  published: null,
  modified: null,
  publication: null,
  section: null,
  tags: [],
  language: null,
  dateline: null,
  caption: null,
  credit: null,
  image: null,
  original: null,
  other: {},
};
