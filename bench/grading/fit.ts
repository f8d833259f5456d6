// Fits the rule grader's weights on the labelled answers and writes them to src/core/grading/weights.ts and stem-values.ts.
// Prints the figures on questions that were held out whole, five folds; only those say anything about new questions.
// Run twice after changing content: the values of common stems are an input of the features.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { claimFeatureNames, pointFeatureNames, probability } from '#core/grading/features.ts';
import type { Verdict } from '#core/grading/feedback.ts';
import { scoreOf } from '#core/grading/grade.ts';
import { stemsOf } from '#core/grading/match.ts';
import { measure, prepareRubric } from '#core/grading/prepare.ts';
import { type LabelledAnswer, readLabelledAnswers, readShippedBank } from './labels.ts';
import { fitLogistic, groupBy, mean, pearson, precisionRecall, round } from './statistics.ts';

const FOLDS = 5;
const RIDGE = 3;
const COMMON_FROM = 22;
/** How precise a "you said something false" must be on held-out questions before it is said. */
const CLAIM_PRECISION = 0.7;
/** Between missing and covered there is room for "partly". */
const PARTIAL_BAND = 0.06;

const bank = readShippedBank();
// A model answer says every point and nothing false: what reads it otherwise is wrong.
const models: LabelledAnswer[] = bank.questions.map((question) => ({
  question,
  style: 'model',
  answer: question.modelAnswer,
  first: {
    id: `${question.id}/model`,
    score: 5,
    points: Object.fromEntries(question.points.map((point) => [point.id, 'covered' as const])),
    misconceptions: [],
  },
  second: null,
  readers: 1,
}));
const labelled = readLabelledAnswers(bank);
const answers = [...labelled, ...models];
const ids = [...new Set(answers.map((answer) => answer.question.id))];

const rows = answers.map((answer) => {
  const measured = measure(prepareRubric(answer.question), answer.answer);
  return {
    fold: ids.indexOf(answer.question.id) % FOLDS,
    readers: answer.readers,
    style: answer.style,
    rubric: answer.question.points,
    empty: measured.empty,
    points: answer.question.points.map((point, i) => ({
      id: point.id,
      features: measured.points[i]?.features ?? [],
      target:
        target(answer.first.points[point.id]) * 0.5 + target((answer.second ?? answer.first).points[point.id]) * 0.5,
      truth: answer.first.points[point.id] ?? 'missing',
    })),
    claims: answer.question.falseClaims.map((claim, j) => ({
      features: [...(measured.falseClaims[j]?.features ?? [])],
      truth: answer.first.misconceptions.includes(claim.id),
    })),
  };
});

function target(verdict: string | undefined): number {
  return verdict === 'covered' ? 1 : verdict === 'partial' ? 0.5 : 0;
}

function fitAll(train: typeof rows) {
  // Model answers teach what is not a false claim; what covers a point is learned from written answers alone.
  const written = train.filter((row) => row.style !== 'model');
  const points = written.flatMap((row) => row.points);
  const claims = train.flatMap((row) => row.claims);
  const point = fitLogistic(
    points.map((p) => p.features),
    points.map((p) => p.target),
    RIDGE,
  );
  const claim = fitLogistic(
    claims.map((c) => c.features),
    claims.map((c) => (c.truth ? 1 : 0)),
    RIDGE,
  );
  return { point, claim };
}

const held = rows.map(() => ({ points: [] as number[], claims: [] as number[] }));
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fitAll(rows.filter((row) => row.fold !== fold));
  rows.forEach((row, i) => {
    const slot = held[i];
    if (row.fold !== fold || slot === undefined) return;
    slot.points = row.points.map((p) => probability(fitted.point, p.features));
    slot.claims = row.claims.map((c) => probability(fitted.claim, c.features));
  });
}

/** The score the grader would have given on weights that never saw the question. */
function heldOutScore(row: (typeof rows)[number], i: number): number {
  if (row.empty) return 0;
  const verdict = (chance: number): Verdict =>
    chance >= thresholds.covered ? 'covered' : chance >= thresholds.partial ? 'partial' : 'missing';
  const points = row.points.map((point, j) => ({
    id: point.id,
    verdict: verdict(held[i]?.points[j] ?? 0),
    evidence: [],
  }));
  const said = (held[i]?.claims ?? []).filter((chance) => chance >= claimThreshold).length;
  return scoreOf({ points: row.rubric }, points, said) ?? 0;
}

const claimCalls = rows.flatMap((row, i) => row.claims.map((c, j) => ({ p: held[i]?.claims[j] ?? 0, truth: c.truth })));
const claimThreshold =
  [...Array(90).keys()]
    .map((step) => 0.1 + step / 100)
    .find(
      (threshold) =>
        precisionRecall(claimCalls.map(({ p, truth }) => ({ said: p >= threshold, truth }))).precision >=
        CLAIM_PRECISION,
    ) ?? 0.95;
const pointCalls = rows.flatMap((row, i) => row.points.map((p, j) => ({ p: held[i]?.points[j] ?? 0, truth: p.truth })));
let thresholds = { covered: 0.5, partial: 0.4, accuracy: 0 };
for (let covered = 0.4; covered <= 0.7; covered += 0.02) {
  const partial = covered - PARTIAL_BAND;
  const accuracy = mean(
    pointCalls.map(({ p, truth }) =>
      (p >= covered ? 'covered' : p >= partial ? 'partial' : 'missing') === truth ? 1 : 0,
    ),
  );
  if (accuracy > thresholds.accuracy)
    thresholds = { covered: round(covered), partial: round(partial), accuracy: round(accuracy) };
}
const all = rows.map((row, i) => ({ style: row.style, readers: row.readers, score: heldOutScore(row, i) }));
const judged = all.filter((row) => row.style !== 'model');
const scores = judged.map((row) => row.score);
const readerScores = judged.map((row) => row.readers);
console.log(
  JSON.stringify(
    {
      heldOut: {
        answers: judged.length,
        questions: groupBy(labelled, (row) => row.question.id).size,
        pearson: round(pearson(scores, readerScores)),
        rmse: round(Math.sqrt(mean(scores.map((score, i) => (score - (readerScores[i] ?? 0)) ** 2)))),
        verdicts: thresholds,
        claims: {
          threshold: claimThreshold,
          ...precisionRecall(claimCalls.map(({ p, truth }) => ({ said: p >= claimThreshold, truth }))),
        },
        styles: Object.fromEntries(
          [...groupBy(judged, (row) => row.style)].map(([style, group]) => [
            style,
            {
              grader: round(mean(group.map((row) => row.score))),
              readers: round(mean(group.map((row) => row.readers))),
            },
          ]),
        ),
        modelAnswers: round(mean(all.filter((row) => row.style === 'model').map((row) => row.score))),
      },
    },
    null,
    1,
  ),
);

const fitted = fitAll(rows);
const named = (names: readonly string[], weights: readonly number[]): string =>
  weights.map((weight, i) => `  ${weight.toFixed(3)}, // ${i === 0 ? 'bias' : names[i - 1]}`).join('\n');
const target_ = (file: string): string => fileURLToPath(new URL(`../../src/core/grading/${file}`, import.meta.url));
writeFileSync(
  target_('weights.ts'),
  `/* Made by bench/grading/fit.ts from the labelled answers under bench/grading; never edited by hand. */
/** Log odds that a point is covered: features.ts, pointFeatureNames. */
export const pointWeights: readonly number[] = [
${named(pointFeatureNames, fitted.point)}
];

/** Log odds that a false claim was made: features.ts, claimFeatureNames. */
export const claimWeights: readonly number[] = [
${named(claimFeatureNames, fitted.claim)}
];

/** From which probability on a point counts as covered or partly covered, and a false claim as made. */
export const thresholds = { covered: ${thresholds.covered}, partial: ${thresholds.partial}, claim: ${round(claimThreshold)} };
`,
);

const frequency = new Map<string, number>();
for (const question of bank.questions) {
  const stems = stemsOf(question.points.flatMap((point) => [point.says, ...point.phrasings]).join('. '));
  for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
}
const values = [...frequency]
  .filter(([, count]) => count >= COMMON_FROM)
  .map(
    ([stem, count]) =>
      [
        stem,
        Math.max(0.35, Math.log(bank.questions.length / count) / Math.log(bank.questions.length / COMMON_FROM)),
      ] as const,
  )
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  target_('stem-values.ts'),
  `/* Made by bench/grading/fit.ts: stems of the rubrics of many questions, with what each is worth beside a rare one (1). */
export const stemValues: Readonly<Record<string, number>> = {
${values.map(([stem, value]) => `  ${JSON.stringify(stem)}: ${value.toFixed(2)},`).join('\n')}
};
`,
);
