import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { type Result, err, ok } from '#core/result.ts';
import { sealHolds } from './backup-files.ts';
import { APPLICATION_ID, applicationId, findDamage } from './sqlite.ts';

/** Rows per table. */
export type Counts = Readonly<Record<string, number>>;

/** What to look at: a sealed backup, or a copy that is not sealed yet. */
export type Inspection = { readonly file: string; readonly sealed: boolean };

/**
 * Looks at every byte of a backup: its checksum, SQLite's integrity and foreign keys, and that it is Greenroom's.
 * @returns its rows per table, or what is wrong, as the end of a sentence that begins with the file
 */
export function inspectBackup({ file, sealed }: Inspection): Result<Counts, string> {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < 512) return err('is empty or cut short');
  if (sealed && !sealHolds(file)) return err('was damaged or changed since it was made');
  let raw: DatabaseSync | undefined;
  try {
    raw = new DatabaseSync(file, { readOnly: true });
    if (applicationId(raw) !== APPLICATION_ID) return err('is not a backup of Greenroom');
    const damage = findDamage(raw, 'full');
    if (damage !== null) return err(`is damaged (${damage})`);
    return ok(countRows(raw));
  } catch (error) {
    return err(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    raw?.close();
  }
}

/**
 * The same on a thread of its own, so that a server goes on answering: a large database takes a second.
 * A sound copy that is not sealed yet is sealed and brought to the disk there, too.
 */
export function inspectBackupAside(inspection: Inspection): Promise<Result<Counts, string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url), { workerData: inspection });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the inspection ended without an answer')));
  });
}

/** Rows per table of an open database. */
export function countRows(raw: DatabaseSync): Counts {
  const tables = raw
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      Number(raw.prepare(`select count(*) as n from "${String(name).replaceAll('"', '""')}"`).get()?.['n']),
    ]),
  );
}
