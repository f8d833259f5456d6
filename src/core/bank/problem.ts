import { z } from 'zod';
import { LONGEST_MODEL_ANSWER, questionHeadSchema, slugSchema } from './question.ts';
import { problemKinds, problemSections, type SolvingStep, solvingSteps } from './vocabulary.ts';

const line = z.string().trim().min(1).max(400);
const paragraph = z.string().trim().min(1).max(1_500);

/** A question with one right answer and three that look right. */
export const choiceSchema = z.strictObject({
  ask: line,
  answer: line,
  distractors: z.array(line).min(2).max(4),
  /** One or two sentences that settle it. */
  why: paragraph,
});
export type Choice = z.infer<typeof choiceSchema>;

/** How what comes out is held against what must come out. Values are equal by value: a list is a tuple, 1 is 1.0, NaN is NaN. */
export const comparisonSchema = z.strictObject({
  /** `any`: the order of the outermost sequence, or of the rows, says nothing. */
  order: z.enum(['exact', 'any']).default('exact'),
  /** `any`: nor does the order within its members. */
  inner: z.enum(['exact', 'any']).default('exact'),
  /** Largest difference of two numbers, and the same as a share of the expected one; either suffices. */
  absolute: z.number().min(0).default(1e-9),
  relative: z.number().min(0).default(1e-9),
  /** `free`: a vector may come out with the opposite sign; of a matrix, each row may (or each column). */
  signs: z.enum(['fixed', 'free-rows', 'free-columns']).default('fixed'),
  /** `free`: labels may be renamed, as cluster numbers may. */
  labels: z.enum(['fixed', 'free']).default('fixed'),
  /** True when the function must leave its arguments as they were. */
  keepsArguments: z.boolean().default(true),
  /** Compare this argument after the call, not what the function returns. */
  argument: z.int().min(0).optional(),
  /** SQL: the names of the columns count as well. */
  names: z.boolean().default(true),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Python packages beyond the standard library that run in the browser. */
export const pythonPackages = ['numpy', 'pandas'] as const;

/** Packages an own problem may need as well; it then runs on the command line, where they are installed. */
export const machinePackages = ['scipy', 'sklearn', 'tinygrad', 'torch'] as const;
export type PythonPackage = (typeof pythonPackages)[number] | (typeof machinePackages)[number];

/** What the six steps come to for this problem; shown after the candidate's own. */
const stepNotesSchema = z.strictObject(
  Object.fromEntries(solvingSteps.map((step) => [step, paragraph])) as Record<SolvingStep, typeof paragraph>,
);

/** What the front matter of a problem.md holds. Its rubric is for the explanation: approach, complexity, edge cases. */
export const problemHeadSchema = questionHeadSchema.omit({ kind: true, listener: true, minutes: true }).extend({
  kind: z.enum(problemKinds),
  section: z.enum(problemSections),
  /** Expected minutes from reading to a passing solution. */
  minutes: z.int().min(5).max(60),
  /** The function or class the tests call; not for SQL. */
  entry: z
    .string()
    .regex(/^[A-Za-z_]\w{0,60}$/)
    .optional(),
  needs: z.array(z.enum(pythonPackages)).max(2).default([]),
  /** SQL: the file in content/schemas the query runs over. */
  schema: slugSchema.optional(),
  compare: comparisonSchema.prefault({}),
  /** Asked once the code was submitted: of Python the time and the space it takes, of SQL what would make it fast or wrong. */
  choices: z.array(choiceSchema).min(1).max(3),
  /** From a nudge to nearly the whole way. */
  hints: z.tuple([paragraph, paragraph, paragraph]),
  steps: stepNotesSchema,
  /** What an interviewer asks next. */
  followUps: z.array(line).min(2).max(6),
});

/** The longest statement, code and test file, in characters. */
export const LONGEST_STATEMENT = 8_000;
export const LONGEST_CODE = 50_000;
/** The longest statement and explanation of an own problem: they are as others wrote them. */
const LONGEST_OWN_TEXT = 40_000;
const code = z.string().max(LONGEST_CODE);

/** A solution with a mistake that people make; the first line is a comment that says which. */
export const wrongSolutionSchema = z.strictObject({ id: slugSchema, mistake: line, code });

/** A test of a SQL problem: the schema's rows, changed by `setup`. What is expected is what the solution gives. */
export const sqlTestSchema = z.strictObject({
  name: line,
  setup: z.string().max(20_000).default(''),
  /** Rows written out by hand, each cell as PostgreSQL prints it or null, to hold the solution itself against. */
  expect: z.array(z.array(z.string().nullable())).max(50).optional(),
});
export type SqlTest = z.infer<typeof sqlTestSchema>;
export const sqlTestsFileSchema = z.array(sqlTestSchema).min(2).max(20);

/** A problem that is shipped: a folder of content/coding or content/sql. */
export const problemSchema = problemHeadSchema.extend({
  id: slugSchema,
  own: z.literal(false).default(false),
  /** Markdown, with examples and constraints. */
  statement: z.string().trim().min(1).max(LONGEST_STATEMENT),
  /** Markdown: how the solution works, why it is right and what it costs. */
  modelAnswer: z.string().trim().min(1).max(LONGEST_MODEL_ANSWER),
  starter: code,
  solution: code.min(1),
  wrong: z.array(wrongSolutionSchema).min(2).max(8),
  /** Python: tests.py. SQL: ''. */
  tests: code,
  /** SQL: tests.yml. Python: none. */
  sqlTests: z.array(sqlTestSchema).max(20),
});

/**
 * A problem from the candidate's own copy of somebody else's: Python with tests and a solution that passes them. What only we
 * write for our problems (hints, steps, choices, a rubric, wrong solutions) it may be without.
 */
export const ownProblemSchema = problemSchema.extend({
  id: slugSchema.startsWith('own-'),
  own: z.literal(true),
  kind: z.literal('coding'),
  entry: problemHeadSchema.shape.entry.unwrap(),
  needs: z.array(z.enum([...pythonPackages, ...machinePackages])).max(6),
  choices: z.array(choiceSchema).max(3),
  hints: z.array(paragraph).max(3),
  steps: stepNotesSchema.nullable(),
  followUps: z.array(line).max(6),
  statement: z.string().trim().min(1).max(LONGEST_OWN_TEXT),
  modelAnswer: z.string().trim().max(LONGEST_OWN_TEXT),
  wrong: z.array(wrongSolutionSchema).max(8),
});

export type OwnProblem = z.infer<typeof ownProblemSchema>;

/** A problem of the bank, shipped or the candidate's own. */
export type Problem = Omit<OwnProblem, 'own' | 'kind' | 'entry'> & {
  readonly own: boolean;
  readonly kind: z.infer<typeof problemHeadSchema>['kind'];
  readonly entry?: string | undefined;
};

/** Tables SQL problems share. */
export type SqlSchema = {
  readonly id: string;
  /** Markdown: what the tables hold, for the schema panel. */
  readonly about: string;
  /** Creates and fills the tables, the same rows each time. */
  readonly script: string;
};
