// Prints how long the command takes from its first instruction to the printed link, as the median of five, and its memory then.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'greenroom-start-'));

async function start(): Promise<{ milliseconds: number; megabytes: number | null }> {
  const since = process.hrtime.bigint();
  const child = spawn(process.execPath, [main, 'serve', '--no-open', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const milliseconds = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('/launch?token=')) resolve(Number(process.hrtime.bigint() - since) / 1e6);
    });
    child.on('close', () => reject(new Error('the server did not start')));
  });
  const memory =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
      : undefined;
  child.removeAllListeners('close');
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return { milliseconds, megabytes: memory === undefined ? null : Math.round(Number(memory) / 1024) };
}

// The first start builds the web app and keeps the parsed content; the second is what a candidate waits for.
await start();
const runs = [];
for (let i = 0; i < RUNS; i++) runs.push(await start());
rmSync(home, { recursive: true, force: true });
const times = runs.map(({ milliseconds }) => Math.round(milliseconds)).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    start: { median: times[Math.floor(RUNS / 2)], all: times, unit: 'ms' },
    memory: runs.at(-1)?.megabytes,
  }),
);
