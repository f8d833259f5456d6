import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, useEffect } from 'react';
import type { ResponseOf } from '#wire/http.ts';
import { Ask, QuestionHead } from '../parts/ask.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { PastScore } from '../parts/past-score.tsx';
import { Review } from '../parts/review.tsx';
import { call } from '../state/api.ts';
import { plural, score } from '../state/format.ts';
import { useKeys } from '../state/keys.ts';
import { attemptQuery, questionQuery, refreshAll, sessionQuery } from '../state/queries.ts';

/** Loaded for the first problem of a session. */
const CodeInSession = lazy(() =>
  import('../code/code-in-session.tsx').then((module) => ({ default: module.CodeInSession })),
);

/** A run through the queue: the place in it is kept on the server, the answer in its draft, so it can be left at any moment. */
export function SessionPage(): ReactNode {
  const { id } = useParams({ from: '/session/$id' });
  const session = useQuery(sessionQuery(id));
  return (
    <Loaded query={session}>
      {(view) => (view.session.endedAt === null ? <Running view={view} /> : <Ended view={view} />)}
    </Loaded>
  );
}

type View = ResponseOf<'readSession'>;

function Running({ view }: { readonly view: View }): ReactNode {
  const { session, attempts } = view;
  const navigate = useNavigate();
  const item = session.items[session.position];
  const move = useMutation({
    mutationFn: (position: number) => call('moveSession', { params: { id: session.id }, body: { position } }),
    onSuccess: refreshAll,
  });
  const end = useMutation({
    mutationFn: () => call('endSession', { params: { id: session.id } }),
    onSuccess: refreshAll,
  });
  const last = session.items.length - 1;
  const to = (position: number): void => {
    if (position >= 0 && position <= last && position !== session.position && !move.isPending) move.mutate(position);
  };
  const open = session.items.findIndex(
    (candidate, i) => i > session.position && attempts[candidate.questionId] === undefined,
  );
  const anyOpen =
    open !== -1 ? open : session.items.findIndex((candidate) => attempts[candidate.questionId] === undefined);
  const next = (): void => {
    if (anyOpen === -1 || (anyOpen === session.position && attempts[item?.questionId ?? ''] !== undefined))
      end.mutate();
    else to(anyOpen);
  };
  useKeys({ '[': () => to(session.position - 1), ']': () => to(session.position + 1) });
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [session.position]);
  if (item === undefined) return null;
  const steps = (
    <span className="row">
      <button
        type="button"
        className="quiet"
        aria-label="Question before"
        disabled={session.position === 0}
        onClick={() => to(session.position - 1)}
      >
        <span className="touch-only" aria-hidden="true">
          ‹
        </span>
        <kbd>[</kbd>
      </button>
      {session.position + 1} of {session.items.length}
      <button
        type="button"
        className="quiet"
        aria-label="Question after"
        disabled={session.position === last}
        onClick={() => to(session.position + 1)}
      >
        <span className="touch-only" aria-hidden="true">
          ›
        </span>
        <kbd>]</kbd>
      </button>
      <button type="button" className="quiet small" onClick={() => end.mutate()}>
        End session
      </button>
      <button type="button" className="quiet small" onClick={() => void navigate({ to: '/' })}>
        Leave for now
      </button>
    </span>
  );
  const attempt = attempts[item.questionId];
  if (view.kinds[item.questionId] !== 'concept') {
    const round = session.round === null ? null : { startedAt: session.startedAt, minutes: session.round };
    return (
      <CodeInSession
        key={item.questionId}
        questionId={item.questionId}
        sessionId={session.id}
        // A problem stays open until it is passed: what was submitted before that is gone on with.
        attempt={attempt !== undefined && attempt.score === 1 ? attempt.id : null}
        round={round}
        steps={steps}
        next={next}
        last={anyOpen === -1}
      />
    );
  }
  return attempt === undefined ? (
    <Asking
      key={item.questionId}
      questionId={item.questionId}
      sessionId={session.id}
      reason={item.reason}
      steps={steps}
    />
  ) : (
    <Answered key={attempt.id} attemptId={attempt.id} steps={steps} next={next} last={anyOpen === -1} />
  );
}

function Asking({
  questionId,
  sessionId,
  reason,
  steps,
}: {
  readonly questionId: string;
  readonly sessionId: string;
  readonly reason: string;
  readonly steps: ReactNode;
}): ReactNode {
  const question = useQuery(questionQuery(questionId));
  return (
    <Loaded query={question}>
      {(view) => (
        <>
          <Titled title={view.title} />
          <QuestionHead view={view} end={steps} />
          <div className="two">
            <Ask question={view} sessionId={sessionId} onSubmitted={() => undefined} />
            <aside>
              <h2 className="top">Why this one</h2>
              <p className="soft">{reason}.</p>
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}

function Answered({
  attemptId,
  steps,
  next,
  last,
}: {
  readonly attemptId: string;
  readonly steps: ReactNode;
  readonly next: () => void;
  readonly last: boolean;
}): ReactNode {
  const attempt = useQuery(attemptQuery(attemptId));
  return (
    <Loaded query={attempt}>
      {(view) => (
        <>
          <Titled title={view.question.title} />
          <QuestionHead view={view.question} end={steps} />
          <Review view={view} next={next} nextLabel={last ? 'Finish the session' : 'Next question'} />
        </>
      )}
    </Loaded>
  );
}

function Titled({ title }: { readonly title: string }): ReactNode {
  useTitle(title);
  return null;
}

function Ended({ view }: { readonly view: View }): ReactNode {
  useTitle('Session');
  const { session, attempts, titles } = view;
  const words = session.items.filter((item) => view.kinds[item.questionId] === 'concept');
  // Tests are no grader of words: their share has no place in its mean.
  const scores = words.flatMap((item) => attempts[item.questionId]?.score ?? []);
  const answered = session.items.filter((item) => attempts[item.questionId] !== undefined).length;
  const weak = session.items.filter(
    ({ questionId }) => (attempts[questionId]?.score ?? 1) < (view.kinds[questionId] === 'concept' ? 0.5 : 1),
  ).length;
  const graders = new Set(
    words.flatMap((item) => {
      const attempt = attempts[item.questionId];
      return attempt === undefined || attempt.score === null ? [] : [attempt.otherGrader];
    }),
  );
  const mean = scores.length === 0 ? null : scores.reduce((sum, value) => sum + value, 0) / scores.length;
  return (
    <>
      <div className="eyebrow">Session finished</div>
      <h1>
        {answered === 0
          ? 'Nothing was answered this time. The questions wait in the queue.'
          : weak === 0
            ? answered === 1
              ? 'One answer, and not a weak one.'
              : `${plural(answered, 'answer')}, none of them weak.`
            : `${plural(answered, 'answer')}, ${weak} to come back to soon.`}
      </h1>
      {mean === null ? null : (
        <p className="lede">
          The rule grader's mean is {score(mean)}. Each question returns when it adds most to the day, the weak ones
          first.{graders.size > 1 ? ' Not all of these scores came from one grader, so they may not compare.' : ''}
        </p>
      )}
      <table className="measure">
        <tbody>
          {session.items.map((item) => {
            const attempt = attempts[item.questionId];
            return (
              <tr key={item.questionId}>
                <td className="t">
                  {attempt === undefined ? (
                    titles[item.questionId]
                  ) : (
                    <Link
                      to={view.kinds[item.questionId] === 'concept' ? '/attempt/$id' : '/code/attempt/$id'}
                      params={{ id: attempt.id }}
                    >
                      {titles[item.questionId]}
                    </Link>
                  )}
                </td>
                <td className="num soft">
                  {attempt === undefined ? (
                    'not answered'
                  ) : view.kinds[item.questionId] !== 'concept' ? (
                    attempt.score === 1 ? (
                      'passed'
                    ) : (
                      'not passed'
                    )
                  ) : (
                    <PastScore value={attempt.score} otherGrader={attempt.otherGrader} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="row">
        <Link to="/" className="button go">
          Back to Today
        </Link>
        <Link to="/practice" className="button">
          More from the queue
        </Link>
      </div>
    </>
  );
}
