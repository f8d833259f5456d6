import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { DAY } from '#core/time.ts';
import { answer, makeWorld, onboard, openPage, signIn, type World } from './world.ts';

/*
 * A candidate's first day and second day, lived in a browser: one story, told in order.
 */
let world: World;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await makeWorld();
  context = await signIn(world, await world.start());
  ({ page, complaints } = await openPage(context));
});
afterAll(() => world.close());

test('from nothing to the first question in under two minutes, without an account', async () => {
  const started = performance.now();
  await page.goto(world.origin);
  await onboard(page);
  expect(page.url()).toContain('/session/');
  expect(performance.now() - started).toBeLessThan(120_000);
});

test('confidence is asked for before anything is shown', async () => {
  await page.getByLabel('Your answer', { exact: true }).fill('Something short.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=Say it before you see anything');
  expect(await page.locator('.score').count()).toBe(0);
  await page.getByLabel('Your answer', { exact: true }).fill('');
});

test('a good answer is marked in the candidate’s own words, with the model answer beside it', async () => {
  await answer(page, await modelAnswerOf(page), 90);
  expect(Number.parseFloat(await page.locator('.score').first().innerText())).toBeGreaterThan(0.7);
  expect(await page.locator('mark.covered').count()).toBeGreaterThan(0);
  await page.keyboard.press('m');
  await page.waitForSelector('h2:has-text("Model answer")');
  await page.keyboard.press('m');
});

test('a thin answer misses points, and the follow-up is answered in place', async () => {
  await page.keyboard.press('n');
  await page.waitForSelector('textarea');
  await answer(page, 'It depends on the data and on what the team wants to reach with the project.', 70);
  expect(Number.parseFloat(await page.locator('.score').first().innerText())).toBeLessThan(0.3);
  const probe = await page.locator('.note .q').last().innerText();
  await page.keyboard.press('a');
  await page
    .getByLabel('Your answer to the follow-up')
    .fill('I would start from the question the business asks and check it on data.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=Asked next');
  expect(await page.locator('.note .q').first().innerText()).toBe(probe);
});

test('the candidate disagrees: what they decide counts, and the grader’s score stays beside it', async () => {
  const before = (await page.locator('.score').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I judge a point otherwise' }).click();
  await page.locator('.judge').first().getByRole('button', { name: 'Covered' }).click();
  await page.waitForSelector('.score.second');
  expect(await page.locator('.score.second').textContent()).toBe(before);
  expect(Number.parseFloat(await page.locator('.score').first().innerText())).toBeGreaterThan(
    Number.parseFloat(before),
  );
  await page.getByRole('button', { name: 'Hard' }).click();
  await page.waitForSelector('text=You marked it');
  await page.reload();
  await page.waitForSelector('.score.second');
  await page.waitForSelector('text=You marked it');
});

test('“I have not done this” asks for reasoning and gives no zero', async () => {
  await page.keyboard.press('n');
  await page.waitForSelector('textarea');
  await page.getByRole('button', { name: /I have not done this/ }).click();
  await page
    .getByLabel('How you would reason')
    .fill(
      'I have not done this myself. The nearest thing I have worked with is a plain web service. I would expect that the same limits hold because requests still wait for an answer. I would check it by running a small experiment.',
    );
  await page.getByRole('button', { name: /Submit/ }).click();
  await page.waitForSelector('.score');
  expect(Number.parseFloat(await page.locator('.score').first().innerText())).toBeGreaterThan(0.5);
});

test('the server dies in the middle of an answer: no word is lost', async () => {
  await page.keyboard.press('n');
  await page.waitForSelector('textarea');
  const asked = await page.locator('h1').innerText();
  await page.getByLabel('Your answer', { exact: true }).pressSequentially('The first half was saved on disk.');
  await page.waitForSelector('text=Saved');
  await world.kill();
  await page
    .getByLabel('Your answer', { exact: true })
    .pressSequentially(' The second half was typed while nothing answered.');
  await page.waitForSelector('text=Greenroom is not answering');
  complaints.length = 0;
  await world.start();
  await page.waitForSelector('[role=status]:has-text("Saved")');
  await page.reload();
  await page.waitForSelector('textarea');
  expect(await page.locator('h1').innerText()).toBe(asked);
  expect(await page.getByLabel('Your answer', { exact: true }).inputValue()).toBe(
    'The first half was saved on disk. The second half was typed while nothing answered.',
  );
});

test('a crash between the last keystroke and the next start: this browser brings the words back', async () => {
  await world.kill();
  await page.getByLabel('Your answer', { exact: true }).fill('Only this browser ever saw these words.');
  await page.waitForSelector('text=Greenroom is not answering');
  const address = page.url();
  await page.close();
  await world.start();
  ({ page, complaints } = await openPage(context));
  await page.goto(address);
  await page.waitForSelector('text=Words that had not reached the server');
  expect(await page.getByLabel('Your answer', { exact: true }).inputValue()).toBe(
    'Only this browser ever saw these words.',
  );
  await page.getByText('50 %', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.score');
});

test('the session ends with an account of it, and Today shows the day', async () => {
  await page.getByRole('button', { name: 'End session' }).click();
  await page.waitForSelector('text=Session finished');
  await page.goto(world.origin);
  await page.waitForSelector('h1');
  expect(await page.locator('h1').innerText()).toMatch(/done|all for today/);
});

test('calibration and confident errors are told in Progress', async () => {
  await page.goto(`${world.origin}/questions`);
  await page.waitForSelector('table a');
  await page.locator('table .t a').first().click();
  await page.waitForSelector('textarea');
  await answer(page, 'I am sure of this and it says nothing at all about the matter.', 90);
  for (const nth of [3, 5]) {
    await page.goto(`${world.origin}/questions`);
    await page.waitForSelector('table a');
    await page.locator('table .t a').nth(nth).click();
    await page.waitForSelector('textarea');
    await answer(page, 'A guess about the data and a metric that could be measured somehow.', 30);
  }
  await page.goto(`${world.origin}/progress`);
  await page.waitForSelector('text=Brier score');
  expect(
    await page
      .getByRole('row', { name: /90 % sure/ })
      .first()
      .innerText(),
  ).toContain('90 % sure');
  await page.waitForSelector('text=Sure, and wrong');
});

test('the next day: what was weak comes back with its reason, what was answered well waits', async () => {
  await world.start(DAY);
  await page.goto(`${world.origin}/practice`);
  await page.waitForSelector('text=In this order, and why');
  await page.getByRole('button', { name: /Show the other/ }).click();
  const rows = await page.locator('tbody tr').allInnerTexts();
  const weak = rows.findIndex((row) => /You were sure and it was wrong, yesterday/.test(row));
  // An error made with confidence comes first of all.
  expect(weak).toBe(0);
  expect(rows.some((row) => /faded to \d+ % since yesterday/.test(row))).toBe(true);
  expect(rows.some((row) => /not tried yet/.test(row))).toBe(true);
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.waitForSelector('textarea');
  await answer(page, 'Better than yesterday: I read the model answer and now I say it in my own words.', 50);
});

test('nothing in the two days was refused by the browser or broke the page', () => {
  expect(complaints.filter((complaint) => !/ERR_CONNECTION_REFUSED/.test(complaint))).toEqual([]);
});

/** The model answer of the question on the page, read from the content as the candidate might have learned it. */
async function modelAnswerOf(shown: Page): Promise<string> {
  const prompt = await shown.locator('h1').innerText();
  const list = (await (
    await shown.context().request.get(`${world.origin}/api/questions`, { headers: { 'sec-fetch-site': 'same-origin' } })
  ).json()) as {
    questions: { id: string; prompt: string }[];
  };
  const found = list.questions.find((question) =>
    question.prompt.replace(/\s+/g, ' ').startsWith(prompt.replace(/\s+/g, ' ')),
  );
  if (found === undefined) throw new Error(`no question asks "${prompt}"`);
  const file = readFileSync(new URL(`../../content/concepts/${found.id}.md`, import.meta.url), 'utf8');
  return file.split('## Model answer')[1]?.trim() ?? '';
}
