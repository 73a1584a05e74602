/** Sentences in which a paper speaks of itself to its reader, and of who has written, are none of the article's. */
import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const PARAGRAPHS = [
  'The pool of Ellin will stay closed for a second summer, the council said on Tuesday, because nobody has offered to mend its basin for less than two million.',
  'The basin was dug with shovels in 1964 by the members of the gymnastics club, and it now loses fourteen thousand litres of water each day into the sand below it.',
  'The council will talk about the letter in April. Until then the gate stays locked, and the geese of the parish have the lawn by the water to themselves.',
];
const [FIRST, SECOND, LAST] = PARAGRAPHS;

const bodyOf = (...lines: readonly (string | undefined)[]): string[] => {
  const article = read(lines.filter((line) => line !== undefined).join('\n\n'));
  expect(untiled(article)).toEqual([]);
  return article.body.map(({ text }) => text);
};
const HEAD = [
  'Home\nNews\nSport\nSign in',
  'Pool of Ellin stays closed for a second summer',
  'By Ada Ren',
  '4 March 2011',
];
const FOOT = 'Most read\nFerry fares to rise\nContact us\nPrivacy policy';

describe('a notice to the reader', () => {
  it.each([
    ['Start the day smarter. Get all the news of the coast in your inbox each morning.'],
    ['The Slow Boat is a reader-supported publication. To receive new posts, consider becoming a paid subscriber.'],
    ['Send your story ideas to us by email, and follow the Herald wherever you are.'],
    ['This is an archived article and what stands in it may be outdated.'],
    ['This post originally appeared on Gull and Ganger.'],
    ['Got a story about the pool or its geese? Write to the desk at the harbour.'],
  ])('between paragraphs is left out: %s', (notice) => {
    expect(bodyOf(...HEAD, FIRST, notice, SECOND, LAST, FOOT)).toEqual(PARAGRAPHS);
  });

  it.each([
    [
      'says that somebody else does so',
      'The council asked people to sign up to its letter at the office, and four thousand of them did.',
    ],
    [
      'stands in marks',
      '“Sign up for our swimming club,” says a board at the gate, and nobody has taken it down since.',
    ],
    [
      'is the last of several sentences',
      'The geese of the parish were counted on Friday, and there are more of them than ever before. They eat what the club has sown. Subscribe to our view or not.',
    ],
  ])('a sentence is none that %s', (_, sentence) => {
    expect(bodyOf(...HEAD, FIRST, sentence, SECOND, LAST, FOOT)).toEqual([FIRST, sentence, SECOND, LAST]);
  });

  it('alone is the article, where nothing else is', () => {
    expect(
      bodyOf(
        'A letter for the coast',
        'Our newsletter tells what happens on the coast, and it comes each Monday before seven in the morning.',
      ),
    ).not.toEqual([]);
  });

  it.each([
    [
      'de',
      'Das Freibad von Ellin bleibt einen zweiten Sommer lang geschlossen, weil niemand das Becken für weniger als zwei Millionen richten will.',
      'Alles aus dem Landkreis gibt es auch in unserem Newsletter am Morgen.',
    ],
    [
      'fr',
      'La piscine d’Ellin restera fermée un deuxième été, a dit le conseil mardi, parce que personne ne veut réparer le bassin pour moins de deux millions.',
      'Cet article est paru dans notre lettre du matin, que reçoivent les abonnés.',
    ],
    [
      'es',
      'La piscina de Ellin seguirá cerrada un segundo verano, dijo el consejo el martes, porque nadie quiere arreglar el vaso por menos de dos millones. La gente del pueblo no está contenta con lo que se ha dicho en la plaza, y lo dirá el lunes.',
      'Las noticias de la costa llegan cada mañana con nuestro boletín gratuito.',
    ],
    [
      'nl',
      'Het zwembad van Ellin blijft een tweede zomer dicht, zei de raad op dinsdag, omdat niemand het bekken voor minder dan twee miljoen wil maken.',
      'Wil je niets missen van de kust? Meld je aan en lees elke ochtend mee.',
    ],
    [
      'ru',
      'Бассейн в Эллине останется закрытым второе лето, сообщил совет во вторник, потому что никто не хочет чинить его дешевле двух миллионов.',
      'О жизни на побережье мы пишем каждый день, подписывайтесь и читайте.',
    ],
    [
      'ja',
      '町のプールは二度目の夏も閉鎖されたままだと、町議会が火曜日に発表した。二百万円以下で直すと申し出た業者がいなかったためだという。',
      '※本記事は掲載時点の情報であり、変わることがあります。',
    ],
    [
      'zh',
      '市议会周二表示，埃林的游泳池将在第二个夏天继续关闭，因为没有人愿意以低于两百万的价格修理池底，居民对此表示失望。',
      '喜欢这篇文章？请到港口来找我们，每天都有新的。',
    ],
  ])('is known in other languages: %s', (_, paragraph, notice) => {
    expect(bodyOf(paragraph.slice(0, 30), paragraph, notice)).not.toContain(notice);
  });
});

describe('a note on who has written', () => {
  const note = 'Ada Ren is a writer on the coast and keeps bees behind the old lighthouse.';
  it('below the last paragraph is left out', () => {
    expect(bodyOf(...HEAD, ...PARAGRAPHS, note, FOOT)).toEqual(PARAGRAPHS);
  });

  it('speaks of nobody else: the last paragraph may', () => {
    const other = 'Maud Tern is a swimmer of the club and keeps its key behind the old lighthouse.';
    expect(bodyOf(...HEAD, ...PARAGRAPHS, other, FOOT)).toEqual([...PARAGRAPHS, other]);
  });

  it('stands at the end: who signs may be in the story', () => {
    const told = 'Ada Ren is a swimmer of the club herself and keeps its key behind the old lighthouse.';
    expect(bodyOf(...HEAD, FIRST, told, SECOND, LAST, FOOT)).toEqual([FIRST, told, SECOND, LAST]);
  });
});
