import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { exampleTarget } from '#core/practice/example-candidates.ts';
import { DAY } from '#core/time.ts';
import { openFolder } from '../crash/open-folder.ts';
import { entryOf } from '../crash/samples.ts';
import { expectAccessible, makeWorld, openPage, signIn, type World } from './world.ts';

/*
 * A candidate whose answers were graded by an earlier release opens a newer one.
 */
let world: World;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const answers = [
  ['l1-vs-l2', 'L2 adds the sum of squared weights and L1 the sum of absolute values. L1 gives exact zeros.', 0.54],
  ['data-leakage', 'Leakage is when information from the test set or the future gets into training.', 0.31],
  ['l1-vs-l2', 'L1 penalises absolute values, so some weights become exactly zero; L2 shrinks all of them.', 0.62],
  // Its question has left the bank since.
  ['no-longer-there', 'An answer to a question nobody asks any more.', 0.2],
] as const;
const idOfAnswer = (n: number): string => entryOf(1, n).attempt.id;

beforeAll(async () => {
  world = await makeWorld();
  const data = await openFolder(world.folder);
  const { store } = data.ports;
  await store.writeTarget('local', exampleTarget({ track: 'ml-engineer' }), Date.now());
  for (const [n, [questionId, text, score]] of answers.entries()) {
    const { attempt, grading, review } = entryOf(1, n);
    const at = Date.now() - (answers.length - n) * DAY;
    const feedback = {
      ...grading.feedback,
      grader: { kind: 'rule' as const, name: 'word-recall', version: '0.2' },
      score,
    };
    await store.addAttempt('local', {
      attempt: { ...attempt, questionId, text, submittedAt: at },
      grading: { ...grading, feedback: { ...feedback, points: [] }, at },
      review: review === null ? null : { ...review, questionId, at, recordedAt: at },
      draftSlot: questionId,
    });
  }
  await data.close();
  context = await signIn(world, await world.start());
  ({ page, complaints } = await openPage(context));
});
afterAll(() => world.close());

test('an old score says which grader gave it', async () => {
  await page.goto(`${world.origin}/question/l1-vs-l2`);
  await page.waitForSelector('h1');
  const marked = page.getByTitle('graded by word-recall 0.2');
  expect(await marked.count()).toBe(2);
  expect(await marked.first().innerText()).toContain('0.62');
  await page.goto(`${world.origin}/attempt/${idOfAnswer(1)}`);
  await page.waitForSelector('text=by an earlier grader, word-recall 0.2');
});

test('progress says that the scores may not compare, at any width', async () => {
  await page.goto(`${world.origin}/progress`);
  await page.waitForSelector('text=All 4 answers so far were graded by an earlier grader');
  await page.waitForSelector('text=graded by another, not part of the line');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `progress at ${width}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(Math.max(0, wider)).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a failed call stops it with a sentence, and it goes on from there', async () => {
  let calls = 0;
  await page.route('**/api/attempts/*/gradings', async (route) => {
    if (++calls === 3) await route.abort();
    else await route.continue();
  });
  await page.getByRole('button', { name: 'Grade them again' }).click();
  await page.waitForSelector('[role=alert]:has-text("Greenroom is not answering")');
  await page.waitForSelector('text=1 answer was graded again and kept.');
  await page.unroute('**/api/attempts/*/gradings');
  complaints.length = 0;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector(
    'text=2 answers graded again. 1 answer keeps its score: what was asked is no longer in the bank.',
  );
  await page.waitForSelector('text=1 of 4 answers was graded by an earlier grader and may not compare.');
  // The browser says so of every call that is answered with "not found".
  complaints.length = 0;
});

test('an answer shows the new score, the one before, and stays so', async () => {
  await page.goto(`${world.origin}/attempt/${idOfAnswer(0)}`);
  await page.waitForSelector('text=by words and meaning, version 1.0');
  await page.reload();
  await page.waitForSelector('text=by words and meaning, version 1.0');
  await page.waitForSelector('text=Before: 0.54 (word-recall 0.2)');
  expect(await page.getByRole('button', { name: 'Grade it again' }).count()).toBe(0);
  await page.goto(`${world.origin}/question/l1-vs-l2`);
  await page.waitForSelector('h1');
  expect(await page.getByTitle('graded by word-recall 0.2').count()).toBe(0);
});

test('nothing was refused by the browser or broke the page', () => {
  expect(complaints).toEqual([]);
});
