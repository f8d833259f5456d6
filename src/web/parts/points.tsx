import type { ReactNode } from 'react';
import type { Feedback, Verdict } from '#core/grading/feedback.ts';
import type { AttemptView } from '#wire/http.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  covered: 'covered',
  partial: 'partly covered',
  missing: 'missing',
  contradicted: 'contradicted',
};
const choices: readonly (readonly [Verdict, string])[] = [
  ['covered', 'Covered'],
  ['partial', 'Partly'],
  ['missing', 'Missing'],
];

/**
 * The rubric beside the answer. Choosing a point lights up its words in the answer; while judging, each point can be given
 * another verdict.
 */
export function Points({
  points,
  verdicts,
  denials,
  focus,
  setFocus,
  judge,
}: {
  readonly points: AttemptView['points'];
  readonly verdicts: Feedback['points'];
  /** What puts a contradicted point right, by point. */
  readonly denials: ReadonlyMap<string, string>;
  readonly focus: string | null;
  readonly setFocus: (id: string | null) => void;
  readonly judge: ((id: string, verdict: Verdict) => void) | null;
}): ReactNode {
  const order: readonly Verdict[] = ['covered', 'partial', 'contradicted', 'missing'];
  const rows = points
    .map((point) => ({
      point,
      verdict: verdicts.find((candidate) => candidate.id === point.id)?.verdict ?? ('missing' as const),
    }))
    .sort((a, b) => (judge === null ? order.indexOf(a.verdict) - order.indexOf(b.verdict) : 0));
  return (
    <ul className="points">
      {rows.map(({ point, verdict }) => (
        <li key={point.id}>
          <button
            type="button"
            className={`point ${verdict}`}
            aria-pressed={focus === point.id}
            onClick={() => setFocus(focus === point.id ? null : point.id)}
          >
            <span className="dot" />
            <span className={verdict === 'missing' ? 'soft' : ''}>
              {point.says}
              <span className="visually-hidden">, {verdictWords[verdict]}</span>
              {verdict === 'contradicted' && denials.has(point.id) ? (
                <span className="why"> {denials.get(point.id)}</span>
              ) : null}
            </span>
            <span className="w" title="weight">
              {point.weight}
            </span>
          </button>
          {judge === null ? null : (
            <div className="judge" role="group" aria-label={`Your verdict on: ${point.says}`}>
              {choices.map(([choice, name]) => (
                <button
                  key={choice}
                  type="button"
                  aria-pressed={verdict === choice}
                  onClick={() => judge(point.id, choice)}
                >
                  {name}
                </button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
