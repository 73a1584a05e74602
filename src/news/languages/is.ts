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
    reporting: ['heimild', 'heimildir', 'samantekt', 'um höfundinn', 'fleiri greinar eftir', 'allar greinar eftir', 'greinar eftir höfund'],
    photo: ['mynd', 'myndir', 'ljósmynd', 'ljósmyndari', 'skjáskot', 'myndband', 'aðsend mynd', 'safnmynd', 'mynd úr safni', 'myndasafn', 'myndatexti', 'sjá myndir', 'mynd/aðsend'],
    readTime: ['# mín', '# mínútna lestur', 'lestími', '# mín lestur', '# mín. lestur', 'lestrartími'],
    correction: ['leiðrétting', 'uppfært', 'athugasemd ritstjórnar', 'fréttin var uppfærð', 'fréttin hefur verið uppfærð', 'fréttin hefur verið leiðrétt', 'í fyrri útgáfu fréttarinnar'],
    promotion: ['áskrift', 'skráðu þig', 'skrá mig', 'fréttabréf', 'sæktu appið', 'fylgdu okkur', 'kaupa áskrift', 'styrkja', 'vertu áskrifandi', 'skráðu þig á póstlista', 'skrá mig á póstlista', 'fáðu fréttabréf', 'gerast áskrifandi', 'gerast áskrifandi að', 'kaupa vefáskrift', 'prófaðu áskrift', 'áskriftarleiðir', 'styrktu okkur', 'fylgstu með okkur', 'fylgstu með á', 'náðu í appið', 'ná í app', 'fréttaskot', 'sendu fréttaskot', 'hefur þú ábendingu', 'ertu með ábendingu', 'ertu með frétt', 'smelltu hér', 'smellið hér', 'hlusta á hlaðvarp', 'horfa á beina', 'kveikja á tilkynningum', 'lestu meira í', 'blað dagsins', 'vefútgáfa'],
    share: ['deila', 'deila frétt', 'prenta', 'senda', 'afrita hlekk', 'facebook', 'twitter', 'tölvupóstur', 'hlusta', 'vista', 'deila grein', 'deildu fréttinni', 'deila á facebook', 'deila á twitter', 'deila á x', 'senda í tölvupósti', 'senda á vin', 'senda með tölvupósti', 'prenta frétt', 'prenta grein', 'afrita slóð', 'vista frétt', 'geyma grein', 'hlusta á frétt', 'hlusta á grein', 'leturstærð', 'minnka letur', 'stækka letur', 'líkar þetta'],
    related: ['lesa meira', 'lestu meira', 'tengdar fréttir', 'tengt efni', 'fleiri fréttir', 'mest lesið', 'nýjast', 'nýjustu fréttir', 'lestu einnig', 'sjá einnig', 'meira', 'fréttir', 'vinsælast', 'næsta frétt', 'fyrri frétt', 'lesa einnig', 'sjá meira', 'sjá nánar', 'nánar um málið', 'tengdar greinar', 'tengd mál', 'fleiri greinar', 'mest lesið í dag', 'mest lesið vikunnar', 'mest skoðað', 'nýjustu greinar', 'nýtt efni', 'ekki missa af', 'við mælum með', 'næsta grein', 'fyrri grein', 'horfa á myndskeið', 'sjá myndskeið', 'lesa frétt', 'lesa alla fréttina', 'halda áfram að lesa', 'efst á baugi', 'helst í fréttum', 'annað áhugavert'],
    navigation: ['forsíða', 'innlent', 'erlent', 'íþróttir', 'viðskipti', 'menning', 'skoðun', 'lífið', 'fólk', 'veður', 'tækni', 'vísindi', 'sjónvarp', 'útvarp', 'leita', 'valmynd', 'hafa samband', 'um okkur', 'auglýsingar', 'persónuvernd', 'skilmálar', 'loka', 'sjá meira', 'sjá allt', 'fréttir', 'enski boltinn', 'minningargreinar', 'fara í efni', 'hoppa yfir í efni', 'fara á forsíðu', 'efst á síðu', 'aftur efst', 'sjá allar', 'skoða allt', 'skoða fleiri', 'sýna fleiri', 'sækja fleiri', 'innlendar fréttir', 'erlendar fréttir', 'viðskiptafréttir', 'hafðu samband', 'persónuverndarstefna', 'vafrakökur', 'vafrakökustefna', 'notkun á vafrakökum', 'þessi síða notar', 'þessi vefur notar', 'notkunarskilmálar', 'auglýsingar á', 'ritstjórnarstefna', 'smáauglýsingar', 'aðsendar greinar'],
    comments: ['athugasemdir', 'skrifa athugasemd', 'ummæli', '# athugasemdir', 'svara', '# athugasemd', 'skrifaðu athugasemd', 'bæta við athugasemd', 'sjá athugasemdir', 'birta athugasemdir', 'engar athugasemdir', 'skráðu þig inn til að', 'taka þátt í umræðu', 'athugasemdir lesenda', 'reglur um athugasemdir'],
    copyright: ['allur réttur áskilinn', 'öll réttindi áskilin', 'höfundarréttur', 'öll afritun', 'ritstjóri og ábyrgðarmaður'],
    advert: ['auglýsing', 'kynning', 'samstarf', 'kostuð kynning', 'kostað efni', 'greinin heldur áfram', 'fréttin heldur áfram', 'fréttin heldur áfram fyrir neðan', 'haltu áfram að lesa'],
    tags: ['efnisorð', 'merki', 'flokkar', 'tögg', 'tengd efnisorð'],
    account: ['innskráning', 'skrá inn', 'nýskráning', 'mínar síður', 'lykilorð', 'netfang', 'útskráning', 'innskrá', 'nýskrá', 'skráðu þig inn', 'búa til aðgang', 'stofna aðgang', 'ert þú með aðgang', 'ertu með áskrift', 'ertu áskrifandi', 'ertu ekki með aðgang', 'gleymt lykilorð', 'gleymdirðu lykilorði', 'minn aðgangur', 'útskrá', 'skrá út', 'aðeins fyrir áskrifendur', 'til að lesa áfram', 'til að halda áfram að lesa', 'samþykkja allt', 'ég samþykki', 'hafna öllum', 'vafrakökustillingar'],
  },
  alone: {
    navigation: ['fasteignir', 'atvinna', 'dagskrá', 'heilsa', 'matur', 'ferðalög', 'bílar', 'umhverfi', 'menntun', 'neytendur', 'dægradvöl', 'starfsfólk', 'ritstjórn', 'til baka', 'siðareglur', 'fótbolti', 'handbolti', 'körfubolti', 'samfélag', 'stjórnmál', 'dómsmál', 'umræðan', 'leiðari', 'pistlar', 'bakþankar', 'meira'],
    related: ['nánar', 'vinsælt', 'meðmæli', 'myndskeið', 'beint', 'myndir'],
    share: ['x', 'messenger', 'afritað'],
    comments: ['tilkynna', 'umræða'],
    tags: ['málefni', 'flokkur'],
    account: ['samþykkja', 'hafna', 'stillingar', 'áfram', 'áskrift'],
    promotion: ['póstlisti', 'hlaðvarp', 'fylgja'],
    advert: ['auglýsingar'],
  },
  dates: {
    months: ['janúar|jan', 'febrúar|feb', 'mars|mar', 'apríl|apr', 'maí', 'júní|jún', 'júlí|júl', 'ágúst|ágú', 'september|sep|sept', 'október|okt', 'nóvember|nóv', 'desember|des'],
    weekdays: ['mánudagur|mánudaginn|mán', 'þriðjudagur|þriðjudaginn|þri', 'miðvikudagur|miðvikudaginn|mið', 'fimmtudagur|fimmtudaginn|fim', 'föstudagur|föstudaginn|fös', 'laugardagur|laugardaginn|lau', 'sunnudagur|sunnudaginn|sun'],
    seasons: 'vor|sumar|haust|vetur',
    joiners: '',
    clockWords: 'kl|klukkan',
    am: '',
    pm: '',
    published: 'birt|birtist|birt þann|útgefið|dagsetning|dags|birtist þann|birt kl|birt í|sett inn|skrifað|skráð|fyrst birt|útgáfudagur|birtist í|birtist fyrst',
    modified: 'uppfært|síðast uppfært|breytt|uppfært kl|síðast breytt|síðast uppfært kl|síðast endurskoðað|breytt kl|leiðrétt',
    furniture: 'eftir|og|höfundur|þann',
    tense: null,
  },
};
