import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#core/time.ts';
import { openPaths } from '#server/make-server.ts';
import { makeSessions, mintLaunchToken } from '#server/sessions.ts';
import { everyRoute, ownHeaders } from './own.ts';
import { exchange, request } from './raw.ts';
import { ASSET, marks, openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.stop());

async function call(method: string, path: string, more: Record<string, string> = {}): Promise<Response> {
  const headers: Record<string, string> = { ...ownHeaders(workbench), ...more };
  const body = method === 'POST' || method === 'PUT' ? '{}' : undefined;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return workbench.app.request(`http://127.0.0.1:${workbench.port}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

async function launch(token: string): Promise<Response> {
  const headers = {
    host: `127.0.0.1:${workbench.port}`,
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  return workbench.app.request(`http://127.0.0.1:${workbench.port}/launch?token=${token}`, { headers });
}

describe('without a session', () => {
  test('every route, file and page answers 401, but for a short list', async () => {
    expect(openPaths.length).toBeLessThanOrEqual(5);
    const used = workbench.launchToken();
    expect((await launch(used)).status).toBe(303);
    const forged = workbench.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const [name = ''] = workbench.cookie.split('=');
    const cookies: Record<string, string>[] = [
      {},
      { cookie: '' },
      { cookie: `${name}=` },
      { cookie: `${name}=${'a'.repeat(43)}.abc.${'b'.repeat(43)}` },
      { cookie: forged.slice(0, -2) },
      { cookie: `${name}=${used}` },
      { cookie: `${name}=${workbench.launchToken()}` },
      { cookie: workbench.cookie.replace(name, 'greenroom-1') },
      { authorization: `Bearer ${workbench.cookie.slice(name.length + 1)}` },
    ];
    const others = [
      '/',
      '/index.html',
      ASSET,
      '/practice/x',
      '/sandbox',
      '/api',
      '/api/',
      '/api/nothing',
      '/favicon.ico',
      '/mcp',
    ].map((path) => ({ method: 'GET', path }));
    const all = [...everyRoute(), ...others];
    for (const more of cookies) {
      for (const { method, path } of all) {
        for (const accept of ['application/json', 'text/html']) {
          const answer = await call(method, path, { ...more, accept });
          expect(answer.status, `${method} ${path} ${JSON.stringify(more)}`).toBe(401);
          const text = await answer.text();
          for (const mark of Object.values(marks)) expect(text).not.toContain(mark);
        }
        if (method === 'GET') expect((await call(method, `${path}?token=${used}`, more)).status).toBe(401);
      }
    }
    expect(workbench.ran).toEqual([]);
  });

  test('the page says how to get in, and runs nothing', async () => {
    const answer = await call('GET', '/today', {
      accept: 'text/html',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    });
    const text = await answer.text();
    expect(text).toContain('npx greenroom open');
    expect(text).not.toMatch(/<script|<link|<img|\son\w+=/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'sha256-");
  });
});

describe('a launch link', () => {
  test('works once, lands on a clean address, and is not logged', async () => {
    const token = workbench.launchToken();
    const answer = await launch(token);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/domain/i);
    expect((await call('GET', '/api/app', { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
    const again = await launch(token);
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(workbench.logged.join('\n')).not.toContain(token);
  });

  test('used by twenty at once lets one in', async () => {
    const token = workbench.launchToken();
    const line = request(`GET /launch?token=${token}`, { host: `127.0.0.1:${workbench.port}` });
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(workbench.port, line)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('is refused when old, early, changed, or of another use', async () => {
    const token = workbench.launchToken();
    const session = workbench.cookie.split('=')[1] ?? '';
    const bad = [
      workbench.launchToken(Date.now() - 61_000),
      workbench.launchToken(Date.now() + 10_000),
      session,
      '',
      'x',
      `${token}x`,
      token.slice(0, -1),
      token.toUpperCase(),
      `${token}%00`,
    ];
    for (const wrong of bad) expect((await launch(wrong)).status, wrong).toBe(401);
    const looked = await workbench.app.request(`http://127.0.0.1:${workbench.port}/launch?token=${token}`, {
      method: 'HEAD',
      headers: { host: `127.0.0.1:${workbench.port}` },
    });
    expect(looked.status).toBe(401);
    expect((await launch(token)).status).toBe(303);
  });
});

describe('sessions', () => {
  const secret = randomBytes(32);
  const at = Date.UTC(2026, 10, 21);
  const sessions = (now: number, port = 4600, key = secret) =>
    makeSessions({ secret: key, port, now: () => now, random: randomBytes });
  const cookie = sessions(at).issue().split(';')[0] ?? '';

  test('outlive the process for thirty days, and no longer', () => {
    expect(sessions(at + 30 * DAY).find(cookie)).not.toBeNull();
    expect(sessions(at + 30 * DAY + 1).find(cookie)).toBeNull();
    expect(sessions(at - DAY).find(cookie)).toBeNull();
  });

  test('belong to one secret and one port', () => {
    expect(sessions(at, 4600, randomBytes(32)).find(cookie)).toBeNull();
    expect(sessions(at, 4601).find(cookie)).toBeNull();
  });

  test('are found among cookies of other programs on this machine', () => {
    expect(sessions(at).find(`a=b; greenroom-4600=planted; ${cookie}; c=d=e`)).not.toBeNull();
  });

  test('a launch token works for a minute', () => {
    let now = at;
    const running = makeSessions({ secret, port: 4600, now: () => now, random: randomBytes });
    const [early, late] = [mintLaunchToken(secret, at, randomBytes), mintLaunchToken(secret, at, randomBytes)];
    now = at + 60_000;
    expect(running.redeem(early)).toBe(true);
    now = at + 60_001;
    expect(running.redeem(late)).toBe(false);
    expect(running.redeem(early)).toBe(false);
  });

  test('no two ids are alike, and each has 256 bits', () => {
    const ids = Array.from({ length: 1_000 }, () => sessions(at).issue().split(/[=.]/)[1] ?? '');
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32);
  });

  test('a launch token from before the start is refused: it may have been used then', () => {
    const token = mintLaunchToken(secret, at - 1, randomBytes);
    expect(sessions(at).redeem(token)).toBe(false);
    expect(sessions(at).redeem(mintLaunchToken(secret, at, randomBytes))).toBe(true);
  });
});
