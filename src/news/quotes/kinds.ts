/**
 * The kinds of phrases that can name a speaker. The points in weights.ts are learned by these numbers.
 */
export const Kind = {
  name: 0,
  surname: 1,
  organisation: 2,
  he: 3,
  they: 4,
  it: 5,
  I: 6,
  who: 7,
  person: 8,
  thing: 9,
  noun: 10,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];
export const KINDS = 11;

/** What a pronoun stands for, as far as a speaker is concerned. */
export type PronounKind = 'he' | 'they' | 'it' | 'I' | 'who' | 'person';
