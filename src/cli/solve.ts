import { styleText } from 'node:util';
import type { Bank } from '#core/bank/bank.ts';
import { LONGEST_CODE, type Problem } from '#core/bank/problem.ts';
import type { Report, RunStatus } from '#core/judge/report.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readBankQuickly } from './bank-cache.ts';
import { homeFolder } from './home.ts';
import { readAnswer, readLines } from './input.ts';
import { readJson } from './json-lines.ts';
import { didYouMean } from './nearest.ts';
import { type CodeJudge, openCodeJudge } from './open-code-judge.ts';
import { fail, type Failure, type Outcome } from './outcome.ts';
import { plainLine, printLine } from './output.ts';
import { withOwnProblems } from './own-problems.ts';

/**
 * Runs a solution against all tests of a problem, with this machine's Python or with PostgreSQL in memory, and prints what came
 * of them. The code is not stored.
 * @param root path of the project
 * @param file where the solution is; '-' is standard input
 */
export async function solve(
  root: string,
  id: string,
  file: string,
  options: { readonly json?: true; readonly home?: string },
): Promise<Outcome> {
  const bank = await readProblems(root, options.home);
  const problem = find(bank.problems, id);
  if (!problem.ok) return fail(problem.error);
  const code = await readCode(file);
  if (!code.ok) return code;
  const judge = openCodeJudge(root, bank);
  try {
    const report = await judge.judge(problem.value, code.value);
    if (options.json) await printLine(JSON.stringify(answerOf(problem.value, report)));
    else for (const line of describe(problem.value, report, process.stdout)) await printLine(line);
    return ok(0);
  } finally {
    await judge.close();
  }
}

/**
 * Runs JSON lines {id, problem, code} and prints JSON lines {id, problem, status, tests} in the same order; a line that cannot be
 * run gives {id, error} in its place, and exit code 1 at the end.
 */
export async function solveBatch(root: string, file: string, home: string | undefined): Promise<Outcome> {
  const bank = await readProblems(root, home);
  const judge = openCodeJudge(root, bank);
  let worst = 0;
  try {
    for await (const line of readLines(file)) {
      if (line.ok && line.value.trim() === '') continue;
      const { id, value } = line.ok ? readJson(line.value) : { id: null, value: err(`The line ${line.error}.`) };
      const answered = value.ok ? await solveLine(value.value, bank.problems, judge) : value;
      if (!answered.ok) worst = 1;
      await printLine(JSON.stringify(answered.ok ? { id, ...answered.value } : { id, error: answered.error }));
    }
    return ok(worst);
  } finally {
    await judge.close();
  }
}

/** The bank with the candidate's own problems; of those that are damaged a line on stderr. */
async function readProblems(root: string, home: string | undefined): Promise<Bank> {
  const { bank, faults } = await withOwnProblems((await readBankQuickly(root)).bank, homeFolder(home));
  for (const { file, message } of faults) process.stderr.write(`${plainLine(`${file}: ${message}`)}\n`);
  return bank;
}

async function solveLine(
  line: ReadonlyMap<string, unknown>,
  problems: readonly Problem[],
  judge: CodeJudge,
): Promise<Result<ReturnType<typeof answerOf>, string>> {
  const [id, code] = [line.get('problem'), line.get('code')];
  if (typeof id !== 'string') return err('“problem” must be text: the id of a problem.');
  if (typeof code !== 'string') return err('“code” must be text.');
  if (code.length > LONGEST_CODE) return err(tooLong);
  const problem = find(problems, id);
  if (!problem.ok) return problem;
  try {
    return ok(answerOf(problem.value, await judge.judge(problem.value, code)));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

const tooLong = `The code is longer than ${LONGEST_CODE.toLocaleString('en')} characters.`;

async function readCode(file: string): Promise<Result<string, Failure>> {
  const read = await readAnswer(file);
  if (!read.ok) return read;
  const code = read.value.replace(/^\uFEFF/, '');
  return code.length > LONGEST_CODE ? fail(tooLong) : ok(code);
}

function find(problems: readonly Problem[], id: string): Result<Problem, string> {
  const problem = problems.find((candidate) => candidate.id === id);
  if (problem !== undefined) return ok(problem);
  const ids = problems.map((candidate) => candidate.id);
  return err(`There is no problem “${plainLine(id.slice(0, 80))}”.${didYouMean(id, ids)}`);
}

/** The contract of --json. */
function answerOf(problem: Problem, report: Report) {
  return {
    problem: problem.id,
    status: report.status,
    ...(report.message === null ? {} : { message: report.message }),
    tests: report.tests.map(({ name, status, message }) => ({ name, status, message })),
    failures: report.failures.map(({ test, input, expected, got, difference }) => ({
      test,
      input,
      expected,
      got,
      difference,
    })),
  };
}

const colours = { pass: 'green', fail: 'red', error: 'red', timeout: 'yellow' } as const satisfies Record<
  RunStatus,
  string
>;

function describe(problem: Problem, report: Report, terminal: NodeJS.WriteStream): string[] {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream: terminal });
  const passed = report.tests.filter(({ status }) => status === 'pass').length;
  const headline =
    report.status === 'pass' ? `All ${passed} tests pass.` : `${passed} of ${report.tests.length} tests pass.`;
  return [
    style('bold', plainLine(problem.title)),
    report.message ?? headline,
    '',
    ...report.tests.flatMap(({ name, status, message }) => [
      `${style(colours[status], status.padEnd(8))}${plainLine(name)}`,
      ...(message === null ? [] : [`        ${plainLine(message)}`]),
    ]),
    ...report.failures.flatMap(({ test, input, expected, got, asWritten }) => [
      '',
      style('bold', `“${plainLine(test)}”${asWritten === true ? '' : ', made small'}`),
      ...block(asWritten === true ? 'test' : 'input', input),
      ...block('expected', expected),
      ...block('got', got),
    ]),
  ];
}

function block(label: string, text: string): string[] {
  if (text === '') return [];
  return text.split('\n').map((line, i) => `  ${(i === 0 ? label : '').padEnd(10)}${plainLine(line)}`);
}
