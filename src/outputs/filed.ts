/**
 * What articles are filed under: sections, tags, places, publications, those who sign and those who are quoted. One walk
 * over the archive finds all of it, for an entry that is not in memory is read for each walk.
 */
import type { Authority, Entry } from '../types.js';
import { oncePer } from './planned.js';
import { type Signer, signerFiler } from './signers.js';
import { type Quoted, type Said, speakerFiler } from './speakers.js';
import { type TopicKind, type Topics, topicFiler } from './topic-names.js';

/** An archive's articles by all that they are filed under. */
export interface Filed {
  readonly topics: Readonly<Record<TopicKind, Topics>>;
  /** In the order of ids. */
  readonly signers: readonly Signer[];
  /** How many articles nobody signs. */
  readonly unsigned: number;
  /** In the order of ids. */
  readonly speakers: readonly Quoted[];
  /** Every quote of the archive, in the order of its articles. */
  readonly said: readonly Said[];
}

export const filedIn = oncePer((entries: readonly Entry[], authority: Authority | null): Filed => {
  const [signers, speakers] = [signerFiler(authority), speakerFiler(authority)];
  const topics = {
    sections: topicFiler('sections'),
    tags: topicFiler('tags'),
    places: topicFiler('places'),
    publications: topicFiler('publications'),
  };
  const filers = [signers, speakers, ...Object.values(topics)];
  for (const entry of entries) for (const filer of filers) filer.add(entry);
  return {
    topics: {
      sections: topics.sections.filed(),
      tags: topics.tags.filed(),
      places: topics.places.filed(),
      publications: topics.publications.filed(),
    },
    ...signers.filed(),
    ...speakers.filed(),
  };
});
