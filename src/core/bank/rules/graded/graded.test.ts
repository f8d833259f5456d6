import { describe, expect, it } from 'vitest';
import { exampleBank, exampleQuestion } from '#core/bank/example.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { grade } from '#core/grading/grade.ts';
import { prepareRubric, type Rubric } from '#core/grading/prepare.ts';
import { applyGradedRules } from './apply-graded.ts';
import type { GradeText } from './graded-rule.ts';
import { gradedRules } from './index.ts';

const question = exampleQuestion();
const bank = exampleBank([
  question,
  exampleQuestion({ id: 'zzz-other', topics: ['another'], modelAnswer: 'Something else.' }),
]);

/** A grader that knows everything: what is of the rubric is right, what is of its false claims is false, the rest is nothing. */
const perfect: GradeText = async (rubric, text) => {
  const says = (phrases: readonly string[]): boolean => phrases.some((phrase) => text === phrase);
  const whole = text === question.modelAnswer && rubric.title === question.title;
  const points = rubric.points.map((point) => ({
    id: point.id,
    verdict: whole || says(point.phrasings) ? ('covered' as const) : ('missing' as const),
    evidence: [],
  }));
  const misconceptions = rubric.falseClaims
    .filter((claim) => says([claim.says, ...claim.phrasings]))
    .map(({ id }) => ({ id, evidence: [] }));
  return { ...empty(rubric), score: whole ? 1 : 0, points, misconceptions };
};

function empty(rubric: Rubric): Feedback {
  return grade(prepareRubric(rubric), '', null);
}

const only = [question.id];
const found = (grader: GradeText) => applyGradedRules(bank, grader, [], only, () => undefined);

describe('rules that run the grader', () => {
  it('find nothing where the grader knows everything', async () => {
    expect(await found(perfect)).toEqual([]);
  });

  it('find every phrasing and false claim that a grader misses', async () => {
    const blind: GradeText = async (rubric) => ({ ...empty(rubric), misconceptions: [] });
    const rules = (await found(blind)).map(({ rule }) => rule);
    const count = (name: string): number => rules.filter((rule) => rule === name).length;
    expect(count('phrasings-cover')).toBe(question.points.flatMap(({ phrasings }) => phrasings).length);
    expect(count('false-claims-found')).toBe(
      question.falseClaims.reduce((sum, { phrasings }) => sum + 1 + phrasings.length, 0),
    );
    expect(count('model-answer-earns')).toBe(1);
    expect(count('others-earn-nothing')).toBe(0);
  });

  it('find a grader that believes anything', async () => {
    const generous: GradeText = async (rubric, text) => ({ ...(await perfect(rubric, text)), score: 1 });
    const messages = (await found(generous)).map(({ message }) => message);
    expect(messages).toEqual(['the model answer to zzz-other is graded 1', 'the question echoed is graded 1']);
  });

  it('keep known exceptions, and name those no longer needed', async () => {
    const believed = { rule: 'others-earn-nothing', at: question.id, reason: 'known' };
    const stale = { rule: 'model-answer-earns', at: question.id, reason: 'mended' };
    const generous: GradeText = async (rubric, text) => ({ ...(await perfect(rubric, text)), score: 1 });
    const whole = exampleBank([question]);
    const findings = await applyGradedRules(whole, generous, [believed, stale], undefined, () => undefined);
    expect(findings.map(({ rule }) => rule)).toEqual(['exceptions-are-needed']);
    expect(findings[0]?.message).toContain('model-answer-earns');
  });

  it('say what each is for, in a name of their own', () => {
    expect(new Set(gradedRules.map(({ name }) => name)).size).toBe(gradedRules.length);
    for (const { description } of gradedRules) expect(description).toMatch(/\.$/);
  });
});
