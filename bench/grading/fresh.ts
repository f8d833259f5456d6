import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#core/bank/bank.ts';
import type { Question } from '#core/bank/question.ts';

/** An answer whose writer and readers never saw the rubric, and which nothing was fitted on. */
export type FreshAnswer = {
  readonly id: string;
  readonly question: Question;
  readonly style: string;
  readonly answer: string;
  /** Both readers' scores, 0 to 1. */
  readonly scores: readonly [number, number];
};

const folder = fileURLToPath(new URL('./fresh', import.meta.url));

/** Every fresh answer, in the order of the files. */
export function readFreshAnswers(bank: Bank): FreshAnswer[] {
  return readdirSync(join(folder, 'answers')).flatMap((file) => {
    const question = bank.questions.find(({ id }) => `${id}.jsonl` === file);
    if (question === undefined) throw new Error(`no question for ${file}`);
    const read = <T>(kind: string): T[] =>
      readFileSync(join(folder, kind, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T);
    const scores = ['first', 'second'].map(
      (kind) => new Map(read<{ id: string; score: number }>(kind).map(({ id, score }) => [id, score / 5])),
    );
    return read<{ id: string; style: string; answer: string }>('answers').map(({ id, style, answer }) => ({
      id,
      question,
      style,
      answer,
      scores: [scores[0]?.get(id) ?? Number.NaN, scores[1]?.get(id) ?? Number.NaN],
    }));
  });
}
