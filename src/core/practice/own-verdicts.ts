import type { Feedback, Verdict } from '#core/grading/feedback.ts';
import type { Grading } from './attempt.ts';

/**
 * What the candidate decided, point by point: where a grading of theirs differs from the rule grading before it, in the verdict
 * or in that the doubt is gone. A later decision replaces an earlier one; grading again takes none back.
 * @param gradings all of one attempt, oldest first
 */
export function ownVerdicts(gradings: readonly Grading[]): Map<string, Verdict> {
  const decided = new Map<string, Verdict>();
  let rule: Feedback | undefined;
  for (const { feedback } of gradings) {
    if (feedback.grader.kind === 'rule') rule = feedback;
    if (feedback.grader.kind !== 'self') continue;
    for (const point of feedback.points) {
      const before = rule?.points.find((candidate) => candidate.id === point.id);
      const known = decided.get(point.id);
      const differs = before?.verdict !== point.verdict || before.doubt !== point.doubt;
      // A decision taken back to what the rule grading says is a decision, too.
      if (differs || (known !== undefined && known !== point.verdict)) decided.set(point.id, point.verdict);
    }
  }
  return decided;
}

/** A grading's points with the candidate's verdicts in place of its own; what they decided is in doubt no more. */
export function withVerdicts(points: Feedback['points'], decided: ReadonlyMap<string, Verdict>): Feedback['points'] {
  return points.map((point) => {
    const verdict = decided.get(point.id);
    if (verdict === undefined) return point;
    return { id: point.id, verdict, evidence: verdict === 'missing' ? [] : point.evidence };
  });
}
