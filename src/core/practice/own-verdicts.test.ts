import { describe, expect, it } from 'vitest';
import type { Feedback, GraderKind, Verdict } from '#core/grading/feedback.ts';
import type { Grading } from './attempt.ts';
import { exampleId } from './example-facts.ts';
import { ownVerdicts, withVerdicts } from './own-verdicts.ts';

type Points = Feedback['points'];
const point = (id: string, verdict: Verdict, doubt?: 'close'): Points[number] => ({
  id,
  verdict,
  evidence: verdict === 'missing' ? [] : [{ start: 0, end: 4 }],
  ...(doubt === undefined ? {} : { doubt }),
});

let made = 0;
function grading(kind: GraderKind, points: Points): Grading {
  const delivery = { words: 4, seconds: null, target: { min: 1, max: 9 } };
  const feedback = {
    grader: { kind, name: kind, version: '1' },
    score: 0.5,
    points,
    misconceptions: [],
    delivery,
    next: null,
  };
  return { id: exampleId(++made), attemptId: exampleId(1), feedback, at: made };
}
const rule = grading('rule', [point('a', 'missing'), point('b', 'partial', 'close')]);

describe('ownVerdicts', () => {
  it('has none where the candidate only rated', () => {
    expect(ownVerdicts([rule, grading('self', rule.feedback.points)]).size).toBe(0);
    expect(ownVerdicts([rule]).size).toBe(0);
  });

  it('has what differs, and what was agreed with in spite of a doubt', () => {
    const own = grading('self', [point('a', 'covered'), point('b', 'partial')]);
    expect([...ownVerdicts([rule, own])]).toEqual([
      ['a', 'covered'],
      ['b', 'partial'],
    ]);
  });

  it('lets a later decision replace an earlier one, even back to what the grader said', () => {
    const there = grading('self', [point('a', 'covered'), point('b', 'partial', 'close')]);
    expect([...ownVerdicts([rule, there, grading('self', rule.feedback.points)])]).toEqual([['a', 'missing']]);
  });

  it('keeps decisions when the answer is graded again', () => {
    const own = grading('self', [point('a', 'covered'), point('b', 'partial', 'close')]);
    const again = grading('rule', [point('a', 'partial'), point('b', 'covered')]);
    const decided = ownVerdicts([rule, own, again]);
    expect([...decided]).toEqual([['a', 'covered']]);
    expect(withVerdicts(again.feedback.points, decided)).toEqual([point('a', 'covered'), point('b', 'covered')]);
  });
});

describe('withVerdicts', () => {
  it('takes the doubt from what was decided, and the words from what was found missing', () => {
    expect(withVerdicts(rule.feedback.points, new Map([['b', 'missing']]))).toEqual([
      point('a', 'missing'),
      point('b', 'missing'),
    ]);
  });
});
