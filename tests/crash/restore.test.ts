import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDamage, openSqlite } from '#adapters/database/sqlite.ts';
import { pause, startChild, temporaryFolder } from './children.ts';
import { fillStore } from './generated-data.ts';
import { linesOf, openFolder } from './open-folder.ts';
import { chanceOf, entryOf } from './samples.ts';

const DATABASES = 100;
const SPOILED = 100;
const KILLS = 50;

const temporary = temporaryFolder();
afterAll(() => temporary.remove());

test(`${DATABASES} generated databases come back byte for byte: export, start empty, import, export`, async () => {
  let rows = 0;
  for (let seed = 0; seed < DATABASES; seed++) {
    const [from, to] = [join(temporary.path, `from-${seed}`), join(temporary.path, `to-${seed}`)];
    const source = await openFolder(from);
    await fillStore(source.ports.store, chanceOf(seed));
    const exported = await linesOf(source);
    await source.close();
    const target = await openFolder(to);
    const generation = await target.ports.store.generation();
    const imported = await target.archive.importLines(exported);
    expect(imported).toEqual({ ok: true, value: { added: exported.length - 2, alreadyThere: 0 } });
    expect(await linesOf(target)).toEqual(exported);
    expect(await target.ports.store.generation()).not.toBe(generation);
    expect(await target.archive.importLines(exported)).toEqual({
      ok: true,
      value: { added: 0, alreadyThere: exported.length - 2 },
    });
    expect(await linesOf(target)).toEqual(exported);
    await target.close();
    rows += exported.length - 2;
    for (const folder of [from, to]) rmSync(folder, { recursive: true });
  }
  console.log(`${DATABASES} databases with ${rows} rows`);
  expect(rows).toBeGreaterThan(DATABASES * 10);
});

describe('a data folder with a backup', () => {
  const folder = join(temporary.path, 'data');
  let backup = '';
  let saved: string[] = [];
  let present: string[] = [];

  beforeAll(async () => {
    const data = await openFolder(folder);
    await fillStore(data.ports.store, chanceOf(11));
    for (let n = 0; n < 300; n++) await data.ports.store.addAttempt('local', entryOf(1, n));
    saved = await linesOf(data);
    backup = (await data.archive.backUp()).name;
    for (let n = 300; n < 400; n++) await data.ports.store.addAttempt('local', entryOf(1, n));
    present = await linesOf(data);
    await data.close();
  });

  test(`${SPOILED} backups cut short or with flipped bits are refused before live data is touched`, async () => {
    const chance = chanceOf(3);
    const file = join(folder, 'backups', backup);
    const sound = readFileSync(file);
    const data = await openFolder(folder);
    for (let i = 0; i < SPOILED; i++) {
      const spoiled = Buffer.from(sound);
      const at = chance.below(sound.length);
      if (i % 2 === 0) spoiled[at] = (spoiled[at] ?? 0) ^ (1 << chance.below(8));
      writeFileSync(file, i % 2 === 0 ? spoiled : spoiled.subarray(0, i === 1 ? 0 : at));
      expect(await data.archive.restore(backup)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
    }
    writeFileSync(file, 'not a database at all\n'.repeat(400));
    expect(await data.archive.restore(backup)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
    writeFileSync(file, sound);
    expect(await linesOf(data)).toEqual(present);
    expect((await data.archive.listBackups()).map((listed) => listed.name)).toEqual([backup]);
    await data.close();
  });

  test('a backup that is not there is not found, whatever its name', async () => {
    const data = await openFolder(folder);
    for (const name of ['greenroom-2020-01-01T00-00-00Z.db', '../greenroom.db', '', 'backups', `./${backup}`]) {
      expect(await data.archive.restore(name)).toEqual({ ok: false, error: { code: 'not-found', what: 'backup' } });
    }
    await data.close();
  });

  test('a restore while the store is open and written to gives the backup back, keeps the present, and can be undone', async () => {
    const data = await openFolder(folder);
    const generation = await data.ports.store.generation();
    expect(await data.archive.restore(backup)).toMatchObject({ ok: true, value: { name: backup } });
    expect(await linesOf(data)).toEqual(saved);
    expect(await data.ports.store.generation()).not.toBe(generation);
    await data.ports.store.addAttempt('local', entryOf(1, 999));
    const [kept] = (await data.archive.listBackups()).filter((listed) => listed.name.startsWith('before-restore'));
    expect((await data.archive.restore(kept?.name ?? '')).ok).toBe(true);
    expect(await linesOf(data)).toEqual(present);
    await data.close();
  });

  test('another process that has the database open sees the restored data and can go on writing', async () => {
    const data = await openFolder(folder);
    const beside = await openFolder(folder);
    expect(await linesOf(beside)).toEqual(present);
    const count = async (): Promise<number> => (await beside.ports.store.factsSince('local', 0)).attempts.length;
    const before = await count();
    expect((await data.archive.restore(backup)).ok).toBe(true);
    expect(await count()).toBe(before - 100);
    await beside.ports.store.addAttempt('local', entryOf(1, 5_000));
    expect((await data.ports.store.readAttempt('local', entryOf(1, 5_000).attempt.id))?.attempt).toEqual(
      entryOf(1, 5_000).attempt,
    );
    await beside.close();
    await data.close();
  });

  test(`${KILLS} kills during a restore leave the old data or the new`, async () => {
    const chance = chanceOf(5);
    const data = await openFolder(folder);
    const start = performance.now();
    expect((await data.archive.restore(backup)).ok).toBe(true);
    const longest = performance.now() - start;
    for (let n = 300; n < 320; n++) await data.ports.store.addAttempt('local', entryOf(2, n));
    const old = await linesOf(data);
    await data.archive.backUp();
    const second = (await data.archive.listBackups())[0]?.name ?? '';
    await data.close();

    const texts = { [backup]: saved, [second]: old };
    const outcomes = { old: 0, new: 0, mixed: 0 };
    let now = old;
    for (let i = 0; i < KILLS; i++) {
      // Always towards the other state, so that old and new differ.
      const goal = now === old ? backup : second;
      const restorer = startChild('restorer.ts', [folder, goal]);
      await restorer.printed('ready');
      await pause(chance.next() * longest * 1.5);
      restorer.kill();
      await restorer.ended;
      expect(restorer.errors()).toBe('');
      const opened = openSqlite(join(folder, 'greenroom.db'));
      expect(findDamage(opened.raw(), 'full')).toBeNull();
      await opened.kysely.destroy();
      const after = await openFolder(folder);
      const lines = await linesOf(after);
      await after.close();
      const same = (one: readonly string[]): boolean => one.join('\n') === lines.join('\n');
      outcomes[same(now) ? 'old' : same(texts[goal] ?? []) ? 'new' : 'mixed']++;
      if (!same(now)) now = texts[goal] ?? [];
    }
    console.log(
      `${KILLS} kills: ${outcomes.old} old, ${outcomes.new} new, ${outcomes.mixed} mixed; a whole restore takes ${longest.toFixed(0)} ms`,
    );
    expect(outcomes.mixed).toBe(0);
  });
});
