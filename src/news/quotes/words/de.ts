/**
 * German words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * Nouns are written with capitals, so a capital alone makes no name.
 */
import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';
import { particles } from './particles.js';

const say = `sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären meint meinte meinten betont betonte betonten
  teilt teilte teilten mitteilte mitgeteilt schreibt schrieb schrieben geschrieben kündigt kündigte warnt warnte
  warnten fügt fügte ergänzt ergänzte berichtet berichtete berichteten behauptet behauptete versichert
  versicherte bestätigt bestätigte bekräftigt bekräftigte unterstreicht unterstrich antwortet antwortete fragt
  fragte fragten ruft rief riefen twittert twitterte äußert äußerte äußerten erzählt erzählte räumt räumte gibt
  gab entgegnet entgegnete erwidert erwiderte verkündet verkündete fordert forderte forderten kritisiert
  kritisierte kritisierten lobt lobte zitiert zitierte so heißt hieß mahnt mahnte urteilt urteilte resümiert
  resümierte schimpft schimpfte schimpften klagt klagte klagten spottet spottete scherzt scherzte erinnert erinnerte
  gesteht gestand schwärmt schwärmte kontert konterte kommentiert kommentierte fasst fasste bemerkt bemerkte gewarnt gefordert
  beteuert beteuerte gibt versprach verspricht vermutet vermutete prophezeit prophezeite jubelt jubelte begründet begründete stellt stellte sprach spricht verteidigt verteidigte beklagt beklagte`;

const call = `nennt nannte nannten bezeichnet bezeichnete bezeichneten bezeichnen beschreibt beschrieb wirft warf verurteilt
  verurteilte begrüßt begrüßte begrüßten hält hielt sieht sah wertet wertete lehnt lehnte droht drohte
  hofft hoffte würdigt würdigte würdigten tadelt tadelte rügt rügte rügten preist pries feiert feierte verspottet verspottete
  beschimpft beschimpfte bezeichne beschuldigt beschuldigte titelt titelte`;

const verb = `ist war waren geht ging kommt kam macht machte nimmt nahm`;

const person = `kapitän wärter wärterin leuchtturmwärter gewerkschafter gewerkschafterin lehrer lehrerin ingenieur
  ingenieurin hafenmeister eigentümer eigentümerin weber weberin fischer fischerin sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin
  bürgermeister bürgermeisterin vorsitzende vorsitzender chef chefin leiter leiterin direktor direktorin experte
  expertin experten beamter beamte zeuge zeugin zeugen anwalt anwältin richter richterin polizist polizistin
  mann frau mutter vater abgeordneter abgeordnete politiker politikerin forscher forscherin wissenschaftler
  wissenschaftlerin professor professorin trainer trainerin kritiker gegner anhänger nachbar nachbarin bewohner
  staatsanwalt staatsanwältin angeklagte angeklagter verteidiger verteidigerin biologe biologin historiker historikerin
  landwirt landwirtin bauer bäuerin händler händlerin pendler pendlerin fahrer fahrerin schüler schülerin student studentin
  arzt ärztin pfarrer pfarrerin besucher besucherin kunde kundin demonstrant demonstrantin analyst analystin ökonom ökonomin
  soldat soldatin künstler künstlerin schauspieler schauspielerin sänger sängerin bäcker bäckerin wirt wirtin rentner
  rentnerin spieler spielerin stürmer torwart verteidigungsexperte augenzeuge augenzeugin passant passantin
  autor autorin regisseur regisseurin unternehmer mitarbeiter mitarbeiterin quelle insider`;

const relative = `sohn tochter bruder schwester vater mutter ehemann ehefrau enkel enkelin neffe nichte onkel tante cousin cousine witwe
  witwer schwager schwägerin`;

const thing = `regierung ministerium polizei staatsanwaltschaft gericht bericht mitteilung erklärung brief schreiben partei
  verband gewerkschaft unternehmen konzern firma behörde kommission zeitung agentur studie bank verein stadt
  sender magazin bundesregierung papier gutachten plakat tweet urteil anklage umfrage rat ausschuss klub club`;

const title = `coach manager managerin geschäftsführer geschäftsführerin rektor rektorin torhüter torhüterin analyst analystin regisseur regisseurin schauspieler schauspielerin biologe biologin historiker historikerin kapitän kapitänin ingenieur ingenieurin gewerkschafter gewerkschafterin hafenmeister hafenmeisterin inspektor
  inspektorin oberinspektor kriminalrat kriminalrätin kommandant stadtrat stadträtin ratsherr senatorin senator
  pfarrer pfarrerin pastor pastorin bischof schulleiter schulleiterin forscher forscherin sprachforscher
  sprachforscherin leitende leitender herrn herr frau dr prof präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister
  ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin
  verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin ministerpräsident
  ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin
  chef chefin parteichef parteichefin generalsekretär generalsekretärin vorsitzender vorsitzende fraktionschef
  fraktionschefin professor professorin trainer trainerin direktor direktorin landrat landrätin papst könig
  königin premierminister premierministerin kommissar kommissarin kollege kollegin`;

const institution = `ministerium partei bank verband agentur zeitung universität institut amt gericht verein stiftung union gmbh ag
  spd cdu csu fdp afd ezb uno nato eu`;

const determiner = `elf zwölf hundert tausend zwei drei vier fünf sechs sieben acht neun zehn alle keine kein der die das den dem des ein eine einen einem einer eines dieser diese dieses sein seine seinen seiner seines ihr ihre ihren ihrer ihres
  mehrere viele einige`;

const preposition = `in an auf bei mit nach von vor zu zum zur aus für gegen über unter um durch während wegen ohne seit bis am im
  beim vom ins`;

const conjunction = `heute gestern morgen nie immer niemand jemand nichts alles dort hier dann danach zuletzt bisher damals nur selbst
  sogar etwa rund ende anfang mitte dabei dazu dafür darauf davon deshalb trotzdem jedoch allerdings ja nein bitte danke damit und oder aber denn weil wenn als ob dass da doch auch nicht noch nun jetzt damit wie was wer wo wann warum
  bereits montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
  august september oktober november dezember
  obwohl obgleich seitdem nachdem indem indes indessen sobald solange sofern falls bevor ehe sodass statt anstatt
  millimeter zentimeter meter metern kilometer kilometern quadratmeter quadratmetern quadratkilometer kubikmeter hektar
  liter litern gramm kilo kilogramm tonne tonnen prozent euro cent dollar million millionen milliarde milliarden dutzend grad uhr
  sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren`;

const pronoun = `er sie es wir ich man ihm ihr ihnen sich uns`;

const auxiliary = `ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien habe kann können soll sollen muss
  müssen`;

const adverb = `auch dann wieder später zudem außerdem dabei weiter`;

const abbreviation = `dr prof hr fr nr bzw ca st z.b d.h u.a`;

const particle = `${particles} de dem la las los du do al el`;

const adjective = `deutsche deutscher französische russische us-amerikanische`;

const according = `laut zufolge gemäß`;

const female = `frau sie ihr ihre mutter tochter schwester sprecherin ministerin präsidentin kanzlerin bürgermeisterin chefin
  leiterin direktorin expertin anwältin richterin professorin trainerin autorin bundeskanzlerin
  ehefrau enkelin nichte tante cousine witwe schwägerin`;

const male = `mann herr er ihm sein vater sohn bruder sprecher minister präsident kanzler bürgermeister chef leiter direktor anwalt
  richter trainer bundeskanzler ehemann enkel neffe onkel cousin witwer schwager`;

/** Of compounds that stand before a name; no persons, because surnames end so too. */
const offices = `vorstand arzt leiter chef sprecher meister direktor präsident minister trainer vorsitzender beauftragter führer
  forscher experte kommissar anwalt lehrer inhaber besitzer referent sekretär händler kapitän richter pfarrer wirt manager
  historiker biologe`;
const femaleOffices = `vorständin ärztin leiterin chefin sprecherin meisterin direktorin präsidentin ministerin trainerin vorsitzende
  beauftragte führerin forscherin expertin kommissarin anwältin lehrerin inhaberin besitzerin referentin sekretärin händlerin
  kapitänin richterin pfarrerin wirtin managerin historikerin biologin`;

/** Of compounds that speak as bodies do: "Lehrerverband". */
const bodies =
  'verband bund gewerkschaft behörde ministerium kommission anwaltschaft regierung fraktion gericht zentrale verein rat';

const LEAST = 3; // letters before an ending (guess)

function compounds(list: string, flags: number): is.Ending[] {
  return list.split(/\s+/).map((ending) => [ending, ending.length + LEAST, flags]);
}

const shortTitles = `dr: arzt ärztin | prof: professor professorin`;

/** Endings of nouns for a woman: "Apothekerin", "Polizistin". */
const women: readonly is.Ending[] = ['erin', 'istin', 'ologin', 'antin', 'entin', 'eurin'].map((ending) => [
  ending,
  ending.length + LEAST,
  is.PERSON | is.FEMALE,
]);

export const de: Words = {
  lists: [
    [is.SAY, say],
    [is.CALL, call],
    [is.VERB, verb],
    [is.PERSON, person],
    [is.PERSON | is.RELATIVE, relative],
    [is.THING, thing],
    [is.TITLE, title],
    [is.INSTITUTION, institution],
    [is.DETERMINER, determiner],
    [is.PREPOSITION, preposition],
    [is.CONJUNCTION, conjunction],
    [is.PRONOUN, pronoun],
    [is.AUXILIARY, auxiliary],
    [is.ADVERB, adverb],
    [is.ABBREVIATION, abbreviation],
    [is.PARTICLE, particle],
    [is.ADJECTIVE, adjective],
    [is.ACCORDING, according],
    [is.BINDS, 'von vom aus der des bei im in für'],
    [is.FEMALE, female],
    [is.MALE, male],
    [is.COURTESY, 'herr herrn frau dr'],
    [is.LOCATIVE, 'in im bei nach aus'],
    [is.WORK, 'film buch lied album roman serie stück gedicht namens titel genannt'],
    [is.GLOSS, 'sogenannte sogenannten sogenannter wort begriff'],
    [is.THAT, 'dass'],
    [is.AGENT, 'von'],
    [is.THE, 'der die das'],
    [is.OF, 'von des der'],
    [is.AND, 'und'],
    [is.OWNER, 'ein eine einen einem einer eines seine seinen ihren im am zum zur beim vom'],
  ],
  pronouns: [
    ['he', 'er sie'],
    ['they', 'viele einige andere'],
    ['it', 'es'],
    ['I', 'ich wir'],
  ],
  endings: [
    ...compounds(femaleOffices, is.TITLE | is.FEMALE),
    ...compounds(offices, is.TITLE | is.MALE),
    ...compounds(bodies, is.THING),
    ...women,
  ],
  offices: shortTitles,
  enclitic: null,
  elides: false,
  capitalNouns: true,
  noCapitals: false,
  dialogueDash: false,
  cutsIn: false,
  verbSecond: true,
  dropsSubject: false,
  definite: null,
  attached: '',
};
