/** German words of the press. */
import type { Language } from './language.js';

export const de: Language = {
  code: 'de',
  common:
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei gegen vom können schon wenn habe ihre dann unter wir soll ich eines sagte ihr kein seine diese dieser',
  and: ['und', '&'],
  jobs: ['redakteur', 'redakteurin', 'korrespondent', 'korrespondentin', 'reporter', 'reporterin', 'redaktion', 'autor', 'autorin', 'journalist', 'journalistin', 'volontär', 'volontärin', 'chefredakteur', 'chefredakteurin', 'ressortleiter', 'fotograf'],
  cues: {
    by: ['von', 'ein kommentar von', 'ein bericht von', 'eine analyse von', 'ein gastbeitrag von', 'text von', 'autor', 'autorin', 'autoren', 'interview von', 'aus', 'über dieses thema'],
    reporting: ['mit material von', 'mit informationen von', 'mitarbeit', 'redaktion', 'quelle', 'mit agenturmaterial', 'dpa-infocom', 'über dieses thema berichtete', 'der autor ist', 'die autorin ist'],
    photo: ['foto', 'fotos', 'bild', 'bilder', 'bildrechte', 'quelle', 'bildquelle', 'archivbild', 'archivfoto', 'symbolbild', 'symbolfoto', 'imago', 'picture alliance', 'dpa', 'copyright', 'bild vergrößern', 'grafik', '© dpa', 'videograb', 'video', 'credit'],
    readTime: ['# min', '# min.', '# minuten', 'lesezeit', '# min lesezeit', '# minuten lesezeit', 'lesedauer', 'minuten lesen'],
    correction: ['korrektur', 'berichtigung', 'anmerkung der redaktion', 'hinweis der redaktion', 'in einer früheren version', 'in einer ersten version', 'anm. d. red'],
    promotion: ['newsletter', 'jetzt anmelden', 'anmelden', 'abonnieren', 'jetzt abonnieren', 'abo', 'jetzt testen', 'kostenlos testen', 'app herunterladen', 'folgen sie uns', 'folge uns', 'hier geht\'s zur anmeldung', 'whatsapp-kanal', 'in ihrem postfach', 'im postfach', 'probeabo', 'angebot', 'jetzt lesen', 'immer auf dem laufenden', 'keine nachricht mehr verpassen', 'unterstützen sie', 'podcast', 'jetzt herunterladen', 'registrieren'],
    share: ['teilen', 'facebook', 'twitter', 'whatsapp', 'e-mail', 'mail', 'drucken', 'artikel drucken', 'link kopieren', 'link kopiert', 'merken', 'artikel teilen', 'auf facebook teilen', 'per mail', 'per e-mail', 'linkedin', 'xing', 'pinterest', 'telegram', 'x', 'instagram', 'vorlesen', 'anhören', 'speichern', 'artikel speichern', 'feedback', 'senden', 'flipboard', 'threema', 'kopieren'],
    related: ['lesen sie auch', 'lesen sie hier', 'lesen sie mehr', 'mehr zum thema', 'das könnte sie auch interessieren', 'auch interessant', 'mehr dazu', 'weitere artikel', 'weitere themen', 'weitere meldungen', 'weiterlesen', 'mehr lesen', 'meistgelesen', 'meistgelesene artikel', 'empfehlungen', 'empfehlungen der redaktion', 'zum thema', 'siehe auch', 'verwandte themen', 'mehr aus', 'mehr von', 'aktuelle nachrichten', 'themen', 'nächster artikel', 'top-themen', 'neueste artikel', 'passend zum thema', 'auch spannend', 'anzeige', 'mehr zu'],
    navigation: ['startseite', 'menü', 'suche', 'impressum', 'datenschutz', 'datenschutzerklärung', 'agb', 'kontakt', 'nachrichten', 'politik', 'wirtschaft', 'sport', 'kultur', 'wetter', 'mediathek', 'zum inhalt', 'zum inhalt springen', 'nach oben', 'zurück', 'weiter', 'mehr anzeigen', 'alle anzeigen', 'mehr', 'panorama', 'meinung', 'hilfe', 'karriere', 'barrierefreiheit', 'cookie-einstellungen', 'cookies', 'nutzungsbedingungen', 'über uns', 'schließen', 'e-paper', 'epaper', 'regional', 'live', 'video', 'übersicht'],
    comments: ['kommentare', '# kommentare', '# kommentar', 'kommentar schreiben', 'kommentieren', 'diskutieren sie', 'jetzt kommentieren', 'kommentare anzeigen', 'zu den kommentaren', 'kommentar verfassen', 'leserkommentare', 'antworten'],
    copyright: ['alle rechte vorbehalten', 'copyright', '© dpa-infocom', 'dpa-infocom', 'vervielfältigung', 'urheberrecht'],
    advert: ['anzeige', 'werbung', 'advertorial', 'gesponsert', 'inhalt von', 'externer inhalt', 'empfohlener externer inhalt', 'empfohlener redaktioneller inhalt', 'an dieser stelle'],
    tags: ['themen', 'thema', 'schlagwörter', 'stichwörter', 'schlagworte', 'tags', 'mehr zum thema', 'orte', 'ressort'],
    account: ['anmelden', 'einloggen', 'login', 'registrieren', 'sie haben bereits ein abo', 'bereits abonnent', 'mit plus', 'plus-artikel', 'nur für abonnenten', 'mein konto', 'ich bin damit einverstanden', 'einwilligung', 'zustimmen', 'akzeptieren', 'e-mail-adresse', 'personenbezogene daten', 'abmelden'],
  },
  dates: {
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
  },
};
