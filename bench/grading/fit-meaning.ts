// Fits how both stages are combined and writes src/core/grading/meaning-weights.ts. The judge's readings come from a judge that
// never saw the questions (held-out/judge.jsonl, made by train/train.py --fold), stage one's from weights that never did.
// Prints the figures on questions held out whole from all three: the judge, stage one, and this combination.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { meaningClaimNames, meaningPointNames } from '#core/grading/meaning-features.ts';
import { readShippedBank } from './labels.ts';
import { fitStageTwo, heldOutStageTwo, judgedAnswers } from './stage-two.ts';
import { summarise } from './summary.ts';

const rows = judgedAnswers(readShippedBank());
const { graded, thresholds } = heldOutStageTwo(rows);
console.log(JSON.stringify({ heldOut: { thresholds, ...summarise(graded) } }, null, 1));

const fitted = fitStageTwo(rows);
const named = (names: readonly string[], weights: readonly number[]): string =>
  weights.map((weight, i) => `  ${weight.toFixed(3)}, // ${i === 0 ? 'bias' : names[i - 1]}`).join('\n');
writeFileSync(
  fileURLToPath(new URL('../../src/core/grading/meaning-weights.ts', import.meta.url)),
  `/* Made by bench/grading/fit-meaning.ts from readings of answers to questions the judge had not seen; never edited by hand. */
export const weights = {
/** Log odds that a point is covered: meaning-features.ts, meaningPointNames. */
  point: [
${named(meaningPointNames, fitted.point)}
],
/** Log odds that an answer says what cannot be true if the point is. */
  denied: [
${named(meaningPointNames, fitted.denied)}
],
/** Log odds that a false claim was made: meaning-features.ts, meaningClaimNames. */
  claim: [
${named(meaningClaimNames, fitted.claim)}
],
};

/** From which chances on a verdict is given. */
export const thresholds = { covered: ${thresholds.covered}, partial: ${thresholds.partial}, denied: ${thresholds.denied}, claim: ${thresholds.claim} };
`,
);
