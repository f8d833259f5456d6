import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a candidate did beside writing code (hints, notes, time on each step), and rounds against the clock. */
export const code: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('attempts').addColumn('work', 'text').execute();
    await db.schema.alterTable('sessions').addColumn('round', 'integer').execute();
  },
};
