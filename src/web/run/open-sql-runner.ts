import type { Ended, QueryResult, SqlRunner } from '#core/judge/runner.ts';
import type { OpenRunner } from './open-python-runner.ts';
import { limitOf, openPlace } from './place.ts';
import { sqlFiles } from './sql-files.ts';

/**
 * Opens PostgreSQL in the browser, in a frame like Python's. Loading begins at once (about 16 MB from our own server, kept
 * by the browser); calls wait for it.
 * @param options seconds: how long a query may take (5, at most 30)
 * @returns a runner that never throws; `load` hands a schema's script in, once, before it is queried
 */
export function openSqlRunner(
  options: { readonly seconds?: number } = {},
): SqlRunner & OpenRunner & { load(schema: string, script: string): void } {
  let limit = limitOf(options.seconds);
  const place = openPlace({ language: 'SQL', script: 'worker', files: sqlFiles });
  const scripts = new Map<string, string>();
  return {
    load(schema, script) {
      if (scripts.get(schema) === script) return;
      scripts.set(schema, script);
      place.equip({ do: 'load', schema, script });
    },
    query: (schema, setup, statement): Promise<QueryResult | Ended> =>
      place.ask(
        { do: 'query', schema, setup, statement },
        (message) => (message.is === 'answered' ? { answer: message.result } : 'wrong'),
        limit,
      ),
    setLimit: (seconds) => (limit = limitOf(seconds)),
    state: place.state,
    subscribe: place.subscribe,
    stop: place.stop,
    dispose: place.dispose,
  };
}
