// Adds attempts through the real store and prints each id once it is acknowledged.
// Arguments: database, place, first number, how many (0: until killed).
import { writeSync } from 'node:fs';
import { makeStore } from '#adapters/store/make-store.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { entryOf } from './samples.ts';

const [database = '', place = '0', first = '0', many = '0'] = process.argv.slice(2);
const { kysely } = openSqlite<Tables>(database);
const store = makeStore(kysely);
writeSync(1, 'ready\n');
for (let n = Number(first); many === '0' || n < Number(first) + Number(many); n++) {
  const entry = entryOf(Number(place), n);
  await store.addAttempt('local', entry);
  writeSync(1, `${entry.attempt.id}\n`);
}
await kysely.destroy();
