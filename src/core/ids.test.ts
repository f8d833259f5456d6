import { describe, expect, it } from 'vitest';
import { idSchema } from '#core/practice/attempt.ts';
import { uuidv7 } from './ids.ts';

const zeros = new Uint8Array(10);
const ones = new Uint8Array(10).fill(255);

describe('uuidv7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has version 7 and the variant whatever the random bytes', () => {
    for (const random of [zeros, ones]) {
      const id = uuidv7(Date.UTC(2026, 10, 21), random);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(idSchema.safeParse(id).success).toBe(true);
    }
  });

  it('sorts by time, even when the random bytes would sort the other way', () => {
    const times = [0, 1, 255, 256, 2 ** 32, 2 ** 40, Date.UTC(2026, 10, 21), 2 ** 48 - 1];
    const ids = times.map((at, i) => uuidv7(at, i % 2 === 0 ? ones : zeros));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('refuses too little chance', () => expect(() => uuidv7(0, new Uint8Array(9))).toThrow('ten random bytes'));
});
