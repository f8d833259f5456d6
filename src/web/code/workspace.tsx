import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Report } from '#core/judge/report.ts';
import type { ResultSet } from '#core/judge/runner.ts';
import { readNotes, workOf } from '#core/practice/solving-notes.ts';
import type { ProblemView } from '#wire/code.ts';
import { say } from '../parts/toast.tsx';
import { Conflict, Saved } from '../parts/saving.tsx';
import { call } from '../state/api.ts';
import { type DraftPlace, useDraft } from '../state/draft.ts';
import { useKeys } from '../state/keys.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { Editor, type EditorHandle, useEditorChoice } from './editor.tsx';
import { EditorSettings } from './editor-settings.tsx';
import { ProblemPane } from './problem-pane.tsx';
import { ResultGrid } from './result-grid.tsx';
import { headlineOf, Results } from './results.tsx';
import { useBench } from './runners.ts';
import { RunnerStatus } from './runner-status.tsx';

/** A timed round: when it began, and its minutes. */
export type Round = { readonly startedAt: number; readonly minutes: number };

type Shown =
  | { readonly kind: 'run'; readonly report: Report; readonly examplesOnly: boolean; readonly attempt: string | null }
  | { readonly kind: 'rows'; readonly report: Report; readonly set: ResultSet };

/**
 * A problem being solved: what is asked and the notes on one side, the code and what came of it on the other. Code and notes
 * are drafts, saved as they are typed; a submission that does not pass leaves both as they are.
 */
export function Workspace({
  view,
  sessionId,
  round,
  onPassed,
}: {
  readonly view: ProblemView;
  readonly sessionId: string | null;
  readonly round: Round | null;
  /** Called with the attempt once a submission has passed every test. */
  readonly onPassed: (attemptId: string) => void;
}): ReactNode {
  const { problem, schema } = view;
  const place = useMemo<DraftPlace>(
    () => ({ questionId: problem.id, probeOf: null, point: null, mode: 'code' }),
    [problem.id],
  );
  const notesPlace = useMemo<DraftPlace>(() => ({ ...place, mode: 'notes' }), [place]);
  const draft = useDraft(place, view.draft);
  const kept = useDraft(notesPlace, view.notes);
  const notes = useMemo(() => readNotes(kept.text), [kept.text]);
  const bench = useBench(problem, schema);
  const [choice, choose] = useEditorChoice();
  const [shown, setShown] = useState<Shown | null>(null);
  const editor = useRef<EditorHandle | null>(null);
  const results = useRef<HTMLElement>(null);
  const start = draft.text === '' ? problem.starter : draft.text;
  const codeNow = (): string => (draft.text === '' ? problem.starter : draft.text);

  const run = useMutation({
    mutationFn: async (): Promise<Shown> => {
      const code = codeNow();
      const report = await bench.judge(code, true);
      if (problem.kind === 'sql' && report.tests.length > 0) {
        const result = await bench.query(code);
        if ('set' in result) return { kind: 'rows', report, set: result.set };
      }
      return { kind: 'run', report, examplesOnly: true, attempt: null };
    },
    onSuccess: setShown,
    onError: () => say('It could not be run. Reload the page; your code is kept.'),
  });
  const submit = useMutation({
    mutationFn: async () => {
      const code = codeNow();
      const report = await bench.judge(code, false);
      const passed = report.status === 'pass';
      if (passed) await Promise.all([draft.hold(), kept.hold()]);
      const { id } = await call('submitCode', {
        body: {
          problemId: problem.id,
          sessionId,
          code,
          report,
          work: workOf(notes, round?.minutes ?? null),
          explanation: notes.explanation,
          seconds: Math.round(draft.seconds()),
        },
      });
      return { id, report, passed };
    },
    onSuccess: async ({ id, report, passed }) => {
      setShown({ kind: 'run', report, examplesOnly: false, attempt: id });
      if (passed) {
        draft.close();
        kept.close();
        onPassed(id);
      } else results.current?.focus();
      await refreshAll();
    },
    onError: () => {
      draft.release();
      kept.release();
    },
  });
  const busy = run.isPending || submit.isPending;
  const able = !busy && bench.missing.length + bench.elsewhere.length === 0 && bench.state.phase !== 'failed';
  const tryRun = (): void => (able ? run.mutate() : undefined);
  const trySubmit = (): void => (able ? submit.mutate() : undefined);
  useKeys({ 'Ctrl+Enter': tryRun, 'Ctrl+Shift+Enter': trySubmit });

  const reset = (): void => {
    const before = codeNow();
    editor.current?.write(problem.starter);
    say('Back to the code it began with.', () => editor.current?.write(before));
  };
  return (
    <div className="workbench">
      <ProblemPane
        view={view}
        bench={bench}
        notes={notes}
        changeNotes={(next) => kept.change({ text: JSON.stringify(next) })}
        quiet={round !== null}
      />
      <section className="desk" aria-label="Your solution">
        {draft.restored ? (
          <p className="banner">Code that had not reached the server was kept in this browser and is back.</p>
        ) : null}
        {draft.state.kind === 'conflict' ? (
          <Conflict
            theirs={draft.state.theirs}
            settle={(which, theirs) => {
              draft.settle(which, theirs);
              if (which === 'theirs') editor.current?.write(theirs.text);
            }}
          />
        ) : null}
        <div className="row between desk-head">
          <span className="soft small">{problem.kind === 'coding' ? 'Python 3' : 'PostgreSQL'}</span>
          <span className="soft small push" role="status">
            <Saved state={draft.state} />
          </span>
          <button type="button" className="quiet small" disabled={busy} onClick={reset}>
            Start over
          </button>
          <EditorSettings choice={choice} choose={choose} />
        </div>
        <Editor
          key={problem.id}
          kind={problem.kind}
          text={start}
          label={`Your ${problem.kind === 'coding' ? 'Python' : 'SQL'}`}
          choice={choice}
          changed={(text) => draft.change({ text })}
          run={tryRun}
          submit={trySubmit}
          opened={(handle) => (editor.current = handle)}
        />
        <div className="row">
          <button type="button" disabled={!able} onClick={tryRun}>
            {run.isPending ? 'Running…' : problem.kind === 'coding' ? 'Run the examples' : 'Run the query'}{' '}
            <kbd>Ctrl Enter</kbd>
          </button>
          <button type="button" className="go" disabled={!able} onClick={trySubmit}>
            {submit.isPending ? 'Testing…' : 'Submit'} <kbd>Ctrl ⇧ Enter</kbd>
          </button>
          <RunnerStatus bench={bench} busy={busy} problemId={problem.id} />
        </div>
        {submit.error === null ? null : (
          <p role="alert" className="banner red">
            {sentenceFor(submit.error)}
          </p>
        )}
        <section ref={results} aria-label="What came of it" aria-live="polite" tabIndex={-1} className="outcome">
          {shown === null ? null : <Outcome shown={shown} goTo={(line) => editor.current?.goTo(line)} />}
        </section>
      </section>
    </div>
  );
}

function Outcome({ shown, goTo }: { readonly shown: Shown; readonly goTo: (line: number) => void }): ReactNode {
  const examplesOnly = shown.kind === 'rows' || shown.examplesOnly;
  return (
    <>
      <h2 className="finding">{headlineOf(shown.report, examplesOnly)}</h2>
      {shown.kind === 'run' && shown.attempt !== null && shown.report.status !== 'pass' ? (
        <p className="soft small">Kept as an attempt. Your code stays here: mend it and submit again.</p>
      ) : null}
      <Results report={shown.report} goTo={goTo} />
      {shown.kind === 'rows' ? (
        <>
          <h3>Your rows</h3>
          <ResultGrid set={shown.set} label="Rows of your query" />
        </>
      ) : null}
    </>
  );
}
