/** Quotations that their own reporting clause parts: who said the one half said the other. */
import { describe, expect, test } from 'vitest';
import { speakers } from './quoting.js';

describe('two halves of a quotation', () => {
  test.each([
    ['de', '„Wir haben gewartet“, sagte die Schreiberin, Dagny Rosk, „und niemand kam.“', 'Dagny Rosk'],
    ['de', '„Wir haben gewartet“, sagte der Sprecher der Stadt, Jens Rosk, „und niemand kam.“', 'Jens Rosk'],
    ['de', '„Niemand kam“, sagte der Kapitän des Bootes, Pell Quill, „bis zum Morgen.“', 'Pell Quill'],
    ['en', '“We waited,” said the clerk, Dagny Rosk, “and nobody came.”', 'Dagny Rosk'],
  ])('are said by the same person, whose name explains the noun: %s %s', (language, text, name) => {
    expect(speakers(text, language)).toEqual([name, name]);
  });

  test('are said by whom the clause between them names, though another spoke before', () => {
    const text =
      '“It is cold,” said Pell Quill, the mayor. “We waited,” said the clerk, Dagny Rosk, “and nobody came.”';
    expect(speakers(text)).toEqual(['Pell Quill', 'Dagny Rosk', 'Dagny Rosk']);
  });

  test.each([
    '„Wir haben die ganze Nacht gewartet“, heißt es in einem Brief der Stadt.',
    '„Wir haben die ganze Nacht gewartet“, hieß es aus dem Rathaus.',
    'Dort heißt es weiter: „Wir haben die ganze Nacht gewartet.“',
  ])('are said by nobody where the verb has no subject but "es": %s', (text) => {
    expect(speakers(text, 'de')).toEqual([null]);
  });

  test('are not taken for such where something else happens between them, or another is asked', () => {
    const text = '“We waited,” said Dagny Rosk, and Pell Quill, who had come by boat, called it “a night to remember”.';
    expect(speakers(text)).toEqual(['Dagny Rosk', 'Pell Quill']);
  });
});
