import type { RubricPoint } from '#core/bank/question.ts';
import type { Doubt, Feedback, Span, Verdict } from './feedback.ts';
import type { Rubric } from './prepare.ts';

/** What a stage of the grader makes of one rubric point. */
export type PointEstimate = {
  /** How far the answer covers it, 0 to 1. */
  readonly value: number;
  /** How likely the answer says what cannot be true if the point is, 0 to 1. */
  readonly denied: number;
  /** The words this rests on; empty where there are none. */
  readonly evidence: readonly Span[];
  /** The answer says one of the rubric's own phrasings, nearly word for word. */
  readonly verbatim: boolean;
  readonly doubt: Doubt | null;
};

/** What a stage makes of one false claim: how likely the answer makes it, 0 to 1, and where. */
export type ClaimEstimate = {
  readonly said: number;
  readonly evidence: readonly Span[];
  readonly verbatim: boolean;
};

export type Estimate = { readonly points: readonly PointEstimate[]; readonly claims: readonly ClaimEstimate[] };

/** From which figures on a point counts as covered, partly covered or denied, and a false claim as made. */
export type Thresholds = {
  readonly covered: number;
  readonly partial: number;
  readonly denied: number;
  readonly claim: number;
};

/** What a false claim takes off the score. */
const MISCONCEPTION_COST = 0.12;
const VERDICT_VALUE: Readonly<Record<Verdict, number>> = { covered: 1, partial: 0.5, missing: 0, contradicted: 0 };

/** Turns a stage's estimates into verdicts, the score and the next question an interviewer would ask. */
export function decide(
  rubric: Rubric,
  estimate: Estimate,
  thresholds: Thresholds,
): Pick<Feedback, 'score' | 'points' | 'misconceptions' | 'next'> {
  const said = rubric.falseClaims.flatMap((claim, i) => {
    const found = estimate.claims[i];
    if (found === undefined || found.said < thresholds.claim || found.evidence.length === 0) return [];
    return [{ id: claim.id, contradicts: claim.contradicts, evidence: [...found.evidence] }];
  });
  const points = rubric.points.map((point, i): Feedback['points'][number] => {
    const found = estimate.points[i];
    const denial = said.find((claim) => claim.contradicts === point.id);
    if (denial !== undefined) return { id: point.id, verdict: 'contradicted', evidence: denial.evidence };
    if (found === undefined) return { id: point.id, verdict: 'missing', evidence: [] };
    const verdict = verdictOf(found, thresholds);
    const doubt = found.doubt === null ? {} : { doubt: found.doubt };
    return { id: point.id, verdict, evidence: verdict === 'missing' ? [] : [...found.evidence], ...doubt };
  });
  return {
    score: scoreOf(rubric, points, said.length),
    points,
    misconceptions: said.map(({ id, evidence }) => ({ id, evidence })),
    next: nextProbe(rubric, points),
  };
}

function verdictOf({ value, denied, evidence }: PointEstimate, thresholds: Thresholds): Verdict {
  if (evidence.length === 0) return 'missing';
  if (denied >= thresholds.denied) return 'contradicted';
  if (value >= thresholds.covered) return 'covered';
  return value >= thresholds.partial ? 'partial' : 'missing';
}

/**
 * The score of a set of verdicts, whoever gave them: the weighted share of points, less a little for each misconception, rounded to 0.001.
 * @returns null for a rubric without points: there is nothing to assess by
 */
export function scoreOf(
  rubric: Pick<Rubric, 'points'>,
  points: Feedback['points'],
  misconceptions: number,
): number | null {
  const total = rubric.points.reduce((sum, point) => sum + point.weight, 0);
  if (total === 0) return null;
  const verdicts = new Map(points.map((point) => [point.id, point.verdict]));
  const earned = rubric.points.reduce(
    (sum, point) => sum + point.weight * VERDICT_VALUE[verdicts.get(point.id) ?? 'missing'],
    0,
  );
  const share = Math.max(0, Math.min(1, earned / total - MISCONCEPTION_COST * misconceptions));
  return Math.round(share * 1000) / 1000;
}

/** Contradicted before missing before partial, the heaviest first: where an interviewer would push. */
function nextProbe(rubric: Rubric, points: Feedback['points']): Feedback['next'] {
  const urgency: Readonly<Record<Verdict, number>> = { contradicted: 3, missing: 2, partial: 1, covered: 0 };
  let best: { point: RubricPoint; rank: number } | undefined;
  rubric.points.forEach((point, i) => {
    const verdict = points[i]?.verdict ?? 'missing';
    const rank = urgency[verdict] * 10 + point.weight;
    if (verdict !== 'covered' && (best === undefined || rank > best.rank)) best = { point, rank };
  });
  return best === undefined ? null : { point: best.point.id, probe: best.point.probe };
}
