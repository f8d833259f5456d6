import { listBackupFiles } from '#adapters/database/backup-files.ts';
import { openDataFolder } from '#adapters/database/data-folder.ts';
import { lockFolder } from '#adapters/database/folder-lock.ts';
import { ok } from '#core/result.ts';
import { restoreData } from './data.ts';
import { dataParts, hasData, homeFolder, noDataIn } from './home.ts';
import { listBackups } from './list-backups.ts';
import { didYouMean } from './nearest.ts';
import { fail, type Outcome, sentenceOf } from './outcome.ts';
import { plainLine, printLine } from './output.ts';

/**
 * Puts a backup in the place of the present data, which is kept as a backup itself. No server may be running on the folder.
 * @param name as `greenroom backups` prints it; without one the backups are listed and nothing is changed
 */
export async function restore(
  name: string | undefined,
  options: { readonly home?: string; readonly json?: true },
): Promise<Outcome> {
  if (name === undefined) return listBackups(options);
  const path = homeFolder(options.home);
  if (!hasData(path)) return noDataIn(path);
  const folder = openDataFolder(path);
  const lock = lockFolder(folder);
  if (!lock.ok) return fail(lock.error);
  try {
    const restored = await restoreData(dataParts(path), name);
    if (restored.ok) {
      await printLine(
        options.json
          ? JSON.stringify(restored.value)
          : `Restored ${restored.value.name}. What was there before is among the backups.`,
      );
      return ok(0);
    }
    if (restored.error.code !== 'not-found') return fail(sentenceOf(restored.error));
    const names = listBackupFiles(folder.backups).map((backup) => backup.name);
    return fail(`There is no backup “${plainLine(name.slice(0, 80))}” in ${path}.${didYouMean(name, names)}`);
  } finally {
    lock.value.release();
  }
}
