// Prints how long each read of the API takes with 100,000 attempts stored (budget 20 ms at the 99th percentile), and the
// server's memory (budget 150 MB), beside the same with an empty database.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { attemptToRow, gradingToRow, reviewToRow } from '#adapters/store/attempts.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { wordsAlone } from '#app/words-alone.ts';
import { openData } from '#cli/data.ts';
import { uuidv7 } from '#core/ids.ts';
import { ratings } from '#core/practice/attempt.ts';
import { DAY, MINUTE } from '#core/time.ts';

const ATTEMPTS = 100_000;
const CALLS = 50;
const ROWS_AT_ONCE = 500;
const OWNER = 'local';
const root = fileURLToPath(new URL('..', import.meta.url));
const { bank } = readBank(join(root, 'content'));
const newId = (at: number): string => uuidv7(at, randomBytes(10));

/** A data folder with a target and so many attempts over the last two years, each graded and reviewed. */
async function fill(folder: string, attempts: number): Promise<string> {
  const data = await openData({ folder, now: Date.now, newId: () => newId(Date.now()), bank, grader: wordsAlone });
  if (!data.ok) throw new Error(data.error.message);
  await data.value.ports.store.writeTarget(
    OWNER,
    {
      track: 'ml-engineer',
      title: '',
      company: '',
      interviewDay: null,
      hoursPerWeek: 7,
      daysOff: [],
      projects: [],
      mocks: {},
      resumeAligned: null,
    },
    Date.now(),
  );
  await data.value.close();
  const { kysely } = openSqlite<Tables>(join(folder, 'greenroom.db'));
  let last = '';
  for (let from = 0; from < attempts; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, attempts - from) }, (_, i) => entry(from + i, attempts));
    await kysely.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('attempts')
        .values(rows.map((row) => attemptToRow(OWNER, row.attempt)))
        .execute();
      await transaction
        .insertInto('gradings')
        .values(rows.map((row) => gradingToRow(OWNER, row.grading)))
        .execute();
      await transaction
        .insertInto('reviews')
        .values(rows.map((row) => reviewToRow(OWNER, row.review)))
        .execute();
    });
    last = rows.at(-1)?.attempt.id ?? last;
  }
  await kysely.destroy();
  return last;
}

function entry(i: number, of: number) {
  const at = Date.now() - DAY - Math.round(((of - i) / of) * 700 * DAY) + (i % 7) * MINUTE;
  const question = bank.questions[(i * 7919) % bank.questions.length];
  if (question === undefined) throw new Error('the bank is empty');
  const attempt = {
    id: newId(at),
    questionId: question.id,
    sessionId: null,
    mode: 'answer' as const,
    probeOf: null,
    point: null,
    asked: question.prompt,
    text: question.modelAnswer,
    confidence: [0.1, 0.3, 0.5, 0.7, 0.9][i % 5] ?? 0.5,
    seconds: 120,
    work: null,
    submittedAt: at,
  };
  const score = ((i * 37) % 100) / 100;
  const points = question.points.map((point) => ({
    id: point.id,
    verdict: 'covered' as const,
    evidence: [{ start: 0, end: 40 }],
  }));
  const feedback = {
    grader: { kind: 'rule' as const, name: 'bench', version: '0' },
    score,
    points,
    misconceptions: [],
    delivery: { words: 200, seconds: 120, target: { min: 100, max: 300 } },
    next: null,
  };
  return {
    attempt,
    grading: { id: newId(at), attemptId: attempt.id, feedback, at },
    review: {
      id: newId(at),
      questionId: question.id,
      attemptId: attempt.id,
      rating: ratings[i % 4] ?? 3,
      by: 'rule' as const,
      replaces: null,
      at,
      recordedAt: at,
    },
  };
}

async function measure(folder: string, attempt: string): Promise<Record<string, unknown>> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', join(root, 'src/cli/main.ts'), 'serve', '--no-open', '--home', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+token=\S+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error('the server did not start')));
  });
  const landed = await fetch(link, { redirect: 'manual' });
  const cookie = landed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const origin = new URL(link).origin;
  const reads = [
    '/api/app',
    '/api/today',
    '/api/queue',
    '/api/questions',
    '/api/questions?q=leakage',
    '/api/questions/data-leakage',
    '/api/tracks/ml-engineer',
    '/api/progress',
    '/api/own',
    '/api/starter',
  ];
  if (attempt !== '') reads.push(`/api/attempts/${attempt}`);
  const figures: Record<string, unknown> = {};
  const all: number[] = [];
  for (const path of reads) {
    const times: number[] = [];
    for (let i = 0; i < CALLS; i++) {
      const since = performance.now();
      const response = await fetch(origin + path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
      await response.arrayBuffer();
      if (response.status === 429) {
        // The limit on requests a minute is part of what is measured against, not of the figure.
        await new Promise((resolve) => setTimeout(resolve, 61_000));
        i -= 1;
        continue;
      }
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      times.push(performance.now() - since);
    }
    figures[path.replace(attempt, ':id')] = {
      first: round(times[0] ?? 0),
      median: quantile(times, 0.5),
      p99: quantile(times, 0.99),
    };
    all.push(...times.slice(1));
  }
  const memory =
    process.platform === 'linux'
      ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)
      : null;
  child.removeAllListeners('close');
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return {
    overall: { median: quantile(all, 0.5), p99: quantile(all, 0.99), budget: 20, unit: 'ms' },
    memory: { megabytes: memory, budget: 150 },
    figures,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

for (const attempts of [0, ATTEMPTS]) {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
  const last = await fill(folder, attempts);
  console.log(JSON.stringify({ attempts, ...(await measure(folder, last)) }, null, 1));
  rmSync(folder, { recursive: true, force: true });
}
