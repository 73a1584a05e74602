/** The last step of a trail through a site may name the article in other words than its headline does. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const MENU = 'Zum Inhalt springen\n\nHafenblatt\n\nAnmelden\n\nPolitik\n\nWirtschaft\n\nSport\n\nKultur\n\nReise';
const STANDFIRST =
  'Der einzige Hafen von Orrahesk wird ausgebaggert. Fischer und Fähren müssen ausweichen. Ein Werk fürchtet um seine Aufträge.';
const PROSE = `Die Nachricht kam per Aushang und sie kam spät: Der Hafen von Orrahesk wird vom 2. April an für zwei Jahre geschlossen. Das hat die Gemeinde am Montag bestätigt, nachdem die Fischer schon am Sonntag davon gehört hatten.

„Wir haben keine andere Wahl“, sagt Hafenmeister Dorel Vance. Bei der Untersuchung der Mauern habe sich herausgestellt, dass die Pfähle unter dem Kai auf ganzer Länge gebrochen sind und nicht mehr halten.`;

describe('the last step of a trail', () => {
  it('gives way to the headline that says it in other words above the standfirst', () => {
    const { headline, standfirst } = read(
      `${MENU}\n\nStartseite\n\nKüste\n\nOrrahesk\n\nHafen Orrahesk schließt für zwei Jahre\n\nGemeinderat\n\nHafen Orrahesk: Warum der Kai ab Ostern zwei Jahre lang zu ist\n\n${STANDFIRST}\n\n06.02.2024, 05:30 Uhr\n\nVon Sabine Drögem\n\n${PROSE}`,
    );
    expect(headline).toBe('Hafen Orrahesk: Warum der Kai ab Ostern zwei Jahre lang zu ist');
    expect(standfirst).toBe(STANDFIRST);
  });

  it('gives way to the headline below a heading of its own, which shares no word with it', () => {
    const { headline, standfirst } = read(
      `${MENU}\n\nStartseite\n\nWirtschaft\n\nHäfen\n\nOrrahesk: Kai wird gesperrt – Fischer vor dem Aus\n\nKüstenwirtschaft\n\nEin Dorf verliert das Meer für zwei Jahre\n\n${STANDFIRST}\n\nVon Sabine Drögem\n\n06.02.2024, 05:30 Uhr\n\n${PROSE}`,
    );
    expect(headline).toBe('Ein Dorf verliert das Meer für zwei Jahre');
    expect(standfirst).toBe(STANDFIRST);
  });

  it('gives way to the headline below two lines of its own and above the day', () => {
    const { headline } = read(
      `${MENU}\n\nStartseite\n\nWirtschaft\n\nHäfen\n\nOrrahesk: Kai wird gesperrt – Fischer vor dem Aus\n\nHafenblatt Plus\n\nKüste:\n\nEin Dorf verliert das Meer\n\n6. Februar 2024, 05:30 Uhr\n\nLesezeit: 5 Min.\n\n${STANDFIRST}\n\nVon Sabine Drögem\n\n${PROSE}`,
    );
    expect(headline).toBe('Ein Dorf verliert das Meer');
  });

  it('gives way to the headline below the words of a picture', () => {
    const { headline } = read(
      `${MENU}\n\nStartseite\n\nWirtschaft\n\nHäfen\n\nHafen Orrahesk schließt für zwei Jahre\n\nFischer stehen vor einem leeren Kai.\n\nOrrahesk\n\nWie ein Dorf für zwei Jahre das Meer verliert\n\nStand: 06.02.2024 05:30 Uhr\n\n${STANDFIRST}\n\nVon Sabine Drögem\n\n${PROSE}`,
    );
    expect(headline).toBe('Wie ein Dorf für zwei Jahre das Meer verliert');
  });

  it('is the headline where the same words stand below, set otherwise', () => {
    const { headline } = read(
      `${MENU}\n\nStartseite\n\nKüste\n\nOrrahesk\n\nHafen Orrahesk schließt für zwei Jahre\n\nGemeinderat\n\nHafen Orrahesk schließt – für zwei Jahre\n\n${STANDFIRST}\n\n06.02.2024, 05:30 Uhr\n\n${PROSE}`,
    );
    expect(headline).toBe('Hafen Orrahesk schließt für zwei Jahre');
  });

  it('is the headline where its standfirst says it again', () => {
    const { headline, standfirst } = read(
      `${MENU}\n\nStartseite\n\nKüste\n\nOrrahesk\n\nHafen Orrahesk schließt für zwei Jahre\n\nDer Hafen Orrahesk schließt für zwei Jahre, weil die Pfähle unter dem Kai gebrochen sind.\n\nVon Sabine Drögem\n\n06.02.2024, 05:30 Uhr\n\n${PROSE}`,
    );
    expect(headline).toBe('Hafen Orrahesk schließt für zwei Jahre');
    expect(standfirst).toMatch(/^Der Hafen Orrahesk/);
  });
});
