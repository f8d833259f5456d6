import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { fitInto } from '#core/practice/fit.ts';
import type { FilterRequest } from '#wire/http.ts';
import { AreaSelect, KindSelect, LevelSelect } from '../parts/filters.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { StartButton } from '../parts/start-session.tsx';
import { minutes as inMinutes, percent, plural } from '../state/format.ts';
import { appQuery, queueQuery } from '../state/queries.ts';

const budgets = [10, 25, 45, 60, 90] as const;
const SHOWN = 40;

/** The queue with its reasons, and a session out of it. */
export function Queue(): ReactNode {
  useTitle('Practice');
  const search = useSearch({ from: '/practice' });
  const navigate = useNavigate({ from: '/practice' });
  const app = useQuery(appQuery);
  const [budget, setBudget] = useState<number>(25);
  const [all, setAll] = useState(false);
  const filter: FilterRequest = {
    ...(search.area === undefined ? {} : { area: search.area }),
    ...(search.level === undefined ? {} : { level: search.level }),
    ...(search.kind === undefined ? {} : { kind: search.kind }),
    ...(search.all === true ? { track: false } : {}),
  };
  const queue = useQuery({ ...queueQuery(filter), placeholderData: keepPreviousData });
  const session = app.data?.session ?? null;
  return (
    <Loaded query={queue}>
      {(view) => {
        const fits = fitInto(view.items, budget).length;
        const shown = all ? view.items : view.items.slice(0, SHOWN);
        return (
          <>
            <div className="eyebrow">Practice</div>
            <h1>{headline(view.items.length, view.answeredToday)}</h1>
            <div className="filters">
              <AreaSelect value={search.area} change={(area) => void navigate({ search: { ...search, area } })} />
              <LevelSelect value={search.level} change={(level) => void navigate({ search: { ...search, level } })} />
              <KindSelect value={search.kind} change={(kind) => void navigate({ search: { ...search, kind } })} />
              <label className="row small">
                <input
                  type="checkbox"
                  checked={search.all === true}
                  onChange={(event) =>
                    void navigate({ search: { ...search, all: event.target.checked ? true : undefined } })
                  }
                />
                also what my track does not ask
              </label>
              <Link to="/questions" className="push small">
                Search the whole bank
              </Link>
            </div>
            {session === null ? null : (
              <div className="banner green">
                <span>
                  A session is open at question {session.position + 1} of {session.items.length}.
                </span>
                <Link to="/session/$id" params={{ id: session.id }} className="push">
                  Go on with it
                </Link>
              </div>
            )}
            {view.items.length === 0 ? (
              <p className="lede">
                {view.answeredToday > 0
                  ? 'Everything that fits this filter was answered today, or would gain nothing from another round yet.'
                  : 'No question fits this filter. Widen it, or search the whole bank.'}
              </p>
            ) : (
              <>
                <div className="row">
                  <label htmlFor="budget">I have</label>
                  <select id="budget" value={budget} onChange={(event) => setBudget(Number(event.target.value))}>
                    {budgets.map((value) => (
                      <option key={value} value={value}>
                        {inMinutes(value)}
                      </option>
                    ))}
                  </select>
                  <StartButton wish={{ minutes: budget, filter }}>
                    {session === null ? 'Start' : 'Start a new one'}: {plural(fits, 'question')}
                  </StartButton>
                </div>
                <h2>In this order, and why</h2>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Question</th>
                      <th scope="col" className="num">
                        Recall now
                      </th>
                      <th scope="col" className="num">
                        Time
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map((item, i) => (
                      <tr key={item.questionId} className={i === fits ? 'cut' : undefined}>
                        <td>
                          <div className="t">
                            <Link to="/question/$id" params={{ id: item.questionId }}>
                              {item.title}
                            </Link>
                          </div>
                          <div className="soft small">
                            {item.reason} · {app.data?.areas.find((area) => area.id === item.area)?.title}
                          </div>
                        </td>
                        <td className="num soft">{item.recall === null ? 'new' : percent(item.recall)}</td>
                        <td className="num soft">{item.minutes} min</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {view.items.length > shown.length ? (
                  <button type="button" onClick={() => setAll(true)}>
                    Show the other {view.items.length - shown.length}
                  </button>
                ) : null}
                <p className="soft small measure">
                  The order is by what an answer now adds to your recall on the day, per second, against what it would
                  add tomorrow. Questions answered today rest until then.
                </p>
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function headline(waiting: number, answered: number): string {
  if (waiting === 0) return 'Nothing is waiting here.';
  if (answered === 0) return `${plural(waiting, 'question')} would help you today. Start at the top.`;
  return `${plural(answered, 'answer')} given today, ${plural(waiting, 'question')} would still help.`;
}
