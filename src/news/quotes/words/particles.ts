/**
 * The small words inside names that no language of these lists uses otherwise, whatever language an article is in: a
 * closed class of grammar. Lists only; those that are also articles or prepositions stand with their language.
 */
export const particles = `van van't von der den ter ten da das dos di del della dello dalla dal delle degli zu zum zur af av bin ibn
  bint ben abu`;
