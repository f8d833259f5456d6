import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#core/time.ts';
import { addFacts, emptyLog, type Evidence, evidenceOf, type Facts } from './evidence.ts';
import { exampleCandidate, exampleTarget } from './example-candidates.ts';
import { EXAMPLE_START, exampleAttempt, exampleId, exampleReview } from './example-facts.ts';
import { buildQueue, confidentErrors, DEFAULT_HORIZON_DAYS, interviewInstant } from './queue.ts';

const now = EXAMPLE_START + 10 * DAY;
const knowing = (facts: Partial<Facts>): Evidence => {
  const log = emptyLog();
  addFacts(log, { attempts: [], gradings: [], reviews: [], ...facts });
  return evidenceOf(log);
};
const nothing = knowing({});
const must = exampleCandidate({ id: 'must' });
const optional = exampleCandidate(
  { id: 'optional', level: 'core' },
  { importance: 'optional', value: 0.2, area: 'math-stats' },
);
const beyond = exampleCandidate({ id: 'beyond' }, { importance: null, value: 0.05 });
const all = [beyond, optional, must];
const ids = (queue: ReturnType<typeof buildQueue>): string[] => queue.map(({ questionId }) => questionId);

describe('buildQueue', () => {
  it('asks what matters first, and leaves out what the track does not ask', () => {
    expect(ids(buildQueue(all, nothing, exampleTarget(), now, 0))).toEqual(['must', 'optional']);
    expect(ids(buildQueue(all, nothing, exampleTarget(), now, 0, { track: false }))).toEqual([
      'must',
      'optional',
      'beyond',
    ]);
    expect(ids(buildQueue(all, nothing, null, now, 0))).toEqual(['must', 'optional', 'beyond']);
  });

  it('keeps to its filter', () => {
    expect(ids(buildQueue(all, nothing, exampleTarget(), now, 0, { area: 'math-stats' }))).toEqual(['optional']);
    expect(ids(buildQueue(all, nothing, exampleTarget(), now, 0, { level: 'advanced' }))).toEqual([]);
  });

  it('leaves out what was answered today, even when it went badly', () => {
    const morning = EXAMPLE_START + 9 * DAY;
    const evidence = knowing({ reviews: [exampleReview(1, 9, 1, { questionId: 'must' })] });
    expect(ids(buildQueue([must], evidence, null, morning + 10 * HOUR, 0))).toEqual([]);
    expect(ids(buildQueue([must], evidence, null, morning + 2 * DAY, 0))).toEqual(['must']);
  });

  it('puts a new problem behind the questions, and one that has faded where its value puts it', () => {
    const problem = exampleCandidate({ id: 'problem', kind: 'coding', minutes: 30 });
    expect(ids(buildQueue([problem, must], nothing, null, now, 0))).toEqual(['must', 'problem']);
    const faded = knowing({
      reviews: ['problem', 'optional'].map((questionId, i) => exampleReview(i + 1, 1, 3, { questionId })),
    });
    expect(ids(buildQueue([optional, problem], faded, null, now, 0))).toEqual(['problem', 'optional']);
  });

  it('moves up an answer that was given with confidence and was wrong', () => {
    const reviews = ['first', 'second'].map((questionId, i) => exampleReview(i + 1, 1, 1, { questionId }));
    const attempts = ['first', 'second'].map((questionId, i) =>
      exampleAttempt(i + 1, 1, { questionId, confidence: i === 1 ? 0.9 : 0.2 }),
    );
    const gradings = attempts.map(({ id, at }, i) => ({
      id: exampleId(50 + i),
      attemptId: id,
      kind: 'rule' as const,
      grader: 'words 1',
      score: 0.1,
      at,
    }));
    const questions = ['first', 'second'].map((id) => exampleCandidate({ id }));
    const queue = buildQueue(questions, knowing({ reviews, attempts, gradings }), null, now, 0);
    expect(ids(queue)).toEqual(['second', 'first']);
    expect(queue[0]?.reason).toBe('You were sure and it was wrong, 9 days ago');
    expect(queue[1]?.reason).toMatch(/^Must know, faded to \d+ % since 9 days ago$/);
  });

  it('says why, and how long it takes', () => {
    const queue = buildQueue(
      [must, exampleCandidate({ id: 'own-x' }, { own: true }), exampleCandidate({ id: 'set' }, { starter: true })],
      nothing,
      null,
      now,
      0,
    );
    expect(queue.map(({ reason }) => reason).toSorted()).toEqual([
      'In your starter set, not tried yet',
      'Must know, not tried yet',
      'Your own question, not tried yet',
    ]);
    for (const item of queue) expect(item).toMatchObject({ seconds: 180, minutes: 2, recall: null });
  });
});

describe('interviewInstant', () => {
  it('is nine in the morning of the day, where the candidate is', () => {
    expect(interviewInstant(exampleTarget(), now, 60)).toBe(Date.UTC(2026, 10, 30, 8));
    expect(interviewInstant(exampleTarget(), now, -300)).toBe(Date.UTC(2026, 10, 30, 14));
  });

  it('is some weeks ahead without a date, and once the date has passed', () => {
    const ahead = now + DEFAULT_HORIZON_DAYS * DAY;
    expect(interviewInstant(null, now, 0)).toBe(ahead);
    expect(interviewInstant(exampleTarget({ interviewDay: null }), now, 0)).toBe(ahead);
    expect(interviewInstant(exampleTarget({ interviewDay: '2026-11-01' }), now, 0)).toBe(ahead);
  });
});

describe('confidentErrors', () => {
  it('forgets an error that was put right, and takes no reasoning or probe for one', () => {
    const attempts = [
      exampleAttempt(1, 0, { confidence: 0.9 }),
      exampleAttempt(2, 1, { confidence: 0.9 }),
      exampleAttempt(3, 2, { questionId: 'reasoned', mode: 'reasoning', confidence: 0.9 }),
      exampleAttempt(4, 3, { questionId: 'wrong', confidence: 0.7 }),
      exampleAttempt(5, 4, { questionId: 'unsure', confidence: 0.5 }),
    ];
    const scores = [0, 0.9, 0, 0.39, 0];
    const gradings = attempts.map(({ id, at }, i) => ({
      id: exampleId(50 + i),
      attemptId: id,
      kind: 'rule' as const,
      grader: 'words 1',
      score: scores[i] ?? 0,
      at,
    }));
    expect([...confidentErrors(knowing({ attempts, gradings }))]).toEqual(['wrong']);
  });
});
