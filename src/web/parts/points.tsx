import type { ReactNode } from 'react';
import type { Feedback, Verdict } from '#core/grading/feedback.ts';
import type { AttemptView } from '#wire/http.ts';
import { JudgePoint, Unsure } from './judge-point.tsx';

const verdictWords: Readonly<Record<Verdict, string>> = {
  covered: 'covered',
  partial: 'partly covered',
  missing: 'missing',
  contradicted: 'contradicted',
};

/**
 * The rubric beside the answer. Choosing a point lights up its words in the answer; while judging, each point can be given
 * another verdict, and one that the grader is unsure of always can.
 */
export function Points({
  points,
  verdicts,
  graded,
  decided,
  denials,
  focus,
  setFocus,
  judging,
  judge,
}: {
  readonly points: AttemptView['points'];
  readonly verdicts: Feedback['points'];
  /** The same as the grader saw them, before the candidate decided. */
  readonly graded: Feedback['points'];
  /** Ids of the points the candidate decided. */
  readonly decided: readonly string[];
  /** What puts a contradicted point right, by point. */
  readonly denials: ReadonlyMap<string, string>;
  readonly focus: string | null;
  readonly setFocus: (id: string | null) => void;
  readonly judging: boolean;
  readonly judge: (id: string, verdict: Verdict) => void;
}): ReactNode {
  const order: readonly Verdict[] = ['covered', 'partial', 'contradicted', 'missing'];
  const rows = points
    .map((point) => {
      const before = graded.find((candidate) => candidate.id === point.id);
      const verdict = verdicts.find((candidate) => candidate.id === point.id)?.verdict ?? ('missing' as const);
      return {
        point,
        verdict,
        graded: before?.verdict ?? verdict,
        doubt: before?.doubt,
        yours: decided.includes(point.id),
      };
    })
    // By what the grader saw, so that a point stays where it is when it is decided.
    .sort((a, b) => (judging ? 0 : order.indexOf(a.graded) - order.indexOf(b.graded)));
  return (
    <ul className="points">
      {rows.map(({ point, verdict, doubt, yours }) => (
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
              {doubt === undefined || yours ? null : <Unsure doubt={doubt} />}
            </span>
            <span className="w" title="weight">
              {point.weight}
            </span>
          </button>
          {judging || doubt !== undefined ? (
            <JudgePoint
              says={point.says}
              chosen={judging || yours ? verdict : null}
              asks={doubt === undefined ? null : yours ? 'you decided' : 'you decide'}
              judge={(choice) => judge(point.id, choice)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
