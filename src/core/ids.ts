import type { Millis } from './time.ts';

/**
 * A UUID version 7 (RFC 9562): 48 bits of time, then random bits, so ids sort by creation.
 * @param at the creation time, UTC milliseconds
 * @param randomBytes ten random bytes; the caller owns the source of chance
 */
export function uuidv7(at: Millis, randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) throw new Error('uuidv7 needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = at;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(randomBytes.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
