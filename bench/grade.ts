// How long grading an answer of 700 words takes, on the questions with the most to compare it with.
import { fileURLToPath } from 'node:url';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';

const BUDGET = 15;
const WORDS = 700;
const POINTS = 8;
const ROUNDS = 20;

const { bank } = readBank(fileURLToPath(new URL('../content', import.meta.url)));
const words = bank.questions.flatMap((question) => question.modelAnswer.split(/\s+/));
const most = Math.max(...bank.questions.map((question) => question.points.length));
const questions = bank.questions.filter((question) => question.points.length === Math.min(POINTS, most));
const rubrics = questions.slice(0, 10).map((question) => prepareRubric(question));

const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const [at, rubric] of rubrics.entries()) {
    // Another stretch of the bank's own words each time, so that nothing can be remembered.
    const start = ((round * rubrics.length + at) * 131) % Math.max(1, words.length - WORDS);
    const answer = words.slice(start, start + WORDS).join(' ');
    const began = performance.now();
    grade(rubric, answer, null);
    times.push(performance.now() - began);
  }
}
// The first round is spent on compiling.
const sorted = times.slice(rubrics.length).toSorted((a, b) => a - b);
const at = (share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
console.log(
  `grading: ${at(0.5)} ms median, ${at(0.95)} ms at the 95th percentile (${sorted.length} answers of ${WORDS} words against ${Math.min(POINTS, most)} points)`,
);
console.log(`  budget ${BUDGET} ms`);
