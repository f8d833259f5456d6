import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Problem } from '#core/bank/problem.ts';
import { levelWords } from '../parts/filters.tsx';

/** The heading over a problem, whether it is being solved or was. */
export function ProblemHead({
  problem,
  topicTitle,
  headline,
  end = null,
}: {
  readonly problem: Pick<Problem, 'title' | 'level' | 'minutes'>;
  readonly topicTitle: string;
  /** The finding, where there is one; the title otherwise. */
  readonly headline?: string;
  readonly end?: ReactNode;
}): ReactNode {
  return (
    <>
      <div className="eyebrow">
        <Link to="/code">Code</Link>
        <span className="sep">/</span>
        <span>
          {headline === undefined ? '' : `${problem.title} · `}
          {topicTitle} · {levelWords[problem.level].toLowerCase()} · {problem.minutes} min
        </span>
        {end === null ? null : <span className="end">{end}</span>}
      </div>
      <h1>{headline ?? problem.title}</h1>
    </>
  );
}
