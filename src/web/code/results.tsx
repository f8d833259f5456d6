import { Fragment, type ReactNode } from 'react';
import type { Failure, Report, RunStatus, TestReport } from '#core/judge/report.ts';
import { plural } from '../state/format.ts';
import { ResultGrid } from './result-grid.tsx';

const statusWords: Readonly<Record<RunStatus, string>> = {
  pass: 'passes',
  fail: 'fails',
  error: 'raises an error',
  timeout: 'takes too long',
};

/** One sentence on a whole run: the finding. */
export function headlineOf(report: Report, examplesOnly: boolean): string {
  const passed = report.tests.filter(({ status }) => status === 'pass').length;
  const what = examplesOnly ? 'example' : 'test';
  if (report.interrupted === true) return 'It was broken off.';
  if (report.tests.length === 0)
    return report.status === 'timeout'
      ? 'It does not finish.'
      : report.message?.startsWith('This problem shows') === true
        ? 'There is no example to run.'
        : 'It does not load.';
  if (report.status === 'timeout') return 'It does not finish in time.';
  if (report.status === 'pass')
    return examplesOnly
      ? `${passed === 1 ? 'The example passes' : `All ${passed} examples pass`}. The rest waits for Submit.`
      : `All ${plural(passed, 'test')} pass.`;
  if (passed === 0)
    return report.tests.length === 1
      ? `The ${what} does not pass yet.`
      : `None of ${plural(report.tests.length, what)} passes yet.`;
  return `${passed} of ${plural(report.tests.length, what)} pass.`;
}

/** What a run came to: the failing cases first, laid open, then every test. */
export function Results({
  report,
  goTo,
}: {
  readonly report: Report;
  /** Shows a line of the code; not given where there is no editor. */
  readonly goTo?: (line: number) => void;
}): ReactNode {
  const line = lineIn(report.message);
  const failing = report.tests.filter(({ status }) => status !== 'pass');
  return (
    <div className="results">
      {report.message === null ? null : (
        <p className="note red as-typed">
          {report.message}{' '}
          {line === null || goTo === undefined ? null : (
            <button type="button" className="link" onClick={() => goTo(line)}>
              show line {line}
            </button>
          )}
        </p>
      )}
      {report.output === '' ? null : <Printed text={report.output} />}
      {report.failures.map((failure) => (
        <FailingCase key={failure.test} failure={failure} />
      ))}
      {report.tests.length === 0 ||
      report.tests.every(({ message }) => message !== null && message === report.message) ? null : (
        <details className="tests" open={failing.length > 0 && report.failures.length === 0}>
          <summary>
            {failing.length === 0 ? plural(report.tests.length, 'test') : `Every test: ${failing.length} not passing`}
          </summary>
          <ul>
            {[...failing, ...report.tests.filter(({ status }) => status === 'pass')].map((test) => (
              <Test key={test.name} test={test} goTo={goTo} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Test({
  test,
  goTo,
}: {
  readonly test: TestReport;
  readonly goTo: ((line: number) => void) | undefined;
}): ReactNode {
  const line = lineIn(test.message);
  return (
    <li className={test.status === 'pass' ? 'passes' : 'fails'}>
      <span className="dot" aria-hidden="true" />
      <div>
        <span>{test.name}</span> <span className="visually-hidden">{statusWords[test.status]}</span>
        {test.message === null ? null : (
          <div className="soft small as-typed">
            {test.message}{' '}
            {line === null || goTo === undefined ? null : (
              <button type="button" className="link" onClick={() => goTo(line)}>
                show line {line}
              </button>
            )}
          </div>
        )}
        {test.output === '' ? null : <Printed text={test.output} />}
      </div>
      <span className="soft small">{test.status === 'pass' ? '' : statusWords[test.status]}</span>
    </li>
  );
}

/** A failing test laid open: the call, what should come out, what came out. */
function FailingCase({ failure }: { readonly failure: Failure }): ReactNode {
  const { test, input, expected, got, difference, sets, asWritten } = failure;
  return (
    <section className="failing" aria-label={`Failing: ${test}`}>
      <h3>{difference === '' ? test : difference}</h3>
      <p className="soft small">
        In “{test}”{sets === null && input !== '' && asWritten !== true ? ', made as small as it fails' : ''}
      </p>
      <dl>
        {input === '' ? null : (
          <Shown label={asWritten === true ? 'Test' : sets === null ? 'Call' : 'Rows changed'} text={input} />
        )}
        {sets === null ? (
          <>
            {expected === '' ? null : <Shown label="Expected" text={expected} />}
            {got === '' ? null : <Shown label="Got" text={got} />}
          </>
        ) : (
          <>
            <dt>Expected</dt>
            <dd>
              <ResultGrid set={sets.expected} label="Expected rows" picked />
            </dd>
            <dt>Got</dt>
            <dd>
              <ResultGrid set={sets.got} label="Rows that came" picked />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Shown({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <Fragment>
      <dt>{label}</dt>
      <dd>
        <pre tabIndex={0}>{text}</pre>
      </dd>
    </Fragment>
  );
}

function Printed({ text }: { readonly text: string }): ReactNode {
  return (
    <details className="printed">
      <summary className="soft small">What it printed</summary>
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}

/** The line of the candidate's code a message names, as core/judge writes it. */
function lineIn(message: string | null): number | null {
  const found = message === null ? null : /\(line (\d+)\)/.exec(message);
  return found === null ? null : Number(found[1]);
}
