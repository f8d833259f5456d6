import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { migrate } from '#adapters/store/migrate.ts';
import { practice } from '#adapters/store/migrations/0001-practice.ts';
import { wordsAlone } from '#app/words-alone.ts';
import type { Bank } from '#core/bank/bank.ts';
import { type Data, openData, startBackups } from './data.ts';

const root = mkdtempSync(join(tmpdir(), 'greenroom-data-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const bank = { questions: [] } as unknown as Bank;

function parts(folder: string) {
  return { folder: join(root, folder), now: Date.now, newId: () => randomUUID() as string, bank, grader: wordsAlone };
}

async function opened(folder: string): Promise<Data> {
  const data = await openData(parts(folder));
  if (!data.ok) throw new Error(data.error.message);
  return data.value;
}

async function write(data: Data, words: string): Promise<void> {
  const draft = { slot: words, mode: 'answer' as const, text: words, confidence: null, seconds: 1, savedAt: 1 };
  await data.ports.store.writeDraft('local', draft, 0);
}

test('data is there again after closing, in files for their owner alone', async () => {
  const data = await opened('again');
  await write(data, 'kept');
  if (process.platform !== 'win32') {
    for (const file of [data.folder.database, `${data.folder.database}-wal`])
      expect(statSync(file).mode & 0o077).toBe(0);
  }
  const generation = await data.ports.store.generation();
  await data.close();
  const again = await opened('again');
  expect((await again.ports.store.readDraft('local', 'kept'))?.text).toBe('kept');
  expect(await again.ports.store.generation()).toBe(generation);
  await again.close();
});

test('a backup is made when something changed, and not otherwise', async () => {
  const data = await opened('changes');
  expect(await data.backUpIfChanged()).toBeNull();
  await write(data, 'one');
  const backup = await data.backUpIfChanged();
  expect(await data.archive.listBackups()).toEqual([backup]);
  expect(await data.backUpIfChanged()).toBeNull();
  const beside = openSqlite(data.folder.database);
  await sql`update drafts set text = 'from another process'`.execute(beside.kysely);
  expect(await data.backUpIfChanged()).not.toBeNull();
  await beside.kysely.destroy();
  await write(data, 'two');
  await data.close();
  // What the last session left is due at the next start.
  const next = await opened('changes');
  expect(await next.backUpIfChanged()).not.toBeNull();
  expect(await next.backUpIfChanged()).toBeNull();
  await next.close();
});

test('backups go on by themselves, and a failure is told', async () => {
  const data = await opened('timer');
  await write(data, 'one');
  const stop = startBackups(data, () => {}, 10);
  await expect.poll(async () => (await data.archive.listBackups()).length, { timeout: 45_000 }).toBeGreaterThan(0);
  stop();
  const errors: unknown[] = [];
  const failing = { ...data, backUpIfChanged: () => Promise.reject(new Error('no room')) };
  const stopFailing = startBackups(failing, (error) => errors.push(error), 10);
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(1);
  stopFailing();
  await data.close();
}, 60_000);

test('data of an earlier release is backed up before it is brought to the present schema', async () => {
  const { folder } = parts('earlier');
  mkdirSync(folder);
  const old = openSqlite(join(folder, 'greenroom.db')).kysely;
  await migrate(old, { '0001-practice': practice });
  await sql`insert into drafts (owner, slot, mode, seconds, revision, saved_at, text)
    values ('local', 'kept', 'answer', 1, 1, 1, 'from before')`.execute(old);
  await old.destroy();

  const data = await opened('earlier');
  expect((await data.ports.store.readDraft('local', 'kept'))?.text).toBe('from before');
  const [backup, ...others] = await data.archive.listBackups();
  if (backup === undefined) throw new Error('there is no backup');
  expect(others).toEqual([]);
  copyFileSync(join(data.folder.backups, backup.name), join(root, 'looked-at.db'));
  const copy = openSqlite(join(root, 'looked-at.db')).kysely;
  const schema = await sql<{ name: string }>`select name from kysely_migration`.execute(copy);
  expect(schema.rows).toEqual([{ name: '0001-practice' }]);
  expect((await sql<{ text: string }>`select text from drafts`.execute(copy)).rows).toEqual([{ text: 'from before' }]);
  await copy.destroy();
  // Back in time and forward again.
  await write(data, 'after');
  expect(await data.archive.restore(backup.name)).toMatchObject({ ok: true });
  expect(await data.ports.store.readDraft('local', 'after')).toBeNull();
  expect((await data.ports.store.factsSince('local', 0)).gradings).toEqual([]);
  await data.close();

  // Nothing is there to lose in an empty one, so nothing is copied.
  const fresh = await opened('empty');
  expect(await fresh.archive.listBackups()).toEqual([]);
  await fresh.close();
}, 60_000);

test('data of a later release is refused with a sentence', async () => {
  const data = await opened('later');
  await data.close();
  const { kysely } = openSqlite(data.folder.database);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(kysely);
  await kysely.destroy();
  const refused = await openData(parts('later'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'newer-version' } });
});
