import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWheel } from './make-wheel.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

/*
 * Packages handed in by the page, installed inside the frame.
 */
let world: SandboxWorld;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  world = await openSandboxWorld();
  ({ page, complaints } = await world.open());
});
afterAll(() => world?.close());

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

test('nothing was refused by the browser or broke the page', () => {
  expect(complaints).toEqual([]);
});
