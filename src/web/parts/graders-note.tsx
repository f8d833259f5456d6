import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Progress } from '#core/readiness/progress.ts';
import { CallFailed, call } from '../state/api.ts';
import { plural } from '../state/format.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { noJudge } from './scores.tsx';
import { say } from './toast.tsx';

/** How long to wait when the server asks for fewer requests, in milliseconds. */
const BREATH_MS = 3_000;

type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'looking' }
  | { readonly state: 'grading'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly done: number; readonly why: string };

/** Says that the scores of a page come from more than one grader, and grades the others again, one by one. */
export function GradersNote({ graders }: { readonly graders: Progress['graders'] }): ReactNode {
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const going = useRef(false);
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );
  if (graders.outdated === 0 && run.state !== 'failed') return null;

  const start = async (): Promise<void> => {
    going.current = true;
    setRun({ state: 'looking' });
    const ended = await gradeAll(
      graders.current,
      () => going.current,
      (done, of) => setRun({ state: 'grading', done, of }),
    );
    const stopped = !going.current;
    going.current = false;
    // Before the note changes its words, so that its numbers are those of what is stored now.
    await refreshAll();
    setRun(ended.why === null ? { state: 'idle' } : { state: 'failed', done: ended.done, why: ended.why });
    if (ended.why === null && (ended.done > 0 || !stopped)) say(endWords(ended, stopped));
  };
  const busy = run.state === 'looking' || run.state === 'grading';
  return (
    <div className="banner graders" role="group" aria-label="Graders">
      {run.state === 'failed' ? (
        <p role="alert">
          {run.why}
          {run.done === 0 ? '' : ` ${plural(run.done, 'answer was', 'answers were')} graded again and kept.`}
        </p>
      ) : (
        <p>{gradersInWords(graders)}</p>
      )}
      {busy ? (
        <>
          <span role="status">{run.state === 'looking' ? 'Looking for them…' : `${run.done} of ${run.of}`}</span>
          <button
            type="button"
            onClick={() => {
              going.current = false;
            }}
          >
            Stop
          </button>
          <span className="meter" aria-hidden="true">
            <i style={{ width: run.state === 'looking' ? '0' : `${(run.done / Math.max(1, run.of)) * 100}%` }} />
          </span>
        </>
      ) : graders.outdated === 0 ? null : (
        <button type="button" onClick={() => void start()}>
          {run.state === 'failed' ? 'Try again' : 'Grade them again'}
        </button>
      )}
    </div>
  );
}

type Ended = { readonly done: number; readonly gone: number; readonly why: string | null };

/** Grades every outdated answer again until all are done, one fails, or it is told to stop; what was done stays. */
async function gradeAll(
  current: string,
  goesOn: () => boolean,
  tell: (done: number, of: number) => void,
): Promise<Ended> {
  let done = 0;
  let gone = 0;
  try {
    const { attempts } = await call('listOutdated');
    for (const id of attempts) {
      tell(done + gone, attempts.length);
      const grader = await gradeOne(id, goesOn);
      if (grader === 'stopped') break;
      if (grader === 'gone') gone += 1;
      else if (grader !== current) return { done, gone, why: noJudge };
      else done += 1;
    }
    return { done, gone, why: null };
  } catch (error) {
    return { done, gone, why: sentenceFor(error) };
  }
}

/** @returns the grader; 'gone' when its question is no longer there, so that there is nothing to grade it by */
async function gradeOne(id: string, goesOn: () => boolean): Promise<string> {
  while (goesOn()) {
    try {
      return (await call('gradeAgain', { params: { id } })).grader;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (error.code === 'not-found') return 'gone';
      if (error.code !== 'too-many-requests') throw error;
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
  }
  return 'stopped';
}

function endWords({ done, gone }: Ended, stopped: boolean): string {
  if (done === 0 && gone === 0) return 'There was nothing left to grade again.';
  const what = `${plural(done, 'answer')} graded again${stopped ? ', the rest left as they are' : ''}.`;
  return gone === 0
    ? what
    : `${what} ${plural(gone, 'answer keeps its score', 'answers keep their scores')}: what was asked is no longer in the bank.`;
}

/** One sentence: how many scores came from which kind of grader. */
export function gradersInWords({ behind, current, scored, outdated }: Progress['graders']): string {
  const others = behind.filter(({ grader }) => grader !== current);
  const byWords = others.filter(({ grader }) => grader.startsWith('words ')).length;
  const by =
    byWords === 0
      ? 'by an earlier grader'
      : byWords === others.length
        ? 'by words alone'
        : 'by an earlier grader or by words alone';
  const which =
    outdated === scored
      ? scored === 1
        ? 'The one answer'
        : `All ${scored} answers`
      : `${outdated} of ${plural(scored, 'answer')}`;
  const were = outdated === 1 ? 'was' : 'were';
  return outdated === scored
    ? `${which} so far ${were} graded ${by} and may not compare with the next.`
    : `${which} ${were} graded ${by} and may not compare.`;
}
