/** What two ways of writing the same words have in common: letters and figures alone, in small letters. */
export function lettersOnly(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
