import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CodeReview } from '../code/code-review.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { codeQuery } from '../state/queries.ts';

/** Submitted code on its own, outside a session. */
export function CodeAttempt(): ReactNode {
  const { id } = useParams({ from: '/code/attempt/$id' });
  const attempt = useQuery(codeQuery(id));
  useTitle(attempt.data?.problem.title ?? 'Attempt');
  return (
    <Loaded query={attempt}>
      {(view) => (
        <CodeReview
          view={view}
          onward={
            <>
              <Link to="/code" className="button go">
                Choose the next problem
              </Link>
              <Link to="/code/$id" params={{ id: view.problem.id }} className="button">
                Solve it again
              </Link>
            </>
          }
        />
      )}
    </Loaded>
  );
}
