import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bank } from '#core/bank/bank.ts';

/** What the bank depends on: the content, and the code that reads it. */
const sources = ['content', 'src/core/bank', 'src/adapters/content-files'];

/**
 * Reads the bank, from the copy of an earlier start where nothing changed since: parsing every file takes longer than all
 * else a start does.
 * @param root path of the project
 * @returns the bank and the faults of files left out; the copy is only kept when there are none
 */
export async function readBankQuickly(
  root: string,
): Promise<{ bank: Bank; faults: readonly { file: string; message: string }[] }> {
  const place = join(root, 'dist', 'bank.json');
  const key = stampOf(root);
  const kept = readCopy(place, key);
  if (kept !== null) return { bank: kept, faults: [] };
  const { readBank } = await import('#adapters/content-files/read-bank.ts');
  const { bank, faults } = readBank(join(root, 'content'));
  if (faults.length === 0) keepCopy(place, key, bank);
  return { bank, faults };
}

function readCopy(place: string, key: string): Bank | null {
  try {
    const text = readFileSync(place, 'utf8');
    return text.startsWith(`${key}\n`) ? (JSON.parse(text.slice(key.length + 1)) as Bank) : null;
  } catch {
    return null;
  }
}

function keepCopy(place: string, key: string, bank: Bank): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(`${place}.${process.pid}`, `${key}\n${JSON.stringify(bank)}`);
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // A folder that cannot be written to makes the next start slower, and that is all.
  }
}

/** Names, sizes and times of all source files, as one hash. */
function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const entry of readdirSync(join(root, source), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\0`);
    }
  }
  return hash.digest('hex');
}
