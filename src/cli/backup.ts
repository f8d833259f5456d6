import { ok } from '#core/result.ts';
import { describeBackup } from './backup-view.ts';
import { hasData, homeFolder, noDataIn, withData } from './home.ts';
import type { Outcome } from './outcome.ts';
import { printLine } from './output.ts';

/** Makes and verifies a backup now, beside a running server too, and prints its name. */
export function backup(options: { readonly home?: string; readonly json?: true }): Promise<Outcome> {
  const folder = homeFolder(options.home);
  if (!hasData(folder)) return Promise.resolve(noDataIn(folder));
  return withData(folder, async ({ archive }) => {
    const made = await archive.backUp();
    await printLine(options.json ? JSON.stringify(made) : `Backed up and verified: ${describeBackup(made)}`);
    return ok(0);
  });
}
