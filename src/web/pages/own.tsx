import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { say } from '../parts/toast.tsx';
import { call } from '../state/api.ts';
import { plural } from '../state/format.ts';
import { ownQuery, refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

/** The candidate's own questions. */
export function Own(): ReactNode {
  useTitle('Your own questions');
  const own = useQuery(ownQuery);
  const bringBack = useMutation({
    mutationFn: (id: string) => call('undeleteOwnQuestion', { params: { id } }),
    onSuccess: refreshAll,
    onError: (error) => say(sentenceFor(error)),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call('deleteOwnQuestion', { params: { id } }),
    onSuccess: async (_, id) => {
      await refreshAll();
      say('Question deleted.', () => bringBack.mutate(id));
    },
    onError: (error) => say(sentenceFor(error)),
  });
  return (
    <Loaded query={own}>
      {(view) => {
        const kept = view.questions.filter((entry) => entry.deletedAt === null);
        const gone = view.questions.filter((entry) => entry.deletedAt !== null);
        return (
          <>
            <div className="eyebrow">Bank</div>
            <h1>
              {kept.length === 0
                ? 'What they asked you, and what you fear they will ask.'
                : `${plural(kept.length, 'question')} of your own.`}
            </h1>
            <BankTabs />
            {kept.length === 0 ? (
              <p className="lede">
                Write down a question from a real interview, or one from a posting, with the points a good answer makes.
                It is asked, graded and repeated like any other, and counts as must-know.
              </p>
            ) : (
              <table>
                <tbody>
                  {kept.map(({ question }) => (
                    <tr key={question.id}>
                      <td>
                        <div className="t">
                          <Link to="/question/$id" params={{ id: question.id }}>
                            {question.title}
                          </Link>
                        </div>
                        <div className="soft small">
                          {question.points.length === 0
                            ? 'no rubric yet: your own mark decides'
                            : plural(question.points.length, 'point')}
                        </div>
                      </td>
                      <td className="num">
                        <span className="row">
                          <Link to="/own/$id" params={{ id: question.id }} className="push">
                            Edit
                          </Link>
                          <button type="button" className="quiet" onClick={() => remove.mutate(question.id)}>
                            Delete
                          </button>
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <div className="row">
              <Link to="/own/$id" params={{ id: 'new' }} className="button go">
                Write a question
              </Link>
              <Link to="/own/import" className="button">
                Import from Markdown, CSV or Anki
              </Link>
            </div>
            {gone.length === 0 ? null : (
              <details className="item">
                <summary>
                  <span className="soft">{plural(gone.length, 'deleted question')}</span>
                </summary>
                <table>
                  <tbody>
                    {gone.map(({ question }) => (
                      <tr key={question.id}>
                        <td className="soft">{question.title}</td>
                        <td className="num">
                          <button type="button" onClick={() => bringBack.mutate(question.id)}>
                            Bring back
                          </button>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
