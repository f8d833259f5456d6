import type { Kysely } from 'kysely';
import type { Store } from '#app/ports.ts';
import { attemptStore } from './attempts.ts';
import { draftStore } from './drafts.ts';
import { ownQuestionStore } from './own-questions.ts';
import type { Tables } from './schema.ts';
import { sessionStore } from './sessions.ts';
import { targetStore } from './target.ts';

/**
 * Everything durable over one database.
 * @param db a database that migrate() has brought to the newest schema
 */
export function makeStore(db: Kysely<Tables>): Store {
  return { ...targetStore(db), ...draftStore(db), ...attemptStore(db), ...sessionStore(db), ...ownQuestionStore(db) };
}
