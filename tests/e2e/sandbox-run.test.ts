import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ended, PythonJob, QueryResult, Run } from '#core/judge/runner.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

/*
 * Python and SQL in the frame, as a page uses them: what they answer, and that whatever runs there ends and leaves the page and
 * the next run alone.
 */
let world: SandboxWorld;
let page: Page;
let complaints: string[];

/** The longest the page may stand still, in milliseconds: far above the budget, which the benchmark holds. */
const STILL = 1_000;

beforeAll(async () => {
  world = await openSandboxWorld();
  ({ page, complaints } = await world.open());
});
afterAll(() => world?.close());

const jobOf = (code: string, tests = 'CASES = [case("one", 1, example=True), case("two", 2)]'): PythonJob => ({
  code,
  entry: 'f',
  solution: 'def f(a):\n    return a + 1',
  tests,
  examplesOnly: false,
  argument: null,
});
const good = jobOf('def f(a):\n    print("hello")\n    return a + 1');
const run = (job: PythonJob): Promise<Run | Ended> => page.evaluate((given) => window.python.run(given), job);
const query = (statement: string, setup = ''): Promise<QueryResult | Ended> =>
  page.evaluate(([given, before]) => window.sql.query('shop', before, given), [statement, setup] as const);

/** Does something while the page counts how long it stands still at most, in milliseconds. */
async function stillWhile<T>(work: () => Promise<T>): Promise<{ answer: T; still: number }> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    window.still = () => {
      clearInterval(timer);
      return longest;
    };
  });
  const answer = await work();
  return { answer, still: await page.evaluate(() => window.still()) };
}

describe('Python', () => {
  beforeAll(async () => {
    await page.evaluate(() => {
      window.heard = [];
      window.python = window.sandbox.openPythonRunner();
      window.python.subscribe(() => window.heard.push(window.python.state()));
    });
  });

  test('says how far it is loaded, then runs', async () => {
    const answer = await run(good);
    expect(answer).toMatchObject({
      fault: null,
      outcomes: [
        { name: 'one', got: { value: 2 }, expected: { value: 2 }, output: 'hello\n' },
        { name: 'two', got: { value: 3 } },
      ],
    });
    const states = (await page.evaluate(() => window.heard)) as { phase: string; loaded: number; total: number }[];
    const loading = states.filter((state) => state.phase === 'loading');
    expect(loading.length).toBeGreaterThan(3);
    expect(loading.at(-1)?.loaded).toBe(loading.at(-1)?.total);
    expect(loading.at(-1)?.total).toBeGreaterThan(10_000_000);
    expect(states.map((state) => state.phase)).toContain('running');
    expect(states.at(-1)?.phase).toBe('ready');
  });

  test('tries other arguments on the code of the last run', async () => {
    await run(jobOf('def f(a):\n    return a + 2', 'CASES = [case("one", 1)]\ndef valid(a):\n    return a > 0'));
    const trials = await page.evaluate(() => window.python.tryArguments([[5], [-5]]));
    expect(trials).toEqual([{ expected: { value: 6 }, got: { value: 7 }, broken: [] }, null]);
  });

  test('without the code of a run there is nothing to try', async () => {
    await run(jobOf('while'));
    expect(await page.evaluate(() => window.python.tryArguments([[5]]))).toEqual({ ended: 'lost', during: null });
  });

  test('tests that need more memory than there is end the run as such', async () => {
    expect(await run(jobOf(good.code, 'CASES = [case("large", bytearray(10 ** 9))]'))).toEqual({
      ended: 'memory',
      during: null,
    });
    expect(await run(good)).toMatchObject({ outcomes: [{ got: { value: 2 } }, {}] });
  }, 40_000);

  test('says what is wrong with code that does not load', async () => {
    expect(await run(jobOf('def f(a:\n    return'))).toMatchObject({ fault: { kind: 'SyntaxError', line: 1 } });
  });

  test('knows its own library: nothing of it has to be fetched', async () => {
    const code =
      'import asyncio, sqlite3, unittest, decimal, zoneinfo, dataclasses, heapq\n' +
      'def f(a):\n    return int(sqlite3.connect(":memory:").execute("select ?", (a,)).fetchone()[0] + decimal.Decimal(1))';
    expect(await run(jobOf(code))).toMatchObject({ fault: null, outcomes: [{ got: { value: 2 } }, {}] });
  });

  const hostile: readonly (readonly [name: string, code: string, becomes: unknown])[] = [
    ['a loop that does not end', 'def f(a):\n    while True: pass', { ended: 'time', during: 'one' }],
    ['a loop while loading', 'while True: pass', { ended: 'time', during: null }],
    ['a number that is too large', 'def f(a):\n    return 9 ** 9 ** 9', { ended: 'time' }],
    [
      'a regular expression that goes back and forth',
      'import re\ndef f(a):\n    return re.match("(a+)+$", "a" * 40 + "b")',
      { ended: 'time' },
    ],
    [
      'a catcher of everything',
      'def f(a):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass',
      { ended: 'time' },
    ],
    [
      'recursion without end',
      'def f(a):\n    return f(a) + 1',
      { outcomes: [{ got: { fault: { kind: 'RecursionError' } } }, {}] },
    ],
    [
      'memory without end',
      'def f(a):\n    held = []\n    while True: held.append(bytearray(10 ** 7))',
      { outcomes: [{ got: { fault: { kind: 'MemoryError' } } }, {}] },
    ],
  ];
  test.each(hostile)(
    '%s ends, the page goes on, and so does the next run',
    async (_, code, becomes) => {
      const { answer, still } = await stillWhile(() => run(jobOf(code)));
      expect(answer).toMatchObject(becomes as object);
      expect(still).toBeLessThan(STILL);
      expect(await run(good)).toMatchObject({ fault: null, outcomes: [{ got: { value: 2 } }, {}] });
    },
    40_000,
  );

  test('a million lines are cut; the limit can be raised', async () => {
    await page.evaluate(() => window.python.setLimit(30));
    const lines = 'def f(a):\n    if a == 1:\n        for i in range(10 ** 6): print(i)\n    return a + 1';
    const { answer, still } = await stillWhile(() => run(jobOf(lines)));
    expect(answer).toMatchObject({ outcomes: [{ output: expect.stringMatching(/^0\n1\n[\s\S]{9000,10100}$/) }, {}] });
    expect(still).toBeLessThan(STILL);
    await page.evaluate(() => window.python.setLimit(5));
  }, 40_000);

  test('JavaScript’s memory without end is ended, and the page lives', async () => {
    const code = 'import js\ndef f(a):\n    held = []\n    while True: held.append(js.Object.new())\n        ' + '\n';
    const answer = await run(jobOf(code));
    expect(answer).toHaveProperty('ended');
    expect(await run(good)).toMatchObject({ outcomes: [{ got: { value: 2 } }, {}] });
  }, 60_000);

  test('the candidate stops it', async () => {
    const stopped = page.evaluate((job) => {
      setTimeout(() => window.python.stop(), 300);
      return window.python.run(job);
    }, jobOf('def f(a):\n    while True: pass'));
    expect(await stopped).toEqual({ ended: 'stopped', during: 'one' });
    expect(await run(good)).toMatchObject({ outcomes: [{ got: { value: 2 } }, {}] });
  });

  test('a frame that is gone is opened anew', async () => {
    await page.evaluate(() => {
      document.querySelector('iframe')?.remove();
    });
    expect(await run(good)).toEqual({ ended: 'lost', during: null });
    expect(await run(good)).toMatchObject({ outcomes: [{ got: { value: 2 } }, {}] });
  }, 60_000);
});

describe('SQL', () => {
  const script = `create table sales (id int primary key, amount numeric, sold date);
    insert into sales select i, i * 10, date '2026-01-01' + i from generate_series(1, 1000) i;`;
  beforeAll(async () => {
    await page.evaluate((given) => {
      window.sql = window.sandbox.openSqlRunner();
      window.sql.load('shop', given);
    }, script);
  });

  test('answers, and undoes what was changed', async () => {
    expect(await query('select count(*), sum(amount) from sales')).toMatchObject({
      set: { columns: [{ name: 'count' }, { name: 'sum' }], rows: [['1000', '5005000']], total: 1 },
    });
    expect(await query('select count(*) from sales', 'delete from sales where id > 10')).toMatchObject({
      set: { rows: [['10']] },
    });
    expect(await query('with gone as (delete from sales returning id) select count(*) from gone')).toMatchObject({
      set: { rows: [['1000']] },
    });
    expect(await query('select count(*) from sales')).toMatchObject({ set: { rows: [['1000']] } });
    expect(await query('select nothing from sales')).toMatchObject({ fault: { state: '42703', position: 8 } });
  });

  test('a million rows come back as the first thousand', async () => {
    const { answer, still } = await stillWhile(() => query('select i from generate_series(1, 1000000) i'));
    expect(answer).toMatchObject({ set: { total: 1_000_000 } });
    expect('set' in answer && answer.set.rows.length).toBe(1_000);
    expect(still).toBeLessThan(STILL);
  });

  test('a result that is too wide for a message loses rows, not the run', async () => {
    const answer = await query("select repeat('wide ', 3000) from generate_series(1, 900)");
    expect(answer).toMatchObject({ set: { total: 900 } });
    expect('set' in answer && answer.set.rows.length).toBeGreaterThan(20);
  });

  test.each([
    ['select count(*) from generate_series(1, 10000000) a, generate_series(1, 10000000) b'],
    ['select pg_sleep(3600)'],
  ])(
    '%s is ended; the tables are there again',
    async (statement) => {
      const { answer, still } = await stillWhile(() => query(statement));
      expect(answer).toEqual({ ended: 'time', during: null });
      expect(still).toBeLessThan(STILL);
      expect(await query('select count(*) from sales')).toMatchObject({ set: { rows: [['1000']] } });
    },
    60_000,
  );

  test('programs and files are out of reach', async () => {
    expect(await query("select pg_read_file('/etc/passwd')")).toHaveProperty('fault');
    for (const statement of ["copy sales to program 'cat'", "select 1; copy sales to program 'cat'"])
      expect(await query(statement)).toHaveProperty('fault');
    expect(await query('select count(*) from sales')).toMatchObject({ set: { rows: [['1000']] } });
  });
});

test('nothing was refused by the browser or broke the page', () => {
  expect(complaints).toEqual([]);
});
