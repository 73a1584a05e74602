/** How large a page may be, and how deep it may lie in itself. */

/** Elements within one another; a guess, four times what pages of papers have. */
export const DEEPEST = 256;

/** Elements of a page; a guess, some ten times what long pages of papers have. */
export const MOST_ELEMENTS = 100_000;
