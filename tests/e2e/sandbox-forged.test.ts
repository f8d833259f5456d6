import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgeries, forger } from './forgeries.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

/*
 * Messages that a runner would never send: nothing of them is believed, and none breaks the page.
 */
let world: SandboxWorld;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await openSandboxWorld();
  ({ page, complaints } = await world.open());
});
afterAll(() => world?.close());

test('two thousand forged messages: none is accepted, and the page goes on between them', async () => {
  const texts = forgeries(2_000, 20_261_121);
  expect(texts).toHaveLength(2_000);
  const script = (part: readonly string[]): string =>
    `for (const text of ${JSON.stringify(part)}) if (text.length <= 1_000_000) postMessage(text); postMessage('end');`;
  let heard = 0;
  for (let at = 0; at < texts.length; at += 250) {
    const part = texts.slice(at, at + 250);
    const said = await page.evaluate(async (hostile) => {
      const frame = await window.sandbox.openFrame();
      frame.keep({ name: 'hostile', is: 'script', bytes: new TextEncoder().encode(hostile).buffer });
      const accepted: string[] = [];
      let count = 0;
      let slowest = 0;
      await new Promise<void>((resolve, reject) => {
        frame.start('hostile', [], {
          says: (text) => {
            if (text === 'end') return resolve();
            const began = performance.now();
            count += 1;
            if (window.sandbox.readFromGuest(text) !== null) accepted.push(text.slice(0, 300));
            slowest = Math.max(slowest, performance.now() - began);
          },
          fails: (why) => reject(new Error(why)),
        });
      });
      frame.close();
      return { accepted, count, slowest };
    }, script(part));
    expect(said.accepted).toEqual([]);
    expect(said.slowest).toBeLessThan(2_000);
    heard += said.count;
  }
  expect(heard).toBe(2_000);
});

test.each([
  ['another run', 'time'],
  ['ready again', 'time'],
  ['the end of it', 'time'],
  ['not JSON', 'lost'],
  ['an object', 'lost'],
  ['a circle', 'lost'],
  ['a getter', 'lost'],
  ['bytes', 'lost'],
  ['a port', 'lost'],
  ['fifty megabytes', 'lost'],
  ['results it did not send', 'lost'],
  ['an answer to SQL', 'lost'],
  ['a flood', 'lost'],
  ['an error', 'lost'],
])('a worker that says %s', async (way, becomes) => {
  await page.route('**/assets/python-worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: forger }),
  );
  const answers = await page.evaluate(async (code) => {
    const runner = window.sandbox.openPythonRunner({ seconds: 1 });
    const job = { code, entry: 'f', solution: '', tests: '', examplesOnly: false, argument: null };
    const first = await runner.run(job);
    const state = runner.state();
    // What an ended worker said must not be taken for the next one's answer.
    const second = await runner.run({ ...job, code: 'ready again' });
    runner.dispose();
    return { first, second, state };
  }, way);
  expect(answers.first).toMatchObject({ ended: becomes });
  expect(answers.second).toMatchObject({ ended: 'time' });
  expect(answers.state.phase).toMatch(/ready|starting/);
});

test('a worker that breaks between two runs is replaced before the second; one that is disposed of leaves nothing', async () => {
  const said = await page.evaluate(async () => {
    const runner = window.sandbox.openPythonRunner({ seconds: 3 });
    const job = { entry: 'f', solution: '', tests: '', examplesOnly: false, argument: null };
    const first = await runner.run({ ...job, code: 'an answer, and breaks' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const second = await runner.run({ ...job, code: 'an answer' });
    const third = runner.run({ ...job, code: 'ready again' });
    setTimeout(() => runner.dispose(), 100);
    const disposed = await third;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return { first, second, disposed, frames: document.querySelectorAll('iframe').length };
  });
  const answered = { fault: null, output: '', growth: null, outcomes: [] };
  const disposed = { ended: 'lost', during: null };
  expect(said).toEqual({ first: answered, second: answered, disposed, frames: 0 });
});

test('a browser in which the frame or Python does not start says so', async () => {
  await page.route('**/assets/python-worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "throw new Error('no')" }),
  );
  const broken = await page.evaluate(async () => {
    const runner = window.sandbox.openPythonRunner({ seconds: 1 });
    const answer = await runner.run({
      code: '',
      entry: 'f',
      solution: '',
      tests: '',
      examplesOnly: false,
      argument: null,
    });
    return { answer, state: runner.state() };
  });
  expect(broken.answer).toEqual({ ended: 'lost', during: null });
  expect(broken.state).toMatchObject({
    phase: 'failed',
    reason: expect.stringMatching(/^Python is not available in this browser: /),
  });
  await page.route('**/sandbox', (route) => route.abort());
  const refused = await page.evaluate(async () => {
    const runner = window.sandbox.openSqlRunner();
    const answer = await runner.query('shop', '', 'select 1');
    return { answer, state: runner.state() };
  });
  expect(refused.answer).toEqual({ ended: 'lost', during: null });
  expect(refused.state).toMatchObject({ phase: 'failed', reason: expect.stringMatching(/^SQL is not available/) });
  await page.unrouteAll();
});

test('no exception reached the page', () => {
  expect(complaints.filter((complaint) => !/ERR_FAILED/.test(complaint))).toEqual([]);
});
