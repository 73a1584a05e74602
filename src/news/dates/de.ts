/** German words of dates, with the Austrian month names; nothing else. */
import type { DateLanguage } from './language.js';

export const de: DateLanguage = {
  months: [
    'januar|jänner|jan|jän',
    'februar|feber|feb',
    'märz|maerz|mär|mrz',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sep|sept',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  weekdays: [
    'montag|mo',
    'dienstag|di',
    'mittwoch|mi',
    'donnerstag|do',
    'freitag|fr',
    'samstag|sonnabend|sa',
    'sonntag|so',
  ],
  joiners: 'den|der',
  clockWords: 'um|uhr|ab|gegen',
  am: 'vormittags',
  pm: 'nachmittags',
  published:
    'zuerst veröffentlicht am|erstveröffentlichung am|erstveröffentlichung|artikel veröffentlicht am|veröffentlicht am|veröffentlicht|veröffentlichung|veröffentlichungsdatum|publiziert am|publiziert|erstellt am|erstellt|erschienen in der ausgabe vom|erschienen am|erschienen|aus der ausgabe vom|ausgabe vom|geschrieben am|eingestellt am|datum',
  modified:
    'zuletzt aktualisiert am|zuletzt aktualisiert|zuletzt bearbeitet am|zuletzt bearbeitet|zuletzt geändert am|letzte aktualisierung am|letzte aktualisierung|letzte änderung am|letzte änderung|aktualisiert am|aktualisiert|aktualisierung|aktualisierung vom|geändert am|geändert|update vom|update|stand',
  furniture:
    'von|und|in|mit|für|aus|der|die|das|ausgabe|seite|uhr|min|kolumne von|ein gastbeitrag von|geschrieben|vom|am',
  tense: {
    reporting:
      'sagte|sagten|teilte|teilten|mitgeteilt|erklärte|erklärten|bestätigte|bestätigten|berichtete|berichteten|warnte|forderte|forderten|betonte|kündigte|kündigten',
    past: 'sagte|sagten|teilte|teilten|erklärte|erklärten|mitgeteilt|bestätigte|bestätigten|kündigte|kündigten|berichtete|berichteten|warnte|forderte|forderten|lehnte|kritisierte|starb|starben|wurde|wurden|hat|haben|hatte|hatten|war|waren|beschloss|unterzeichnete|begann|traf|trafen|entschied|stimmte|stimmten|betonte',
    future:
      'wird|werden|soll|sollen|bis|ab|geplant|spätestens|voraussichtlich|angesetzt|vorgesehen|will|wollen|beginnt',
    relative: 'heute|gestern|morgen',
    shifted: 'vergangenen|vergangener|letzten|nächsten|kommenden|vorigen|jeden|folgenden',
    archive: 'archiv|archivbild|archivfoto|symbolbild',
  },
};
