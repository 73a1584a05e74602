/** Signatures in the forms that papers of each country print: desks, titles, whose part was what, particles, and what looks so and is none. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline } from '../../src/news/names/bylines.js';

const signers = (line: string, code: string): (string | null)[] =>
  readByline(line, languageOf(code)).map(({ name, organisation }) => name ?? organisation);

describe('who signs for a paper and is not named', () => {
  it.each([
    ['en', 'Staff Reporter', ['Staff Reporter']],
    ['en', 'By Our Correspondent', ['Our Correspondent']],
    ['en', 'Agencies', ['Agencies']],
    ['en', 'Ada Ren, Staff Reporter', ['Ada Ren']],
    ['de', 'Redaktion', ['Redaktion']],
    ['de', 'red', ['red']],
    ['de', '(red/dpa)', ['red', 'dpa']],
    ['de', 'Redaktion Hafenticker Skellhavn', ['Redaktion Hafenticker Skellhavn']],
    ['de', 'Redaktion: Ada Ren', ['Ada Ren']],
    ['de', 'Ada Ren, Redaktion', ['Ada Ren']],
    ['fr', 'La Rédaction', ['La Rédaction']],
    ['es', 'Redacción El Correo', ['Redacción El Correo']],
    ['es', 'De nuestra corresponsal Ada Ren', ['Ada Ren']],
    ['pt', 'Da Redação', ['Da Redação']],
    ['nl', 'Van onze redactie', ['Van onze redactie']],
    ['pl', 'Redakcja', ['Redakcja']],
    ['cs', 'Redakce', ['Redakce']],
    ['ro', 'Redacția', ['Redacția']],
    ['ru', 'Редакция', ['Редакция']],
    ['tr', 'Haber Merkezi', ['Haber Merkezi']],
    ['ar', 'فريق التحرير', ['فريق التحرير']],
    ['ur', 'ویب ڈیسک', ['ویب ڈیسک']],
    ['hi', 'निज संवाददाता', ['निज संवाददाता']],
    ['bn', 'নিজস্ব প্রতিবেদক, ঢাকা', ['নিজস্ব প্রতিবেদক']],
    ['ko', '온라인뉴스팀', ['온라인뉴스팀']],
    ['sw', 'Mwandishi Wetu', ['Mwandishi Wetu']],
    // sections of a menu are none
    ['de', 'Lokales', []],
    ['en', 'News', []],
  ])('%s "%s"', (code, line, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('whose part was what, and titles before and behind names', () => {
  it.each([
    ['ja', '編集委員　海原凪子', ['海原凪子']],
    ['ja', '社会部　海原凪子', ['海原凪子']],
    ['ja', '文：海原凪子　写真：山田太朗', ['海原凪子']],
    ['ja', '取材・文／海原凪子　撮影／山田太朗', ['海原凪子']],
    ['ja', '（文=海原凪子）', ['海原凪子']],
    ['ja', '（文・海原凪子）', ['海原凪子']],
    ['ja', '《海原凪子》', ['海原凪子']],
    ['ja', '海原凪子（うみはら・なぎこ）', ['海原凪子']],
    ['ja', '文：ジョン・スミス', ['ジョン・スミス']],
    ['ja', '海原凪子・山田太朗', ['海原凪子', '山田太朗']],
    ['ja', '写真：山田太朗', []],
    ['ja', '翻訳：山田太朗', []],
    ['zh', '作者︱林海', ['林海']],
    ['zh', '作者丨林海　编辑丨田禾', ['林海']],
    ['zh', '文｜林海', ['林海']],
    ['zh', '编辑｜田禾', []],
    ['zh', '责任编辑：田禾', []],
    ['zh', '本报记者 林海 田禾', ['林海', '田禾']],
    ['zh', '本報訊（記者林海、田禾）', ['林海', '田禾']],
    ['zh', '聯合報 記者林海╱台北報導', ['林海']],
    ['zh', '来源：新华社', ['新华社']],
    ['ko', '박하늘·김바다 기자', ['박하늘', '김바다']],
    ['ko', '박하늘 객원기자', ['박하늘']],
    ['ko', '박하늘 논설위원', ['박하늘']],
    ['ko', '글=박하늘 기자, 사진=김바다 기자', ['박하늘']],
    ['ko', '글·사진 박하늘 기자', ['박하늘']],
    ['fi', 'Teksti: Ada Ren Kuva: Tom Hali', ['Ada Ren']],
    ['sv', 'TEXT Ada Ren FOTO Tom Hall', ['Ada Ren']],
    ['de', 'TEXT Ada Ren', ['Ada Ren']],
    ['ca', 'Text: Ada Ren Fotos: Tomàs Hal', ['Ada Ren']],
    ['vi', 'Bài và ảnh: Nguyễn Lan Anh', ['Nguyễn Lan Anh']],
    ['cs', 'Text: Ada Renová, foto: Tomáš Hal', ['Ada Renová']],
    ['en', 'Senior Politics Editor, The Skellhavn Courier', ['The Skellhavn Courier']],
    ['en', 'Political Commentator', []],
    ['en', 'Ada Ren, Professor of History, University of Ellin', ['Ada Ren']],
  ])('%s "%s"', (code, line, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('small words in names, and what stands around them', () => {
  it.each([
    ['de', 'Von Marcus Behn , Justus von Damm , Ulrich Stolp', ['Marcus Behn', 'Justus von Damm', 'Ulrich Stolp']],
    ['de', 'Kommentar von Ada von der Heide', ['Ada von der Heide']],
    ['sv', 'Av Ada Ren och Tom af Hall', ['Ada Ren', 'Tom af Hall']],
    ['pt', 'Ada Ren e Tomás d’Avila', ['Ada Ren', 'Tomás d’Avila']],
    ['en', 'By Ahmed al-Masri', ['Ahmed al-Masri']],
    ['vi', 'Lan Anh', ['Lan Anh']],
    ['en', 'By Ada Ren [email protected]', ['Ada Ren']],
    ['en', 'By Ada Ren Published in HARBOURBLOG December 14, 2016 2:24 pm', ['Ada Ren']],
    ['de', 'Ada Ren (Der Kurier)', ['Ada Ren']],
    ['de', 'Ada Ren +++', ['Ada Ren']],
    ['da', '/ritzau/', ['ritzau']],
    // no names
    ['de', 'Die Zeit', []],
    ['de', 'DAS IST DIE STADT', []],
    ['en', 'What The Papers Say', []],
  ])('%s "%s"', (code, line, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});
