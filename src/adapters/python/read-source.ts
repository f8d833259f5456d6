import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { err, ok, type Result } from '#core/result.ts';

const script = fileURLToPath(new URL('read-source.py', import.meta.url));
const answerSchema = z.union([z.strictObject({ value: z.unknown() }), z.strictObject({ fault: z.string() })]);
const PATIENCE_MS = 20_000;
const LARGEST_ANSWER = 8_000_000;

/**
 * The value of TASK in a Python module, which is parsed and not run.
 * @param python path of an interpreter
 * @returns JSON, or why there is none, as the end of a sentence
 */
export function readTask(python: string, module: string): Result<unknown, string> {
  return ask(python, { task: module });
}

/** A starter made of a solution: its imports, and its entry with nothing in it. */
export function starterOf(python: string, solution: string, entry: string): Result<string, string> {
  const made = ask(python, { solution, entry });
  if (!made.ok) return made;
  return typeof made.value === 'string' ? ok(made.value) : err('no starter could be made of it');
}

function ask(python: string, question: unknown): Result<unknown, string> {
  const { status, stdout } = spawnSync(python, ['-I', '-B', script], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: LARGEST_ANSWER,
    env: { PATH: '/usr/bin:/bin', PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) return err('Python could not read it');
  const answer = answerSchema.parse(JSON.parse(stdout));
  return 'value' in answer ? ok(answer.value) : err(answer.fault);
}
