import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Calibration } from '#core/readiness/calibration.ts';
import type { Progress } from '#core/readiness/progress.ts';
import { CalibrationChart, DaysChart, IntervalLine, MeansChart } from '../parts/charts.tsx';
import { GradersNote } from '../parts/graders-note.tsx';
import { Loaded, useTitle } from '../parts/page.tsx';
import { inSentence, minutes, percent, plural, score } from '../state/format.ts';
import { appQuery, progressQuery } from '../state/queries.ts';

/** Below this distance between confidence and results nobody is called over- or underconfident. */
const CALIBRATED = 0.1;
const ERRORS_SHOWN = 8;

/** What practice has shown: areas with intervals, calibration, days. */
export function ProgressPage(): ReactNode {
  useTitle('Progress');
  const progress = useQuery(progressQuery);
  return <Loaded query={progress}>{(view) => <Content view={view} />}</Loaded>;
}

function Content({ view }: { readonly view: Progress }): ReactNode {
  const app = useQuery(appQuery);
  const titles = new Map(app.data?.areas.map((area) => [area.id, area.title]));
  if (view.totals.answers === 0) {
    return (
      <>
        <div className="eyebrow">Progress</div>
        <h1>Nothing to show yet, and that is honest.</h1>
        <p className="lede">
          After a few answers this page says where you stand in each area, with an interval as wide as the evidence is
          thin, and whether your confidence fits your results.
        </p>
        <Link to="/practice" className="button go">
          Answer a question
        </Link>
      </>
    );
  }
  return (
    <>
      <div className="eyebrow">
        <span>Progress</span>
        <span className="sep">/</span>
        <span>
          {plural(view.totals.answers, 'answer')} to {plural(view.totals.questions, 'question')},{' '}
          {minutes(view.totals.minutes)}
        </span>
      </div>
      <h1>{headline(view, titles)}</h1>
      <GradersNote graders={view.graders} />
      <div className="two">
        <div>
          <h2 className="top">Readiness by area</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col" className="num">
                  Tried
                </th>
                <th scope="col" className="num wide-only">
                  Mean
                </th>
                <th scope="col" className="interval">
                  90 % interval
                </th>
                <th scope="col" className="num wide-only">
                  Recall now
                </th>
              </tr>
            </thead>
            <tbody>
              {view.areas.map((area) => (
                <tr key={area.area}>
                  <td>
                    <Link to="/practice" search={{ area: area.area }}>
                      {titles.get(area.area)}
                    </Link>
                  </td>
                  <td className="num soft">
                    {area.tried} of {area.questions}
                  </td>
                  <td className="num wide-only">{area.estimate === null ? '' : score(area.estimate.mean)}</td>
                  <td className="interval">
                    {area.estimate === null ? (
                      <span className="faint small">too few answers</span>
                    ) : (
                      <IntervalLine estimate={area.estimate} />
                    )}
                  </td>
                  <td className="num soft wide-only">{area.recall === null ? '' : percent(area.recall)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="soft small measure">
            The mean of the latest rule-grader score of each different question tried, with a 90 % Wilson interval. It
            speaks of the questions you were asked here, not of the interview.
          </p>
          <h2>Answers over four weeks</h2>
          <DaysChart days={view.days} />
          <h2>Mean score a day</h2>
          <MeansChart days={view.days} />
        </div>
        <aside>
          <h2 className="top">Confidence against results</h2>
          {view.calibration === null ? (
            <p className="soft">Five answers with a stated confidence are needed before anything can be said.</p>
          ) : (
            <CalibrationPart calibration={view.calibration} />
          )}
          <h2>Sure, and wrong</h2>
          {view.confidentErrors.length === 0 ? (
            <p className="soft">None. These are the errors that cost most in an interview, so they come back first.</p>
          ) : (
            <table>
              <tbody>
                {view.confidentErrors.slice(0, ERRORS_SHOWN).map((error) => (
                  <tr key={error.questionId}>
                    <td>
                      <Link to="/question/$id" params={{ id: error.questionId }}>
                        {error.title}
                      </Link>
                    </td>
                    <td className="num soft">
                      {percent(error.confidence)} sure, {score(error.score)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {view.confidentErrors.length > ERRORS_SHOWN ? (
            <p className="small">
              <Link to="/questions" search={{ state: 'weak' }}>
                All {view.confidentErrors.length}, with the other weak ones
              </Link>
            </p>
          ) : null}
        </aside>
      </div>
    </>
  );
}

function CalibrationPart({ calibration }: { readonly calibration: Calibration }): ReactNode {
  return (
    <>
      <p>{calibrationWords(calibration)}</p>
      <CalibrationChart calibration={calibration} />
      <table>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col" className="num">
              Good answers
            </th>
            <th scope="col" className="num">
              Answers
            </th>
          </tr>
        </thead>
        <tbody>
          {calibration.bins.map((bin) => (
            <tr key={bin.confidence}>
              <td>{percent(bin.confidence)} sure</td>
              <td className="num">{percent(bin.right.mean)}</td>
              <td className="num soft">{bin.right.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        Brier score {calibration.brier.toFixed(3)}; always naming your own hit rate would score{' '}
        {calibration.baseRateBrier.toFixed(3)}. Lower is better. Good means 0.60 or more by the rule grader.
      </p>
    </>
  );
}

function calibrationWords({ bias, n }: Calibration): string {
  const basis = ` (${plural(n, 'answer')})`;
  if (Math.abs(bias) < CALIBRATED) return `Your confidence fits your results${basis}.`;
  const points = `${Math.round(Math.abs(bias) * 100)} points`;
  return bias > 0
    ? `You are surer than your results: ${points} too high${basis}.`
    : `You know more than you claim: ${points} too low${basis}.`;
}

function headline(view: Progress, titles: ReadonlyMap<string, string>): string {
  const known = view.areas
    .filter((area) => area.estimate !== null)
    .sort((a, b) => (a.estimate?.mean ?? 0) - (b.estimate?.mean ?? 0));
  const weakest = known[0];
  const strongest = known.at(-1);
  if (weakest === undefined || strongest === undefined)
    return `${plural(view.totals.answers, 'answer')} so far: too few in any one area for an estimate.`;
  const name = (area: { area: string }): string => titles.get(area.area) ?? '';
  if (weakest === strongest)
    return `${name(weakest)} stands at ${score(weakest.estimate?.mean ?? null)}. The other areas need more answers.`;
  return `${name(strongest)} is your firmest ground, ${inSentence(name(weakest))} the softest.`;
}
