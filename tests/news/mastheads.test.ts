import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const PROSE = [
  'Fire of unknown origin destroyed the woolen mill of Orrin and Sons on Upper Creek early Wednesday morning, entailing a loss of about forty thousand dollars, only partly covered by insurance.',
  '"I saw a light in the picker room," said Henry Dole, the night watchman, "and before I could reach the hose the whole floor was ablaze."',
  'The mill employed seventy hands, who are thrown out of work. Mr. Orrin states that he will rebuild at once.',
];

const GERMAN = [
  'Ein Feuer hat in der Nacht zum Mittwoch die Wollspinnerei am oberen Bach zerstört und einen Schaden von rund vierzigtausend Kronen angerichtet, der nur zum Teil versichert ist.',
  'In der Spinnerei arbeiteten siebzig Menschen, die nun ohne Arbeit sind. Der Besitzer will sie sofort wieder aufbauen.',
];

const FRENCH = [
  'Un incendie dont on ignore la cause a détruit mercredi matin la filature de laine du haut ruisseau, et les dégâts, que l’assurance ne couvre qu’en partie, sont de quarante mille couronnes.',
  'La filature occupait soixante-dix ouvriers, qui se trouvent sans travail. Le propriétaire assure qu’il la rebâtira aussitôt.',
  'Le veilleur de nuit, qui a été brûlé aux mains et au visage, a raconté qu’il avait vu une lueur dans la salle et que tout le plancher était en feu avant qu’il ait pu prendre la lance.',
];

describe('the head of a printed page', () => {
  it.each([
    ['THE NORLAND WEEKLY HERALD\nFRIDAY, JUNE 7, 1912.', 'The Norland Weekly Herald', PROSE],
    ['The Norland Record      Friday, June 7, 1912      Page 3A', 'The Norland Record', PROSE],
    ['Page 12 | June 7, 1912 | Norland Evening Star', 'Norland Evening Star', PROSE],
    ['Nordsund-Anzeiger\t7. Juni 1912\tSeite 4', 'Nordsund-Anzeiger', GERMAN],
    ['LE COURRIER DE SELMONT\nVendredi 7 juin 1912', 'Le Courrier de Selmont', FRENCH],
  ])('names the paper and the day, and is no headline: %s', (head, publication, prose) => {
    const article = read(`${head}\n\nUpper Creek: 70, 80, 90\n\n${prose.join('\n\n')}`);
    expect(article).toMatchObject({ headline: 'Upper Creek: 70, 80, 90', publication, byline: [] });
    expect(article.published?.date).toBe('1912-06-07');
    expect(untiled(article)).toEqual([]);
  });

  it('is left out where a later page brings it again', () => {
    const head = (page: number) => `The Norland Record      Friday, June 7, 1912      Page ${page}A`;
    const article = read(`${head(3)}\n\nFire destroys mill\n\n${PROSE[0]}\n\n${PROSE[1]}\n\n${head(4)}\n\n${PROSE[2]}`);
    expect(article.body.map(({ text }) => text)).toEqual(PROSE);
    expect(article.dropped.map(({ text }) => text)).toContain('The Norland Record Friday, June 7, 1912 Page 4A');
  });

  it('is not seen in a headline above its date', () => {
    const article = read(`Ferry returns after three weeks\nJune 7, 1912\n\n${PROSE.join('\n\n')}`);
    expect(article).toMatchObject({ headline: 'Ferry returns after three weeks', publication: null });
    const named = read(`First of the Gazette\nJune 7, 1912\n\n${PROSE.join('\n\n')}`);
    expect(named).toMatchObject({ headline: 'First of the Gazette', publication: null });
  });
});
