// The problems where candidates run them: in the frame, in Chromium. `npm run check` runs all of their code on this machine's
// Python, which is an older one; here every solution that needs no package must pass, and one wrong solution of each must not.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBank } from '#adapters/content-files/read-bank.ts';
import type { Problem } from '#core/bank/problem.ts';
import { judgePython } from '#core/judge/judge-python.ts';
import { judgeSql } from '#core/judge/judge-sql.ts';
import type { Report } from '#core/judge/report.ts';
import type { PythonRunner, SqlRunner } from '#core/judge/runner.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

const { bank } = readBank(fileURLToPath(new URL('../../content', import.meta.url)));
const active = bank.problems.filter(({ status }) => status === 'active');
const python = active.filter(({ kind, needs }) => kind === 'coding' && needs.length === 0);
const sql = active.filter(({ kind }) => kind === 'sql');
/** All the code of a problem, or the solution and a wrong one. */
const all = process.env['EVERY_WRONG_SOLUTION'] === 'yes';

let world: SandboxWorld;
let page: Page;

beforeAll(async () => {
  world = await openSandboxWorld();
  ({ page } = await world.open());
  await page.evaluate(
    (schemas) => {
      window.python = window.sandbox.openPythonRunner({ seconds: 20 });
      window.sql = window.sandbox.openSqlRunner({ seconds: 20 });
      for (const { id, script } of schemas) window.sql.load(id, script);
    },
    bank.schemas.map(({ id, script }) => ({ id, script })),
  );
});
afterAll(() => world.close());

const pythonRunner: PythonRunner = {
  run: (job) => page.evaluate((given) => window.python.run(given), job),
  tryArguments: (trials) =>
    page.evaluate((given) => window.python.tryArguments(JSON.parse(given)), JSON.stringify(trials)),
};
const sqlRunner: SqlRunner = {
  query: (...query) => page.evaluate((given) => window.sql.query(...given), query),
};

function judge(problem: Problem, code: string): Promise<Report> {
  return problem.kind === 'coding'
    ? judgePython(problem, pythonRunner, code, false)
    : judgeSql(problem, sqlRunner, code, false);
}

async function complaints(problems: readonly Problem[]): Promise<string[]> {
  const found: string[] = [];
  for (const problem of problems) {
    const passed = await judge(problem, problem.solution);
    const first = passed.tests.find(({ status }) => status !== 'pass');
    if (passed.status !== 'pass')
      found.push(`${problem.id}: the solution: ${first?.name ?? ''} ${first?.message ?? passed.message ?? ''}`);
    const failing: string[] = [];
    for (const { id, code } of problem.wrong) {
      const failed = (await judge(problem, code)).status !== 'pass';
      if (failed) failing.push(id);
      else if (all) found.push(`${problem.id}: wrong/${id} passes`);
      // Some are only slow, and a busy machine may not tell: one that fails is enough.
      if (failed && !all) break;
    }
    if (failing.length === 0) found.push(`${problem.id}: every wrong solution passes`);
    if (all && (await judge(problem, problem.starter)).status === 'pass')
      found.push(`${problem.id}: the starter passes`);
  }
  return found;
}

test('there are problems to run', () => {
  expect([python.length >= 80, sql.length >= 24]).toEqual([true, true]);
});

test('Python: solutions pass in the browser, and wrong ones do not', async () => {
  expect(await complaints(python)).toEqual([]);
});

test('SQL: solutions pass in the browser, and wrong ones do not', async () => {
  expect(await complaints(sql)).toEqual([]);
});
