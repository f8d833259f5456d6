import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { answer, expectAccessible, makeWorld, onboard, openPage, signIn, type World } from './world.ts';

let world: World;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await makeWorld();
  context = await signIn(world, await world.start(), { acceptDownloads: true });
  ({ page, complaints } = await openPage(context));
  await page.goto(world.origin);
  await onboard(page, 'Data scientist');
  await answer(page, 'A baseline, a held-out set, and a metric that the business agrees with.', 70);
});
afterAll(() => world.close());

test('an own question is written, asked, graded by its points, edited, deleted and brought back', async () => {
  await page.goto(`${world.origin}/own/new`);
  await page.getByLabel('Question', { exact: true }).fill('What does our churn model predict, and for whom?');
  await page.getByLabel('Topic').selectOption({ label: 'Discussing projects' });
  await page
    .getByLabel('Point 1', { exact: true })
    .fill('It predicts cancellation within thirty days for paying customers');
  await page.reload();
  await page.waitForSelector('text=What you had typed and not saved is back.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=1 question of your own.');
  await page.getByRole('link', { name: /churn model predict/ }).click();
  await answer(page, 'It predicts whether paying customers cancel within thirty days.', 90);
  expect(Number.parseFloat(await page.locator('.score').first().innerText())).toBe(1);

  await page.goto(`${world.origin}/own`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Question', { exact: true }).fill('What does our churn model predict?');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=Question saved.');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.waitForSelector('text=Question deleted.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForSelector('text=1 question of your own.');
});

test('questions come in from Anki text: seen first, then added, never twice', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'greenroom-import-')), 'deck.txt');
  writeFileSync(
    file,
    '#separator:tab\n#html:true\n#tags column:3\nWhat is a p-value?\tHow surprising the data are<br>if the null holds\tstats\nWhat is power?\t- the chance to find an effect that is there\tstats\n',
  );
  await page.goto(`${world.origin}/own/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForSelector('text=2 new questions');
  await page.getByLabel('Topic for all of them').selectOption({ label: 'Hypothesis tests' });
  await page.getByRole('button', { name: 'Add 2 questions' }).click();
  await page.waitForSelector('text=3 questions of your own.');
  await page.goto(`${world.origin}/own/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForSelector('text=2 you have already');
});

test('the starter set fills up to twenty and is practised', async () => {
  await page.goto(`${world.origin}/starter`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Fill up for me' }).click();
  await page.waitForSelector('text=Your starter set is complete.');
  await page.reload();
  await page.waitForSelector('text=Your starter set is complete.');
  await page.getByRole('button', { name: /Practise these 20/ }).click();
  await page.waitForSelector('text=1 of 20');
});

test('a session is left and resumed at the exact place, with the keys', async () => {
  await page.waitForSelector('textarea');
  const first = await page.locator('h1').innerText();
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(']');
  await page.waitForSelector('text=2 of 20');
  const second = await page.locator('h1').innerText();
  expect(second).not.toBe(first);
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await page.waitForSelector('text=Go on where you stopped');
  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await page.waitForSelector('text=2 of 20');
  expect(await page.locator('h1').innerText()).toBe(second);
});

test('two windows on one answer: neither overwrites the other silently', async () => {
  const other = (await openPage(context)).page;
  await page.goto(`${world.origin}/question/data-leakage`);
  await other.goto(`${world.origin}/question/data-leakage`);
  await other.waitForSelector('textarea');
  await page.getByLabel('Your answer', { exact: true }).fill('Written in the first window.');
  await page.waitForSelector('[role=status]:has-text("Saved")');
  await other.getByLabel('Your answer', { exact: true }).fill('Written in the second window.');
  await other.waitForSelector('text=also changed in another window');
  await other.getByRole('button', { name: 'Take the other' }).click();
  expect(await other.getByLabel('Your answer', { exact: true }).inputValue()).toBe('Written in the first window.');
  await other.close();
  complaints.length = 0;
});

test('a draft waits on Today, is discarded, and comes back', async () => {
  await page.goto(world.origin);
  await page.waitForSelector('text=5 words written');
  await page.getByRole('button', { name: /Discard/ }).click();
  await page.waitForSelector('text=Draft discarded.');
  await page.waitForSelector('text=5 words written', { state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForSelector('text=5 words written');
});

test('search, filters and the palette find a question', async () => {
  await page.goto(`${world.origin}/questions?q=leakge`);
  await page.waitForSelector('a:has-text("Data leakage")');
  await page.goto(world.origin);
  await page.waitForSelector('h1');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('data leakage');
  await page.waitForSelector('[role=option]:has-text("Data leakage")');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/question/data-leakage');
});

test('the target is changed, and the change undone', async () => {
  await page.goto(`${world.origin}/settings`);
  await page.getByLabel('Role title for the next 30 days').fill('Applied scientist');
  await page.getByLabel('Company, if there is one').click();
  await page.waitForSelector('text=Saved.');
  await page.reload();
  expect(await page.getByLabel('Role title for the next 30 days').inputValue()).toBe('Applied scientist');
  await page.getByLabel('Project 1').fill('Churn at a phone company');
  await page.getByLabel('Project 2').click();
  await page.waitForSelector('text=Saved.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  expect(await page.getByLabel('Project 1').inputValue()).toBe('');
});

test('the data goes out, comes back, and goes back in time', async () => {
  await page.goto(`${world.origin}/settings`);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.waitForSelector('text=Backed up and checked.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export everything' }).click(),
  ]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain('"greenroom":"export"');
  await page
    .locator('#data input[type=file]')
    .setInputFiles({ name: 'export.jsonl', mimeType: 'application/jsonl', buffer: readFileSync(file) });
  await page.waitForSelector('text=0 rows added');
  await page
    .locator('#data input[type=file]')
    .setInputFiles({ name: 'export.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"not":"ours"}\n') });
  await page.waitForSelector('.toast');

  await page.goto(`${world.origin}/question/regularization`);
  await answer(page, 'An answer that the restored backup does not know about at all.', 10);
  const lost = page.url();
  await page.goto(`${world.origin}/settings`);
  await page.getByRole('button', { name: 'Restore' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await page.waitForSelector('text=Restored.');
  complaints.length = 0;
  await page.goto(lost);
  await page.waitForSelector('text=There is no such answer.');
  complaints.length = 0;
});

const rooms = [
  '/',
  '/practice',
  '/questions',
  '/question/data-leakage',
  '/track/data-scientist',
  '/starter',
  '/own',
  '/own/new',
  '/own/import',
  '/progress',
  '/settings',
  '/no/such/page',
];

test.each([
  ['light, wide', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark, wide', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
  ['light, phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true }],
  ['dark, phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const)('every room is accessible and fits: %s', async (name, options) => {
  const other = await world.browser.newContext({ ...options, storageState: await context.storageState() });
  const shown = (await openPage(other)).page;
  for (const room of rooms) {
    await shown.goto(world.origin + room);
    await shown.waitForSelector('h1');
    await shown.waitForLoadState('networkidle');
    await expectAccessible(shown, `${name} ${room}`);
    const wider = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ room, wider: Math.max(0, wider) }).toEqual({ room, wider: 0 });
  }
  await shown.goto(`${world.origin}/practice`);
  await shown.waitForSelector('h1');
  await shown.keyboard.press('Control+k');
  await shown.waitForSelector('[role=dialog] [role=option]');
  await expectAccessible(shown, `${name} palette`);
  await other.close();
});

test('feedback is accessible and fits, wide and narrow', async () => {
  await page.goto(`${world.origin}/question/l1-vs-l2`);
  await answer(
    page,
    'L2 adds the sum of squared weights and L1 the sum of absolute values. L1 gives exact zeros. If two features are strongly correlated L1 keeps both of them with similar weights.',
    70,
  );
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `feedback at ${width}`);
    await page.keyboard.press('m');
    await page.waitForSelector('h2:has-text("Model answer")');
    await expectAccessible(page, `model answer at ${width}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(Math.max(0, wider)).toBe(0);
    await page.keyboard.press('m');
  }
});

test('nothing was refused by the browser or broke the page', () => {
  expect(complaints).toEqual([]);
});
