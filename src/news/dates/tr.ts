/** Turkish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const tr: DateLanguage = {
  months: [
    'ocak|oca',
    'şubat|şub',
    'mart|mar',
    'nisan|nis',
    'mayıs|mayis|may',
    'haziran|haz',
    'temmuz|tem',
    'ağustos|agustos|ağu',
    'eylül|eylul|eyl',
    'ekim|eki',
    'kasım|kasim|kas',
    'aralık|aralik|ara',
  ],
  weekdays: [
    'pazartesi|pzt',
    'salı|sali|sal',
    'çarşamba|çar',
    'perşembe|per',
    'cuma|cum',
    'cumartesi|cmt',
    'pazar|paz',
  ],
  joiners: '',
  clockWords: 'saat|saati',
  am: 'öö',
  pm: 'ös',
  published:
    'yayınlanma|yayınlanma tarihi|yayınlandı|yayın tarihi|giriş tarihi|giriş|oluşturulma tarihi|oluşturma|eklenme|tarih',
  modified: 'son güncelleme|son güncelleme tarihi|güncelleme|güncelleme tarihi|güncellendi|güncellenme|düzenleme',
  furniture: 've|ile|yazan|haber|dk|okuma',
  tense: null,
};
