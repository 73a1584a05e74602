/** Swahili words of the press. */
import type { Language } from './language.js';

export const sw: Language = {
  code: 'sw',
  common:
    'na ya wa kwa ni katika la za kuwa cha hiyo huo huyo kama hii huu yake wake alisema amesema pia hivyo baada kabla hata ili lakini ambao ambaye ambayo vya sana watu mwaka siku kwamba hilo hao wote yao wao zaidi kwenye bila kutoka hadi pamoja mkoa jana leo si tu bado ndani hayo',
  and: ['na', '&'],
  jobs: ['mwandishi', 'mhariri', 'mwandishi wetu', 'ripota', 'mwanahabari', 'profesa', 'mwanahistoria', 'mchumi', 'mtafiti', 'wakili', 'mkurugenzi', 'mwenyekiti', 'mtaalamu', 'mchambuzi', 'mhadhiri', 'mshairi', 'mwanaharakati', 'waandishi'],
  signing: {
    wrote: ['mwandishi', 'maandishi', 'mahojiano'],
    pictured: ['picha', 'mpiga picha'],
    served: ['mhariri', 'tafsiri', 'video'],
    desks: ['mwandishi wetu', 'waandishi wetu', 'na mwandishi wetu', 'mwandishi maalum', 'mashirika ya habari', 'mashirika', 'mhariri', 'na waandishi wetu', 'mwandishi', 'dawati la habari', 'timu ya habari'],
  },
  cues: {
    by: ['na', 'na mwandishi wetu', 'mwandishi', 'imeandikwa na', 'na mwandishi'],
    reporting: ['chanzo', 'mhariri', 'na mashirika', 'kuhusu mwandishi', 'makala za mwandishi', 'imehaririwa na', 'imetafsiriwa na'],
    photo: ['picha', 'picha na', 'picha:', 'video', 'picha ya maktaba', 'maktaba', 'picha kwa hisani ya', 'chanzo cha picha', 'maelezo ya picha', 'picha zaidi', 'tazama picha', 'picha ya skrini'],
    readTime: ['dakika #', 'muda wa kusoma', 'muda wa kusoma: dakika #', 'dakika # za kusoma', 'soma kwa dakika #'],
    correction: ['marekebisho', 'masahihisho'],
    promotion: ['jiunge', 'jisajili', 'fuatilia', 'tufuate', 'pakua programu', 'pata habari', 'jarida', 'changia', 'soma gazeti', 'jiunge nasi', 'jiunge na chaneli', 'jiunge na kundi', 'jiunge na jarida', 'jisajili sasa', 'jisajili kupokea', 'jiandikishe kwa jarida', 'pokea habari', 'pokea taarifa', 'pata habari mpya', 'habari mpya kila siku', 'kwenye barua pepe yako', 'fuata ukurasa', 'fuata chaneli', 'tufuate kwenye', 'tufuate facebook', 'tufuate instagram', 'chaneli ya whatsapp', 'pakua app', 'pakua aplikesheni', 'programu yetu', 'washa arifa', 'usipitwe', 'lipia sasa', 'tuma habari', 'tuandikie', 'bofya hapa', 'bonyeza hapa', 'sikiliza podikasti', 'tazama moja kwa moja', 'soma gazeti la', 'nakala ya kidijitali'],
    share: ['shiriki', 'sambaza', 'nakili', 'chapisha', 'facebook', 'twitter', 'whatsapp', 'tuma', 'share', 'print', 'shiriki habari', 'shiriki habari hii', 'shiriki makala', 'shiriki kwenye facebook', 'shiriki kwenye twitter', 'shiriki kupitia whatsapp', 'sambaza habari', 'nakili kiungo', 'kiungo kimenakiliwa', 'tuma kwa barua pepe', 'tuma kwa rafiki', 'chapisha makala', 'hifadhi makala', 'sikiliza habari', 'sikiliza makala', 'ukubwa wa maandishi'],
    related: ['soma zaidi', 'soma pia', 'habari zaidi', 'habari zinazohusiana', 'habari nyingine', 'zinazosomwa zaidi', 'zilizosomwa zaidi', 'habari mpya', 'habari kuu', 'inayofuata', 'iliyopita', 'unaweza kupenda', 'tazama', 'related articles', 'makala zinazohusiana', 'soma hapa', 'pia soma', 'soma habari zaidi', 'soma habari kamili', 'endelea kusoma', 'habari zaidi kuhusu', 'habari zinazofanana', 'habari zinazovuma', 'habari za hivi punde', 'habari za karibuni', 'habari mpya zaidi', 'habari maarufu', 'maarufu zaidi', 'zilizopendwa zaidi', 'makala nyingine', 'makala zaidi', 'makala zilizopita', 'mada zinazohusiana', 'unaweza pia kupenda', 'huenda ukapenda', 'zilizopendekezwa', 'tumekuchagulia', 'chaguo la mhariri', 'tazama zaidi', 'tazama video', 'video zaidi', 'tazama pia', 'habari iliyopita', 'habari inayofuata', 'ona zaidi', 'angalia pia'],
    navigation: ['mwanzo', 'nyumbani', 'habari', 'habari za kitaifa', 'kitaifa', 'kimataifa', 'siasa', 'michezo', 'biashara', 'burudani', 'makala', 'maoni', 'afya', 'elimu', 'uchumi', 'utamaduni', 'tahariri', 'safu', 'wasiliana nasi', 'kuhusu sisi', 'sera ya faragha', 'tafuta', 'menyu', 'orodha', 'funga', 'mikoani', 'dunia', 'video', 'picha', 'nenda kwenye maudhui', 'rudi juu', 'rudi mwanzo', 'rudi nyumbani', 'onyesha zaidi', 'pakia zaidi', 'ona yote', 'tazama zote', 'habari za hapa', 'matangazo ya vifo', 'tuma tangazo', 'tangaza nasi', 'sera ya vidakuzi', 'masharti ya matumizi', 'vigezo na masharti', 'ramani ya tovuti', 'tovuti hii inatumia', 'tunatumia vidakuzi'],
    comments: ['maoni', 'acha maoni', 'toa maoni', 'maoni #', 'jibu', 'andika maoni', 'leave a reply', 'cancel reply', 'maoni (#)', '# maoni', 'andika maoni yako', 'toa maoni yako', 'weka maoni', 'ongeza maoni', 'onyesha maoni', 'maoni yote', 'hakuna maoni', 'ingia ili kutoa maoni', 'maoni ya wasomaji', 'tuma maoni', 'ghairi jibu', 'anwani yako ya barua pepe haitachapishwa'],
    copyright: ['haki zote zimehifadhiwa', 'hakimiliki', 'copyright', 'haki miliki', 'hakimiliki ©', 'hairuhusiwi kunakili', 'bila ruhusa ya maandishi'],
    advert: ['tangazo', 'matangazo', 'advertisement', 'maudhui ya kulipia', 'maudhui yaliyofadhiliwa', 'endelea kusoma baada ya tangazo', 'ruka tangazo'],
    tags: ['mada', 'lebo', 'tags', 'maneno muhimu', 'katika habari hii'],
    account: ['ingia', 'jisajili', 'akaunti', 'nenosiri', 'barua pepe', 'toka', 'ingia au jisajili', 'ingia kwenye akaunti', 'tengeneza akaunti', 'fungua akaunti', 'umesahau nenosiri', 'akaunti yangu', 'kwa wanachama tu', 'kwa wasajili tu', 'ili kuendelea kusoma', 'weka barua pepe', 'weka barua pepe yako', 'anwani ya barua pepe', 'kubali zote', 'kataa zote', 'kubali vidakuzi'],
  },
  alone: {
    navigation: ['kaunti', 'afrika', 'afrika mashariki', 'mazingira', 'teknolojia', 'sayansi', 'jamii', 'mapenzi', 'dini', 'kilimo', 'uchambuzi', 'vijana', 'wanawake', 'katuni', 'nyingine'],
    share: ['telegram', 'instagram', 'hifadhi', 'penda', 'kiungo'],
    related: ['zinazovuma', 'maarufu', 'moja kwa moja', 'mpya'],
    account: ['nakubali', 'kubali', 'kataa', 'endelea'],
    promotion: ['fuata', 'changia sasa'],
    advert: ['udhamini'],
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
    published: 'imechapishwa|ilichapishwa|imechapishwa tarehe|tarehe|imewekwa|iliyochapishwa|iliyotolewa|imetolewa|ilitolewa|tarehe ya kuchapishwa|imechapishwa na|muda wa kuchapishwa|imewekwa tarehe|imepakiwa',
    modified: 'imesasishwa|ilisasishwa|imehaririwa|imeboreshwa|iliyosasishwa|ilisasishwa mwisho|imesasishwa mwisho|mwisho kusasishwa|imehaririwa mwisho',
    furniture: 'na|ya|wa|mwandishi',
    tense: null,
  },
};
