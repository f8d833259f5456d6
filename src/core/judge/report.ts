import { z } from 'zod';
import { LONGEST_OUTPUT, resultSetSchema } from './runner.ts';

/*
 * What a run of somebody's code against the tests of a problem comes to. The shape follows Exercism's test runner interface
 * (version 3: status, message, tests with name, status, message and output), with `timeout` as a status of its own.
 */

export const runStatuses = ['pass', 'fail', 'error', 'timeout'] as const;
/** `error`: it raised, or did not load at all. */
export type RunStatus = (typeof runStatuses)[number];

const text = z.string().max(40_000);

export const testReportSchema = z.strictObject({
  name: z.string().max(400),
  status: z.enum(runStatuses),
  /** What is wrong, in a sentence or two; null when it passed. */
  message: text.nullable(),
  /** What the code printed, or ''. */
  output: z.string().max(LONGEST_OUTPUT + 100),
  example: z.boolean(),
});
export type TestReport = z.infer<typeof testReportSchema>;

/** A failing test laid open, the input made as small as could be found. */
export const failureSchema = z.strictObject({
  test: z.string().max(400),
  /** The call as one would type it, or for SQL what the test changed in the tables. */
  input: text,
  /** The input is the code of the test, as it was written. */
  asWritten: z.literal(true).optional(),
  expected: text,
  got: text,
  /** Where the two part. */
  difference: text,
  /** SQL: the rows of both, as far as they are shown. */
  sets: z.strictObject({ expected: resultSetSchema, got: resultSetSchema }).nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

/** At most this many failing tests are laid open: more are read by nobody. */
export const MOST_FAILURES = 2;

export const reportSchema = z.strictObject({
  status: z.enum(runStatuses),
  /** True where the run was broken off for no fault of the code, so that nothing can be said of it. */
  interrupted: z.literal(true).optional(),
  /** Why nothing ran, or what ended the run; null otherwise. */
  message: text.nullable(),
  tests: z.array(testReportSchema).max(200),
  failures: z.array(failureSchema).max(MOST_FAILURES),
  /** What loading the code printed. */
  output: z.string().max(LONGEST_OUTPUT + 100),
});
export type Report = z.infer<typeof reportSchema>;

/** The status of a whole run: an error only where no test could say more, or where there is none. */
export function statusOf(tests: readonly TestReport[]): RunStatus {
  if (tests.some(({ status }) => status === 'timeout')) return 'timeout';
  if (tests.every(({ status }) => status === 'error')) return 'error';
  return tests.every(({ status }) => status === 'pass') ? 'pass' : 'fail';
}

/** The share of tests that passed, 0 to 1. */
export function shareOf(report: Report): number {
  if (report.tests.length === 0) return 0;
  return report.tests.filter(({ status }) => status === 'pass').length / report.tests.length;
}
