/** The forms that signatures take on pages and in copies of them: words run together, brackets, days that count from today. */
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline } from '../../src/news/names/bylines.js';

const signers = (line: string, code: string): (string | null)[] =>
  readByline(line, languageOf(code)).map(({ name, organisation }) => name ?? organisation);

describe('a word for "by" that a copy ran into the name', () => {
  it.each([
    ['ByAda Ren', 'en', ['Ada Ren']],
    ['Written byAda Ren', 'en', ['Ada Ren']],
    ['VonAda Ren', 'de', ['Ada Ren']],
    ['ParAda Ren', 'fr', ['Ada Ren']],
    ['PorAda Ren y Tom Hale', 'es', ['Ada Ren', 'Tom Hale']],
    ['DoorAda Ren', 'nl', ['Ada Ren']],
    ['AutorAda Ren', 'de', ['Ada Ren']],
    // names that begin so
    ['Byron Ren', 'en', ['Byron Ren']],
    ['DiMarco Ren', 'it', ['DiMarco Ren']],
    ['DeShawn Ren', 'es', ['DeShawn Ren']],
    ['Parker Hale', 'fr', ['Parker Hale']],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('who asked the questions of an interview', () => {
  it.each([
    ['Das Gespräch führte Ada Ren.', 'de', ['Ada Ren']],
    ['Das Interview führten Ada Ren und Tom Hale', 'de', ['Ada Ren', 'Tom Hale']],
    ['DIE FRAGEN STELLTEN ADA REN UND TOM HALE', 'de', ['Ada Ren', 'Tom Hale']],
    ['Propos recueillis par Ada Ren', 'fr', ['Ada Ren']],
    ['Entrevista: Ada Ren', 'es', ['Ada Ren']],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('where somebody was, in brackets', () => {
  it.each([
    ['Par Ada Ren(Port-Elin, bureau des îles)', 'fr', ['Ada Ren']],
    ['Von Ada Ren(epd)', 'de', ['Ada Ren', 'epd']],
    ['Par Ada Ren (Port-Elin)', 'fr', ['Ada Ren']],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('a day that counts from today behind a name', () => {
  it.each([
    ['Par Ada Ren Publié aujourd’hui à 13h59, mis à jour à 15h25', 'fr', ['Ada Ren']],
    ['Par Ada Ren et Tom Hale Publié hier à 07h00', 'fr', ['Ada Ren', 'Tom Hale']],
    ['By Ada Ren Published today at 7:45', 'en', ['Ada Ren']],
    ['By Ada Ren Updated 3 hours ago', 'en', ['Ada Ren']],
    ['Von Ada Ren Aktualisiert vor 3 Stunden', 'de', ['Ada Ren']],
    ['Por Ada Ren Actualizado hace 2 horas', 'es', ['Ada Ren']],
    ['Published today at 7:45', 'en', []],
    ['Updated by Ada Ren', 'en', ['Ada Ren']],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('signs that Japanese pages set behind the word for "words"', () => {
  it.each([
    ['文● オカモト／PORT編集部', ['オカモト']],
    ['文＝海原凪子', ['海原凪子']],
    ['取材・文◎海原凪子', ['海原凪子']],
    ['文：海原凪子', ['海原凪子']],
  ])('"%s"', (line, names) => {
    expect(signers(line, 'ja')).toEqual(names);
  });
});

describe('an hour with its sign for minutes', () => {
  it.each([
    ['2011年03月04日 07時45分更新', 'ja'],
    ['2011年3月4日 7時45分公開', 'ja'],
    ['2011年3月4日7时45分发布', 'zh'],
    ['2011년 3월 4일 7시 45분 입력', 'ko'],
  ])('"%s" is whole', (line, code) => {
    const dated = dateOfLine(line, code, null);
    expect((dated?.published ?? dated?.modified)?.date).toBe('2011-03-04T07:45:00');
    expect(dated?.residual).toEqual([]);
  });
});

describe('a name with buttons and addresses behind it', () => {
  it('signs', () => {
    expect(signers('Ada Ren Follow @adaren Email aren@courier.example', 'en')).toEqual(['Ada Ren']);
  });
});

describe('an agency that is named as the source', () => {
  it.each([
    ['Źródło: PAP', 'pl', ['PAP']],
    ['Fuente: EFE', 'es', ['EFE']],
    ['Agencia: EFE', 'es', ['EFE']],
    ['Zdroj: ČTK', 'cs', ['ČTK']],
    ['Forrás: MTI', 'hu', ['MTI']],
    ['Источник: ТАСС', 'ru', ['ТАСС']],
    ['Kaynak: Anadolu Ajansı', 'tr', ['Anadolu Ajansı']],
    ['المصدر: رويترز', 'ar', ['رويترز']],
    ['来源：新华社', 'zh', ['新华社']],
    // the source of a picture, or of figures
    ['Źródło: Pixabay', 'pl', []],
    ['Quelle: Amt für Häfen', 'de', []],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});

describe('words that no name has', () => {
  it.each([
    ['الأكثر تصفحاً', 'ar', []],
    ['ليلى الحداد', 'ar', ['ليلى الحداد']],
  ])('"%s" (%s)', (line, code, names) => {
    expect(signers(line, code)).toEqual(names);
  });
});
