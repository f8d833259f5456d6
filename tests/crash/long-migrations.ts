import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { migrations } from '#adapters/store/migrations/index.ts';

export const STEPS = 30;

/** The released migrations with 30 more, each of which makes and fills a table and changes a released one. */
export const longMigrations: Readonly<Record<string, Migration>> = {
  ...migrations,
  ...Object.fromEntries(
    Array.from({ length: STEPS }, (_, i) => [
      `9000-step-${String(i).padStart(2, '0')}`,
      { up: (db: Kysely<unknown>) => step(db, i) },
    ]),
  ),
};

async function step(db: Kysely<unknown>, i: number): Promise<void> {
  await sql`create table ${sql.table(`step_${i}`)} (id integer primary key, words text)`.execute(db);
  await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 4000)
    insert into ${sql.table(`step_${i}`)} (words) select 'word ' || i from n`.execute(db);
  await sql`alter table attempts add column ${sql.ref(`step_${i}`)} integer not null default 0`.execute(db);
}
