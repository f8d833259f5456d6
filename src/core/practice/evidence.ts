import type { GraderKind } from '#core/grading/feedback.ts';
import { advance, learnPace, type MemoryState, replay } from '#core/memory/memory.ts';
import { type Millis, SECOND } from '#core/time.ts';
import type { AttemptMode, Review } from './attempt.ts';

/** What an attempt contributes to memory, readiness and calibration: everything but its words. */
export type AttemptFact = {
  readonly id: string;
  readonly questionId: string;
  readonly mode: AttemptMode;
  readonly confidence: number | null;
  readonly seconds: number | null;
  readonly at: Millis;
};
export type GradingFact = {
  readonly id: string;
  readonly attemptId: string;
  readonly kind: GraderKind;
  /** Name and version of the grader. */
  readonly grader: string;
  readonly score: number | null;
  readonly at: Millis;
};
/** What the log gained since some instant, oldest first. */
export type Facts = { readonly attempts: AttemptFact[]; readonly gradings: GradingFact[]; readonly reviews: Review[] };

/** An attempt's facts with the latest score of each kind of grader; kinds are never mixed. */
export type ScoredAttempt = AttemptFact & {
  readonly scores: Readonly<Partial<Record<GraderKind, number | null>>>;
  /** Who gave each of the scores: name and version. */
  readonly graders: Readonly<Partial<Record<GraderKind, string>>>;
};

/** Everything learned from one candidate's practice, folded from the append-only log. */
export type Evidence = {
  /** Oldest first. */
  readonly attempts: readonly ScoredAttempt[];
  /** The same by question id, so that what concerns one question costs no more after 100,000 attempts than after ten. */
  readonly byQuestion: ReadonlyMap<string, readonly ScoredAttempt[]>;
  memoryOf(questionId: string): MemoryState | null;
  /** The candidate's own pace of forgetting; 1 is average. */
  readonly pace: number;
  reviewsOf(questionId: string): readonly Review[];
};

/** Other processes may write beside this one with a clock a little behind, so each read looks back this far. */
const OVERLAP: Millis = 10 * SECOND;

/** The state of a question after its last review and before it, so that correcting the last one costs one step. */
type Tail = { readonly before: MemoryState | null; readonly last: MemoryState; readonly lastId: string };

/** Gradings come in later than the attempt they judge, so its scores are filled in. */
type LoggedAttempt = AttemptFact & {
  scores: Partial<Record<GraderKind, number | null>>;
  graders: Partial<Record<GraderKind, string>>;
};

/** The fold so far; new facts are added to it in place. */
export type EvidenceLog = {
  seen: Millis;
  attempts: ScoredAttempt[];
  byId: Map<string, LoggedAttempt>;
  byQuestion: Map<string, ScoredAttempt[]>;
  reviews: Map<string, Map<string, Review>>;
  newestAttempt: Millis;
  /** The latest grading of each attempt by each kind of grader. */
  gradings: Map<string, GradingFact>;
  tails: Map<string, Tail>;
  pace: number;
};

/** A log without facts. */
export function emptyLog(): EvidenceLog {
  return {
    seen: 0,
    newestAttempt: 0,
    attempts: [],
    byId: new Map(),
    byQuestion: new Map(),
    reviews: new Map(),
    gradings: new Map(),
    tails: new Map(),
    pace: 1,
  };
}

/** From when facts must be read so that none is missed. */
export function readFrom(log: EvidenceLog): Millis {
  return Math.max(0, log.seen - OVERLAP);
}

/** Adds facts to a log; those it has already are passed over. */
export function addFacts(log: EvidenceLog, facts: Facts): void {
  addAttempts(log, facts.attempts);
  for (const grading of facts.gradings) {
    log.seen = Math.max(log.seen, grading.at);
    const attempt = log.byId.get(grading.attemptId);
    const key = `${grading.attemptId} ${grading.kind}`;
    const known = log.gradings.get(key);
    if (attempt === undefined || (known !== undefined && !isLater(grading, known))) continue;
    log.gradings.set(key, grading);
    attempt.scores[grading.kind] = grading.score;
    attempt.graders[grading.kind] = grading.grader;
  }
  foldReviews(log, facts.reviews);
}

/** What a log says. */
export function evidenceOf(log: EvidenceLog): Evidence {
  return {
    attempts: log.attempts,
    byQuestion: log.byQuestion,
    memoryOf: (questionId) => log.tails.get(questionId)?.last ?? null,
    pace: log.pace,
    reviewsOf: (questionId) => [...(log.reviews.get(questionId)?.values() ?? [])],
  };
}

function addAttempts(log: EvidenceLog, facts: readonly AttemptFact[]): void {
  let inOrder = true;
  for (const fact of facts) {
    log.seen = Math.max(log.seen, fact.at);
    if (log.byId.has(fact.id)) continue;
    const attempt: LoggedAttempt = { ...fact, scores: {}, graders: {} };
    log.byId.set(fact.id, attempt);
    log.attempts.push(attempt);
    const ofQuestion = log.byQuestion.get(fact.questionId);
    if (ofQuestion === undefined) log.byQuestion.set(fact.questionId, [attempt]);
    else ofQuestion.push(attempt);
    if (fact.at < log.newestAttempt) inOrder = false;
    else log.newestAttempt = fact.at;
  }
  if (inOrder) return;
  for (const list of [log.attempts, ...log.byQuestion.values()]) list.sort((a, b) => a.at - b.at);
}

function isLater(one: GradingFact, other: GradingFact): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}

function foldReviews(log: EvidenceLog, reviews: readonly Review[]): void {
  for (const review of reviews) {
    log.seen = Math.max(log.seen, review.recordedAt);
    const known = log.reviews.get(review.questionId) ?? new Map<string, Review>();
    if (known.has(review.id)) continue;
    known.set(review.id, review);
    log.reviews.set(review.questionId, known);
    const tail = log.tails.get(review.questionId);
    const last = tail?.last ?? null;
    // A correction judges a retrieval again; it is not another observation of forgetting.
    if (last !== null && review.replaces === null) log.pace = learnPace(log.pace, last, review.at, review.rating);
    // At the same instant as the last one it may be what that one corrects, written by another process.
    if (tail === undefined || (review.replaces === null && review.at > tail.last.lastAt)) {
      log.tails.set(review.questionId, { before: last, last: advance(last, review), lastId: review.id });
    } else if (review.replaces === tail.lastId) {
      log.tails.set(review.questionId, { before: tail.before, last: advance(tail.before, review), lastId: review.id });
    } else {
      const state = replay([...known.values()]);
      // The place of the last review is not known after a repair in the middle, so the next correction replays, too.
      if (state !== null) log.tails.set(review.questionId, { before: null, last: state, lastId: '' });
    }
  }
}
