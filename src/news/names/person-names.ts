/**
 * What a person's name looks like in a byline, and how it is written where the page sets it in capitals. It knows forms of
 * names and looks nobody up.
 */

import { en } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { commonOf } from '../words/common-words.js';
import { anyOf, signingWordsOf } from './signing-words.js';

/** Small words inside names, which keep their small letter when a name in capitals is written as usual. */
const PARTICLES = new Set(
  "de da do dos das del della di du la le van von der den ten ter zu zum al el bin ibn y e of af bint abu 't ’t ‘t".split(
    ' ',
  ),
);

/** Dutch: "in 't Veld", "op den Brouw"; before such a word they belong to the name. */
const IN_THE = /(?<=\s)(?:in|op|aan)\s(?=(?:['’‘]t|den|der)\s\p{Lu})/giu;

/** Those of them that are forenames too, where a capital opens them and a name: "Al Ren". */
const FORENAMES = new Set(['al', 'van', 'von', 'della']);

/** Two to five words, all with a capital but for particles; scripts without capitals may be one word of a name's length. */
export function isName(piece: string, language: Language): boolean {
  const words = piece.replace(IN_THE, '').split(' ');
  if (words.length > 5 || piece.length > 60 || /[\d?!"“”«»:]/.test(piece)) return false;
  if (/^[\u3040-\u9fff\uac00-\ud7af]/.test(piece) && words.some((word) => word.length > 5)) return false;
  if (/[\uac00-\ud7af]/.test(piece) && words.length > 1) return false;
  if (TANWIN.test(piece) || UNNAMED.test(piece) || /\p{Ll}{4}\.$/u.test(piece)) return false;
  if (/^\p{Lo}/u.test(piece))
    return words.length > 1 || (/^[\u3040-\u9fff\uac00-\ud7af]{2,5}$/.test(piece) && words.length === 1);
  if (words.length < 2) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
  const prose = words.filter(
    (word) => commonOf(language).has(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase()),
  );
  const named = words.filter(
    (word, i) =>
      /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) &&
      (!PARTICLES.has(word.toLowerCase()) || (i === 0 && FORENAMES.has(word.toLowerCase()))),
  );
  return small.length === 0 && prose.length === 0 && named.length >= 2;
}

/** An ending of Arabic that makes an adverb or an object of a word, as in "most read", and no name of it. */
const TANWIN = /(?:\u064b\u0627|\u0627\u064b)(?!\p{L})/u;

/** "台北報導", "社会部", "夕刊": where it was written, by which house, for which edition, in scripts without capitals. */
const UNNAMED = new RegExp(`${anyOf(signingWordsOf(en).unnamed)}$`, 'u');

/** Names set in capitals are written as usual: "ADA VON REN" is Ada von Ren. */
export function usualCase(name: string, code: string): string {
  if (!/\p{Lu}{2}/u.test(name) || /\p{Ll}/u.test(name)) return name;
  const isTurkish = code === 'tr' || /[İĞŞ]/.test(name);
  return name
    .split(' ')
    .map((word, i) => usualWord(word, i, isTurkish))
    .join(' ');
}

/** In Turkish I and İ are two letters, as ı and i are (Unicode, SpecialCasing). */
function usualWord(word: string, index: number, isTurkish: boolean): string {
  const lower = (isTurkish ? word.replaceAll('I', 'ı').replaceAll('İ', 'i') : word).toLowerCase();
  if (index > 0 && PARTICLES.has(lower)) return lower;
  // initials keep their capitals: "J.R."
  if (/^(?:\p{L}\.)+$/u.test(word)) return word;
  return lower
    .replace(/(^|[-'’]|^mc)(\p{L})/gu, (_all, before: string, letter: string) =>
      isTurkish && letter === 'i' ? `${before}İ` : before + letter.toUpperCase(),
    )
    .replace(/^mc/, 'Mc');
}

/**
 * The first sign of nearly all Chinese family names, in both scripts, and the pairs among them. Source: the commonest 300 of
 * the count of the Ministry of Public Security (2019), which nine in ten bear many times over.
 */
const FAMILY_NAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由';

/** True for Han signs that may name a Chinese person: two to four of them, of which the first is a family name. */
export function isChineseName(name: string): boolean {
  return !/^\p{sc=Han}{2,4}$/u.test(name) || FAMILY_NAMES.includes(name.charAt(0));
}
