import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Feedback, Grader } from '#core/grading/feedback.ts';
import { graderLabel } from '#core/grading/grader-label.ts';
import type { AttemptView } from '#wire/http.ts';
import { call } from '../state/api.ts';
import { score } from '../state/format.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';
import { say } from './toast.tsx';

/** Said when grading again ran by words alone: nothing in this page can change that. */
export const noJudge =
  'The judge of meaning did not answer, so this was graded by words alone. The terminal says why; put that right, start Greenroom again, and try once more.';

/** The stages that gave a score, in plain words. */
export function graderWords(grader: Grader, current: string): string {
  const label = graderLabel(grader);
  if (grader.kind !== 'rule') return `by ${label}`;
  if (label === current) return `by words and meaning, version ${grader.version}`;
  return grader.name === 'words'
    ? `by words alone, version ${grader.version}: the judge of meaning did not answer`
    : `by an earlier grader, ${label}`;
}

/** The score of an answer with who gave it: the candidate's own first where they decided something, then the newest rule grading. */
export function Scores({ view, rule }: { readonly view: AttemptView; readonly rule: Feedback }): ReactNode {
  const reasoning = view.attempt.mode === 'reasoning' ? 'for the reasoning, ' : '';
  const caption = reasoning + graderWords(rule.grader, view.currentGrader);
  const earlier = view.gradings
    .map(({ feedback }) => feedback)
    .filter((feedback) => feedback.grader.kind === 'rule')
    .slice(0, -1)
    .toReversed();
  const outdated = rule.grader.kind === 'rule' && graderLabel(rule.grader) !== view.currentGrader;
  return (
    <>
      {view.own === null ? null : (
        <div className="score">
          {shown(view.own.score)}{' '}
          <small>{view.own.decided.length === 0 ? 'your own mark' : 'with what you decided'}</small>
        </div>
      )}
      <div className={view.own === null ? 'score' : 'score second'}>
        {shown(rule.score)} <small>{caption}</small>
      </div>
      {earlier.length === 0 ? null : (
        <p className="soft small">
          Before: {earlier.map((feedback) => `${shown(feedback.score)} (${graderLabel(feedback.grader)})`).join(', ')}
        </p>
      )}
      {outdated ? <GradeAgain view={view} /> : null}
    </>
  );
}

function shown(value: number | null): string {
  return value === null ? '–' : score(value);
}

function GradeAgain({ view }: { readonly view: AttemptView }): ReactNode {
  const again = useMutation({
    mutationFn: () => call('gradeAgain', { params: { id: view.attempt.id } }),
    onSuccess: async ({ grader }) => {
      await refreshAll();
      say(grader === view.currentGrader ? 'Graded again; the earlier score is kept beside it.' : noJudge);
    },
    onError: (error) => say(sentenceFor(error)),
  });
  return (
    <p className="small">
      <button type="button" className="link" disabled={again.isPending} onClick={() => again.mutate()}>
        {again.isPending ? 'Grading it again…' : 'Grade it again'}
      </button>
    </p>
  );
}
