import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#core/time.ts';
import { backupName, backupsToKeep, listBackupFiles } from './backup-files.ts';
import { dataFolderPath, openDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-database-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('openSqlite', () => {
  type Notes = { notes: { id: number; words: string | null } };
  const { kysely, raw } = openSqlite<Notes>(join(folder, 'notes.db'));
  afterAll(() => kysely.destroy());

  test('is durable and waits for others', async () => {
    await kysely.schema.createTable('notes').addColumn('id', 'integer').addColumn('words', 'text').execute();
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(
      (name) => Object.values(raw().prepare(`pragma ${name}`).get() ?? {})[0],
    );
    expect(settings).toEqual(['wal', 2, 1, 5_000]);
  });

  test('refuses what node:sqlite would silently store as NULL', async () => {
    for (const value of [{ a: 1 }, new Date(0), undefined, Number.NaN, [1], Symbol('s')]) {
      await expect(sql`insert into notes (id, words) values (${value}, 'x')`.execute(kysely)).rejects.toThrow(
        'SQLite cannot store',
      );
    }
    expect(await kysely.selectFrom('notes').selectAll().execute()).toEqual([]);
  });

  test('stores booleans as 0 and 1', async () => {
    const { rows } = await sql`select ${true} as yes, ${false} as no`.execute(kysely);
    expect(rows).toEqual([{ yes: 1, no: 0 }]);
  });

  test('keeps statements through a change of the schema', async () => {
    const all = () => kysely.selectFrom('notes').selectAll().execute();
    await kysely.insertInto('notes').values({ id: 1, words: 'x' }).execute();
    expect(await all()).toEqual([{ id: 1, words: 'x' }]);
    await kysely.schema.alterTable('notes').addColumn('more', 'text').execute();
    expect(await all()).toEqual([{ id: 1, words: 'x', more: null }]);
  });

  test('rolls back, and the error that is told is the first one', async () => {
    const failing = kysely.transaction().execute(async (all) => {
      await all.insertInto('notes').values({ id: 2, words: null }).execute();
      await sql`insert or rollback into missing values (1)`.execute(all);
    });
    await expect(failing).rejects.toThrow('no such table: missing');
    expect(await kysely.selectFrom('notes').select('id').execute()).toEqual([{ id: 1 }]);
    expect(raw().isTransaction).toBe(false);
  });

  test('names a database kept busy', async () => {
    const other = openSqlite<Notes>(join(folder, 'notes.db'));
    other.raw().exec('pragma busy_timeout = 0');
    raw().exec('begin immediate');
    await expect(other.kysely.insertInto('notes').values({ id: 3, words: null }).execute()).rejects.toMatchObject({
      name: 'StorageFault',
      code: 'busy',
    });
    raw().exec('rollback');
    await other.kysely.destroy();
  });

  test('refuses a database of another program', () => {
    const file = join(folder, 'other.db');
    const made = openSqlite(file);
    made.raw().exec('pragma application_id = 1');
    made.raw().close();
    expect(() => openSqlite(file)).toThrow('not one of Greenroom');
  });
});

describe('the data folder', () => {
  test('is GREENROOM_HOME, else where the platform keeps such data', () => {
    expect(dataFolderPath({ GREENROOM_HOME: '/somewhere' }, 'linux')).toBe('/somewhere');
    expect(dataFolderPath({ XDG_DATA_HOME: '/share' }, 'linux')).toBe('/share/greenroom');
    expect(dataFolderPath({ XDG_DATA_HOME: 'relative', GREENROOM_HOME: '' }, 'linux')).toMatch(
      /\.local\/share\/greenroom$/,
    );
    expect(dataFolderPath({}, 'darwin')).toMatch(/Library\/Application Support\/Greenroom$/);
    expect(dataFolderPath({ LOCALAPPDATA: '/local' }, 'win32')).toMatch(/local.Greenroom$/);
  });

  test.skipIf(process.platform === 'win32')('is closed to others, also what was open before', () => {
    const path = join(folder, 'data');
    const data = openDataFolder(path);
    writeFileSync(join(path, 'secret'), 'x', { mode: 0o644 });
    writeFileSync(join(data.backups, 'old.db'), 'x', { mode: 0o666 });
    openDataFolder(path);
    const modes = [path, data.backups, join(path, 'secret'), join(data.backups, 'old.db')].map((file) =>
      (statSync(file).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['700', '700', '600', '600']);
  });

  test('is locked once, and free after the release', () => {
    const data = openDataFolder(join(folder, 'locked'));
    const first = lockFolder(data);
    expect(lockFolder(data)).toEqual({
      ok: false,
      error: `Another Greenroom server is already using ${data.path}. Stop it first, or set GREENROOM_HOME to another folder.`,
    });
    if (first.ok) first.value.release();
    const again = lockFolder(data);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.release();
  });
});

describe('backups', () => {
  const now = Date.UTC(2026, 10, 21, 8, 15, 30, 250);

  test('are named by their second, and numbered within it', () => {
    const first = backupName('greenroom', now, []);
    expect(first).toBe('greenroom-2026-11-21T08-15-30Z.db');
    expect(backupName('greenroom', now, [first])).toBe('greenroom-2026-11-21T08-15-30Z-2.db');
  });

  test('are listed newest first, other files passed over', () => {
    const path = mkdtempSync(join(folder, 'list-'));
    const names = [
      'greenroom-2026-11-21T08-15-30Z.db',
      'greenroom-2026-11-21T08-15-30Z-10.db',
      'greenroom-2026-11-21T08-15-30Z-2.db',
      'before-restore-2026-11-22T00-00-00Z.db',
    ];
    for (const name of [...names, '.partial-1-1.db', 'notes.txt', 'greenroom-2026-99-99T08-15-30Z.db'])
      writeFileSync(join(path, name), '12345');
    expect(listBackupFiles(path).map((backup) => backup.name)).toEqual([names[3], names[1], names[2], names[0]]);
    expect(listBackupFiles(path)[0]).toEqual({ name: names[3], at: Date.UTC(2026, 10, 22), bytes: 5 });
  });

  test('all of two days are kept, then one a day for 14 days and one a week for 8 weeks', () => {
    const every30Minutes = Array.from({ length: 48 * 120 }, (_, i) => now - (i * HOUR) / 2);
    const backups = every30Minutes.map((at) => ({ name: backupName('greenroom', at, []), at, bytes: 1 }));
    const replaced = { name: backupName('before-restore', now - 50 * DAY, []), at: now - 50 * DAY, bytes: 1 };
    const keep = backupsToKeep([...backups, replaced], now);
    const kept = backups.filter((backup) => keep.has(backup.name));
    expect(kept.filter((backup) => backup.at > now - 2 * DAY)).toHaveLength(96);
    expect(new Set(kept.map((backup) => Math.floor(backup.at / DAY))).size).toBeGreaterThanOrEqual(14);
    expect(kept.length).toBeLessThanOrEqual(96 + 14 + 8);
    expect(Math.min(...kept.map((backup) => backup.at))).toBeLessThan(now - 42 * DAY);
    expect(keep.has(replaced.name)).toBe(true);
    // Pruning what was pruned removes nothing more.
    expect(backupsToKeep(kept, now).size).toBe(kept.length);
  });
});
