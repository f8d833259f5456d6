import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, makeWorld, onboard, openPage, signIn, type World } from './world.ts';

/** Python and PostgreSQL start in this time on a machine with other work. */
const STARTING = 60_000;
const content = fileURLToPath(new URL('../../content/', import.meta.url));
const windows = (name: string): string => readFileSync(`${content}coding/merge-sensor-windows/${name}.py`, 'utf8');

let world: World;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await makeWorld();
  context = await signIn(world, await world.start());
  ({ page, complaints } = await openPage(context));
  await page.goto(world.origin);
  await onboard(page, 'ML engineer');
});
afterAll(() => world.close());

function editor(): Locator {
  return page.getByRole('textbox', { name: /^Your (Python|SQL)$/ });
}

async function write(code: string): Promise<void> {
  await editor().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}

async function finding(): Promise<string> {
  const heading = page.locator('.finding');
  await heading.waitFor({ timeout: STARTING });
  return heading.innerText();
}

test('problems are found by section, words and standing', async () => {
  await page.goto(`${world.origin}/code`);
  await page.waitForSelector('text=None is begun.');
  await expectAccessible(page, 'the list of problems');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'SQL' });
  await expect.poll(() => page.locator('tbody tr td:first-child .small').first().innerText()).toContain('SQL');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Every section' });
  await page.getByLabel('Search problems').fill('outage');
  await page.getByRole('link', { name: 'Merge the outage windows' }).click();
  await editor().waitFor();
});

test('code runs against the examples, is kept over a reload, and fails with the smallest failing case', async () => {
  await page.keyboard.press('Control+Enter');
  expect(await finding()).toBe('None of 2 examples passes yet.');
  await page.getByText('Is a return missing?').first().waitFor();

  await write(windows('wrong/takes-the-later-end'));
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByLabel('Notes on: Understand').fill('Ends are inclusive.');
  await page.getByLabel(/Explain while you write/).fill('I sort the windows by start and sweep once.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.waitForTimeout(1_000);
  await world.kill();
  await world.start();
  await page.reload();
  await editor().waitFor();
  await expect.poll(() => editor().innerText()).toContain('merged[-1][0], end');

  await page.getByRole('button', { name: /^Submit/ }).click();
  expect(await finding()).toMatch(/^\d+ of \d+ tests pass\.$/);
  const failing = page.getByRole('region', { name: 'Failing: one inside another' });
  expect(await failing.innerText()).toContain('merge_windows([(0, 2), (1, 1)])');
  await expectAccessible(page, 'a failing submission');
  await page.getByRole('tab', { name: 'Notes' }).click();
  expect(await page.getByLabel('Notes on: Understand').inputValue()).toBe('Ends are inclusive.');
});

test('earlier attempts and hints wait until they are asked for', async () => {
  await page.reload();
  await page.getByRole('tab', { name: 'Earlier' }).click();
  await page.waitForSelector('text=Try before you look.');
  expect(await page.getByRole('link', { name: /not passed/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.waitForSelector('text=not passed');
  await page.getByRole('tab', { name: 'Hints' }).click();
  expect(await page.locator('.note .q').count()).toBe(0);
  await page.getByRole('button', { name: /first hint/ }).click();
  expect(await page.locator('.note .q').count()).toBe(1);
});

test('a passing submission asks what it costs, grades the explanation, then shows the model solution', async () => {
  await write(windows('solution').replace('merged = []', 'merged = []  # sorted'));
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.waitForURL(/\/code\/attempt\//, { timeout: STARTING });
  await page.waitForSelector('h1:has-text("tests pass.")');
  expect(await page.locator('h1').innerText()).toContain('with 1 hint');
  expect(await page.getByText('Beside the model solution').count()).toBe(0);
  await page.getByLabel('O(n log n)', { exact: true }).check();
  await page.getByLabel('O(1)', { exact: true }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.waitForSelector('text=1 of 2 right.');
  await page.getByText('Beside the model solution').waitFor();
  await page.getByRole('textbox', { name: /model solution|changes marked/ }).waitFor();
  await page.waitForSelector('text=What you explained');
  await expectAccessible(page, 'the review of code');
  await page.reload();
  await page.waitForSelector('text=1 of 2 right.');
  await page.getByRole('link', { name: 'Your words, marked' }).click();
  await page.waitForSelector('.score');

  await page.goto(`${world.origin}/code?state=solved`);
  await page.getByRole('link', { name: 'Merge the outage windows' }).waitFor();
});

test('code that does not end is ended, and the next run works', async () => {
  await page.goto(`${world.origin}/code/merge-sensor-windows`);
  await editor().waitFor();
  await write('def merge_windows(windows):\n    while True:\n        pass\n');
  await page.keyboard.press('Control+Enter');
  expect(await finding()).toBe('It does not finish in time.');
  await write(windows('solution'));
  await page.keyboard.press('Control+Enter');
  await expect.poll(finding, { timeout: STARTING }).toContain('examples pass');
  await write('def merge_windows(windows)\n    pass');
  await page.keyboard.press('Control+Enter');
  await expect.poll(finding).toBe('It does not load.');
  await page.getByRole('button', { name: 'show line 1' }).click();
});

test('a run that was stopped is no attempt, and an empty editor is empty', async () => {
  await page.goto(`${world.origin}/code/group-log-templates`);
  await editor().waitFor();
  await write('def nothing(): pass');
  await write('');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=There is no code yet.', { timeout: STARTING });
  await write('while True: pass');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(finding, { timeout: STARTING }).toBe('It was broken off.');
  await page.waitForSelector('text=You stopped it');
  await page.reload();
  await editor().waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Problem', 'Notes', 'Hints']);
});

test('nothing can be typed while code is tested, and who has left is not pulled back', async () => {
  const solution = readFileSync(`${content}coding/group-log-templates/solution.py`, 'utf8');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const explanation = page.getByLabel(/Explain while you write/);
  await explanation.fill('I fold each line to its template and group by it.');
  await write(`import time\ntime.sleep(2)\n${solution}`);
  const kept = page.waitForResponse(
    (response) => response.url().endsWith('/api/code') && response.request().method() === 'POST',
    { timeout: STARTING },
  );
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect.poll(() => explanation.isDisabled()).toBe(true);
  await editor().click();
  await page.keyboard.type('too late');
  expect(await editor().innerText()).not.toContain('too late');
  await page.getByRole('link', { name: 'Progress' }).click();
  await page.waitForURL(/progress/);
  await kept;
  await page.waitForTimeout(500);
  expect(page.url()).toContain('progress');
  await page.goto(`${world.origin}/code?state=solved`);
  await page.locator('tbody .t a', { hasText: /template/i }).waitFor();
});

test('names are completed and keys changed only where wanted', async () => {
  await page.goto(`${world.origin}/code/merge-sensor-windows`);
  await editor().waitFor();
  await write('def merge_windows(windows):\n    abundance = 1\n    abu');
  await page.waitForTimeout(400);
  expect(await page.locator('.cm-tooltip-autocomplete').count()).toBe(0);
  await page.locator('.editor-settings summary').click();
  await page.getByLabel('Complete names as I type').check();
  await page.locator('.editor-settings summary').click();
  await write('def merge_windows(windows):\n    abundance = 1\n    ');
  await page.keyboard.type('abu');
  await page.locator('.cm-tooltip-autocomplete', { hasText: 'abundance' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.editor-settings summary').click();
  await page.getByLabel('Complete names as I type').uncheck();
  await page.locator('.editor-settings select').selectOption('vim');
  await page.locator('.editor-settings summary').click();
  await editor().click();
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  await page.keyboard.type('ggdGihello');
  await expect.poll(async () => (await editor().innerText()).trim()).toBe('hello');
  await page.locator('.editor-settings summary').click();
  await page.locator('.editor-settings select').selectOption('plain');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => editor().innerText()).toContain('Returns the merged windows');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await editor().innerText()).trim()).toBe('hello');
});

test('SQL runs over the tables, shows rows, and fails with the rows that differ', async () => {
  await page.goto(`${world.origin}/code?section=sql`);
  await page.locator('tbody .t a').first().click();
  await editor().waitFor();
  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('group', { name: 'Rows of' }).getByRole('button').first().click();
  await page.getByRole('region', { name: /^First rows of/ }).waitFor({ timeout: STARTING });
  await write('select 1 as one, null as nothing');
  await page.keyboard.press('Control+Enter');
  const rows = page.getByRole('region', { name: 'Rows of your query' });
  await rows.waitFor({ timeout: STARTING });
  expect(await rows.innerText()).toMatch(/one\s+nothing\s+1\s+null/);
  await expectAccessible(page, 'a SQL problem');
  await write('select no_such_column');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/no_such_column/)
    .last()
    .waitFor();
});

test('a problem that needs a package says so, and everything else works without it', async () => {
  await page.goto(`${world.origin}/code`);
  const item = page.locator('tr', { hasText: 'with NumPy' }).first();
  await item.getByRole('link').click();
  await page.waitForSelector('text=This problem runs with NumPy');
  await editor().waitFor();
  expect(await page.getByRole('button', { name: /Run the examples/ }).isDisabled()).toBe(true);
});

test('a round has a clock and neither hints nor earlier attempts, begins anew, and goes on after a reload', async () => {
  await page.goto(`${world.origin}/code?q=outage`);
  await page.getByRole('button', { name: 'Start the round' }).click();
  await page.getByRole('timer', { name: 'Time left in the round' }).waitFor();
  await editor().waitFor();
  expect(await page.getByRole('timer').innerText()).toContain('45 minutes left');
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Problem', 'Notes']);
  // What stood in the editor outside the round waits there.
  expect(await editor().innerText()).toContain('Returns the merged windows');
  await write('# begun in the round');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await editor().waitFor();
  await expect.poll(() => editor().innerText(), { timeout: 15_000 }).toContain('begun in the round');
  await page.getByRole('timer', { name: 'Time left in the round' }).waitFor();
  await write(windows('solution'));
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.waitForSelector('h1:has-text("tests pass.")', { timeout: STARTING });
  await page.getByRole('button', { name: 'Finish N' }).click();
  await page.waitForSelector('text=Session finished');
  await page.goto(`${world.origin}/code/merge-sensor-windows`);
  await expect.poll(async () => (await editor().innerText()).trim()).toBe('hello');
});

test('nothing was complained of', () => {
  expect(complaints.filter((line) => !/ERR_CONNECTION|Failed to fetch|ERR_EMPTY/.test(line))).toEqual([]);
});
