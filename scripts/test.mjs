// Runs the checks and the test suites, two at a time, and closes with one line: `N passed, N failed`.
// Arguments name the parts to run; without any, all of them.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findPrerequisites } from './prerequisites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = join(root, 'node_modules', '.bin');
const scratch = mkdtempSync(join(tmpdir(), 'greenroom-tests-'));
/** A part that takes longer hangs. */
const LONGEST = 40 * 60_000;
/** Lines shown of a part that failed. */
const MOST_LINES = 300;
/** Those that others wait for and those that take longest come first. */
const FIRST = ['build', 'types', 'e2e', 'crash', 'store', 'problems'];

const checks = [
  { name: 'build', command: ['vite', 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'format', command: ['biome', 'format', '--max-diagnostics=5'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'dead-code', command: ['knip', '--no-progress'] },
  { name: 'bank', command: ['node', 'src/cli/main.ts', 'check'] },
  { name: 'problems', command: ['node', 'src/cli/main.ts', 'check', '--executed'], says: true },
];
/** What a suite needs: a program of the machine, or that the web app is not being built meanwhile. */
const programsOf = {
  store: ['postgresql'],
  e2e: ['chromium'],
  problems: ['python'],
  unit: ['python'],
  cli: ['python'],
};
const buildsFirst = ['cli', 'crash', 'hostile', 'e2e'];

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) stop(child);
    process.exit(130);
  });
}
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const { parts, empty } = await listParts(process.argv.slice(2));
const found = findPrerequisites([...new Set(parts.flatMap((part) => programsOf[part.name] ?? []))]);
const results = await runAll(parts);
report(results, empty);

/** The checks and the vitest projects that were asked for; `empty` names projects without a test file. */
async function listParts(asked) {
  const { default: config } = await import('../vitest.config.ts');
  const projects = config.test.projects.map((project) => project.test);
  const hasTests = ({ include, exclude = [] }) => globSync(include, { cwd: root, exclude }).length > 0;
  const suites = projects.map(({ name }) => ({
    name,
    command: [
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${counts(name)}`,
    ],
    counts: counts(name),
  }));
  const all = [...checks, ...suites];
  const unknown = asked.filter((name) => !all.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no part called ${unknown.join(', ')}; there are ${all.map((part) => part.name).join(', ')}.`,
    );
    process.exit(2);
  }
  const wanted = all.filter((part) => asked.length === 0 || asked.includes(part.name));
  const without = projects.filter((project) => !hasTests(project)).map((project) => project.name);
  const rank = (part) => (FIRST.indexOf(part.name) + FIRST.length) % FIRST.length;
  return {
    parts: wanted
      .filter((part) => !without.includes(part.name))
      .toSorted((a, b) => Number(FIRST.includes(b.name)) - Number(FIRST.includes(a.name)) || rank(a) - rank(b)),
    empty: wanted.filter((part) => without.includes(part.name)).map((part) => part.name),
  };
}

function counts(name) {
  return join(scratch, `${name}.json`);
}

/** Runs the parts in lanes. */
async function runAll(waiting) {
  const queue = [...waiting];
  const done = [];
  let wake = Promise.withResolvers();
  const built = () => done.some((result) => result.name === 'build') || !waiting.some((part) => part.name === 'build');
  const lane = async () => {
    while (queue.length > 0) {
      const next = queue.findIndex((part) => !buildsFirst.includes(part.name) || built());
      if (next < 0) {
        await wake.promise;
        continue;
      }
      const [part] = queue.splice(next, 1);
      const result = await runPart(part);
      done.push(result);
      tell(result);
      wake.resolve();
      wake = Promise.withResolvers();
    }
  };
  const lanes = Math.max(2, Math.min(4, Math.floor(availableParallelism() / 2)));
  await Promise.all(Array.from({ length: lanes }, lane));
  return waiting.map((part) => done.find((result) => result.name === part.name));
}

async function runPart(part) {
  const missing = (programsOf[part.name] ?? []).filter((name) => found[name].path === null);
  const why = missing.map((name) => found[name].sentence).join(' ');
  if (why !== '') return { name: part.name, passed: 0, failed: 1, skipped: [], seconds: 0, said: why };
  const started = performance.now();
  const { code, said } = await run(part.command);
  const says = part.says === true ? said.trim().split('\n').at(-1) : undefined;
  return { name: part.name, ...count(part, code), seconds: (performance.now() - started) / 1000, said, says };
}

/** Passed, failed and skipped of one part; a check counts as one, a suite by its tests. */
function count(part, code) {
  if (part.counts === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  let read;
  try {
    read = JSON.parse(readFileSync(part.counts, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const tests = read.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => test.fullName);
  // A file that does not load has no tests to fail, and an error outside every test fails none.
  const unloaded = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = tests.filter((test) => test.status === 'failed').length + unloaded;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped };
}

function run([program, ...words]) {
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : join(programs, program), words, {
      cwd: root,
      // A group of its own, so that stopping it stops what it started.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
        CI: '1',
        NO_COLOR: '1',
        // Whatever a test forgets to hand in, it must not find the data of the person at this machine.
        GREENROOM_HOME: join(scratch, 'home'),
        ...(found.chromium?.path ? { CHROMIUM_PATH: found.chromium.path } : {}),
      },
    });
    children.add(child);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const limit = setTimeout(() => {
      said += `\nStopped after ${LONGEST / 60_000} minutes.\n`;
      stop(child);
    }, LONGEST);
    const end = (code) => {
      clearTimeout(limit);
      children.delete(child);
      resolve({ code, said });
    };
    child.on('error', (error) => {
      said += String(error);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function stop(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function tell(result) {
  if (result.failed > 0) {
    const lines = stripVTControlCharacters(result.said).trim().split('\n');
    const cut = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} lines before these`] : [];
    console.log(['', `── ${result.name} ──`, ...cut, ...lines.slice(-MOST_LINES), ''].join('\n'));
  }
  console.log(line(result));
}

function line({ name, passed, failed, seconds }) {
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

function report(results, empty) {
  console.log('\nSummary');
  for (const result of results) {
    console.log(line(result));
    if (result.says !== undefined) console.log(`    ${result.says}`);
  }
  const skipped = results.flatMap(({ name, skipped }) => skipped.map((test) => `– ${name}: skipped: ${test}`));
  for (const name of empty) skipped.push(`– ${name}: skipped: it has no test files`);
  for (const sentence of skipped) console.log(sentence);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') + skipped.length > 0 || results.length === 0 ? 1 : 0;
}
