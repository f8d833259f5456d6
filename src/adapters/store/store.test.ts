import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '#adapters/database/postgres.ts';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { storeContract } from '#app/store.contract.ts';
import { type PostgresServer, startPostgres } from '../../../tests/postgres-server.ts';
import { ensureGeneration } from './generation.ts';
import { makeStore } from './make-store.ts';
import { migrate, pendingMigrations, schemaName } from './migrate.ts';
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
      expect(await pendingMigrations(db)).toEqual({ ok: true, value: [schemaName] });
      expect(await migrate(db)).toEqual({ ok: true, value: [schemaName] });
      expect(await migrate(db)).toEqual({ ok: true, value: [] });
    });

    test('a database from a later release is refused and left alone', async () => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
      expect(await migrate(db)).toMatchObject({ ok: false, error: { code: 'newer-version' } });
      await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
    });

    test('a migration that fails leaves nothing behind', async () => {
      const failing = {
        '0001-practice': { up: async () => {} },
        '0002-fails': {
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

    test('the first generation stays', async () => {
      await ensureGeneration(db, 'one');
      await ensureGeneration(db, 'two');
      expect(await makeStore(db).generation()).toBe('one');
    });
  });
}
