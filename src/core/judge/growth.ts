import type { Growth } from './runner.ts';
import { sayFault } from './say-fault.ts';

/** A solution is called slow when it takes this many times as long as the reference on the largest input … */
const SLOWER = 6;
/** … and that has grown by this much since the smallest one: a constant factor is nobody's fault. */
const GROWN = 2.5;
/** Where only one size was reached, it must be this many times as slow. */
const MUCH_SLOWER = 25;
/** A busy machine may take a moment away; it does not take away this long, in seconds. */
const LONG = 0.25;
/** Times below this, in seconds, are noise. */
const LEAST = 0.000_1;
/** Nothing that takes less than this on the largest input is called slow. */
const NOTICEABLE = 0.02;

/**
 * Whether a solution costs more than the reference as its input grows. Two conditions keep the verdict from depending on the
 * machine: it is much slower at the end, and the gap has widened with the size.
 * @returns null when it keeps up, otherwise a sentence with the figures, or with what it raised on a large input
 */
export function tooSlow(growth: Growth): string | null {
  const last = growth.sizes.length - 1;
  if (growth.fault !== null) return `At size ${growth.sizes[last]} it raised ${sayFault(growth.fault)}`;
  const [from, to] = [growth.sizes[0], growth.sizes[last]];
  const [first, end] = [ratioAt(growth, 0), ratioAt(growth, last)];
  const [mine, theirs] = [growth.candidate[last] ?? 0, growth.reference[last] ?? 0];
  if (from === undefined || to === undefined || mine < NOTICEABLE) return null;
  const slow = last === 0 ? end >= MUCH_SLOWER : end >= SLOWER && end >= GROWN * first;
  if (!slow) return null;
  return `Too slow as the input grows: at size ${to} it takes ${milliseconds(mine)}, the reference ${milliseconds(theirs)}. Look for work that is done again and again.`;
}

/** Whether a solution is so much slower that no second measurement is needed to say so. */
export function isFarTooSlow(growth: Growth): boolean {
  const last = growth.sizes.length - 1;
  return growth.fault === null && (growth.candidate[last] ?? 0) >= LONG && ratioAt(growth, last) >= MUCH_SLOWER;
}

function ratioAt(growth: Growth, i: number): number {
  return Math.max(growth.candidate[i] ?? 0, LEAST) / Math.max(growth.reference[i] ?? 0, LEAST);
}

function milliseconds(seconds: number): string {
  const ms = seconds * 1_000;
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
