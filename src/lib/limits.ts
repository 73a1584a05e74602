/** How much one file may hold. */

/** Articles of a file. A guess, twice what databases give at once: each becomes a page. */
export const MOST_PARTS = 2000;
