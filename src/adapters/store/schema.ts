import type { AttemptMode, DraftMode, Rating } from '#core/practice/attempt.ts';
import type { GraderKind } from '#core/grading/feedback.ts';

/** The tables as rows. Ids are text, times UTC milliseconds, lists and documents JSON text; every row but meta has its owner. */
export interface Tables {
  targets: TargetRow;
  drafts: DraftRow;
  sessions: SessionRow;
  own_questions: OwnQuestionRow;
  question_sets: QuestionSetRow;
  attempts: AttemptRow;
  gradings: GradingRow;
  reviews: ReviewRow;
  meta: { key: string; value: string };
}

export interface TargetRow {
  owner: string;
  target: string;
  at: number;
}

export interface DraftRow {
  owner: string;
  slot: string;
  mode: DraftMode;
  confidence: number | null;
  seconds: number;
  revision: number;
  saved_at: number;
  text: string;
}

export interface SessionRow {
  owner: string;
  id: string;
  items: string;
  position: number;
  round: number | null;
  started_at: number;
  ended_at: number | null;
}

export interface OwnQuestionRow {
  owner: string;
  id: string;
  question: string;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
}

export interface QuestionSetRow {
  owner: string;
  id: string;
  question_ids: string;
  updated_at: number;
}

export interface AttemptRow {
  owner: string;
  id: string;
  question_id: string;
  session_id: string | null;
  mode: AttemptMode;
  probe_of: string | null;
  point: string | null;
  confidence: number | null;
  seconds: number | null;
  submitted_at: number;
  asked: string;
  text: string;
  work: string | null;
}

export interface GradingRow {
  owner: string;
  id: string;
  attempt_id: string;
  kind: GraderKind;
  /** Name and version, as the feedback says. */
  grader: string;
  score: number | null;
  at: number;
  feedback: string;
}

export interface ReviewRow {
  owner: string;
  id: string;
  question_id: string;
  attempt_id: string;
  rating: Rating;
  by: GraderKind;
  replaces: string | null;
  at: number;
  recorded_at: number;
}
