/** Swedish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const sv: DateLanguage = {
  months: [
    'januari|jan',
    'februari|feb|febr',
    'mars|mar',
    'april|apr',
    'maj',
    'juni|jun',
    'juli|jul',
    'augusti|aug',
    'september|sep|sept',
    'oktober|okt',
    'november|nov',
    'december|dec',
  ],
  weekdays: [
    'måndag|mån|måndagen',
    'tisdag|tis|tisdagen',
    'onsdag|ons|onsdagen',
    'torsdag|tor|tors|torsdagen',
    'fredag|fre|fredagen',
    'lördag|lör|lördagen',
    'söndag|sön|söndagen',
  ],
  joiners: 'den',
  clockWords: 'kl|klockan',
  am: '',
  pm: '',
  published: 'publicerad den|publicerad|publicerat|publicerades|skapad|först publicerad|datum',
  modified:
    'senast uppdaterad|senast uppdaterat|uppdaterad den|uppdaterad|uppdaterades|uppdaterat|ändrad|senast ändrad',
  furniture: 'av|och|med|i|för|från|text|lästid|den',
  tense: null,
};
