import { type Estimate, wilson } from './interval.ts';

/** A prediction and what came of it. */
export type Forecast = { readonly confidence: number; readonly score: number };

/** From this score on, an answer counts as right when calibration is judged. */
export const RIGHT_FROM = 0.6;
/** Fewer answers than this say nothing about calibration. */
export const FEWEST_FORECASTS = 5;

export type Calibration = {
  readonly n: number;
  /** Mean squared distance between confidence and outcome (Brier 1950); 0 is perfect, 0.25 is always saying 50 %. */
  readonly brier: number;
  /** What always naming the candidate's own hit rate would have scored: the figure to beat. */
  readonly baseRateBrier: number;
  /** Mean confidence less hit rate: above zero overconfident. */
  readonly bias: number;
  readonly bins: readonly { readonly confidence: number; readonly right: Estimate }[];
};

/**
 * Judges how well stated confidence matches results.
 * @returns null when there are too few answers to say anything
 */
export function calibrate(forecasts: Iterable<Forecast>): Calibration | null {
  let n = 0;
  let squared = 0;
  let right = 0;
  let confidence = 0;
  const bins = new Map<number, { right: number; n: number }>();
  for (const forecast of forecasts) {
    n += 1;
    const outcome = forecast.score >= RIGHT_FROM ? 1 : 0;
    squared += (forecast.confidence - outcome) ** 2;
    right += outcome;
    confidence += forecast.confidence;
    const bin = bins.get(forecast.confidence);
    if (bin === undefined) bins.set(forecast.confidence, { right: outcome, n: 1 });
    else {
      bin.right += outcome;
      bin.n += 1;
    }
  }
  if (n < FEWEST_FORECASTS) return null;
  const rate = right / n;
  return {
    n,
    brier: squared / n,
    baseRateBrier: rate * (1 - rate),
    bias: confidence / n - rate,
    bins: [...bins]
      .sort(([a], [b]) => a - b)
      .map(([level, bin]) => ({ confidence: level, right: wilson(bin.right, bin.n) })),
  };
}
