import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvidenceReader } from '#app/evidence.ts';
import { submitChoices, submitCode, type SubmitCode } from '#app/submit-code.ts';
import { exampleBank } from '#core/bank/example.ts';
import { exampleProblem } from '#core/bank/example-problem.ts';
import { questionOf } from '#core/bank/problem-question.ts';
import type { Report } from '#core/judge/report.ts';
import type { Result } from '#core/result.ts';
import { HOUR, MINUTE } from '#core/time.ts';
import { openTestPorts, type TestPorts } from './ports.ts';

const ME = 'local';
const problem = exampleProblem();
let ports: TestPorts;

beforeAll(async () => {
  const bank = exampleBank([questionOf(problem)], { problems: [problem] });
  ports = await openTestPorts(bank);
});
afterAll(() => ports.remove());

function report(status: Report['status'], passing: number, of = 4): Report {
  const tests = Array.from({ length: of }, (_, i) => ({
    name: `test ${i}`,
    status: i < passing ? ('pass' as const) : ('fail' as const),
    message: i < passing ? null : 'wrong',
    output: '',
    example: false,
  }));
  return { status, message: null, tests, failures: [], output: '' };
}

function submission(changes: Partial<SubmitCode> = {}): SubmitCode {
  return {
    problemId: problem.id,
    sessionId: null,
    inRound: false,
    code: 'def total(numbers):\n    return sum(numbers)\n',
    report: report('pass', 4),
    work: { hints: 0, steps: {}, round: null },
    explanation: '',
    seconds: 15 * 60,
    ...changes,
  };
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const saveDraft = async (slot: string, mode: 'code' | 'notes'): Promise<void> => {
  const stored = await ports.store.readDraft(ME, slot);
  const draft = { slot, mode, text: 'kept', confidence: null, seconds: 1, savedAt: ports.now() };
  await ports.store.writeDraft(ME, draft, stored?.revision ?? 0);
};

describe('submitted code', () => {
  it('that fails is kept with its report, and its drafts stay', async () => {
    await saveDraft(problem.id, 'code');
    await saveDraft(`${problem.id}/notes`, 'notes');
    const { id, explanation } = valueOf(await submitCode(ports, ME, submission({ report: report('fail', 3) })));
    expect(explanation).toBeNull();
    const stored = await ports.store.readAttempt(ME, id);
    expect(stored?.attempt).toMatchObject({ mode: 'code', seconds: 900, work: { hints: 0 } });
    expect(stored?.gradings[0]?.feedback).toMatchObject({
      score: 0.75,
      grader: { name: 'tests' },
      run: { status: 'fail' },
    });
    expect(await ports.store.readDraft(ME, problem.id)).not.toBeNull();
    expect(await ports.store.readDraft(ME, `${problem.id}/notes`)).not.toBeNull();
  });

  it('that passes minutes after it failed is one retrieval with it, hard; its drafts are done with', async () => {
    ports.at(ports.now() + 5 * MINUTE);
    valueOf(await submitCode(ports, ME, submission({ report: report('fail', 2) })));
    ports.at(ports.now() + 5 * MINUTE);
    valueOf(await submitCode(ports, ME, submission()));
    const evidence = await makeEvidenceReader(ports.store)(ME);
    const reviews = evidence.reviewsOf(problem.id);
    expect(reviews.map(({ rating, replaces }) => [rating, replaces !== null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await ports.store.readDraft(ME, problem.id)).toBeNull();
    expect(await ports.store.readDraft(ME, `${problem.id}/notes`)).toBeNull();
  });

  it('counts hints and time: easy when quick, good in time, hard with a hint or in twice the time', async () => {
    const rated = async (changes: Partial<SubmitCode>): Promise<number | undefined> => {
      ports.at(ports.now() + 20 * HOUR);
      valueOf(await submitCode(ports, ME, submission(changes)));
      return (await makeEvidenceReader(ports.store)(ME)).reviewsOf(problem.id).at(-1)?.rating;
    };
    const inTime = problem.minutes * 60;
    expect(await rated({ seconds: inTime * 0.3 })).toBe(4);
    expect(await rated({ seconds: inTime })).toBe(3);
    expect(await rated({ seconds: inTime * 2.5 })).toBe(2);
    expect(await rated({ seconds: 60, work: { hints: 1, steps: {}, round: null } })).toBe(2);
    expect(await rated({ report: report('timeout', 0) })).toBe(1);
  });

  it('has its explanation graded by words, on its own', async () => {
    const said = problem.points.map(({ says }) => says).join('. ');
    const { id, explanation } = valueOf(await submitCode(ports, ME, submission({ explanation: said })));
    const stored = await ports.store.readAttempt(ME, explanation ?? '');
    expect(stored?.attempt).toMatchObject({ mode: 'explanation', probeOf: id });
    expect(stored?.gradings[0]?.feedback.score).toBeGreaterThan(0.8);
    // The length asked for is that of an explanation, not of the minutes the problem takes.
    expect(stored?.gradings[0]?.feedback.delivery.target.max).toBeLessThan(400);
  });

  it('is refused where there is none, or no such problem', async () => {
    expect(await submitCode(ports, ME, submission({ code: ' \n' }))).toMatchObject({ error: { code: 'invalid' } });
    expect(await submitCode(ports, ME, submission({ problemId: 'nothing' }))).toMatchObject({
      error: { code: 'not-found', what: 'problem' },
    });
  });
});

describe('choices after it', () => {
  it('are marked one by one and kept beside the code', async () => {
    const { id } = valueOf(await submitCode(ports, ME, submission()));
    const chosen = [problem.choices[0]?.answer ?? '', problem.choices[1]?.distractors[0] ?? ''];
    const kept = valueOf(await submitChoices(ports, ME, { attemptId: id, chosen }));
    const stored = await ports.store.readAttempt(ME, kept.id);
    expect(stored?.attempt).toMatchObject({ mode: 'choices', probeOf: id, text: JSON.stringify(chosen) });
    expect(stored?.gradings[0]?.feedback).toMatchObject({
      score: 0.5,
      points: [{ verdict: 'covered' }, { verdict: 'missing' }],
    });
  });

  it('need one line for each question, and code they belong to', async () => {
    const { id, explanation } = valueOf(await submitCode(ports, ME, submission({ explanation: 'Add them up.' })));
    expect(await submitChoices(ports, ME, { attemptId: id, chosen: ['O(n)'] })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await submitChoices(ports, ME, { attemptId: explanation ?? '', chosen: ['a', 'b'] })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
