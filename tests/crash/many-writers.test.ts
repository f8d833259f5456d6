import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findDamage, openSqlite } from '#adapters/database/sqlite.ts';
import { makeStore } from '#adapters/store/make-store.ts';
import { migrate } from '#adapters/store/migrate.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { startChild, temporaryFolder } from './children.ts';

const WRITERS = 4;
const WRITES = 500;
const folder = temporaryFolder();
afterAll(() => folder.remove());

test(`${WRITERS} processes store ${WRITES} answers each in one database, and none is told that it is busy`, async () => {
  const database = join(folder.path, 'shared.db');
  const { kysely, raw } = openSqlite<Tables>(database);
  await migrate(kysely);
  const writers = Array.from({ length: WRITERS }, (_, place) =>
    startChild('writer.ts', [database, String(place), '0', String(WRITES)]),
  );
  for (const writer of writers)
    expect({ code: await writer.ended, errors: writer.errors() }).toEqual({ code: 0, errors: '' });
  const facts = await makeStore(kysely).factsSince('local', 0);
  expect([facts.attempts.length, facts.gradings.length, facts.reviews.length]).toEqual([2_000, 2_000, 2_000]);
  expect(findDamage(raw(), 'full')).toBeNull();
  await kysely.destroy();
});
