import { type Kysely, sql } from 'kysely';
import { canonicalJson } from './canonical-json.ts';
import { schemaName } from './migrate.ts';
import { type Portable, type Row, portables } from './portable.ts';
import type { Tables } from './schema.ts';

/** A running SHA-256, as node:crypto makes it. */
export type Hash = { update(text: string): unknown; digest(encoding: 'hex'): string };

/** Rows read at a time, so that memory does not grow with the database. */
const PAGE = 500;

/**
 * Everything a database holds, as lines of JSON without line ends: a header with the schema and the number of rows per table;
 * the rows, table after table in the order of their keys; a last line with the number of rows and the SHA-256 of all earlier
 * lines, each with its line end. Equal data gives equal lines, on either engine.
 * @param db read in one transaction that lasts until the lines are consumed; on SQLite give it a connection of its own
 */
export async function* exportLines(db: Kysely<Tables>, hash: Hash): AsyncGenerator<string, void> {
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  const hashed = (value: object): string => {
    const line = canonicalJson(value);
    hash.update(`${line}\n`);
    return line;
  };
  try {
    const tables: Record<string, number> = {};
    for (const { table } of portables) tables[table] = await countRows(snapshot, table);
    yield hashed({ greenroom: 'export', schema: schemaName, tables });
    let rows = 0;
    for (const portable of portables) {
      for await (const row of rowsOf(snapshot, portable)) {
        rows++;
        yield hashed({ table: portable.table, row: portable.fromRow(row) });
      }
    }
    yield canonicalJson({ end: true, rows, sha256: hash.digest('hex') });
  } finally {
    await snapshot.rollback().execute();
  }
}

async function countRows(db: Kysely<Tables>, table: Portable['table']): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function* rowsOf(db: Kysely<Tables>, { table, key }: Portable): AsyncGenerator<Row, void> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const after =
      last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})`;
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(PAGE)}`.execute(db);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
