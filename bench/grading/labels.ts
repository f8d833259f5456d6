import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBank } from '#adapters/content-files/read-bank.ts';
import type { Bank } from '#core/bank/bank.ts';
import type { FalseClaim, Question, RubricPoint } from '#core/bank/question.ts';
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

/** The model answers, as answers of style 'model': they say every point and nothing false. */
export function modelAnswers(bank: Bank): LabelledAnswer[] {
  return bank.questions.map((question) => {
    const points = Object.fromEntries(question.points.map((point) => [point.id, 'covered' as const]));
    const first = { id: `${question.id}/model`, score: 5, points, misconceptions: [] };
    return { question, style: 'model', answer: question.modelAnswer, first, second: null, readers: 1 };
  });
}

/** Questions whose places agree modulo this are held out together, whether every second, third, fourth or sixth is. */
const TOGETHER = 12;
const STRANGERS = 2;

/** For each question model answers to questions of other topics, as answers of style 'stranger': well said, and beside it. */
export function strangerAnswers(bank: Bank): LabelledAnswer[] {
  const byName = bank.questions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byName.flatMap((question, at) => {
    const others = byName.filter(
      (other, i) => i % TOGETHER === at % TOGETHER && !other.topics.some((topic) => question.topics.includes(topic)),
    );
    return Array.from({ length: Math.min(STRANGERS, others.length) }, (_, step) => {
      const other = others[(at + step * 5) % others.length] ?? question;
      const points = Object.fromEntries(question.points.map((point) => [point.id, 'missing' as const]));
      const first = { id: `${question.id}/stranger-${other.id}`, score: 0, points, misconceptions: [] };
      return { question, style: 'stranger', answer: other.modelAnswer, first, second: null, readers: 0 };
    });
  });
}

function readLines<T>(kind: string, file: string): T[] {
  return readFileSync(join(folder, kind, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** A passage written to cover, half cover, contradict or miss one rubric point or false claim. */
export type Pair = {
  readonly id: string;
  readonly question: Question;
  readonly target: RubricPoint | FalseClaim;
  readonly verdict: Verdict;
  readonly text: string;
};

const signs: Readonly<Record<string, Verdict>> = {
  '+': 'covered',
  '~': 'partial',
  '-': 'contradicted',
  '.': 'missing',
};

/** Every passage under pairs/, in the order of the files. Throws, naming the line, when a file does not keep the format. */
export function readPairs(bank: Bank): Pair[] {
  return readdirSync(join(folder, 'pairs')).flatMap((file) => {
    const id = file.replace('.txt', '');
    const question = bank.questions.find((candidate) => candidate.id === id);
    if (question === undefined) throw new Error(`no question '${id}'`);
    let target: RubricPoint | FalseClaim | undefined;
    let named = '';
    const lines = readFileSync(join(folder, 'pairs', file), 'utf8').split('\n');
    return lines.flatMap((line, i): Pair[] => {
      if (line.trim() === '') return [];
      const head = /^\[(!?)(.+)\]$/.exec(line.trim());
      if (head !== null) {
        named = `${head[1]}${head[2]}`;
        const list: readonly (RubricPoint | FalseClaim)[] = head[1] === '!' ? question.falseClaims : question.points;
        target = list.find((candidate) => candidate.id === head[2]);
        if (target === undefined) throw new Error(`pairs/${file}:${i + 1}: no point or claim '${named}'`);
        return [];
      }
      const verdict = signs[line[0] ?? ''];
      const text = line.slice(1).trim();
      if (verdict === undefined || target === undefined || text === '')
        throw new Error(`pairs/${file}:${i + 1}: not a passage`);
      return [{ id: `${id}/${named}/${i + 1}`, question, target, verdict, text }];
    });
  });
}
