import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvidenceReader } from '#app/evidence.ts';
import { importQuestions, previewImport } from '#app/import-questions.ts';
import { markAttempt } from '#app/mark-attempt.ts';
import { addOwnQuestion, saveOwnQuestion, setOwnQuestionDeleted } from '#app/own-questions.ts';
import { findQuestion, questionsFor, STARTER_SET } from '#app/questions.ts';
import { startSession } from '#app/start-session.ts';
import { draftSlot, type SubmitAnswer, submitAnswer } from '#app/submit-answer.ts';
import { STARTER_SIZE, suggestStarter } from '#app/suggest-starter.ts';
import { exampleBank, exampleQuestion } from '#core/bank/example.ts';
import { replay } from '#core/memory/memory.ts';
import { exampleCandidate, exampleTarget } from '#core/practice/example-candidates.ts';
import { EXAMPLE_START, exampleId } from '#core/practice/example-facts.ts';
import type { Result } from '#core/result.ts';
import { DAY, MINUTE } from '#core/time.ts';
import { openTestPorts, type TestPorts } from './ports.ts';

const question = exampleQuestion();
const reasoning = { prompt: 'How would you reason about it?', points: question.points };
const bank = exampleBank(
  [question, exampleQuestion({ id: 'second' }), exampleQuestion({ id: 'gone', status: 'retired' })],
  { reasoning },
);
const ME = 'local';
let ports: TestPorts;
beforeAll(async () => {
  ports = await openTestPorts(bank);
});
afterAll(() => ports.remove());

function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const answer = (changes: Partial<SubmitAnswer> = {}): SubmitAnswer => ({
  questionId: question.id,
  sessionId: null,
  mode: 'answer',
  probeOf: null,
  point: null,
  text: question.modelAnswer,
  confidence: 0.9,
  seconds: 80,
  ...changes,
});
const submit = (changes: Partial<SubmitAnswer> = {}, owner = ME) => submitAnswer(ports, owner, answer(changes));

describe('submitAnswer', () => {
  it('keeps the attempt, its grading and its review, and takes the draft away', async () => {
    const slot = draftSlot(answer());
    await ports.store.writeDraft(
      ME,
      { slot, mode: 'answer', text: 'half', confidence: null, seconds: 5, savedAt: EXAMPLE_START },
      0,
    );
    const { attempt, feedback } = valueOf(await submit());
    expect(feedback.score).toBeGreaterThan(0.9);
    expect(await ports.store.readDraft(ME, slot)).toBeNull();
    expect(await ports.store.readAttempt(ME, attempt.id)).toMatchObject({ attempt, gradings: [{ feedback }] });
    const { reviews } = await ports.store.factsSince(ME, 0);
    expect(reviews.filter((review) => review.attemptId === attempt.id)).toMatchObject([
      { rating: 4, by: 'rule', replaces: null },
    ]);
  });

  it('grades a follow-up by its one point and keeps it out of the memory log', async () => {
    const first = valueOf(await submit({ text: 'A flexible model can memorise noise.' }));
    const reply = valueOf(
      await submit({
        mode: 'probe',
        probeOf: first.attempt.id,
        point: 'unseen',
        text: 'Keep a holdout set aside and score it on unseen examples.',
      }),
    );
    expect(reply.feedback.points.map(({ id }) => id)).toEqual(['unseen']);
    expect(reply.attempt).toMatchObject({ asked: question.points[0]?.probe, confidence: null });
    const { reviews } = await ports.store.factsSince(ME, 0);
    expect(reviews.some((review) => review.attemptId === reply.attempt.id)).toBe(false);
  });

  it('takes reasoning about a gap as not recalled', async () => {
    const { attempt, feedback } = valueOf(await submit({ mode: 'reasoning', questionId: 'second' }));
    expect(feedback.score).toBeGreaterThan(0.9);
    const { reviews } = await ports.store.factsSince(ME, 0);
    expect(reviews.find((review) => review.attemptId === attempt.id)?.rating).toBe(1);
  });

  it.each([
    ['a question that is not there', { questionId: 'nothing' }, { code: 'not-found', what: 'question' }],
    ['blanks', { text: ' \n' }, { code: 'invalid' }],
    [
      'a follow-up to nothing',
      { mode: 'probe', probeOf: exampleId(9), point: 'unseen' },
      { code: 'not-found', what: 'attempt' },
    ],
  ] as const)('refuses %s', async (_, changes, error) =>
    expect(await submit(changes)).toMatchObject({ ok: false, error }),
  );

  it('refuses a follow-up on a point that is not there, and on somebody else’s attempt', async () => {
    const { attempt } = valueOf(await submit());
    expect(await submit({ mode: 'probe', probeOf: attempt.id, point: 'nothing' })).toMatchObject({
      error: { what: 'point' },
    });
    expect(await submit({ mode: 'probe', probeOf: attempt.id, point: 'unseen' }, 'somebody')).toMatchObject({
      error: { what: 'attempt' },
    });
  });
});

describe('markAttempt', () => {
  it('adds the candidate’s judgement beside the grader’s, and corrects the memory log', async () => {
    const { attempt, feedback } = valueOf(
      await submit({ text: 'Keep a holdout set aside and score it on unseen examples.' }),
    );
    ports.at(ports.now() + MINUTE);
    const { feedback: own } = valueOf(
      await markAttempt(ports, ME, { attemptId: attempt.id, verdicts: { memorise: 'covered' }, rating: 2 }),
    );
    expect(own.score ?? 0).toBeGreaterThan(feedback.score ?? 1);
    const again = valueOf(
      await markAttempt(ports, ME, { attemptId: attempt.id, verdicts: { validation: 'covered' }, rating: 3 }),
    );
    expect(again.feedback.score).toBe(1);
    const stored = await ports.store.readAttempt(ME, attempt.id);
    expect(stored?.gradings.map((grading) => grading.feedback.grader.kind)).toEqual(['rule', 'self', 'self']);
    const { reviews } = await ports.store.factsSince(ME, 0);
    const mine = reviews.filter((review) => review.attemptId === attempt.id);
    expect(mine.map(({ rating, at }) => [rating, at])).toEqual([
      [mine[0]?.rating, attempt.submittedAt],
      [2, attempt.submittedAt],
      [3, attempt.submittedAt],
    ]);
    expect(mine[2]?.replaces).toBe(mine[1]?.id);
    const evidence = await makeEvidenceReader(ports.store)(ME);
    expect(evidence.memoryOf(question.id)).toEqual(
      replay(reviews.filter((review) => review.questionId === question.id)),
    );
  });

  it('refuses an attempt that is not the candidate’s', async () => {
    const { attempt } = valueOf(await submit());
    expect(await markAttempt(ports, 'somebody', { attemptId: attempt.id, verdicts: {}, rating: 3 })).toMatchObject({
      error: { what: 'attempt' },
    });
  });
});

describe('the evidence reader', () => {
  it('reads on from what it knows, and anew after rows came in from outside', async () => {
    const read = makeEvidenceReader(ports.store);
    const before = (await read(ME)).attempts.length;
    valueOf(await submit());
    ports.at(ports.now() + DAY);
    valueOf(await submit());
    expect((await read(ME)).attempts).toHaveLength(before + 2);
    const lines: string[] = [];
    for await (const line of ports.data.archive.exportLines()) lines.push(line);
    expect(valueOf(await ports.data.archive.importLines(lines)).added).toBe(0);
    expect((await read(ME)).attempts).toHaveLength(before + 2);
    expect((await read('somebody')).attempts).toEqual([]);
  });
});

describe('startSession', () => {
  const wish = { minutes: 1, filter: {}, questionIds: null, round: null, offsetMinutes: 0 };

  it('takes from the queue what fits, at least one, and ends the session before it', async () => {
    ports.at(ports.now() + 9 * DAY);
    const read = makeEvidenceReader(ports.store);
    const first = valueOf(await startSession(ports, await read(ME), ME, wish));
    expect(first.items).toHaveLength(1);
    const long = valueOf(await startSession(ports, await read(ME), ME, { ...wish, minutes: 60 }));
    expect(long.items.length).toBeGreaterThan(1);
    expect(await ports.store.openSession(ME)).toEqual(long);
    expect((await ports.store.readSession(ME, first.id))?.endedAt).toBe(ports.now());
  });

  it('takes chosen questions in their order, each once, and no unknown ones', async () => {
    const evidence = await makeEvidenceReader(ports.store)(ME);
    const chosen = valueOf(
      await startSession(ports, evidence, ME, { ...wish, questionIds: ['second', question.id, 'second'] }),
    );
    expect(chosen.items.map(({ questionId }) => questionId)).toEqual(['second', question.id]);
    expect(await startSession(ports, evidence, ME, { ...wish, questionIds: ['second', 'nothing'] })).toMatchObject({
      error: { what: 'question' },
    });
    expect(await startSession(ports, evidence, ME, { ...wish, filter: { level: 'advanced' } })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect((await ports.store.openSession(ME))?.id).toBe(chosen.id);
  });
});

describe('own questions', () => {
  const text = {
    prompt: 'Tell me about **your** project',
    modelAnswer: '',
    topic: 'validation',
    level: 'core',
    minutes: 2,
    points: [],
  } as const;

  it('are asked until deleted, and can be brought back', async () => {
    const id = valueOf(await addOwnQuestion(ports, ME, text));
    const asked = async () =>
      (await questionsFor(ports, ME, exampleTarget())).find((entry) => entry.question.id === id);
    expect(await asked()).toMatchObject({
      own: true,
      importance: 'must',
      area: 'evaluation',
      question: { title: 'Tell me about your project' },
    });
    valueOf(await saveOwnQuestion(ports, ME, id, { ...text, prompt: 'x'.repeat(200) }));
    expect((await asked())?.question.title.length).toBeLessThanOrEqual(71);
    valueOf(await setOwnQuestionDeleted(ports, ME, id, true));
    expect(await asked()).toBeUndefined();
    expect(await findQuestion(ports, ME, id)).toMatchObject({ own: true });
    valueOf(await setOwnQuestionDeleted(ports, ME, id, false));
    expect(await asked()).toBeDefined();
    expect(await findQuestion(ports, 'somebody', id)).toBeNull();
  });

  it('need a topic that is there', async () => {
    expect(await addOwnQuestion(ports, ME, { ...text, topic: 'nowhere' })).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('come from a file once: what was asked before in the same words is passed over', async () => {
    const file = {
      fileName: 'x.md',
      text: `# ${question.prompt.toUpperCase()}\nx\n# New one?\n- a point\n# new ONE\ny`,
    };
    const preview = valueOf(await previewImport(ports, ME, file));
    expect(preview.questions.map(({ duplicate }) => duplicate)).toEqual([true, false, true]);
    expect(valueOf(await importQuestions(ports, ME, { ...file, topic: 'validation' }))).toEqual({
      added: 1,
      skipped: 2,
    });
    expect(valueOf(await importQuestions(ports, ME, { ...file, topic: 'validation' }))).toEqual({
      added: 0,
      skipped: 3,
    });
    expect(
      await importQuestions(ports, ME, { fileName: 'x.md', text: '# q\n'.repeat(2_001), topic: 'validation' }),
    ).toMatchObject({ error: { code: 'invalid' } });
  });
});

describe('the starter set', () => {
  it('counts as must-know once chosen, and retired questions are not asked', async () => {
    await ports.store.writeSet(ME, { id: STARTER_SET, questionIds: ['second'], updatedAt: ports.now() });
    const asked = await questionsFor(ports, ME, exampleTarget({ track: 'ml-engineer' }));
    expect(asked.find((entry) => entry.question.id === 'second')).toMatchObject({ starter: true, importance: 'must' });
    expect(asked.find((entry) => entry.question.id === question.id)).toMatchObject({
      starter: false,
      importance: null,
    });
    expect(asked.some((entry) => entry.question.id === 'gone')).toBe(false);
  });

  it('is suggested as a cross-section, must-knows and foundations first, own questions never', () => {
    const areas = ['evaluation', 'math-stats', 'ml-systems'] as const;
    const many = areas.flatMap((area, a) =>
      Array.from({ length: a === 0 ? 60 : 5 }, (_, i) =>
        exampleCandidate(
          {
            id: `${area}-${i}`,
            level: i % 2 === 0 ? 'core' : 'foundation',
            tracks: { 'entry-level': i < 3 ? 'must' : 'should' },
          },
          { area },
        ),
      ),
    );
    const suggested = suggestStarter([exampleCandidate({ id: 'own' }, { own: true }), ...many], 'entry-level');
    expect(suggested.length).toBeGreaterThanOrEqual(STARTER_SIZE);
    expect(suggested.slice(0, 3).map(({ area }) => area)).toEqual(areas);
    expect(suggested[0]?.question.id).toBe('evaluation-1');
    expect(suggested.some(({ own }) => own)).toBe(false);
    expect(suggestStarter(many, 'genai-nlp')).toEqual([]);
  });
});
