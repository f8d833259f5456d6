import { type Kysely, PostgresAdapter, SqliteAdapter } from 'kysely';

/** The engines the schema is written for. The rest of the store does not ask. */
export type Engine = 'sqlite' | 'postgres';

/** Which engine a database runs on. */
// biome-ignore lint/suspicious/noExplicitAny: any schema will do
export function engineOf(db: Kysely<any>): Engine {
  const { adapter } = db.getExecutor();
  if (adapter instanceof SqliteAdapter) return 'sqlite';
  if (adapter instanceof PostgresAdapter) return 'postgres';
  throw new Error(`no schema for ${adapter.constructor.name}`);
}
