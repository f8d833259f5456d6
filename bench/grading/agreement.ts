// How far the grader agrees with people and readers, beside baselines that know little: one table.
//   npm run bench:grading            our own answers (held out whole) and the fresh ones, graded by what is shipped
//   npm run bench:grading -- DATA    the public sets, too: a folder with mohler, scientsbank, beetle and saf
import { fileURLToPath } from 'node:url';
import { readGradingFiles } from '#adapters/grading/grading-files.ts';
import { openJudge } from '#inference/open-judge.ts';
import { decide } from '#core/grading/estimate.ts';
import { gradeByMeaning } from '#core/grading/grade-by-meaning.ts';
import { grade } from '#core/grading/grade.ts';
import { stemsOf } from '#core/grading/match.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { thresholds } from '#core/grading/weights.ts';
import { readFreshAnswers } from './fresh.ts';
import { readShippedBank } from './labels.ts';
import { printPublic } from './public.ts';
import { heldOutStageTwo, judgedAnswers } from './stage-two.ts';
import { isWritten } from './stage-one.ts';
import { groupBy, mean, pearson, round } from './statistics.ts';
import { ranks, summarise, type Graded } from './summary.ts';

const bank = readShippedBank();
const judged = judgedAnswers(bank);
const written = judged.filter(isWritten);
const byWords: Graded[] = written.map((row) => ({
  labelled: row.labelled,
  feedback: decide(row.labelled.question, row.words, { ...thresholds, denied: 1 }),
}));
const { graded: byBoth } = heldOutStageTwo(judged);

const keywords = (question: (typeof written)[number]['labelled']['question'], answer: string): number => {
  const reference = stemsOf(question.points.flatMap((point) => [point.says, ...point.phrasings]).join('. '));
  const stems = stemsOf(answer);
  return [...reference].filter((stem) => stems.has(stem)).length / reference.size;
};
const length = (answer: string): number => answer.split(/\s+/).length;

console.log('Our own answers, whole questions held out from the judge, from stage one and from their combination');
const readers = written.flatMap(({ labelled: { first, second } }) =>
  second === null ? [] : [[first.score, second.score]],
);
line(
  'readers',
  `r ${round(
    pearson(
      readers.map(([a = 0]) => a),
      readers.map(([, b = 0]) => b),
    ),
  )} among themselves`,
);
const scores = written.map((row) => row.labelled.readers);
line(
  'length alone',
  agreement(
    written.map((row) => length(row.labelled.answer)),
    scores,
  ),
);
line(
  'keyword recall',
  agreement(
    written.map((row) => keywords(row.labelled.question, row.labelled.answer)),
    scores,
  ),
);
for (const [name, graded] of [
  ['stage one', byWords],
  ['both stages', byBoth],
] as const) {
  const found = summarise(graded);
  line(
    name,
    `r ${found.pearson}, Spearman ${found.spearman}, RMSE ${found.rmse}, ${found.answers} answers to ${found.questions} questions`,
  );
  for (const verdict of ['covered', 'partial', 'missing', 'contradicted', 'misconceptions'] as const)
    line(`  ${verdict}`, `precision ${found[verdict].precision}, recall ${found[verdict].recall}`);
  if (name === 'both stages')
    line(
      '  unsure',
      `${found.unsure.share} of verdicts; right ${found.unsure.right} of these, ${found.unsure.rightWhereSure} of the others`,
    );
}
const [words, both] = [summarise(byWords).styles, summarise(byBoth).styles];
for (const [style, found] of Object.entries(both))
  line(`  ${style}`, `stage one ${words[style]?.grader}, both ${found.grader}, readers ${found.readers}`);

console.log(
  '\nFresh answers, whose writer and readers never saw a rubric, graded by what is shipped (it saw the questions)',
);
const fresh = readFreshAnswers(bank);
const { judge: files, vectors } = await readGradingFiles(fileURLToPath(new URL('../..', import.meta.url)));
const meaning = { judge: await openJudge(files), vectors };
const truth = fresh.map(({ scores: [a, b] }) => (a + b) / 2);
const one = fresh.map(({ question, answer }) => grade(prepareRubric(question), answer, null).score ?? 0);
const two: number[] = [];
for (const { question, answer } of fresh)
  two.push((await gradeByMeaning(prepareRubric(question), answer, null, meaning)).score ?? 0);
line(
  'readers',
  `r ${round(
    pearson(
      fresh.map(({ scores }) => scores[0]),
      fresh.map(({ scores }) => scores[1]),
    ),
  )} among themselves`,
);
line(
  'length alone',
  agreement(
    fresh.map(({ answer }) => length(answer)),
    truth,
  ),
);
line(
  'keyword recall',
  agreement(
    fresh.map(({ question, answer }) => keywords(question, answer)),
    truth,
  ),
);
line('stage one', agreement(one, truth));
line('both stages', agreement(two, truth));
const rows = fresh.map(({ style }, i) => ({ style, one: one[i] ?? 0, two: two[i] ?? 0, truth: truth[i] ?? 0 }));
for (const [style, group] of groupBy(rows, (row) => row.style)) {
  const of = (key: 'one' | 'two' | 'truth'): number => round(mean(group.map((row) => row[key])));
  line(`  ${style}`, `stage one ${of('one')}, both ${of('two')}, readers ${of('truth')}`);
}

const [data] = process.argv.slice(2);
if (data !== undefined) printPublic(data);

function agreement(said: readonly number[], people: readonly number[]): string {
  return `r ${round(pearson(said, people))}, Spearman ${round(pearson(ranks(said), ranks(people)))}`;
}

function line(name: string, text: string): void {
  console.log(`  ${name.padEnd(18)} ${text}`);
}
