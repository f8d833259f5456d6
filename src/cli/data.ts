// Puts the durable parts together: data folder, database, store, backups.
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { listBackupFiles } from '#adapters/database/backup-files.ts';
import { backUpDatabase, newestSoundBackup } from '#adapters/database/backups.ts';
import { closeToOthers, type DataFolder, openDataFolder } from '#adapters/database/data-folder.ts';
import { countRows } from '#adapters/database/inspect-backup.ts';
import { restoreDatabase } from '#adapters/database/restore.ts';
import { findDamage, openSqlite, type Sqlite } from '#adapters/database/sqlite.ts';
import { exportLines } from '#adapters/store/export-lines.ts';
import { ensureGeneration, writeGeneration } from '#adapters/store/generation.ts';
import { importLines } from '#adapters/store/import-lines.ts';
import { makeStore } from '#adapters/store/make-store.ts';
import { migrate, pendingMigrations } from '#adapters/store/migrate.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { type AppError, StorageFault } from '#app/errors.ts';
import type { AnswerGrader, Archive, Backup, Ports } from '#app/ports.ts';
import type { Bank } from '#core/bank/bank.ts';
import { type Result, err, ok } from '#core/result.ts';
import { MINUTE, type Millis } from '#core/time.ts';

/** What the data needs from outside: where it is, the time, fresh ids, and the bank to hand on. */
export type DataParts = {
  readonly folder: string;
  readonly now: () => Millis;
  readonly newId: () => string;
  readonly bank: Bank;
  readonly grader: AnswerGrader;
};

/** Why data cannot be opened, as a sentence to show. */
export type DataFault = { readonly code: 'damaged-file' | 'newer-version'; readonly message: string };

/** An open data folder. */
export type Data = {
  readonly ports: Ports;
  readonly archive: Archive;
  readonly folder: DataFolder;
  /** Makes a backup when rows changed since the last one; null when there was nothing to do. */
  backUpIfChanged(): Promise<Backup | null>;
  close(): Promise<void>;
};

/** How often changed data is backed up, in milliseconds. */
const BACKUP_EVERY = 30 * MINUTE;
/** Lines taken from an import before other work gets a turn. */
const LINES_PER_TURN = 500;

/**
 * Opens a data folder, creating what is missing, and brings its database to the present schema after a verified backup.
 * @returns the open data; damaged-file, naming the newest sound backup, with the damaged file left as it is; newer-version
 * for data of a later release. Throws StorageFault: disk-full, busy
 */
export async function openData(parts: DataParts): Promise<Result<Data, DataFault>> {
  const folder = openDataFolder(parts.folder);
  const existed = existsSync(folder.database);
  if (!existed && listBackupFiles(folder.backups).length > 0)
    return err(damagedData(folder, `The database ${folder.database} is missing, though there are backups of it.`));
  let sqlite: Sqlite<Tables>;
  try {
    sqlite = openSqlite<Tables>(folder.database);
  } catch (error) {
    if (error instanceof StorageFault && error.code === 'damaged')
      return err(damagedData(folder, `${error.message} It is left as it is: ${folder.database}.`));
    throw error;
  }
  try {
    const ready = await makeReady(sqlite, folder, parts, existed);
    if (!ready.ok) await sqlite.kysely.destroy();
    return ready;
  } catch (error) {
    await sqlite.kysely.destroy();
    if (error instanceof StorageFault && error.code === 'damaged')
      return err(damagedData(folder, `${error.message} It is left as it is: ${folder.database}.`));
    throw error;
  }
}

/**
 * Restores a backup into a data folder without opening its database first, so that it works for one that is damaged.
 * @returns as Archive.restore
 */
export async function restoreData(
  parts: Omit<DataParts, 'bank' | 'grader'>,
  name: string,
): Promise<Result<Backup, AppError>> {
  return restoreInto(openDataFolder(parts.folder), parts, name);
}

/**
 * Backs changed data up every 30 minutes, and soon after a start when the last session's changes are not backed up yet.
 * @param onError told when a backup fails; the next one is tried all the same
 * @returns stops it
 */
export function startBackups(data: Data, onError: (error: unknown) => void, every: Millis = BACKUP_EVERY): () => void {
  const turn = (): void => void data.backUpIfChanged().catch(onError);
  const soon = setTimeout(turn, Math.min(every, MINUTE));
  const regular = setInterval(turn, every);
  soon.unref();
  regular.unref();
  return () => {
    clearTimeout(soon);
    clearInterval(regular);
  };
}

async function makeReady(
  sqlite: Sqlite<Tables>,
  folder: DataFolder,
  parts: DataParts,
  existed: boolean,
): Promise<Result<Data, DataFault>> {
  const { kysely } = sqlite;
  const pending = await pendingMigrations(kysely);
  if (!pending.ok) return pending;
  const damage = existed ? findDamage(sqlite.raw(), 'quick') : null;
  if (damage !== null)
    return err(damagedData(folder, `The database is damaged (${damage}). It is left as it is: ${folder.database}.`));
  const holdsRows = Object.values(countRows(sqlite.raw())).some((rows) => rows > 0);
  if (pending.value.length > 0 && holdsRows) await backUpDatabase(folder, parts.now());
  const migrated = await migrate(kysely);
  if (!migrated.ok) return migrated;
  await ensureGeneration(kysely, parts.newId());
  closeToOthers(folder);

  const newest = listBackupFiles(folder.backups)[0];
  const upToDate = newest === undefined ? !existed : lastChange(folder) <= newest.at;
  let backedUp = upToDate ? changeMark(folder) : '';
  const backUp = async (): Promise<Backup> => {
    const mark = changeMark(folder);
    const backup = await backUpDatabase(folder, parts.now());
    closeToOthers(folder);
    backedUp = mark;
    return backup;
  };
  const archive: Archive = {
    backUp,
    listBackups: async () => listBackupFiles(folder.backups),
    restore: (name) =>
      // Holds the one connection, so that nothing of this process writes meanwhile.
      kysely.connection().execute(async () => {
        const restored = await restoreInto(folder, parts, name);
        if (restored.ok) sqlite.reopen();
        return restored;
      }),
    async *exportLines() {
      const reader = openSqlite<Tables>(folder.database);
      try {
        yield* exportLines(reader.kysely, createHash('sha256'));
      } finally {
        await reader.kysely.destroy();
      }
    },
    async importLines(lines) {
      await backUp();
      return importLines(kysely, inTurns(lines), createHash('sha256'), parts.newId());
    },
  };
  return ok({
    ports: { store: makeStore(kysely), bank: parts.bank, grader: parts.grader, now: parts.now, newId: parts.newId },
    archive,
    folder,
    backUpIfChanged: async () => (changeMark(folder) === backedUp ? null : backUp()),
    close: () => kysely.destroy(),
  });
}

/** The working copy is brought to the present schema and a new generation before it takes the database's place. */
function restoreInto(
  folder: DataFolder,
  { now, newId }: Pick<DataParts, 'now' | 'newId'>,
  name: string,
): Promise<Result<Backup, AppError>> {
  return restoreDatabase(folder, name, now(), async (file) => {
    const { kysely } = openSqlite<Tables>(file);
    try {
      const migrated = await migrate(kysely);
      if (migrated.ok) await writeGeneration(kysely, newId());
      return migrated;
    } finally {
      await kysely.destroy();
    }
  });
}

function damagedData(folder: DataFolder, what: string): DataFault {
  const backup = newestSoundBackup(folder);
  const next =
    backup === null
      ? 'There is no sound backup to restore. To start empty, set GREENROOM_HOME to another folder.'
      : `Its newest sound backup is ${backup.name}; “greenroom restore ${backup.name}” brings it back.`;
  return { code: 'damaged-file', message: `${what} ${next}` };
}

/** Changes with every write of any process; the log counts only while it holds something. */
function changeMark(folder: DataFolder): string {
  return changeTimes(folder).join(' ');
}

function lastChange(folder: DataFolder): Millis {
  return Math.max(...changeTimes(folder));
}

function changeTimes(folder: DataFolder): number[] {
  return [folder.database, `${folder.database}-wal`].map((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined || stat.size === 0 ? 0 : stat.mtimeMs;
  });
}

async function* inTurns(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string, void> {
  let count = 0;
  for await (const line of lines) {
    if (++count % LINES_PER_TURN === 0) await nextTurn();
    yield line;
  }
}
