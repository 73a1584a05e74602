/** A language is told by its function words, whichever of them were looked up before. */
import { expect, it } from 'vitest';
import { languages } from '../../src/news/languages/index.js';
import { decidedLanguage, languageFor } from '../../src/news/words/language.js';

const draft = (text: string) => ({ ...{ text, blocks: null, declared: null, lines: null } }) as never;
const sentence = (common: string): string => `${common.split(/\s+/).slice(0, 40).join(' ')}.`;
const told = (text: string): string | null => decidedLanguage(draft(text));

it.each(languages.map(({ code, common }) => [code, common]))(
  'words of %s are told the same with and without a letter of another script',
  (_, common) => {
    const text = sentence(common);
    expect(told(`${text} Жж`)).toBe(told(text));
    expect(told(text)).toBe(told(`${text} 😀`));
  },
);

it('function words that only one language has are told as that language', () => {
  const found = languages.map(({ code, common }) => [code, told(sentence(common))]);
  const right = found.filter(([code, language]) => code === language).length;
  expect(right).toBeGreaterThan(languages.length / 2);
  expect(found.filter(([code, language]) => language !== null && language !== code)).toEqual([]);
});

it.each([
  [
    'bg',
    'Общината съобщи, че новият мост край пристанището ще бъде открит през пролетта, след като съдът отхвърли жалбата на рибарите. Те казват, че не са били попитани.',
  ],
  [
    'ca',
    'L’ajuntament ha anunciat que el nou pont del port s’obrirà a la primavera, després que el jutge rebutgés la queixa dels pescadors. Ells diuen que no els han preguntat res.',
  ],
  [
    'cs',
    'Město oznámilo, že nový most u přístavu otevře na jaře poté, co soud zamítl stížnost rybářů. Ti tvrdí, že se jich nikdo na nic neptal a že půjdou k vyššímu soudu.',
  ],
  [
    'es',
    'El ayuntamiento anunció que el nuevo puente del puerto se abrirá en primavera, después de que el juez rechazara la queja de los pescadores. Ellos dicen que no les preguntaron nada.',
  ],
  [
    'et',
    'Linnavalitsus teatas, et uus sild sadama juures avatakse kevadel, pärast seda kui kohus jättis kalurite kaebuse rahuldamata. Nende sõnul ei ole neilt midagi küsitud.',
  ],
  [
    'fa',
    'شهرداری اعلام کرد که پل جدید کنار بندر در بهار افتتاح می‌شود، پس از آن که دادگاه شکایت ماهیگیران را رد کرد. آنها می‌گویند که از آنها پرسیده نشده است.',
  ],
  [
    'fi',
    'Kaupunki ilmoitti, että uusi silta sataman luona avataan keväällä, kun oikeus oli hylännyt kalastajien valituksen. He sanovat, ettei heiltä ole kysytty mitään.',
  ],
  [
    'hr',
    'Grad je objavio da će novi most kod luke biti otvoren u proljeće, nakon što je sud odbio žalbu ribara. Oni kažu da ih nitko nije ništa pitao i da će ići na viši sud.',
  ],
  [
    'lv',
    'Pašvaldība paziņoja, ka jauno tiltu pie ostas atklās pavasarī pēc tam, kad tiesa noraidīja zvejnieku sūdzību. Viņi saka, ka neviens viņiem neko nav jautājis.',
  ],
  [
    'ru',
    'Город сообщил, что новый мост у порта откроют весной, после того как суд отклонил жалобу рыбаков. Они говорят, что их никто ни о чём не спрашивал.',
  ],
  [
    'sk',
    'Mesto oznámilo, že nový most pri prístave otvoria na jar po tom, ako súd zamietol sťažnosť rybárov. Tí tvrdia, že sa ich nikto na nič nepýtal a že pôjdu na vyšší súd.',
  ],
  [
    'sl',
    'Občina je sporočila, da bo novi most ob pristanišču odprla spomladi, potem ko je sodišče zavrnilo pritožbo ribičev. Ti pravijo, da jih ni nihče nič vprašal.',
  ],
  [
    'ur',
    'شہر کی انتظامیہ نے اعلان کیا ہے کہ بندرگاہ کے پاس نیا پل بہار میں کھولا جائے گا، کیونکہ عدالت نے ماہی گیروں کی شکایت مسترد کر دی ہے۔ وہ کہتے ہیں کہ ان سے کچھ نہیں پوچھا گیا۔',
  ],
])('tells %s from its neighbours by two sentences', async (code, text) => {
  expect(await languageFor(draft(text))).toBe(code);
  expect([code, null]).toContain(told(text));
});
