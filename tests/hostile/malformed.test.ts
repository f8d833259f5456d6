import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '#server/headers.ts';
import { everyRoute, ownHeaders } from './own.ts';
import { exchange, request } from './raw.ts';
import { ASSET, openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.stop());

async function stillAnswers(): Promise<void> {
  const answer = await exchange(
    workbench.port,
    request('GET /api/app', { host: `127.0.0.1:${workbench.port}`, cookie: workbench.cookie }),
  );
  expect(answer.status).toBe(200);
}

function malformed(port: number): string[] {
  const host = `host: 127.0.0.1:${port}\r\n`;
  const upgrade =
    'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n';
  const targets = [
    'http://[',
    'http://',
    'http://%',
    'http://a b',
    '[',
    '',
    ' ',
    '?',
    '#',
    '*',
    '%',
    '/%',
    '/%zz',
    '/\u0000',
    '/\u00ff',
    'https://',
    'ws://x',
    'javascript:1',
    '//',
    '///',
    '/\\',
    `/${'a'.repeat(60_000)}`,
    '/?'.repeat(5_000),
    'http://[::1',
    'http://user@',
    'http://127.0.0.1:99999/',
  ];
  const methods = [
    'GET',
    'POST',
    'CONNECT',
    'OPTIONS',
    'TRACE',
    'TRACK',
    'get',
    'FOO',
    'G\u0000T',
    'M-SEARCH',
    'PRI',
    'QUERY',
  ];
  const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'HTTP', '', 'RTSP/1.0'];
  return [
    ...targets.flatMap((target) => [
      `GET ${target} HTTP/1.1\r\n${host}${upgrade}\r\n`,
      `GET ${target} HTTP/1.1\r\n${host}connection: close\r\n\r\n`,
      `POST ${target} HTTP/1.1\r\n${host}connection: close\r\n\r\n`,
    ]),
    ...methods.flatMap((method) =>
      versions.map((version) => `${method} /api/app ${version}\r\n${host}connection: close\r\n\r\n`),
    ),
    ...['[', ']', '%', 'a b', 'http://x', '\u00ff', '@', '/', '\\', '?', '#', `${'a.'.repeat(3_000)}`].flatMap(
      (name) => [
        `GET / HTTP/1.1\r\nhost: ${name}\r\n${upgrade}\r\n`,
        `GET / HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`,
      ],
    ),
    ...['websocket', 'h2c', 'WebSocket', 'x', ''].map(
      (to) => `GET /api/app HTTP/1.1\r\n${host}connection: upgrade\r\nupgrade: ${to}\r\n\r\n`,
    ),
    `GET / HTTP/1.1\r\n${host}expect: 100-continue\r\nconnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}expect: something-else\r\nconnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}cookie: ${'a=b; '.repeat(2_000)}\r\nconnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}${Array.from({ length: 2_000 }, (_, i) => `x-${i}: y\r\n`).join('')}connection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${Array.from({ length: 1_000 }, () => host).join('')}connection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}x: ${'y'.repeat(100_000)}\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}no-colon\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host} folded: x\r\n\r\n`,
    `GET / HTTP/1.1\n${host}\n`,
    `POST / HTTP/1.1\r\n${host}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    `POST /api/own HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n\r\nzz\r\n`,
    `POST /api/own HTTP/1.1\r\n${host}content-length: -1\r\n\r\n`,
    `POST /api/own HTTP/1.1\r\n${host}content-length: 1e9\r\n\r\n`,
    `POST /api/own HTTP/1.1\r\n${host}content-length: 5\r\ncontent-length: 6\r\n\r\nabcdef`,
    `POST /api/own HTTP/1.1\r\n${host}content-length: 99999999999999999999\r\n\r\n`,
    '\r\n\r\n\r\n\r\n',
    '\u0000'.repeat(1_000),
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET',
    'GET / HTTP/1.1\r\n',
  ];
}

test('no line that is not HTTP ends the process or goes unanswered for its form', async () => {
  const lines = malformed(workbench.port);
  const statuses = new Map<number, number>();
  for (let at = 0; at < lines.length; at += 32) {
    const answers = await Promise.all(
      lines.slice(at, at + 32).map((line) => exchange(workbench.port, Buffer.from(line, 'latin1'), 1_000)),
    );
    answers.forEach(({ status, text }, i) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status, JSON.stringify(lines[at + i]?.slice(0, 200))).toBeLessThan(500);
      expect(status).not.toBe(101);
      if (status > 0)
        for (const name of Object.keys(securityHeaders))
          expect(text.toLowerCase(), `${name} on ${lines[at + i]?.slice(0, 80)}`).toContain(`${name}:`);
    });
  }
  expect(lines.length).toBeGreaterThan(200);
  expect(workbench.ran).toEqual([]);
  await stillAnswers();
});

test('an upgrade is refused, with a session too', async () => {
  const before = workbench.ran.length;
  for (const upgrade of ['websocket', 'h2c']) {
    const headers = { ...ownHeaders(workbench), cookie: workbench.cookie, connection: 'upgrade', upgrade };
    expect((await exchange(workbench.port, request('GET /api/app', headers), 500)).status).toBe(400);
  }
  expect(workbench.ran).toHaveLength(before);
});

test('clients that hang up at any moment do no harm', async () => {
  const whole = request(
    'PUT /api/drafts',
    { ...ownHeaders(workbench), cookie: workbench.cookie, 'content-type': 'application/json', 'content-length': '40' },
    '{"questionId":"x","mode":"answer","text":',
  );
  for (let length = 1; length < whole.length; length += 7) {
    await new Promise<void>((resolve) => {
      const socket = connect(workbench.port, '127.0.0.1', () => {
        socket.write(whole.slice(0, length), () => {
          if (length % 2 === 0) socket.resetAndDestroy();
          else socket.destroy();
          resolve();
        });
      });
      socket.on('error', () => resolve());
    });
  }
  await stillAnswers();
  expect(workbench.logged).toEqual([]);
});

test('a download cut off by its reader does no harm', async () => {
  for (let i = 0; i < 20; i++) {
    const socket = connect(workbench.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      socket.write(request('GET /api/export', { host: `127.0.0.1:${workbench.port}`, cookie: workbench.cookie }), () =>
        setTimeout(resolve, i),
      );
    });
    socket.resetAndDestroy();
  }
  await stillAnswers();
});

test('every answer carries the security headers and none opens the door to other origins', async () => {
  const paths = [
    ...everyRoute(),
    ...['/', ASSET, '/today', '/launch', '/healthz', '/signed-out', '/nothing.js', '/api/nothing'].map((path) => ({
      method: 'GET',
      path,
    })),
  ];
  const seen = new Set<number>();
  const { cookie } = workbench;
  const kinds: Record<string, string>[] = [
    {},
    { host: 'evil.test' },
    { cookie },
    { cookie, origin: 'http://evil.test' },
    { cookie, 'content-type': 'application/json', 'content-length': '900000000' },
  ];
  for (const { method, path } of paths) {
    for (const verb of [method, 'HEAD', 'OPTIONS', 'DELETE']) {
      for (const headers of kinds) {
        const answer = await workbench.app.request(`http://127.0.0.1:${workbench.port}${path}`, {
          method: verb,
          headers: { ...ownHeaders(workbench), ...headers },
        });
        seen.add(answer.status);
        for (const name of Object.keys(securityHeaders))
          expect(answer.headers.has(name), `${verb} ${path} ${name}`).toBe(true);
        expect(answer.headers.get('content-security-policy')).toMatch(
          /^default-src 'none';.*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
        );
        expect(answer.headers.get('content-security-policy')).not.toMatch(/'unsafe-/);
        expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
        if (path.startsWith('/api')) expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.has('server') || answer.headers.has('x-powered-by')).toBe(false);
      }
    }
  }
  for (const status of [200, 400, 401, 403, 404, 413]) expect(seen).toContain(status);
});

test('only this computer can connect', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address, family, internal } of addresses.filter((one) => one.address !== '127.0.0.1')) {
    if (family === 'IPv6' && address.startsWith('fe80')) continue;
    const connected = await new Promise<boolean>((resolve) => {
      const socket = connect({ port: workbench.port, host: address });
      socket.setTimeout(1_000, () => resolve(false));
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('close', () => socket.destroy());
    });
    expect(connected, `${address} ${internal ? 'internal' : 'external'}`).toBe(false);
  }
  if (process.platform !== 'linux') return;
  const hex = workbench.port.toString(16).toUpperCase().padStart(4, '0');
  const table = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const listening = [...table.matchAll(/^ *\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A/gm)].filter(
    ([, , port]) => port === hex,
  );
  expect(listening.map(([, address]) => address)).toEqual(['0100007F']);
});
