import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Loaded, useTitle } from '../parts/page.tsx';
import { useKeys } from '../state/keys.ts';
import { codeQuery, problemQuery } from '../state/queries.ts';
import { CodeReview } from './code-review.tsx';
import { ProblemHead } from './problem-head.tsx';
import { RoundClock } from './round-clock.tsx';
import { type Round, Workspace } from './workspace.tsx';

/** A problem within a session or a timed round: being solved, then what came of it. */
export function CodeInSession({
  questionId,
  sessionId,
  attempt,
  round,
  steps,
  next,
  last,
}: {
  readonly questionId: string;
  readonly sessionId: string;
  /** The attempt that passed, once there is one. */
  readonly attempt: string | null;
  readonly round: Round | null;
  /** Where one is in the session. */
  readonly steps: ReactNode;
  readonly next: () => void;
  readonly last: boolean;
}): ReactNode {
  const [passed, setPassed] = useState(attempt);
  const end = (
    <span className="row">
      {round === null ? null : <RoundClock {...round} />}
      {steps}
    </span>
  );
  const nextLabel = last ? 'Finish' : 'Next';
  return passed === null ? (
    <Solving questionId={questionId} sessionId={sessionId} round={round} end={end} onPassed={setPassed} />
  ) : (
    <Solved attemptId={passed} end={end} next={next} nextLabel={nextLabel} />
  );
}

function Solving({
  questionId,
  sessionId,
  round,
  end,
  onPassed,
}: {
  readonly questionId: string;
  readonly sessionId: string;
  readonly round: Round | null;
  readonly end: ReactNode;
  readonly onPassed: (attemptId: string) => void;
}): ReactNode {
  const problem = useQuery(problemQuery(questionId, round === null ? null : sessionId));
  useTitle(problem.data?.problem.title ?? 'Problem');
  return (
    <Loaded query={problem}>
      {(view) => (
        <>
          <ProblemHead problem={view.problem} topicTitle={view.topicTitle} end={end} />
          <Workspace view={view} sessionId={sessionId} round={round} onPassed={onPassed} />
        </>
      )}
    </Loaded>
  );
}

function Solved({
  attemptId,
  end,
  next,
  nextLabel,
}: {
  readonly attemptId: string;
  readonly end: ReactNode;
  readonly next: () => void;
  readonly nextLabel: string;
}): ReactNode {
  const attempt = useQuery(codeQuery(attemptId));
  useTitle(attempt.data?.problem.title ?? 'Problem');
  useKeys({ n: next });
  return (
    <Loaded query={attempt}>
      {(view) => (
        <CodeReview
          view={view}
          end={end}
          onward={
            <button type="button" className="go" onClick={next}>
              {nextLabel} <kbd>N</kbd>
            </button>
          }
        />
      )}
    </Loaded>
  );
}
