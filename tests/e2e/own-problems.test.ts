// Problems of the candidate's own in the browser: without hints, choices and rubric, their tests being code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greenroom } from '../cli/run.ts';
import { expectAccessible, makeWorld, onboard, openPage, signIn, type World } from './world.ts';

const STARTING = 60_000;
const halving = 'def halve(rows):\n    return [[n / 2 for n in row] for row in rows]\n';
const files = {
  '7_halve/meta.json': JSON.stringify({ title: 'Halve a grid', difficulty: 'easy', category: 'Linear Algebra' }),
  '7_halve/description.md': 'Halve every number of a grid.',
  '7_halve/starter_code.py': 'def halve(rows):\n    pass\n',
  '7_halve/solution.py': halving,
  '7_halve/tests.json': JSON.stringify([
    { test: 'print(halve([[1, 3]]))', expected_output: '[[0.5 1.5]]' },
    { test: 'rows = [[2]]\nprint(halve(rows), rows)', expected_output: '[[1.]] [[2]]' },
  ]),
  'tasks/count_up.py': `TASK = {"title": "Count up", "function_name": "count_up", "tests": [
    {"name": "Three", "code": "assert {fn}(3) == [1, 2, 3], 'three are counted'"}],
    "solution": "def count_up(n):\\n    return list(range(1, n + 1))\\n"}`,
  'tasks/pool.py': `TASK = {"title": "Pool", "function_name": "pool", "tests": [
    {"name": "Shape", "code": "import tinygrad\\nassert {fn}(1)"}], "solution": "def pool(x):\\n    return x\\n"}`,
};

let world: World;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await makeWorld();
  const folder = join(world.folder, 'copy');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const imported = await greenroom(['import-problems', folder, '--home', world.folder]);
  if (!imported.out.includes('3 taken, 0 not.')) throw new Error(`${imported.out}${imported.err}`);
  context = await signIn(world, await world.start());
  ({ page, complaints } = await openPage(context));
  await page.goto(world.origin);
  await onboard(page, 'ML engineer');
});
afterAll(() => world.close());

const editor = (): Locator => page.getByRole('textbox', { name: 'Your Python' });
async function write(code: string): Promise<void> {
  await editor().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}
async function finding(): Promise<string> {
  await page.locator('.finding').waitFor({ timeout: STARTING });
  return page.locator('.finding').innerText();
}

test('they are in the list, marked, and how others come in is said', async () => {
  await page.goto(`${world.origin}/code`);
  const row = page.locator('tr', { has: page.getByRole('link', { name: 'Halve a grid' }) });
  expect(await row.innerText()).toContain('your own');
  const own = page.getByRole('region', { name: 'Your own problems' });
  expect(await own.innerText()).toMatch(/3 problems.*npx greenroom import-problems/s);
  await expectAccessible(page, 'the list with own problems');
});

test('tests that print run in the browser, and what only our problems have is not there', async () => {
  await page.getByRole('link', { name: 'Halve a grid' }).click();
  await editor().waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).not.toContain('Hints');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByText('Kept with your code.').waitFor();
  await page.getByRole('button', { name: /^Submit/ }).click();
  expect(await finding()).toMatch(/^(None|0) of 2/);
  const failing = page.getByRole('region', { name: /^Failing/ }).first();
  expect(await failing.innerText()).toMatch(/Is a return missing\?.*print\(halve\(\[\[1, 3\]\]\)\)/s);
  expect(await failing.innerText()).not.toContain('made as small');

  await write(halving);
  await page.getByLabel(/Explain while you write/).fill('Each number of each row is divided by two.');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('heading', { name: 'Beside the model solution' }).waitFor({ timeout: STARTING });
  const headings = await page.getByRole('heading').allInnerTexts();
  expect(headings).not.toContain('They would ask next');
  expect(headings).not.toContain('Before you read on');
  expect(await page.locator('main').innerText()).not.toMatch(/hint/i);
  await expectAccessible(page, 'an own problem, solved');
});

test('tests that assert run in the browser', async () => {
  await page.goto(`${world.origin}/code/own-count-up`);
  await write('def count_up(n):\n    return [n]\n');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('heading', { name: 'three are counted' }).waitFor({ timeout: STARTING });
});

test('what needs a package the browser cannot have says where it runs', async () => {
  await page.goto(`${world.origin}/code/own-pool`);
  await page.getByText('npx greenroom solve own-pool FILE').waitFor();
  expect(await page.getByRole('button', { name: /^Submit/ }).isDisabled()).toBe(true);
  await expectAccessible(page, 'a problem that runs elsewhere');
  expect(complaints).toEqual([]);
});
