import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findDamage, openSqlite } from '#adapters/database/sqlite.ts';
import { exportLines } from '#adapters/store/export-lines.ts';
import { importLines } from '#adapters/store/import-lines.ts';
import { makeStore } from '#adapters/store/make-store.ts';
import { migrate } from '#adapters/store/migrate.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { temporaryFolder } from './children.ts';
import { entryOf } from './samples.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function limited(
  name: string,
): Promise<{ db: ReturnType<typeof openSqlite<Tables>>; setLimit(pages: number): void }> {
  const db = openSqlite<Tables>(join(folder.path, name));
  await migrate(db.kysely);
  return { db, setLimit: (pages) => db.raw().exec(`pragma max_page_count = ${pages}`) };
}

test('a full disk is reported as such, leaves nothing half done, and writing goes on once there is room', async () => {
  const { db, setLimit } = await limited('answers.db');
  const store = makeStore(db.kysely);
  setLimit(200);
  let stored = 0;
  let fault: unknown;
  while (fault === undefined && stored < 10_000) {
    await store.addAttempt('local', entryOf(1, stored, 300)).then(
      () => stored++,
      (error: unknown) => {
        fault = error;
      },
    );
  }
  expect(fault).toMatchObject({ name: 'StorageFault', code: 'disk-full', cause: { errcode: 13 } });
  // Smaller writes may still fit; each is whole or not there.
  for (let n = stored; n < stored + 20; n++)
    await expect(store.addAttempt('local', entryOf(1, n, 300))).rejects.toMatchObject({ code: 'disk-full' });
  const facts = await store.factsSince('local', 0);
  expect([facts.attempts.length, facts.gradings.length, facts.reviews.length]).toEqual([stored, stored, stored]);
  expect(findDamage(db.raw(), 'full')).toBeNull();
  setLimit(100_000);
  for (let n = stored; n < stored + 100; n++) await store.addAttempt('local', entryOf(1, n, 300));
  expect((await store.factsSince('local', 0)).attempts).toHaveLength(stored + 100);
  await db.kysely.destroy();
});

test('an import that fills the disk writes nothing', async () => {
  const source = await limited('source.db');
  for (let n = 0; n < 400; n++) await makeStore(source.db.kysely).addAttempt('local', entryOf(1, n, 300));
  const lines: string[] = [];
  for await (const line of exportLines(source.db.kysely, createHash('sha256'))) lines.push(line);
  await source.db.kysely.destroy();
  const { db, setLimit } = await limited('target.db');
  setLimit(150);
  await expect(importLines(db.kysely, lines, createHash('sha256'), 'after')).rejects.toMatchObject({
    name: 'StorageFault',
    code: 'disk-full',
  });
  expect(await makeStore(db.kysely).factsSince('local', 0)).toEqual({ attempts: [], gradings: [], reviews: [] });
  expect(await makeStore(db.kysely).generation()).toBe('');
  setLimit(100_000);
  expect(await importLines(db.kysely, lines, createHash('sha256'), 'after')).toEqual({
    ok: true,
    value: { added: 1_200, alreadyThere: 0 },
  });
  await db.kysely.destroy();
});
