/** Icelandic words of the press. */
import type { Language } from './language.js';

export const is: Language = {
  code: 'is',
  common:
    'og að í á er sem til um en við með af ekki það var þess fyrir þá hann hefur eru því verið frá hún þeir eftir segir vera hafa ef svo upp þau einnig hans sér eða þegar mun þar nú þessu þessa hafi voru kom hefði yfir út sagði vegna verður ár mjög',
  and: ['og', '&'],
  jobs: ['blaðamaður', 'fréttamaður', 'ritstjóri', 'fréttaritari', 'ljósmyndari', 'dagskrárgerðarmaður'],
  cues: {
    by: ['eftir', 'höfundur', 'skrifar', 'texti'],
    reporting: ['heimild', 'heimildir', 'samantekt'],
    photo: ['mynd', 'myndir', 'ljósmynd', 'ljósmyndari', 'skjáskot', 'myndband', 'aðsend mynd', 'safnmynd'],
    readTime: ['# mín', '# mínútna lestur', 'lestími'],
    correction: ['leiðrétting', 'uppfært', 'athugasemd ritstjórnar'],
    promotion: ['áskrift', 'skráðu þig', 'skrá mig', 'fréttabréf', 'sæktu appið', 'fylgdu okkur', 'kaupa áskrift', 'styrkja', 'vertu áskrifandi'],
    share: ['deila', 'deila frétt', 'prenta', 'senda', 'afrita hlekk', 'facebook', 'twitter', 'tölvupóstur', 'hlusta', 'vista'],
    related: ['lesa meira', 'lestu meira', 'tengdar fréttir', 'tengt efni', 'fleiri fréttir', 'mest lesið', 'nýjast', 'nýjustu fréttir', 'lestu einnig', 'sjá einnig', 'meira', 'fréttir', 'vinsælast', 'næsta frétt', 'fyrri frétt'],
    navigation: ['forsíða', 'innlent', 'erlent', 'íþróttir', 'viðskipti', 'menning', 'skoðun', 'lífið', 'fólk', 'veður', 'tækni', 'vísindi', 'sjónvarp', 'útvarp', 'leita', 'valmynd', 'hafa samband', 'um okkur', 'auglýsingar', 'persónuvernd', 'skilmálar', 'loka', 'sjá meira', 'sjá allt', 'fréttir', 'enski boltinn', 'minningargreinar'],
    comments: ['athugasemdir', 'skrifa athugasemd', 'ummæli', '# athugasemdir', 'svara'],
    copyright: ['allur réttur áskilinn', 'öll réttindi áskilin'],
    advert: ['auglýsing', 'kynning', 'samstarf', 'kostuð kynning'],
    tags: ['efnisorð', 'merki', 'flokkar', 'tögg'],
    account: ['innskráning', 'skrá inn', 'nýskráning', 'mínar síður', 'lykilorð', 'netfang', 'útskráning'],
  },
  dates: {
    months: ['janúar|jan', 'febrúar|feb', 'mars|mar', 'apríl|apr', 'maí', 'júní|jún', 'júlí|júl', 'ágúst|ágú', 'september|sep|sept', 'október|okt', 'nóvember|nóv', 'desember|des'],
    weekdays: ['mánudagur|mánudaginn|mán', 'þriðjudagur|þriðjudaginn|þri', 'miðvikudagur|miðvikudaginn|mið', 'fimmtudagur|fimmtudaginn|fim', 'föstudagur|föstudaginn|fös', 'laugardagur|laugardaginn|lau', 'sunnudagur|sunnudaginn|sun'],
    seasons: 'vor|sumar|haust|vetur',
    joiners: '',
    clockWords: 'kl|klukkan',
    am: '',
    pm: '',
    published: 'birt|birtist|birt þann|útgefið|dagsetning|dags',
    modified: 'uppfært|síðast uppfært|breytt',
    furniture: 'eftir|og|höfundur|þann',
    tense: null,
  },
};
