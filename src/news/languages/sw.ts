/** Swahili words of the press. */
import type { Language } from './language.js';

export const sw: Language = {
  code: 'sw',
  common:
    'na ya wa kwa ni katika la za kuwa cha hiyo huo huyo kama hii huu yake wake alisema amesema pia hivyo baada kabla hata ili lakini ambao ambaye ambayo vya sana watu mwaka siku kwamba hilo hao wote yao wao zaidi kwenye bila kutoka hadi pamoja mkoa jana leo si tu bado ndani hayo',
  and: ['na', '&'],
  jobs: ['mwandishi', 'mhariri', 'mwandishi wetu', 'ripota', 'mwanahabari'],
  cues: {
    by: ['na', 'na mwandishi wetu', 'mwandishi', 'imeandikwa na', 'na mwandishi'],
    reporting: ['chanzo', 'mhariri', 'na mashirika'],
    photo: ['picha', 'picha na', 'picha:', 'video', 'picha ya maktaba', 'maktaba'],
    readTime: ['dakika #', 'muda wa kusoma'],
    correction: ['marekebisho', 'masahihisho'],
    promotion: ['jiunge', 'jisajili', 'fuatilia', 'tufuate', 'pakua programu', 'pata habari', 'jarida', 'changia', 'soma gazeti'],
    share: ['shiriki', 'sambaza', 'nakili', 'chapisha', 'facebook', 'twitter', 'whatsapp', 'tuma', 'share', 'print'],
    related: ['soma zaidi', 'soma pia', 'habari zaidi', 'habari zinazohusiana', 'habari nyingine', 'zinazosomwa zaidi', 'zilizosomwa zaidi', 'habari mpya', 'habari kuu', 'inayofuata', 'iliyopita', 'unaweza kupenda', 'tazama', 'related articles', 'makala zinazohusiana'],
    navigation: ['mwanzo', 'nyumbani', 'habari', 'habari za kitaifa', 'kitaifa', 'kimataifa', 'siasa', 'michezo', 'biashara', 'burudani', 'makala', 'maoni', 'afya', 'elimu', 'uchumi', 'utamaduni', 'tahariri', 'safu', 'wasiliana nasi', 'kuhusu sisi', 'sera ya faragha', 'tafuta', 'menyu', 'orodha', 'funga', 'mikoani', 'dunia', 'video', 'picha'],
    comments: ['maoni', 'acha maoni', 'toa maoni', 'maoni #', 'jibu', 'andika maoni', 'leave a reply', 'cancel reply'],
    copyright: ['haki zote zimehifadhiwa', 'hakimiliki', 'copyright', 'haki miliki'],
    advert: ['tangazo', 'matangazo', 'advertisement'],
    tags: ['mada', 'lebo', 'tags', 'maneno muhimu'],
    account: ['ingia', 'jisajili', 'akaunti', 'nenosiri', 'barua pepe', 'toka'],
  },
  pictured: {
    source: ['chanzo cha picha'],
    caption: ['maelezo ya picha'],
    author: ['author'],
    role: ['nafasi'],
  },
  dates: {
    months: ['januari|jan', 'februari|feb', 'machi|mac', 'aprili|apr', 'mei', 'juni|jun', 'julai|jul', 'agosti|ago', 'septemba|sep', 'oktoba|okt', 'novemba|nov', 'desemba|des'],
    weekdays: ['jumatatu', 'jumanne', 'jumatano', 'alhamisi', 'ijumaa', 'jumamosi', 'jumapili'],
    joiners: '',
    clockWords: 'saa',
    am: 'asubuhi',
    pm: 'jioni|mchana',
    published: 'imechapishwa|ilichapishwa|imechapishwa tarehe|tarehe',
    modified: 'imesasishwa|ilisasishwa|imehaririwa',
    furniture: 'na|ya|wa|mwandishi',
    tense: null,
  },
};
