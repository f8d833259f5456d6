// Fits stage one's weights on the labelled answers and writes them to src/core/grading/weights.ts and stem-values.ts. Prints the
// figures on questions that were held out whole, five folds; only those say anything about new questions.
// Run twice after changing content: the values of common stems are an input of the features.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decide } from '#core/grading/estimate.ts';
import { claimFeatureNames, pointFeatureNames } from '#core/grading/features.ts';
import { stemsOf } from '#core/grading/match.ts';
import { readShippedBank } from './labels.ts';
import { chooseThresholds } from './thresholds.ts';
import { fitStageOne, heldOutStageOne, isWritten, measureAll } from './stage-one.ts';
import { summarise } from './summary.ts';

const COMMON_FROM = 22;
/** How precise a "you said something false" must be on held-out questions before it is said. */
const CLAIM_PRECISION = 0.7;
const EVIDENCE = [{ start: 0, end: 1 }];

const bank = readShippedBank();
const answers = measureAll(bank);
const held = heldOutStageOne(answers);
const estimates = held.map(({ points, claims }) => ({
  points: points.map((value) => ({ value, denied: 0, evidence: EVIDENCE, verbatim: false, doubt: null })),
  claims: claims.map((said) => ({ said, evidence: EVIDENCE, verbatim: false })),
}));
const rows = answers.flatMap((answer, i) => {
  const estimate = estimates[i];
  return estimate === undefined || answer.labelled.style === 'stranger' ? [] : [{ answer, estimate }];
});
const chosen = chooseThresholds(
  rows.map(({ answer }) => answer),
  rows.map(({ estimate }) => estimate),
  CLAIM_PRECISION,
  // By words alone a low "covered" or a wide "partly" gives filler something.
  { lowest: 0.48, widest: 0.06 },
);
const thresholds = { ...chosen, denied: 1 };
const graded = rows.flatMap(({ answer, estimate }) =>
  isWritten(answer)
    ? [{ labelled: answer.labelled, feedback: decide(answer.labelled.question, estimate, thresholds) }]
    : [],
);
console.log(JSON.stringify({ heldOut: { thresholds, ...summarise(graded) } }, null, 1));

const fitted = fitStageOne(answers);
const named = (names: readonly string[], weights: readonly number[]): string =>
  weights.map((weight, i) => `  ${weight.toFixed(3)}, // ${i === 0 ? 'bias' : names[i - 1]}`).join('\n');
const written = (file: string): string => fileURLToPath(new URL(`../../src/core/grading/${file}`, import.meta.url));
writeFileSync(
  written('weights.ts'),
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
export const thresholds = { covered: ${thresholds.covered}, partial: ${thresholds.partial}, claim: ${thresholds.claim} };
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
  written('stem-values.ts'),
  `/* Made by bench/grading/fit.ts: stems of the rubrics of many questions, with what each is worth beside a rare one (1). */
export const stemValues: Readonly<Record<string, number>> = {
${values.map(([stem, value]) => `  ${JSON.stringify(stem)}: ${value.toFixed(2)},`).join('\n')}
};
`,
);
