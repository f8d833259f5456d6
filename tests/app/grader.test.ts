import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openGraderThread } from '#adapters/grading/open-grader-thread.ts';
import { openGrader } from '#adapters/grading/open-grader.ts';
import { exampleQuestion } from '#core/bank/example.ts';
import { meaningGrader } from '#core/grading/grade-by-meaning.ts';
import { wordsGrader } from '#core/grading/grade.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'greenroom-grader-'));
afterAll(() => rmSync(empty, { recursive: true }));

const question = exampleQuestion();
const answer = 'Keep a holdout set aside, and score it on unseen examples. The training error flatters the model.';

describe('the grader', () => {
  it('runs both stages, the same in this thread and in one of its own', async () => {
    const complaints: string[] = [];
    const thread = openGraderThread(root, (complaint) => complaints.push(complaint));
    const here = await openGrader(root, (complaint) => complaints.push(complaint)).grade(question, answer, 12);
    const there = await Promise.all([1, 2, 3].map(() => thread.grade(question, answer, 12)));
    await thread.close();
    expect(here.grader).toEqual(meaningGrader);
    for (const feedback of there) expect(feedback).toEqual(here);
    expect(complaints).toEqual([]);
  });

  it('grades by words alone where the judge is missing, and says so once', async () => {
    const complaints: string[] = [];
    const grader = openGrader(empty, (complaint) => complaints.push(complaint));
    expect((await grader.grade(question, answer, null)).grader).toEqual(wordsGrader);
    expect((await grader.grade(question, answer, null)).score).toBeGreaterThan(0.5);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/graded by words alone: ENOENT/);
  });

  it('does so, too, where the judge is damaged', async () => {
    const folder = join(empty, 'assets', 'grading');
    mkdirSync(folder, { recursive: true });
    for (const name of ['word-pieces.txt', 'vectors.bin'])
      copyFileSync(join(root, 'assets/grading', name), join(folder, name));
    writeFileSync(join(folder, 'judge.onnx'), 'not a model');
    const complaints: string[] = [];
    const thread = openGraderThread(empty, (complaint) => complaints.push(complaint));
    const feedback = await thread.grade(question, answer, null);
    await thread.close();
    expect(feedback.grader).toEqual(wordsGrader);
    expect(complaints[0]).toMatch(/graded by words alone/);
  });

  it('leaves nobody waiting when it is closed in the middle: words answer, and meaning again after that', async () => {
    const complaints: string[] = [];
    const thread = openGraderThread(root, (complaint) => complaints.push(complaint));
    const waiting = thread.grade(question, answer, null);
    await thread.close();
    expect((await waiting).grader).toEqual(wordsGrader);
    expect((await thread.grade(question, answer, null)).grader).toEqual(meaningGrader);
    await thread.close();
  });
});
