// How each table travels in an export: one JSON document per row, in the words of the core, with its owner.
import { z } from 'zod';
import { attemptSchema, draftSchema, gradingSchema, millisSchema, reviewSchema } from '#core/practice/attempt.ts';
import { ownQuestionSchema, questionSetSchema } from '#core/practice/own.ts';
import { sessionSchema } from '#core/practice/session.ts';
import { targetSchema } from '#core/practice/target.ts';
import { attemptFromRow, attemptToRow, gradingFromRow, gradingToRow, reviewFromRow, reviewToRow } from './attempts.ts';
import { draftFromRow, draftToRow } from './drafts.ts';
import { ownQuestionFromRow, ownQuestionToRow, questionSetFromRow, questionSetToRow } from './own-questions.ts';
import type { Tables } from './schema.ts';
import { sessionFromRow, sessionToRow } from './sessions.ts';

export type PortableTable = Exclude<keyof Tables, 'meta'>;

/** A row of any table. */
export type Row = Readonly<Record<string, string | number | null>>;

/** One table's form in an export. */
export type Portable = {
  readonly table: PortableTable;
  /** The columns that identify a row: the primary key, in its order. */
  readonly key: readonly string[];
  /** Reads a document of an export as the row to store; throws a ZodError when it is not one. */
  toRow(document: unknown): Row;
  /** The document of a stored row. */
  fromRow(row: Row): object;
  /**
   * Null: history, which is never replaced. Otherwise what orders two versions of a row by age, most significant first;
   * an import keeps the newer.
   */
  readonly age: ((row: Row) => readonly number[]) | null;
};

const ownerSchema = z.string().min(1).max(200);
const datedTargetSchema = targetSchema.extend({ at: millisSchema });

/** Every table that travels, in the order of an export: what others refer to comes first. */
export const portables: readonly Portable[] = [
  portable({
    table: 'targets',
    key: ['owner'],
    schema: datedTargetSchema,
    toRow: (owner, { at, ...target }) => ({ owner, target: JSON.stringify(target), at }),
    fromRow: ({ target, at }) => ({ ...targetSchema.parse(JSON.parse(target)), at }),
    age: (row) => [row.at],
  }),
  portable({
    table: 'sessions',
    key: ['owner', 'id'],
    schema: sessionSchema,
    toRow: sessionToRow,
    fromRow: sessionFromRow,
    // A session carries no time of its last move: it only goes forward, and ends once.
    age: (row) => [row.ended_at ?? -1, row.position],
  }),
  portable({
    table: 'own_questions',
    key: ['owner', 'id'],
    schema: ownQuestionSchema,
    toRow: ownQuestionToRow,
    fromRow: ownQuestionFromRow,
    age: (row) => [row.updated_at],
  }),
  portable({
    table: 'question_sets',
    key: ['owner', 'id'],
    schema: questionSetSchema,
    toRow: questionSetToRow,
    fromRow: questionSetFromRow,
    age: (row) => [row.updated_at],
  }),
  portable({
    table: 'drafts',
    key: ['owner', 'slot'],
    schema: draftSchema,
    toRow: draftToRow,
    fromRow: draftFromRow,
    age: (row) => [row.saved_at, row.revision],
  }),
  portable({
    table: 'attempts',
    key: ['owner', 'id'],
    schema: attemptSchema,
    toRow: attemptToRow,
    fromRow: attemptFromRow,
    age: null,
  }),
  portable({
    table: 'gradings',
    key: ['owner', 'id'],
    schema: gradingSchema,
    toRow: gradingToRow,
    fromRow: gradingFromRow,
    age: null,
  }),
  portable({
    table: 'reviews',
    key: ['owner', 'id'],
    schema: reviewSchema,
    toRow: reviewToRow,
    fromRow: reviewFromRow,
    age: null,
  }),
];

/** Ties a table's row type to its document type, then forgets both, so that the list can be walked. */
function portable<T extends PortableTable, V extends object>(typed: {
  table: T;
  key: readonly (keyof Tables[T] & string)[];
  schema: z.ZodType<V>;
  toRow: (owner: string, value: V) => Tables[T];
  fromRow: (row: Tables[T]) => V;
  age: ((row: Tables[T]) => readonly number[]) | null;
}): Portable {
  return {
    table: typed.table,
    key: typed.key,
    toRow(document) {
      const { owner, ...value } = z.looseObject({ owner: ownerSchema }).parse(document);
      return { ...typed.toRow(owner, typed.schema.parse(value)) } as unknown as Row;
    },
    fromRow: (row) => ({ ...typed.fromRow(row as unknown as Tables[T]), owner: row['owner'] }),
    age: typed.age === null ? null : (typed.age as unknown as (row: Row) => readonly number[]),
  };
}
