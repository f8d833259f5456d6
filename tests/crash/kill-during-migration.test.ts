import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDamage, openSqlite } from '#adapters/database/sqlite.ts';
import { makeStore } from '#adapters/store/make-store.ts';
import { migrate } from '#adapters/store/migrate.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { pause, startChild, temporaryFolder } from './children.ts';
import { longMigrations, STEPS } from './long-migrations.ts';
import { chanceOf, entryOf } from './samples.ts';

const KILLS = 200;
const ROWS = 300;

const folder = temporaryFolder();
const released = join(folder.path, 'released.db');
const database = join(folder.path, 'migrated.db');
let longest = 0;

beforeAll(async () => {
  const { kysely } = openSqlite<Tables>(released);
  await migrate(kysely);
  for (let n = 0; n < ROWS; n++) await makeStore(kysely).addAttempt('local', entryOf(1, n));
  await kysely.destroy();
  copyFileSync(released, database);
  const whole = startChild('migrator.ts', [database]);
  await whole.printed('ready');
  const start = performance.now();
  await whole.printed('done');
  longest = performance.now() - start;
  await whole.ended;
});
afterAll(() => folder.remove());

test(`${KILLS} kills during a migration leave the old schema or the new one, and each starts again`, async () => {
  const chance = chanceOf(7);
  const outcomes = { old: 0, new: 0, mixed: 0 };
  for (let i = 0; i < KILLS; i++) {
    for (const part of ['', '-wal', '-shm']) rmSync(database + part, { force: true });
    const empty = i % 2 === 0;
    if (!empty) copyFileSync(released, database);
    const migrator = startChild('migrator.ts', [database]);
    await migrator.printed('ready');
    await pause(chance.next() * longest * 1.3);
    migrator.kill();
    await migrator.ended;
    expect(migrator.errors()).toBe('');

    const { kysely, raw } = openSqlite<Tables>(database);
    expect(findDamage(raw(), 'full')).toBeNull();
    outcomes[await schemaOf(raw(), empty)]++;
    expect((await migrate(kysely, longMigrations)).ok).toBe(true);
    expect(await schemaOf(raw(), empty)).toBe('new');
    const { rows } = await sql<{ n: number }>`select count(*) as n from attempts`.execute(kysely);
    expect(rows).toEqual([{ n: empty ? 0 : ROWS }]);
    await kysely.destroy();
  }
  console.log(
    `${KILLS} kills: ${outcomes.old} old, ${outcomes.new} new, ${outcomes.mixed} mixed; a whole run takes ${longest.toFixed(0)} ms`,
  );
  expect(outcomes.mixed).toBe(0);
  // Otherwise the kills came before it began or after it ended.
  expect(outcomes.old).toBeGreaterThan(KILLS / 10);
});

/** Which schema is there: the tables, the columns and the log of migrations must all tell the same. */
async function schemaOf(
  raw: ReturnType<ReturnType<typeof openSqlite>['raw']>,
  startedEmpty: boolean,
): Promise<'old' | 'new' | 'mixed'> {
  const names = (query: string): string[] =>
    raw
      .prepare(query)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const tables = names(
    "select name from sqlite_master where type = 'table' and name not like 'kysely_%' and name not like 'sqlite_%'",
  );
  const steps = tables.filter((name) => name.startsWith('step_')).length;
  const columns = names("select name from pragma_table_info('attempts') where name like 'step_%'").length;
  const logged =
    names("select name from sqlite_master where name = 'kysely_migration'").length === 0
      ? []
      : names('select name from kysely_migration');
  const all = Object.keys(longMigrations).length;
  if (steps === STEPS && columns === STEPS && logged.length === all) return 'new';
  const before = startedEmpty ? 0 : all - STEPS;
  return steps === 0 && columns === 0 && logged.length === before && (tables.length === 0) === startedEmpty
    ? 'old'
    : 'mixed';
}
