/** Places that are passed by and copied as bits are those that were written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitWriter } from '../../src/search/packing.js';
import { placesWalk } from '../../src/search/place-bits.js';
import { placesRoom, putPlaces } from '../../src/search/places.js';

const steps = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9000 }));
const article = fc.record({
  steps: fc.oneof(fc.array(steps, { maxLength: 4 }), fc.array(steps, { minLength: 20, maxLength: 90 })),
  first: fc.nat(300),
  isQuoted: fc.boolean(),
});

it('the bits of places are copied as they are', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 20 }), (articles) => {
      const written = articles.map(({ steps: more, first, isQuoted }, n) => {
        let place = first;
        const all = [place, ...more.map((step) => (place += step))];
        const places = Int32Array.from(all, (one, i) => 2 * one + (isQuoted && (i + n) % 3 > 0 ? 1 : 0));
        const bytes = new Uint8Array(placesRoom(places.length, place) + 8);
        return { bytes, bits: putPlaces(bytes, 0, places, 0, places.length, isQuoted), isQuoted };
      });
      const writer = bitWriter();
      const length = written.length;
      const stretches = {
        length,
        stretch: Uint16Array.from(written.keys()),
        at: new Int32Array(length),
        bits: Int32Array.from(written, ({ bits }) => bits),
      };
      writer.copies(stretches, written, 0, 1 << 20);
      writer.align();
      const walk = placesWalk(writer.take(), 0);
      for (const { bytes, bits, isQuoted } of written) {
        expect(walk.pass(isQuoted)).toBe(bits);
        const copied = new Uint8Array(bytes.length);
        expect(walk.copy(copied, 0)).toBe((bits + 7) >> 3);
        expect(copied).toEqual(bytes);
      }
    }),
  );
});
