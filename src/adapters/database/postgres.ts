import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Type number of PostgreSQL's 64-bit integers. */
const INT8 = 20;

/**
 * Opens a PostgreSQL database.
 * @param url a postgresql:// connection string
 * @returns Kysely over a pool of connections made when first needed; 64-bit integers are read as numbers, as on SQLite
 */
export function openPostgres<T>(url: string): Kysely<T> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (id, format) => (id === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(id, format)),
    },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<T>({ dialect: new PostgresDialect({ pool }) });
}
