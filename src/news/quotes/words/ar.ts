/**
 * Arabic words around quotations: reporting verbs, nouns that speak, titles and the small words that bound a name.
 * The script has no capitals: a speaker is known by the verb before it only.
 */
import type { Words } from '../lexicon.js';
import * as is from '../lexicon.js';

/** Verbs of a man or of nobody's sex; "و" and "ف" before a verb are "and" and "then". */
const saysHe =
  withAnd(`قال يقول أكد يؤكد أضاف يضيف أعلن أوضح يوضح صرح ذكر أشار حذر تابع شدد نفى رد ردّ اعتبر أجاب سأل علق
  لفت بيّن رأى طالب قالوا ذكروا أكدوا`);
const saysShe =
  withAnd(`قالت تقول أكدت تؤكد أضافت تضيف أعلنت أوضحت توضح صرحت ذكرت أشارت حذرت تابعت شددت نفت ردت ردّت اعتبرت
  أجابت سألت علقت لفتت بيّنت رأت طالبت`);

function withAnd(verbs: string): string {
  return verbs
    .split(/\s+/)
    .map((verb) => `${verb} و${verb} ف${verb}`)
    .join(' ');
}

const call = `وصف وصفت ووصف ووصفت انتقد وانتقد انتقدت اتهم واتهم اتهمت واتهمت رحب ورحب رحبت ورحبت`;

const person = `أمين أمينة رئيس رئيسة وزير وزيرة مدير مديرة ناطق متحدث متحدثة أستاذ أستاذة مدرس مدرسة قائد عميد محامي
  التاجر العامل القبطان القاضي الأستاذ الأمين الأمينة المديرة المحامي الخبير المتحدث الناطق الرئيس الوزير المدير مسؤول مصدر شاهد خبير محام نائب`;

const thing = `بيان تقرير الحكومة الوزارة الشرطة الجيش رسالة وكالة`;

const title = `السيد السيدة الدكتور الدكتورة القبطان الأستاذ الأستاذة`;

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
    [is.SAY | is.MALE, saysHe],
    [is.SAY | is.FEMALE, saysShe],
    [is.SAY, 'سألنا وسألنا'],
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
    [is.COURTESY, 'السيد السيدة الدكتور الدكتورة'],
    [is.LOCATIVE, 'في'],
    [is.THAT, 'أن إن أنه إنه أنها إنها بأن بأنه بأنها'],
    [is.AND, 'و'],
  ],
  pronouns: [
    ['he', 'هو هي'],
    ['they', 'هم'],
  ],
  endings: [],
  offices: '',
  enclitic: null,
  elides: false,
  capitalNouns: false,
  noCapitals: true,
  dialogueDash: false,
  cutsIn: false,
  verbSecond: true,
  dropsSubject: true,
  definite: 'ال',
  attached: 'لوفك',
};
