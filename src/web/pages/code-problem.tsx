import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemHead } from '../code/problem-head.tsx';
import { Workspace } from '../code/workspace.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { problemQuery } from '../state/queries.ts';

/** A problem on its own, outside a session. */
export function CodeProblem(): ReactNode {
  const { id } = useParams({ from: '/code/$id' });
  const problem = useQuery(problemQuery(id));
  const navigate = useNavigate();
  useTitle(problem.data?.problem.title ?? 'Problem');
  return (
    <Loaded query={problem}>
      {(view) => (
        <>
          <ProblemHead problem={view.problem} topicTitle={view.topicTitle} />
          <Workspace
            key={id}
            view={view}
            sessionId={null}
            round={null}
            onPassed={(attempt) => void navigate({ to: '/code/attempt/$id', params: { id: attempt } })}
          />
        </>
      )}
    </Loaded>
  );
}
