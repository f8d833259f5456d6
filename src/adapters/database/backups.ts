import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { StorageFault } from '#app/errors.ts';
import type { Backup } from '#app/ports.ts';
import { HOUR, type Millis } from '#core/time.ts';
import { type BackupReason, backupName, backupsToKeep, listBackupFiles, syncToDisk } from './backup-files.ts';
import type { DataFolder } from './data-folder.ts';
import { type Counts, countRows, inspectBackup, inspectBackupAside } from './inspect-backup.ts';
import { BUSY_TIMEOUT } from './sqlite.ts';
import { asStorageFault } from './sqlite-faults.ts';

/** Copies a whole database in one step on another thread; SQLite takes the number of pages as a 32-bit integer. */
export const ALL_PAGES = 2 ** 31 - 1;

let made = 0;

/**
 * Makes a backup of a data folder's database while others go on writing, verifies it, and removes the ones no longer needed.
 * Only a verified backup gets its name, so a process killed here leaves nothing that looks like one.
 * @param at now, in UTC milliseconds
 * @returns the backup; throws StorageFault: disk-full, busy, or damaged when the copy fails its verification
 */
export async function backUpDatabase(
  folder: DataFolder,
  at: Millis,
  reason: BackupReason = 'greenroom',
): Promise<Backup> {
  removeLeftovers(folder.backups, at);
  const partial = join(folder.backups, `.partial-${process.pid}-${++made}.db`);
  try {
    const counts = await copySnapshot(folder.database, partial);
    const found = await inspectBackupAside({ file: partial, sealed: false });
    if (!found.ok)
      throw new StorageFault('damaged', `The backup failed its check: the copy ${found.error}.`, undefined);
    if (!sameCounts(counts, found.value))
      throw new StorageFault('damaged', 'The backup failed its check: it has other rows than the database.', undefined);
    const existing = listBackupFiles(folder.backups);
    const name = backupName(
      reason,
      at,
      existing.map((backup) => backup.name),
    );
    renameSync(partial, join(folder.backups, name));
    syncToDisk(folder.backups);
    prune(folder.backups, at);
    return { name, at: Math.floor(at / 1000) * 1000, bytes: statSync(join(folder.backups, name)).size };
  } catch (error) {
    throw asStorageFault(error);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** The newest backup of a data folder that is sound, or null. Looks at every byte of each it passes over. */
export function newestSoundBackup(folder: DataFolder): Backup | null {
  return (
    listBackupFiles(folder.backups).find(
      ({ name }) => inspectBackup({ file: join(folder.backups, name), sealed: true }).ok,
    ) ?? null
  );
}

/** Copies the database as it is at one moment; the open read transaction keeps that moment while others write. */
async function copySnapshot(from: string, to: string): Promise<Counts> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_TIMEOUT });
  let counts: Counts;
  try {
    source.exec('begin');
    counts = countRows(source);
    await copyPages(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    // One file without companions, whatever opens it later.
    copy.exec('pragma journal_mode = delete');
  } finally {
    copy.close();
  }
  return counts;
}

function prune(folder: string, now: Millis): void {
  const backups = listBackupFiles(folder);
  const keep = backupsToKeep(backups, now);
  for (const { name } of backups) if (!keep.has(name)) rmSync(join(folder, name), { force: true });
}

/** What killed processes left; an hour old, since another process may be making a backup now. */
function removeLeftovers(folder: string, now: Millis): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith('.partial-') && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) < now - HOUR)
      rmSync(path, { force: true });
  }
}

function sameCounts(one: Counts, other: Counts): boolean {
  const tables = Object.keys(one);
  return tables.length === Object.keys(other).length && tables.every((table) => one[table] === other[table]);
}
