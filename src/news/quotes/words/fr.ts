/**
 * French words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * Inverted pronouns are joined to their verb (a-t-il), so they count as pronouns.
 */
import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';
import { particles } from './particles.js';

const say = `souvient souvenait propose proposait proposé ironise ironisé nuance nuancé détaille détaillé tranche tranché
  soupire soupiré sourit souffle soufflé enchaîne enchaîné complète complété argumente argumenté dit disait disent déclare déclaré déclarait déclarent affirme affirmé affirmait affirment ajoute ajouté ajoutait
  explique expliqué expliquait expliquent estime estimé estimait estiment précise précisé précisait souligne
  souligné soulignait assure assuré assurait confie confié raconte raconté racontait indique indiqué indiquait
  annonce annoncé annonçait répond répondu répondait lance lancé lançait poursuit poursuivi insiste insisté
  rappelle rappelé rappelait reconnaît reconnu conclut conclu écrit écrivait tweeté tweete martelé martèle
  prévient prévenu avertit averti regrette regretté dénonce dénoncé dénonçait résume résumé juge jugé note noté
  observe observé commente commenté témoigne témoigné réagi réagit demande demandé plaide plaidé répète répété
  promet promis soutient soutenu constate constaté renchérit renchéri glisse glissé crie crié criait hurle hurlé s'exclame exclame exclamé agace agacé indigne indigné
  amuse amusé plaisante plaisanté rétorque rétorqué réplique répliqué riposte riposté murmure murmuré proteste protesté
  interroge interrogé justifie justifié confirme confirmé révèle révélé avoue avoué admet admis déplore déploré
  savoure savouré félicite félicité inquiète inquiété désole désolé énerve énervé réplique prédit redoute redouté`;

const call = `qualifie qualifié qualifiait décrit évoque évoqué évoquait appelle appelé salue salué saluait accuse accusé
  critique critiqué considère considéré condamne condamné parle parlé parlait voit vu dénoncent dénonçaient réclame réclamé réclament exige exigé juge jugent
  refuse refusé défend défendu fustige fustigé vante vanté loue loué réfute réfuté`;

const verb = `est fait va prend met veut`;

const person = `inspecteur inspectrice capitaine passeur gardien gardienne linguiste syndicaliste proviseur proviseure conseiller
  conseillère adjoint adjointe éleveur ostréiculteur ostréicultrice pêcheur pêcheuse président présidente ministre porte-parole maire directeur directrice chef avocat avocate juge procureur
  procureure député députée sénateur sénatrice responsable expert experte experts source sources témoin témoins
  homme femme mère père voisin voisine habitant habitante policier policière professeur professeure chercheur
  chercheuse patron patronne entraîneur auteur autrice journaliste militant militante syndicaliste diplomate
  diplomates fonctionnaire élu élue
  ingénieur ingénieure préfet préfète gouverneur médecin infirmier infirmière enseignant enseignante étudiant
  étudiante commerçant commerçante agriculteur agricultrice viticulteur restaurateur restauratrice architecte
  historien historienne économiste sociologue politologue géologue biologiste pompier pompière gendarme soldat
  bénévole riverain riveraine riverains retraité retraitée ouvrier ouvrière salarié salariée délégué déléguée
  secrétaire trésorier trésorière curé imam rabbin pasteur chanteur chanteuse acteur actrice réalisateur
  réalisatrice écrivain écrivaine romancier romancière éditeur éditrice libraire photographe musicien
  musicienne joueur joueuse sélectionneur arbitre survivant survivante gérant gérante propriétaire locataire
  cliente chauffeur conducteur conductrice pilote marin armateur docker spécialiste analyste consultant
  consultante représentant représentante gréviste manifestant manifestante passant passante usager passager passagère
  prévenu prévenue accusé accusée victime syndicats élève lycéen lycéenne opposant opposante apiculteur apicultrice`;

const relative = `fils fille frère sœur père mère mari épouse époux neveu nièce petit-fils petite-fille grand-père grand-mère oncle
  tante cousin cousine veuve veuf`;

const thing = `gouvernement ministère police parquet tribunal rapport communiqué lettre parti syndicat entreprise société
  commission journal agence étude banque association mairie préfecture armée document texte collectif fondation direction entourage syndicats entreprise club fédération`;

const title = `préfet préfète gouverneur ingénieur docteur inspecteur inspectrice commissaire capitaine conseiller conseillère abbé évêque cardinal monsieur madame me m mm mme mlle dr pr président présidente ministre premier maire directeur directrice général générale sénateur
  sénatrice député députée juge procureur procureure pape roi reine prince princesse colonel commandant
  secrétaire chancelier chancelière professeur maître`;

const institution = `ministère parti université institut agence banque assemblée sénat commission conseil union société association
  onu otan ue afp`;

const determiner = `chaque tout toute tous toutes aucun aucune deux trois quatre cinq six sept huit neuf dix le la les l' un une des du ce cet cette ces son sa ses leur leurs notre votre plusieurs`;

const preposition = `de d' à au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant avant après devant`;

const conjunction = `n' s' j' c' m' t' qu' jusqu' lorsqu' puisqu' hier aujourd'hui demain jamais toujours personne rien reste ici là voilà
  puis enfin alors ainsi aussi bref depuis comment pourquoi oui non et ou mais donc car ni si que qu' quand lorsque comme dont où ne pas plus lundi mardi mercredi jeudi vendredi
  samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre`;

const pronoun = `il elle ils elles on nous vous je lui eux se`;

const auxiliary = `est sont était étaient a ont avait avaient sera seront peut peuvent doit doivent`;

const adverb = `aussi encore ensuite également notamment ainsi toujours`;

const abbreviation = `m mm dr pr st av cf`;

const particle = `${particles} de du des la le d' el al`;

const adjective = `français française américain américaine russe allemand allemande ancien ancienne`;

const according = `selon d'après`;

const female = `la elle madame mme mlle inspectrice conseillère présidente directrice avocate procureure députée sénatrice femme mère fille sœur patronne
  chercheuse épouse nièce petite-fille grand-mère tante cousine veuve`;

const male = `le il monsieur m inspecteur conseiller président directeur avocat procureur député sénateur homme père fils frère patron chercheur
  mari époux neveu petit-fils grand-père oncle cousin veuf`;

const offices = `me: avocat avocate | dr: docteur médecin | pr: professeur professeure`;

export const fr: Words = {
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
    [is.BINDS, "de du des d' à au aux en pour"],
    [is.FEMALE, female],
    [is.MALE, male],
    [is.COURTESY, 'm mm mme mlle dr monsieur madame'],
    [is.LOCATIVE, 'à dans en'],
    [is.WORK, 'film livre chanson album roman série pièce poème intitulé intitulée baptisé baptisée nommé nommée'],
    [is.GLOSS, 'soi-disant prétendu prétendue mot terme'],
    [is.THAT, "que qu'"],
    [is.AGENT, 'par'],
    [is.THE, "le la les l'"],
    [is.OF, "de du des d'"],
    [is.AND, 'et'],
    [is.OWNER, 'un une du ce cet cette son sa ses leur notre votre'],
  ],
  pronouns: [
    ['he', 'il elle'],
    ['they', 'ils elles certains plusieurs'],
    ['I', 'je nous'],
    ['who', 'qui'],
  ],
  endings: [
    ['ait', 3, is.VERB],
    ['aient', 5, is.VERB],
    ['èrent', 5, is.VERB],
  ],
  offices,
  enclitic: /-(?:t-)?(ils?|elles?|on|je)$/i,
  elides: true,
  capitalNouns: false,
  noCapitals: false,
  dialogueDash: false,
  cutsIn: true,
  verbSecond: true,
  dropsSubject: false,
  definite: null,
  attached: '',
};
