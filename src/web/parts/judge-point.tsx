import type { ReactNode } from 'react';
import type { Doubt, Verdict } from '#core/grading/feedback.ts';

const choices: readonly (readonly [Verdict, string])[] = [
  ['covered', 'Covered'],
  ['partial', 'Partly'],
  ['missing', 'Missing'],
];

const doubtWords: Readonly<Record<Doubt, string>> = {
  close: 'close call',
  'stages-differ': 'the words and their meaning point different ways',
};

/** Said after a point whose verdict may be wrong, with why. */
export function Unsure({ doubt }: { readonly doubt: Doubt }): ReactNode {
  return (
    <span className="small">
      {' '}
      <span className="unsure">unsure</span> <span className="soft">{doubtWords[doubt]}</span>
    </span>
  );
}

/**
 * The candidate's verdict on one point.
 * @param chosen the verdict in force; null while nobody has decided
 * @param asks what stands before the choices
 */
export function JudgePoint({
  says,
  chosen,
  asks,
  judge,
}: {
  readonly says: string;
  readonly chosen: Verdict | null;
  readonly asks: string | null;
  readonly judge: (verdict: Verdict) => void;
}): ReactNode {
  return (
    <div className="judge" role="group" aria-label={`Your verdict on: ${says}`}>
      {asks === null ? null : <span className="soft small">{asks}</span>}
      {choices.map(([choice, name]) => (
        <button key={choice} type="button" aria-pressed={chosen === choice} onClick={() => judge(choice)}>
          {name}
        </button>
      ))}
    </div>
  );
}
