import type { Feedback } from '#core/grading/feedback.ts';
import type { LabelledAnswer } from './labels.ts';
import { groupBy, mean, pearson, precisionRecall, round } from './statistics.ts';

/** A labelled answer with what a grader said of it. */
export type Graded = {
  readonly labelled: LabelledAnswer;
  readonly feedback: Pick<Feedback, 'score' | 'points' | 'misconceptions'>;
};

/** How far a grader agrees with the readers. */
export function summarise(graded: readonly Graded[]) {
  const scores = graded.map(({ feedback }) => feedback.score ?? 0);
  const readers = graded.map(({ labelled }) => labelled.readers);
  const verdicts = graded.flatMap(({ labelled, feedback }) =>
    feedback.points.map((point) => ({
      said: point.verdict,
      truth: labelled.first.points[point.id] ?? 'missing',
      doubt: point.doubt !== undefined,
    })),
  );
  const right = (rows: typeof verdicts): number => round(mean(rows.map(({ said, truth }) => (said === truth ? 1 : 0))));
  const call = (verdict: string) =>
    precisionRecall(verdicts.map(({ said, truth }) => ({ said: said === verdict, truth: truth === verdict })));
  const claims = graded.flatMap(({ labelled, feedback }) => {
    const truth = new Set(labelled.first.misconceptions);
    const said = new Set(feedback.misconceptions.map((claim) => claim.id));
    return [...new Set([...truth, ...said])].map((id) => ({ said: said.has(id), truth: truth.has(id) }));
  });
  const doubtful = verdicts.filter(({ doubt }) => doubt);
  return {
    answers: graded.length,
    questions: new Set(graded.map(({ labelled }) => labelled.question.id)).size,
    pearson: round(pearson(scores, readers)),
    spearman: round(pearson(ranks(scores), ranks(readers))),
    rmse: round(Math.sqrt(mean(scores.map((score, i) => (score - (readers[i] ?? 0)) ** 2)))),
    verdictsRight: right(verdicts),
    covered: call('covered'),
    partial: call('partial'),
    contradicted: call('contradicted'),
    missing: call('missing'),
    misconceptions: precisionRecall(claims),
    unsure: {
      share: round(doubtful.length / verdicts.length),
      right: right(doubtful),
      rightWhereSure: right(verdicts.filter(({ doubt }) => !doubt)),
    },
    styles: Object.fromEntries(
      [...groupBy(graded, ({ labelled }) => labelled.style)].map(([style, group]) => [
        style,
        {
          answers: group.length,
          grader: round(mean(group.map(({ feedback }) => feedback.score ?? 0))),
          readers: round(mean(group.map(({ labelled }) => labelled.readers))),
        },
      ]),
    ),
  };
}

/** Ranks from 1, equal values sharing the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const result = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let end = from;
    while (end < order.length && order[end]?.value === order[from]?.value) end++;
    for (let k = from; k < end; k++) result[order[k]?.i ?? 0] = (from + end + 1) / 2;
    from = end;
  }
  return result;
}
