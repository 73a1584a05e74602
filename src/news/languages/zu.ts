/** Zulu and Xhosa words of the press. */
import type { Language } from './language.js';

export const zu: Language = {
  code: 'zu',
  common:
    'ukuthi uthe kanye ngoba kodwa uma kule kulo lo le nokuthi futhi njengoba ngesikhathi emva yena bona ukuze abantu umuntu wathi bathe kuthiwa nge noma kwi ukuba kwaye kuba ukususela apho xa ngoku kunye utshilo uye naye baye kakhulu lapho ngaphandle phakathi kusukela',
  and: ['no', 'kanye no', 'kunye no', '&'],
  jobs: ['intatheli', 'umhleli'],
  cues: {
    by: ['ngu', 'nguye', 'ibhalwe ngu', 'umbhali'],
    photo: ['isithombe', 'izithombe', 'umfanekiso', 'imifanekiso', 'isithombe sigciniwe'],
    promotion: ['bhalisa', 'thola izindaba', 'landela'],
    share: ['yabelana', 'dlulisa', 'shicilela', 'thumela'],
    related: ['funda kabanzi', 'funda nalokhu', 'funda', 'ezinye izindaba', 'izindaba ezifanayo', 'funda ngakumbi', 'izindaba'],
    navigation: ['ikhasi lokuqala', 'izindaba', 'ezemidlalo', 'ezokungcebeleka', 'ezebhizinisi', 'imibono', 'ekhaya', 'iindaba', 'ezemidlalo', 'umhleli', 'xhumana nathi', 'ngathi'],
    comments: ['ukuphawula', 'phawula', 'izimvo', 'faka uluvo'],
    copyright: ['wonke amalungelo agodliwe'],
    advert: ['isikhangiso', 'izikhangiso'],
    tags: ['izihloko'],
    account: ['ngena', 'bhalisa'],
  },
  dates: null,
};
