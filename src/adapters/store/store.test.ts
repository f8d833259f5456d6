import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '#adapters/database/postgres.ts';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { storeContract } from '#app/store.contract.ts';
import { type PostgresServer, startPostgres } from '../../../tests/postgres-server.ts';
import { entryOf } from '../../../tests/crash/samples.ts';
import { attemptToRow, gradingToRow } from './attempts.ts';
import { ensureGeneration } from './generation.ts';
import { makeStore } from './make-store.ts';
import { migrate, pendingMigrations, schemaName } from './migrate.ts';
import { practice } from './migrations/0001-practice.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './schema.ts';

let postgres: PostgresServer;
const folder = mkdtempSync(join(tmpdir(), 'greenroom-store-'));
let files = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const engines: [string, () => Promise<Kysely<Tables>>][] = [
  ['SQLite', async () => openSqlite<Tables>(join(folder, `${++files}.db`)).kysely],
  ['PostgreSQL', async () => openPostgres<Tables>(await postgres.newDatabase())],
];

for (const [name, open] of engines) {
  storeContract(name, async () => {
    const db = await open();
    await migrate(db);
    return { store: makeStore(db), close: () => db.destroy() };
  });

  describe(`schema over ${name}`, () => {
    let db: Kysely<Tables>;
    beforeAll(async () => {
      db = await open();
    });
    afterAll(() => db?.destroy());

    test('migrations run once', async () => {
      const all = Object.keys(migrations);
      expect(all.at(-1)).toBe(schemaName);
      expect(await pendingMigrations(db)).toEqual({ ok: true, value: all });
      expect(await migrate(db)).toEqual({ ok: true, value: all });
      expect(await migrate(db)).toEqual({ ok: true, value: [] });
    });

    test('a database from a later release is refused and left alone', async () => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
      expect(await migrate(db)).toMatchObject({ ok: false, error: { code: 'newer-version' } });
      await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
    });

    test('a migration that fails leaves nothing behind', async () => {
      const failing = {
        ...migrations,
        '9998-fails': {
          async up(inside: Kysely<unknown>) {
            await sql`create table half (id integer)`.execute(inside);
            await sql`create table half (id integer)`.execute(inside);
          },
        },
      };
      await expect(migrate(db, failing)).rejects.toThrow();
      expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('half');
    });

    test('history cannot be changed or deleted', async () => {
      const row = {
        owner: 'ana',
        id: 'a',
        question_id: 'q',
        session_id: null,
        mode: 'answer',
        probe_of: null,
        point: null,
      } as const;
      await db
        .insertInto('attempts')
        .values({ ...row, confidence: null, seconds: null, submitted_at: 1, asked: '', text: 'as said' })
        .execute();
      await expect(db.updateTable('attempts').set({ text: 'polished' }).execute()).rejects.toThrow('append-only');
      for (const table of ['attempts', 'gradings', 'reviews'] as const) {
        if (table === 'attempts' || name === 'PostgreSQL')
          await expect(db.deleteFrom(table).execute()).rejects.toThrow('append-only');
      }
      expect(await db.selectFrom('attempts').select('text').execute()).toEqual([{ text: 'as said' }]);
    });

    test('gradings from before say which grader gave them, and stay history', async () => {
      const old = await open();
      await migrate(old, { '0001-practice': practice });
      const entries = ['word-recall', "a “quoted” \\ 'name'"].map((graderName, n) => {
        const entry = entryOf(7, n);
        const { feedback } = entry.grading;
        return {
          ...entry,
          grading: { ...entry.grading, feedback: { ...feedback, grader: { ...feedback.grader, name: graderName } } },
        };
      });
      for (const { attempt, grading } of entries) {
        const { work: _work, ...known } = attemptToRow('ana', attempt);
        await sql`insert into attempts (${sql.join(Object.keys(known).map((name) => sql.ref(name)))})
          values (${sql.join(Object.values(known))})`.execute(old);
        const { grader: _, ...row } = gradingToRow('ana', grading);
        await sql`insert into gradings (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
          values (${sql.join(Object.values(row))})`.execute(old);
      }
      const before = await old.selectFrom('gradings').select(['id', 'score', 'feedback']).orderBy('id').execute();
      expect((await migrate(old)).ok).toBe(true);
      const { gradings } = await makeStore(old).factsSince('ana', 0);
      expect(gradings.map(({ grader }) => grader)).toEqual(['word-recall 1', "a “quoted” \\ 'name' 1"]);
      expect(await old.selectFrom('gradings').select(['id', 'score', 'feedback']).orderBy('id').execute()).toEqual(
        before,
      );
      await expect(old.updateTable('gradings').set({ grader: 'another 1' }).execute()).rejects.toThrow('append-only');
      await expect(old.deleteFrom('gradings').execute()).rejects.toThrow('append-only');
      await old.destroy();
    });

    test('the first generation stays', async () => {
      await ensureGeneration(db, 'one');
      await ensureGeneration(db, 'two');
      expect(await makeStore(db).generation()).toBe('one');
    });
  });
}
