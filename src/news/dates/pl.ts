/** Polish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const pl: DateLanguage = {
  months: [
    'stycznia|styczeń|sty',
    'lutego|luty|lut',
    'marca|marzec|mar',
    'kwietnia|kwiecień|kwi',
    'maja|maj',
    'czerwca|czerwiec|cze',
    'lipca|lipiec|lip',
    'sierpnia|sierpień|sie',
    'września|wrzesień|wrz',
    'października|październik|paź',
    'listopada|listopad|lis',
    'grudnia|grudzień|gru',
  ],
  weekdays: [
    'poniedziałek|pon',
    'wtorek|wt',
    'środa|śr',
    'czwartek|czw',
    'piątek|pt',
    'sobota|sob|sb',
    'niedziela|niedz|nd',
  ],
  joiners: 'dnia',
  clockWords: 'o|godz|o godz|godzina',
  am: '',
  pm: '',
  published: 'publikacja|opublikowano|data publikacji|opublikowany|dodano|utworzono|data',
  modified: 'aktualizacja|zaktualizowano|ostatnia aktualizacja|aktualizowano|zmodyfikowano|data aktualizacji',
  furniture: 'przez|autor|i|z|w|oraz|r|czyta|min|dnia',
  tense: null,
};
