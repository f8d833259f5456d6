import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { type Engine, engineOf } from '../engine.ts';

/** Targets, drafts, attempts with gradings and reviews, sessions, own questions and sets. */
export const practice: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const engine = engineOf(db);
    const { id, words, count, real, instant } = columnTypes(engine);
    const make = (
      table: string,
      build: (table: CreateTableBuilder<string>) => CreateTableBuilder<string, never>,
    ): Promise<void> => {
      const built = build(db.schema.createTable(table) as CreateTableBuilder<string>);
      return (engine === 'sqlite' ? built.modifyEnd(sql`strict`) : built).execute();
    };

    await make('meta', (t) =>
      t.addColumn('key', id, (c) => c.notNull().primaryKey()).addColumn('value', words, (c) => c.notNull()),
    );
    await make('targets', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull().primaryKey())
        .addColumn('target', words, (c) => c.notNull())
        .addColumn('at', instant, (c) => c.notNull()),
    );
    await make('drafts', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('slot', id, (c) => c.notNull())
        .addColumn('mode', words, (c) => c.notNull())
        .addColumn('confidence', real)
        .addColumn('seconds', real, (c) => c.notNull())
        .addColumn('revision', count, (c) => c.notNull())
        .addColumn('saved_at', instant, (c) => c.notNull())
        .addColumn('text', words, (c) => c.notNull())
        .addPrimaryKeyConstraint('drafts_key', ['owner', 'slot']),
    );
    await make('sessions', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('items', words, (c) => c.notNull())
        .addColumn('position', count, (c) => c.notNull())
        .addColumn('started_at', instant, (c) => c.notNull())
        .addColumn('ended_at', instant)
        .addPrimaryKeyConstraint('sessions_key', ['owner', 'id']),
    );
    await make('own_questions', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('question', words, (c) => c.notNull())
        .addColumn('created_at', instant, (c) => c.notNull())
        .addColumn('updated_at', instant, (c) => c.notNull())
        .addColumn('deleted_at', instant)
        .addPrimaryKeyConstraint('own_questions_key', ['owner', 'id']),
    );
    await make('question_sets', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('question_ids', words, (c) => c.notNull())
        .addColumn('updated_at', instant, (c) => c.notNull())
        .addPrimaryKeyConstraint('question_sets_key', ['owner', 'id']),
    );
    // The long columns come last: SQLite reads the others without touching the pages the text overflows to.
    await make('attempts', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('question_id', id, (c) => c.notNull())
        .addColumn('session_id', id)
        .addColumn('mode', words, (c) => c.notNull())
        .addColumn('probe_of', id)
        .addColumn('point', words)
        .addColumn('confidence', real)
        .addColumn('seconds', real)
        .addColumn('submitted_at', instant, (c) => c.notNull())
        .addColumn('asked', words, (c) => c.notNull())
        .addColumn('text', words, (c) => c.notNull())
        .addPrimaryKeyConstraint('attempts_key', ['owner', 'id']),
    );
    await make('gradings', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('attempt_id', id, (c) => c.notNull())
        .addColumn('kind', words, (c) => c.notNull())
        .addColumn('score', real)
        .addColumn('at', instant, (c) => c.notNull())
        .addColumn('feedback', words, (c) => c.notNull())
        .addPrimaryKeyConstraint('gradings_key', ['owner', 'id'])
        .addForeignKeyConstraint('gradings_attempt', ['owner', 'attempt_id'], 'attempts', ['owner', 'id']),
    );
    await make('reviews', (t) =>
      t
        .addColumn('owner', id, (c) => c.notNull())
        .addColumn('id', id, (c) => c.notNull())
        .addColumn('question_id', id, (c) => c.notNull())
        .addColumn('attempt_id', id, (c) => c.notNull())
        .addColumn('rating', count, (c) => c.notNull())
        .addColumn('by', words, (c) => c.notNull())
        .addColumn('replaces', id)
        .addColumn('at', instant, (c) => c.notNull())
        .addColumn('recorded_at', instant, (c) => c.notNull())
        .addPrimaryKeyConstraint('reviews_key', ['owner', 'id'])
        .addForeignKeyConstraint('reviews_attempt', ['owner', 'attempt_id'], 'attempts', ['owner', 'id']),
    );

    const index = (name: string, table: string, columns: string[]): Promise<void> =>
      db.schema.createIndex(name).on(table).columns(columns).execute();
    await index('drafts_by_time', 'drafts', ['owner', 'saved_at']);
    await index('sessions_by_start', 'sessions', ['owner', 'started_at']);
    await index('attempts_by_question', 'attempts', ['owner', 'question_id', 'submitted_at', 'id']);
    await index('gradings_by_attempt', 'gradings', ['owner', 'attempt_id', 'at', 'id']);
    await index('reviews_by_attempt', 'reviews', ['owner', 'attempt_id']);
    // Facts are read from the index alone, so these carry every column a fact has.
    await index('attempts_by_time', 'attempts', [
      'owner',
      'submitted_at',
      'id',
      'question_id',
      'mode',
      'confidence',
      'seconds',
    ]);
    await index('gradings_by_time', 'gradings', ['owner', 'at', 'id', 'attempt_id', 'kind', 'score']);
    await index('reviews_by_time', 'reviews', ['owner', 'recorded_at', 'id']);
    await sql`create index attempts_by_session on attempts (owner, session_id, submitted_at, id) where session_id is not null`.execute(
      db,
    );
    await sql`create index attempts_by_parent on attempts (owner, probe_of, submitted_at, id) where probe_of is not null`.execute(
      db,
    );

    await keepAppendOnly(db, engine, ['attempts', 'gradings', 'reviews']);
  },
};

/** Names sort by bytes on both engines, so that exports have one order. */
function columnTypes(engine: Engine) {
  return engine === 'sqlite'
    ? { id: sql`text`, words: sql`text`, count: sql`integer`, real: sql`real`, instant: sql`integer` }
    : {
        id: sql`text collate "C"`,
        words: sql`text`,
        count: sql`integer`,
        real: sql`double precision`,
        instant: sql`bigint`,
      };
}

/** Rows of these tables are history: the engine itself refuses to change or delete them. */
async function keepAppendOnly(db: Kysely<unknown>, engine: Engine, tables: readonly string[]): Promise<void> {
  if (engine === 'postgres') {
    await sql`create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(
      db,
    );
  }
  for (const table of tables) {
    if (engine === 'postgres') {
      await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)} for each statement execute function refuse_change()`.execute(
        db,
      );
      continue;
    }
    for (const change of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_refuses_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db);
    }
  }
}
