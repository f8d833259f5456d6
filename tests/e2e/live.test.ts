// Points light up while typing: by words at once, by meaning from the judge in a worker, and as the server says after submitting.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, makeWorld, onboard, openPage, signIn, type World } from './world.ts';

const ANSWER =
  'One penalty adds up the sizes of the weights and the other their squares. The first switches some inputs off for good, the other just makes everything a bit smaller without reaching nothing. If two columns are near copies, the first keeps one of them and the second shares the weight between both.';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world?.close());

test('points light up while typing, and the submitted answer is graded alike', async () => {
  const context = await signIn(world, await world.start());
  const { page, complaints } = await openPage(context);
  await page.goto(world.origin);
  await onboard(page);
  await page.goto(`${world.origin}/question/l1-vs-l2`);
  await page.getByLabel('Your answer', { exact: true }).fill(ANSWER);
  expect(await page.locator('.live-points').count()).toBe(0);
  await page.getByRole('button', { name: 'show points as I type' }).click();
  const marks = page.locator('.live-points .marks i');
  await expect.poll(() => marks.count(), { timeout: 10_000 }).toBe(7);
  // The note on which stages have read disappears once the judge has.
  await expect
    .poll(() => page.locator('.live-points').innerText(), { timeout: 60_000 })
    .not.toMatch(/words|loading|Reading/);
  await expectAccessible(page, 'question with live points');
  const classes = await marks.evaluateAll((all) => all.map((mark) => mark.className));
  expect(classes).toContain('covered');

  await page.reload();
  await expect.poll(() => marks.count(), { timeout: 10_000 }).toBe(7);
  // Nobody who has seen the points is asked for a forecast.
  expect(await page.getByText('How sure are you').count()).toBe(0);

  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.score');
  const view = await page.evaluate(
    async (id) => (await fetch(`/api/attempts/${id}`)).json(),
    page.url().split('/').at(-1),
  );
  const [{ feedback }] = view.gradings;
  expect(feedback.grader.name).toBe('words+meaning');
  expect(view.attempt.confidence).toBeNull();
  // The worker in the browser and the thread in the server read every point alike.
  expect(feedback.points.map(({ verdict }: { verdict: string }) => verdict)).toEqual(classes);
  expect(complaints).toEqual([]);
  await context.close();
});

test('without the judge, points light up by words alone and say so; typing goes on', async () => {
  const context = await signIn(world, await world.start());
  await context.route('**/*.onnx', (route) => route.abort());
  const { page } = await openPage(context);
  await page.goto(`${world.origin}/question/dropout`);
  await page.getByRole('button', { name: 'show points as I type' }).click();
  const box = page.getByLabel('Your answer', { exact: true });
  await box.pressSequentially('Dropout zeroes units at random in training so that units cannot rely on each other.');
  await expect
    .poll(() => page.locator('.live-points').innerText(), { timeout: 15_000 })
    .toMatch(/points said[\s\S]*by words alone/);
  await page.getByRole('button', { name: 'hide the points' }).click();
  expect(await page.locator('.live-points').count()).toBe(0);
  // Seen is seen: no forecast is asked for, not even after a reload.
  await page.reload();
  await page.getByText('You have seen the points light up').waitFor();
  expect(await page.getByText('How sure are you').count()).toBe(0);
  await context.close();
});
