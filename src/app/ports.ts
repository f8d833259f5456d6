import type { Bank } from '#core/bank/bank.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import type { Rubric } from '#core/grading/prepare.ts';
import type { Attempt, Draft, Grading, Review } from '#core/practice/attempt.ts';
import type { Facts } from '#core/practice/evidence.ts';
import type { OwnQuestion, QuestionSet } from '#core/practice/own.ts';
import type { Session } from '#core/practice/session.ts';
import type { Target } from '#core/practice/target.ts';
import type { Result } from '#core/result.ts';
import type { Millis } from '#core/time.ts';
import type { AppError } from './errors.ts';

/** Whose rows: 'local' on a candidate's own machine. Every row has its owner, and every query names one. */
export type Owner = string;

export interface TargetStore {
  readTarget(owner: Owner): Promise<Target | null>;
  writeTarget(owner: Owner, target: Target, at: Millis): Promise<void>;
}

export interface DraftStore {
  readDraft(owner: Owner, slot: string): Promise<Draft | null>;
  /** Newest first. */
  listDrafts(owner: Owner): Promise<Draft[]>;
  /**
   * Saves a draft that builds on a revision (0 for a new one); when the stored draft is of another revision, nothing is
   * written and the stored draft comes back as the error.
   */
  writeDraft(owner: Owner, draft: Omit<Draft, 'revision'>, base: number): Promise<Result<Draft, Draft>>;
  deleteDraft(owner: Owner, slot: string): Promise<void>;
}

export interface AttemptStore {
  /** Stores the attempt with its grading and review and removes the draft it came from, if it is done with: all or nothing. */
  addAttempt(
    owner: Owner,
    entry: { attempt: Attempt; grading: Grading; review: Review | null; draftSlot: string | null },
  ): Promise<void>;
  readAttempt(owner: Owner, id: string): Promise<{ attempt: Attempt; gradings: Grading[] } | null>;
  /** Newest first. */
  listAttempts(
    owner: Owner,
    filter: { questionId?: string; sessionId?: string; probeOf?: string; limit: number },
  ): Promise<Attempt[]>;
  /** Stores another grader's judgement and, when it changes the rating, the review that replaces the earlier one: all or nothing. */
  addGrading(owner: Owner, entry: { grading: Grading; review: Review | null }): Promise<void>;
  /** Facts recorded at or after an instant, oldest first. */
  factsSince(owner: Owner, since: Millis): Promise<Facts>;
  /** Changes whenever rows came in from outside the ordinary course (import, restore), so that caches start over. */
  generation(): Promise<string>;
}

export interface SessionStore {
  addSession(owner: Owner, session: Session): Promise<void>;
  readSession(owner: Owner, id: string): Promise<Session | null>;
  /** The latest session that has not ended. */
  openSession(owner: Owner): Promise<Session | null>;
  moveSession(owner: Owner, id: string, position: number): Promise<void>;
  endSession(owner: Owner, id: string, at: Millis): Promise<void>;
}

export interface OwnQuestionStore {
  /** Deleted ones included. */
  listOwnQuestions(owner: Owner): Promise<OwnQuestion[]>;
  /** Inserts or replaces by question id. */
  writeOwnQuestions(owner: Owner, questions: readonly OwnQuestion[]): Promise<void>;
  readSet(owner: Owner, id: string): Promise<QuestionSet | null>;
  writeSet(owner: Owner, set: QuestionSet): Promise<void>;
}

/** Everything durable, over any engine. app/store.contract.ts is the suite every implementation passes. */
export interface Store extends TargetStore, DraftStore, AttemptStore, SessionStore, OwnQuestionStore {}

/** A verified copy of the database. */
export type Backup = { readonly name: string; readonly at: Millis; readonly bytes: number };
/** Rows written, rows that were there already, per table. */
export type ImportCount = { readonly added: number; readonly alreadyThere: number };

/** The data folder as a whole. */
export interface Archive {
  /** Makes and verifies a backup now. */
  backUp(): Promise<Backup>;
  /** Newest first. */
  listBackups(): Promise<Backup[]>;
  /** Verifies the backup, keeps the present database beside it, then swaps it in. */
  restore(name: string): Promise<Result<Backup, AppError>>;
  /** Everything as JSON lines: a header, then one row per line in a fixed order; equal data gives equal bytes. */
  exportLines(): AsyncIterable<string>;
  /** Adds the rows that are not there yet, in one transaction, nothing when any line is wrong. */
  importLines(lines: AsyncIterable<string> | Iterable<string>): Promise<Result<ImportCount, AppError>>;
}

/** A package for Python in the browser: its file, whether it is here, and what it needs as well. */
export type Wheel = {
  readonly name: string;
  readonly fileName: string;
  readonly present: boolean;
  readonly depends: readonly string[];
};

/** Packages for Python in the browser, fetched once and kept. */
export interface WheelStore {
  list(): readonly Wheel[];
  /** Fetches packages with those they need; the names of their files. Goes to the network, so only when somebody asks. */
  fetch(
    names: readonly string[],
  ): Promise<Result<readonly string[], Extract<AppError, { code: 'unavailable' | 'invalid' }>>>;
  /** The bytes of a file that is here and whole, or null. */
  read(fileName: string): Promise<Uint8Array | null>;
}

/** Greenroom's own grader, with as many of its stages as could be loaded. */
export interface AnswerGrader {
  /**
   * Grades an answer; the feedback names the stages that ran.
   * @param seconds time taken, or null when nobody measured it
   */
  grade(rubric: Rubric, answer: string, seconds: number | null): Promise<Feedback>;
}

/** What use cases are given. */
export type Ports = {
  readonly store: Store;
  readonly bank: Bank;
  readonly grader: AnswerGrader;
  /** UTC milliseconds now. */
  readonly now: () => Millis;
  /** A new UUIDv7. */
  readonly newId: () => string;
};
