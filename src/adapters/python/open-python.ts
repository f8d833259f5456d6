import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import {
  type Ended,
  type PythonJob,
  type PythonRunner,
  type Run,
  runSchema,
  type Trials,
  trialsSchema,
} from '#core/judge/runner.ts';
import type { PythonValue } from '#core/judge/value.ts';

/** Python run by a child process, to be closed when done. */
export type OpenPython = PythonRunner & { readonly close: () => void };

export type PythonOptions = {
  /** Path of the interpreter. */
  readonly python: string;
  /** Path of src/sandbox/harness.py. */
  readonly harness: string;
  /** Wall-clock seconds for one request, after which the process is killed. */
  readonly limitSeconds: number;
  /** Bytes of addresses the process may use; what the harness allows where nothing is said. */
  readonly limitBytes?: number;
};

/** What the harness says, a line each. */
const saidSchema = z.union([
  z.strictObject({ during: z.string().max(400) }),
  z.strictObject({ done: z.string() }),
  z.strictObject({ failed: z.string() }),
]);
/** A line longer than this, in characters, is no answer of the harness. */
const LONGEST_LINE = 64_000_000;

type Child = { readonly process: ChildProcess; readonly lines: AsyncIterator<string> };

/**
 * Runs Python in a child process: isolated from the candidate's environment and packages of their own, with a time limit. It
 * is not a sandbox: who uses the command line runs their own code on their own machine.
 * @returns a runner; the process starts with the first request and again after one that was killed
 */
export function openPython(options: PythonOptions): OpenPython {
  let child: Child | null = null;

  const end = (): void => {
    child?.process.kill('SIGKILL');
    child = null;
  };
  const ask = async <T>(request: unknown, schema: z.ZodType<T>): Promise<T | Ended> => {
    child ??= start(options);
    const { process: running, lines } = child;
    let during: string | null = null;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      running.kill('SIGKILL');
    }, options.limitSeconds * 1_000);
    try {
      running.stdin?.write(`${JSON.stringify(request)}\n`);
      for (;;) {
        const { value, done } = await lines.next();
        if (done || value === undefined || value.length > LONGEST_LINE) {
          end();
          return { ended: late ? 'time' : 'lost', during };
        }
        const said = saidSchema.parse(JSON.parse(value));
        if ('during' in said) {
          during = said.during;
          continue;
        }
        if ('done' in said) return schema.parse(JSON.parse(said.done));
        if (said.failed !== 'memory') throw new Error(`the tests could not be run: ${said.failed}`);
        end();
        return { ended: 'memory', during };
      }
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    run: (job: PythonJob): Promise<Run | Ended> => ask({ run: job }, runSchema),
    tryArguments: (trials: readonly (readonly PythonValue[])[]): Promise<Trials | Ended> =>
      ask({ try: trials }, trialsSchema),
    close: end,
  };
}

function start({ python, harness, limitBytes }: PythonOptions): Child {
  const running = spawn(python, ['-I', '-B', harness, ...(limitBytes === undefined ? [] : [String(limitBytes)])], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Threads of its own would make a run's time depend on the machine; a fixed seed keeps sets in one order.
    env: { PATH: '/usr/bin:/bin', PYTHONHASHSEED: '0', OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
  });
  // A process killed while it is written to says so by ending, which the reader of its lines sees.
  running.stdin.on('error', () => undefined);
  running.on('error', () => undefined);
  return { process: running, lines: createInterface({ input: running.stdout })[Symbol.asyncIterator]() };
}
