/** Danish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const da: DateLanguage = {
  months: [
    'januar|jan',
    'februar|feb',
    'marts|mar',
    'april|apr',
    'maj',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sep|sept',
    'oktober|okt',
    'november|nov',
    'december|dec',
  ],
  weekdays: [
    'mandag|man',
    'tirsdag|tir|tirs',
    'onsdag|ons',
    'torsdag|tor|tors',
    'fredag|fre',
    'lørdag|lør',
    'søndag|søn',
  ],
  joiners: 'den',
  clockWords: 'kl|klokken',
  am: '',
  pm: '',
  published: 'publiceret den|publiceret|offentliggjort den|offentliggjort|udgivet den|udgivet|oprettet|dato',
  modified: 'sidst opdateret|senest opdateret|opdateret den|opdateret|ændret|rettet',
  furniture: 'af|og|med|i|for|fra|læsetid|den',
  tense: null,
};
