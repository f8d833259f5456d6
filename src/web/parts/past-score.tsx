import type { ReactNode } from 'react';
import { score } from '../state/format.ts';

/** A score in a list; a dotted line under it where another grader than the current one gave it. */
export function PastScore({
  value,
  otherGrader,
}: {
  readonly value: number | null;
  readonly otherGrader: string | null;
}): ReactNode {
  if (otherGrader === null) return score(value);
  return (
    <span className="other-grader" title={`graded by ${otherGrader}`}>
      {score(value)}
      <span className="visually-hidden">, graded by {otherGrader}</span>
    </span>
  );
}
