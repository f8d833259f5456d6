import { DatabaseSync } from 'node:sqlite';
import { type Result, err, ok } from '#core/result.ts';
import type { DataFolder } from './data-folder.ts';
import { asStorageFault } from './sqlite-faults.ts';

/** Held by the one server of a data folder. */
export type FolderLock = { release(): void };

/** Keeps the connections alive: one that is collected as garbage closes, and the lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes a data folder for one server. The lock is an open transaction, so the operating system frees it however the process ends.
 * @returns the lock, or one sentence to show when another server has it
 */
export function lockFolder(folder: DataFolder): Result<FolderLock, string> {
  const raw = new DatabaseSync(folder.lock, { timeout: 0 });
  try {
    raw.exec('begin exclusive');
  } catch (error) {
    raw.close();
    const fault = asStorageFault(error);
    if (fault instanceof Error && 'code' in fault && fault.code === 'busy') {
      return err(
        `Another Greenroom server is already using ${folder.path}. Stop it first, or set GREENROOM_HOME to another folder.`,
      );
    }
    throw fault;
  }
  held.add(raw);
  return ok({
    release() {
      if (held.delete(raw)) raw.close();
    },
  });
}
