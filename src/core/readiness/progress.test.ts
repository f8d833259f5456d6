import { describe, expect, it } from 'vitest';
import {
  addFacts,
  emptyLog,
  type Evidence,
  evidenceOf,
  type Facts,
  type GradingFact,
} from '#core/practice/evidence.ts';
import { exampleCandidate, exampleTarget } from '#core/practice/example-candidates.ts';
import { EXAMPLE_START, exampleAttempt, exampleId, exampleReview } from '#core/practice/example-facts.ts';
import { DAY } from '#core/time.ts';
import { progressOf } from './progress.ts';

const now = EXAMPLE_START + 5 * DAY;
const questions = ['a', 'b', 'c', 'd'].map((id) => exampleCandidate({ id }, id === 'd' ? { importance: null } : {}));
const attempts = [
  exampleAttempt(1, 0, { questionId: 'a', confidence: 0.9, seconds: 90 }),
  exampleAttempt(2, 1, { questionId: 'a', confidence: 0.9, seconds: 30 }),
  exampleAttempt(3, 1, { questionId: 'b', seconds: null }),
  exampleAttempt(4, 2, { questionId: 'c', mode: 'reasoning' }),
  exampleAttempt(5, 2, { questionId: 'c', confidence: 0.8 }),
  exampleAttempt(6, 3, { questionId: 'd' }),
];
const scores = [0, 0.8, 0.6, 1, 0.1, 1];
const grading = (attempt: number, kind: GradingFact['kind'], score: number | null, grader = 'new 1'): GradingFact => ({
  id: exampleId(attempt + (kind === 'self' ? 80 : 40)),
  attemptId: exampleId(attempt),
  kind,
  grader,
  score,
  at: EXAMPLE_START + attempt * DAY,
});

function knowing(facts: Partial<Facts>): Evidence {
  const log = emptyLog();
  addFacts(log, { attempts: [], gradings: [], reviews: [], ...facts });
  return evidenceOf(log);
}
const gradings = scores.map((score, i) => grading(i + 1, 'rule', score));
const evidence = knowing({ attempts, gradings, reviews: [exampleReview(1, 1, 3, { questionId: 'a' })] });
const progress = progressOf(questions, evidence, exampleTarget(), ['evaluation', 'math-stats'], now, 0, 'new 1');

describe('progressOf', () => {
  it('takes the latest answer to each question of the target, graded by rule alone', () => {
    const [area, empty] = progress.areas;
    expect(area).toMatchObject({ area: 'evaluation', tried: 3, questions: 3 });
    expect(area?.estimate?.mean).toBeCloseTo((0.8 + 0.6 + 0.1) / 3, 12);
    expect(area?.recall ?? 0).toBeGreaterThan(0.5);
    expect(empty).toEqual({ area: 'math-stats', tried: 0, questions: 0, estimate: null, recall: null });
    const judged = progressOf(
      questions,
      knowing({ attempts, gradings: [...gradings, grading(5, 'self', 1)] }),
      exampleTarget(),
      ['evaluation'],
      now,
      0,
      'new 1',
    );
    expect(judged.areas[0]?.estimate).toEqual(area?.estimate);
  });

  it('counts all questions without a target', () => {
    expect(progressOf(questions, evidence, null, ['evaluation'], now, 0, 'new 1').areas[0]).toMatchObject({
      tried: 4,
      questions: 4,
    });
  });

  it('counts attempts, minutes and questions', () => {
    expect(progress.totals).toEqual({ answers: 6, minutes: 5, questions: 4, reasoned: 1 });
  });

  it('has every day of four weeks, today last, with the mean of answers alone', () => {
    expect(progress.days).toHaveLength(28);
    expect(progress.days.at(-1)).toEqual({ day: '2026-11-06', answers: 0, minutes: 0, mean: null, earlierMean: null });
    expect(progress.days.at(-4)).toEqual({ day: '2026-11-03', answers: 2, minutes: 2, mean: 0.1, earlierMean: null });
    expect(progress.days.reduce((sum, { answers }) => sum + answers, 0)).toBe(6);
  });

  it('draws no mean from scores of two graders, and says how many there are of each', () => {
    const older = knowing({
      attempts,
      gradings: [grading(2, 'rule', 0.8, 'old 1'), grading(3, 'rule', 0.6), grading(5, 'rule', 0.4, 'old 1')],
    });
    const mixed = progressOf(questions, older, null, ['evaluation'], now, 0, 'new 1');
    expect(mixed.days.at(-5)).toMatchObject({ day: '2026-11-02', mean: 0.6, earlierMean: 0.8 });
    expect(mixed.days.at(-4)).toMatchObject({ day: '2026-11-03', mean: null, earlierMean: 0.4 });
    expect(mixed.graders).toEqual({
      current: 'new 1',
      behind: [
        { grader: 'old 1', attempts: 2 },
        { grader: 'new 1', attempts: 1 },
      ],
      scored: 3,
      outdated: 2,
    });
    expect(progress.graders).toMatchObject({ scored: 6, outdated: 0 });
  });

  it('names confident errors that still stand', () => {
    expect(progress.confidentErrors).toEqual([
      { questionId: 'c', title: 'Why split the data', confidence: 0.8, score: 0.1 },
    ]);
  });

  it('is empty, not broken, at the beginning', () => {
    const fresh = progressOf(questions, knowing({}), null, ['evaluation'], now, 0, 'new 1');
    expect(fresh).toMatchObject({
      calibration: null,
      totals: { answers: 0, minutes: 0, questions: 0, reasoned: 0 },
      confidentErrors: [],
    });
  });
});
