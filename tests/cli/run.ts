import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** How a run of the command line ended. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a process of its own, with an answer or lines on its standard input. */
export function greenroom(
  args: readonly string[],
  options: { home?: string; input?: string | Uint8Array } = {},
): Promise<Ran> {
  const { GREENROOM_HOME: _, ...environment } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...environment, ...(options.home === undefined ? {} : { GREENROOM_HOME: options.home }), NO_COLOR: '1' },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // The program may refuse before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The lines of what was printed, each read as JSON. */
export function jsonLines(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A folder for a test, and what takes it away. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'greenroom-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
