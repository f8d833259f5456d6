import type { Estimate, Thresholds } from '#core/grading/estimate.ts';
import type { MeasuredAnswer } from './stage-one.ts';
import { mean, precisionRecall, round } from './statistics.ts';

/** Between missing and covered there is room for "partly", at least this much. */
const PARTIAL_BAND = 0.06;
const WIDEST_BAND = 0.26;

/**
 * Chooses from which chance on a verdict is given: covered and partly for the most verdicts right, a false claim and a denial as
 * soon as they are as precise as asked.
 */
export function chooseThresholds(
  answers: readonly MeasuredAnswer[],
  estimates: readonly Estimate[],
  precision: number,
): Thresholds {
  const claims = answers.flatMap((row, i) =>
    row.claims.map((claim, j) => ({ chance: estimates[i]?.claims[j]?.said ?? 0, truth: claim.truth })),
  );
  const points = answers.flatMap((row, i) =>
    row.points.map((point, j) => ({
      value: estimates[i]?.points[j]?.value ?? 0,
      denied: estimates[i]?.points[j]?.denied ?? 0,
      truth: point.truth,
    })),
  );
  let best = { covered: 0.5, partial: 0.4, right: 0 };
  for (let covered = 0.4; covered <= 0.76; covered += 0.02)
    for (let band = PARTIAL_BAND; band <= WIDEST_BAND; band += 0.04) {
      const partial = covered - band;
      const right = mean(
        points.map(({ value, truth }) =>
          (value >= covered ? 'covered' : value >= partial ? 'partial' : 'missing') === truth ? 1 : 0,
        ),
      );
      if (right > best.right) best = { covered: round(covered), partial: round(partial), right };
    }
  return {
    covered: best.covered,
    partial: best.partial,
    denied: firstPrecise(
      points.map(({ denied, truth }) => ({ chance: denied, truth: truth === 'contradicted' })),
      precision,
    ),
    claim: firstPrecise(claims, precision),
  };
}

/** The lowest threshold from which on calls are as precise as asked. */
function firstPrecise(calls: readonly { chance: number; truth: boolean }[], precision: number): number {
  for (let threshold = 0.1; threshold < 0.95; threshold += 0.01) {
    const found = precisionRecall(calls.map(({ chance, truth }) => ({ said: chance >= threshold, truth })));
    if (found.precision >= precision) return round(threshold);
  }
  return 0.95;
}
