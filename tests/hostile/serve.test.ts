import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange, request } from './raw.ts';

/** The project with an empty web app in place of the built one, which these tests are not about. */
const project = fileURLToPath(new URL('../..', import.meta.url));
let root = '';
let home = '';
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-serve-'));
  root = join(folder, 'project');
  home = join(folder, 'home');
  mkdirSync(join(root, 'dist', 'web'), { recursive: true });
  for (const name of ['content', 'node_modules']) symlinkSync(join(project, name), join(root, name));
  cpSync(join(project, 'package.json'), join(root, 'package.json'));
  cpSync(join(project, 'src'), join(root, 'src'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(project, 'src', 'web')),
  });
  writeFileSync(join(root, 'dist', 'web', 'index.html'), '<!doctype html><title>Greenroom</title>');
});
/** Everything started here, so that a test that fails leaves nothing running. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(join(root, '..'), { recursive: true, force: true });
});

type Run = {
  said(): string;
  until(pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<number | NodeJS.Signals | null>;
};

function greenroom(words: readonly string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...words], {
    env: { ...process.env, CI: 'true', GREENROOM_HOME: home, ...environment },
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    said: () => said,
    async until(pattern) {
      for (let i = 0; i < 1_500; i++) {
        const found = pattern.exec(said);
        if (found !== null) return found[1] ?? found[0];
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`never said ${pattern}: ${said}`);
    },
    kill: (signal) => child.kill(signal),
    ended,
  };
}

const LINK = /(http:\/\/127\.0\.0\.1:\d+\/launch\?token=\S+)/;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function letIn(link: string): Promise<{ port: number; cookie: string }> {
  const { port, pathname, search, host } = new URL(link);
  const answer = await exchange(Number(port), request(`GET ${pathname}${search}`, { host }));
  return { port: Number(port), cookie: /set-cookie: ([^;]+)/i.exec(answer.text)?.[1] ?? '' };
}

async function statusOf(port: number, cookie: string): Promise<number> {
  return (await exchange(port, request('GET /api/app', { host: `127.0.0.1:${port}`, cookie }))).status;
}

test('a session outlives a killed server, and its link does not', async () => {
  const [mine, other] = [await freePort(), await freePort()].map(String) as [string, string];
  const first = greenroom(['serve', '--port', mine]);
  const link = await first.until(LINK);
  const { port, cookie } = await letIn(link);
  expect(await statusOf(port, cookie)).toBe(200);
  for (const name of ['session-secret', 'server.json', 'greenroom.db', 'lock.db'])
    expect(statSync(join(home, name)).mode & 0o077, name).toBe(0);
  expect(statSync(home).mode & 0o077).toBe(0);

  const second = greenroom(['serve', '--port', other]);
  expect(await second.ended).toBe(1);
  expect(second.said().trim().split('\n')).toHaveLength(1);
  expect(second.said()).toContain('already using');

  first.kill('SIGKILL');
  await first.ended;
  const closed = greenroom(['open']);
  expect(await closed.ended).toBe(1);
  expect(closed.said()).toContain('npm start');

  const again = greenroom(['serve', '--port', mine]);
  await again.until(LINK);
  expect(await statusOf(port, cookie)).toBe(200);
  expect((await letIn(link)).cookie).toBe('');

  const opened = greenroom(['open']);
  expect(await opened.ended).toBe(0);
  const more = await letIn(LINK.exec(opened.said())?.[1] ?? '');
  expect(await statusOf(more.port, more.cookie)).toBe(200);

  const stopping = performance.now();
  again.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(performance.now() - stopping).toBeLessThan(2_500);
  expect(existsSync(join(home, 'server.json'))).toBe(false);
  expect(readFileSync(join(home, 'session-secret'))).toHaveLength(32);
}, 60_000);

test('no other address, a taken port, a wrong port: one sentence and a failure', async () => {
  for (const environment of [
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { GREENROOM_HOST: '192.168.1.5' },
    { GREENROOM_HOST: 'example.test' },
  ] as Record<string, string>[]) {
    const refused = greenroom(['serve'], environment);
    expect(await refused.ended, refused.said()).toBe(1);
    expect(refused.said()).toMatch(/^greenroom: Greenroom listens on this computer only.*\n$/);
  }
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const refused = greenroom(['serve', '--port', String(port)]);
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toBe(`greenroom: Port ${port} is taken by another program; choose another with --port.\n`);
  taken.close();
  expect(await greenroom(['serve', '--port', '0x50']).ended).not.toBe(0);
}, 60_000);

test('a machine name in HOST is none of our business, and the next port is tried', async () => {
  const taken = createServer().listen(4_600, '127.0.0.1');
  await new Promise((resolve) => taken.on('listening', resolve).on('error', resolve));
  const running = greenroom(['serve'], { HOST: 'x86_64-conda-linux-gnu' });
  const link = await running.until(LINK);
  expect(Number(new URL(link).port)).toBeGreaterThan(4_600);
  running.kill('SIGINT');
  expect(await running.ended).toBe(0);
  taken.close();
}, 30_000);
