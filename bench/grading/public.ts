// How far the grader's two stages agree with people on public answers, whole questions held out from the judge and from the
// combination; beside it what knows nothing (length), little (keywords, tf-idf), and what was published.
import { probability } from '#core/grading/features.ts';
import { stemsOf } from '#core/grading/match.ts';
import { measure, prepareRubric } from '#core/grading/prepare.ts';
import { readHeldOutJudge } from './stage-two.ts';
import { fitLogistic, groupBy, mean, pearson, round } from './statistics.ts';
import { ranks } from './summary.ts';
import { type PublicAnswer, readPublicAnswers } from './train/public-answers.ts';

const FOLDS = 8;
const RIDGE = 2;

const published: Readonly<Record<PublicAnswer['set'], string>> = {
  mohler: 'r .592 RMSE .887 (Sultan 2016, all questions seen); graders among themselves r .597',
  scientsbank: 'weighted F1 .773 (best to 2017, unseen answers)',
  beetle: 'weighted F1 .845 (best to 2017, unseen answers)',
  saf: 'none found',
};

/** What people said, 0 to 1. */
function truth(row: PublicAnswer): number {
  return row.score ?? (row.correct === true ? 1 : 0);
}

/** Chances by a combination that never saw the question. */
function heldOut(group: readonly PublicAnswer[], features: readonly (readonly number[])[]): number[] {
  const ids = [...new Set(group.map((row) => row.question))];
  const folds = group.map((row) => ids.indexOf(row.question) % FOLDS);
  const fitted = Array.from({ length: FOLDS }, (_, fold) => {
    const train = group.map((_row, i) => i).filter((i) => folds[i] !== fold);
    return fitLogistic(
      train.map((i) => features[i] ?? []),
      train.map((i) => truth(group[i] as PublicAnswer)),
      RIDGE,
    );
  });
  return group.map((_, i) => probability(fitted[folds[i] ?? 0] ?? [], features[i] ?? []));
}

function weightedF1(said: readonly boolean[], right: readonly boolean[]): number {
  let total = 0;
  for (const kind of [true, false]) {
    const hits = said.filter((call, i) => call === kind && right[i] === kind).length;
    const [called, there] = [said.filter((call) => call === kind).length, right.filter((call) => call === kind).length];
    total += (there / right.length) * (hits === 0 ? 0 : (2 * hits) / (called + there));
  }
  return total;
}

function figures(group: readonly PublicAnswer[], said: readonly number[]): string {
  const people = group.map(truth);
  if (group[0]?.score === null)
    return `weighted F1 ${round(
      weightedF1(
        said.map((chance) => chance >= 0.5),
        group.map((row) => row.correct === true),
      ),
    )}`;
  const scale = group[0]?.set === 'mohler' ? 5 : 1;
  const rmse = scale * Math.sqrt(mean(said.map((value, i) => (value - (people[i] ?? 0)) ** 2)));
  return `r ${round(pearson(said, people))}, Spearman ${round(pearson(ranks(said), ranks(people)))}, RMSE ${round(rmse)}`;
}

/**
 * Prints the figures of every public set under a folder.
 * @param data a folder with mohler, scientsbank, beetle and saf
 */
export function printPublic(data: string): void {
  const readings = readHeldOutJudge();
  const rows = readPublicAnswers(data).flatMap((answer) => {
    const chances = readings.get(answer.id);
    if (chances === undefined) return [];
    const { prompt, references } = answer;
    const point = {
      id: 'reference',
      weight: 1 as const,
      says: references[0] ?? '',
      phrasings: references.slice(1),
      probe: '',
    };
    const rubric = prepareRubric({ prompt, title: prompt, minutes: 1, points: [point], falseClaims: [] });
    const words = measure(rubric, answer.answer).points[0]?.features ?? [];
    const { covered, partly, contradicted } = chances;
    const odds = Math.log((covered + 1e-3) / (1 - covered + 1e-3)) / 5;
    return [{ ...answer, words: [...words], meaning: [...words, odds, covered + partly / 2, contradicted, partly] }];
  });

  for (const [set, group] of groupBy(rows, (row) => row.set)) {
    const documents = group.map((row) => stemsOf(row.answer));
    const known = new Map<string, Set<string>>();
    const referenceStems = (reference: string): Set<string> => {
      const stems = known.get(reference) ?? stemsOf(reference);
      known.set(reference, stems);
      return stems;
    };
    const frequency = new Map<string, number>();
    for (const stems of documents) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    const weight = (stem: string): number => Math.log((documents.length + 1) / ((frequency.get(stem) ?? 0) + 1)) + 1;
    const bestOf = (
      row: PublicAnswer,
      i: number,
      fit: (reference: Set<string>, answer: Set<string>) => number,
    ): number =>
      Math.max(0, ...row.references.map((reference) => fit(referenceStems(reference), documents[i] ?? new Set())));
    const recall = (reference: Set<string>, answer: Set<string>): number =>
      [...reference].filter((stem) => answer.has(stem)).length / Math.max(1, reference.size);
    const cosine = (a: Set<string>, b: Set<string>): number => {
      const norm = (stems: Set<string>): number =>
        Math.sqrt([...stems].reduce((sum, stem) => sum + weight(stem) ** 2, 0));
      const shared = [...a].filter((stem) => b.has(stem)).reduce((sum, stem) => sum + weight(stem) ** 2, 0);
      return shared / Math.max(1e-9, norm(a) * norm(b));
    };
    const features = new Map<string, readonly (readonly number[])[]>([
      ['length alone', group.map((row) => [Math.min(1, row.answer.split(/\s+/).length / 60)])],
      ['keyword recall', group.map((row, i) => [bestOf(row, i, recall)])],
      ['tf-idf cosine', group.map((row, i) => [bestOf(row, i, cosine)])],
      ['stage one', group.map((row) => row.words)],
      ['both stages', group.map((row) => row.meaning)],
    ]);
    console.log(`${set}: ${group.length} answers to ${new Set(group.map((row) => row.question)).size} questions`);
    for (const [name, of] of features) console.log(`  ${name.padEnd(16)} ${figures(group, heldOut(group, of))}`);
    console.log(`  ${'published'.padEnd(16)} ${published[set as PublicAnswer['set']]}`);
  }
}
