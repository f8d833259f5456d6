import { z } from 'zod';
import { isPythonValue } from '#core/judge/is-python-value.ts';
import {
  faultSchema,
  growthSchema,
  LONGEST_OUTPUT,
  outcomeSchema,
  queryResultSchema,
  type PythonJob,
  resultSetSchema,
} from '#core/judge/runner.ts';
import type { PythonValue } from '#core/judge/value.ts';
import { LONGEST_MESSAGE } from './limits.ts';

/*
 * What is said between the page, the frame's shell and the workers in it. Workers run somebody's code, so whatever comes
 * from them is text that is parsed here; everything is checked in one pass that stops at the first fault, because a schema
 * that explains every fault of a megabyte takes seconds.
 */

/** A file the page hands into the frame. Modules are compiled there once, for every worker. */
export type KeptFile = {
  readonly name: string;
  readonly is: 'script' | 'module' | 'data';
  readonly bytes: ArrayBuffer;
};

/** From the page to the shell. */
export type ToShell =
  | { readonly do: 'keep'; readonly file: KeptFile }
  | { readonly do: 'start'; readonly guest: number; readonly script: string; readonly files: readonly string[] }
  | { readonly do: 'tell'; readonly guest: number; readonly message: string }
  | { readonly do: 'end'; readonly guest: number }
  | { readonly do: 'ping'; readonly ping: number };

/** From the shell to the page. */
export type FromShell =
  | { readonly guest: number; readonly says: string }
  | { readonly guest: number; readonly fails: string }
  | { readonly pong: number };

/** What a worker is given first: addresses of scripts, compiled modules, data. */
export type BootFiles = Readonly<Record<string, string | Blob | WebAssembly.Module | undefined>>;

/** From the page to a worker, as JSON; `run` numbers it. */
export type ToGuest = { readonly run: number } & (
  | { readonly do: 'run'; readonly job: PythonJob }
  | { readonly do: 'try'; readonly trials: readonly (readonly PythonValue[])[] }
  | { readonly do: 'load'; readonly schema: string; readonly script: string }
  | { readonly do: 'query'; readonly schema: string; readonly setup: string; readonly statement: string }
);

const value = z.custom<PythonValue>(isPythonValue);
const result = z.union([z.strictObject({ value }), z.strictObject({ fault: faultSchema })]);
const sentences = z.custom<string[]>(
  (held) => Array.isArray(held) && held.length <= 20 && held.every((line) => isText(line, 4_000)),
);

const outcome = outcomeSchema.extend({
  args: z.custom<PythonValue[]>((held) => Array.isArray(held) && isPythonValue(held)),
  expected: result.nullable(),
  got: result,
  broken: sentences,
});
const trial = z.strictObject({ expected: result.nullable(), got: result, broken: sentences }).nullable();
const cells = z.custom<(string | null)[][]>(
  (rows) =>
    Array.isArray(rows) &&
    rows.length <= 5_000 &&
    rows.every(
      (row) => Array.isArray(row) && row.length <= 200 && row.every((cell) => cell === null || isText(cell, 20_000)),
    ),
);
const columns = z.custom<{ name: string; type: string }[]>(
  (held) => Array.isArray(held) && held.length <= 200 && resultSetSchema.shape.columns.safeParse(held).success,
);
const sizes = z.custom<number[]>((held) => isNumbers(held) && held.every((size) => Number.isInteger(size) && size > 0));
const seconds = z.custom<number[]>((held) => isNumbers(held) && held.every((time) => time >= 0));
const growth = growthSchema.extend({ sizes, candidate: seconds, reference: seconds });
const [answered, refused] = queryResultSchema.options;
const queryResult = z.union([answered.extend({ set: resultSetSchema.extend({ columns, rows: cells }) }), refused]);

const run = z.int();
const count = z.int().min(0).max(2_000);
const fromGuest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('ready') }),
  z.strictObject({ is: z.literal('unready'), reason: z.string().max(2_000) }),
  z.strictObject({ is: z.literal('during'), run, name: z.string().max(200) }),
  z.strictObject({ is: z.literal('outcome'), run, outcome }),
  z.strictObject({
    is: z.literal('ran'),
    run,
    fault: faultSchema.nullable(),
    output: z.string().max(LONGEST_OUTPUT + 100),
    growth: growth.nullable(),
    outcomes: count.max(500),
  }),
  z.strictObject({ is: z.literal('trial'), run, trial }),
  z.strictObject({ is: z.literal('tried'), run, trials: count }),
  z.strictObject({ is: z.literal('loaded'), run }),
  z.strictObject({ is: z.literal('answered'), run, result: queryResult }),
  z.strictObject({ is: z.literal('ended'), run, why: z.enum(['memory', 'lost']), reason: z.string().max(2_000) }),
]);
/** From a worker. */
export type FromGuest = z.infer<typeof fromGuest>;

/**
 * Reads what a worker said.
 * @returns null when it is not a message of ours: too long, not JSON, or of another shape
 */
export function readFromGuest(said: unknown): FromGuest | null {
  if (typeof said !== 'string' || said.length > LONGEST_MESSAGE) return null;
  try {
    const read = fromGuest.safeParse(JSON.parse(said));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function isText(held: unknown, longest: number): held is string {
  return typeof held === 'string' && held.length <= longest;
}

function isNumbers(held: unknown): held is number[] {
  return Array.isArray(held) && held.length <= 20 && held.every((item) => Number.isFinite(item));
}
