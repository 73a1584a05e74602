/** The languages whose words of the press Backfile knows. A newcomer adds one file and its line here; a test holds the two together. */
import { ar } from './ar.js';
import { bg } from './bg.js';
import { bn } from './bn.js';
import { ca } from './ca.js';
import { CALENDARS } from './calendars.js';
import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { el } from './el.js';
import { en } from './en.js';
import { es } from './es.js';
import { et } from './et.js';
import { fa } from './fa.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { hr } from './hr.js';
import { hu } from './hu.js';
import { id } from './id.js';
import { is } from './is.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { Language } from './language.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { nb } from './nb.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ro } from './ro.js';
import { ru } from './ru.js';
import { sk } from './sk.js';
import { sl } from './sl.js';
import { sv } from './sv.js';
import { sw } from './sw.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { ur } from './ur.js';
import { vi } from './vi.js';
import { zh } from './zh.js';
import { zu } from './zu.js';

export const languages: readonly Language[] = [en, ar, bg, bn, ca, cs, da, de, el, es, et, fa, fi, fr, he, hi, hr, hu, id, is, it, ja, ko, lt, lv, nb, nl, pl, pt, ro, ru, sk, sl, sv, sw, tr, uk, ur, vi, zh, zu];

const byCode = new Map(languages.map((language) => [language.code, language]));

/** Tags of the same written language under other names: Norwegian is written as Bokmål here. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', ms: 'id', xh: 'zu', bs: 'hr', sr: 'hr' };

/** The language of a BCP 47 tag by its primary subtag; null where its words are not known. */
export function languageNamed(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return byCode.get(ALIASES[primary] ?? primary) ?? null;
}

/** English words of the press beside the calendars of languages of which nothing else is known. */
const byCalendar = new Map(Object.keys(CALENDARS).map((code): [string, Language] => [code, { ...en, code, dates: null }]));

/** As `languageNamed`; English where the language is not known, whose days are read by its own calendar if that is. */
export function languageOf(tag: string): Language {
  return languageNamed(tag) ?? byCalendar.get(tag.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? en;
}
