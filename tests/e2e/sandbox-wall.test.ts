import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';
import { hostilePython, hostileScript } from './wall-probes.ts';

/*
 * What code in the frame can reach: nothing. Tried by raw scripts, so that the wall itself is tried, and by a candidate's Python.
 */
let world: SandboxWorld;
let page: Page;
let foreign: Server;
let foreignOrigin: string;
let foreignRequests: string[];
let connections: number;

beforeAll(async () => {
  world = await openSandboxWorld();
  foreignRequests = [];
  foreign = createServer((request, response) => {
    foreignRequests.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/events') response.setHeader('content-type', 'text/event-stream').end('data: 1\n\n');
    else if (request.url?.endsWith('.js') === true)
      response.setHeader('content-type', 'text/javascript').end("globalThis.postMessage?.('started');");
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>foreign</title>');
  });
  foreign.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignOrigin = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  ({ page } = await world.open());
});
beforeEach(() => {
  connections = 0;
  foreignRequests.length = 0;
});
afterAll(async () => {
  await world?.close();
  foreign?.close();
});

/** Waits until what was sent has arrived, then gives every request that reached our server since. */
async function requestsSince(count: number): Promise<readonly string[]> {
  await page.waitForTimeout(300);
  return world.workbench.requests.slice(count).filter((request) => !request.endsWith('/favicon.ico'));
}

describe('a raw script in the frame', () => {
  test('gets out by no way, and no request is seen', async () => {
    await page.evaluate(() => {
      window.heard = [];
      new BroadcastChannel('theirs').onmessage = ({ data }) => window.heard.push(data);
    });
    const before = world.workbench.requests.length;
    const became = await page.evaluate(
      async (script) => {
        const frame = await window.sandbox.openFrame();
        frame.keep({ name: 'hostile', is: 'script', bytes: new TextEncoder().encode(script).buffer });
        return new Promise<Record<string, string>>((resolve, reject) => {
          frame.start('hostile', [], {
            says: (text: string) => resolve(JSON.parse(text) as Record<string, string>),
            fails: (why: string) => reject(new Error(why)),
          });
        });
      },
      hostileScript(world.origin, foreignOrigin),
    );
    expect(Object.keys(became).length).toBeGreaterThanOrEqual(16);
    expect(Object.entries(became).filter(([, what]) => what !== 'blocked')).toEqual([]);
    const frameOnly = (await requestsSince(before)).filter(
      (request) => !/\/(sandbox|probe\.js|assets\/.*)$/.test(request),
    );
    expect(frameOnly).toEqual([]);
    expect([foreignRequests, connections]).toEqual([[], 0]);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  });

  test('the same script outside the frame gets out, so the probes work', async () => {
    const context = await world.browser.newContext();
    const outside = await context.newPage();
    await outside.goto(`${foreignOrigin}/`);
    const became = await outside.evaluate(
      (script) =>
        new Promise<Record<string, string>>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
          worker.onmessage = ({ data }) => resolve(JSON.parse(data as string) as Record<string, string>);
        }),
      hostileScript(foreignOrigin, foreignOrigin),
    );
    const allowed = Object.values(became).filter((what) => what.startsWith('allowed'));
    expect(allowed.length, JSON.stringify(became)).toBeGreaterThanOrEqual(14);
    expect(foreignRequests.length).toBeGreaterThan(5);
    await context.close();
  });
});

test('a candidate’s Python gets out by no way, and no request is seen', async () => {
  await page.evaluate(async () => {
    window.python = window.sandbox.openPythonRunner({ seconds: 20 });
    const add = 'def add(a):\n    return a + 1';
    const tests = 'CASES = [case("one", 1)]';
    await window.python.run({ code: add, entry: 'add', solution: add, tests, examplesOnly: false, argument: null });
  });
  const before = world.workbench.requests.length;
  const tries = (code: string): Promise<unknown> =>
    page.evaluate((candidate) => {
      const solution = 'def tries():\n    return 0';
      const tests = 'CASES = [case("tries", expect=ANY)]';
      return window.python.run({
        code: candidate,
        entry: 'tries',
        solution,
        tests,
        examplesOnly: false,
        argument: null,
      });
    }, code);
  const atOnce = await tries(hostilePython(world.origin, foreignOrigin));
  expect(atOnce).toMatchObject({ fault: null, outcomes: [{ got: { value: [20, []] } }] });
  await page.waitForTimeout(700);
  const later = await tries('import sys\ndef tries():\n    return sys.worked');
  expect(later).toMatchObject({ fault: null, outcomes: [{ got: { value: [] } }] });
  // The second worker, kept warm, starts from the frame's own bytes.
  expect(await requestsSince(before)).toEqual([]);
  expect([foreignRequests, connections]).toEqual([[], 0]);
});

describe('the frame’s page', () => {
  test('needs a session, says what it may do, and cannot be opened by another page', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    const without = await fetch(`${world.origin}/sandbox`, { headers });
    expect(without.status).toBe(401);
    expect(await without.text()).not.toContain('postMessage');
    const cookie = world.workbench.cookie;
    const foreignFrame = { ...headers, cookie, 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${world.origin}/sandbox`, { headers: foreignFrame })).status).toBe(403);
    const answer = await fetch(`${world.origin}/sandbox`, { headers: { ...headers, cookie } });
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^sandbox allow-scripts; default-src 'none'; script-src 'sha256-[\w+/=]{44}' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('belongs to no origin, even when it is asked to', async () => {
    const origins = await page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = '/sandbox';
          frame.onload = () => {
            try {
              resolve(frame.contentDocument === null ? 'opaque' : 'readable');
            } catch {
              resolve('opaque');
            }
          };
          document.body.append(frame);
        }),
    );
    expect(origins).toBe('opaque');
  });
});
