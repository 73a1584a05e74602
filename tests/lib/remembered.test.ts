import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/lib/remembered.js';

describe('what a function made of short texts', () => {
  const counted = () => {
    let calls = 0;
    const read = remembered((text: string, signs: { readonly sign: string }) => {
      calls++;
      return `${signs.sign}${text}`;
    });
    return { read, calls: () => calls };
  };
  const [dash, star] = [{ sign: '-' }, { sign: '*' }];

  it('is made once for each text and for what it is read with', () => {
    const { read, calls } = counted();
    expect([read('Ada Ren', dash), read('Ada Ren', star), read('Ada Ren', dash), read('', dash)]).toEqual([
      '-Ada Ren',
      '*Ada Ren',
      '-Ada Ren',
      '-',
    ]);
    expect(calls()).toBe(3);
  });

  it('is made anew where a text is long, and where too many others came between', () => {
    const { read, calls } = counted();
    const long = 'x'.repeat(1000);
    expect(read(long, dash) + read(long, dash)).toBe(`-${long}-${long}`);
    expect(calls()).toBe(2);
    for (let i = 0; i < 10_000; i++) read(`${i}`, dash);
    expect(read('0', dash)).toBe('-0');
    expect(calls()).toBe(10_003);
  });

  it('keeps half a pair of units as it stands', () => {
    const { read } = counted();
    expect(read('\ud83d', dash)).toBe('-\ud83d');
    expect(read('\ud83d', dash)).toBe('-\ud83d');
  });
});
