import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute } from './own.ts';
import { exchange, request } from './raw.ts';
import { ASSET, marks, openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let own: string;
beforeAll(async () => {
  workbench = await openWorkbench();
  own = `127.0.0.1:${workbench.port}`;
});
afterAll(() => workbench.stop());

const otherOrigins = (port: number): string[] => [
  'http://evil.test',
  'null',
  '',
  `http://127.0.0.1:${port}.evil.test`,
  `http://127.0.0.1:${port + 1}`,
  'http://127.0.0.1',
  `https://127.0.0.1:${port}`,
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}, http://evil.test`,
  `HTTP://127.0.0.1:${port}`,
  'file://',
];
/** Another site's page as the browser describes it, with the session as if the cookie had been sent after all. */
const attacks: Readonly<Record<string, Record<string, string>>> = {
  'CORS fetch': {
    origin: 'http://evil.test',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
  },
  'no-cors fetch': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
  'other port of this machine': {
    origin: 'http://127.0.0.1:3000',
    'sec-fetch-site': 'same-site',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
  },
  image: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
  script: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
  frame: {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'iframe',
    accept: 'text/html',
  },
  'event source': {
    origin: 'http://evil.test',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
    accept: 'text/event-stream',
  },
  link: {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    accept: 'text/html',
  },
  'sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  'typed address of the API': {
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    accept: 'text/html',
  },
};

describe('another site', () => {
  test('reads nothing, however it asks', async () => {
    const reads = [
      ...everyRoute().filter(({ method }) => method === 'GET'),
      { path: ASSET },
      { path: '/' },
      { path: '/today' },
    ];
    for (const [name, headers] of Object.entries(attacks)) {
      for (const { path } of reads) {
        if (name === 'typed address of the API' && !path.startsWith('/api')) continue;
        const answer = await exchange(
          workbench.port,
          request(`GET ${path}`, { host: own, cookie: workbench.cookie, ...headers }),
        );
        expect([401, 403], `${name} ${path}`).toContain(answer.status);
        for (const mark of Object.values(marks)) expect(answer.text).not.toContain(mark);
      }
    }
    expect(workbench.ran).toEqual([]);
  });

  test('changes nothing: fetch, form, text/plain, any origin but ours', async () => {
    const writes = everyRoute().filter(({ method }) => method !== 'GET');
    const json = { 'content-type': 'application/json', 'content-length': '2' };
    for (const { method, path } of writes) {
      for (const origin of otherOrigins(workbench.port)) {
        const answer = await exchange(
          workbench.port,
          request(`${method} ${path}`, { host: own, cookie: workbench.cookie, origin, ...json }, '{}'),
        );
        expect(answer.status, `${method} ${path} from ${origin}`).toBe(403);
      }
      for (const [name, headers] of Object.entries(attacks)) {
        const answer = await exchange(
          workbench.port,
          request(`${method} ${path}`, { host: own, cookie: workbench.cookie, ...headers, ...json }, '{}'),
        );
        expect(answer.status, `${method} ${path} ${name}`).toBe(403);
      }
      // Our origin's name does not help a page the browser says is another.
      const both = { origin: `http://${own}`, 'sec-fetch-site': 'cross-site' };
      expect(
        (
          await exchange(
            workbench.port,
            request(`${method} ${path}`, { host: own, cookie: workbench.cookie, ...both, ...json }, '{}'),
          )
        ).status,
      ).toBe(403);
      expect(
        (
          await exchange(
            workbench.port,
            request(`${method} ${path}`, { host: own, cookie: workbench.cookie, ...json }, '{}'),
          )
        ).status,
        'nothing said',
      ).toBe(403);
    }
    expect(workbench.ran).toEqual([]);
  });

  test('gets no permission from a preflight', async () => {
    for (const { method, path } of everyRoute()) {
      const headers = {
        host: own,
        origin: 'http://evil.test',
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type',
      };
      const answer = await exchange(workbench.port, request(`OPTIONS ${path}`, headers));
      expect(answer.status).toBe(403);
      expect(answer.text.toLowerCase()).not.toContain('access-control');
    }
  });
});

test('a form cannot be sent even from our own origin: changes are JSON', async () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/json; charset=utf-16',
    'text/plain; application/json',
    '',
  ];
  for (const type of types) {
    const headers = {
      host: own,
      cookie: workbench.cookie,
      origin: `http://${own}`,
      'content-type': type,
      'content-length': '2',
    };
    expect((await exchange(workbench.port, request('PUT /api/drafts', headers, '{}'))).status, type).toBe(415);
  }
  expect(workbench.ran).toEqual([]);
});

test('our own page is let through, with and without Sec-Fetch headers', async () => {
  const body = JSON.stringify({ minutes: 20, filter: {}, questionIds: null, offset: 0 });
  const ways: Record<string, string>[] = [
    { origin: `http://${own}` },
    { 'sec-fetch-site': 'same-origin' },
    { origin: `http://${own}`, 'sec-fetch-site': 'same-origin' },
  ];
  for (const from of ways) {
    const headers = {
      host: own,
      cookie: workbench.cookie,
      'content-type': 'application/json',
      'content-length': String(body.length),
      ...from,
    };
    const { status } = await exchange(workbench.port, request('POST /api/sessions', headers, body));
    expect([200, 409]).toContain(status);
  }
  const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const page = await exchange(
    workbench.port,
    request('GET /practice', { host: own, cookie: workbench.cookie, ...typed }),
  );
  expect(page.text).toContain(marks.page);
});
