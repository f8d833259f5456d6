import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FirstDayAction, TodayView } from '#wire/http.ts';
import { ReadinessList } from '../parts/charts.tsx';
import { DraftRow } from '../parts/draft-row.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { StartButton } from '../parts/start-session.tsx';
import { capital, inSentence, instant, inWords, longDay, minutes, percent, plural } from '../state/format.ts';
import { useKeys } from '../state/keys.ts';
import { appQuery, todayQuery } from '../state/queries.ts';

/** What to do now, why, and how long it takes. */
export function Today(): ReactNode {
  useTitle('Today');
  const today = useQuery(todayQuery);
  return <Loaded query={today}>{(view) => <Content view={view} />}</Loaded>;
}

function Content({ view }: { readonly view: TodayView }): ReactNode {
  const app = useQuery(appQuery);
  const navigate = useNavigate();
  const { session } = view;
  useKeys(
    session === null ? {} : { Enter: () => void navigate({ to: '/session/$id', params: { id: session.session.id } }) },
  );
  const titles = new Map(app.data?.areas.map((area) => [area.id, area.title]));
  const track = app.data?.tracks.find((candidate) => candidate.id === view.target.track);
  const open = view.firstDay.filter((action) => !action.done);
  return (
    <>
      <div className="eyebrow">
        <span>{longDay(view.day)}</span>
        <span className="sep">/</span>
        <span>{whereTo(view, track?.title ?? '')}</span>
      </div>
      <h1>{headline(view)}</h1>
      <div className="two">
        <div>
          <table className="agenda">
            <tbody>
              {session === null ? null : (
                <tr>
                  <td className="soft" width={88}>
                    open
                  </td>
                  <td>
                    <div className="t">Go on where you stopped: {session.title}</div>
                    <div className="soft small">
                      Question {session.session.position + 1} of {session.session.items.length}, started{' '}
                      {instant(session.session.startedAt)}
                    </div>
                  </td>
                  <td className="num">
                    <Link className="button go" to="/session/$id" params={{ id: session.session.id }}>
                      Go on
                    </Link>
                  </td>
                </tr>
              )}
              {view.queue.questions === 0 ? null : (
                <tr>
                  <td className="soft" width={88}>
                    {minutes(view.queue.minutes)}
                  </td>
                  <td>
                    <div className="t">{plural(view.queue.questions, 'question')} to answer</div>
                    <div className="soft small">{queueReason(view)}</div>
                  </td>
                  <td className="num">
                    {session === null ? (
                      <StartButton wish={{ minutes: Math.max(1, view.queue.minutes) }}>Start</StartButton>
                    ) : (
                      <Link className="button" to="/practice">
                        See the queue
                      </Link>
                    )}
                  </td>
                </tr>
              )}
              {view.problem === null ? null : (
                <tr>
                  <td className="soft">{minutes(view.problem.minutes)}</td>
                  <td>
                    <div className="t">Code to write: {view.problem.title}</div>
                    <div className="soft small">{view.problem.reason}</div>
                  </td>
                  <td className="num">
                    <Link className="button" to="/code/$id" params={{ id: view.problem.questionId }}>
                      Open
                    </Link>
                  </td>
                </tr>
              )}
              {view.drafts.map((draft) => (
                <DraftRow key={draft.questionId} draft={draft} />
              ))}
            </tbody>
          </table>
          {view.queue.first.length === 0 ? null : (
            <>
              <h2>First in the queue</h2>
              <table>
                <tbody>
                  {view.queue.first.map((item) => (
                    <tr key={item.questionId}>
                      <td>
                        <div className="t">
                          <Link to="/question/$id" params={{ id: item.questionId }}>
                            {item.title}
                          </Link>
                        </div>
                        <div className="soft small">{item.reason}</div>
                      </td>
                      <td className="num soft">{item.minutes} min</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className="small">
                <Link to="/practice">The whole queue, with reasons</Link>
              </p>
            </>
          )}
        </div>
        <aside>
          {open.length === 0 ? null : <FirstDay actions={view.firstDay} open={open.length} />}
          <h2 className={open.length === 0 ? 'top' : ''}>Ready for the day, by what you have shown</h2>
          <ReadinessList areas={view.areas} titles={titles} />
          <p className="soft small">
            The mean of your latest answers with a 90 % interval, as the rule grader sees them.{' '}
            <Link to="/progress">How it comes about</Link>
          </p>
        </aside>
      </div>
    </>
  );
}

function whereTo(view: TodayView, track: string): string {
  const { target, daysLeft } = view;
  const role = target.title === '' ? track : target.title;
  if (daysLeft === null) return `${role}, no date yet`;
  const place = target.company === '' ? role : `${target.company}, ${role}`;
  if (daysLeft < 0) return `${place}: the date has passed`;
  return daysLeft === 0 ? `${place}: it is today` : `${plural(daysLeft, 'day')} to the interview, ${place}`;
}

/** The finding of the day in one sentence. */
function headline(view: TodayView): string {
  const { queue, session, answeredToday, faded } = view;
  if (session !== null) return 'You were in the middle of a session. Go on where you stopped.';
  if (queue.questions === 0) {
    return answeredToday.questions > 0
      ? 'That is all for today. What you answered comes back when it pays.'
      : 'Nothing is due. A look at something new never hurts.';
  }
  if (view.minutes === 0) return 'A day off. One question keeps the thread, none is fine, too.';
  const hours = Math.round(queue.minutes / 60);
  const budget = queue.minutes >= 90 ? `${capital(inWords(hours))} hours` : plural(queue.minutes, 'minute');
  if (answeredToday.questions > 0)
    return `${capital(plural(answeredToday.questions, 'answer'))} done. ${budget} more would fill the day.`;
  if (queue.confidentErrors > 0) {
    return `${budget} today. Start with ${queue.confidentErrors === 1 ? 'the answer' : `the ${inWords(queue.confidentErrors)} answers`} you were sure of and got wrong.`;
  }
  const first = faded[0];
  if (first !== undefined) return `${budget} today. Start with what has faded: ${inSentence(first.title)}.`;
  return `${budget} today. Answer first, then read: that is what stays.`;
}

function queueReason(view: TodayView): string {
  const must = view.queue.must === 0 ? '' : `${view.queue.must} must-know`;
  const faded = view.faded.map((topic) => `${inSentence(topic.title)} at ${percent(topic.recall)}`);
  const fading = faded.length === 0 ? '' : `fading: ${faded.join(', ')}`;
  return [must, fading].filter(Boolean).join('; ') || 'chosen by what they add on the day, per minute';
}

const actionWords: Readonly<
  Record<FirstDayAction['id'], { readonly text: string; readonly to: '/settings' | '/starter'; readonly hash: string }>
> = {
  target: { text: 'Name the role you aim at for the next 30 days', to: '/settings', hash: 'target' },
  projects: { text: 'Pick two projects you can defend in detail', to: '/settings', hash: 'projects' },
  starter: { text: 'Make your starter set of twenty questions', to: '/starter', hash: '' },
  mocks: { text: 'Book three mocks: coding, theory, behavioural', to: '/settings', hash: 'mocks' },
  resume: { text: 'Bring your resume into line with the role', to: '/settings', hash: 'resume' },
};

function FirstDay({
  actions,
  open,
}: {
  readonly actions: readonly FirstDayAction[];
  readonly open: number;
}): ReactNode {
  return (
    <>
      <h2 className="top">
        {open === actions.length ? 'Five things for the first day' : `First day: ${inWords(open)} of five left`}
      </h2>
      <ul className="points">
        {actions.map((action) => (
          <li key={action.id}>
            <div className={`point ${action.done ? 'covered' : ''}`}>
              <span className="dot" />
              {action.done ? (
                <span className="soft">
                  {actionWords[action.id].text}
                  <span className="visually-hidden"> (done)</span>
                </span>
              ) : (
                <Link to={actionWords[action.id].to} hash={actionWords[action.id].hash}>
                  {actionWords[action.id].text}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
