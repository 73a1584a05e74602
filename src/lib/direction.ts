/**
 * Which way a language is written. It knows the scripts of language tags and nothing of the text itself: where the tag
 * says nothing, the browser looks at the letters.
 */

// Standard: languages whose usual script runs from right to left (CLDR), and the script subtags that say so.
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const SCRIPT = /-(?:(?<rtl>Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)|[A-Z][a-z]{3})(?:-|$)/;

/** `rtl` or `ltr` of a BCP 47 tag; `auto` where the language is unknown (`und`). */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  if (language === 'und' || language === '') return 'auto';
  const script = SCRIPT.exec(language);
  if (script !== null) return script.groups?.rtl === undefined ? 'ltr' : 'rtl';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
