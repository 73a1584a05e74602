/** Finnish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const fi: DateLanguage = {
  months: [
    'tammikuuta|tammikuu|tammikuussa|tammi',
    'helmikuuta|helmikuu|helmi',
    'maaliskuuta|maaliskuu|maalis',
    'huhtikuuta|huhtikuu|huhti',
    'toukokuuta|toukokuu|touko',
    'kesäkuuta|kesäkuu|kesä',
    'heinäkuuta|heinäkuu|heinä',
    'elokuuta|elokuu|elo',
    'syyskuuta|syyskuu|syys',
    'lokakuuta|lokakuu|loka',
    'marraskuuta|marraskuu|marras',
    'joulukuuta|joulukuu|joulu',
  ],
  weekdays: [
    'maanantai|maanantaina|ma',
    'tiistai|tiistaina|ti',
    'keskiviikko|keskiviikkona|ke',
    'torstai|torstaina|to',
    'perjantai|perjantaina|pe',
    'lauantai|lauantaina|la',
    'sunnuntai|sunnuntaina|su',
  ],
  joiners: '',
  clockWords: 'klo|kello',
  am: '',
  pm: '',
  published: 'julkaistu|julkaistiin|julkaisuaika|luotu|pvm',
  modified: 'päivitetty|viimeksi päivitetty|muokattu|viimeksi muokattu|päivitys',
  furniture: 'ja|kirjoittaja|teksti|lukuaika',
  tense: null,
};
