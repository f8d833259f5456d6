/** A repeatable source of chance (mulberry32). */
export type Chance = { next(): number; below(limit: number): number; pick<T>(from: readonly T[]): T };

/** Makes one; equal seeds give equal runs. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(from: readonly T[]): T {
      return from[below(from.length)] as T;
    },
  };
}
