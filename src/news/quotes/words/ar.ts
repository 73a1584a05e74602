/**
 * Arabic words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * The script has no capitals: a speaker is known by the verb before it only.
 */
import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';

const say = `قال قالت وقال وقالت قالوا يقول تقول ويقول وتقول أكد أكدت وأكد وأكدت يؤكد أضاف أضافت وأضاف وأضافت أعلن أعلنت
  وأعلن وأعلنت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح ذكر ذكرت وذكر وذكرت كتب كتبت وكتب وكتبت أشار أشارت وأشار
  وأشارت حذر حذرت وحذر تابع وتابع تابعت شدد وشدد شددت نفى نفت رد وردّ اعتبر اعتبرت واعتبر`;

const call = `وصف وصفت ووصف انتقد اتهم اتهمت رحب رحبت`;

const person = `المتحدث الناطق الرئيس الوزير المدير مسؤول مصدر شاهد خبير محام نائب`;

const thing = `بيان تقرير الحكومة الوزارة الشرطة الجيش رسالة وكالة`;

const title = `السيد السيدة الدكتور`;

const determiner = `هذا هذه ذلك تلك`;

const preposition = `في من إلى على عن مع بعد قبل خلال منذ حتى بين ضد أمام لدى`;

const conjunction = `و أو لكن إن أن إنه إنها بأن بأنه بأنها التي الذي كما ثم حيث إذا عندما أنه أنها`;

const pronoun = `هو هي هم`;

const auxiliary = `كان كانت يكون قد لم لن سوف`;

const adverb = `أيضا`;

const according = `وفقا وفق حسب بحسب`;

const female = `هي السيدة الوزيرة الرئيسة`;

const male = `هو السيد`;

export const ar: Words = {
  lists: [
    [is.SAY, say],
    [is.CALL, call],
    [is.PERSON, person],
    [is.THING, thing],
    [is.TITLE, title],
    [is.DETERMINER, determiner],
    [is.PREPOSITION, preposition],
    [is.CONJUNCTION, conjunction],
    [is.PRONOUN, pronoun],
    [is.AUXILIARY, auxiliary],
    [is.ADVERB, adverb],
    [is.ACCORDING, according],
    [is.BINDS, 'من في'],
    [is.FEMALE, female],
    [is.MALE, male],
  ],
  pronouns: [
    ['he', 'هو هي'],
    ['they', 'هم'],
  ],
  guess: () => 0,
  isNoun: () => false,
  capitalNouns: false,
  noCapitals: true,
};
