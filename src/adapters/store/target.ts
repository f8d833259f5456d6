import type { Kysely } from 'kysely';
import type { TargetStore } from '#app/ports.ts';
import { targetSchema } from '#core/practice/target.ts';
import type { Tables } from './schema.ts';

/** Targets over a database. */
export function targetStore(db: Kysely<Tables>): TargetStore {
  return {
    async readTarget(owner) {
      const row = await db.selectFrom('targets').select('target').where('owner', '=', owner).executeTakeFirst();
      return row === undefined ? null : targetSchema.parse(JSON.parse(row.target));
    },

    async writeTarget(owner, target, at) {
      const values = { target: JSON.stringify(target), at };
      await db
        .insertInto('targets')
        .values({ owner, ...values })
        .onConflict((conflict) => conflict.column('owner').doUpdateSet(values))
        .execute();
    },
  };
}
