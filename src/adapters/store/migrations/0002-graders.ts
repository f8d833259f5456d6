import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { engineOf } from '../engine.ts';

/** Every grading says in a column of its own which grader gave its score; those there are say it in their feedback. */
export const graders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite adds no column that is never null without a default; every row is written with its own.
    await sql`alter table gradings add column grader text not null default ''`.execute(db);
    // Filling in what the row says already changes no history, so for this one statement the guard stands aside.
    if (engineOf(db) === 'sqlite') {
      await sql`drop trigger gradings_refuses_update`.execute(db);
      await sql`update gradings set grader =
        json_extract(feedback, '$.grader.name') || ' ' || json_extract(feedback, '$.grader.version')`.execute(db);
      await sql`create trigger gradings_refuses_update before update on gradings
        begin select raise(abort, 'gradings is append-only'); end`.execute(db);
    } else {
      await sql`alter table gradings disable trigger gradings_append_only`.execute(db);
      await sql`update gradings set grader =
        (feedback::json -> 'grader' ->> 'name') || ' ' || (feedback::json -> 'grader' ->> 'version')`.execute(db);
      await sql`alter table gradings enable trigger gradings_append_only`.execute(db);
    }
    // Facts are read from the index alone.
    await db.schema.dropIndex('gradings_by_time').execute();
    await db.schema
      .createIndex('gradings_by_time')
      .on('gradings')
      .columns(['owner', 'at', 'id', 'attempt_id', 'kind', 'grader', 'score'])
      .execute();
  },
};
