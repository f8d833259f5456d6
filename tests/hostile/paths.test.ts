import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange, request } from './raw.ts';
import { ASSET, marks, openWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.stop());

/** What is behind the lock, and a file that is outside the static root. */
const targets = [
  '/api/app',
  '/api/backups',
  '/api/export',
  ASSET,
  '/index.html',
  '/outside.txt',
  `/${marks.data}/greenroom.db`,
  '/session-secret',
];

const slashes = [
  '/',
  '//',
  '///',
  '/./',
  '/x/../',
  '/%2e/',
  '/%2E%2E/',
  '/..%2f',
  '\\',
  '/\\',
  '%2f',
  '%2F',
  '/%2f',
  '%5c',
  '/%5C',
  '/%255c',
  '/;/',
  '/%00/',
  '/%09',
  '/%20',
  '/..;/',
  '/%c0%af',
  '/%e0%80%af',
  '/.%2e/',
  '/%2e./',
];
const prefixes = [
  '..',
  '/..',
  '/../..',
  '/%2e%2e',
  '/..%5c..',
  '/..\\..',
  '/%252e%252e',
  '/assets/..',
  '/assets/../..',
  '/assets/%2e%2e',
  '/assets/..%2f..',
  '/launch/..',
  '/healthz/..',
  '/signed-out/..',
  '/healthz/%2e%2e',
  '/healthz;',
  '/healthz%00',
  '/healthz?',
  '/healthz#',
  '/launch%2f..',
  '//evil.test',
  '/@fs',
  '/file:',
  '/.',
];
const digits = Array.from({ length: 96 }, (_, i) => `%${i.toString(16).padStart(2, '0')}`);
const endings = [
  ...digits,
  '/',
  '//',
  '%2f',
  '.',
  '/.',
  '/..',
  '%00',
  '%20',
  '%09',
  ';',
  '?',
  '??',
  '#',
  '%23',
  '%3f',
  '.json',
  '/%2e',
  '\\',
  '%5c',
  '~',
  '::$DATA',
  '?x=/healthz',
  ';/healthz',
  '/../healthz',
  '%2f..%2fhealthz',
];

/** Other spellings of a path, on the way to and around it. */
function spellings(target: string): string[] {
  const name = target.slice(1);
  const letters = [...name];
  const encoded = (at: number): string =>
    `/${letters.map((letter, i) => (i === at ? `%${letter.charCodeAt(0).toString(16)}` : letter)).join('')}`;
  return [
    target,
    ...slashes.map((slash) => `${slash.startsWith('%') ? '/' : ''}${slash}${name}`),
    ...slashes.map((slash) => `/${name.replaceAll('/', slash)}`),
    ...prefixes.map((prefix) => `${prefix.startsWith('/') ? '' : '/'}${prefix}${target}`),
    ...prefixes.flatMap((prefix) =>
      ['/', '\\', '%2f', '%5c'].map((join) => `${prefix.startsWith('/') ? '' : '/'}${prefix}${join}${name}`),
    ),
    ...endings.map((ending) => `${target}${ending}`),
    ...letters.map((_letter, at) => encoded(at)),
    ...letters.map((_letter, at) => encoded(at).replace('%', '%25')),
    target.toUpperCase(),
    target.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    target.replaceAll(/[a-z]/g, (letter, at: number) => (at % 2 === 0 ? letter.toUpperCase() : letter)),
    target.replaceAll('a', '\u0430').replaceAll('i', '%ef%bd%89'),
    `http://127.0.0.1:${workbench.port}${target}`,
    `http://127.0.0.1:${workbench.port}//${name}`,
    name,
    '*',
    `/${'../'.repeat(40)}${name}`,
    `/${'%2e%2e%2f'.repeat(40)}${name}`,
    `${target}${'/'.repeat(2_000)}`,
  ];
}

async function tryAll(headers: Record<string, string>): Promise<{ tried: number; seen: Map<string, string> }> {
  const seen = new Map<string, string>();
  let tried = 0;
  for (const target of targets) {
    const all = spellings(target).map((path) =>
      Buffer.from(request(`GET ${path}`, { host: `127.0.0.1:${workbench.port}`, ...headers }), 'utf8'),
    );
    expect(all.length).toBeGreaterThanOrEqual(300);
    for (let at = 0; at < all.length; at += 16) {
      const answers = await Promise.all(all.slice(at, at + 16).map((bytes) => exchange(workbench.port, bytes)));
      answers.forEach(({ status, text }, i) => {
        tried++;
        const line = String(all[at + i]).split('\r\n')[0] ?? '';
        if (status >= 500 || status === 0) seen.set(line, `status ${status}`);
        for (const mark of Object.values(marks)) if (text.includes(mark)) seen.set(line, mark);
      });
    }
  }
  return { tried, seen };
}

test('no spelling of any path gives a protected byte without a session', async () => {
  for (const accept of ['*/*', 'text/html']) {
    const { tried, seen } = await tryAll({ accept });
    expect(tried).toBeGreaterThan(2_400);
    expect([...seen]).toEqual([]);
  }
  expect(workbench.ran).toEqual([]);
});

test('no spelling of any path leaves the static root with a session', async () => {
  const { seen } = await tryAll({ accept: '*/*', cookie: workbench.cookie });
  expect([...seen].filter(([, what]) => what === marks.outside || what.startsWith('status'))).toEqual([]);
  // The marks are there to be seen where they belong.
  expect(new Set(seen.values())).toEqual(new Set([marks.data, marks.page, marks.asset]));
});

test('each path has one spelling: what is not it letter by letter is not found', async () => {
  const own = { host: `127.0.0.1:${workbench.port}`, cookie: workbench.cookie };
  for (const path of [
    '//api/app',
    '/%61pi/app',
    '/api/%61pp',
    '/API/app',
    '/api/app/',
    '/api//app',
    '/api/./app/..%2fapp',
    '/assets%2fapp-Ab12_cd3.js',
  ]) {
    expect((await exchange(workbench.port, request(`GET ${path}`, own))).status, path).toBe(404);
  }
  expect((await exchange(workbench.port, request(`GET ${ASSET}`, own))).text).toContain(marks.asset);
});

test('a parameter is a plain name', async () => {
  const own = { host: `127.0.0.1:${workbench.port}`, cookie: workbench.cookie };
  for (const id of [
    '..',
    '%2e%2e',
    'a%2fb',
    'a%5cb',
    'a%00',
    '%20',
    'é',
    'a%0d%0aset-cookie:x=y',
    'x'.repeat(121),
    '%E0%A4%A',
    '%',
  ]) {
    expect(
      (await exchange(workbench.port, Buffer.from(request(`GET /api/questions/${id}`, own), 'utf8'))).status,
      id,
    ).toBeLessThan(405);
  }
  expect(workbench.ran.filter((name) => name === 'readQuestion')).toEqual([]);
});
