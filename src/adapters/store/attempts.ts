import type { Kysely } from 'kysely';
import type { AttemptStore } from '#app/ports.ts';
import { graderLabel } from '#core/grading/grader-label.ts';
import {
  type Attempt,
  type Grading,
  type Review,
  attemptSchema,
  gradingSchema,
  reviewSchema,
} from '#core/practice/attempt.ts';
import { readGeneration } from './generation.ts';
import type { AttemptRow, GradingRow, ReviewRow, Tables } from './schema.ts';

/** Attempts, gradings and reviews over a database. */
export function attemptStore(db: Kysely<Tables>): AttemptStore {
  return {
    async addAttempt(owner, { attempt, grading, review, draftSlot }) {
      await db.transaction().execute(async (all) => {
        await all.insertInto('attempts').values(attemptToRow(owner, attempt)).execute();
        await all.insertInto('gradings').values(gradingToRow(owner, grading)).execute();
        if (review !== null) await all.insertInto('reviews').values(reviewToRow(owner, review)).execute();
        if (draftSlot !== null)
          await all.deleteFrom('drafts').where('owner', '=', owner).where('slot', '=', draftSlot).execute();
      });
    },

    async readAttempt(owner, id) {
      const row = await db
        .selectFrom('attempts')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const gradings = await db
        .selectFrom('gradings')
        .selectAll()
        .where('owner', '=', owner)
        .where('attempt_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return { attempt: attemptFromRow(row), gradings: gradings.map(gradingFromRow) };
    },

    async listAttempts(owner, { questionId, sessionId, probeOf, limit }) {
      let query = db.selectFrom('attempts').selectAll().where('owner', '=', owner);
      if (questionId !== undefined) query = query.where('question_id', '=', questionId);
      if (sessionId !== undefined) query = query.where('session_id', '=', sessionId);
      if (probeOf !== undefined) query = query.where('probe_of', '=', probeOf);
      const rows = await query.orderBy('submitted_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(attemptFromRow);
    },

    async addGrading(owner, { grading, review }) {
      await db.transaction().execute(async (all) => {
        await all.insertInto('gradings').values(gradingToRow(owner, grading)).execute();
        if (review !== null) await all.insertInto('reviews').values(reviewToRow(owner, review)).execute();
      });
    },

    async factsSince(owner, since) {
      // One snapshot, so that no grading comes without its attempt. Plain columns are not parsed again: there may be 100,000.
      const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
      return snapshot.execute(async (all) => ({
        attempts: await all
          .selectFrom('attempts')
          .select(['id', 'question_id as questionId', 'mode', 'confidence', 'seconds', 'submitted_at as at'])
          .where('owner', '=', owner)
          .where('submitted_at', '>=', since)
          .orderBy('submitted_at')
          .orderBy('id')
          .execute(),
        gradings: await all
          .selectFrom('gradings')
          .select(['id', 'attempt_id as attemptId', 'kind', 'grader', 'score', 'at'])
          .where('owner', '=', owner)
          .where('at', '>=', since)
          .orderBy('at')
          .orderBy('id')
          .execute(),
        reviews: await all
          .selectFrom('reviews')
          .select([
            'id',
            'question_id as questionId',
            'attempt_id as attemptId',
            'rating',
            'by',
            'replaces',
            'at',
            'recorded_at as recordedAt',
          ])
          .where('owner', '=', owner)
          .where('recorded_at', '>=', since)
          .orderBy('recorded_at')
          .orderBy('id')
          .execute(),
      }));
    },

    generation: () => readGeneration(db),
  };
}

/** An attempt as its row. */
export function attemptToRow(owner: string, attempt: Attempt): AttemptRow {
  const { id, questionId, sessionId, mode, probeOf, point, confidence, seconds, submittedAt, asked, text, work } =
    attempt;
  return {
    owner,
    id,
    question_id: questionId,
    session_id: sessionId,
    mode,
    probe_of: probeOf,
    point,
    confidence,
    seconds,
    submitted_at: submittedAt,
    asked,
    text,
    work: work === null ? null : JSON.stringify(work),
  };
}

/** The attempt of a row; throws when the row is not one. */
export function attemptFromRow(row: AttemptRow): Attempt {
  const { id, mode, point, asked, text, confidence, seconds } = row;
  const named = {
    questionId: row.question_id,
    sessionId: row.session_id,
    probeOf: row.probe_of,
    work: row.work === null ? null : JSON.parse(row.work),
    submittedAt: row.submitted_at,
  };
  return attemptSchema.parse({ id, mode, point, asked, text, confidence, seconds, ...named });
}

/** A grading as its row. */
export function gradingToRow(owner: string, grading: Grading): GradingRow {
  const { id, attemptId, feedback, at } = grading;
  return {
    owner,
    id,
    attempt_id: attemptId,
    kind: feedback.grader.kind,
    grader: graderLabel(feedback.grader),
    score: feedback.score,
    at,
    feedback: JSON.stringify(feedback),
  };
}

/** The grading of a row; throws when the row is not one. */
export function gradingFromRow(row: GradingRow): Grading {
  return gradingSchema.parse({ id: row.id, attemptId: row.attempt_id, feedback: JSON.parse(row.feedback), at: row.at });
}

/** A review as its row. */
export function reviewToRow(owner: string, review: Review): ReviewRow {
  const { id, questionId, attemptId, rating, by, replaces, at, recordedAt } = review;
  return {
    owner,
    id,
    question_id: questionId,
    attempt_id: attemptId,
    rating,
    by,
    replaces,
    at,
    recorded_at: recordedAt,
  };
}

/** The review of a row; throws when the row is not one. */
export function reviewFromRow(row: ReviewRow): Review {
  const { id, rating, by, replaces, at } = row;
  return reviewSchema.parse({
    id,
    rating,
    by,
    replaces,
    at,
    questionId: row.question_id,
    attemptId: row.attempt_id,
    recordedAt: row.recorded_at,
  });
}
