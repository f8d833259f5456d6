import { type ReactNode, useEffect, useState } from 'react';
import type { Verdict } from '#core/grading/feedback.ts';
import { percent } from '../state/format.ts';
import { useLive } from '../state/live.ts';

const LIVE_KEY = 'live-points';
const marks: Readonly<Record<Verdict, string>> = {
  covered: 'said',
  partial: 'said in part',
  missing: 'not yet',
  contradicted: 'the wrong way round',
};

/** Whether points light up while typing, as last chosen in this browser. */
export function useLiveChoice(): [on: boolean, choose: (on: boolean) => void] {
  const [on, setOn] = useState(() => recall(LIVE_KEY));
  return [
    on,
    (next) => {
      remember(LIVE_KEY, next);
      setOn(next);
    },
  ];
}

/**
 * Whether points have lit up for the answer under way, hidden again since or not: who has seen them no longer forecasts.
 * @param showing true while they are in view
 */
export function useSeen(questionId: string, showing: boolean): [seen: boolean, forget: () => void] {
  const key = `seen-points/${questionId}`;
  useEffect(() => {
    if (showing) remember(key, true);
  }, [key, showing]);
  return [showing || recall(key), () => remember(key, false)];
}

/** Where the browser keeps nothing for this page, choices last as long as the page. */
function recall(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

function remember(key: string, on: boolean): void {
  try {
    if (on) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Nothing is kept then.
  }
}

/** The points of the question as marks that fill as they are said: how many, never which. */
export function LivePoints({
  questionId,
  text,
  hide,
}: {
  readonly questionId: string;
  readonly text: string;
  readonly hide: () => void;
}): ReactNode {
  const { feedback, loading, unavailable } = useLive(questionId, text);
  const points = feedback?.points ?? [];
  const said = points.filter((point) => point.verdict === 'covered').length;
  const wrong = points.filter((point) => point.verdict === 'contradicted').length;
  const meaning = feedback?.grader.name === 'words+meaning';
  return (
    <div className="row soft small live-points">
      <span className="marks" aria-hidden="true">
        {points.map((point, i) => (
          // The points of a question keep their order.
          <i key={point.id} className={point.verdict} title={`point ${i + 1}: ${marks[point.verdict]}`} />
        ))}
      </span>
      <span role="status">
        {feedback === null
          ? 'Reading…'
          : feedback.score === null
            ? 'This question has no points to check.'
            : `${said} of ${points.length} points said${wrong === 0 ? '' : `, ${wrong} the wrong way round`}`}
      </span>
      <span>
        {loading !== null
          ? `loading the judge of meaning, ${percent(loading)}`
          : unavailable !== null
            ? `by words alone: ${unavailable}`
            : feedback === null || meaning
              ? ''
              : 'by words so far'}
      </span>
      <button type="button" className="link" onClick={hide}>
        hide the points
      </button>
    </div>
  );
}
