import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { LONGEST_CODE } from '#core/bank/problem.ts';
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
import { packageWords } from './packages.ts';
import { ProblemPane } from './problem-pane.tsx';
import { ResultGrid } from './result-grid.tsx';
import { headlineOf, Results } from './results.tsx';
import { useBench } from './runners.ts';
import { RunnerStatus } from './runner-status.tsx';

/** A timed round: when it began, and its minutes. */
export type Round = { readonly startedAt: number; readonly minutes: number };

type Shown =
  | {
      readonly kind: 'run';
      readonly report: Report;
      readonly examplesOnly: boolean;
      /** The attempt it was kept as, once it was. */
      readonly kept: string | null;
    }
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
  const roundId = round === null ? null : sessionId;
  const place = useMemo<DraftPlace>(
    () => ({ questionId: problem.id, probeOf: roundId, point: null, mode: 'code' }),
    [problem.id, roundId],
  );
  const notesPlace = useMemo<DraftPlace>(() => ({ ...place, mode: 'notes' }), [place]);
  const draft = useDraft(place, view.draft);
  const kept = useDraft(notesPlace, view.notes);
  const notes = useMemo(() => readNotes(kept.text), [kept.text]);
  const bench = useBench(problem, schema);
  const [choice, choose] = useEditorChoice();
  const [shown, setShown] = useState<Shown | null>(null);
  // Until something is written the page holds the starter; afterwards what was written, even where that is nothing.
  const [begun, setBegun] = useState(view.draft !== null || draft.restored);
  const begunNow = useRef(begun);
  const codeNow = (): string => (begunNow.current ? draft.now().text : problem.starter);
  const editor = useRef<EditorHandle | null>(null);
  const results = useRef<HTMLElement>(null);

  const run = useMutation({
    mutationFn: async (): Promise<Shown> => {
      const code = codeNow();
      const report = await bench.judge(code, true);
      if (problem.kind === 'sql' && report.tests.length > 0) {
        const result = await bench.query(code);
        if ('set' in result) return { kind: 'rows', report, set: result.set };
      }
      return { kind: 'run', report, examplesOnly: true, kept: null };
    },
    onSuccess: setShown,
    onError: () => say('It could not be run. Reload the page; your code is kept.'),
  });
  const submit = useMutation({
    // What is typed while it is being tested would belong to no attempt, so nothing can be.
    onMutate: () => Promise.all([draft.hold(), kept.hold()]),
    mutationFn: async () => {
      const code = codeNow();
      const said = readNotes(kept.now().text);
      const report = await bench.judge(code, false);
      if (report.interrupted === true) return { id: null, report };
      setShown({ kind: 'run', report, examplesOnly: false, kept: null });
      const { id } = await call('submitCode', {
        body: {
          problemId: problem.id,
          sessionId,
          inRound: round !== null,
          code,
          report,
          work: workOf(said, round !== null && withinTime(round) ? round.minutes : null),
          explanation: said.explanation,
          seconds: Math.round(draft.seconds()),
        },
      });
      return { id, report };
    },
    onSuccess: async ({ id, report }) => {
      setShown({ kind: 'run', report, examplesOnly: false, kept: id });
      for (const one of [draft, kept]) (report.status === 'pass' && id !== null ? one.close : one.release)();
      await refreshAll();
    },
    onError: () => {
      draft.release();
      kept.release();
    },
  });
  const busy = run.isPending || submit.isPending;
  const able = !busy && bench.ready;
  const tryRun = (): void => (able ? run.mutate() : undefined);
  const trySubmit = (): void => {
    if (!able) return;
    if (codeNow().length > LONGEST_CODE) {
      say(`The code is longer than ${LONGEST_CODE.toLocaleString('en')} characters.`);
      return;
    }
    submit.mutate(undefined, {
      // Not called where the page was left meanwhile: nobody is pulled back to it.
      onSuccess: ({ id, report }) => {
        if (report.status === 'pass' && id !== null) onPassed(id);
        else results.current?.focus();
      },
    });
  };
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
        locked={submit.isPending}
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
        {kept.state.kind === 'conflict' ? (
          <Conflict what="The notes were" theirs={kept.state.theirs} settle={kept.settle} />
        ) : null}
        <div className="row between desk-head">
          <span className="soft small">{problem.kind === 'coding' ? pythonWords(problem.needs) : 'PostgreSQL'}</span>
          <span className="soft small push" role="status">
            <Saved state={kept.state.kind === 'waiting' || kept.state.kind === 'conflict' ? kept.state : draft.state} />
          </span>
          <button type="button" className="quiet small" disabled={busy} onClick={reset}>
            Start over
          </button>
          <EditorSettings choice={choice} choose={choose} />
        </div>
        <Editor
          key={problem.id}
          kind={problem.kind}
          text={begun ? draft.text : problem.starter}
          readOnly={submit.isPending}
          label={`Your ${problem.kind === 'coding' ? 'Python' : 'SQL'}`}
          choice={choice}
          changed={(text) => {
            begunNow.current = true;
            setBegun(true);
            draft.change({ text });
          }}
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

function withinTime({ startedAt, minutes }: Round): boolean {
  return Date.now() <= startedAt + minutes * 60_000;
}

function pythonWords(needs: ProblemView['problem']['needs']): string {
  return needs.length === 0
    ? 'Python 3, standard library'
    : `Python 3 with ${needs.map((name) => packageWords[name]).join(' and ')}`;
}

function Outcome({ shown, goTo }: { readonly shown: Shown; readonly goTo: (line: number) => void }): ReactNode {
  const examplesOnly = shown.kind === 'rows' || shown.examplesOnly;
  return (
    <>
      <h2 className="finding">{headlineOf(shown.report, examplesOnly)}</h2>
      {shown.kind === 'run' && shown.kept !== null && shown.report.status !== 'pass' ? (
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
