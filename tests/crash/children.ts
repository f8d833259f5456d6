// Child processes that the crash tests start and kill.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running script beside the tests. */
export type Child = {
  /** The whole lines it has printed. */
  lines(): string[];
  /** Resolves once it printed a line; rejects when it ends first. */
  printed(line: string): Promise<void>;
  kill(): void;
  /** The exit code, or null when it was killed. Errors it printed are in errors(). */
  ended: Promise<number | null>;
  errors(): string;
};

const running = new Set<ChildProcess>();
// A test that fails half-way leaves none behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a script of this folder in a process of its own. */
export function startChild(script: string, args: readonly string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once for the hundreds of starts.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'greenroom-crash-compiled') },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let out = '';
  let errors = '';
  const watchers = new Set<() => void>();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const watch of watchers) watch();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // What was cut off by a kill is not a line.
  const lines = (): string[] => out.split('\n').slice(0, -1);
  return {
    lines,
    printed: (line) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (!lines().includes(line)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        void ended.then(() => reject(new Error(`the child ended before it printed “${line}”: ${errors}`)));
      }),
    kill: () => void child.kill('SIGKILL'),
    ended,
    errors: () => errors,
  };
}

/** Waits; a fraction of a millisecond counts, so that kills fall anywhere between two steps. */
export async function pause(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  if (milliseconds > 2) await new Promise((resolve) => setTimeout(resolve, milliseconds - 2));
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

/** A temporary folder and its removal. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'greenroom-crash-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
