/** Zulu and Xhosa words of the press. */
import type { Language } from './language.js';

export const zu: Language = {
  code: 'zu',
  common:
    'ukuthi uthe kanye ngoba kodwa uma kule kulo lo le nokuthi futhi njengoba ngesikhathi emva yena bona ukuze abantu umuntu wathi bathe kuthiwa nge noma kwi ukuba kwaye kuba ukususela apho xa ngoku kunye utshilo uye naye baye kakhulu lapho ngaphandle phakathi kusukela',
  and: ['no', 'kanye no', 'kunye no', '&'],
  jobs: ['intatheli', 'umhleli'],
  signing: {
    desks: ['intatheli yethu', 'intatheli', 'umhleli', 'izintatheli'],
  },
  cues: {
    by: ['ngu', 'nguye', 'ibhalwe ngu', 'umbhali'],
    photo: ['isithombe', 'izithombe', 'umfanekiso', 'imifanekiso', 'isithombe sigciniwe', 'isithombe ngu', 'izithombe ngu', 'umthombo wesithombe'],
    promotion: ['bhalisa', 'thola izindaba', 'landela', 'bhalisela incwadi yezindaba', 'bhalisa manje', 'bhalisa ukuze uthole', 'thola izindaba zakamuva', 'thola izindaba mahhala', 'silandele', 'silandele kufacebook', 'joyina isiteshi sethu', 'joyina iwhatsapp', 'landa uhlelo', 'landa i-app', 'thumela izindaba zakho', 'chofoza lapha', 'cofa apha', 'lalela i-podcast', 'buka bukhoma', 'thenga iphephandaba'],
    share: ['yabelana', 'dlulisa', 'shicilela', 'thumela', 'yabelana nabanye', 'yabelana ngalolu daba', 'yabelana kufacebook', 'yabelana ngowhatsapp', 'kopisha ixhumanisi', 'ixhumanisi likopishiwe', 'thumela nge-imeyili', 'thumela kumngani', 'lalela lolu daba', 'yabelana ngeli nqaku'],
    related: ['funda kabanzi', 'funda nalokhu', 'funda', 'ezinye izindaba', 'izindaba ezifanayo', 'funda ngakumbi', 'izindaba', 'funda okunye', 'funda okuningi', 'funda nokuthi', 'funda futhi', 'izindaba ezihlobene', 'izindaba zakamuva', 'izindaba ezintsha', 'izindaba ezifundwa kakhulu', 'ezifundwa kakhulu', 'ezithandwa kakhulu', 'okunye okufundwayo', 'indaba elandelayo', 'indaba edlule', 'izindaba eziphambili', 'ukuze uthole okwengeziwe', 'buka ividiyo', 'qhubeka ufunde', 'amanye amabali', 'iindaba ezinxulumeneyo', 'funda ngaphezulu'],
    navigation: ['ikhasi lokuqala', 'izindaba', 'ezemidlalo', 'ezokungcebeleka', 'ezebhizinisi', 'imibono', 'ekhaya', 'iindaba', 'ezemidlalo', 'umhleli', 'xhumana nathi', 'ngathi', 'yeqa uye', 'buyela phezulu', 'buyela ekhaya', 'inqubomgomo yobumfihlo', 'imigomo nemibandela', 'imigaqo yokusebenzisa', 'mayelana nathi', 'thintana nathi', 'khangisa nathi', 'bona konke', 'bonisa okwengeziwe', 'layisha okwengeziwe'],
    comments: ['ukuphawula', 'phawula', 'izimvo', 'faka uluvo', '# imibono', 'shiya amazwana', 'shiya umbono', 'beka umbono', 'bhala umbono', 'awekho amazwana', 'ngena ukuze uphawule'],
    copyright: ['wonke amalungelo agodliwe', 'amalungelo wonke agodliwe', 'onke amalungelo agodliwe', 'ilungelo lobunikazi', 'onke amalungelo agciniwe'],
    advert: ['isikhangiso', 'izikhangiso', 'qhubeka ufunde ngezansi'],
    tags: ['izihloko', 'izihloko ezihlobene', 'amathegi'],
    account: ['ngena', 'bhalisa', 'ngena ngemvume', 'dala i-akhawunti', 'vula i-akhawunti', 'une-akhawunti', 'awunayo i-akhawunti', 'ukhohlwe iphasiwedi', 'ikheli le-imeyili', 'faka i-imeyili', 'vuma konke', 'okwababhalisile kuphela', 'i-akhawunti yami'],
    readTime: ['imizuzu # yokufunda', 'isikhathi sokufunda'],
  },
  alone: {
    navigation: ['vala', 'konke', 'imidlalo', 'umculo', 'ibhola', 'cinga', 'amabhizinisi', 'usesho', 'imenyu', 'ezemali', 'ezomnotho', 'ezepolitiki', 'ezombusazwe', 'ezemfundo', 'ezempilo', 'ezamasiko', 'ezasemhlabeni', 'ezakuleli', 'ezomphakathi', 'ezolimo', 'amakhukhi'],
    share: ['gcina', 'facebook', 'twitter', 'whatsapp', 'printa'],
    account: ['phuma', 'ngiyavuma', 'iphasiwedi'],
    comments: ['phendula', 'amazwana', 'iimbono'],
    promotion: ['nikela', 'joyina', 'sithinte'],
    photo: ['ividiyo'],
    advert: ['okuxhaswe', 'okukhokhelwayo'],
  },
  dates: {
    months: ['januwari|ujanuwari|ngojanuwari|jan', 'februwari|ufebhuwari|ngofebhuwari|feb', 'mashi|umashi|ngomashi|mas', 'ephreli|ngo-ephreli|eph', 'meyi|umeyi|ngomeyi|mey', 'juni|ujuni|ngojuni|jun', 'julayi|ujulayi|ngojulayi|jul', 'agasti|ngo-agasti|aga', 'septhemba|usepthemba|ngosepthemba|sep', 'okthoba|ngo-okthoba|okt', 'novemba|unovemba|ngonovemba|nov', 'disemba|udisemba|ngodisemba|dis'],
    weekdays: ['umsombuluko|ngomsombuluko|mso', 'ulwesibili|ngolwesibili|bil', 'ulwesithathu|ngolwesithathu|tha', 'ulwesine|ngolwesine|sin', 'ulwesihlanu|ngolwesihlanu|hla', 'umgqibelo|ngomgqibelo|mgq', 'isonto|ngesonto|son'],
    joiners: '',
    clockWords: '',
    am: '',
    pm: '',
    published: 'ishicilelwe',
    modified: 'ibuyekezwe',
    furniture: '',
    tense: null,
  },
};
