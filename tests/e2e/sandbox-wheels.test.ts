import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWheelFolder } from '#adapters/wheels/wheel-folder.ts';
import { makeWheel } from './make-wheel.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

/*
 * Packages handed in by the page, installed inside the frame.
 */
const place = mkdtempSync(join(tmpdir(), 'greenroom-e2e-wheels-'));
const numpy = makeWheel('numpy', '0.1', {
  'numpy/__init__.py': 'import six\ndef zeros(n):\n    return [six.ZERO] * n\n',
});
const six = makeWheel('six', '0.1', { 'six.py': 'ZERO = 0\n' });
const served: Readonly<Record<string, Buffer>> = {
  '/full/numpy-0.1-py3-none-any.whl': numpy,
  '/full/six-0.1-py3-none-any.whl': six,
};
let away: Server;
let world: SandboxWorld;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const entry = (name: string, bytes: Buffer, depends: string[]) => ({
    name,
    file_name: `${name}-0.1-py3-none-any.whl`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    depends,
  });
  const lock = join(place, 'lock.json');
  writeFileSync(
    lock,
    JSON.stringify({ packages: { numpy: entry('numpy', numpy, ['six']), six: entry('six', six, []) } }),
  );
  away = createServer((request, response) => response.end(served[request.url ?? ''])).listen(0, '127.0.0.1');
  await once(away, 'listening');
  const address = away.address();
  const from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/full/`;
  world = await openSandboxWorld(openWheelFolder({ lock, folder: join(place, 'wheels'), from }));
  ({ page, complaints } = await world.open());
});
afterAll(async () => {
  await world?.close();
  away.close();
  rmSync(place, { recursive: true, force: true });
});

/** Runs code with packages; bytes travel as base64. */
async function runWith(wheels: Record<string, { fileName: string; base64: string }>, code: string): Promise<unknown> {
  return page.evaluate(
    async ([given, candidate]) => {
      const decoded = Object.entries(given).map(([name, { fileName, base64 }]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return [name, { fileName, bytes }] as const;
      });
      const runner = window.sandbox.openPythonRunner({ wheels: Object.fromEntries(decoded) });
      const solution = 'def f(a):\n    return a';
      const tests = 'CASES = [case("one", 1, expect=ANY)]';
      const job = { code: candidate, entry: 'f', solution, tests, examplesOnly: false, argument: null };
      const answer = await runner.run(job);
      const state = runner.state();
      runner.dispose();
      return { answer, state };
    },
    [wheels, code] as const,
  );
}

test('a package of plain Python is there to import, and no request is made for it', async () => {
  const wheel = makeWheel('greeting', '1.0', { 'greeting/__init__.py': 'def hello():\n    return "hello"\n' });
  // Pyodide's lock knows a package of this name, with another file.
  const known = makeWheel('six', '9.9', { 'six.py': 'VERSION = "ours"\n' });
  const said = await runWith(
    {
      greeting: { fileName: 'greeting-1.0-py3-none-any.whl', base64: wheel.toString('base64') },
      six: { fileName: 'six-9.9-py3-none-any.whl', base64: known.toString('base64') },
    },
    'import greeting, six\ndef f(a):\n    return [greeting.hello(), six.VERSION]',
  );
  expect(said).toMatchObject({ answer: { fault: null, outcomes: [{ got: { value: ['hello', 'ours'] } }] } });
  expect(world.workbench.requests.filter((request) => request.endsWith('.whl'))).toEqual([]);
});

test('a package that cannot be installed is said, not skipped', async () => {
  const said = await runWith({ broken: { fileName: 'broken-1.0-py3-none-any.whl', base64: 'AAAA' } }, 'def f(a): pass');
  expect(said).toMatchObject({
    answer: { ended: 'lost' },
    state: { phase: 'failed', reason: expect.stringMatching(/broken/) },
  });
});

test('a package comes from its address into the data folder, from there into the page, and runs', async () => {
  const said = await page.evaluate(async () => {
    const before = await window.sandbox.readWheels(['numpy']);
    const fetched = await fetch('/api/wheels', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"names":["numpy"]}',
    });
    const { files, missing } = await window.sandbox.readWheels(['numpy']);
    const runner = window.sandbox.openPythonRunner({ wheels: files ?? {} });
    const answer = await runner.run({
      code: 'import numpy\ndef f(n):\n    return numpy.zeros(n)',
      entry: 'f',
      solution: 'def f(n):\n    return [0] * n',
      tests: 'CASES = [case("three", 3)]',
      examplesOnly: false,
      argument: null,
    });
    runner.dispose();
    return { before: before.missing, status: fetched.status, missing, answer };
  });
  expect(said).toMatchObject({
    before: ['numpy', 'six'],
    status: 200,
    missing: [],
    answer: { fault: null, outcomes: [{ got: { value: [0, 0, 0] } }] },
  });
  const requests = await page.evaluate(async () => {
    const names = ['lock.json', '..%2flock.json', 'numpy-9.9-py3-none-any.whl'];
    return Promise.all(names.map(async (name) => (await fetch(`/wheels/${name}`)).status));
  });
  expect(requests).toEqual([404, 404, 404]);
});

test('nothing was refused by the browser or broke the page', () => {
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
});
