// The grader in a thread of its own: reading an answer takes a while, and the server has other calls to answer.
import { parentPort, workerData } from 'node:worker_threads';
import type { Rubric } from '#core/grading/prepare.ts';
import { openGrader } from './open-grader.ts';

/** Asked of the thread. */
export type Asked = {
  readonly id: number;
  readonly rubric: Rubric;
  readonly answer: string;
  readonly seconds: number | null;
};

const grader = openGrader((workerData as { root: string }).root, (complaint) => parentPort?.postMessage({ complaint }));
parentPort?.on('message', ({ id, rubric, answer, seconds }: Asked) => {
  grader.grade(rubric, answer, seconds).then(
    (feedback) => parentPort?.postMessage({ id, feedback }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
