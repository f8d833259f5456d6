import type { RubricPoint } from '#core/bank/question.ts';
import { probability } from './features.ts';
import type { Feedback, Grader, Span, Verdict } from './feedback.ts';
import type { Match } from './match.ts';
import { measure, type PreparedRubric, type Rubric } from './prepare.ts';
import { claimWeights, pointWeights, thresholds } from './weights.ts';

export const ruleGrader: Grader = { kind: 'rule', name: 'word-recall', version: '0.2' };

/** What a false claim takes off the score. */
const MISCONCEPTION_COST = 0.12;
const VERDICT_VALUE: Readonly<Record<Verdict, number>> = { covered: 1, partial: 0.5, missing: 0, contradicted: 0 };
/** Words a minute when speaking with pauses to think; the target length is half to one and a quarter of the time. */
const WORDS_A_MINUTE = 60;

/**
 * Grades an answer: measures every rubric point and false claim by the words of its phrasings, combines the measures with
 * weights learned from labelled answers (weights.ts), turns the probabilities into verdicts, and those into the score.
 * @param answer plain text as the candidate typed it; evidence offsets point into it
 * @param seconds time taken, or null when nobody measured it
 * @returns the same feedback for the same input, always; the score is 0 to 1, or null for a rubric without points
 */
export function grade(prepared: PreparedRubric, answer: string, seconds: number | null): Feedback {
  const { rubric } = prepared;
  const measured = measure(prepared, answer);
  const claims = rubric.falseClaims.map((claim, i) => {
    const evidence = measured.falseClaims[i];
    const chance = measured.empty || evidence === undefined ? 0 : probability(claimWeights, evidence.features);
    return { claim, chance, match: evidence?.best };
  });
  const said = claims.flatMap(({ claim, chance, match }) =>
    chance >= thresholds.claim && match !== undefined ? [{ claim, evidence: [spanOf(match)] }] : [],
  );

  const chances = measured.points.map((evidence) =>
    measured.empty ? 0 : probability(pointWeights, evidence.features),
  );
  const points = rubric.points.map((point, i) => {
    const denial = said.find((found) => found.claim.contradicts === point.id);
    if (denial !== undefined) return { id: point.id, verdict: 'contradicted' as const, evidence: denial.evidence };
    const verdict = verdictOf(chances[i] ?? 0);
    const match = measured.points[i]?.best;
    return { id: point.id, verdict, evidence: verdict === 'missing' || match === undefined ? [] : [spanOf(match)] };
  });

  return {
    grader: ruleGrader,
    score: scoreOf(rubric, points, said.length),
    points,
    misconceptions: said.map(({ claim, evidence }) => ({ id: claim.id, evidence })),
    delivery: { words: measured.words, seconds, target: targetWords(rubric.minutes) },
    next: nextProbe(rubric, points),
  };
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

/** The length, in words, that fits an answer of so many minutes. */
export function targetWords(minutes: number): { min: number; max: number } {
  const words = minutes * WORDS_A_MINUTE;
  return { min: Math.round(words * 0.5), max: Math.round(words * 1.25) };
}

function verdictOf(chance: number): Verdict {
  if (chance >= thresholds.covered) return 'covered';
  return chance >= thresholds.partial ? 'partial' : 'missing';
}

function spanOf(match: Match): Span {
  return { start: match.window.start, end: match.window.end };
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
