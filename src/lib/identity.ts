/** Identities that never move: an article's id from where its source stands, and the address that follows from it. */
import { hash } from 'node:crypto';
import type { PublicationDate, SourceInfo } from '../types.js';
import { slug } from './slug.js';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * Twelve characters of SHA-256 over the source's path and, in a file of several articles, the part's name: 60 bits, the
 * same on every machine and in every build.
 */
export function idOf({ path, part }: Pick<SourceInfo, 'path' | 'part'>): string {
  const digest = hash('sha256', `${path}\0${part?.name ?? ''}`, 'buffer');
  let id = '';
  for (let i = 0; i < 12; i++) id += ALPHABET[digest[i]! & 31];
  return id;
}

/** What an article is called in messages, and told from all others by: its file, and in a file of several its part. */
export function sourceName(path: string, part: string | null): string {
  return part === null ? path : `${path}#${part}`;
}

/** Words of a headline that an address shows; the identity behind them makes it unique. A guess at what reads well. */
const LONGEST_SLUG = 53;

/**
 * Path of an article's page: `2020/01/slug-k3x9q2.html`. Six characters of the id stand in it, so that an address never
 * depends on which other articles the archive holds: what was cited stays where it was.
 */
export function addressOf(id: string, headline: string, published: PublicationDate | null): string {
  const [year, month] = published?.date.split('-') ?? [];
  const folder = year === undefined ? 'undated' : month === undefined ? year : `${year}/${month}`;
  return `${folder}/${slug(headline, LONGEST_SLUG)}-${id.slice(0, 6)}.html`;
}
