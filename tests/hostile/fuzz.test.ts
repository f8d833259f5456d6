import { type ChildProcess, execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/** Two processes side by side, one for each core of a small machine; together 100,000 requests, a tenth over sockets. */
const SEEDS = [20_261_121, 20_261_122];
const INSIDE = 45_000;
const OVER_SOCKETS = 5_000;

/** What tests/hostile/fuzz.ts prints. */
type Figures = {
  requests: number;
  seconds: number;
  statuses: Record<string, number>;
  growth: number;
  broken: number;
  examples: unknown[];
  logged: string[];
};

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

function run(seed: number): Promise<{ code: unknown; output: string; errors: string }> {
  const script = fileURLToPath(new URL('fuzz.ts', import.meta.url));
  // With so little memory a leak ends the process.
  const words = ['--expose-gc', '--max-old-space-size=512', script, seed, INSIDE, OVER_SOCKETS].map(String);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, words, { maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : (error.code ?? error.signal), output, errors });
    });
    started.push(child);
  });
}

test('100,000 bent requests with a valid session: nothing breaks, nothing leaks, nothing exits', async () => {
  for (const { code, output, errors } of await Promise.all(SEEDS.map(run))) {
    expect(code, errors.slice(0, 2_000)).toBe(0);
    const figures = JSON.parse(output) as Figures;
    console.log(
      `fuzz: ${figures.requests} requests in ${figures.seconds} s, ${JSON.stringify(figures.statuses)}, memory +${figures.growth} MB`,
    );
    expect(figures.examples).toEqual([]);
    expect(figures.broken).toBe(0);
    expect(figures.logged).toEqual([]);
    expect(figures.requests).toBe(INSIDE + OVER_SOCKETS);
    expect(figures.growth).toBeLessThan(40);
    // A fuzzer that is always turned away at the first guard tests nothing.
    for (const status of ['200', '204', '400', '403', '404', '409', '415'])
      expect(figures.statuses[status] ?? 0, status).toBeGreaterThan(100);
  }
}, 600_000);
