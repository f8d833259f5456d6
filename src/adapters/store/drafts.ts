import type { Kysely } from 'kysely';
import type { DraftStore } from '#app/ports.ts';
import { type Draft, draftSchema } from '#core/practice/attempt.ts';
import { err, ok } from '#core/result.ts';
import type { DraftRow, Tables } from './schema.ts';

/** Drafts over a database. */
export function draftStore(db: Kysely<Tables>): DraftStore {
  async function readDraft(owner: string, slot: string): Promise<Draft | null> {
    const row = await db
      .selectFrom('drafts')
      .selectAll()
      .where('owner', '=', owner)
      .where('slot', '=', slot)
      .executeTakeFirst();
    return row === undefined ? null : draftFromRow(row);
  }

  return {
    readDraft,

    async listDrafts(owner) {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('saved_at', 'desc')
        .orderBy('slot')
        .execute();
      return rows.map(draftFromRow);
    },

    async writeDraft(owner, draft, base) {
      const saved: Draft = { ...draft, revision: base + 1 };
      const { owner: _owner, slot: _slot, ...values } = draftToRow(owner, saved);
      for (;;) {
        const written = await db
          .insertInto('drafts')
          .values(draftToRow(owner, saved))
          .onConflict((conflict) =>
            conflict.columns(['owner', 'slot']).doUpdateSet(values).where('drafts.revision', '=', base),
          )
          .returning('revision')
          .executeTakeFirst();
        if (written !== undefined) return ok(saved);
        const stored = await readDraft(owner, draft.slot);
        if (stored !== null) return err(stored);
        // Deleted between the two statements: there is nothing left to collide with.
      }
    },

    async deleteDraft(owner, slot) {
      await db.deleteFrom('drafts').where('owner', '=', owner).where('slot', '=', slot).execute();
    },
  };
}

/** A draft as its row. */
export function draftToRow(owner: string, draft: Draft): DraftRow {
  const { slot, mode, confidence, seconds, revision, savedAt, text } = draft;
  return { owner, slot, mode, confidence, seconds, revision, saved_at: savedAt, text };
}

/** The draft of a row; throws when the row is not one. */
export function draftFromRow(row: DraftRow): Draft {
  const { slot, mode, text, confidence, seconds, revision, saved_at } = row;
  return draftSchema.parse({ slot, mode, text, confidence, seconds, revision, savedAt: saved_at });
}
