import type { Kysely } from 'kysely';
import type { SessionStore } from '#app/ports.ts';
import { type Session, sessionSchema } from '#core/practice/session.ts';
import type { SessionRow, Tables } from './schema.ts';

/** Sessions over a database. */
export function sessionStore(db: Kysely<Tables>): SessionStore {
  return {
    async addSession(owner, session) {
      await db.insertInto('sessions').values(sessionToRow(owner, session)).execute();
    },

    async readSession(owner, id) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : sessionFromRow(row);
    },

    async openSession(owner) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('owner', '=', owner)
        .where('ended_at', 'is', null)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : sessionFromRow(row);
    },

    async moveSession(owner, id, position) {
      await db.updateTable('sessions').set({ position }).where('owner', '=', owner).where('id', '=', id).execute();
    },

    async endSession(owner, id, at) {
      await db.updateTable('sessions').set({ ended_at: at }).where('owner', '=', owner).where('id', '=', id).execute();
    },
  };
}

/** A session as its row. */
export function sessionToRow(owner: string, session: Session): SessionRow {
  const { id, items, position, round, startedAt, endedAt } = session;
  return { owner, id, items: JSON.stringify(items), position, round, started_at: startedAt, ended_at: endedAt };
}

/** The session of a row; throws when the row is not one. */
export function sessionFromRow(row: SessionRow): Session {
  const { id, position, round, started_at, ended_at } = row;
  return sessionSchema.parse({
    id,
    items: JSON.parse(row.items),
    position,
    round,
    startedAt: started_at,
    endedAt: ended_at,
  });
}
