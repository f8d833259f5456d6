import { describe, expect, it } from 'vitest';
import { type Calibration, FEWEST_FORECASTS, tallyCalibration } from './calibration.ts';

const answers = (confidence: number, scores: readonly number[]) => scores.map((score) => ({ confidence, score }));

function calibrate(forecasts: readonly { confidence: number; score: number }[]): Calibration | null {
  const tally = tallyCalibration();
  for (const { confidence, score } of forecasts) tally.add(confidence, score);
  return tally.result();
}

describe('tallyCalibration', () => {
  it('says nothing of too few answers', () => {
    expect(calibrate(answers(0.5, Array(FEWEST_FORECASTS - 1).fill(1)))).toBeNull();
    expect(calibrate(answers(0.5, Array(FEWEST_FORECASTS).fill(1)))).not.toBeNull();
  });

  it('finds a candidate who is always sure and never right', () => {
    expect(calibrate(answers(1, [0, 0.2, 0.59, 0, 0]))).toMatchObject({ n: 5, brier: 1, baseRateBrier: 0, bias: 1 });
  });

  it('finds no fault with one who knows what they know', () => {
    const calibration = calibrate([...answers(1, [1, 0.6, 0.9]), ...answers(0, [0, 0.3, 0.59])]);
    expect(calibration).toMatchObject({ brier: 0, baseRateBrier: 0.25, bias: 0 });
  });

  it('beats the base rate with confidence that tells right from wrong, and not without', () => {
    const telling = calibrate([...answers(0.8, [1, 1, 1, 0]), ...answers(0.2, [0, 0, 0, 1])]);
    const flat = calibrate(answers(0.5, [1, 1, 0, 0, 1, 0]));
    expect(telling?.brier ?? 1).toBeLessThan(telling?.baseRateBrier ?? 0);
    expect(flat?.brier).toBeCloseTo(flat?.baseRateBrier ?? 0, 12);
  });

  it('puts answers in bins by confidence, the least sure first', () => {
    const bins = calibrate([...answers(0.9, [1, 0]), ...answers(0.25, [0, 0, 1])])?.bins ?? [];
    expect(bins.map(({ confidence, right }) => [confidence, right.n, right.mean])).toEqual([
      [0.25, 3, 1 / 3],
      [0.9, 2, 0.5],
    ]);
  });
});
