/**
 * How languages name months and weekdays whose other words of the press nobody has written yet. Source: CLDR 48 (Unicode
 * Common Locale Data Repository), both forms of a name and its abbreviation; inflected forms and labels are the makers' own.
 */

/** Names as `DateLanguage` has them. */
export interface Calendar {
  /** January to December. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Labels before the date of first publication, and of the last change. */
  readonly published?: string;
  readonly modified?: string;
  /** As `DateLanguage` has them. */
  readonly joiners?: string;
  readonly clockWords?: string;
  readonly am?: string;
  readonly pm?: string;
}

/** By the primary subtag of BCP 47. */
export const CALENDARS: Readonly<Record<string, Calendar>> = {
  af: {
    months: ['januarie|jan', 'februarie|feb', 'maart|mrt', 'april|apr', 'mei', 'junie|jun', 'julie|jul', 'augustus|aug', 'september|sep', 'oktober|okt', 'november|nov', 'desember|des'],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrydag', 'saterdag', 'sondag'],
    published: 'gepubliseer op|gepubliseer',
    modified: 'opgedateer|bygewerk|laas opgedateer',
    clockWords: 'om',
  },
  am: {
    months: ['ጃንዋሪ|ጃን', 'ፌብሩዋሪ|ፌብ', 'ማርች', 'ኤፕሪል|ኤፕሪ', 'ሜይ', 'ጁን', 'ጁላይ', 'ኦገስት|ኦገስ', 'ሴፕቴምበር|ሴፕቴ', 'ኦክቶበር|ኦክቶ', 'ኖቬምበር|ኖቬም', 'ዲሴምበር|ዲሴም'],
    weekdays: ['ሰኞ', 'ማክሰኞ|ማክሰ', 'ረቡዕ', 'ሐሙስ', 'ዓርብ', 'ቅዳሜ', 'እሑድ'],
  },
  az: {
    months: ['yanvar|yan', 'fevral|fev', 'mart|mar', 'aprel|apr', 'may', 'iyun|iyn', 'iyul|iyl', 'avqust|avq', 'sentyabr|sen', 'oktyabr|okt', 'noyabr|noy', 'dekabr|dek'],
    weekdays: ['bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə', 'bazar'],
    published: 'dərc olunub|yayımlanıb|dərc edilib|tarix',
    modified: 'yenilənib',
    clockWords: 'saat',
  },
  be: {
    months: ['студзеня|студзень|сту', 'лютага|люты|лют', 'сакавіка|сакавік|сак', 'красавіка|красавік|кра', 'мая|май', 'чэрвеня|чэрвень|чэр', 'ліпеня|ліпень|ліп', 'жніўня|жнівень|жні', 'верасня|верасень|вер', 'кастрычніка|кастрычнік|кас', 'лістапада|лістапад|ліс', 'снежня|снежань|сне'],
    weekdays: ['панядзелак|пн', 'аўторак|аў', 'серада|ср', 'чацвер|чц', 'пятніца|пт', 'субота|сб', 'нядзеля|нд'],
    published: 'апублікавана|апублікаваны',
    modified: 'абноўлена|абноўлены',
    clockWords: 'у|а',
  },
  cy: {
    months: ['ionawr|ion', 'chwefror|chwef|chw', 'mawrth|maw', 'ebrill|ebr', 'mai', 'mehefin|meh', 'gorffennaf|gorff|gor', 'awst', 'medi', 'hydref|hyd', 'tachwedd|tach', 'rhagfyr|rhag'],
    weekdays: ['dydd llun|llun', 'dydd mawrth|maw', 'dydd mercher|mer', 'dydd iau|iau', 'dydd gwener|gwe', 'dydd sadwrn|sad', 'dydd sul|sul'],
    published: 'cyhoeddwyd|cyhoeddwyd ar',
    modified: 'diweddarwyd|diweddarwyd ddiwethaf',
    clockWords: 'am',
  },
  eu: {
    months: ['urtarrila|urt|urtarrilak|urtarrilaren', 'otsaila|ots|otsailak|otsailaren', 'martxoa|mar|martxoak|martxoaren', 'apirila|api|apirilak|apirilaren', 'maiatza|mai|maiatzak|maiatzaren', 'ekaina|eka|ekainak|ekainaren', 'uztaila|uzt|uztailak|uztailaren', 'abuztua|abu|abuztuak|abuztuaren', 'iraila|ira|irailak|irailaren', 'urria|urr|urriak|urriaren', 'azaroa|aza|azaroak|azaroaren', 'abendua|abe|abenduak|abenduaren'],
    weekdays: ['astelehena', 'asteartea', 'asteazkena', 'osteguna', 'ostirala', 'larunbata', 'igandea'],
    published: 'argitaratua|argitaratze data',
    modified: 'eguneratua|azken eguneraketa',
  },
  fo: {
    months: ['januar|jan', 'februar|feb', 'mars|mar', 'apríl|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sep', 'oktober|okt', 'november|nov', 'desember|des'],
    weekdays: ['mánadagur|mán', 'týsdagur|týs', 'mikudagur|mik', 'hósdagur|hós', 'fríggjadagur|frí', 'leygardagur|ley', 'sunnudagur|sun'],
    clockWords: 'kl|klokkan',
  },
  fy: {
    months: ['jannewaris|jan', 'febrewaris|feb', 'maart|mrt', 'april|apr', 'maaie|mai', 'juny|jun', 'july|jul', 'augustus|aug', 'septimber|sep', 'oktober|okt', 'novimber|nov', 'desimber|des'],
    weekdays: ['moandei|mo', 'tiisdei|ti', 'woansdei|wo', 'tongersdei|to', 'freed|fr', 'sneon|so', 'snein|si'],
    clockWords: 'om',
  },
  ga: {
    months: ['eanáir|ean', 'feabhra|feabh', 'márta', 'aibreán|aib', 'bealtaine|beal', 'meitheamh|meith', 'iúil', 'lúnasa|lún', 'meán fómhair|mfómh', 'deireadh fómhair|dfómh', 'samhain|samh', 'nollaig|noll'],
    weekdays: ['dé luain|luan', 'dé máirt|máirt', 'dé céadaoin|céad', 'déardaoin|déar', 'dé haoine|aoine', 'dé sathairn|sath', 'dé domhnaigh|domh'],
    published: 'foilsithe|foilsithe ar',
    modified: 'nuashonraithe|nuashonrú',
    clockWords: 'ag',
  },
  gl: {
    months: ['xaneiro|xan', 'febreiro|feb', 'marzo|mar', 'abril|abr', 'maio', 'xuño', 'xullo|xul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'decembro|dec'],
    weekdays: ['luns', 'martes|mar', 'mércores|mér', 'xoves|xov', 'venres|ven', 'sábado|sáb', 'domingo|dom'],
    published: 'publicado o|publicado|publicada',
    modified: 'actualizado o|actualizado|actualizada',
    joiners: 'de|do',
    clockWords: 'ás|a las',
  },
  gu: {
    months: ['જાન્યુઆરી|જાન્યુ', 'ફેબ્રુઆરી|ફેબ્રુ', 'માર્ચ', 'એપ્રિલ', 'મે', 'જૂન', 'જુલાઈ', 'ઑગસ્ટ', 'સપ્ટેમ્બર|સપ્ટે', 'ઑક્ટોબર|ઑક્ટો', 'નવેમ્બર|નવે', 'ડિસેમ્બર|ડિસે'],
    weekdays: ['સોમવાર|સોમ', 'મંગળવાર|મંગળ', 'બુધવાર|બુધ', 'ગુરુવાર|ગુરુ', 'શુક્રવાર|શુક્ર', 'શનિવાર|શનિ', 'રવિવાર|રવિ'],
    published: 'પ્રકાશિત',
    modified: 'અપડેટ|અપડેટેડ',
    clockWords: 'વાગ્યે',
  },
  ha: {
    months: ['janairu|jan', 'faburairu|fab', 'maris|mar', 'afirilu|afi', 'mayu|may', 'yuni|yun', 'yuli|yul', 'agusta|agu', 'satumba|sat', 'oktoba|okt', 'nuwamba|nuw', 'disamba|dis'],
    weekdays: ['litinin|lit', 'talata|tal', 'laraba|lar', 'alhamis|alh', 'jummaʼa|jum', 'asabar|asa', 'lahadi|lah'],
    clockWords: 'da',
  },
  hy: {
    months: ['հունվարի|հունվար|հնվ', 'փետրվարի|փետրվար|փտվ', 'մարտի|մարտ|մրտ', 'ապրիլի|ապրիլ|ապր', 'մայիսի|մայիս|մյս', 'հունիսի|հունիս|հնս', 'հուլիսի|հուլիս|հլս', 'օգոստոսի|օգոստոս|օգս', 'սեպտեմբերի|սեպտեմբեր|սեպ', 'հոկտեմբերի|հոկտեմբեր|հոկ', 'նոյեմբերի|նոյեմբեր|նոյ', 'դեկտեմբերի|դեկտեմբեր|դեկ'],
    weekdays: ['երկուշաբթի|երկ', 'երեքշաբթի|երք', 'չորեքշաբթի|չրք', 'հինգշաբթի|հնգ', 'ուրբաթ|ուր', 'շաբաթ|շբթ', 'կիրակի|կիր'],
    published: 'հրապարակվել է|հրապարակված|հրապարակվել',
    modified: 'թարմացվել է|թարմացված|թարմացվել',
  },
  ig: {
    months: ['jenụwarị|jen', 'febrụwarị|feb', 'maachị|maa', 'epreel|epr', 'mee', 'jun|juu', 'julaị|jul', 'ọgọọst|ọgọ', 'septemba|sep', 'ọktoba|ọkt', 'novemba|nov', 'disemba|dis'],
    weekdays: ['mọnde|mọn', 'tiuzdee|tiu', 'wenezdee|wen', 'tọọzdee|tọọ', 'fraịdee|fraị', 'satọdee|sat', 'sọndee|sọn'],
    clockWords: 'na',
  },
  ka: {
    months: ['იანვარი|იან|იანვარს', 'თებერვალი|თებ|თებერვალს', 'მარტი|მარ|მარტს', 'აპრილი|აპრ|აპრილს', 'მაისი|მაი|მაისს', 'ივნისი|ივნ|ივნისს', 'ივლისი|ივლ|ივლისს', 'აგვისტო|აგვ|აგვისტოს', 'სექტემბერი|სექ|სექტემბერს', 'ოქტომბერი|ოქტ|ოქტომბერს', 'ნოემბერი|ნოე|ნოემბერს', 'დეკემბერი|დეკ|დეკემბერს'],
    weekdays: ['ორშაბათი|ორშ', 'სამშაბათი|სამ', 'ოთხშაბათი|ოთხ', 'ხუთშაბათი|ხუთ', 'პარასკევი|პარ', 'შაბათი|შაბ', 'კვირა|კვი'],
    published: 'გამოქვეყნებულია|გამოქვეყნდა',
    modified: 'განახლებულია|განახლდა',
    clockWords: 'საათი',
  },
  kk: {
    months: ['қаңтар|қаң|қаңтарда', 'ақпан|ақп|ақпанда', 'наурыз|нау|наурызда', 'сәуір|сәу|сәуірде', 'мамыр|мам|мамырда', 'маусым|мау|маусымда', 'шілде|шіл|шілдеде', 'тамыз|там|тамызда', 'қыркүйек|қыр|қыркүйекте', 'қазан|қаз|қазанда', 'қараша|қар|қарашада', 'желтоқсан|жел|желтоқсанда'],
    weekdays: ['дүйсенбі|дс', 'сейсенбі|сс', 'сәрсенбі|ср', 'бейсенбі|бс', 'жұма|жм', 'сенбі|сб', 'жексенбі|жс'],
    published: 'жарияланды|жарияланған',
    modified: 'жаңартылды|жаңартылған',
    clockWords: 'сағат',
  },
  km: {
    months: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
    weekdays: ['ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍|ព្រហ', 'សុក្រ', 'សៅរ៍', 'អាទិត្យ'],
    clockWords: 'នៅ|ម៉ោង|នៅ​ម៉ោង',
  },
  kn: {
    months: ['ಜನವರಿ|ಜನ', 'ಫೆಬ್ರವರಿ|ಫೆಬ್ರ', 'ಮಾರ್ಚ್', 'ಏಪ್ರಿಲ್|ಏಪ್ರಿ', 'ಮೇ', 'ಜೂನ್', 'ಜುಲೈ', 'ಆಗಸ್ಟ್|ಆಗ', 'ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ', 'ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ', 'ನವೆಂಬರ್|ನವೆಂ', 'ಡಿಸೆಂಬರ್|ಡಿಸೆಂ'],
    weekdays: ['ಸೋಮವಾರ|ಸೋಮ', 'ಮಂಗಳವಾರ|ಮಂಗಳ', 'ಬುಧವಾರ|ಬುಧ', 'ಗುರುವಾರ|ಗುರು', 'ಶುಕ್ರವಾರ|ಶುಕ್ರ', 'ಶನಿವಾರ|ಶನಿ', 'ಭಾನುವಾರ|ಭಾನು'],
    published: 'ಪ್ರಕಟಿಸಲಾಗಿದೆ',
    modified: 'ನವೀಕರಿಸಲಾಗಿದೆ',
    clockWords: 'ರಂದು|ಗಂಟೆ',
  },
  ku: {
    months: ['کانوونی دووەم|rêbendan|çile|kanûna paşîn', 'شوبات|reşemî|sibat|şibat', 'ئازار|adar', 'نیسان|avrêl|nîsan', 'ئایار|gulan', 'حوزەیران|pûşper|hezîran', 'تەمووز|tîrmeh', 'ئاب|gelawêj|tebax', 'ئەیلوول|rezber|îlon', 'تشرینی یەکەم|kewçêr|cotmeh', 'تشرینی دووەم|sermawez|mijdar', 'کانونی یەکەم|berfanbar|kanûn'],
    weekdays: ['دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی', 'شەممە', 'یەکشەممە'],
  },
  ky: {
    months: ['январь|янв|январы', 'февраль|фев|февралы', 'март|мар|марты', 'апрель|апр|апрели', 'май|майы', 'июнь|июн|июну', 'июль|июл|июлу', 'август|авг|августу', 'сентябрь|сен|сентябры', 'октябрь|окт|октябры', 'ноябрь|ноя|ноябры', 'декабрь|дек|декабры'],
    weekdays: ['дүйшөмбү|дүй', 'шейшемби|шейш', 'шаршемби|шарш', 'бейшемби|бейш', 'жума', 'ишемби|ишм', 'жекшемби|жек'],
    published: 'жарыяланды|жарыяланган',
    modified: 'жаңыртылды|жаңыртылган',
    clockWords: 'саат',
  },
  lb: {
    months: ['januar|jan', 'februar|feb', 'mäerz|mäe', 'abrëll|abr', 'mee', 'juni|jun', 'juli|jul', 'august|aug', 'september|sep', 'oktober|okt', 'november|nov', 'dezember|dez'],
    weekdays: ['méindeg|méi', 'dënschdeg|dën', 'mëttwoch|mët', 'donneschdeg|don', 'freideg|fre', 'samschdeg|sam', 'sonndeg|son'],
    published: 'publizéiert|verëffentlecht',
    modified: 'aktualiséiert',
    clockWords: 'um',
  },
  lo: {
    months: ['ມັງກອນ|ມ.ກ', 'ກຸມພາ|ກ.ພ', 'ມີນາ|ມ.ນ', 'ເມສາ|ມ.ສ', 'ພຶດສະພາ|ພ.ພ', 'ມິຖຸນາ|ມິ.ຖ', 'ກໍລະກົດ|ກ.ລ', 'ສິງຫາ|ສ.ຫ', 'ກັນຍາ|ກ.ຍ', 'ຕຸລາ|ຕ.ລ', 'ພະຈິກ|ພ.ຈ', 'ທັນວາ|ທ.ວ'],
    weekdays: ['ວັນຈັນ|ຈັນ', 'ວັນອັງຄານ|ອັງຄານ', 'ວັນພຸດ|ພຸດ', 'ວັນພະຫັດ|ພະຫັດ', 'ວັນສຸກ|ສຸກ', 'ວັນເສົາ|ເສົາ', 'ວັນອາທິດ|ອາທິດ'],
  },
  mg: {
    months: ['janoary|jan', 'febroary|feb', 'martsa|mar', 'aprily|apr', 'mey', 'jona|jon', 'jolay|jol', 'aogositra|aog', 'septambra|sep', 'oktobra|okt', 'novambra|nov', 'desambra|des'],
    weekdays: ['alatsinainy|alats', 'talata|tal', 'alarobia|alar', 'alakamisy|alak', 'zoma|zom', 'asabotsy|asab', 'alahady|alah'],
  },
  mk: {
    months: ['јануари|јан', 'февруари|фев', 'март|мар', 'април|апр', 'мај', 'јуни|јун', 'јули|јул', 'август|авг', 'септември|сеп', 'октомври|окт', 'ноември|ное', 'декември|дек'],
    weekdays: ['понеделник|пон', 'вторник|вто', 'среда|сре', 'четврток|чет', 'петок|пет', 'сабота|саб', 'недела|нед'],
    published: 'објавено|објавено на',
    modified: 'ажурирано|освежено',
    clockWords: 'во',
  },
  ml: {
    months: ['ജനുവരി|ജനു', 'ഫെബ്രുവരി|ഫെബ്രു', 'മാർച്ച്|മാർ', 'ഏപ്രിൽ|ഏപ്രി', 'മേയ്', 'ജൂൺ', 'ജൂലൈ', 'ഓഗസ്റ്റ്|ഓഗ', 'സെപ്റ്റംബർ|സെപ്റ്റം', 'ഒക്‌ടോബർ|ഒക്ടോ', 'നവംബർ|നവം', 'ഡിസംബർ|ഡിസം'],
    weekdays: ['തിങ്കളാഴ്‌ച|തിങ്കൾ', 'ചൊവ്വാഴ്‌ച|ചൊവ്വ', 'ബുധനാഴ്‌ച|ബുധൻ', 'വ്യാഴാഴ്‌ച|വ്യാഴം', 'വെള്ളിയാഴ്‌ച|വെള്ളി', 'ശനിയാഴ്‌ച|ശനി', 'ഞായറാഴ്‌ച|ഞായർ'],
    published: 'പ്രസിദ്ധീകരിച്ചത്',
    modified: 'പുതുക്കിയത്',
  },
  mr: {
    months: ['जानेवारी|जाने', 'फेब्रुवारी|फेब्रु', 'मार्च', 'एप्रिल|एप्रि', 'मे', 'जून', 'जुलै', 'ऑगस्ट|ऑग', 'सप्टेंबर|सप्टें', 'ऑक्टोबर|ऑक्टो', 'नोव्हेंबर|नोव्हें', 'डिसेंबर|डिसें'],
    weekdays: ['सोमवार|सोम', 'मंगळवार|मंगळ', 'बुधवार|बुध', 'गुरुवार|गुरु', 'शुक्रवार|शुक्र', 'शनिवार|शनि', 'रविवार|रवि'],
    published: 'प्रकाशित|प्रकाशन तारीख',
    modified: 'अद्यतनित|अपडेट|अपडेटेड',
    clockWords: 'रोजी|वाजता',
  },
  mt: {
    months: ['jannar|jan', 'frar|fra', 'marzu|mar', 'april|apr', 'mejju|mej', 'ġunju|ġun', 'lulju|lul', 'awwissu|aww', 'settembru|set', 'ottubru|ott', 'novembru|nov', 'diċembru|diċ'],
    weekdays: ['it-tnejn|tne', 'it-tlieta|tli', 'l-erbgħa|erb', 'il-ħamis|ħam', 'il-ġimgħa|ġim', 'is-sibt|sib', 'il-ħadd|ħad'],
    joiners: 'ta',
  },
  my: {
    months: ['ဇန်နဝါရီ|ဇန်', 'ဖေဖော်ဝါရီ|ဖေ', 'မတ်', 'ဧပြီ', 'မေ', 'ဇွန်', 'ဇူလိုင်|ဇူ', 'ဩဂုတ်', 'စက်တင်ဘာ|စက်', 'အောက်တိုဘာ|အောက်', 'နိုဝင်ဘာ|နို', 'ဒီဇင်ဘာ|ဒီ'],
    weekdays: ['တနင်္လာ', 'အင်္ဂါ', 'ဗုဒ္ဓဟူး', 'ကြာသပတေး', 'သောကြာ', 'စနေ', 'တနင်္ဂနွေ'],
  },
  ne: {
    months: ['जनवरी', 'फेब्रुअरी', 'मार्च', 'अप्रिल', 'मे', 'जुन|जून', 'जुलाई', 'अगस्ट|अगस्त', 'सेप्टेम्बर', 'अक्टोबर', 'नोभेम्बर', 'डिसेम्बर'],
    weekdays: ['सोमबार|सोम', 'मङ्गलबार|मङ्गल', 'बुधबार|बुध', 'बिहिबार|बिहि', 'शुक्रबार|शुक्र', 'शनिबार|शनि', 'आइतबार|आइत'],
    published: 'प्रकाशित मिति|प्रकाशित',
    modified: 'अद्यावधिक',
    clockWords: 'बजे',
  },
  or: {
    months: ['ଜାନୁଆରୀ', 'ଫେବୃଆରୀ', 'ମାର୍ଚ୍ଚ|ମାର୍ଚ', 'ଅପ୍ରେଲ|ଏପ୍ରିଲ', 'ମଇ', 'ଜୁନ', 'ଜୁଲାଇ', 'ଅଗଷ୍ଟ', 'ସେପ୍ଟେମ୍ବର', 'ଅକ୍ଟୋବର', 'ନଭେମ୍ବର', 'ଡିସେମ୍ବର'],
    weekdays: ['ସୋମବାର|ସୋମ', 'ମଙ୍ଗଳବାର|ମଙ୍ଗଳ', 'ବୁଧବାର|ବୁଧ', 'ଗୁରୁବାର|ଗୁରୁ', 'ଶୁକ୍ରବାର|ଶୁକ୍ର', 'ଶନିବାର|ଶନି', 'ରବିବାର|ରବି'],
    clockWords: 'ଠାରେ',
  },
  pa: {
    months: ['ਜਨਵਰੀ|ਜਨ', 'ਫ਼ਰਵਰੀ|ਫ਼ਰ', 'ਮਾਰਚ', 'ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ', 'ਮਈ', 'ਜੂਨ', 'ਜੁਲਾਈ|ਜੁਲਾ', 'ਅਗਸਤ|ਅਗ', 'ਸਤੰਬਰ|ਸਤੰ', 'ਅਕਤੂਬਰ|ਅਕਤੂ', 'ਨਵੰਬਰ|ਨਵੰ', 'ਦਸੰਬਰ|ਦਸੰ'],
    weekdays: ['ਸੋਮਵਾਰ|ਸੋਮ', 'ਮੰਗਲਵਾਰ|ਮੰਗਲ', 'ਬੁੱਧਵਾਰ|ਬੁੱਧ', 'ਵੀਰਵਾਰ|ਵੀਰ', 'ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ੁੱਕਰ', 'ਸ਼ਨੀਵਾਰ|ਸ਼ਨੀ', 'ਐਤਵਾਰ'],
    published: 'ਪ੍ਰਕਾਸ਼ਿਤ',
    modified: 'ਅਪਡੇਟ|ਅਪਡੇਟਡ',
  },
  ps: {
    months: ['جنوري', 'فبروري|فېبروري', 'مارچ', 'اپریل', 'مۍ', 'جون', 'جولای', 'اګست', 'سېپتمبر|سپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    weekdays: ['دونۍ', 'درېنۍ', 'څلرنۍ', 'پينځنۍ', 'جمعه', 'اونۍ', 'يونۍ'],
    clockWords: 'په',
  },
  si: {
    months: ['ජනවාරි', 'පෙබරවාරි', 'මාර්තු', 'අප්‍රේල්', 'මැයි', 'ජුනි|ජූනි', 'ජූලි|ජුලි', 'අගෝස්තු', 'සැප්තැම්බර්', 'ඔක්තෝබර්', 'නොවැම්බර්', 'දෙසැම්බර්'],
    weekdays: ['සඳුදා', 'අඟහරුවාදා|අඟහ', 'බදාදා', 'බ්‍රහස්පතින්දා|බ්‍රහස්', 'සිකුරාදා|සිකු', 'සෙනසුරාදා|සෙන', 'ඉරිදා'],
    clockWords: 'දින',
  },
  so: {
    months: ['janaayo|jannaayo|jan', 'febraayo|feb', 'maarso|mar', 'abriil|abr', 'maayo|may', 'juun|jun', 'luulyo|lul', 'agosto|ogosto|ogs', 'sebtembar|sebteembar|seb', 'oktoobar|okt', 'noofeembar|nof', 'diseembar|dis'],
    weekdays: ['isniin|isn', 'talaado|tldo', 'arbaco|arbc', 'khamiis|khms', 'jimco|jmc', 'sabti|sbti', 'axad|axd'],
    clockWords: 'ee',
  },
  sq: {
    months: ['janar|jan', 'shkurt|shk', 'mars|mar', 'prill|pri', 'maj', 'qershor|qer', 'korrik|korr', 'gusht|gush', 'shtator|sht', 'tetor|tet', 'nëntor|nën', 'dhjetor|dhj'],
    weekdays: ['e hënë|hënë|hën', 'e martë|martë', 'e mërkurë|mërkurë|mër', 'e enjte|enjte|enj', 'e premte|premte|pre', 'e shtunë|shtunë', 'e diel|diel|die'],
    published: 'publikuar më|publikuar|botuar më|botuar',
    modified: 'përditësuar më|përditësuar|përditësimi i fundit',
    clockWords: 'në|ora|në orën',
  },
  sr: {
    months: ['јануар|јан|januar|jan|јануара|januara', 'фебруар|феб|februar|feb|фебруара|februara', 'март|мар|mart|mar|марта|marta', 'април|апр|april|apr|априла|aprila', 'мај|maj|маја|maja', 'јун|jun|јуна|juna|juni|јуни', 'јул|jul|јула|jula|juli|јули', 'август|авг|avgust|avg|августа|avgusta', 'септембар|сеп|septembar|sep|септембра|septembra', 'октобар|окт|oktobar|okt|октобра|oktobra', 'новембар|нов|novembar|nov|новембра|novembra', 'децембар|дец|decembar|dec|децембра|decembra'],
    weekdays: ['понедељак|пон|ponedeljak|pon', 'уторак|уто|utorak|uto', 'среда|сре|sreda|sre', 'четвртак|чет|četvrtak|čet', 'петак|пет|petak|pet', 'субота|суб|subota|sub', 'недеља|нед|nedelja|ned'],
    published: 'objavljeno|објављено|datum|датум',
    modified: 'ažurirano|ажурирано|izmenjeno|измењено|poslednja izmena|последња измена',
    clockWords: 'u|у',
  },
  ta: {
    months: ['ஜனவரி|ஜன', 'பிப்ரவரி|பிப்', 'மார்ச்|மார்', 'ஏப்ரல்|ஏப்', 'மே', 'ஜூன்', 'ஜூலை', 'ஆகஸ்ட்|ஆக', 'செப்டம்பர்|செப்', 'அக்டோபர்|அக்', 'நவம்பர்|நவ', 'டிசம்பர்|டிச'],
    weekdays: ['திங்கள்|திங்', 'செவ்வாய்|செவ்', 'புதன்|புத', 'வியாழன்|வியா', 'வெள்ளி|வெள்', 'சனி', 'ஞாயிறு|ஞாயி'],
    published: 'வெளியிடப்பட்டது|பதிவு செய்த நாள்',
    modified: 'புதுப்பிக்கப்பட்டது',
    clockWords: 'அன்று',
  },
  te: {
    months: ['జనవరి|జన', 'ఫిబ్రవరి|ఫిబ్ర', 'మార్చి', 'ఏప్రిల్|ఏప్రి', 'మే', 'జూన్', 'జులై', 'ఆగస్టు|ఆగ', 'సెప్టెంబర్|సెప్టెం', 'అక్టోబర్|అక్టో', 'నవంబర్|నవం', 'డిసెంబర్|డిసెం'],
    weekdays: ['సోమవారం|సోమ', 'మంగళవారం|మంగళ', 'బుధవారం|బుధ', 'గురువారం|గురు', 'శుక్రవారం|శుక్ర', 'శనివారం|శని', 'ఆదివారం|ఆది'],
    published: 'ప్రచురితం',
    modified: 'నవీకరించబడింది|అప్డేట్',
  },
  tg: {
    months: ['январ|янв', 'феврал|фев', 'март|мар', 'апрел|апр', 'май', 'июн', 'июл', 'август|авг', 'сентябр|сен', 'октябр|окт', 'ноябр|ноя', 'декабр|дек'],
    weekdays: ['душанбе|дшб', 'сешанбе|сшб', 'чоршанбе|чшб', 'панҷшанбе|пшб', 'ҷумъа|ҷмъ', 'шанбе|шнб', 'якшанбе|яшб'],
    clockWords: 'соати',
  },
  th: {
    months: ['มกราคม|ม.ค', 'กุมภาพันธ์|ก.พ', 'มีนาคม|มี.ค', 'เมษายน|เม.ย', 'พฤษภาคม|พ.ค', 'มิถุนายน|มิ.ย', 'กรกฎาคม|ก.ค', 'สิงหาคม|ส.ค', 'กันยายน|ก.ย', 'ตุลาคม|ต.ค', 'พฤศจิกายน|พ.ย', 'ธันวาคม|ธ.ค'],
    weekdays: ['วันจันทร์|จันทร์|วันจันทร์ที่', 'วันอังคาร|อังคาร|วันอังคารที่', 'วันพุธ|พุธ|วันพุธที่', 'วันพฤหัสบดี|พฤหัส|วันพฤหัสบดีที่|วันพฤหัสที่', 'วันศุกร์|ศุกร์|วันศุกร์ที่', 'วันเสาร์|เสาร์|วันเสาร์ที่', 'วันอาทิตย์|อาทิตย์|วันอาทิตย์ที่'],
    published: 'เผยแพร่เมื่อ|เผยแพร่|เผยแพร่วันที่|โพสต์เมื่อ|วันที่เผยแพร่|วันที่|เมื่อวันที่|ลงวันที่|ประกาศเมื่อ',
    modified: 'อัปเดตล่าสุด|อัปเดต|อัพเดต|แก้ไขล่าสุด|ปรับปรุงล่าสุด',
    clockWords: 'เวลา',
  },
  tk: {
    months: ['ýanwar|ýan', 'fewral|few', 'mart|mar', 'aprel|apr', 'maý', 'iýun', 'iýul', 'awgust|awg', 'sentýabr|sen', 'oktýabr|okt', 'noýabr|noý', 'dekabr|dek'],
    weekdays: ['duşenbe|duş', 'sişenbe|siş', 'çarşenbe|çar', 'penşenbe|pen', 'anna|ann', 'şenbe|şen', 'ýekşenbe|ýek'],
    clockWords: 'sagat',
  },
  tl: {
    months: ['enero|ene', 'pebrero|peb', 'marso|mar', 'abril|abr', 'mayo|may', 'hunyo|hun', 'hulyo|hul', 'agosto|ago', 'setyembre|set', 'oktubre|okt', 'nobyembre|nob', 'disyembre|dis'],
    weekdays: ['lunes|lun', 'martes|mar', 'miyerkules|miy', 'huwebes|huw', 'biyernes|biy', 'sabado|sab', 'linggo|lin'],
    published: 'inilathala|nailathala',
    modified: 'na-update|binago',
    clockWords: 'nang|ng|sa',
  },
  uz: {
    months: ['yanvar|yan|январь|январ', 'fevral|fev|февраль|феврал', 'mart|mar|март', 'aprel|apr|апрель|апрел', 'may|май', 'iyun|iyn|июнь|июн', 'iyul|iyl|июль|июл', 'avgust|avg|август', 'sentabr|sen|сентябрь|сентябр', 'oktabr|okt|октябрь|октябр', 'noyabr|noy|ноябрь|ноябр', 'dekabr|dek|декабрь|декабр'],
    weekdays: ['dushanba|dush', 'seshanba|sesh', 'chorshanba|chor', 'payshanba|pay', 'juma|jum', 'shanba|shan', 'yakshanba|yak'],
    published: 'chop etilgan|eʼlon qilingan|e’lon qilingan|эълон қилинган',
    modified: 'yangilangan|янгиланган',
    clockWords: 'soat|соат',
  },
  yo: {
    months: ['oṣù ṣẹ́rẹ́', 'oṣù èrèlè', 'oṣù ẹrẹ̀nà', 'oṣù ìgbé', 'oṣù ẹ̀bibi', 'oṣù òkúdu', 'oṣù agẹmọ', 'oṣù ògún', 'oṣù owewe', 'oṣù ọ̀wàrà', 'oṣù bélú', 'oṣù ọ̀pẹ̀'],
    weekdays: ['ajé', 'ìsẹ́gun', 'ọjọ́rú', 'ọjọ́bọ', 'ẹtì', 'àbámẹ́ta', 'àìkú'],
    clockWords: 'ní',
  },
};
