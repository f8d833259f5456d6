import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Notes } from '#core/practice/solving-notes.ts';
import type { ProblemView } from '#wire/code.ts';
import { Markdown } from '../parts/markdown.tsx';
import { instant, minutes, percent, plural } from '../state/format.ts';
import type { Bench } from './runners.ts';
import { SchemaPanel } from './schema-panel.tsx';
import { SixSteps } from './six-steps.tsx';

const tabWords = { problem: 'Problem', tables: 'Tables', notes: 'Notes', hints: 'Hints', earlier: 'Earlier' } as const;
type Tab = keyof typeof tabWords;

/** What is asked, and everything one may want beside it while writing. */
export function ProblemPane({
  view,
  bench,
  notes,
  changeNotes,
  quiet,
  locked,
}: {
  readonly view: ProblemView;
  readonly bench: Bench;
  readonly notes: Notes;
  readonly changeNotes: (notes: Notes) => void;
  /** In a timed round there are no hints and no earlier attempts. */
  readonly quiet: boolean;
  /** Nothing can be written while it is being submitted. */
  readonly locked: boolean;
}): ReactNode {
  const { problem, schema, history } = view;
  const [tab, setTab] = useState<Tab>('problem');
  const tabs: readonly Tab[] = [
    'problem',
    ...(schema === null ? [] : (['tables'] as const)),
    'notes',
    ...(quiet || problem.hints.length === 0 ? [] : (['hints'] as const)),
    ...(quiet || history.length === 0 ? [] : (['earlier'] as const)),
  ];
  return (
    <section className="brief" aria-label="The problem">
      <div className="tabs" role="tablist" aria-label="Beside the code">
        {tabs.map((id, i) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="pane"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next = tabs[i + by];
              if (by === 0 || next === undefined) return;
              setTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {tabWords[id]}
          </button>
        ))}
      </div>
      <div id="pane" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <h2 className="visually-hidden">{tabWords[tab]}</h2>
        {tab === 'problem' ? (
          <div className="words statement">
            <Markdown text={problem.statement} />
          </div>
        ) : null}
        {tab === 'tables' && schema !== null ? <SchemaPanel schema={schema} bench={bench} /> : null}
        {tab === 'notes' ? (
          <fieldset disabled={locked}>
            <SixSteps notes={notes} change={changeNotes} />
            <Explanation
              text={notes.explanation}
              graded={problem.points.length > 0}
              change={(explanation) => changeNotes({ ...notes, explanation })}
            />
          </fieldset>
        ) : null}
        {tab === 'hints' ? (
          <Hints hints={problem.hints} opened={notes.hints} open={(hints) => changeNotes({ ...notes, hints })} />
        ) : null}
        {tab === 'earlier' ? <Earlier view={view} /> : null}
      </div>
    </section>
  );
}

/** Interviewers hear the thinking; said while writing, it is graded like an answer once the code is submitted. */
function Explanation({
  text,
  graded,
  change,
}: {
  readonly text: string;
  /** False where there is no rubric to grade it by. */
  readonly graded: boolean;
  readonly change: (text: string) => void;
}): ReactNode {
  return (
    <label className="field explanation">
      Explain while you write
      <span className="hint">
        Your approach and why it is right, what it costs, which inputs could break it.{' '}
        {graded ? 'Graded with your code, on its own.' : 'Kept with your code.'}
      </span>
      <textarea
        rows={6}
        className="answer short"
        value={text}
        maxLength={50_000}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

const hintNames = ['A nudge', 'The idea', 'Nearly the whole way'] as const;

function Hints({
  hints,
  opened,
  open,
}: {
  readonly hints: readonly string[];
  readonly opened: number;
  readonly open: (count: number) => void;
}): ReactNode {
  return (
    <div className="stack">
      {hints.slice(0, opened).map((hint, i) => (
        <div key={hint} className="note">
          {hints.length < hintNames.length ? null : <div className="soft small">{hintNames[i]}</div>}
          <div className="q">{hint}</div>
        </div>
      ))}
      {opened < hints.length ? (
        <div>
          <button type="button" onClick={() => open(opened + 1)}>
            {hints.length < hintNames.length
              ? 'Open the hint'
              : opened === 0
                ? 'Open the first hint: a nudge'
                : `Open the next: ${hintNames[opened]?.toLowerCase()}`}
          </button>
          <p className="soft small">Hints are counted: solved with one, the problem comes back sooner.</p>
        </div>
      ) : (
        <p className="soft small">That was the last one. The rest is yours.</p>
      )}
    </div>
  );
}

/** Earlier attempts, hidden until asked for: who sees the old solution retrieves nothing. */
function Earlier({ view }: { readonly view: ProblemView }): ReactNode {
  const [shown, setShown] = useState(false);
  const { history, recall } = view;
  if (!shown) {
    return (
      <div>
        <p className="soft">
          You have tried this {history.length === 1 ? 'once' : plural(history.length, 'time')}.
          {recall === null || history[0]?.passed !== true ? '' : ` Chance that you solve it now: ${percent(recall)}.`}{' '}
          Try before you look.
        </p>
        <button type="button" onClick={() => setShown(true)}>
          Show them
        </button>
      </div>
    );
  }
  return (
    <table>
      <tbody>
        {history.map((entry) => (
          <tr key={entry.id}>
            <td>
              <Link to="/code/attempt/$id" params={{ id: entry.id }}>
                {instant(entry.at)}
              </Link>
              {entry.hints === 0 ? null : <span className="soft small"> {plural(entry.hints, 'hint')}</span>}
            </td>
            <td className="num soft">
              {entry.passed ? 'passed' : 'not passed'}
              {entry.seconds === null ? '' : `, ${minutes(Math.max(1, Math.round(entry.seconds / 60)))}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
