import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the web app is built from. */
const sources = ['src/web', 'src/core', 'src/wire', 'src/inference', 'src/sandbox', 'assets', 'package-lock.json'];

/**
 * Says whether the web app must be built: it is missing, or older than something it is built from.
 * @param root path of the project
 */
export function webIsStale(root: string): boolean {
  const built = statSync(join(root, 'dist', 'web', 'index.html'), { throwIfNoEntry: false });
  if (built === undefined) return true;
  return sources.some((source) => newest(join(root, source)) > built.mtimeMs);
}

/**
 * Builds the web app in a process of its own.
 * @returns null, or what the build said when it failed
 */
export async function buildWeb(root: string): Promise<string | null> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) return 'The web app cannot be built: run npm ci first.';
  const child = spawn(process.execPath, [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    // Whatever the caller runs as, the app is built for use.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return code === 0 ? null : said.trim();
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  let latest = 0;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.name.includes('.test.')) latest = Math.max(latest, newest(join(path, entry.name)));
  }
  return latest;
}
