/** Italian words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const it: DateLanguage = {
  months: [
    'gennaio|gen|genn',
    'febbraio|feb|febbr',
    'marzo|mar',
    'aprile|apr',
    'maggio|mag|magg',
    'giugno|giu',
    'luglio|lug',
    'agosto|ago',
    'settembre|set|sett',
    'ottobre|ott',
    'novembre|nov',
    'dicembre|dic',
  ],
  weekdays: [
    'lunedì|lunedi|lun',
    'martedì|martedi|mar',
    'mercoledì|mercoledi|mer',
    'giovedì|giovedi|gio',
    'venerdì|venerdi|ven',
    'sabato|sab',
    'domenica|dom',
  ],
  joiners: 'di|del',
  clockWords: 'alle|ore|alle ore|h',
  am: 'di mattina',
  pm: 'di sera',
  published: 'pubblicato il|pubblicato|pubblicata il|pubblicazione|creato il|data',
  modified:
    'ultimo aggiornamento|ultimo aggiornamento il|aggiornato il|aggiornato alle|aggiornato|aggiornamento|modificato il|modifica il|modificato|modifica',
  furniture: 'di|a cura di|e|con|in|da|del|della|lettura|minuti|redazione|il',
  tense: null,
};
