import { expect, test } from 'vitest';
import { unitsOf } from '../../src/lib/units.js';

test('the units of a text are those that the string gives, whatever was asked for before and however long it is', () => {
  for (const text of ['', 'Ferry – 港 😀 \ud800', 'pier', 'é'.repeat(70_000), 'ÿ\udfff']) {
    const units = unitsOf(text);
    const own = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    expect([...units.subarray(0, text.length)]).toEqual(own);
  }
});
