import { type Estimate, wilson } from './interval.ts';

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

/** Judges how well stated confidence matches results, answer by answer: there may be 100,000. */
export type CalibrationTally = {
  /** Takes one prediction, 0 to 1, and the score it got. */
  add(confidence: number, score: number): void;
  /** Null when there were too few answers to say anything. */
  result(): Calibration | null;
};

/** Starts a tally without answers. */
export function tallyCalibration(): CalibrationTally {
  let n = 0;
  let squared = 0;
  let right = 0;
  let sum = 0;
  const bins = new Map<number, { right: number; n: number }>();
  return {
    add(confidence, score) {
      const outcome = score >= RIGHT_FROM ? 1 : 0;
      n += 1;
      squared += (confidence - outcome) ** 2;
      right += outcome;
      sum += confidence;
      const bin = bins.get(confidence);
      if (bin === undefined) bins.set(confidence, { right: outcome, n: 1 });
      else {
        bin.right += outcome;
        bin.n += 1;
      }
    },
    result() {
      if (n < FEWEST_FORECASTS) return null;
      const rate = right / n;
      return {
        n,
        brier: squared / n,
        baseRateBrier: rate * (1 - rate),
        bias: sum / n - rate,
        bins: [...bins]
          .sort(([a], [b]) => a - b)
          .map(([confidence, bin]) => ({ confidence, right: wilson(bin.right, bin.n) })),
      };
    },
  };
}
