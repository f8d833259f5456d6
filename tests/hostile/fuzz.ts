// Run as a process of its own with --expose-gc: prints one JSON line of figures, and how it ends is part of the result.
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { makeChance } from './chance.ts';
import { type Attack, type Known, nextAttack } from './mutate.ts';
import { ownHeaders } from './own.ts';
import { openWorkbench } from './workbench.ts';

const [seed = 1, inside = 90_000, over = 10_000] = process.argv.slice(2).map(Number);
const workbench = await openWorkbench();
const chance = makeChance(seed);
const known: Known = { attempt: [], session: [], own: [] };
const own = { ...ownHeaders(workbench), cookie: workbench.cookie };
const base = `http://127.0.0.1:${workbench.port}`;
const statuses: Record<string, number> = {};
const broken: { status: number; method: string; target: string; body: string | undefined; answer: string }[] = [];
const times: number[] = [];

function note(attack: Attack, status: number, text: string, since: number): void {
  times.push(performance.now() - since);
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (status >= 500 || status === 0)
    broken.push({
      status,
      method: attack.method,
      target: attack.target.slice(0, 300),
      body: attack.body?.slice(0, 600),
      answer: text.slice(0, 300),
    });
  const kind =
    attack.name === 'submitAnswer'
      ? 'attempt'
      : attack.name === 'startSession'
        ? 'session'
        : attack.name === 'addOwnQuestion'
          ? 'own'
          : null;
  const id = kind === null || status !== 200 ? undefined : /"id":"([\w-]+)"/.exec(text)?.[1];
  if (kind !== null && id !== undefined && known[kind].length < 50) known[kind].push(id);
}

async function insideCall(attack: Attack): Promise<void> {
  const since = performance.now();
  const init = {
    method: attack.method,
    headers: attack.headers,
    ...(attack.body === undefined ? {} : { body: attack.body }),
  };
  const answer = await workbench.app.request(`${base}${attack.target}`, init);
  note(attack, answer.status, await answer.text(), since);
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
function overSocket(attack: Attack): Promise<void> {
  const since = performance.now();
  return new Promise((resolve) => {
    const call = request(
      {
        agent,
        host: '127.0.0.1',
        port: workbench.port,
        method: attack.method,
        path: attack.target,
        headers: attack.headers,
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('close', () => {
          note(attack, answer.statusCode ?? 0, text, since);
          resolve();
        });
      },
    );
    call.on('error', (error) => {
      note(attack, 0, error.message, since);
      resolve();
    });
    call.end(attack.body);
  });
}

/** Memory still held once what is no longer used has been given back; what is resident hangs on when the system takes it. */
async function settledMemory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Requests until caches and compiled code are what they stay. */
const WARM = Math.min(5_000, inside - 1);
let before = 0;
const started = performance.now();
for (let i = 0; i < inside; i++) {
  await insideCall(nextAttack(chance, known, own));
  if (i === WARM) before = await settledMemory();
}
for (let i = 0; i < over; i += 8)
  await Promise.all(Array.from({ length: Math.min(8, over - i) }, () => overSocket(nextAttack(chance, known, own))));
const after = await settledMemory();
agent.destroy();
await workbench.stop();
times.sort((a, b) => a - b);
const figures = {
  requests: times.length,
  seconds: Math.round((performance.now() - started) / 1_000),
  statuses,
  megabytes: Math.round(after / 1_048_576),
  growth: Math.round((after - before) / 1_048_576),
  p99: Math.round((times[Math.floor(times.length * 0.99)] ?? 0) * 10) / 10,
  slowest: Math.round(times.at(-1) ?? 0),
  broken: broken.length,
  examples: broken.slice(0, 8),
  logged: [...new Set(workbench.logged.map((line) => line.split('\n').slice(0, 4).join(' | ')))].slice(0, 12),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
