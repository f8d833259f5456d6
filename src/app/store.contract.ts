import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attempt, Draft, Grading, Review } from '#core/practice/attempt.ts';
import type { Facts } from '#core/practice/evidence.ts';
import type { OwnQuestion } from '#core/practice/own.ts';
import type { Session } from '#core/practice/session.ts';
import type { Target } from '#core/practice/target.ts';
import type { Store } from './ports.ts';

/** A store opened for the suite. */
export type OpenedStore = { readonly store: Store; close(): Promise<void> };

const T = Date.UTC(2026, 10, 21, 8, 0, 0);
const nothing: Facts = { attempts: [], gradings: [], reviews: [] };
/** Text that storage tends to spoil. */
const awkward =
  'naïve Bayes ≠ “naïve” 🧪👩‍🔬 \u0001\u001f \n\r\n\t\u2028 lone\rreturn \\u0041 \'quoted\' "twice" %_; --\u200d\ufeff end ';

let count = 0;
function newId(): string {
  return `01932f4e-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

function anAttempt(over: Partial<Attempt> = {}): Attempt {
  return {
    id: newId(),
    questionId: 'bias-variance',
    sessionId: null,
    mode: 'answer',
    probeOf: null,
    point: null,
    asked: 'What is the bias-variance trade-off?',
    text: awkward,
    confidence: 0.7,
    seconds: 95.5,
    work: null,
    submittedAt: T,
    ...over,
  };
}

function aGrading(attempt: Attempt, over: Partial<Grading> = {}): Grading {
  return {
    id: newId(),
    attemptId: attempt.id,
    feedback: {
      grader: { kind: 'rule', name: 'rules', version: '1' },
      score: 0.1 + 0.2,
      points: [{ id: 'variance', verdict: 'covered', evidence: [{ start: 0, end: 12 }] }],
      misconceptions: [],
      delivery: { words: 9, seconds: null, target: { min: 120, max: 300 } },
      next: { point: 'bias', probe: 'And when is bias the trouble? 🤔' },
    },
    at: attempt.submittedAt,
    ...over,
  };
}

function aReview(attempt: Attempt, over: Partial<Review> = {}): Review {
  const times = { at: attempt.submittedAt, recordedAt: attempt.submittedAt };
  return {
    id: newId(),
    questionId: attempt.questionId,
    attemptId: attempt.id,
    rating: 3,
    by: 'rule',
    replaces: null,
    ...times,
    ...over,
  };
}

function aDraft(over: Partial<Draft> = {}): Omit<Draft, 'revision'> {
  const { revision: _, ...draft } = {
    slot: 'bias-variance',
    mode: 'answer' as const,
    text: awkward,
    confidence: null,
    seconds: 12.25,
    savedAt: T,
    revision: 1,
    ...over,
  };
  return draft;
}

function aSession(over: Partial<Session> = {}): Session {
  return {
    id: newId(),
    items: [{ questionId: 'bias-variance', reason: 'due — 3 days ago' }],
    position: 0,
    round: null,
    startedAt: T,
    endedAt: null,
    ...over,
  };
}

function anOwnQuestion(id: string, over: Partial<OwnQuestion> = {}): OwnQuestion {
  return {
    question: {
      id,
      title: 'Mine',
      kind: 'concept',
      status: 'active',
      topics: ['probability'],
      skills: ['statistics'],
      level: 'core',
      minutes: 3,
      tracks: { 'data-scientist': 'must' },
      points: [{ id: 'one', weight: 2, says: 'It says one thing.', phrasings: ['one thing'], probe: 'Which thing?' }],
      falseClaims: [],
      prompt: `Explain\n\n${awkward.trim()}`,
      modelAnswer: '',
    },
    createdAt: T,
    updatedAt: T,
    deletedAt: null,
    ...over,
  };
}

const aTarget: Target = {
  track: 'ml-engineer',
  title: 'ML engineer',
  company: 'Łódź & Söhne',
  interviewDay: '2027-01-15',
  hoursPerWeek: 7.5,
  daysOff: [0, 6],
  projects: [{ name: 'Churn', problem: 'Who will leave — and why? 🤔' }],
  mocks: { theory: '2026-12-01' },
  resumeAligned: null,
};

async function add(
  store: Store,
  owner: string,
  attempt: Attempt,
  review: Review | null = null,
  draftSlot = attempt.questionId,
): Promise<Grading> {
  const grading = aGrading(attempt);
  await store.addAttempt(owner, { attempt, grading, review, draftSlot });
  return grading;
}

/**
 * What every Store does, run against a real engine. Each test works for two owners who must never meet.
 * @param name the engine, as the reports call it
 * @param open makes an empty store
 */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`store over ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;
    let ana: string;
    let ben: string;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened?.close());
    /** Fresh owners, so that each test starts with nothing. */
    function owners(): void {
      ana = `ana-${++count}`;
      ben = `ben-${count}`;
    }

    test('a target is written, replaced and read back', async () => {
      owners();
      expect(await store.readTarget(ana)).toBeNull();
      await store.writeTarget(ana, aTarget, T);
      const changed: Target = { ...aTarget, interviewDay: null, daysOff: [] };
      await store.writeTarget(ben, changed, T);
      expect(await store.readTarget(ana)).toEqual(aTarget);
      await store.writeTarget(ana, changed, T + 1);
      expect(await store.readTarget(ana)).toEqual(changed);
      expect(await store.readTarget(ben)).toEqual(changed);
    });

    test('a draft counts its saves', async () => {
      owners();
      expect(await store.readDraft(ana, 'bias-variance')).toBeNull();
      expect(await store.writeDraft(ana, aDraft(), 0)).toEqual({ ok: true, value: { ...aDraft(), revision: 1 } });
      const second = aDraft({ text: '', confidence: 0, seconds: 2 ** 53, savedAt: T + 1 });
      expect(await store.writeDraft(ana, second, 1)).toEqual({ ok: true, value: { ...second, revision: 2 } });
      expect(await store.readDraft(ana, 'bias-variance')).toEqual({ ...second, revision: 2 });
      expect(await store.readDraft(ben, 'bias-variance')).toBeNull();
    });

    test('a save on another revision writes nothing and gives back what is stored', async () => {
      owners();
      await store.writeDraft(ana, aDraft({ text: 'first window' }), 0);
      await store.writeDraft(ana, aDraft({ text: 'first window, more' }), 1);
      const stored = { ...aDraft({ text: 'first window, more' }), revision: 2 };
      for (const base of [0, 1, 3])
        expect(await store.writeDraft(ana, aDraft({ text: 'second window' }), base)).toEqual({
          ok: false,
          error: stored,
        });
      expect(await store.readDraft(ana, 'bias-variance')).toEqual(stored);
      expect((await store.writeDraft(ben, aDraft(), 0)).ok).toBe(true);
    });

    test('a save after the draft went away keeps the words and goes on counting', async () => {
      owners();
      await store.writeDraft(ana, aDraft(), 0);
      await store.deleteDraft(ana, 'bias-variance');
      expect(await store.writeDraft(ana, aDraft({ text: 'still typing' }), 1)).toMatchObject({
        ok: true,
        value: { text: 'still typing', revision: 2 },
      });
    });

    test('of many saves at once on one revision exactly one is stored', async () => {
      owners();
      const saves = Array.from({ length: 8 }, (_, i) => store.writeDraft(ana, aDraft({ text: `window ${i}` }), 0));
      const results = await Promise.all(saves);
      const stored = await store.readDraft(ana, 'bias-variance');
      expect(results.filter((result) => result.ok)).toEqual([{ ok: true, value: stored }]);
      for (const result of results) if (!result.ok) expect(result.error).toEqual(stored);
    });

    test('drafts are listed newest first and deleted one by one', async () => {
      owners();
      for (const [i, slot] of ['a', 'b', 'c'].entries())
        await store.writeDraft(ana, aDraft({ slot, savedAt: T + i }), 0);
      await store.writeDraft(ben, aDraft({ slot: 'b' }), 0);
      await store.deleteDraft(ana, 'b');
      await store.deleteDraft(ana, 'never-there');
      expect((await store.listDrafts(ana)).map((draft) => draft.slot)).toEqual(['c', 'a']);
      expect((await store.listDrafts(ben)).map((draft) => draft.slot)).toEqual(['b']);
    });

    test('an attempt is stored with its grading and review and takes its draft away', async () => {
      owners();
      await store.writeDraft(ana, aDraft({ slot: 'bias-variance' }), 0);
      await store.writeDraft(ana, aDraft({ slot: 'other' }), 0);
      await store.writeDraft(ben, aDraft({ slot: 'bias-variance' }), 0);
      const attempt = anAttempt({
        confidence: null,
        seconds: null,
        sessionId: newId(),
        mode: 'probe',
        probeOf: newId(),
        point: 'variance',
      });
      const review = aReview(attempt);
      const grading = await add(store, ana, attempt, review, 'bias-variance');
      expect(await store.readAttempt(ana, attempt.id)).toEqual({ attempt, gradings: [grading] });
      expect(await store.readAttempt(ben, attempt.id)).toBeNull();
      expect((await store.factsSince(ana, 0)).reviews).toEqual([review]);
      expect((await store.listDrafts(ana)).map((draft) => draft.slot)).toEqual(['other']);
      expect((await store.listDrafts(ben)).map((draft) => draft.slot)).toEqual(['bias-variance']);
    });

    test('an attempt that cannot be stored whole is not stored at all', async () => {
      owners();
      await store.writeDraft(ana, aDraft(), 0);
      const first = anAttempt();
      const grading = await add(store, ana, first, null, 'none');
      const second = anAttempt();
      await expect(
        store.addAttempt(ana, {
          attempt: second,
          grading: { ...aGrading(second), id: grading.id },
          review: aReview(second),
          draftSlot: 'bias-variance',
        }),
      ).rejects.toThrow();
      expect(await store.readAttempt(ana, second.id)).toBeNull();
      expect((await store.factsSince(ana, 0)).attempts).toHaveLength(1);
      expect((await store.factsSince(ana, 0)).reviews).toEqual([]);
      expect(await store.readDraft(ana, 'bias-variance')).not.toBeNull();
    });

    test('the same id may belong to two owners', async () => {
      owners();
      const hers = anAttempt({ text: 'hers' });
      const his = { ...hers, text: 'his' };
      await add(store, ana, hers);
      await add(store, ben, his);
      expect((await store.readAttempt(ana, hers.id))?.attempt).toEqual(hers);
      expect((await store.readAttempt(ben, hers.id))?.attempt).toEqual(his);
    });

    test('attempts are listed newest first, by question, session or what they follow', async () => {
      owners();
      const sessionId = newId();
      const first = anAttempt({ submittedAt: T });
      const second = anAttempt({ submittedAt: T + 2, questionId: 'dropout', sessionId });
      const third = anAttempt({ submittedAt: T + 1, sessionId, mode: 'probe', probeOf: first.id, point: 'bias' });
      for (const attempt of [first, second, third]) await add(store, ana, attempt);
      await add(store, ben, anAttempt({ sessionId, probeOf: first.id }));
      const listed = async (filter: {
        questionId?: string;
        sessionId?: string;
        probeOf?: string;
        limit?: number;
      }): Promise<Attempt[]> => store.listAttempts(ana, { limit: 10, ...filter });
      expect(await listed({})).toEqual([second, third, first]);
      expect(await listed({ limit: 2 })).toEqual([second, third]);
      expect(await listed({ questionId: 'bias-variance' })).toEqual([third, first]);
      expect(await listed({ sessionId })).toEqual([second, third]);
      expect(await listed({ probeOf: first.id })).toEqual([third]);
      expect(await listed({ questionId: 'dropout', sessionId })).toEqual([second]);
      expect(await listed({ questionId: 'never-asked' })).toEqual([]);
    });

    test('an attempt collects gradings, oldest first; a correction is a review that replaces another', async () => {
      owners();
      const attempt = anAttempt();
      const review = aReview(attempt);
      const first = await add(store, ana, attempt, review);
      const feedback = {
        ...first.feedback,
        grader: { kind: 'self' as const, name: 'me', version: '1' },
        score: null,
        next: null,
      };
      const second = aGrading(attempt, { feedback, at: T + 5 });
      const regraded = { ...first.feedback, grader: { kind: 'rule' as const, name: 'words+meaning', version: '1.0' } };
      const correction = aReview(attempt, { rating: 1, by: 'self', replaces: review.id, recordedAt: T + 5 });
      await store.addGrading(ana, { grading: second, review: correction });
      await store.addGrading(ana, { grading: aGrading(attempt, { feedback: regraded, at: T + 6 }), review: null });
      const read = await store.readAttempt(ana, attempt.id);
      expect(read?.gradings.slice(0, 2)).toEqual([first, second]);
      expect(read?.gradings).toHaveLength(3);
      const facts = (await store.factsSince(ana, 0)).gradings;
      expect(facts.map(({ kind, grader }) => [kind, grader])).toEqual([
        ['rule', 'rules 1'],
        ['self', 'me 1'],
        ['rule', 'words+meaning 1.0'],
      ]);
      expect((await store.factsSince(ana, 0)).reviews).toEqual([review, correction]);
    });

    test('a grading of an attempt that is not there is refused, with its review', async () => {
      owners();
      const attempt = anAttempt();
      await add(store, ben, attempt);
      await expect(store.addGrading(ana, { grading: aGrading(attempt), review: aReview(attempt) })).rejects.toThrow();
      expect(await store.factsSince(ana, 0)).toEqual(nothing);
    });

    test('facts are what was recorded at or after an instant, oldest first', async () => {
      owners();
      const early = anAttempt({ submittedAt: T, confidence: null, seconds: null });
      const late = anAttempt({ submittedAt: T + 10 });
      const lateGrading = await add(store, ana, late, aReview(late, { recordedAt: T + 10 }));
      const earlyReview = aReview(early);
      const earlyGrading = await add(store, ana, early, earlyReview);
      // A correction happens where its retrieval did, but is recorded now.
      const correction = aReview(early, { replaces: earlyReview.id, at: T, recordedAt: T + 20 });
      await store.addGrading(ana, { grading: aGrading(early, { at: T + 20 }), review: correction });
      await add(store, ben, anAttempt({ submittedAt: T + 11 }));

      const all = await store.factsSince(ana, 0);
      expect(all.attempts).toEqual([
        { id: early.id, questionId: 'bias-variance', mode: 'answer', confidence: null, seconds: null, at: T },
        { id: late.id, questionId: 'bias-variance', mode: 'answer', confidence: 0.7, seconds: 95.5, at: T + 10 },
      ]);
      expect(all.gradings.slice(0, 2)).toEqual([
        { id: earlyGrading.id, attemptId: early.id, kind: 'rule', grader: 'rules 1', score: 0.1 + 0.2, at: T },
        { id: lateGrading.id, attemptId: late.id, kind: 'rule', grader: 'rules 1', score: 0.1 + 0.2, at: T + 10 },
      ]);
      expect(all.reviews.map((review) => review.recordedAt)).toEqual([T, T + 10, T + 20]);

      const since = await store.factsSince(ana, T + 10);
      expect(since.attempts.map((fact) => fact.id)).toEqual([late.id]);
      expect(since.gradings.map((fact) => fact.at)).toEqual([T + 10, T + 20]);
      expect(since.reviews.map((review) => review.id).at(-1)).toBe(correction.id);
      expect(await store.factsSince(ana, T + 21)).toEqual(nothing);
    });

    test('the generation stays while rows are written in the ordinary course', async () => {
      owners();
      const before = await store.generation();
      await add(store, ana, anAttempt());
      expect(await store.generation()).toBe(before);
    });

    test('a session is resumed at its place and ended', async () => {
      owners();
      expect(await store.openSession(ana)).toBeNull();
      const first = aSession();
      const second = aSession({ startedAt: T + 1, items: [] });
      await store.addSession(ana, second);
      await store.addSession(ana, first);
      await store.addSession(ben, aSession({ startedAt: T + 9 }));
      expect(await store.openSession(ana)).toEqual(second);
      await store.endSession(ana, second.id, T + 5);
      expect(await store.readSession(ana, second.id)).toEqual({ ...second, endedAt: T + 5 });
      await store.moveSession(ana, first.id, 7);
      expect(await store.openSession(ana)).toEqual({ ...first, position: 7 });
      await store.moveSession(ben, first.id, 99);
      await store.endSession(ben, first.id, T + 6);
      expect(await store.readSession(ana, first.id)).toEqual({ ...first, position: 7 });
      expect(await store.readSession(ben, first.id)).toBeNull();
    });

    test('own questions are inserted, replaced and kept when deleted', async () => {
      owners();
      const one = anOwnQuestion('own-one');
      const two = anOwnQuestion('own-two', { createdAt: T + 1 });
      await store.writeOwnQuestions(ana, [two, one]);
      await store.writeOwnQuestions(ben, [anOwnQuestion('own-one', { createdAt: T + 9 })]);
      await store.writeOwnQuestions(ana, []);
      expect(await store.listOwnQuestions(ana)).toEqual([one, two]);
      const deleted = { ...one, updatedAt: T + 2, deletedAt: T + 2 };
      await store.writeOwnQuestions(ana, [deleted]);
      expect(await store.listOwnQuestions(ana)).toEqual([deleted, two]);
      expect(await store.listOwnQuestions(ben)).toEqual([anOwnQuestion('own-one', { createdAt: T + 9 })]);
    });

    test('a set is written, replaced and read back', async () => {
      owners();
      expect(await store.readSet(ana, 'starter')).toBeNull();
      await store.writeSet(ana, { id: 'starter', questionIds: ['dropout', 'bias-variance'], updatedAt: T });
      await store.writeSet(ana, { id: 'starter', questionIds: [], updatedAt: T + 1 });
      expect(await store.readSet(ana, 'starter')).toEqual({ id: 'starter', questionIds: [], updatedAt: T + 1 });
      expect(await store.readSet(ben, 'starter')).toBeNull();
    });
  });
}
