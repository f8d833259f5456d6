import { err, ok, type Result } from '#core/result.ts';
import { LONGEST_TEST } from '#core/judge/runner.ts';
import {
  type Comparison,
  machinePackages,
  type OwnProblem,
  ownProblemSchema,
  type PythonPackage,
  pythonPackages,
} from '../problem.ts';
import type { Level } from '../vocabulary.ts';

/** A test that is code: what it must print, or null where it asserts. */
export type ForeignTest = { readonly name: string; readonly code: string; readonly prints: string | null };

/** A problem as somebody else's files give it: not run yet. */
export type ForeignProblem = {
  readonly title: string;
  readonly level: Level;
  /** The topic it belongs to, of ours. */
  readonly topic: string;
  readonly statement: string;
  readonly modelAnswer: string;
  readonly hints: readonly string[];
  /** The function or class the tests call. */
  readonly entry: string;
  /** Null: there is none, and one has to be made of the solution. */
  readonly starter: string | null;
  readonly solution: string;
  readonly tests: readonly ForeignTest[];
};

const minutesFor: Readonly<Record<Level, number>> = { foundation: 15, core: 25, advanced: 40 };
const LONGEST_TITLE = 120;
/** With more tests each run would take long, and nobody writes so many. */
const MOST_TESTS = 100;

/**
 * The problem in our own form.
 * @param starter the code a candidate begins with
 * @param tolerance how far two numbers may be apart
 * @returns the problem, or why it cannot be one, as the end of a sentence
 */
export function toOwnProblem(
  foreign: ForeignProblem,
  id: string,
  starter: string,
  tolerance: Pick<Comparison, 'absolute' | 'relative'>,
): Result<OwnProblem, string> {
  const { title, level, topic, statement, modelAnswer, hints, entry, solution, tests } = foreign;
  if (tests.length > MOST_TESTS) return err(`it has more than ${MOST_TESTS} tests`);
  if (tests.some(({ code }) => code.length > LONGEST_TEST))
    return err(`a test is longer than ${LONGEST_TEST.toLocaleString('en')} characters`);
  const texts = [title, statement, modelAnswer, ...hints, starter, solution, ...tests.flatMap(Object.values)];
  if (texts.some((text) => text !== null && (!text.isWellFormed() || text.includes('\0'))))
    return err('it holds characters that are no text');
  const made = ownProblemSchema.safeParse({
    id,
    own: true,
    title: title
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_TITLE),
    kind: 'coding',
    section: 'ml',
    status: 'active',
    topics: [topic],
    skills: [],
    level,
    minutes: minutesFor[level],
    tracks: {},
    points: [],
    falseClaims: [],
    entry,
    needs: packagesIn([starter, solution, ...tests.map(({ code }) => code)]),
    compare: tolerance,
    choices: [],
    hints,
    steps: null,
    followUps: [],
    statement,
    modelAnswer,
    starter,
    solution,
    wrong: [],
    tests: writeTests(tests),
    sqlTests: [],
  });
  if (made.success) return ok(made.data);
  const [issue] = made.error.issues;
  return err(`its ${issue?.path.join('.') ?? 'form'} cannot be used (${issue?.message ?? 'unknown'})`);
}

/** The tests as a tests.py. JSON's strings are Python's, too. */
function writeTests(tests: readonly ForeignTest[]): string {
  const lines = tests.map(({ name, code, prints }, i) => {
    const [kind, more] = prints === null ? ['asserts', ''] : ['prints', `, ${JSON.stringify(prints)}`];
    // The first is what “Run the examples” runs.
    return `    ${kind}(${JSON.stringify(name)}, ${JSON.stringify(code)}${more}${i === 0 ? ', example=True' : ''}),\n`;
  });
  return `CASES = [\n${lines.join('')}]\n`;
}

const known: readonly PythonPackage[] = [...pythonPackages, ...machinePackages];

/** The packages that pieces of code import. */
function packagesIn(codes: readonly string[]): PythonPackage[] {
  const imported = new Set(
    codes.flatMap((code) =>
      [...code.matchAll(/^[ \t]*(?:from[ \t]+(\w+)|import[ \t]+(.+))|;[ \t]*import[ \t]+(.+)/gm)].flatMap(
        ([, from, names, later]) =>
          from === undefined
            ? (names ?? later ?? '').split(',').map((name) => /^\s*(\w+)/.exec(name)?.[1] ?? '')
            : [from],
      ),
    ),
  );
  return known.filter((name) => imported.has(name));
}

/** Names of functions and classes defined at the outermost level of Python code, whether the rest of it can be read or not. */
export function definedIn(code: string): string[] {
  return [...code.matchAll(/^(?:async[ \t]+)?(?:def|class)[ \t]+([A-Za-z_]\w*)/gm)].map((found) => found[1] ?? '');
}

/** Names for tests: what is given, each one once. */
export function distinct(names: readonly string[]): string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const short = name.replace(/\s+/g, ' ').trim().slice(0, 180) || 'test';
    const before = met.get(short) ?? 0;
    met.set(short, before + 1);
    return before === 0 ? short : `${short} (${before + 1})`;
  });
}

/** Our word for how hard they say it is. */
export function levelOf(difficulty: unknown): Level {
  const word = typeof difficulty === 'string' ? difficulty.trim().toLowerCase() : '';
  return word === 'easy' || word === 'beginner'
    ? 'foundation'
    : word === 'hard' || word === 'advanced'
      ? 'advanced'
      : 'core';
}

/** A title as the part of an id after “own-”. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return words.replace(/^-+|-+$/g, '') || 'problem';
}
