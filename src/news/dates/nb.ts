/** Norwegian words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const nb: DateLanguage = {
  months: [
    'januar|jan',
    'februar|feb',
    'mars|mar',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sep|sept',
    'oktober|okt',
    'november|nov',
    'desember|des',
  ],
  weekdays: [
    'mandag|man|måndag',
    'tirsdag|tir|tirs|tysdag',
    'onsdag|ons',
    'torsdag|tor|tors',
    'fredag|fre',
    'lørdag|lør|laurdag',
    'søndag|søn|sundag',
  ],
  joiners: 'den',
  clockWords: 'kl|klokken',
  am: '',
  pm: '',
  published: 'publisert den|publisert|først publisert|lagt ut|opprettet|dato',
  modified: 'sist oppdatert den|sist oppdatert|sist endret|oppdatert den|oppdatert|endret',
  furniture: 'av|og|med|i|for|fra|lesetid|den',
  tense: null,
};
