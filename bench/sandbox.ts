// How long the candidate waits for Python and SQL in the browser, and what hostile code costs, beside the budgets. Builds the
// runners as the app does and runs them in Chromium, each cold figure with an empty browser cache.
import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import type { Ended, PythonJob } from '#core/judge/runner.ts';
import { openSandboxWorld, type SandboxWorld } from '../tests/e2e/sandbox-world.ts';

const COLD_RUNS = 3;
const WARM_RUNS = 20;
const SCHEMA = `create table customers (id int primary key, name text, joined date);
  create table orders (id int primary key, customer int references customers, amount numeric, placed date);
  insert into customers select i, 'name ' || i, date '2025-01-01' + i from generate_series(1, 500) i;
  insert into orders select i, 1 + i % 500, i % 97, date '2026-01-01' + i % 300 from generate_series(1, 5000) i;`;
const QUERY =
  'select c.name, sum(o.amount) from customers c join orders o on o.customer = c.id group by 1 order by 2 desc limit 10';

const jobOf = (code: string): PythonJob => ({
  code,
  entry: 'f',
  solution: 'def f(a):\n    return a + 1',
  tests: 'CASES = [case(str(n), n) for n in range(20)]',
  examplesOnly: false,
  argument: null,
});
const good = jobOf('def f(a):\n    return a + 1');
const hostile: Readonly<Record<string, string>> = {
  'while True': 'def f(a):\n    while True: pass',
  '9 ** 9 ** 9': 'def f(a):\n    return 9 ** 9 ** 9',
  'backtracking re': 'import re\ndef f(a):\n    return re.match("(a+)+$", "a" * 40 + "b")',
  'deep recursion': 'def f(a):\n    return f(a) + 1',
  '10^6 prints': 'def f(a):\n    for i in range(10 ** 6): print(i)',
  bytearrays: 'def f(a):\n    held = []\n    while True: held.append(bytearray(10 ** 7))',
  'objects of JavaScript': 'import js\ndef f(a):\n    held = []\n    while True: held.append(js.Object.new())',
};
const hostileSql: Readonly<Record<string, string>> = {
  'cross join': 'select count(*) from generate_series(1, 10000000) a, generate_series(1, 10000000) b',
  pg_sleep: 'select pg_sleep(3600)',
  '10^6 rows': 'select i from generate_series(1, 1000000) i',
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function line(name: string, milliseconds: number, budget: number): void {
  const over = milliseconds > budget ? '  OVER' : '';
  console.log(`${name.padEnd(44)}${milliseconds.toFixed(0).padStart(7)} ms   budget ${budget}${over}`);
}

/** A page with the runners on it in a browser that has nothing stored. */
async function freshPage(world: SandboxWorld): Promise<Page> {
  const cookies = await world.context.cookies();
  const context = await world.browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(world.origin);
  await page.waitForFunction(() => 'sandbox' in window);
  return page;
}

async function coldPython(page: Page): Promise<number> {
  return page.evaluate(async (job) => {
    const began = performance.now();
    window.python = window.sandbox.openPythonRunner();
    await window.python.run(job);
    return performance.now() - began;
  }, good);
}

async function coldSql(page: Page): Promise<number> {
  return page.evaluate(
    async ([script, statement]) => {
      const began = performance.now();
      window.sql = window.sandbox.openSqlRunner();
      window.sql.load('shop', script);
      await window.sql.query('shop', '', statement);
      return performance.now() - began;
    },
    [SCHEMA, QUERY] as const,
  );
}

type Cost = { readonly ended: number; readonly gap: number; readonly next: number; readonly became: string };

/** What hostile code costs: milliseconds until it is answered, the page's longest pause, milliseconds until the next answer. */
async function costOf(page: Page, kind: 'python' | 'sql', code: string): Promise<Cost> {
  // The second worker is warm by then, as it is for somebody who reads what came of the last run.
  await page.waitForTimeout(6_000);
  return page.evaluate(
    async ([which, job, plain, statement, query]) => {
      let last = performance.now();
      let gap = 0;
      const timer = setInterval(() => {
        gap = Math.max(gap, performance.now() - last);
        last = performance.now();
      }, 4);
      const run = (first: boolean): Promise<object> =>
        which === 'python'
          ? window.python.run(first ? job : plain)
          : window.sql.query('shop', '', first ? statement : query);
      const began = performance.now();
      const answer = await run(true);
      const ended = performance.now() - began;
      await run(false);
      clearInterval(timer);
      const became = 'ended' in answer ? (answer as Ended).ended : 'answered';
      return { ended, gap, next: performance.now() - began - ended, became };
    },
    [kind, jobOf(code), good, code, QUERY] as const,
  );
}

const world = await openSandboxWorld();
console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
const cold: number[] = [];
let page = await freshPage(world);
for (let i = 0; i < COLD_RUNS; i++) {
  if (i > 0) {
    await page.context().close();
    page = await freshPage(world);
  }
  cold.push(await coldPython(page));
}
line('Python, first run, cold', median(cold), 4_000);
const warm = await page.evaluate(
  async ([job, runs]) => {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
      const began = performance.now();
      await window.python.run(job);
      times.push(performance.now() - began);
    }
    return times;
  },
  [good, WARM_RUNS] as const,
);
line('Python, warm, 20 tests', median(warm), 50);
for (const [name, code] of Object.entries(hostile)) await costs(`Python, ${name}`, 'python', code);
await page.context().close();

const coldQueries: number[] = [];
for (let i = 0; i < COLD_RUNS; i++) {
  if (i > 0) await page.context().close();
  page = await freshPage(world);
  coldQueries.push(await coldSql(page));
}
line('SQL, first query, loading since the page opened', median(coldQueries), 6_000);
const sql = await page.evaluate(
  async ([script, statement, runs]) => {
    const warmed: number[] = [];
    const resets: number[] = [];
    const remade: number[] = [];
    for (let i = 0; i < runs; i++) {
      let began = performance.now();
      await window.sql.query('shop', '', statement);
      warmed.push(performance.now() - began);
      began = performance.now();
      // A test empties a table; the query after it finds every row again.
      await window.sql.query('shop', 'delete from orders', 'select 1');
      await window.sql.query('shop', '', 'select count(*) from orders');
      resets.push(performance.now() - began);
      began = performance.now();
      window.sql.load('shop', `${script} -- ${i}`);
      await window.sql.query('shop', '', 'select 1');
      remade.push(performance.now() - began);
    }
    return { warmed, resets, remade };
  },
  [SCHEMA, QUERY, WARM_RUNS] as const,
);
line('SQL, warm', median(sql.warmed), 50);
line('SQL, schema reset after a test changed it', median(sql.resets), 150);
// Only after a worker was ended, or a query changed what a rollback leaves.
line('SQL, schema made anew (5,500 rows)', median(sql.remade), 1_000);
for (const [name, statement] of Object.entries(hostileSql)) await costs(`SQL, ${name}`, 'sql', statement);
await world.close();

async function costs(name: string, kind: 'python' | 'sql', code: string): Promise<void> {
  const cost = await costOf(page, kind, code);
  line(`${name}: ${cost.became}`, cost.ended, 5_100);
  line('  longest pause of the page', cost.gap, 100);
  line('  next answer', cost.next, 5_000);
}
