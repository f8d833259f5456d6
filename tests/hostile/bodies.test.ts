import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS_PER_MINUTE } from '#server/make-server.ts';
import { makeRateLimit } from '#server/requests.ts';
import { everyRoute, ownHeaders } from './own.ts';
import { exchange, request } from './raw.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const MEGABYTE = 1024 * 1024;
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ patience: { headers: 1_000, request: 1_500 } });
});
afterAll(() => workbench.stop());

function json(more: Record<string, string> = {}): Record<string, string> {
  return { ...ownHeaders(workbench), cookie: workbench.cookie, 'content-type': 'application/json', ...more };
}

function chunked(text: string): string {
  const size = 16_384;
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  return `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;
}

describe('a body that is too large', () => {
  const text = JSON.stringify({ text: 'x'.repeat(5 * MEGABYTE) });

  test('is refused before the handler runs, declared or not', async () => {
    const declared = await exchange(
      workbench.port,
      request('PUT /api/drafts', json({ 'content-length': String(text.length) }), text),
    );
    expect(declared.status).toBe(413);
    const streamed = await exchange(
      workbench.port,
      request('PUT /api/drafts', json({ 'transfer-encoding': 'chunked' }), chunked(text)),
    );
    expect(streamed.status).toBe(413);
    const announced = await exchange(
      workbench.port,
      request('PUT /api/drafts', json({ 'content-length': String(900 * MEGABYTE) })),
    );
    expect(announced.status).toBe(413);
    for (const { method, path } of everyRoute().filter((route) => route.method === 'POST' || route.method === 'PUT')) {
      const answer = await workbench.app.request(`http://127.0.0.1:${workbench.port}${path}`, {
        method,
        headers: json({ 'content-length': String(900 * MEGABYTE) }),
        body: '{}',
      });
      expect(answer.status, path).toBe(413);
    }
    expect(workbench.ran).toEqual([]);
  });

  test('is measured by what a route allows', async () => {
    const own = JSON.stringify({ fileName: 'x.csv', text: 'x'.repeat(2 * MEGABYTE) });
    const answer = await exchange(
      workbench.port,
      request('POST /api/own/import/preview', json({ 'content-length': String(own.length) }), own),
    );
    expect(answer.status).not.toBe(413);
    const over = JSON.stringify({ fileName: 'x.csv', text: 'x'.repeat(6 * MEGABYTE) });
    expect(
      (
        await exchange(
          workbench.port,
          request('POST /api/own/import/preview', json({ 'transfer-encoding': 'chunked' }), chunked(over)),
        )
      ).status,
    ).toBe(413);
  });
});

test('a compressed body, a body where none belongs, and both lengths at once are refused', async () => {
  const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE)).toString('latin1');
  for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'identity, gzip']) {
    expect(
      (
        await exchange(
          workbench.port,
          request(
            'PUT /api/drafts',
            json({ 'content-encoding': encoding, 'content-length': String(bomb.length) }),
            bomb,
          ),
        )
      ).status,
    ).toBe(415);
  }
  const ran = workbench.ran.length;
  expect((await exchange(workbench.port, request('GET /api/app', json({ 'content-length': '2' }), '{}'))).status).toBe(
    400,
  );
  expect(
    (await exchange(workbench.port, request('GET /api/app', json({ 'transfer-encoding': 'chunked' }), chunked('{}'))))
      .status,
  ).toBe(400);
  expect(
    (
      await exchange(
        workbench.port,
        request('DELETE /api/drafts?slot=x', json({ 'transfer-encoding': 'chunked' }), chunked('{}')),
      )
    ).status,
  ).toBe(400);
  expect(
    (
      await exchange(
        workbench.port,
        request('PUT /api/drafts', json({ 'transfer-encoding': 'chunked', 'content-length': '5' }), chunked('{}')),
      )
    ).status,
  ).toBe(400);
  expect(workbench.ran).toHaveLength(ran);
});

test('text no database can hold is made whole, letter for letter', async () => {
  const draft = {
    questionId: 'dropout',
    mode: 'answer',
    probeOf: null,
    point: null,
    confidence: null,
    seconds: 1,
    base: 0,
  };
  const body = JSON.stringify({ ...draft, text: 'a\0b\ud800c\udc00d😀' });
  const init = { method: 'PUT', headers: json(), body };
  const saved = await workbench.app.request(`http://127.0.0.1:${workbench.port}/api/drafts`, init);
  expect(saved.status).toBe(200);
  const read = await workbench.app.request(`http://127.0.0.1:${workbench.port}/api/drafts?slot=dropout`, {
    headers: json(),
  });
  const { draft: kept } = (await read.json()) as { draft: { text: string } };
  expect(kept.text).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
  workbench.ran.length = 0;
});

test('unknown query keys and keys given twice are refused', async () => {
  const ran = workbench.ran.length;
  for (const path of [
    '/api/app?x=1',
    '/api/app?offset=1&offset=2',
    '/api/own?x',
    '/api/app?__proto__=1',
    '/api/app?offset[]=1',
    '/api/questions?q=a&Q=b',
  ]) {
    const { 'content-type': _type, ...headers } = json();
    expect((await exchange(workbench.port, request(`GET ${path}`, headers))).status, path).toBe(400);
  }
  expect(workbench.ran).toHaveLength(ran);
});

test('two hundred slow bodies are cut, and others are answered meanwhile', async () => {
  const started = performance.now();
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(workbench.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request('PUT /api/drafts', json({ 'content-length': '1000' })));
    const drip = setInterval(() => socket.write('x'), 300);
    return new Promise<number>((resolve) => {
      socket.resume();
      socket.on('close', () => {
        clearInterval(drip);
        resolve(performance.now() - started);
      });
    });
  });
  const times: number[] = [];
  while (performance.now() - started < 1_200) {
    const at = performance.now();
    expect(
      (await exchange(workbench.port, request('GET /healthz', { host: `127.0.0.1:${workbench.port}` }))).status,
    ).toBe(200);
    times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.99)] ?? 0).toBeLessThan(200);
  expect(Math.max(...(await Promise.all(sockets)))).toBeLessThan(6_000);
}, 20_000);

describe('the rate limit', () => {
  test('lets a burst and steady typing through, then says 429', async () => {
    let now = 0;
    const within = makeRateLimit(REQUESTS_PER_MINUTE, () => now);
    for (let second = 0; second < 3_600; second++) {
      now = second * 1_000;
      for (let i = 0; i < 5; i++) expect(within('typing')).toBe(true);
    }
    const burst = Array.from({ length: 1_000 }, () => within('script')).filter(Boolean);
    expect(burst).toHaveLength(REQUESTS_PER_MINUTE);
    expect(within('typing')).toBe(true);
    now += 60_000;
    expect(within('script')).toBe(true);
  });

  test('stands before the handlers', async () => {
    const limited = await openWorkbench({ requestsPerMinute: 20 });
    const headers = { ...ownHeaders(limited), cookie: limited.cookie };
    const answers = [];
    for (let i = 0; i < 30; i++)
      answers.push((await limited.app.request(`http://127.0.0.1:${limited.port}/api/own`, { headers })).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(8);
    expect(limited.ran.length).toBeLessThanOrEqual(22);
    await limited.stop();
  });
});
