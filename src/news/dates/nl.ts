/** Dutch words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const nl: DateLanguage = {
  months: [
    'januari|jan',
    'februari|feb',
    'maart|mrt',
    'april|apr',
    'mei',
    'juni|jun',
    'juli|jul',
    'augustus|aug',
    'september|sep|sept',
    'oktober|okt',
    'november|nov',
    'december|dec',
  ],
  weekdays: ['maandag|ma', 'dinsdag|di', 'woensdag|wo', 'donderdag|do', 'vrijdag|vr', 'zaterdag|za', 'zondag|zo'],
  joiners: 'van|de',
  clockWords: 'om|omstreeks',
  am: '',
  pm: '',
  published: 'gepubliceerd op|gepubliceerd|geplaatst op|geplaatst|eerst gepubliceerd op|verschenen op|datum',
  modified:
    'laatst bijgewerkt op|laatst bijgewerkt|laatste update|bijgewerkt op|bijgewerkt om|bijgewerkt|aangepast op|aangepast|gewijzigd op|laatst gewijzigd|update',
  furniture: 'door|en|met|in|van|de|het|uur|leestijd|redactie|op',
  tense: null,
};
