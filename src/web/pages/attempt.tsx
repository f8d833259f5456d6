import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { QuestionHead } from '../parts/ask.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { Review } from '../parts/review.tsx';
import { instant } from '../state/format.ts';
import { appQuery, attemptQuery } from '../state/queries.ts';

/** One answer with its feedback, at an address of its own. */
export function AttemptPage(): ReactNode {
  const { id } = useParams({ from: '/attempt/$id' });
  const attempt = useQuery(attemptQuery(id));
  const app = useQuery(appQuery);
  const navigate = useNavigate();
  useTitle(attempt.data?.question.title ?? 'Answer');
  const session = app.data?.session ?? null;
  const next = (): void => {
    if (session === null) void navigate({ to: '/practice' });
    else void navigate({ to: '/session/$id', params: { id: session.id } });
  };
  return (
    <Loaded query={attempt}>
      {(view) => (
        <>
          <QuestionHead
            view={view.question}
            end={
              <span className="row">
                <span>{instant(view.attempt.submittedAt)}</span>
                <Link to="/question/$id" params={{ id: view.question.id }}>
                  answer it again
                </Link>
              </span>
            }
          />
          <Review
            key={view.attempt.id}
            view={view}
            next={next}
            nextLabel={session === null ? 'To the queue' : 'Back to the session'}
          />
        </>
      )}
    </Loaded>
  );
}
