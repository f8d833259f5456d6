import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ItemState, TrackItem, TrackView } from '#core/readiness/track-progress.ts';
import { BankTabs } from '../parts/bank-tabs.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { useStartSession } from '../parts/start-session.tsx';
import { plural, score } from '../state/format.ts';
import { appQuery, trackQuery } from '../state/queries.ts';

const stateWords: Readonly<Record<ItemState, string>> = {
  untried: 'not tried',
  tried: 'not there yet',
  shown: 'shown, fading',
  held: 'shown and held',
};

/** A role's checklist: each tick comes from answers, none from clicking. */
export function TrackPage(): ReactNode {
  const { id } = useParams({ from: '/track/$id' });
  const track = useQuery(trackQuery(id));
  const app = useQuery(appQuery);
  const navigate = useNavigate();
  useTitle(track.data?.title ?? 'Track');
  return (
    <Loaded query={track}>
      {(view) => (
        <>
          <div className="eyebrow">
            <span>Track</span>
            <span className="sep">/</span>
            <select
              aria-label="Track"
              value={id}
              onChange={(event) => void navigate({ to: '/track/$id', params: { id: event.target.value } })}
            >
              {app.data?.tracks.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.title}
                </option>
              ))}
            </select>
            {app.data?.target?.track === id ? <span>this is yours</span> : null}
          </div>
          <h1>{headline(view)}</h1>
          <BankTabs />
          <p className="lede">{view.for}</p>
          {view.sections.map((section) => (
            <section key={section.title}>
              <h2>{section.title}</h2>
              {section.items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </section>
          ))}
          <p className="soft small measure">
            An item is shown when its must-know questions were answered with 0.60 or more the last time, and held while
            you would still recall them with four chances in five.
          </p>
        </>
      )}
    </Loaded>
  );
}

function Item({ item }: { readonly item: TrackItem }): ReactNode {
  const start = useStartSession();
  const tried = item.questions.filter((question) => question.score !== null).length;
  return (
    <details className="item">
      <summary>
        <span className="t">{item.says}</span>
        <span className="soft small">
          {tried} of {plural(item.questions.length, 'question')}
        </span>
        <span className={`state small ${item.state}`}>{stateWords[item.state]}</span>
      </summary>
      <table>
        <tbody>
          {item.questions.map((question) => (
            <tr key={question.id}>
              <td>
                <Link to="/question/$id" params={{ id: question.id }}>
                  {question.title}
                </Link>
                <span className="soft small"> {question.importance} know</span>
              </td>
              <td className="num soft">{question.score === null ? 'not tried' : score(question.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        disabled={start.isPending}
        onClick={() => start.mutate({ minutes: 60, questionIds: item.questions.map((question) => question.id) })}
      >
        Practise these {item.questions.length}
      </button>
    </details>
  );
}

function headline(view: TrackView): string {
  const items = view.sections.flatMap((section) => section.items);
  const held = items.filter((item) => item.state === 'held' || item.state === 'shown').length;
  if (held === 0) return `${view.title}: ${items.length} things to show, none shown yet.`;
  return held === items.length
    ? `${view.title}: everything on the list is shown. Keep it fresh.`
    : `${view.title}: ${held} of ${items.length} shown.`;
}
