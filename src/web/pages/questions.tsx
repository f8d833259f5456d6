import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { QuestionListItem } from '#wire/http.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { AreaSelect, KindSelect, LevelSelect, levelWords } from '../parts/filters.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { PastScore } from '../parts/past-score.tsx';
import { percent, plural } from '../state/format.ts';
import { appQuery, questionsQuery } from '../state/queries.ts';

const PAUSE_MS = 150;
/** From this score an answer counts as good, below this chance of recall a question as faded. */
const GOOD = 0.6;
const FADED = 0.8;

const stateChoices = [
  ['untried', 'Not tried'],
  ['weak', 'Weak last time'],
  ['faded', 'Faded'],
  ['good', 'Good and fresh'],
] as const;
type StateFilter = (typeof stateChoices)[number][0];

/** Every question, found by words, area, level and how one stands with it. */
export function Questions(): ReactNode {
  useTitle('Bank');
  const search = useSearch({ from: '/questions' });
  const navigate = useNavigate({ from: '/questions' });
  const app = useQuery(appQuery);
  const [words, setWords] = useState(search.q ?? '');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (words !== (search.q ?? ''))
        void navigate({ search: { ...search, q: words === '' ? undefined : words }, replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, search, navigate]);
  const found = useQuery({ ...questionsQuery(search.q ?? ''), placeholderData: keepPreviousData });
  return (
    <Loaded query={found}>
      {(view) => {
        const items = view.questions.filter(
          (item) =>
            (search.area === undefined || item.area === search.area) &&
            (search.level === undefined || item.level === search.level) &&
            (search.kind === undefined || item.kind === search.kind) &&
            (search.own !== true || item.own) &&
            (search.track !== true || item.importance !== null) &&
            (search.state === undefined || stateOf(item) === search.state),
        );
        return (
          <>
            <div className="eyebrow">Bank</div>
            <h1>{headline(view.questions, search.q)}</h1>
            <BankTabs />
            <div className="filters" role="search">
              <input
                className="grow"
                type="search"
                aria-label="Search questions"
                placeholder="Search: leakage, calibration, LoRA…"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
              <AreaSelect value={search.area} change={(area) => void navigate({ search: { ...search, area } })} />
              <KindSelect value={search.kind} change={(kind) => void navigate({ search: { ...search, kind } })} />
              <LevelSelect value={search.level} change={(level) => void navigate({ search: { ...search, level } })} />
              <select
                aria-label="How you stand"
                value={search.state ?? ''}
                onChange={(event) =>
                  void navigate({
                    search: { ...search, state: stateChoices.find(([id]) => id === event.target.value)?.[0] },
                  })
                }
              >
                <option value="">However I stand</option>
                {stateChoices.map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <label className="row small">
                <input
                  type="checkbox"
                  checked={search.track === true}
                  onChange={(event) =>
                    void navigate({ search: { ...search, track: event.target.checked ? true : undefined } })
                  }
                />
                my track only
              </label>
            </div>
            {items.length === 0 ? (
              <p className="lede">
                Nothing fits. {search.q === undefined ? '' : 'Try fewer or other words. '}
                <button type="button" className="link" onClick={() => (setWords(''), void navigate({ search: {} }))}>
                  Clear the filters
                </button>{' '}
                or{' '}
                <Link to="/own/$id" params={{ id: 'new' }}>
                  write the question yourself
                </Link>
                .
              </p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{plural(items.length, 'question')}</th>
                    <th scope="col" className="num">
                      Last score
                    </th>
                    <th scope="col" className="num">
                      Recall now
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <td>
                        <div className="t">
                          <Link to="/question/$id" params={{ id: item.id }}>
                            {item.title}
                          </Link>
                        </div>
                        <div className="soft small">
                          {app.data?.areas.find((area) => area.id === item.area)?.title} · {levelWords[item.level]}
                          {item.own ? ' · your own' : item.importance === null ? '' : ` · ${item.importance} know`}
                          {item.starter ? ' · starter set' : ''}
                        </div>
                      </td>
                      <td className="num soft">
                        {item.attempts === 0 ? (
                          ''
                        ) : item.score === null ? (
                          '–'
                        ) : (
                          <PastScore value={item.score} otherGrader={item.otherGrader} />
                        )}
                      </td>
                      <td className="num soft">{item.recall === null ? '' : percent(item.recall)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function stateOf(item: QuestionListItem): StateFilter {
  if (item.attempts === 0) return 'untried';
  if (item.score !== null && item.score < GOOD) return 'weak';
  return (item.recall ?? 0) < FADED ? 'faded' : 'good';
}

function headline(questions: readonly QuestionListItem[], words: string | undefined): string {
  if (words !== undefined) return `${plural(questions.length, 'question')} about “${words}”.`;
  const tried = questions.filter((item) => item.attempts > 0).length;
  return tried === 0
    ? `${plural(questions.length, 'question')}. None of them is read before it is answered.`
    : `You have answered ${tried} of ${plural(questions.length, 'question')}.`;
}
