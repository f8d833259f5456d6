// PostgreSQL in a thread of its own: a query that does not end can only be ended together with its thread.
import { parentPort } from 'node:worker_threads';
import type { QueryResult } from '#core/judge/runner.ts';
import { openQueryDatabase } from '#sandbox/run-query.ts';

/** Asked of the thread: tables to hold, or a query over tables it holds. */
export type Asked = { readonly id: number } & (
  | { readonly load: { readonly schema: string; readonly script: string } }
  | { readonly query: { readonly schema: string; readonly setup: string; readonly statement: string } }
);

/** What the thread answers. */
export type Answered = { readonly id: number } & (
  | { readonly loaded: true }
  | { readonly result: QueryResult }
  | { readonly error: string }
);

const opening = openQueryDatabase();
// Whoever asks first hears why it could not be opened.
opening.catch(() => undefined);

async function answer(asked: Asked): Promise<Answered> {
  const database = await opening;
  if ('load' in asked) {
    await database.load(asked.load.schema, asked.load.script);
    return { id: asked.id, loaded: true };
  }
  const { schema, setup, statement } = asked.query;
  return { id: asked.id, result: await database.query(schema, setup, statement) };
}

parentPort?.on('message', (asked: Asked) => {
  answer(asked).then(
    (answered) => parentPort?.postMessage(answered),
    (error: unknown) =>
      parentPort?.postMessage({ id: asked.id, error: error instanceof Error ? error.message : String(error) }),
  );
});
