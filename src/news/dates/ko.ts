/** Korean words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const ko: DateLanguage = {
  months: ['1월', '2월', '3월', '4월', '5월', '6월', '7월', '8월', '9월', '10월', '11월', '12월'],
  weekdays: ['월요일|월', '화요일|화', '수요일|수', '목요일|목', '금요일|금', '토요일|토', '일요일|일'],
  joiners: '',
  clockWords: '',
  am: '오전',
  pm: '오후',
  published: '입력|기사입력|등록|등록일|송고|송고시간|작성|작성일|게재|발행|승인',
  modified: '수정|최종수정|기사수정|업데이트|갱신|최종 업데이트',
  furniture: '기자|기준|특파원',
  tense: null,
};
