import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { type Result, err, ok } from '#core/result.ts';
import { engineOf } from './engine.ts';
import { migrations as released } from './migrations/index.ts';

type Migrations = Readonly<Record<string, Migration>>;

/** A database made by a later release; it is left untouched. */
export type NewerSchema = { readonly code: 'newer-version'; readonly message: string };

/** The schema this release writes: the name of its last migration. */
export const schemaName: string = lastName(released);

/**
 * Which migrations a database still needs.
 * @returns their names in order (all of them for an empty database), or newer-version when it knows one this release does not
 */
// biome-ignore lint/suspicious/noExplicitAny: the schema is what is being found out
export async function pendingMigrations(
  db: Kysely<any>,
  migrations: Migrations = released,
): Promise<Result<string[], NewerSchema>> {
  const done = await doneMigrations(db);
  const unknown = done.find((name) => !(name in migrations));
  if (unknown !== undefined) {
    return err({
      code: 'newer-version',
      message: `The data was last used by a newer Greenroom (it has “${unknown}”, this one knows up to “${lastName(migrations)}”). Update Greenroom to open it.`,
    });
  }
  return ok(
    Object.keys(migrations)
      .sort()
      .filter((name) => !done.includes(name)),
  );
}

/**
 * Brings a database to the newest schema, all or nothing: every pending migration runs in one transaction.
 * @returns the names of the migrations that ran, or newer-version; throws what a migration throws, with nothing changed
 */
// biome-ignore lint/suspicious/noExplicitAny: the schema is what is being made
export async function migrate(
  db: Kysely<any>,
  migrations: Migrations = released,
): Promise<Result<string[], NewerSchema>> {
  const pending = await pendingMigrations(db, migrations);
  if (!pending.ok || pending.value.length === 0) return pending;
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
  return ok((results ?? []).map((result) => result.migrationName));
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function doneMigrations(db: Kysely<any>): Promise<string[]> {
  const table =
    engineOf(db) === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`
      : sql`select 1 where to_regclass('kysely_migration') is not null`;
  if ((await table.execute(db)).rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

function lastName(migrations: Migrations): string {
  const last = Object.keys(migrations).sort().at(-1);
  if (last === undefined) throw new Error('there are no migrations');
  return last;
}
