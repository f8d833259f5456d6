import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Ask, QuestionHead } from '../parts/ask.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { PastScore } from '../parts/past-score.tsx';
import { instant, percent } from '../state/format.ts';
import { questionQuery } from '../state/queries.ts';

const importanceWords = {
  must: 'Must know for your track',
  should: 'Should know for your track',
  optional: 'Optional for your track',
} as const;

/** One question on its own, outside a session. */
export function QuestionPage(): ReactNode {
  const { id } = useParams({ from: '/question/$id' });
  const question = useQuery(questionQuery(id));
  const navigate = useNavigate();
  useTitle(question.data?.title ?? 'Question');
  return (
    <Loaded query={question}>
      {(view) =>
        // A problem has a page of its own, wherever the link came from.
        view.kind !== 'concept' ? (
          <Navigate to="/code/$id" params={{ id: view.id }} replace />
        ) : (
          <>
            <QuestionHead view={view} />
            <div className="two">
              {view.asked ? (
                <Ask
                  key={view.id}
                  question={view}
                  sessionId={null}
                  onSubmitted={(attempt) =>
                    void navigate({ to: '/attempt/$id', params: { id: attempt }, replace: true })
                  }
                />
              ) : (
                <p className="lede">This question is no longer asked. Your earlier answers are kept below.</p>
              )}
              <aside>
                <h2 className="top">About this question</h2>
                <p className="soft">
                  {view.own
                    ? 'Your own question'
                    : view.importance === null
                      ? 'Not on your track'
                      : importanceWords[view.importance]}
                  {view.starter ? ', in your starter set' : ''}.
                  {view.recall === null ? '' : ` Chance that you recall it now: ${percent(view.recall)}.`}
                </p>
                {view.own ? (
                  <p>
                    <Link to="/own/$id" params={{ id: view.id }}>
                      Edit the question
                    </Link>
                  </p>
                ) : null}
                {view.history.length === 0 ? null : (
                  <>
                    <h2>Your answers</h2>
                    <table>
                      <tbody>
                        {view.history.map((entry) => (
                          <tr key={entry.id}>
                            <td>
                              <Link to="/attempt/$id" params={{ id: entry.id }}>
                                {instant(entry.at)}
                              </Link>
                              {entry.mode === 'reasoning' ? <span className="soft small"> reasoned</span> : null}
                            </td>
                            <td className="num">
                              <PastScore value={entry.score} otherGrader={entry.otherGrader} />
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </>
                )}
              </aside>
            </div>
          </>
        )
      }
    </Loaded>
  );
}
