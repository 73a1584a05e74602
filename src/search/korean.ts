/**
 * A stemmer for Korean: it takes particles off nouns (학교에서, 학교는: 학교), which are written as one word with them. It
 * knows no dictionary, so that an ending that only looks like a particle goes too, but from every form of a word alike.
 */

/**
 * Makes the stemmer: a lower-case word to what is left without particles, two characters at least. Particles and
 * what they follow: the standard grammar of Korean (표준국어문법론).
 */
export function koreanStemmer(): (word: string) => string {
  const [first, last, finals, rieul] = [0xac00, 0xd7a3, 28, 8];
  const shortest = 2;
  /** Behind what a syllable ends with: anything, a consonant, a vowel. */
  const particles = [
    { needs: 'any', forms: '에게서 에서 에게 께서 한테 까지 부터 보다 처럼 마다 조차 밖에 에 의 도 만 들'.split(' ') },
    { needs: 'consonant', forms: ['은', '이', '을', '과'] },
    { needs: 'vowel', forms: ['는', '가', '를', '와'] },
    { needs: 'consonant but ㄹ', forms: ['으로'] },
    { needs: 'vowel or ㄹ', forms: ['로'] },
  ];
  /** Whether a character may stand before a particle; one of another script may stand before all. */
  const fits = (unit: number, needs: string): boolean => {
    if (needs === 'any' || unit < first || unit > last) return true;
    const final = (unit - first) % finals;
    // 으 ends no noun, but begins a particle
    if (needs === 'vowel or ㄹ') return (final === 0 && unit !== 0xc73c) || final === rieul;
    return needs === 'vowel' ? final === 0 : final !== 0 && (needs === 'consonant' || final !== rieul);
  };
  const lengthWithout = (word: string): number => {
    for (const { needs, forms } of particles) {
      for (const form of forms) {
        const length = word.length - form.length;
        if (length >= shortest && word.endsWith(form) && fits(word.charCodeAt(length - 1), needs)) return length;
      }
    }
    return word.length;
  };
  return (word) => {
    let rest = word;
    // particles stand in rows (에서는, 들에게도)
    for (let length = lengthWithout(rest); length < rest.length; length = lengthWithout(rest))
      rest = rest.slice(0, length);
    return rest;
  };
}
