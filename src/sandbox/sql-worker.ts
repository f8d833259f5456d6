/// <reference lib="webworker" />
// PostgreSQL inside the frame: PGlite from bytes in memory, thrown away with the worker.
import type { QueryResult } from '#core/judge/runner.ts';
import { serveGuest, tell } from './guest.ts';
import { LONGEST_MESSAGE } from './limits.ts';
import { openQueryDatabase } from './run-query.ts';

serveGuest(async (files) => {
  const database = await openQueryDatabase({
    pgliteWasmModule: files['pglite.wasm'] as WebAssembly.Module,
    initdbWasmModule: files['initdb.wasm'] as WebAssembly.Module,
    fsBundle: files['pglite.data'] as Blob,
  });
  return async (asked) => {
    const { run } = asked;
    switch (asked.do) {
      case 'load':
        await database.load(asked.schema, asked.script);
        return tell({ is: 'loaded', run });
      case 'query': {
        const result = await database.query(asked.schema, asked.setup, asked.statement);
        return tell({ is: 'answered', run, result: fitting(result) });
      }
      default:
        throw new Error('not a question for SQL');
    }
  };
});

/** As many rows as one message carries; `total` still counts all. */
function fitting(result: QueryResult): QueryResult {
  if (!('set' in result)) return result;
  const { set } = result;
  let { rows } = set;
  while (JSON.stringify(rows).length > LONGEST_MESSAGE * 0.9) rows = rows.slice(0, Math.floor(rows.length / 2));
  return { ...result, set: { ...set, rows } };
}
