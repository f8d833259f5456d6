/** A share with its interval, all 0 to 1, and the number of observations behind it. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number; readonly n: number };

/** Standard normal quantile of a two-sided 90 % interval. */
const Z_90 = 1.6449;

/**
 * The Wilson score interval (1927) at 90 % for a share; scores between 0 and 1 count as fractional successes, which is
 * conservative because their spread is smaller than that of yes and no.
 * @param sum total of the scores
 * @param n how many there are, at least 1
 */
export function wilson(sum: number, n: number): Estimate {
  const p = sum / n;
  const z2 = Z_90 * Z_90;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_90 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { mean: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n };
}
