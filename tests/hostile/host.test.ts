import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchange, request } from './raw.ts';
import { marks, openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.stop());

const foreign = (port: number): string[] => [
  'evil.test',
  `evil.test:${port}`,
  `localhost.evil.test:${port}`,
  `127.0.0.1.evil.test:${port}`,
  `127.0.0.1:${port}.evil.test`,
  `evil-127.0.0.1:${port}`,
  `evil.test@127.0.0.1:${port}`,
  `127.0.0.1:${port}@evil.test`,
  `127.0.0.1:${port}/evil`,
  `127.0.0.1:${port}, evil.test`,
  `127.0.0.1:${port} evil.test`,
  `127.0.0.1:${port + 1}`,
  '127.0.0.1',
  'localhost',
  `LOCALHOST:${port}`,
  `localhost.:${port}`,
  `localhost:0${port}`,
  `0.0.0.0:${port}`,
  `127.1:${port}`,
  `127.0.0.2:${port}`,
  `2130706433:${port}`,
  `0x7f.0.0.1:${port}`,
  `[::ffff:127.0.0.1]:${port}`,
  `[::]:${port}`,
  `[::1:${port}`,
  `::1:${port}`,
  `[`,
  `127.0.0.1:${port}?`,
  `127.0.0.1:${port}#`,
  `127.0.0.1:`,
  ':',
  '',
  `\u0001:${port}`,
  `xn--lcalhost-k4a:${port}`,
];
const paths = ['/', '/api/app', '/index.html', '/launch?token=x', '/healthz', '/signed-out', '/mcp'];

describe('a name that is not ours', () => {
  test('is refused on every path, with a valid session', async () => {
    const hosts = foreign(workbench.port);
    expect(hosts.length).toBeGreaterThanOrEqual(22);
    for (const host of hosts) {
      for (const path of paths) {
        const answer = await exchange(
          workbench.port,
          request(`GET ${path}`, { host, cookie: workbench.cookie, accept: 'text/html' }),
        );
        expect([400, 403], `${host} ${path}`).toContain(answer.status);
        for (const mark of Object.values(marks)) expect(answer.text).not.toContain(mark);
      }
    }
    expect(workbench.ran).toEqual([]);
  });

  test('is refused in the request line, twice over, and when left out', async () => {
    const own = `127.0.0.1:${workbench.port}`;
    const lines = [
      request('GET http://evil.test/api/app', { host: own, cookie: workbench.cookie }),
      request(`GET http://${own}/api/app`, { host: 'evil.test', cookie: workbench.cookie }),
      request(`GET http://${own}@evil.test/api/app`, { host: own, cookie: workbench.cookie }),
      `GET /api/app HTTP/1.1\r\nhost: ${own}\r\nhost: evil.test\r\ncookie: ${workbench.cookie}\r\nconnection: close\r\n\r\n`,
      `GET /api/app HTTP/1.1\r\nhost: evil.test\r\nhost: ${own}\r\ncookie: ${workbench.cookie}\r\nconnection: close\r\n\r\n`,
      request('GET /api/app', { cookie: workbench.cookie }),
      `GET /api/app HTTP/1.0\r\ncookie: ${workbench.cookie}\r\n\r\n`,
      request('GET /api/app', {
        host: 'evil.test',
        'x-forwarded-host': own,
        forwarded: `host=${own}`,
        cookie: workbench.cookie,
      }),
    ];
    for (const line of lines) expect([400, 403], line).toContain((await exchange(workbench.port, line)).status);
    expect(workbench.ran).toEqual([]);
  });
});

test('our own names are answered', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    const host = `${name}:${workbench.port}`;
    expect((await exchange(workbench.port, request('GET /api/app', { host, cookie: workbench.cookie }))).status).toBe(
      200,
    );
    expect(
      (await exchange(workbench.port, request(`GET http://${host}/api/app`, { host, cookie: workbench.cookie })))
        .status,
    ).toBe(200);
  }
});
