import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

const KEY = 'generation';

/** The generation a database is in; empty when it was never given one. */
export async function readGeneration(db: Kysely<Tables>): Promise<string> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value ?? '';
}

/**
 * Starts a new generation: rows came in from outside the ordinary course.
 * @param generation an id never used before
 */
export async function writeGeneration(db: Kysely<Tables>, generation: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value: generation })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: generation }))
    .execute();
}

/** Gives a database its first generation; one it has already stays. */
export async function ensureGeneration(db: Kysely<Tables>, generation: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value: generation })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
