import { z } from 'zod';
import { type PythonValue, pythonValueSchema } from './value.ts';

/*
 * What the judge asks of a place where code runs, and what it hears back. Answers come from a process that runs somebody's
 * code, so all of them are parsed by these schemas, whoever sends them.
 */

/** The most characters of what a program printed that are kept of one test. */
export const LONGEST_OUTPUT = 10_000;
/** The longest test that is a piece of code, in characters. */
export const LONGEST_TEST = 20_000;
const output = z.string().max(LONGEST_OUTPUT + 100);
const text = z.string().max(4_000);

/** Code that did not load or did not finish: the kind of error, its message, and the line of the candidate's code. */
export const faultSchema = z.strictObject({ kind: z.string().max(200), message: text, line: z.int().nullable() });
export type Fault = z.infer<typeof faultSchema>;

/** What came of one call: a value, or an error. */
export const resultSchema = z.union([
  z.strictObject({ value: pythonValueSchema }),
  z.strictObject({ fault: faultSchema }),
]);
export type CallResult = { readonly value: PythonValue } | { readonly fault: Fault };

/** One test, run: what went in, what was expected, what came out. */
export const outcomeSchema = z.strictObject({
  name: z.string().min(1).max(200),
  /** How the test was made: written by hand or drawn at random. */
  origin: z.enum(['case', 'generated']),
  example: z.boolean(),
  /** The arguments; for a class, the calls: the constructor first, then methods, each a tuple of name and arguments. */
  args: z.array(pythonValueSchema),
  calls: z.boolean(),
  /** A test that is itself a piece of code: that code. */
  code: z.string().max(LONGEST_TEST).optional(),
  /** What must come out; null where only properties are checked. */
  expected: resultSchema.nullable(),
  got: resultSchema,
  /** Properties that do not hold, each a sentence. */
  broken: z.array(text).max(20),
  /** The function changed an argument it was given. */
  mutated: z.boolean(),
  output,
  seconds: z.number().min(0),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Times in seconds of the candidate's and the reference solution over growing input, as far as they were taken. */
export const growthSchema = z.strictObject({
  sizes: z.array(z.int().min(1)).max(20),
  candidate: z.array(z.number().min(0)).max(20),
  reference: z.array(z.number().min(0)).max(20),
  /** What the candidate's code raised at the last size; null where it did not. */
  fault: faultSchema.nullable(),
});
export type Growth = z.infer<typeof growthSchema>;

/** What a runner answers to a whole run. */
export const runSchema = z.strictObject({
  /** Why the code could not be loaded; then there are no outcomes. */
  fault: faultSchema.nullable(),
  /** What loading it printed. */
  output,
  outcomes: z.array(outcomeSchema).max(500),
  growth: growthSchema.nullable(),
});
export type Run = z.infer<typeof runSchema>;

/** What a runner answers when smaller arguments are tried: one entry for each, null where the reference refuses them. */
export const trialsSchema = z.array(
  z.strictObject({ expected: resultSchema.nullable(), got: resultSchema, broken: z.array(text).max(20) }).nullable(),
);
export type Trials = z.infer<typeof trialsSchema>;

/** Python code to run against the tests of a problem. */
export type PythonJob = {
  readonly code: string;
  /** Function or class the tests call. */
  readonly entry: string;
  readonly solution: string;
  readonly tests: string;
  /** Only the tests shown as examples. */
  readonly examplesOnly: boolean;
  /** Compare this argument after the call, not what the function returns; null for what it returns. */
  readonly argument: number | null;
};

/** Runs were ended from outside: which limit, and the test that was running then. */
export type Ended = { readonly ended: 'time' | 'memory' | 'lost' | 'stopped'; readonly during: string | null };

/** A place where Python runs. A later call may say `ended`: then it is another, fresh place. */
export type PythonRunner = {
  run(job: PythonJob): Promise<Run | Ended>;
  /** Calls the code of the last run and the reference with each list of arguments. */
  tryArguments(trials: readonly (readonly PythonValue[])[]): Promise<Trials | Ended>;
};

/** A result set as PostgreSQL prints it. */
export const resultSetSchema = z.strictObject({
  columns: z.array(z.strictObject({ name: z.string().max(200), type: z.string().max(60) })).max(200),
  rows: z.array(z.array(z.string().max(20_000).nullable())).max(5_000),
  /** How many rows there were; more than are kept. */
  total: z.int().min(0),
});
export type ResultSet = z.infer<typeof resultSetSchema>;

/** What came of one query. */
export const queryResultSchema = z.union([
  z.strictObject({ set: resultSetSchema, seconds: z.number().min(0) }),
  z.strictObject({
    /** PostgreSQL's message, its hint when there is one, and the position in the query (1-based, in characters). */
    fault: z.strictObject({
      message: text,
      hint: text.nullable(),
      position: z.int().nullable(),
      state: z.string().max(10),
    }),
  }),
]);
export type QueryResult = z.infer<typeof queryResultSchema>;

/** A place where SQL runs: PostgreSQL over one of the bank's schemas. */
export type SqlRunner = {
  /**
   * Runs one statement on the schema's rows as they were loaded, after `setup`, and undoes everything.
   * @param setup statements that change the rows for one test; '' for none
   */
  query(schema: string, setup: string, statement: string): Promise<QueryResult | Ended>;
};
