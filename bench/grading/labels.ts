import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBank } from '#adapters/content-files/read-bank.ts';
import type { Bank } from '#core/bank/bank.ts';
import type { Question } from '#core/bank/question.ts';
import type { Verdict } from '#core/grading/feedback.ts';

/** What one reader said of one answer: 0 to 5, a verdict for each point, the false claims made. */
export type Label = {
  readonly id: string;
  readonly score: number;
  readonly points: Readonly<Record<string, Verdict>>;
  readonly misconceptions: readonly string[];
};

/** An answer with the label of the writer and, where there is one, of a second reader who judged it blind. */
export type LabelledAnswer = {
  readonly question: Question;
  readonly style: string;
  readonly answer: string;
  readonly first: Label;
  readonly second: Label | null;
  /** The mean of the readers' scores, 0 to 1. */
  readonly readers: number;
};

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The shipped bank. */
export function readShippedBank(): Bank {
  return readBank(fileURLToPath(new URL('../../content', import.meta.url))).bank;
}

/** Every labelled answer, in the order of the files. Throws when a file names a question the bank does not have. */
export function readLabelledAnswers(bank: Bank): LabelledAnswer[] {
  const seconds = new Set(readdirSync(join(folder, 'second')));
  return readdirSync(join(folder, 'answers')).flatMap((file) => {
    const id = file.replace('.jsonl', '');
    const question = bank.questions.find((candidate) => candidate.id === id);
    if (question === undefined) throw new Error(`no question '${id}'`);
    const second = new Map(
      (seconds.has(file) ? readLines<Label>('second', file) : []).map((label) => [label.id, label]),
    );
    return readLines<Label & { style: string; answer: string }>('answers', file).map((first) => {
      const other = second.get(first.id) ?? null;
      const readers = (other === null ? first.score : (first.score + other.score) / 2) / 5;
      return { question, style: first.style, answer: first.answer, first, second: other, readers };
    });
  });
}

function readLines<T>(kind: string, file: string): T[] {
  return readFileSync(join(folder, kind, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
