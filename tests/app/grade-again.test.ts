import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvidenceReader } from '#app/evidence.ts';
import { gradeAgain } from '#app/grade-again.ts';
import { markAttempt } from '#app/mark-attempt.ts';
import type { AnswerGrader } from '#app/ports.ts';
import { submitAnswer } from '#app/submit-answer.ts';
import { wordsAlone } from '#app/words-alone.ts';
import { exampleBank, exampleQuestion } from '#core/bank/example.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { scoreOf } from '#core/grading/estimate.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { meaningGrader } from '#core/grading/grade-by-meaning.ts';
import { exampleId } from '#core/practice/example-facts.ts';
import { outdatedAttempts } from '#core/practice/outdated.ts';
import type { Result } from '#core/result.ts';
import { MINUTE } from '#core/time.ts';
import { openTestPorts, type TestPorts } from './ports.ts';

const question = exampleQuestion();
const ME = 'local';
let ports: TestPorts;
beforeAll(async () => {
  ports = await openTestPorts(exampleBank([question], { reasoning: { prompt: 'How?', points: question.points } }));
});
afterAll(() => ports.remove());

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The words' own feedback under another name, changed where a test says so. */
const grading = (
  name: string,
  version: string,
  change: (feedback: Feedback) => Partial<Feedback> = () => ({}),
): AnswerGrader => ({
  async grade(rubric, answer, seconds) {
    const feedback = await wordsAlone.grade(rubric, answer, seconds);
    return { ...feedback, grader: { kind: 'rule', name, version }, ...change(feedback) };
  },
});
const earlier = grading('word-recall', '0.2');
const current = grading(meaningGrader.name, meaningGrader.version, ({ points, misconceptions }) => {
  const covered = points.map((point) => ({
    ...point,
    verdict: point.id === 'unseen' ? point.verdict : ('covered' as const),
  }));
  return { points: covered, score: scoreOf(question, covered, misconceptions.length) };
});

async function submitted(grader: AnswerGrader): Promise<string> {
  ports.at(ports.now() + MINUTE);
  const text = 'Keep a holdout set aside and score it on unseen examples.';
  const answer = { questionId: question.id, sessionId: null, mode: 'answer', probeOf: null, point: null } as const;
  const { attempt } = valueOf(
    await submitAnswer({ ...ports, grader }, ME, { ...answer, text, confidence: 0.7, seconds: 60 }),
  );
  ports.at(ports.now() + MINUTE);
  return attempt.id;
}
const again = (id: string, grader: AnswerGrader, owner = ME) => gradeAgain({ ...ports, grader }, owner, id);
const gradersOf = async (id: string) =>
  (await ports.store.readAttempt(ME, id))?.gradings.map(({ feedback }) => feedback.grader.name);

describe('gradeAgain', () => {
  it('keeps both gradings and leaves the memory log alone', async () => {
    const id = await submitted(earlier);
    const read = makeEvidenceReader(ports.store);
    expect(outdatedAttempts(await read(ME), currentGrader)).toContain(id);
    const before = await ports.store.factsSince(ME, 0);
    const { feedback } = valueOf(await again(id, current));
    expect(await gradersOf(id)).toEqual(['word-recall', 'words+meaning']);
    const after = await ports.store.factsSince(ME, 0);
    expect(after.reviews).toEqual(before.reviews);
    expect(after.gradings).toHaveLength(before.gradings.length + 1);
    const attempt = (await read(ME)).attempts.find((candidate) => candidate.id === id);
    expect(attempt?.scores.rule).toBe(feedback.score);
    expect(attempt?.graders.rule).toBe(currentGrader);
    expect(outdatedAttempts(await read(ME), currentGrader)).not.toContain(id);
  });

  it('stores nothing that says the same again', async () => {
    const id = await submitted(current);
    valueOf(await again(id, current));
    expect(await gradersOf(id)).toEqual(['words+meaning']);
  });

  it('never puts words alone in the place of the current grader, but in that of an earlier one', async () => {
    const id = await submitted(current);
    expect(valueOf(await again(id, wordsAlone)).feedback.grader.name).toBe('words+meaning');
    expect(await gradersOf(id)).toEqual(['words+meaning']);
    const old = await submitted(earlier);
    expect(valueOf(await again(old, wordsAlone)).feedback.grader.name).toBe('words');
    expect(await gradersOf(old)).toEqual(['word-recall', 'words']);
  });

  it('refuses what is not there, and what is somebody else’s', async () => {
    const id = await submitted(earlier);
    expect(await again(exampleId(9), current)).toMatchObject({ error: { code: 'not-found', what: 'attempt' } });
    expect(await again(id, current, 'somebody')).toMatchObject({ error: { code: 'not-found', what: 'attempt' } });
  });
});

describe('marks', () => {
  it('build on the newest rule grading, with what the candidate decided on an earlier one', async () => {
    const id = await submitted(earlier);
    const first = valueOf(
      await markAttempt(ports, ME, { attemptId: id, verdicts: { unseen: 'missing' }, rating: null }),
    );
    expect(first.feedback.points.find((point) => point.id === 'unseen')).toMatchObject({
      verdict: 'missing',
      evidence: [],
    });
    ports.at(ports.now() + MINUTE);
    const regraded = valueOf(await again(id, current));
    ports.at(ports.now() + MINUTE);
    const second = valueOf(
      await markAttempt(ports, ME, { attemptId: id, verdicts: { memorise: 'partial' }, rating: null }),
    );
    const verdicts = Object.fromEntries(second.feedback.points.map((point) => [point.id, point.verdict]));
    const ofGrader = Object.fromEntries(regraded.feedback.points.map((point) => [point.id, point.verdict]));
    expect(verdicts).toEqual({ ...ofGrader, unseen: 'missing', memorise: 'partial' });
    expect(second.feedback.score).toBe(
      scoreOf(question, second.feedback.points, regraded.feedback.misconceptions.length),
    );
  });
});
