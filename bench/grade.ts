// How long grading an answer of 700 words against 8 points takes and how much memory it needs: stage one and both stages, in Node
// and in the worker of the web app in Chromium (built by npm run build).
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { readGradingFiles } from '#adapters/grading/grading-files.ts';
import { startServer } from '#cli/serve.ts';
import { gradeByMeaning } from '#core/grading/grade-by-meaning.ts';
import { grade } from '#core/grading/grade.ts';
import { prepareRubric } from '#core/grading/prepare.ts';
import { openJudge } from '#inference/open-judge.ts';

const STAGE_ONE_BUDGET = 15;
const BOTH_BUDGET = 600;
const MEMORY_BUDGET = 200;
const WORDS = 700;
const POINTS = 8;
const ROUNDS = 20;
const JUDGED = 12;

const root = fileURLToPath(new URL('..', import.meta.url));
const { bank } = readBank(join(root, 'content'));
const words = bank.questions.flatMap((question) => question.modelAnswer.split(/\s+/));
const most = Math.max(...bank.questions.map((question) => question.points.length));
const questions = bank.questions.filter((question) => question.points.length === Math.min(POINTS, most)).slice(0, 10);

/** Another stretch of the bank's own words each time, so that nothing can be remembered. */
function answerAt(n: number): string {
  const start = (n * 131) % Math.max(1, words.length - WORDS);
  return words.slice(start, start + WORDS).join(' ');
}

function print(what: string, times: readonly number[], budget: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  console.log(`${what}: ${at(0.5)} ms median, ${at(0.95)} ms at the 95th percentile (budget ${budget} ms)`);
}

console.log(`answers of ${WORDS} words against ${Math.min(POINTS, most)} points`);
const rubrics = questions.map((question) => prepareRubric(question));
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++)
  for (const [i, rubric] of rubrics.entries()) {
    const answer = answerAt(round * rubrics.length + i);
    const began = performance.now();
    grade(rubric, answer, null);
    times.push(performance.now() - began);
  }
// The first round is spent on compiling.
print('stage one, Node', times.slice(rubrics.length), STAGE_ONE_BUDGET);

const { judge: files, vectors } = await readGradingFiles(root);
const before = process.memoryUsage().rss;
const opened = performance.now();
const judge = await openJudge(files);
console.log(`loading the judge, Node: ${(performance.now() - opened).toFixed(0)} ms`);
const both: number[] = [];
for (let i = 0; i <= JUDGED; i++) {
  const rubric = rubrics[i % rubrics.length];
  if (rubric === undefined) break;
  const began = performance.now();
  await gradeByMeaning(rubric, answerAt(500 + i), null, { judge, vectors });
  both.push(performance.now() - began);
}
print('both stages, Node', both.slice(1), BOTH_BUDGET);
console.log(`memory the judge added, Node: ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`);

const home = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const served = await startServer(root, { port: undefined, home, browser: false }, {}, () => undefined);
if (!served.ok) throw new Error(served.error);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  // Only the app itself may start a worker, so the policy is set aside for the measurement.
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(served.value.link);
  const worker = readdirSync(join(root, 'dist/web/assets')).find((name) => name.startsWith('grader-worker-'));
  if (worker === undefined) throw new Error('npm run build first');
  const renderer = renderers();
  const found = await page.evaluate(
    async ({ worker, cases }) => {
      const started = new Worker(`/assets/${worker}`, { type: 'module' });
      const one: number[] = [];
      const two: number[] = [];
      for (const [revision, { rubric, text }] of cases.entries()) {
        started.postMessage({ kind: 'rubric', rubric });
        const began = performance.now();
        await new Promise<void>((resolve, reject) => {
          started.onmessage = ({ data }) => {
            if (data.kind === 'unavailable') reject(new Error(data.reason));
            if (data.kind !== 'feedback' || data.revision !== revision + 1) return;
            const took = performance.now() - began;
            if (data.feedback.grader.name === 'words') one.push(took);
            else {
              two.push(took);
              resolve();
            }
          };
          started.postMessage({ kind: 'text', revision: revision + 1, text });
        });
      }
      return { one, two };
    },
    {
      worker,
      cases: Array.from({ length: JUDGED * 2 + 1 }, (_, i) => ({
        rubric: structuredClone(questions[i % questions.length]),
        text: answerAt(900 + i),
      })),
    },
  );
  // The rubric is read within the first stage here; the second half comes with a warm worker.
  print('stage one and reading the rubric, Chromium worker', found.one.slice(JUDGED), STAGE_ONE_BUDGET);
  print('both stages, Chromium worker', found.two.slice(JUDGED), BOTH_BUDGET);
  const grown = renderers() - renderer;
  console.log(`memory the worker added, Chromium: ${(grown / 1e6).toFixed(0)} MB (budget ${MEMORY_BUDGET} MB)`);

  // Typing in the app itself, 700 words in the box, while the worker reads: what the page does in one piece.
  await page.getByRole('radio', { name: 'ML engineer' }).check();
  await page.getByLabel('Hours a week').fill('7');
  await page.getByRole('button', { name: 'Ask me the first question' }).click();
  await page.getByRole('button', { name: 'show points as I type' }).click();
  const box = page.getByLabel('Your answer', { exact: true });
  await box.fill(answerAt(0));
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  await box.pressSequentially(' and this is what I would say about it next', { delay: 80 });
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  console.log(
    `longest task of the page while typing, Chromium: ${Math.max(0, ...long).toFixed(0)} ms (0: none over 50)`,
  );
} finally {
  await browser.close();
  await served.value.stop();
  rmSync(home, { recursive: true });
}

/** Private memory of all processes of this browser that draw pages, in bytes (Linux). */
function renderers(): number {
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      for (const kind of ['Private_Clean', 'Private_Dirty'])
        sum += Number(new RegExp(`${kind}:\\s+(\\d+) kB`).exec(rollup)?.[1] ?? 0) * 1024;
    } catch {
      // A process that ended meanwhile draws nothing.
    }
  }
  return sum;
}
