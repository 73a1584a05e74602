/**
 * Spanish words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * Pronouns are often left out, so a verb alone names nobody.
 */
import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';
import { particles } from './particles.js';

const say = `aclara aclaró contesta contestó replica replicó matiza matizó zanja zanjó resume resumió bromea bromeó prosigue
  prosiguió continúa continuó relataba contaba explicaba decían dice dijo dijeron dicen decía declara declaró declararon afirma afirmó afirmaron afirman añade añadió agrega
  agregó agregaron explica explicó explicaron señala señaló señalaron asegura aseguró aseguraron indica indicó
  indicaron sostiene sostuvo manifiesta manifestó comenta comentó cuenta contó relata relató advierte advirtió
  destaca destacó subraya subrayó insiste insistió recuerda recordó responde respondió pregunta preguntó apunta
  apuntó precisa precisó anuncia anunció reconoce reconoció concluye concluyó escribe escribió tuiteó expresa
  expresó reitera reiteró denuncia denunció lamenta lamentó confirma confirmó informa informó publica publicó
  exclama exclamó admite admitió argumenta argumentó opina opinó considera consideró enfatiza enfatizó pide
  pidió exige exigió promete prometió queja quejó quejaba protesta protestó ironiza ironizó avisa avisó alerta alertó
  confiesa confesó sentencia sentenció puntualiza puntualizó recalca recalcó remarca remarcó revela reveló defiende
  defendió sugiere sugirió celebra celebró describe describió niega negó lanza lanzó grita gritó susurra susurró
  bromeaba asevera aseveró augura auguró propone propuso pronostica pronosticó ratifica ratificó detalla detalló`;

const call = `califica calificó calificaron describe describió llama llamó acusa acusó critica criticó tacha tachó condena
  condenó celebra celebró define definió defiende defendió rechaza rechazó habla habló ve vio definen tildó tilda elogia elogió reclama reclamó llamaron`;

const verb = `es fue hace hizo va quiere`;

const person = `gobernador gobernadora ingeniero ingeniera médico médica enfermero enfermera maestro maestra estudiante
  agricultor agricultora pescador pescadora arquitecto arquitecta historiador historiadora economista sociólogo
  socióloga bombero bombera trabajador trabajadora delegado delegada secretario secretaria tesorero tesorera
  cura obispo párroco cantante actor actriz escritor escritora novelista editor editora fotógrafo fotógrafa
  músico jugador jugadora entrenador entrenadora árbitro superviviente gerente dueño dueña propietario
  propietaria conductor conductora piloto marinero armador especialista analista asesor asesora representante
  jubilado jubilada voluntario voluntaria mandatario mandataria librero librera pasajero pasajera joven apicultor apicultora regidor regidora edil acusado acusada
  víctima víctimas manifestante delantero delantera técnico técnica comerciante ganadero ganadera
  concejal concejala capitán capitana inspector inspectora empresario empresaria sindicalista obrero obrera
  estibador estibadora marinero farero farera lingüista presidente presidenta ministro ministra portavoz vocero vocera alcalde alcaldesa director directora jefe jefa
  abogado abogada juez jueza fiscal diputado diputada senador senadora gobernador gobernadora responsable
  experto experta expertos fuente fuentes testigo testigos hombre mujer madre padre vecino vecina policía
  profesor profesora investigador investigadora entrenador entrenadora autor autora periodista activista
  activistas diplomático funcionario funcionaria líder candidato candidata secretario secretaria`;

const relative = `hijo hija hermano hermana padre madre esposo esposa marido nieto nieta sobrino sobrina tío tía primo prima abuelo
  abuela viudo viuda cuñado cuñada`;

const thing = `sentencia fallo organismo oficina juzgado audiencia dictamen gobierno ministerio fiscalía tribunal informe comunicado carta partido sindicato empresa compañía comisión
  diario periódico agencia estudio banco asociación ayuntamiento ejército documento texto organización fundación`;

const title = `gobernador gobernadora ingeniero ingeniera obispo párroco señor señora concejal concejala capitán capitana inspector inspectora comisario comisaria padre sor sr sra srta dr dra don doña presidente presidenta ministro ministra alcalde alcaldesa director directora
  gobernador gobernadora senador senadora diputado diputada juez jueza papa rey reina general coronel secretario
  secretaria canciller profesor profesora vicepresidente vicepresidenta primer`;

const institution = `ministerio partido universidad instituto agencia banco congreso senado comisión consejo unión asociación onu
  otan ue efe reuters afp ap dpa ansa`;

const determiner = `cada todo toda todos todas algún alguna ningún ninguna otro otra mucho muchos muchas dos tres cuatro cinco el la los las un una unos unas este esta estos estas su sus nuestro nuestra varios varias`;

const preposition = `de del a al en con por para sin sobre entre hacia desde hasta contra durante ante tras bajo`;

const conjunction = `nunca jamás siempre hoy ayer mañana ahora ya así aún entretanto mientras tampoco quizá quizás aquí allí incluso
  solo sólo apenas hace todavía cuántos qué cómo quién cuándo dónde sí desde hasta y e o u pero sino si que cuando donde como porque aunque mientras no ni lunes martes miércoles jueves viernes
  sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`;

const pronoun = `él ella ellos ellas se le les lo nosotros yo me nos usted`;

const auxiliary = `es son era eran fue fueron ha han había habían será serán puede pueden debe deben`;

const adverb = `también además luego después todavía entonces`;

const abbreviation = `sr sra srta dr dra ee.uu ud av`;

const particle = `${particles} de la las los y`;

const adjective = `español española estadounidense francés francesa ruso rusa mexicano mexicana ex`;

const according = `según`;

const female = `la ella señora sra doña presidenta ministra alcaldesa directora abogada jueza diputada senadora mujer madre hija
  hermana vocera portavoza esposa nieta sobrina tía abuela viuda cuñada`;

const male = `el él señor sr don presidente ministro alcalde director abogado juez diputado senador hombre padre hijo hermano
  vocero esposo marido nieto sobrino tío abuelo viudo cuñado`;

const offices = `dr: doctor médico | dra: doctora médica`;

export const es: Words = {
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
    [is.BINDS, 'de del en para con'],
    [is.FEMALE, female],
    [is.MALE, male],
    [is.COURTESY, 'sr sra srta señor señora don doña dr dra'],
    [is.LOCATIVE, 'en'],
    [is.WORK, 'película libro canción álbum novela serie obra poema titulado titulada llamado llamada'],
    [is.GLOSS, 'llamado llamada término palabra supuesto supuesta'],
    [is.THAT, 'que'],
    [is.AGENT, 'por'],
    [is.THE, 'el la los las'],
    [is.OF, 'de del'],
    [is.AND, 'y e'],
    [is.OWNER, 'un una el este esta su sus del al'],
  ],
  pronouns: [
    ['he', 'él ella'],
    ['they', 'ellos ellas algunos otros'],
    ['I', 'yo nosotros'],
    ['who', 'quien'],
  ],
  endings: [
    ['ó', 1, is.VERB],
    ['aron', 4, is.VERB],
    ['ieron', 5, is.VERB],
    ['aba', 3, is.VERB],
    ['aban', 4, is.VERB],
    ['ólogo', 7, is.PERSON | is.MALE],
    ['óloga', 7, is.PERSON | is.FEMALE],
  ],
  offices,
  enclitic: null,
  elides: false,
  capitalNouns: false,
  noCapitals: false,
  dialogueDash: true,
  cutsIn: true,
  verbSecond: true,
  dropsSubject: true,
  definite: null,
  attached: '',
};
