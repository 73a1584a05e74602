/** Croatian, Bosnian and Serbian in Latin letters words of the press. */
import type { Language } from './language.js';

export const hr: Language = {
  code: 'hr',
  common:
    'i u je na da se za su od s o kako što ne koji to koja kao iz nije a bi te ali će koje biti ili sam još nakon prema smo do već bio samo bez ako jer tako više može ima sve rekao kod kada između tijekom tokom dok oko njegov prije pre pri kazao ovo te ih mu godine',
  and: ['i', 'te', '&'],
  jobs: ['novinar', 'novinarka', 'urednik', 'urednica', 'dopisnik', 'dopisnica', 'reporter', 'komentator', 'fotoreporter'],
  cues: {
    by: ['piše', 'autor', 'autorica', 'autorka', 'pišu', 'napisao', 'napisala', 'objavio', 'objavila', 'tekst', 'izvor teksta', 'priredio', 'priredila'],
    reporting: ['izvor', 'izvori', 'hina', 'agencije', 'više o autoru', 'o autoru', 'svi članci autora', 'prema pisanju', 'tanjug', 'beta', 'fena', 'srna'],
    photo: ['foto', 'fotografija', 'foto ilustracija', 'ilustracija', 'izvor fotografije', 'snimka zaslona', 'screenshot', 'arhiva', 'arhivska fotografija', 'naslovna fotografija', 'autor fotografije', 'video'],
    readTime: ['# min', '# min čitanja', 'vrijeme čitanja', 'vreme čitanja', '# minuta čitanja', 'za čitanje vam treba'],
    correction: ['ispravak', 'ispravka', 'demanti', 'ažurirano', 'napomena uredništva', 'napomena redakcije'],
    promotion: ['pretplati se', 'pretplatite se', 'pretplata', 'newsletter', 'prijavite se na newsletter', 'prati nas', 'pratite nas', 'preuzmite aplikaciju', 'skini aplikaciju', 'pridružite se', 'viber zajednica', 'budite u toku', 'obavijesti', 'podržite nas', 'kupi pretplatu'],
    share: ['podijeli', 'podijelite', 'podeli', 'podelite', 'dijeli', 'podjeli članak', 'facebook', 'twitter', 'whatsapp', 'viber', 'email', 'kopiraj link', 'kopiraj poveznicu', 'ispiši', 'štampaj', 'spremi', 'sačuvaj', 'poslušaj', 'veličina teksta'],
    related: ['pročitajte još', 'pročitajte i', 'pročitaj više', 'pročitajte više', 'pročitaj još', 'čitaj više', 'čitajte više', 'povezane vijesti', 'povezani članci', 'povezane vesti', 'vezane vijesti', 'najčitanije', 'najnovije', 'najnovije vijesti', 'najnovije vesti', 'vezano', 'više o temi', 'vidi još', 'pogledajte još', 'pogledajte i', 'izdvajamo', 'preporučujemo', 'preporuka', 'možda će vas zanimati', 'moglo bi vas zanimati', 'moglo bi vam se svidjeti', 'nastavlja se', 'sljedeći članak', 'prethodni članak', 'ostale vijesti', 'najgledanije', 'iz rubrike', 'komentirano', 'još iz rubrike', 'opširnije'],
    navigation: ['naslovnica', 'naslovna', 'početna', 'vijesti', 'vesti', 'svijet', 'svet', 'hrvatska', 'srbija', 'bih', 'region', 'regija', 'politika', 'ekonomija', 'gospodarstvo', 'biznis', 'sport', 'nogomet', 'fudbal', 'tenis', 'košarka', 'kultura', 'zabava', 'magazin', 'lifestyle', 'zdravlje', 'znanost', 'nauka', 'tehnologija', 'auto', 'crna kronika', 'crna hronika', 'hronika', 'kolumne', 'mišljenja', 'komentari', 'lokalno', 'gradovi', 'impressum', 'kontakt', 'marketing', 'oglašavanje', 'uvjeti korištenja', 'uslovi korišćenja', 'pravila privatnosti', 'politika privatnosti', 'o nama', 'pretraga', 'traži', 'izbornik', 'meni', 'zatvori', 'prikaži više', 'učitaj više', 'vrijeme', 'tv program', 'horoskop', 'osmrtnice', 'kolačići', 'postavke kolačića'],
    comments: ['komentari', '# komentara', 'komentari (#)', 'komentiraj', 'komentiraj članak', 'ostavi komentar', 'ostavite komentar', 'prikaži komentare', 'pogledaj komentare', 'svi komentari', 'odgovori', 'pravila komentiranja', 'upišite komentar', 'prijavi se za komentiranje'],
    copyright: ['sva prava pridržana', 'sva prava zadržana', 'autorska prava', 'zabranjeno prenošenje', 'copyright', 'preuzimanje sadržaja'],
    advert: ['oglas', 'oglasi', 'reklama', 'sponzorirano', 'sponzorirani članak', 'promo', 'nastavak članka nakon oglasa', 'tekst se nastavlja ispod oglasa', 'članak se nastavlja', 'plaćeni oglas', 'native', 'sponzor', 'u suradnji s'],
    tags: ['tagovi', 'tag', 'oznake', 'ključne riječi', 'ključne reči', 'teme', 'tema', 'više o', 'kategorija'],
    account: ['prijava', 'prijavi se', 'prijavite se', 'registracija', 'registriraj se', 'registrirajte se', 'moj račun', 'moj profil', 'odjava', 'zaboravljena lozinka', 'lozinka', 'e-mail adresa', 'samo za pretplatnike', 'sadržaj za pretplatnike', 'premium'],
  },
  pictured: {
    source: ['izvor slike', 'autor fotografije'],
    caption: ['potpis ispod fotografije', 'opis slike'],
  },
  dates: {
    months: ['siječnja|siječanj|januara|januar|sij|jan', 'veljače|veljača|februara|februar|velj|feb', 'ožujka|ožujak|marta|mart|ožu|mar', 'travnja|travanj|aprila|april|apr', 'svibnja|svibanj|maja|maj', 'lipnja|lipanj|juna|jun|juni', 'srpnja|srpanj|jula|jul|juli', 'kolovoza|kolovoz|avgusta|avgust|augusta|kol|avg', 'rujna|rujan|septembra|septembar|ruj|sep', 'listopada|oktobra|oktobar|okt', 'studenoga|studenog|studeni|novembra|novembar|stu|nov', 'prosinca|prosinac|decembra|decembar|dec'],
    weekdays: ['ponedjeljak|ponedeljak|pon', 'utorak|uto', 'srijeda|srijedu|sreda|sri', 'četvrtak|čet', 'petak|pet', 'subota|subotu|sub', 'nedjelja|nedjelju|nedelja|ned'],
    seasons: 'proljeće|ljeto|jesen|zima',
    joiners: '',
    clockWords: 'u',
    am: '',
    pm: '',
    published: 'objavljeno|objava|datum objave|datum|objavljen',
    modified: 'ažurirano|zadnja izmjena|posljednje ažuriranje|zadnje ažuriranje|izmijenjeno|osvježeno',
    furniture: 'piše|autor|autorica|i|u|h|sati|min|godine|god',
    tense: null,
  },
};
