import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Choice } from '#core/bank/problem.ts';
import { call } from '../state/api.ts';
import { refreshAll } from '../state/queries.ts';
import { sentenceFor } from '../state/words.ts';

/** What the code costs, asked before it is told; once answered, what is right and why. */
export function Choices({
  attemptId,
  choices,
  answered,
}: {
  readonly attemptId: string;
  readonly choices: readonly Choice[];
  readonly answered: { readonly chosen: readonly string[]; readonly score: number } | null;
}): ReactNode {
  const [chosen, setChosen] = useState<readonly (string | null)[]>(() => choices.map(() => null));
  const submit = useMutation({
    mutationFn: () =>
      call('submitChoices', { params: { id: attemptId }, body: { chosen: chosen.filter((line) => line !== null) } }),
    onSuccess: refreshAll,
  });
  const complete = chosen.every((line) => line !== null);
  const right = answered === null ? 0 : choices.filter((choice, i) => answered.chosen[i] === choice.answer).length;
  return (
    <section aria-label="Questions on your code" className="costs">
      <h2 className="top">
        {answered === null
          ? 'Before you read on'
          : right === choices.length
            ? `${choices.length === 1 ? 'Right' : `All ${choices.length} right`}.`
            : `${right} of ${choices.length} right.`}
      </h2>
      {choices.map((choice, i) => (
        <fieldset key={choice.ask}>
          <legend>{choice.ask}</legend>
          {inOrder(choice).map((line) => {
            const taken = (answered?.chosen[i] ?? chosen[i]) === line;
            const verdict = answered === null ? '' : line === choice.answer ? 'right' : taken ? 'wrong' : '';
            return (
              <label key={line} className={`option ${verdict}`}>
                <input
                  type="radio"
                  name={`${attemptId}-${i}`}
                  checked={taken}
                  disabled={answered !== null}
                  onChange={() => setChosen(chosen.with(i, line))}
                />
                {line}
                {verdict === 'right' ? <span className="small"> right</span> : null}
                {verdict === 'wrong' ? <span className="small"> your choice</span> : null}
              </label>
            );
          })}
          {answered === null ? null : <p className="soft">{choice.why}</p>}
        </fieldset>
      ))}
      {submit.error === null ? null : (
        <p role="alert" className="banner red">
          {sentenceFor(submit.error)}
        </p>
      )}
      {answered === null ? (
        <button type="button" disabled={!complete || submit.isPending} onClick={() => submit.mutate()}>
          Check
        </button>
      ) : null}
    </section>
  );
}

/** The lines in the order of their letters, so that the answer has no place of its own. */
function inOrder(choice: Choice): string[] {
  return [choice.answer, ...choice.distractors].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
