import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBackupFiles } from '#adapters/database/backup-files.ts';
import { ok } from '#core/result.ts';
import { describeBackup } from './backup-view.ts';
import { homeFolder } from './home.ts';
import type { Outcome } from './outcome.ts';
import { printLine } from './output.ts';

/** Prints the backups, the newest first. The database is not opened, so that they can be seen when it is damaged. */
export async function listBackups(options: { readonly home?: string; readonly json?: true }): Promise<Outcome> {
  const folder = homeFolder(options.home);
  const place = join(folder, 'backups');
  const backups = existsSync(place) ? listBackupFiles(place) : [];
  if (options.json) await printLine(JSON.stringify(backups));
  else if (backups.length === 0) await printLine(`There are no backups in ${folder} yet.`);
  else for (const backup of backups) await printLine(describeBackup(backup));
  return ok(0);
}
