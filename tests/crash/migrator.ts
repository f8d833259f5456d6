// Runs the released migrations and a long one after them. Argument: database.
import { writeSync } from 'node:fs';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { migrate } from '#adapters/store/migrate.ts';
import { longMigrations } from './long-migrations.ts';

const { kysely } = openSqlite(process.argv[2] ?? '');
writeSync(1, 'ready\n');
await migrate(kysely, longMigrations);
writeSync(1, 'done\n');
await kysely.destroy();
