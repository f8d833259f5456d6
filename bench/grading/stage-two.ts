import { readFileSync } from 'node:fs';
import type { Bank } from '#core/bank/bank.ts';
import { decide, type Estimate, type Thresholds } from '#core/grading/estimate.ts';
import { combine, type MeaningWeights, type Reading } from '#core/grading/grade-by-meaning.ts';
import { meaningFeatures } from '#core/grading/meaning-features.ts';
import type { Phrase } from '#core/grading/match.ts';
import type { Chances } from '#core/grading/meaning-judge.ts';
import { alignment, readPieces } from '#core/grading/passage.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { readVectors } from '#core/grading/word-vectors.ts';
import { readSentences } from '#core/text/words.ts';
import { heldOutStageOne, isWritten, type MeasuredAnswer, measureAll } from './stage-one.ts';
import { fitLogistic } from './statistics.ts';
import type { Graded } from './summary.ts';
import { chooseThresholds } from './thresholds.ts';

const FOLDS = 8;
const RIDGE = 2;
/** How precise "contradicted" and "you said something false" must be on held-out questions before they are said. */
const PRECISION = 0.8;
/** One stranger's answer of so many: more of them, and the combination refuses plain speech with them. */
const STRANGERS = 3;
const LIMITS = { lowest: 0.36, widest: 0.18 };
const EVIDENCE = [{ start: 0, end: 1 }];
const UNDECIDED: Chances = { covered: 0.5, partly: 0, contradicted: 0, unrelated: 0.5 };

/** A measured answer to a question the judge never saw, with what it read. */
export type JudgedAnswer = MeasuredAnswer & {
  readonly words: Estimate;
  readonly reading: Reading;
  readonly denies: readonly number[];
  readonly features: ReturnType<typeof meaningFeatures>;
};

/** What the held-out judge (train/train.py --fold) read, by row of train/rows.ts: covered, partly, contradicted, unrelated. */
export function readHeldOutJudge(): Map<string, Chances> {
  const lines = readFileSync(new URL('./held-out/judge.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, chances } = JSON.parse(line) as { id: string; chances: [number, number, number, number] };
      const [covered, partly, contradicted, unrelated] = chances;
      return [id, { covered, partly, contradicted, unrelated }];
    }),
  );
}

/** The labelled answers to the questions that were held out from the judge; stage one's chances are held out, too. */
export function judgedAnswers(bank: Bank): JudgedAnswer[] {
  const read = readHeldOutJudge();
  const vectors = readVectors(readFileSync(new URL('../../assets/grading/vectors.bin', import.meta.url)));
  const all = measureAll(bank);
  const stageOne = heldOutStageOne(all);
  return all.flatMap((row, i) => {
    if (row.labelled.style === 'stranger' && i % STRANGERS > 0) return [];
    const { question, first } = row.labelled;
    const points = question.points.flatMap((point) => read.get(`${first.id}/${point.id}`) ?? []);
    if (points.length < question.points.length) return [];
    // Where readers disagreed about a claim it was no training row, so the judge was not asked.
    const claims = question.falseClaims.map((claim) => read.get(`${first.id}/!${claim.id}`) ?? UNDECIDED);
    const found = { points: points.map(() => EVIDENCE), claims: claims.map(() => EVIDENCE) };
    const pieces = readPieces(row.labelled.answer, readSentences(row.labelled.answer));
    const prepared = prepareRubric(question);
    const score = alignment(vectors);
    const fitOf = (phrases: readonly Phrase[]): number => Math.max(0, ...pieces.map((piece) => score(phrases, piece)));
    const fits = { points: prepared.points.map(fitOf), claims: prepared.falseClaims.map(fitOf) };
    const reading = { points, claims, fits, found };
    const denies = question.falseClaims.map((claim) => question.points.findIndex((p) => p.id === claim.contradicts));
    const words: Estimate = {
      points: row.points.map(({ verbatim }, j) => ({
        value: stageOne[i]?.points[j] ?? 0,
        denied: 0,
        evidence: EVIDENCE,
        verbatim,
        doubt: null,
      })),
      claims: row.claims.map(({ verbatim }, j) => ({
        said: stageOne[i]?.claims[j] ?? 0,
        evidence: EVIDENCE,
        verbatim,
      })),
    };
    return [{ ...row, words, reading, denies, features: meaningFeatures(words, reading, denies) }];
  });
}

/** Fits how both stages are combined. */
export function fitStageTwo(train: readonly JudgedAnswer[]): MeaningWeights {
  const written = train.filter((row) => row.labelled.style !== 'model' && !row.empty);
  const points = written.flatMap((row) =>
    row.points.map((point, i) => ({ ...point, x: row.features.points[i] ?? [] })),
  );
  const claims = train
    .filter((row) => !row.empty)
    .flatMap((row) => row.claims.map((claim, j) => ({ ...claim, x: row.features.claims[j] ?? [] })));
  return {
    point: fitLogistic(
      points.map(({ x }) => x),
      points.map(({ target }) => target),
      RIDGE,
    ),
    denied: fitLogistic(
      points.map(({ x }) => x),
      points.map(({ truth }) => (truth === 'contradicted' ? 1 : 0)),
      RIDGE,
    ),
    claim: fitLogistic(
      claims.map(({ x }) => x),
      claims.map(({ truth }) => (truth ? 1 : 0)),
      RIDGE,
    ),
  };
}

/** Verdicts by a combination that never saw the question, eight folds, and the thresholds chosen on them. */
export function heldOutStageTwo(rows: readonly JudgedAnswer[]): { graded: Graded[]; thresholds: Thresholds } {
  const ids = [...new Set(rows.map((row) => row.labelled.question.id))];
  const foldOf = (row: JudgedAnswer): number => ids.indexOf(row.labelled.question.id) % FOLDS;
  const byFold = Array.from({ length: FOLDS }, (_, fold) => fitStageTwo(rows.filter((row) => foldOf(row) !== fold)));
  const estimatesWith = (limits: Thresholds): Estimate[] =>
    rows.map((row) => {
      const fitted = byFold[foldOf(row)];
      return fitted === undefined || row.empty
        ? row.words
        : combine(row.words, row.reading, row.denies, fitted, limits);
    });
  // Doubts depend on the thresholds, the chances do not.
  const anything = { covered: 1, partial: 0, denied: 1, claim: 1 };
  const thresholds = chooseThresholds(rows, estimatesWith(anything), PRECISION, LIMITS);
  const estimates = estimatesWith(thresholds);
  const graded = rows.flatMap((row, i) => {
    const made = estimates[i];
    if (made === undefined || !isWritten(row)) return [];
    return [{ labelled: row.labelled, feedback: decide(row.labelled.question, made, thresholds) }];
  });
  return { graded, thresholds };
}
