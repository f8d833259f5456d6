// How far the rule grader agrees with the readers of the labelled answers, beside their agreement with each other and beside
// baselines that know nothing. The weights were fitted on these answers, so for new questions only the held-out figures of
// fit.ts count. Prints one JSON value.
import { grade, ruleGrader } from '#core/grading/grade.ts';
import { stemsOf } from '#core/grading/match.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { readLabelledAnswers, readShippedBank } from './labels.ts';
import { groupBy, mean, pearson, precisionRecall, round } from './statistics.ts';

const rows = readLabelledAnswers(readShippedBank()).map((labelled) => {
  const { question, answer } = labelled;
  const reference = stemsOf(question.points.flatMap((point) => [point.says, ...point.phrasings]).join('. '));
  const stems = stemsOf(answer);
  const feedback = grade(prepareRubric(question), answer, null);
  return {
    ...labelled,
    feedback,
    score: feedback.score ?? 0,
    words: answer.split(/\s+/).length,
    keywords: [...reference].filter((stem) => stems.has(stem)).length / reference.size,
  };
});
const readerScores = rows.map((row) => row.readers);
const scores = rows.map((row) => row.score);
const twice = rows.flatMap(({ first, second }) => (second === null ? [] : [{ first, second }]));
const verdicts = rows.flatMap((row) =>
  row.feedback.points.map((point) => ({ said: point.verdict, truth: row.first.points[point.id] ?? 'missing' })),
);
const claims = rows.flatMap((row) => {
  const truth = new Set(row.first.misconceptions);
  const said = new Set(row.feedback.misconceptions.map((claim) => claim.id));
  return [...new Set([...truth, ...said])].map((id) => ({ said: said.has(id), truth: truth.has(id) }));
});
const call = (verdict: string) =>
  precisionRecall(verdicts.map(({ said, truth }) => ({ said: said === verdict, truth: truth === verdict })));
const secondVerdicts = twice.flatMap(({ first, second }) =>
  Object.entries(first.points).map(([id, verdict]) => (second.points[id] === verdict ? 1 : 0)),
);

console.log(
  JSON.stringify(
    {
      grader: `${ruleGrader.name} ${ruleGrader.version}`,
      answers: rows.length,
      questions: groupBy(rows, (row) => row.question.id).size,
      readers: {
        answers: twice.length,
        pearson: round(
          pearson(
            twice.map(({ first }) => first.score),
            twice.map(({ second }) => second.score),
          ),
        ),
        sameVerdict: round(mean(secondVerdicts)),
      },
      grade: {
        pearson: round(pearson(scores, readerScores)),
        rmse: round(Math.sqrt(mean(rows.map((row) => (row.score - row.readers) ** 2)))),
        perQuestion: round(
          mean(
            [...groupBy(rows, (row) => row.question.id).values()].map((group) =>
              pearson(
                group.map((row) => row.score),
                group.map((row) => row.readers),
              ),
            ),
          ),
        ),
      },
      baselines: {
        length: round(
          pearson(
            rows.map((row) => row.words),
            readerScores,
          ),
        ),
        keywords: round(
          pearson(
            rows.map((row) => row.keywords),
            readerScores,
          ),
        ),
      },
      verdicts: {
        same: round(mean(verdicts.map(({ said, truth }) => (said === truth ? 1 : 0)))),
        covered: call('covered'),
        contradicted: call('contradicted'),
        misconceptions: precisionRecall(claims),
      },
      styles: Object.fromEntries(
        [...groupBy(rows, (row) => row.style)].map(([style, group]) => [
          style,
          {
            answers: group.length,
            grader: round(mean(group.map((row) => row.score))),
            readers: round(mean(group.map((row) => row.readers))),
          },
        ]),
      ),
    },
    null,
    1,
  ),
);
