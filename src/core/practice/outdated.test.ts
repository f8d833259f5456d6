import { describe, expect, it } from 'vitest';
import { addFacts, emptyLog, type Evidence, evidenceOf, type GradingFact } from './evidence.ts';
import { exampleAttempt, exampleId } from './example-facts.ts';
import { gradersBehind, otherGrader, outdatedAttempts } from './outdated.ts';

const attempts = [1, 2, 3, 4, 5].map((n) => exampleAttempt(n, n));
const by = (attempt: number, grader: string, changes: Partial<GradingFact> = {}): GradingFact => ({
  id: exampleId(attempt + 40),
  attemptId: exampleId(attempt),
  kind: 'rule',
  grader,
  score: 0.5,
  at: attempts[attempt - 1]?.at ?? 0,
  ...changes,
});

function knowing(gradings: GradingFact[]): Evidence {
  const log = emptyLog();
  addFacts(log, { attempts, gradings, reviews: [] });
  return evidenceOf(log);
}
const again: Partial<GradingFact> = { id: exampleId(90), at: (attempts[4]?.at ?? 0) + 1 };

describe('outdatedAttempts', () => {
  it('has answers whose newest score came from another grader, newest first', () => {
    const evidence = knowing([by(1, 'old 1'), by(2, 'new 1'), by(3, 'old 2'), by(5, 'old 1')]);
    expect(outdatedAttempts(evidence, 'new 1')).toEqual([exampleId(5), exampleId(3), exampleId(1)]);
    expect(outdatedAttempts(evidence, 'old 1')).toEqual([exampleId(3), exampleId(2)]);
  });

  it('goes by the newest rule grading alone', () => {
    const evidence = knowing([
      by(1, 'old 1'),
      by(1, 'new 1', again),
      by(2, 'old 1'),
      by(2, 'you 1', { ...again, kind: 'self' }),
    ]);
    expect(outdatedAttempts(evidence, 'new 1')).toEqual([exampleId(2)]);
  });

  it('leaves out what has no score to compare', () => {
    expect(outdatedAttempts(knowing([by(1, 'old 1', { score: null })]), 'new 1')).toEqual([]);
  });
});

it('the graders behind the scores are counted, the most frequent first', () => {
  const evidence = knowing([
    by(1, 'old 1'),
    by(1, 'new 1', again),
    by(2, 'new 1'),
    by(3, 'old 1'),
    by(4, 'b 1', { score: null }),
  ]);
  expect(gradersBehind(evidence)).toEqual([
    { grader: 'new 1', attempts: 2 },
    { grader: 'old 1', attempts: 1 },
  ]);
});

it('a score is marked when it came from another grader', () => {
  const [old, current, none] = knowing([by(1, 'old 1'), by(2, 'new 1')]).attempts;
  expect([old, current, none].map((attempt) => otherGrader(attempt, 'new 1'))).toEqual(['old 1', null, null]);
});
