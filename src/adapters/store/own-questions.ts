import type { Kysely } from 'kysely';
import type { OwnQuestionStore } from '#app/ports.ts';
import { type OwnQuestion, type QuestionSet, ownQuestionSchema, questionSetSchema } from '#core/practice/own.ts';
import type { OwnQuestionRow, QuestionSetRow, Tables } from './schema.ts';

/** The candidate's own questions and sets over a database. */
export function ownQuestionStore(db: Kysely<Tables>): OwnQuestionStore {
  return {
    async listOwnQuestions(owner) {
      const rows = await db
        .selectFrom('own_questions')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(ownQuestionFromRow);
    },

    async writeOwnQuestions(owner, questions) {
      await db.transaction().execute(async (all) => {
        for (const question of questions) {
          const row = ownQuestionToRow(owner, question);
          await all
            .insertInto('own_questions')
            .values(row)
            .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(row))
            .execute();
        }
      });
    },

    async readSet(owner, id) {
      const row = await db
        .selectFrom('question_sets')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : questionSetFromRow(row);
    },

    async writeSet(owner, set) {
      const row = questionSetToRow(owner, set);
      await db
        .insertInto('question_sets')
        .values(row)
        .onConflict((conflict) => conflict.columns(['owner', 'id']).doUpdateSet(row))
        .execute();
    },
  };
}

/** An own question as its row. */
export function ownQuestionToRow(owner: string, own: OwnQuestion): OwnQuestionRow {
  const { question, createdAt, updatedAt, deletedAt } = own;
  return {
    owner,
    id: question.id,
    question: JSON.stringify(question),
    created_at: createdAt,
    updated_at: updatedAt,
    deleted_at: deletedAt,
  };
}

/** The own question of a row; throws when the row is not one. */
export function ownQuestionFromRow(row: OwnQuestionRow): OwnQuestion {
  const times = { createdAt: row.created_at, updatedAt: row.updated_at, deletedAt: row.deleted_at };
  return ownQuestionSchema.parse({ question: JSON.parse(row.question), ...times });
}

/** A set as its row. */
export function questionSetToRow(owner: string, set: QuestionSet): QuestionSetRow {
  return { owner, id: set.id, question_ids: JSON.stringify(set.questionIds), updated_at: set.updatedAt };
}

/** The set of a row; throws when the row is not one. */
export function questionSetFromRow(row: QuestionSetRow): QuestionSet {
  return questionSetSchema.parse({ id: row.id, questionIds: JSON.parse(row.question_ids), updatedAt: row.updated_at });
}
