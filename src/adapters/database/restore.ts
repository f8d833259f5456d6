import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { type AppError, StorageFault } from '#app/errors.ts';
import type { Backup } from '#app/ports.ts';
import { type Result, err, ok } from '#core/result.ts';
import type { Millis } from '#core/time.ts';
import { listBackupFiles, syncToDisk, unsealFile } from './backup-files.ts';
import { ALL_PAGES, backUpDatabase } from './backups.ts';
import type { DataFolder } from './data-folder.ts';
import { inspectBackupAside } from './inspect-backup.ts';
import { asStorageFault } from './sqlite-faults.ts';

/**
 * Puts a backup in the place of a data folder's database. The backup is verified and made ready before live data is touched;
 * the present database is kept among the backups as before-restore-…; a process killed at any moment leaves the old
 * database or the new one. Other processes may have the database open: they go on with the restored data.
 * @param prepare brings the working copy, a database file, to the present schema; its failure ends the restore
 * @returns the backup restored; not-found, damaged-file, or what prepare returned. Throws StorageFault (disk-full, busy)
 */
export async function restoreDatabase(
  folder: DataFolder,
  name: string,
  at: Millis,
  prepare: (file: string) => Promise<Result<unknown, AppError>>,
): Promise<Result<Backup, AppError>> {
  const chosen = listBackupFiles(folder.backups).find((backup) => backup.name === name);
  if (chosen === undefined) return err({ code: 'not-found', what: 'backup' });
  const file = join(folder.backups, name);
  const found = await inspectBackupAside({ file, sealed: true });
  if (!found.ok)
    return err({ code: 'damaged-file', message: `The backup ${name} ${found.error}. Nothing was changed.` });
  const working = join(folder.path, `restoring-${process.pid}.db`);
  try {
    removeDatabase(working);
    copyFileSync(file, working);
    unsealFile(working);
    const ready = await prepare(working);
    if (!ready.ok) return ready;
    await putInPlace(folder, working, at);
    return ok(chosen);
  } catch (error) {
    throw asStorageFault(error);
  } finally {
    removeDatabase(working);
  }
}

async function putInPlace(folder: DataFolder, working: string, at: Millis): Promise<void> {
  if (!existsSync(folder.database)) return replaceFile(working, folder.database);
  if (await isDamaged(() => backUpDatabase(folder, at, 'before-restore'))) setAside(folder, at);
  if (await isDamaged(() => overwrite(working, folder.database))) replaceFile(working, folder.database);
}

/** Runs a step on the present database: true when it fails because that is damaged; other failures are thrown. */
async function isDamaged(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return false;
  } catch (error) {
    const fault = asStorageFault(error);
    if (fault instanceof StorageFault && fault.code === 'damaged') return true;
    throw fault;
  }
}

/** Writes every page in one SQLite transaction, which survives or vanishes whole and which other connections see as a change. */
async function overwrite(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await copyPages(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}

/** Keeps what a damaged database has left, byte for byte: someone may still get something out of it. */
function setAside(folder: DataFolder, at: Millis): void {
  const named = join(folder.path, `damaged-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`);
  let stem = `${named}.db`;
  for (let i = 2; existsSync(stem); i++) stem = `${named}-${i}.db`;
  for (const part of ['', '-wal']) {
    if (!existsSync(folder.database + part)) continue;
    copyFileSync(folder.database + part, stem + part);
    syncToDisk(stem + part);
  }
}

/** For a damaged or missing database. Its log goes first: SQLite would apply it to the file that takes its place. */
function replaceFile(from: string, to: string): void {
  const single = new DatabaseSync(from);
  single.exec('pragma journal_mode = delete');
  single.close();
  syncToDisk(from);
  rmSync(`${to}-wal`, { force: true });
  rmSync(`${to}-shm`, { force: true });
  renameSync(from, to);
  syncToDisk(join(to, '..'));
}

function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
}
