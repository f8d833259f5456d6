import { Worker } from 'node:worker_threads';
import type { AnswerGrader } from '#app/ports.ts';
import type { Feedback } from '#core/grading/feedback.ts';
import { grade } from '#core/grading/grade.ts';
import { prepareRubric, type Rubric } from '#core/grading/prepare.ts';
import type { Asked } from './grader-thread.ts';

type Answered =
  | { readonly id: number; readonly feedback: Feedback }
  | { readonly id: number; readonly error: string }
  | { readonly complaint: string };

/** Longer than the slowest answer takes on a slow machine, in milliseconds; then words alone must do. */
const PATIENCE = 30_000;

/**
 * The grader of both stages in a thread of its own, started with the first answer. Should the thread fail or not answer in
 * time, that answer is graded here by words alone, and the next one starts a new thread.
 * @param root path of the project
 * @param complain told in a sentence what went wrong
 */
export function openGraderThread(
  root: string,
  complain: (sentence: string) => void,
): AnswerGrader & { close(): Promise<void> } {
  let thread: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, (feedback: Feedback | null) => void>();

  const settleAll = (): void => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const giveUp = (failed: Worker, why: string): void => {
    if (thread !== failed) return;
    thread = undefined;
    complain(`The grader's thread ended: ${why}`);
    settleAll();
    void failed.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./grader-thread.ts', import.meta.url), { workerData: { root } });
    started.unref();
    started.on('message', (message: Answered) => {
      if ('complaint' in message) return complain(message.complaint);
      if ('error' in message) complain(`An answer could not be graded by meaning: ${message.error}`);
      waiting.get(message.id)?.('feedback' in message ? message.feedback : null);
      waiting.delete(message.id);
    });
    started.on('error', (error) => giveUp(started, String(error)));
    started.on('exit', (code) => giveUp(started, `exit code ${code}`));
    return started;
  };
  const ask = (rubric: Rubric, answer: string, seconds: number | null): Promise<Feedback | null> => {
    thread ??= start();
    const running = thread;
    const id = asked++;
    const question: Asked = {
      id,
      rubric: {
        prompt: rubric.prompt,
        title: rubric.title,
        minutes: rubric.minutes,
        points: rubric.points,
        falseClaims: rubric.falseClaims,
        listener: rubric.listener,
      },
      answer,
      seconds,
    };
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp(running, 'it did not answer'), PATIENCE);
      waiting.set(id, (feedback) => {
        clearTimeout(timer);
        resolve(feedback);
      });
      running.postMessage(question);
    });
  };
  return {
    grade: async (rubric, answer, seconds) =>
      (await ask(rubric, answer, seconds)) ?? grade(prepareRubric(rubric), answer, seconds),
    close: async () => {
      const running = thread;
      thread = undefined;
      settleAll();
      await running?.terminate();
    },
  };
}
