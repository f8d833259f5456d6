import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listBackupFiles } from '#adapters/database/backup-files.ts';
import { dataFolderPath } from '#adapters/database/data-folder.ts';
import { wordsAlone } from '#app/words-alone.ts';
import type { Bank } from '#core/bank/bank.ts';
import { uuidv7 } from '#core/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { Data, DataParts } from './data.ts';
import { fail, type Failure } from './outcome.ts';

/** Whose rows a candidate's own machine holds. */
export const OWNER = 'local';

/** What the commands for data work with: none of them needs the questions, and all must work when those are broken. */
const noBank: Bank = {
  areas: [],
  topics: [],
  skills: { families: [], skills: [] },
  tracks: [],
  reasoning: { prompt: '', points: [] },
  questions: [],
  problems: [],
  schemas: [],
};

/** The path of the data folder. @param home where the command line names one */
export function homeFolder(home: string | undefined): string {
  return home === undefined ? dataFolderPath(process.env, process.platform) : resolve(home);
}

/** True when there is something to work with in a data folder: a database, or backups of one. */
export function hasData(folder: string): boolean {
  const backups = join(folder, 'backups');
  return existsSync(join(folder, 'greenroom.db')) || (existsSync(backups) && listBackupFiles(backups).length > 0);
}

/** The failure of a command that needs data where there is none. */
export function noDataIn(folder: string): { readonly ok: false; readonly error: Failure } {
  return fail(`There is no data in ${folder} yet; name another folder with --home.`);
}

/** The time, chance and place that opening data needs. */
export function dataParts(folder: string, bank: Bank = noBank): DataParts {
  return { folder, now: Date.now, newId: () => uuidv7(Date.now(), randomBytes(10)), bank, grader: wordsAlone };
}

/** Opens the data folder for a piece of work, beside a running server if there is one, and closes it whatever happens. */
export async function withData<T>(
  folder: string,
  work: (data: Data) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await openHome(folder);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Opens the data folder. @param bank the questions, where use cases are going to need them */
export async function openHome(folder: string, bank?: Bank): Promise<Result<Data, Failure>> {
  const { openData } = await import('./data.ts');
  const data = await openData(dataParts(folder, bank));
  return data.ok ? ok(data.value) : fail(data.error.message);
}
