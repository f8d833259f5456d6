import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { makeWorld, openPage, signIn, type World } from './world.ts';

/*
 * What other web pages can do in a real browser that is signed in: nothing.
 */
let world: World;
let context: BrowserContext;
let evil: Server;
let evilOrigin: string;

beforeAll(async () => {
  world = await makeWorld(['--host-resolver-rules=MAP rebind.test 127.0.0.1, MAP evil.test 127.0.0.1']);
  context = await signIn(world, await world.start());
  evil = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>evil</title><h1>evil</h1>'),
  );
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  const address = evil.address();
  evilOrigin = `http://evil.test:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  evil.close();
  await world.close();
});

test('a name that resolves to this machine is not this machine’s name', async () => {
  const { page } = await openPage(context);
  const port = new URL(world.origin).port;
  const response = await page.goto(`http://rebind.test:${port}/api/app`);
  expect(response?.status()).toBe(403);
  await page.close();
});

test('a page elsewhere reads nothing and changes nothing', async () => {
  const { page } = await openPage(context);
  await page.goto(evilOrigin);
  const outcome = await page.evaluate(async (origin) => {
    const attempt = async (init: RequestInit, path = '/api/app?offset=0'): Promise<string> => {
      try {
        const response = await fetch(origin + path, { credentials: 'include', ...init });
        return `${response.type} ${(await response.text()).length}`;
      } catch {
        return 'refused';
      }
    };
    const target = JSON.stringify({
      track: 'ml-engineer',
      title: 'evil',
      company: '',
      interviewDay: null,
      hoursPerWeek: 1,
      daysOff: [],
      projects: [],
      mocks: {},
      resumeAligned: null,
    });
    return {
      read: await attempt({}),
      blind: await attempt({ mode: 'no-cors' }),
      write: await attempt(
        { method: 'PUT', body: target, headers: { 'content-type': 'application/json' } },
        '/api/target',
      ),
      plain: await attempt(
        { method: 'POST', mode: 'no-cors', body: '{}', headers: { 'content-type': 'text/plain' } },
        '/api/backups',
      ),
    };
  }, world.origin);
  expect(outcome).toEqual({ read: 'refused', blind: 'refused', write: 'refused', plain: 'refused' });
  const own = (await openPage(context)).page;
  await own.goto(world.origin);
  await own.waitForSelector('text=What do you prepare for?');
  const backups = await own.evaluate(
    async () => (await fetch('/api/backups')).json() as Promise<{ backups: unknown[] }>,
  );
  expect(backups.backups).toEqual([]);
  await page.close();
  await own.close();
});

test('the app cannot be framed', async () => {
  const { page } = await openPage(context);
  await page.goto(evilOrigin);
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe');
    frame.src = origin;
    document.body.append(frame);
  }, world.origin);
  await page.waitForTimeout(500);
  const framed = page.frames().find((frame) => frame.url().startsWith(world.origin));
  expect(framed === undefined ? '' : await framed.content()).not.toContain('id="app"');
  await page.close();
});

test('hostile words in an answer, a question and an import stay words', async () => {
  const { page, complaints } = await openPage(context);
  const hostile =
    '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>[a](javascript:window.pwned=1) ![b](http://evil.test/x.png)';
  await page.goto(world.origin);
  await page.getByRole('radio', { name: 'ML engineer' }).check();
  await page.getByRole('button', { name: 'Ask me the first question' }).click();
  await page.getByLabel('Your answer', { exact: true }).fill(hostile);
  await page.getByText('10 %', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.score');
  await page.goto(`${world.origin}/own/new`);
  await page.getByLabel('Question', { exact: true }).fill(`${hostile}\n\n${hostile}`);
  await page.getByLabel('Topic').selectOption({ label: 'Clustering' });
  await page.getByLabel('Point 1', { exact: true }).fill(hostile.slice(0, 300));
  await page.getByLabel('Model answer').fill(hostile);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('text=1 question of your own.');
  await page.locator('table .t a').first().click();
  await page.getByLabel('Your answer', { exact: true }).fill('An answer to it.');
  await page.getByText('10 %', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.score');
  await page.keyboard.press('m');
  await page.waitForSelector('h2:has-text("Model answer")');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('main img, main script, main a[href^="javascript"]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});
