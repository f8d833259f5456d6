import { describe, expect, it } from 'vitest';
import { exampleQuestion } from '#core/bank/example.ts';
import { feedbackSchema } from './feedback.ts';
import { doubtOf, gradeByMeaning, meaningGrader } from './grade-by-meaning.ts';
import { grade } from './grade.ts';
import type { Chances, MeaningJudge } from './meaning-judge.ts';
import { prepareRubric } from './prepare.ts';
import { readVectors, writeVectors } from './word-vectors.ts';

const question = exampleQuestion();
const prepared = prepareRubric(question);
const vectors = readVectors(writeVectors([['word', [1]]]));
const answer = 'I would put some rows away and look at how it does there. Its own rows make it look better than it is.';

/** A judge that says the same of every claim, and notes what it was asked. */
function judgeOf(chances: Partial<Chances>): MeaningJudge & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    judge: async (context, claim, passage) => {
      asked.push([context, claim, passage].join(' | '));
      return { covered: 0, partly: 0, contradicted: 0, unrelated: 0, ...chances };
    },
  };
}

describe('gradeByMeaning', () => {
  it('asks the judge about every point and false claim, with the question’s title and words of the answer', async () => {
    const judge = judgeOf({ unrelated: 1 });
    const feedback = await gradeByMeaning(prepared, answer, 30, { judge, vectors });
    expect(judge.asked.length).toBeGreaterThanOrEqual(question.points.length);
    expect(judge.asked.length).toBeLessThanOrEqual(question.points.length + question.falseClaims.length);
    for (const [i, point] of question.points.entries())
      expect(judge.asked[i]?.startsWith(`${question.title} | ${point.says} | `)).toBe(true);
    expect(feedback.grader).toEqual(meaningGrader);
    expect(feedbackSchema.safeParse(feedback).success).toBe(true);
  });

  it('follows the judge from nothing to everything', async () => {
    const none = await gradeByMeaning(prepared, answer, null, { judge: judgeOf({ unrelated: 1 }), vectors });
    const all: MeaningJudge = {
      judge: async (_, claim) => {
        const point = question.points.some((candidate) => candidate.says === claim);
        return { covered: point ? 0.99 : 0, partly: 0, contradicted: point ? 0 : 0.99, unrelated: 0.01 };
      },
    };
    const whole = await gradeByMeaning(prepared, answer, null, { judge: all, vectors });
    expect(none.score).toBeLessThan(0.3);
    expect(whole.score).toBeGreaterThan(0.9);
    expect(whole.misconceptions).toEqual([]);
    for (const { evidence } of whole.points)
      for (const { start, end } of evidence) expect(start >= 0 && start < end && end <= answer.length).toBe(true);
  });

  it('does not ask about junk', async () => {
    const judge = judgeOf({ covered: 1 });
    for (const junk of ['', question.prompt, 'asdf qwer zxcv hjkl uiop']) {
      const feedback = await gradeByMeaning(prepared, junk, null, { judge, vectors });
      expect(feedback.score).toBe(0);
    }
    expect(judge.asked).toEqual([]);
  });

  it('measures delivery as stage one does', async () => {
    const both = await gradeByMeaning(prepared, answer, 30, { judge: judgeOf({}), vectors });
    expect(both.delivery).toEqual(grade(prepared, answer, 30).delivery);
  });

  it('fails as the judge fails', async () => {
    const judge: MeaningJudge = { judge: () => Promise.reject(new Error('out of memory')) };
    await expect(gradeByMeaning(prepared, answer, null, { judge, vectors })).rejects.toThrow('out of memory');
  });
});

describe('doubtOf', () => {
  const thresholds = { covered: 0.5, partial: 0.4, denied: 0.9, claim: 0.5 };
  it.each([
    [0.45, 0.45, 'close'],
    [0.95, 0.9, null],
    [0.95, 0.1, 'stages-differ'],
    [0.02, 0.9, 'stages-differ'],
  ])('of %f by meaning and %f by words is %s', (value, byWords, expected) => {
    expect(doubtOf(value, byWords, thresholds)).toBe(expected);
  });
});
