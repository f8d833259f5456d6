import { isJudgedByTests } from './attempt.ts';
import type { Evidence, ScoredAttempt } from './evidence.ts';

/** How many answers have their newest score from one grader. */
export type GraderCount = { readonly grader: string; readonly attempts: number };

/**
 * Answers whose newest score of Greenroom's own came from another grader than the current one, newest first.
 * @param current the current grader's name and version
 */
export function outdatedAttempts(evidence: Evidence, current: string): string[] {
  const ids: string[] = [];
  for (let i = evidence.attempts.length - 1; i >= 0; i--) {
    const attempt = evidence.attempts[i];
    if (attempt !== undefined && isScored(attempt) && attempt.graders.rule !== current) ids.push(attempt.id);
  }
  return ids;
}

/** The graders behind the newest score of each answer, the one with most answers first. */
export function gradersBehind(evidence: Evidence): GraderCount[] {
  const counts = new Map<string, number>();
  for (const attempt of evidence.attempts) {
    const grader = attempt.graders.rule;
    if (grader !== undefined && isScored(attempt)) counts.set(grader, (counts.get(grader) ?? 0) + 1);
  }
  return [...counts]
    .map(([grader, attempts]) => ({ grader, attempts }))
    .sort((a, b) => b.attempts - a.attempts || (a.grader < b.grader ? -1 : 1));
}

/** The grader of an attempt's score where it is another than the current one, null where scores compare. */
export function otherGrader(attempt: ScoredAttempt | undefined, current: string): string | null {
  const grader = attempt?.graders.rule;
  return attempt === undefined || grader === undefined || grader === current || !isScored(attempt) ? null : grader;
}

/** Without a rubric there is no score, so nothing to compare; and tests are no grader of words. */
function isScored(attempt: ScoredAttempt): boolean {
  return typeof attempt.scores.rule === 'number' && !isJudgedByTests(attempt.mode);
}
