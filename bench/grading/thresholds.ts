import { decide, type Estimate, type Thresholds } from '#core/grading/estimate.ts';
import type { MeasuredAnswer } from './stage-one.ts';
import { mean, precisionRecall, round } from './statistics.ts';

/** Between missing and covered there is room for "partly", at least this much. */
const PARTIAL_BAND = 0.06;

/**
 * Chooses from which chance on a verdict is given: a false claim and a denial as soon as they are as precise as asked, covered
 * and partly so that the scores come nearest to the readers'.
 * @param lowest from where on covered is looked for; widest: how far apart covered and partly may be
 */
export function chooseThresholds(
  answers: readonly MeasuredAnswer[],
  estimates: readonly Estimate[],
  precision: number,
  { lowest, widest }: { readonly lowest: number; readonly widest: number },
): Thresholds {
  const claims = answers.flatMap((row, i) =>
    row.claims.map((claim, j) => ({ chance: estimates[i]?.claims[j]?.said ?? 0, truth: claim.truth })),
  );
  const denials = answers.flatMap((row, i) =>
    row.points.map(({ truth }, j) => ({
      chance: estimates[i]?.points[j]?.denied ?? 0,
      truth: truth === 'contradicted',
    })),
  );
  const certain = { denied: firstPrecise(denials, precision), claim: firstPrecise(claims, precision) };
  let best: Thresholds & { error: number } = {
    ...certain,
    covered: 0.5,
    partial: 0.4,
    error: Number.POSITIVE_INFINITY,
  };
  for (let covered = lowest; covered <= 0.76; covered += 0.02)
    for (let band = PARTIAL_BAND; band <= widest; band += 0.04) {
      const limits = { ...certain, covered: round(covered), partial: round(covered - band) };
      const error = mean(
        answers.map(({ labelled }, i) => {
          const estimate = estimates[i];
          const score = estimate === undefined ? 0 : (decide(labelled.question, estimate, limits).score ?? 0);
          return (score - labelled.readers) ** 2;
        }),
      );
      if (error < best.error) best = { ...limits, error };
    }
  const { covered, partial, denied, claim } = best;
  return { covered, partial, denied, claim };
}

/** The lowest threshold from which on calls are as precise as asked. */
function firstPrecise(calls: readonly { chance: number; truth: boolean }[], precision: number): number {
  for (let threshold = 0.1; threshold < 0.95; threshold += 0.01) {
    const found = precisionRecall(calls.map(({ chance, truth }) => ({ said: chance >= threshold, truth })));
    if (found.precision >= precision) return round(threshold);
  }
  return 0.95;
}
