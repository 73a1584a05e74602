/**
 * A page with what the file that holds it says of it: where it stood, when it was fetched, what a program has noted. It knows no
 * kind of file.
 */
import type { Draft, Source } from '../types.js';
import { declare } from './declared.js';

/** Adds it to what the page declares. @param names under which the archive says it. */
export function captured(
  draft: Draft | null,
  { capture }: Pick<Source, 'capture'>,
  names: { readonly address: string; readonly fetched: string; readonly file?: string },
): Draft | null {
  if (draft === null || capture === undefined) return draft;
  const declared = draft.declared ?? declare(new Map(), 'metadata');
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
