/**
 * English words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * Lists only; what they mean for a quotation is decided elsewhere.
 */

import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';
import { particles } from './particles.js';

/** All forms of regular verbs: "add" gives add, adds, added, adding; a final consonant to double is written twice. */
function regular(bases: string): string {
  return bases
    .trim()
    .split(/\s+/)
    .map((base) => {
      if (/([bdglmnprt])\1$/.test(base) && !/(?:ll|ss|dd)$/.test(base)) return doubled(base);
      if (base.endsWith('e')) return `${base} ${base}s ${base}d ${base.slice(0, -1)}ing`;
      if (/[^aeiou]y$/.test(base)) return `${base} ${base.slice(0, -1)}ies ${base.slice(0, -1)}ied ${base}ing`;
      const s = /(?:s|sh|ch|x|z)$/.test(base) ? 'es' : 's';
      return `${base} ${base}${s} ${base}ed ${base}ing`;
    })
    .join(' ');
}

function doubled(base: string): string {
  const stem = base.slice(0, -1);
  return `${stem} ${stem}s ${base}ed ${base}ing`;
}

const says = `say says said saying tell tells told telling write writes wrote written writing
  stated stating think thinks thought read reads quip quips quipped quipping goes went
  ${regular(`add announce answer argue ask assert assure caution claim comment complain concede conclude confirm contend
  continue counter cry declare deny elaborate exclaim exhort explain insist interject joke lament maintain mention muse
  note observe opine pledge plead post predict proclaim quip reason recall reflect reiterate remark remind reply report
  respond retort reveal scoff shout speculate stress suggest summarize testify thunder tweet retweet urge utter voice
  vow warn whisper wonder yell boast brag chant emphasize enthuse fume grumble gush hint inform instruct lecture marvel
  mutter promise pronounce quote recount rail repeat sigh snap tease text underscore underline volunteer admitt
  acknowledge affirm advise agree allege clarify chime crow demand`)}`;

const calls = `speak speaks spoke spoken speaking see sees saw seen seeing hold holds held feel feels felt
  give gives gave given giving sing sings sang know knows knew known find finds found
  decry decries decried decrying put puts
  ${regular(`accuse address applaud assail attack attribute blast believe blame call cast challenge characterize charge cheer cite
  compare condemn consider credit criticize decide declare define defend denounce deem deliver depict deride describe
  dismiss dispute disputed dub echo endorse estimate expect express fear hail highlight hope indicate invoke issue
  introduce label laud liken mock name offer oppose outline paint portray praise point press propose question rate
  rebuke recommend refer refuse regard reject release request ridicule rip signal slam share specify support tout
  trumpet threaten thank title view welcome want blog brand criticise characterise emphasise summarise recognize
  apologize appeal discuss disclose lambaste lash object pen profess protest rant scold seek sneer stipulate
  swear tag trash vent worry wish warn scream taunt ramble raise retell sum`)} wrote pen sought swore swears sums`;

const verbs = `went go goes going made make makes making took take takes taking came come comes coming got get gets getting
  kept keep keeps ran run runs running met meet meets left leave leaves lost lose loses won win wins began begin begins
  brought bring brings bought fought fight fights led lead leads stood stand stands sat sit sits sent send sends set sets
  spent spend spends tried try tries turned turn turns used uses use showed show shows let lets hit hits built sold paid
  shook wept slept knelt fled flew forgot froze hid rode sank slid stole struck swam swung tore woke drank ate blew clung crept
  dealt dug hung leapt strode flung shrank
  became become becomes grew fell fall falls rose broke broken chose drew drove threw wore taught caught heard hear hears
  sounds seems remains appears needs works plans faces plays lives looks likes serves helps hopes continues joins wants`;

const persons = `co-anchor co-author co-authors co-chair co-creator co-defendant co-defendants co-director co-editor co-founders
  co-host co-hosts co-leader co-moderator co-owner co-owners co-pilot co-producer co-sponsor co-sponsors co-star co-stars co-worker
  co-workers co-writer actor actress adviser advisers advisor advisors activist activists admiral advocate advocates agent agents aide aides ally
  allies ambassador analyst analysts apologist assistant associates associate athlete attorney attorneys audience author authors
  backer backers billionaire biographer bishop blogger boss brother brothers boy boys businessman candidate candidates captain cardinal
  caller chair chairman chairwoman chief child children citizen citizens coach colleague colleagues columnist commander
  commentator commentators commissioner conservatives consultant consultants correspondent counsel couple critics critic crowd
  daughter dad deputy democrat democrats defender detective detectives developer diplomat diplomats director doctor doctors driver economist
  economists editor editors employee employees executive executives expert experts father fan fans farmer fellow friend friends
  general girl girls governor governors guest head historian host husband immigrant individual insider insiders investigator
  investigators judge judges justice journalist journalists juror kid kids landlord lawmaker lawmakers lawyer lawyers leader
  leaders liberals lieutenant manager managers man mayor mayors member members men migrant minister ministers mom moderator
  mother muslims muslim nephew nurse nominee neighbor neighbors observer observers officer officers official officials operative
  operatives opponent opponents organizer organizers owner parent parents participant participants pastor people person pilot player
  players politician politicians pollster pollsters pope premier president priest prince princess principal producer professor
  professors prosecutor prosecutors protester protesters pundit pundits rabbi refugee regulators reporter reporters representative
  representatives republican republicans researcher researchers resident residents reviewer rival rivals runner scholar scholars scientist scientists
  secretary senator senators sheriff sister soldier soldiers son source sources speaker spokesman spokesmen spokesperson
  spokespeople spokeswoman staff staffer staffers strategist strategists student students supporter supporters surgeon survivor
  suspect teacher teachers team teammate terrorist trader treasurer trustee user users veteran veterans vet victim victims viewer villager voter
  voters wife witness witnesses woman women worker workers writer writers youth contestant everyone mogul businesswoman hopeful front-runner
  frontrunner rapper singer comedian comedians star conservative liberal congressman congresswoman lady professional counterpart cop cops firefighter
  councillor councillors councilor keeper skipper master harbourmaster headmaster headmistress lecturer curator warden
  weaver docker dockers convenor linguist constable superintendent inspector vicar canon neighbour neighbours organiser
  engineer physician planner sergeant operator customer client clients guard inmate
  guy guys delegate delegates constituent constituents questioner questioners preacher preachers clergy technician patient
  patients survivors shopper shoppers commuter commuters passenger passengers retiree retirees donor donors speechwriter
  insurgents rebels shooter attacker attackers demonstrator demonstrators loyalist academic academics grandfather grandmother
  uncle aunt cousin niece relative relatives roommate classmate classmates buddy girlfriend boyfriend spouse emcee announcer
  anchor narrator broadcaster presenter interviewer photographer bureaucrat bureaucrats envoy negotiator negotiators mediator
  delegation deputies trooper ranger prisoner prisoners defendant defendants accuser accusers complainant attendee attendees
  onlooker onlookers bystander bystanders spectator spectators shareholder shareholders investor investors banker bankers broker
  lender buyer buyers seller sellers retailer rancher ranchers sailor sailors troops commanders generals cleric clerics monk nun
  pastors priests bishops evangelicals heckler hecklers hacker hackers respondent respondents callers speakers hosts guests
  waitress waiter waiters bartender bartenders barista cashier cashiers receiver pitcher catcher infielder outfielder fullback
  halfback cornerback reliever slugger rookie starter boatswain steward stewardess proponent proponents pharmacist
  trustees alderman aldermen comptroller administrator administrators auditor auditors negotiator caretaker janitor
  reverend colonel corporal inspector moderators panelist panelists jurors biographers coaches engineers nurses physicians planners farmers owners chiefs
  directors secretaries presidents princes actors singers athletes publisher publishers publicist translator`;

const relatives = `husband wife spouse son daughter brother sister father mother dad mom grandson granddaughter grandfather grandmother
  uncle aunt nephew niece cousin stepson stepdaughter stepfather stepmother stepbrother stepsister half-brother half-sister
  son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law fiancé fiancée widow widower`;

const things = `account ad administration advertisement agency alert amendment analysis announcement appeal army article articles association authorities
  banner bill board book brief broadcast bureau campaign caption chapter cable charity clause club coalition commission committee company complaint
  congress council country court culture decision department directive document documents draft editorial email e-mail emails e-mails essay filing film firm
  government group groups guidance guidelines headline indictment industry institute institution investigation invitation joke judiciary
  jury law lawsuit legislation letter letters magazine mail media memo message messages military ministry motion motto movie municipality nation newspaper
  newspapers note notice office opinion order organization organizations page pamphlet panel paper paragraph party passage petition
  piece plaintiff platform poem police policy poll polls post posting press proclamation program proposal prosecution publication question
  quote report reports resolution review rule ruling school script section sentence show sign signs site slogan song speech
  spot state statement statements statute story study subcommittee suit summary survey sticker tape testimony text title tract transcript treaty
  trial tweet tweets union university video voice website warning word words world placard poster release card tabloid network blog
  affidavit motto caucus establishment right left label column segment fundraiser defense hashtag chyron flyer flier mailer
  readout excerpt excerpts transcripts projection textbook footnote pitch voice-over voiceover hat hats shirt t-shirt t-shirts
  button buttons advertisements ads billboard billboards leaflet leaflets brochure manual memoir newsletter op-ed op-eds columns
  complaints filings lawsuits constitution verse lyrics tagline posters placards stickers banners graphic chart deposition
  findings assessment evaluation reply tally dictionary encyclopedia database subpoena warrant decree edict ordinance
  bylaws charter dossier communique manifesto obituary eulogy inscription plaque advisory bulletin dispatch prospectus`;

const female = `she her herself mrs ms miss madam spokeswoman chairwoman congresswoman businesswoman woman mother wife daughter sister actress
  mom lady girl aunt grandmother princess queen widow
  granddaughter niece stepdaughter stepmother stepsister half-sister daughter-in-law mother-in-law sister-in-law fiancée`;
const male = `he his him himself mr sir spokesman chairman congressman businessman man father husband son brother actor dad boy uncle
  grandfather prince king grandson nephew stepson stepfather stepbrother half-brother son-in-law father-in-law
  brother-in-law fiancé widower`;

const titles = `sens reps comedian comedienne anchor journalist actor actress singer president vice-president sen senator senators rep representative reps gov governor mayor mr mrs ms miss dr prof professor gen general lt
  col colonel maj major capt captain sgt sergeant adm admiral cmdr secretary speaker chairman chairwoman chair judge justice
  attorney sheriff rev reverend pastor pope king queen prince princess lord lady sir dame chancellor minister premier ambassador
  director commissioner congressman congresswoman leader detective officer deputy candidate host editor reporter spokesman
  spokeswoman spokesperson coach bishop cardinal rabbi imam sheikh ayatollah archbishop father sister brother co-founder founder
  ceo cfo chief strategist adviser advisor manager nominee correspondent analyst author pollster contributor
  councillor councilor councillors cllr inspector superintendent constable canon alderman warden commander
  commodore magistrate coroner marshal brigadier corporal headmaster headmistress harbourmaster prime skipper curator
  viscount viscountess baroness assemblyman councilman councilwoman lawmaker activist executive consul imam undersecretary
  tenor soprano baritone violinist pianist cellist guitarist composer sculptor novelist playwright historian midfielder striker
  defender goalkeeper quarterback linebacker shortstop cyclist golfer jockey referee umpire astronaut firefighter paramedic
  surgeon dentist barrister solicitor pc wpc di ds dci dcs dsu comptroller administrator treasurer auditor alderman selectman
  selectwoman councilmember assemblymember trustee principal superintendent lieutenant harbormaster provost chaplain
  ombudsman trooper boatswain`;

const institutions = `department party committee house senate congress times post journal news university college institute center centre
  association council commission agency bureau office court ministry government administration union united league
  federation organization organisation foundation company inc corp corporation co ltd llc bank group fund church school campaign press
  states nations force forces army navy guard police board caucus coalition club network network society service authority
  international national network magazine tribune herald today daily weekly review media street city county america americans republicans
  democrats action project pac supreme tower hotel airport hospital republic union journal-constitution cnn nbc abc cbs fox msnbc
  gop fbi cia nsa nra aclu u.s u.s. doj isis isil twitter facebook google reuters politico breitbart amendment act
  islam christianity muslims jews christians conference convention`;

const works = `movie movies film films book books song songs album albums show shows series novel magazine program documentary play poem
  comedy drama musical sitcom memoir bestseller painting trilogy podcast`;

const determiners = `the a an this that these those his her its their our my your some several many most both two three four five
  another other one each few every no any such`;

const prepositions = `of in on at to for from with by about into over after before during against between among through under
  upon toward towards near without within behind beyond despite via like unlike than as across around amid inside outside until since
  alongside regarding per off out up down`;

const binding = `of in at to for from with by about into over against between among through under upon toward towards near
  without within behind beyond despite via unlike across around amid inside outside alongside regarding per off out up
  down close familiar`;

const conjunctions = `and or but nor so yet if when where while because although though unless whether what which why how who whom
  whose not never just only even still then there here yes no now once also too however meanwhile instead indeed perhaps maybe
  moreover furthermore finally earlier later asked yesterday today tomorrow well oh please let thus therefore nevertheless
  first second third last next january february march july october november december monday tuesday wednesday thursday
  friday saturday sunday`;

const pronouns = `he she they it i we you him her them us me himself herself themselves itself everybody someone nobody
  somebody anyone everyone whose`;

const auxiliaries = `is are was were be been being am has have had having do does did will would shall should can could may
  might must isn't wasn't don't doesn't didn't hasn't hadn't won't wouldn't can't couldn't reportedly`;

const adverbs = `also then later again once often repeatedly recently previously reportedly simply further himself herself
  themselves itself even always never now still earlier first famously jokingly not monday tuesday wednesday thursday friday
  saturday sunday`;

const abbreviations = `cllr mr mrs ms dr prof sen rep reps sens gov gen lt col maj capt sgt adm cmdr rev st jr sr jan feb mar apr aug sept sep oct nov dec
  inc corp co ltd vs no u.s u.k d.c a.m p.m calif fla mass conn ariz ill ind mich minn mo okla ore pa tenn tex va wash wis n.y n.j n.h
  n.c s.c r d messrs hon det supt`;

const adjectives = `republican democratic democrat american british french german russian chinese israeli iranian iraqi syrian
  turkish mexican canadian european arab muslim jewish christian catholic african asian hispanic latino texas florida california
  iowa ohio virginia conservative liberal gop former ex then-candidate acting interim late libyan egyptian italian spanish
  saudi japanese korean indian pakistani afghan ukrainian greek irish scottish australian brazilian conservative sunni shiite
  libertarian tory labour`;

/** Verbs and persons by their endings. */
const endings: readonly is.Ending[] = [
  ['-based', 6, is.ADJECTIVE | is.PARTICIPLE],
  ['-year-old', 10, is.ADJECTIVE],
  ['ed', 5, is.VERB | is.PARTICIPLE],
  ['ed', 2, is.PARTICIPLE],
  ['ing', 3, is.PARTICIPLE],
  ['ly', 5, is.ADVERB],
  ['women', 7, is.PERSON],
  ['omen', 7, 0],
  ['men', 7, is.PERSON],
  ['man', 7, is.PERSON],
  ['ist', 7, is.PERSON],
  ['ists', 7, is.PERSON],
  ['ician', 7, is.PERSON],
  ['icians', 7, is.PERSON],
];

const offices = `sen: senator lawmaker | rep: representative congressman congresswoman lawmaker | gov: governor | sgt: sergeant | lt: lieutenant
  | capt: captain | col: colonel | maj: major | gen: general | adm: admiral | cmdr: commander | det: detective | prof: professor
  | dr: doctor | rev: reverend pastor minister | supt: superintendent | cllr: councillor | insp: inspector | cpl: corporal`;

export const en: Words = {
  lists: [
    [is.SAY, says],
    [is.CALL, calls],
    [is.VERB, verbs],
    [is.PERSON, persons],
    [is.PERSON | is.RELATIVE, relatives],
    [is.THING, things],
    [is.TITLE, titles],
    [is.INSTITUTION, institutions],
    [is.DETERMINER, determiners],
    [is.PREPOSITION, prepositions],
    [is.CONJUNCTION, conjunctions],
    [is.PRONOUN, pronouns],
    [is.AUXILIARY, auxiliaries],
    [is.ADVERB, adverbs],
    [is.ABBREVIATION, abbreviations],
    [is.PARTICLE, particles],
    [is.PARTICLE, 'de la las los le du do al el y e'],
    [is.ADJECTIVE, adjectives],
    [is.ACCORDING, 'according'],
    [is.BINDS, binding],
    [is.BINDS, 'lord lady viscount viscountess baroness'],
    [is.COURTESY, 'mr mrs ms miss messrs dr sir madam mx'],
    [is.LOCATIVE, 'in at near outside'],
    [is.WORK, works],
    [
      is.GLOSS,
      'called titled entitled named nicknamed known so-called self-described self-styled self-proclaimed term terms word words phrase label',
    ],
    [is.THAT, 'that'],
    [is.AGENT, 'by'],
    [is.THE, 'the'],
    [is.OF, 'of'],
    [is.AND, 'and'],
    [is.OWNER, 'the a an his her its their our my your'],
    [is.INFINITIVE, 'to'],
    [is.FEMALE, female],
    [is.MALE, male],
  ],
  pronouns: [
    ['he', 'he she'],
    ['they', 'they both others many some most few one another'],
    ['it', 'it'],
    ['I', 'i we'],
    ['who', 'who which'],
    ['person', 'someone somebody nobody everyone everybody anyone'],
  ],
  endings,
  offices,
  enclitic: null,
  elides: false,
  capitalNouns: false,
  noCapitals: false,
  dialogueDash: false,
  cutsIn: false,
  verbSecond: false,
  dropsSubject: false,
  definite: null,
  attached: '',
};
