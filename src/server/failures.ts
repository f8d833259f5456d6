import { StorageFault } from '#app/errors.ts';
import type { ErrorView } from '#wire/http.ts';
import { type FailureCode, status } from './status.ts';

/** An answer that says what went wrong: a code the web app has words for, and what they need. */
export function failure(code: FailureCode, rest: Omit<ErrorView['error'], 'code'> = {}): Response {
  return Response.json({ error: { code, ...rest } } satisfies ErrorView, { status: status[code] });
}

/**
 * Turns what was thrown into an answer.
 * @param at the method and the route's pattern, never the URL or the body: those hold what the candidate wrote
 * @param log takes one line for the person who runs the server
 */
export function failureOf(thrown: unknown, at: string, log: (line: string) => void): Response {
  if (thrown instanceof StorageFault) {
    log(`${at}: ${thrown.code}: ${thrown.message}`);
    return failure(thrown.code, { message: thrown.message });
  }
  log(`${at}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
  return failure('broken');
}
