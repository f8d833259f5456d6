// The files PostgreSQL needs, as addresses on our own server.
import initdbAddress from '@electric-sql/pglite/dist/initdb.wasm?url';
import dataAddress from '@electric-sql/pglite/dist/pglite.data?url';
import wasmAddress from '@electric-sql/pglite/dist/pglite.wasm?url';
// oxlint-disable-next-line import/default -- Vite gives the worker's address as the default export.
import workerAddress from '#sandbox/sql-worker.ts?worker&url';
import type { KeptFile } from '#sandbox/messages.ts';
import { fetchAll } from '../live/fetch-bytes.ts';

const files: readonly (readonly [name: string, is: KeptFile['is'], address: string])[] = [
  ['worker', 'script', workerAddress],
  ['pglite.wasm', 'module', wasmAddress],
  ['initdb.wasm', 'module', initdbAddress],
  ['pglite.data', 'data', dataAddress],
];

/**
 * Fetches PostgreSQL.
 * @param report bytes so far and bytes in all
 * @throws when a file cannot be fetched
 */
export async function sqlFiles(report: (loaded: number, total: number) => void): Promise<readonly KeptFile[]> {
  const fetched = await fetchAll(
    files.map(([, , address]) => address),
    report,
  );
  return files.map(([name, is], at) => ({ name, is, bytes: (fetched[at] ?? new Uint8Array()).buffer }));
}
