/** Japanese words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const ja: DateLanguage = {
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  weekdays: [
    '月曜日|月曜|月',
    '火曜日|火曜|火',
    '水曜日|水曜|水',
    '木曜日|木曜|木',
    '金曜日|金曜|金',
    '土曜日|土曜|土',
    '日曜日|日曜|日',
  ],
  joiners: '',
  clockWords: '',
  am: '午前',
  pm: '午後',
  published: '公開日|公開日時|公開|投稿日|掲載日|掲載|配信日|配信|発表日|発行日|作成日',
  modified: '更新日|更新日時|最終更新日|最終更新|更新|修正',
  furniture: '記者|編集部|文|写真',
  tense: null,
};
