import type { Evidence } from '#core/practice/evidence.ts';
import { fitInto } from '#core/practice/fit.ts';
import { buildQueue, type QueueFilter } from '#core/practice/queue.ts';
import type { Session } from '#core/practice/session.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppError } from './errors.ts';
import type { Owner, Ports } from './ports.ts';
import { questionsFor } from './questions.ts';

export type StartSession = {
  /** From the queue, as many as fit these minutes, at least one. */
  readonly minutes: number;
  readonly filter: QueueFilter;
  /** Or exactly these questions, in this order. */
  readonly questionIds: readonly string[] | null;
  /** Minutes of a timed round; null for a session without a clock. */
  readonly round: number | null;
  readonly offsetMinutes: number;
};

/** Starts a run through the queue, or through chosen questions; an open session before it is ended. */
export async function startSession(
  ports: Pick<Ports, 'store' | 'bank' | 'now' | 'newId'>,
  evidence: Evidence,
  owner: Owner,
  wish: StartSession,
): Promise<Result<Session, AppError>> {
  const target = await ports.store.readTarget(owner);
  const questions = await questionsFor(ports, owner, target);
  const now = ports.now();
  const items: Session['items'] = [];
  if (wish.questionIds !== null) {
    const known = new Set(questions.map(({ question }) => question.id));
    for (const questionId of new Set(wish.questionIds)) {
      if (!known.has(questionId)) return err({ code: 'not-found', what: 'question' });
      items.push({ questionId, reason: 'You chose it' });
    }
  } else {
    const queue = buildQueue(questions, evidence, target, now, wish.offsetMinutes, wish.filter);
    for (const { questionId, reason } of fitInto(queue, wish.minutes)) items.push({ questionId, reason });
  }
  if (items.length === 0)
    return err({ code: 'invalid', message: 'No question fits. Widen the filter, or come back tomorrow.' });
  const open = await ports.store.openSession(owner);
  if (open !== null) await ports.store.endSession(owner, open.id, now);
  const session: Session = { id: ports.newId(), items, position: 0, round: wish.round, startedAt: now, endedAt: null };
  await ports.store.addSession(owner, session);
  return ok(session);
}
