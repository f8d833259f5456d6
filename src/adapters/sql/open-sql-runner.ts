import { Worker } from 'node:worker_threads';
import type { SqlSchema } from '#core/bank/problem.ts';
import { type Ended, type QueryResult, queryResultSchema, type SqlRunner } from '#core/judge/runner.ts';
import type { Answered, Asked } from './sql-thread.ts';

/** Longer than PostgreSQL takes to start and to fill a schema on a slow machine, in milliseconds. */
const PATIENCE = 60_000;

type Request = Asked extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never;
type Held = { readonly thread: Worker; readonly schemas: Set<string> };

/**
 * Runs SQL in a thread of its own, started with the first query. A query that takes longer than the limit is ended together
 * with its thread; the next one starts another. Queries run one after the other.
 * @param limitSeconds how long one query may take, the loading of its tables apart
 */
export function openSqlRunner(
  schemas: readonly SqlSchema[],
  { limitSeconds = 10 }: { readonly limitSeconds?: number } = {},
): SqlRunner & { close(): Promise<void> } {
  const scripts = new Map(schemas.map((schema) => [schema.id, schema.script]));
  let held: Held | undefined;
  let asked = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const drop = async (dropped: Held): Promise<void> => {
    if (held === dropped) held = undefined;
    await dropped.thread.terminate();
  };
  const start = (): Held => {
    const thread = new Worker(new URL('./sql-thread.ts', import.meta.url));
    thread.unref();
    return { thread, schemas: new Set() };
  };
  /** One question to the thread; null when it did not answer in time, and then it is ended. */
  const ask = async (to: Held, question: Request, milliseconds: number): Promise<Answered | 'time' | 'lost'> => {
    const id = asked++;
    const { promise, resolve } = Promise.withResolvers<Answered | 'time' | 'lost'>();
    const hear = (answered: Answered): void => {
      if (answered.id === id) resolve(answered);
    };
    const lose = (): void => resolve('lost');
    const timer = setTimeout(() => resolve('time'), milliseconds);
    to.thread.on('message', hear).on('error', lose).on('exit', lose);
    to.thread.postMessage({ ...question, id });
    const came = await promise;
    clearTimeout(timer);
    to.thread.off('message', hear).off('error', lose).off('exit', lose);
    if (typeof came === 'string') await drop(to);
    return came;
  };

  const run = async (schema: string, setup: string, statement: string): Promise<QueryResult | Ended> => {
    if (closed) return { ended: 'lost', during: null };
    held ??= start();
    const here = held;
    if (!here.schemas.has(schema)) {
      const script = scripts.get(schema);
      if (script === undefined) throw new Error(`There is no schema "${schema}".`);
      const loaded = await ask(here, { load: { schema, script } }, PATIENCE);
      if (typeof loaded === 'string') return { ended: 'lost', during: null };
      if ('error' in loaded) throw new Error(`The schema "${schema}" could not be loaded: ${loaded.error}`);
      here.schemas.add(schema);
    }
    const came = await ask(here, { query: { schema, setup, statement } }, limitSeconds * 1000);
    if (typeof came === 'string') return { ended: came, during: null };
    if (!('result' in came)) {
      await drop(here);
      return { ended: 'lost', during: null };
    }
    return queryResultSchema.parse(came.result);
  };
  return {
    query: (schema, setup, statement) => {
      const turn = last.then(() => run(schema, setup, statement));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      closed = true;
      if (held !== undefined) await drop(held);
    },
  };
}
