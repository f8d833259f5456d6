// Whole databases made from a seed: every table, two owners, and text and numbers that storage tends to spoil.
import type { Store } from '#app/ports.ts';
import type { OwnQuestion } from '#core/practice/own.ts';
import { type Chance, idOf } from './samples.ts';

const MOST = 2 ** 53;
const times = [0, 1, 1_760_000_000_000, 8.64e15];
const seconds = [0, 0.1 + 0.2, 1e-300, 12.5, MOST, MOST - 1, 5e-324];

/** Fills an empty store. */
export async function fillStore(store: Store, chance: Chance): Promise<void> {
  for (const owner of ['local', `élève-${chance.below(9)} 🧑‍🎓`]) {
    let made = 0;
    const id = (): string => idOf(chance.below(2 ** 16), ++made);
    const slug = (): string => `question-${chance.below(40)}`;
    const at = (): number => chance.pick([...times, 1_700_000_000_000 + chance.below(1e9)]);
    if (chance.next() < 0.7) {
      await store.writeTarget(
        owner,
        {
          track: 'genai-nlp',
          title: words(chance, 20).trim(),
          company: words(chance, 20).trim(),
          interviewDay: chance.pick([null, '2028-02-29']),
          hoursPerWeek: 0.5 + chance.next(),
          daysOff: [chance.below(7)],
          projects: [{ name: 'x', problem: words(chance, 20).trim() }],
          mocks: { coding: '2026-12-31' },
          resumeAligned: null,
        },
        at(),
      );
    }
    for (let i = chance.below(4); i > 0; i--) {
      const items = Array.from({ length: chance.below(3) }, () => ({ questionId: slug(), reason: words(chance, 30) }));
      await store.addSession(owner, {
        id: id(),
        items,
        position: chance.below(3),
        round: chance.pick([null, 45]),
        startedAt: at(),
        endedAt: chance.pick([null, at()]),
      });
    }
    await store.writeOwnQuestions(
      owner,
      Array.from({ length: chance.below(3) }, (_, i) => ownQuestion(`own-${i}`, chance, at())),
    );
    for (const set of ['starter', 'mine'].slice(chance.below(3)))
      await store.writeSet(owner, { id: set, questionIds: [slug(), slug()], updatedAt: at() });
    for (let i = chance.below(5); i > 0; i--) {
      const draft = {
        slot: `${slug()}/${words(chance, 6)}${i}`,
        mode: 'answer' as const,
        text: words(chance, 200),
        confidence: chance.pick([null, 0, 1, chance.next()]),
      };
      await store.writeDraft(owner, { ...draft, seconds: chance.pick(seconds), savedAt: at() }, 0);
    }
    for (let i = chance.below(12); i > 0; i--) {
      const [attemptId, questionId, submittedAt] = [id(), slug(), at()];
      const attempt = {
        id: attemptId,
        questionId,
        sessionId: chance.pick([null, id()]),
        mode: chance.pick(['answer', 'reasoning', 'probe'] as const),
        probeOf: chance.pick([null, id()]),
        point: chance.pick([null, 'point-one']),
        asked: words(chance, 60),
        text: words(chance, 300),
        confidence: chance.pick([null, 0, 1, chance.next()]),
        seconds: chance.pick([null, ...seconds]),
        work: null,
        submittedAt,
      };
      const grading = () => ({
        id: id(),
        attemptId,
        feedback: {
          // In another order than the schema's: an export must not depend on it.
          next: chance.pick([null, { probe: words(chance, 20), point: 'p' }]),
          grader: { version: '1', kind: chance.pick(['rule', 'self', 'model', 'peer'] as const), name: 'g' },
          score: chance.pick([null, 0, 1, chance.next()]),
          points: [{ id: 'p', verdict: 'partial' as const, evidence: [{ start: 0, end: chance.below(99) }] }],
          misconceptions: [],
          delivery: { words: chance.below(999), seconds: chance.pick([null, ...seconds]), target: { min: 1, max: 2 } },
        },
        at: at(),
      });
      const review = () => ({
        id: id(),
        questionId,
        attemptId,
        rating: chance.pick([1, 2, 3, 4] as const),
        by: 'rule' as const,
        replaces: chance.pick([null, id()]),
        at: at(),
        recordedAt: at(),
      });
      await store.addAttempt(owner, {
        attempt,
        grading: grading(),
        review: chance.pick([null, review()]),
        draftSlot: 'none',
      });
      if (chance.next() < 0.3) await store.addGrading(owner, { grading: grading(), review: review() });
    }
  }
}

/** Text of any characters a document can hold: all planes, controls, line ends of every kind; no NUL and no half pairs. */
function words(chance: Chance, most: number): string {
  let text = '';
  for (let i = chance.below(most + 1); i > 0 && text.length < most - 4; i--) {
    const kind = chance.below(8);
    if (kind === 0) text += String.fromCodePoint(1 + chance.below(0x1f));
    else if (kind === 1)
      text += chance.pick([
        '\n',
        '\r',
        '\r\n',
        '\u2028',
        '\ufeff',
        '"',
        "'",
        '\\',
        '%',
        '\u200d',
        '{',
        '\\u0000',
        'e\u0301',
      ]);
    else if (kind === 2) text += String.fromCodePoint(0x1f300 + chance.below(0x2ff));
    else if (kind === 3) text += String.fromCodePoint(0xe000 + chance.below(0x1ffe));
    else if (kind === 4) text += String.fromCodePoint(0xa0 + chance.below(0xd700));
    else text += String.fromCodePoint(0x20 + chance.below(0x5f));
  }
  return text;
}

function ownQuestion(id: string, chance: Chance, at: number): OwnQuestion {
  return {
    question: {
      id,
      title: `My ${words(chance, 30)}!`.trim(),
      kind: 'concept',
      status: 'active',
      topics: ['probability'],
      skills: ['statistics'],
      level: 'core',
      minutes: 2.5,
      tracks: { 'ml-engineer': 'must', 'entry-level': 'optional' },
      points: [],
      falseClaims: [],
      prompt: `Why ${words(chance, 100)}?`,
      modelAnswer: '',
    },
    createdAt: at,
    updatedAt: at,
    deletedAt: chance.pick([null, at]),
  };
}
