import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { solvingSteps } from '#core/bank/vocabulary.ts';
import type { CodeAttemptView } from '#wire/code.ts';
import { Markdown } from '../parts/markdown.tsx';
import { clock, instant, minutes, plural } from '../state/format.ts';
import { Choices } from './choices.tsx';
import { CodeToRead, Difference } from './editor.tsx';
import { ProblemHead } from './problem-head.tsx';
import { headlineOf, Results } from './results.tsx';
import { stepWords } from './six-steps.tsx';

/**
 * What came of submitted code: the finding first, what failed, what it costs (asked before it is told), the explanation graded,
 * and the model solution beside it.
 */
export function CodeReview({
  view,
  onward,
  end = null,
}: {
  readonly view: CodeAttemptView;
  /** Where to go from here. */
  readonly onward: ReactNode;
  readonly end?: ReactNode;
}): ReactNode {
  const { problem, attempt, feedback, explanation, topicTitle } = view;
  const report = feedback.run;
  const passed = report?.status === 'pass';
  const [asked, setAsked] = useState(false);
  // What is asked must not stand beside the question.
  const revealed = asked || (passed && (view.choices !== null || problem.choices.length === 0));
  return (
    <>
      <ProblemHead
        problem={problem}
        topicTitle={topicTitle}
        headline={`${report === undefined ? 'No tests were run.' : headlineOf(report, false)}${passed ? costOf(view) : ''}`}
        end={end ?? instant(attempt.submittedAt)}
      />
      <div className="two">
        <div className="stack">
          {report === undefined || passed ? null : <Results report={report} />}
          {problem.choices.length === 0 || (asked && view.choices === null) ? null : (
            <Choices key={attempt.id} attemptId={attempt.id} choices={problem.choices} answered={view.choices} />
          )}
          {revealed ? null : (
            <section aria-label="Your code">
              <h2 className="top">What you submitted</h2>
              <CodeToRead kind={problem.kind} text={attempt.text} label="The code you submitted" />
              <p className="soft small">
                {passed
                  ? 'The model solution follows once you have answered.'
                  : 'Look at the failing case first; what you find yourself stays.'}
              </p>
              <button type="button" onClick={() => setAsked(true)}>
                Show the model solution
              </button>
            </section>
          )}
        </div>
        <aside className="stack">
          <div className="row">{onward}</div>
          <Facts view={view} />
          {explanation === null ? (
            <p className="soft small">
              Nothing was explained this time. Interviewers hear the thinking before they see the code: say it in Notes
              while you write{problem.points.length === 0 ? '' : ', and it is graded like an answer'}.
            </p>
          ) : (
            <Explained view={view} />
          )}
        </aside>
      </div>
      {revealed ? (
        <section aria-label="Your code beside the model solution" className="compared">
          <h2>Beside the model solution</h2>
          {attempt.text.trim() === problem.solution.trim() ? (
            <>
              <p className="soft">Yours is the model solution, letter for letter.</p>
              <CodeToRead kind={problem.kind} text={attempt.text} label="The code you submitted" />
            </>
          ) : (
            <Difference kind={problem.kind} yours={attempt.text} theirs={problem.solution} />
          )}
          <div className="two">
            <div className="words">
              <Markdown text={problem.modelAnswer} />
            </div>
            {problem.followUps.length === 0 ? null : (
              <aside>
                <h2 className="top">They would ask next</h2>
                <ul>
                  {problem.followUps.map((ask) => (
                    <li key={ask}>{ask}</li>
                  ))}
                </ul>
              </aside>
            )}
          </div>
        </section>
      ) : null}
      <StepsCompared view={view} revealed={revealed} />
    </>
  );
}

function costOf({ attempt, problem }: CodeAttemptView): string {
  const hints = attempt.work?.hints ?? 0;
  const time = attempt.seconds === null ? '' : ` In ${minutes(Math.max(1, Math.round(attempt.seconds / 60)))}`;
  if (time === '') return '';
  if (problem.hints.length === 0) return `${time}.`;
  return `${time}, ${hints === 0 ? 'without a hint' : `with ${plural(hints, 'hint')}`}.`;
}

function Facts({ view }: { readonly view: CodeAttemptView }): ReactNode {
  const { attempt, previous, returnsInDays, problem } = view;
  const spent = attempt.seconds === null ? null : Math.max(1, Math.round(attempt.seconds / 60));
  return (
    <section aria-label="This attempt">
      <h2 className="top">This attempt</h2>
      <table>
        <tbody>
          <tr>
            <td>Time</td>
            <td className="num soft">
              {spent === null ? 'not measured' : `${minutes(spent)} of ${minutes(problem.minutes)} expected`}
            </td>
          </tr>
          {problem.hints.length === 0 ? null : (
            <tr>
              <td>Hints</td>
              <td className="num soft">
                {attempt.work?.hints ?? 0} of {problem.hints.length}
              </td>
            </tr>
          )}
          {(attempt.work?.round ?? null) === null ? null : (
            <tr>
              <td>Round</td>
              <td className="num soft">{minutes(attempt.work?.round ?? 0)}</td>
            </tr>
          )}
          {previous === null ? null : (
            <tr>
              <td>
                <Link to="/code/attempt/$id" params={{ id: previous.id }}>
                  The time before
                </Link>
              </td>
              <td className="num soft">{previous.passed ? 'passed' : 'not passed'}</td>
            </tr>
          )}
          {returnsInDays === null ? null : (
            <tr>
              <td>Comes back</td>
              <td className="num soft">
                {returnsInDays < 1.5 ? 'tomorrow' : `in ${plural(Math.round(returnsInDays), 'day')}`}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

const verdictWords = {
  covered: 'said',
  partial: 'partly said',
  missing: 'not said',
  contradicted: 'said the opposite',
} as const;

/** The explanation, graded: which points it said. Its own page shows the words. */
function Explained({ view }: { readonly view: CodeAttemptView }): ReactNode {
  const { explanation, problem } = view;
  if (explanation === null) return null;
  const { feedback, attempt } = explanation;
  return (
    <section aria-label="Your explanation">
      <h2 className="top">What you explained</h2>
      {problem.points.length === 0 ? null : (
        <ul className="points">
          {problem.points.map((point) => {
            const verdict = feedback.points.find(({ id }) => id === point.id)?.verdict ?? 'missing';
            return (
              <li key={point.id}>
                <div className={`point ${verdict}`}>
                  <span className="dot" aria-hidden="true" />
                  <span>
                    {point.says}
                    <span className="visually-hidden">: {verdictWords[verdict]}</span>
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p className="small">
        <Link to="/attempt/$id" params={{ id: attempt.id }}>
          {problem.points.length === 0 ? 'Your words' : 'Your words, marked'}
        </Link>
      </p>
    </section>
  );
}

/** The candidate's six steps beside those of the problem. */
function StepsCompared({ view, revealed }: { readonly view: CodeAttemptView; readonly revealed: boolean }): ReactNode {
  const { attempt, problem } = view;
  const own = attempt.work?.steps ?? {};
  const { steps } = problem;
  if (Object.keys(own).length === 0 && (!revealed || steps === null)) return null;
  return (
    <details className="item" open={Object.keys(own).length > 0}>
      <summary>
        <span className="t">{steps === null ? 'Your six steps' : 'The six steps, yours and ours'}</span>
      </summary>
      <table className="steps-compared">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">You</th>
            {revealed && steps !== null ? <th scope="col">For this problem</th> : null}
          </tr>
        </thead>
        <tbody>
          {solvingSteps.map((step) => (
            <tr key={step}>
              <th scope="row">
                {stepWords[step].name}
                <div className="soft small">{own[step] === undefined ? '' : clock(own[step].seconds)}</div>
              </th>
              <td className="as-typed">
                {own[step] === undefined || own[step].notes === '' ? (
                  <span className="faint">nothing noted</span>
                ) : (
                  own[step].notes
                )}
              </td>
              {revealed && steps !== null ? <td>{steps[step]}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
