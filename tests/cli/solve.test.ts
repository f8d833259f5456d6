import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { greenroom, jsonLines, temporaryFolder } from './run.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const home = temporaryFolder();
const solve = (args: string[], input?: string) =>
  greenroom(['solve', ...args], { home: home.path, ...(input === undefined ? {} : { input }) });
const id = 'merge-sensor-windows';
const code = (name: string): string => readFileSync(join(content, 'coding', id, name), 'utf8');

afterAll(() => home.remove());

describe('greenroom solve PROBLEM', () => {
  it('prints the contract as one JSON value, from a file and from standard input', async () => {
    const [file, piped] = await Promise.all([
      solve([id, join(content, 'coding', id, 'solution.py'), '--json']),
      solve([id, '--json'], code('solution.py')),
    ]);
    expect(file).toEqual({ code: 0, err: '', out: piped.out });
    const answer = JSON.parse(file.out) as { problem: string; status: string; tests: unknown[] };
    expect(answer).toMatchObject({ problem: id, status: 'pass' });
    expect(answer.tests).toContainEqual({ name: 'no windows', status: 'pass', message: null });
  });

  it('fails a wrong solution with the failing test laid open', async () => {
    const { code: exit, out } = await solve([id, '-', '--json'], code('wrong/touching-stay-apart.py'));
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: 'fail',
      failures: [{ test: 'a shared end', expected: '[(0, 5)]' }, {}],
    });
  });

  it('runs SQL, and says what PostgreSQL says', async () => {
    const schema = 'best-sellers-per-category';
    const sql = readFileSync(join(content, 'sql', schema, 'solution.sql'), 'utf8');
    expect(JSON.parse((await solve([schema, '--json'], sql)).out)).toMatchObject({ problem: schema, status: 'pass' });
    const broken = JSON.parse((await solve([schema, '--json'], 'select nothing from nowhere')).out) as {
      status: string;
      tests: { message: string }[];
    };
    expect(broken.status).toBe('error');
    expect(broken.tests[0]?.message).toMatch(/nowhere/);
  });

  it('reads for a person: what passes, what fails, the smallest failing call', async () => {
    const { out } = await solve([id], code('wrong/does-not-sort.py'));
    expect(out).toMatch(/\d+ of \d+ tests pass\./);
    expect(out).toMatch(/input +merge_windows\(\[/);
    expect((await solve([id], 'def merge_windows(:')).out).toMatch(/SyntaxError.*\(line 1\)/);
  });

  it.each([
    [['no-such-problem'], '', /There is no problem “no-such-problem”/],
    [['merge-sensor-window'], '', /Did you mean merge-sensor-windows\?/],
    [[], '', /Name a problem/],
    [[id, '--batch', 'x'], '', /leave the problem out/],
    [[id], 'x'.repeat(60_000), /longer than 50,000 characters/],
  ])('says what is wrong with %j', async (args, input, message) => {
    const { code: exit, out, err } = await solve(args, input);
    expect([exit !== 0, out]).toEqual([true, '']);
    expect(err).toMatch(message);
  });
});

describe('greenroom solve --batch', () => {
  it('answers line by line in the same order, bad lines in their place', async () => {
    const file = join(home.path, 'lines.jsonl');
    const lines = [
      { id: 'a', problem: id, code: code('solution.py') },
      { id: 'b', problem: 'nothing', code: '' },
      { id: 'c', problem: id, code: code('starter.py') },
      { id: 'd', problem: id },
    ];
    writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
    const { code: exit, out } = await solve(['--batch', file]);
    expect(exit).toBe(1);
    expect(jsonLines(out)).toMatchObject([
      { id: 'a', status: 'pass' },
      { id: 'b', error: expect.stringMatching(/no problem/) as string },
      { id: 'c', status: 'fail' },
      { id: 'd', error: expect.stringMatching(/“code” must be text/) as string },
      { id: null, error: expect.stringMatching(/not JSON/) as string },
    ]);
  });
});
