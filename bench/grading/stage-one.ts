import { probability } from '#core/grading/features.ts';
import { isVerbatim } from '#core/grading/match.ts';
import { measure, prepareRubric } from '#core/grading/prepare.ts';
import type { Verdict } from '#core/grading/feedback.ts';
import type { Bank } from '#core/bank/bank.ts';
import { type LabelledAnswer, modelAnswers, readLabelledAnswers, strangerAnswers } from './labels.ts';
import { fitLogistic } from './statistics.ts';

/** A labelled answer as stage one measures it, with what the readers said. */
export type MeasuredAnswer = {
  readonly labelled: LabelledAnswer;
  readonly empty: boolean;
  readonly points: readonly {
    readonly id: string;
    readonly features: readonly number[];
    /** How far it is covered, 0 to 1: the mean of the readers. */
    readonly target: number;
    readonly truth: Verdict;
    readonly verbatim: boolean;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly features: readonly number[];
    readonly truth: boolean;
    readonly verbatim: boolean;
  }[];
};

/** True for an answer that people wrote to be judged, false for model answers in whatever place. */
export function isWritten({ labelled: { style } }: MeasuredAnswer): boolean {
  return style !== 'model' && style !== 'stranger';
}

export type Weights = { readonly point: readonly number[]; readonly claim: readonly number[] };
/** Chances by weights that never saw the question. */
export type HeldOut = { readonly points: readonly number[]; readonly claims: readonly number[] };

const FOLDS = 5;
const RIDGE = 3;

/** All labelled answers, and the model answers in their own place ('model') and in another's ('stranger'). */
export function measureAll(bank: Bank): MeasuredAnswer[] {
  return [...readLabelledAnswers(bank), ...modelAnswers(bank), ...strangerAnswers(bank)].map((labelled) => {
    const { question, answer, first, second } = labelled;
    const measured = measure(prepareRubric(question), answer);
    return {
      labelled,
      empty: measured.empty,
      points: question.points.map((point, i) => ({
        id: point.id,
        features: measured.points[i]?.features ?? [],
        target: valueOf(first.points[point.id]) * 0.5 + valueOf((second ?? first).points[point.id]) * 0.5,
        truth: first.points[point.id] ?? 'missing',
        verbatim: isVerbatim(measured.points[i]?.best),
      })),
      claims: question.falseClaims.map((claim, j) => ({
        id: claim.id,
        features: measured.falseClaims[j]?.features ?? [],
        truth: first.misconceptions.includes(claim.id),
        verbatim: isVerbatim(measured.falseClaims[j]?.best),
      })),
    };
  });
}

function valueOf(verdict: string | undefined): number {
  return verdict === 'covered' ? 1 : verdict === 'partial' ? 0.5 : 0;
}

/** Fits the weights of stage one. */
export function fitStageOne(answers: readonly MeasuredAnswer[]): Weights {
  // What covers a point is learned from written answers alone: words cannot tell plain speech from a stranger's, and would give
  // up the first to refuse the second. Model answers teach what is not a false claim.
  const points = answers.filter(isWritten).flatMap((row) => row.points);
  const claims = answers.filter((row) => row.labelled.style !== 'stranger').flatMap((row) => row.claims);
  return {
    point: fitLogistic(
      points.map((p) => p.features),
      points.map((p) => p.target),
      RIDGE,
    ),
    claim: fitLogistic(
      claims.map((c) => c.features),
      claims.map((c) => (c.truth ? 1 : 0)),
      RIDGE,
    ),
  };
}

/** For each answer the chances by weights fitted without its question, five folds. */
export function heldOutStageOne(answers: readonly MeasuredAnswer[]): HeldOut[] {
  const ids = [...new Set(answers.map((row) => row.labelled.question.id))];
  const foldOf = (row: MeasuredAnswer): number => ids.indexOf(row.labelled.question.id) % FOLDS;
  const fitted = Array.from({ length: FOLDS }, (_, fold) => fitStageOne(answers.filter((row) => foldOf(row) !== fold)));
  return answers.map((row) => {
    const weights = fitted[foldOf(row)];
    const chance = (of: readonly number[] | undefined, features: readonly number[]): number =>
      row.empty ? 0 : probability(of ?? [], features);
    return {
      points: row.points.map((p) => chance(weights?.point, p.features)),
      claims: row.claims.map((c) => chance(weights?.claim, c.features)),
    };
  });
}
