// Practice data made from a seed, for the tests of what must survive.
import type { Attempt, Grading, Review } from '#core/practice/attempt.ts';

/** A source of chance that a seed decides (mulberry32). */
export type Chance = { next(): number; below(n: number): number; pick<T>(of: readonly T[]): T };

/** Chance from a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, pick: (of) => of[below(of.length)] as (typeof of)[number] };
}

/** A UUID from a number and the place it is used. */
export function idOf(place: number, n: number): string {
  return `01932f4e-${place.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** An attempt with its grading and review, as submitting an answer stores them. */
export type Entry = { attempt: Attempt; grading: Grading; review: Review | null; draftSlot: string };

/** The nth entry of a place, always the same; words sets the length of the answer. */
export function entryOf(place: number, n: number, words = 60): Entry {
  const id = idOf(place, n * 3);
  const questionId = `question-${n % 97}`;
  const at = 1_760_000_000_000 + n * 1_000;
  const text = `Answer ${n}. ${'the variance grows as the model fits the noise '.repeat(Math.ceil(words / 9))}`;
  return {
    attempt: {
      id,
      questionId,
      sessionId: null,
      mode: 'answer',
      probeOf: null,
      point: null,
      asked: 'Why?',
      text,
      confidence: 0.5,
      seconds: 30,
      work: null,
      submittedAt: at,
    },
    grading: {
      id: idOf(place, n * 3 + 1),
      attemptId: id,
      feedback: {
        grader: { kind: 'rule', name: 'rules', version: '1' },
        score: 0.5,
        points: [{ id: 'variance', verdict: 'covered', evidence: [{ start: 0, end: 6 }] }],
        misconceptions: [],
        delivery: { words, seconds: 30, target: { min: 100, max: 250 } },
        next: null,
      },
      at,
    },
    review: {
      id: idOf(place, n * 3 + 2),
      questionId,
      attemptId: id,
      rating: 3,
      by: 'rule',
      replaces: null,
      at,
      recordedAt: at,
    },
    draftSlot: questionId,
  };
}
