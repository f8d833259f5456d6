import { describe, expect, it } from 'vitest';
import { exampleQuestion } from '#core/bank/example.ts';
import { LONGEST_ANSWER } from '#core/practice/attempt.ts';
import { type Feedback, feedbackSchema } from './feedback.ts';
import { scoreOf } from './estimate.ts';
import { grade, targetWords } from './grade.ts';
import { prepareRubric } from './prepare.ts';

const question = exampleQuestion();
const prepared = prepareRubric(question);
const verdictOf = (feedback: Feedback, id: string): string | undefined =>
  feedback.points.find((point) => point.id === id)?.verdict;

describe('grade', () => {
  it('gives the model answer nearly everything', () => {
    const feedback = grade(prepared, question.modelAnswer, 90);
    expect(feedback.score).toBeGreaterThanOrEqual(0.9);
    expect(feedback.misconceptions).toEqual([]);
    expect(feedback.delivery).toMatchObject({ words: 42, seconds: 90, target: { min: 60, max: 150 } });
  });

  it('is the same every time, also from a rubric read anew', () => {
    const first = JSON.stringify(grade(prepared, question.modelAnswer, null));
    expect(JSON.stringify(grade(prepared, question.modelAnswer, null))).toBe(first);
    expect(JSON.stringify(grade(prepareRubric(exampleQuestion()), question.modelAnswer, null))).toBe(first);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['gibberish', 'asdf qwer zxcv hjkl uiop banana window seventeen lorem dolor amet'],
    ['the question', question.prompt],
    ['the question, many times', `${question.prompt} `.repeat(50)],
    [
      'filler',
      'That is a great question and it really depends on many factors. There are several important aspects to consider.',
    ],
    ['one word', 'validation'],
    ['emoji', '😀'.repeat(500)],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['punctuation', '.'.repeat(1_000)],
    ['digits', '12345 '.repeat(1_000)],
  ])('gives %s at most 0.1', (_, answer) => {
    const feedback = grade(prepared, answer, null);
    expect(feedback.score).toBeLessThanOrEqual(0.1);
    expect(feedbackSchema.safeParse(feedback).success).toBe(true);
  });

  it('takes words for words, whatever else their names mean to a program', () => {
    const answer = 'The constructor calls toString and hasOwnProperty on the prototype of a holdout set.';
    const { score } = grade(prepared, answer, null);
    expect(score).toBeGreaterThanOrEqual(0);
    const strange = exampleQuestion();
    const rubric = {
      ...strange,
      points: strange.points.map((point) => ({ ...point, says: 'constructor and valueOf' })),
    };
    expect(grade(prepareRubric(rubric), answer, null).score).toBeGreaterThanOrEqual(0);
  });

  it('quotes the words of the answer, wherever they stand', () => {
    const answer =
      '😀 Well… “so”.\r\nKeep a holdout set aside, and score it on unseen examples. Lunch was good. The training error flatters the model.';
    const feedback = grade(prepared, answer, null);
    const quoted = feedback.points.flatMap((point) =>
      point.evidence.map(({ start, end }) => [point.id, answer.slice(start, end)]),
    );
    expect(quoted).toContainEqual(['unseen', 'Keep a holdout set aside, and score it on unseen examples']);
    expect(quoted).toContainEqual(['memorise', 'The training error flatters the model']);
    for (const { evidence } of [...feedback.points, ...feedback.misconceptions]) {
      for (const { start, end } of evidence) expect(start >= 0 && start < end && end <= answer.length).toBe(true);
    }
  });

  it('takes a point back when its contrary is said, and says which words did it', () => {
    const answer =
      'High training accuracy guarantees good predictions in production, always. Lunch was good. The training error flatters the model because it overfits the noise.';
    const feedback = grade(prepared, answer, null);
    expect(feedback.misconceptions.map(({ id }) => id)).toEqual(['more-training']);
    expect(verdictOf(feedback, 'unseen')).toBe('contradicted');
    expect(verdictOf(feedback, 'memorise')).toBe('covered');
    const span = feedback.misconceptions[0]?.evidence[0];
    expect(answer.slice(span?.start, span?.end)).toContain('guarantees good predictions');
    expect(feedback.next).toEqual({ point: 'unseen', probe: 'On which examples would you trust the score?' });
  });

  it('asks next about the heaviest missing point, and nothing when all is said', () => {
    expect(grade(prepared, 'It overfits the noise.', null).next?.point).toBe('unseen');
    expect(grade(prepared, question.modelAnswer, null).next).toBeNull();
  });

  it('does not lose points to markup, capitals or typographic quotes', () => {
    const dressed = `**${question.modelAnswer.toUpperCase()}** — “really”`;
    expect(grade(prepared, dressed, null).score).toBeGreaterThanOrEqual(0.8);
  });

  it('ends in bounded time for the longest answers', () => {
    const long = [
      question.modelAnswer.repeat(Math.ceil(LONGEST_ANSWER / question.modelAnswer.length)),
      'x'.repeat(LONGEST_ANSWER),
      'word '.repeat(LONGEST_ANSWER / 5),
    ];
    for (const answer of long) {
      const start = performance.now();
      grade(prepared, answer.slice(0, LONGEST_ANSWER), null);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });

  it('does not assess by a rubric without points', () => {
    const feedback = grade(
      prepareRubric(exampleQuestion({ points: [], falseClaims: [] })),
      'Some answer about something else entirely.',
      null,
    );
    expect(feedback).toMatchObject({ score: null, points: [], next: null });
  });
});

describe('scoreOf', () => {
  const points = (...verdicts: Feedback['points'][number]['verdict'][]): Feedback['points'] =>
    verdicts.map((verdict, i) => ({ id: question.points[i]?.id ?? '', verdict, evidence: [] }));

  it('is a weighted share, half for what is partly said, less for what is false', () => {
    expect(scoreOf(question, points('covered', 'covered', 'covered'), 0)).toBe(1);
    expect(scoreOf(question, points('covered', 'missing', 'missing'), 0)).toBe(0.5);
    expect(scoreOf(question, points('partial', 'missing', 'missing'), 0)).toBe(0.25);
    expect(scoreOf(question, points('covered', 'contradicted', 'missing'), 1)).toBe(0.38);
  });

  it('stays within 0 and 1', () => expect(scoreOf(question, points('missing', 'missing', 'missing'), 9)).toBe(0));
});

describe('targetWords', () => {
  it('grows with the minutes', () =>
    expect([targetWords(1), targetWords(3)]).toEqual([
      { min: 30, max: 75 },
      { min: 90, max: 225 },
    ]));
});
