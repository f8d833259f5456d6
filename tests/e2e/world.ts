import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const child = fileURLToPath(new URL('./server-child.ts', import.meta.url));

/** A server, its data folder and a browser, for one test file. */
export type World = {
  readonly origin: string;
  readonly browser: Browser;
  readonly folder: string;
  /** Starts the server with its clock moved. @returns a launch link */
  start(movedMs?: number): Promise<string>;
  /** Ends the server at once, as a crash or a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** A data folder, a free port and a browser; nothing is started yet. */
export async function makeWorld(browserArguments: readonly string[] = []): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-e2e-'));
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...browserArguments],
  });
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const running = server;
    server = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    browser,
    folder,
    async start(movedMs = 0) {
      await kill();
      const started = spawn(process.execPath, [child], {
        env: { ...process.env, HOME_FOLDER: folder, PORT: String(port), MOVED_MS: String(movedMs) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      server = started;
      return new Promise((resolve, reject) => {
        let said = '';
        started.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
        started.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
        started.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
      });
    },
    kill,
    async close() {
      await browser.close();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A page that collects what should never happen: errors of the page, refused resources, failed calls. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  return { page, complaints };
}

/** A context signed in by a launch link. */
export async function signIn(world: World, link: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await world.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForSelector('h1');
  await page.close();
  return context;
}

/** Fills the first page in and begins the first session. */
export async function onboard(page: Page, track = 'ML engineer'): Promise<void> {
  await page.waitForSelector('text=What do you prepare for?');
  await page.getByRole('radio', { name: track }).check();
  await page.getByLabel('Hours a week').fill('7');
  await page.getByRole('button', { name: 'Ask me the first question' }).click();
  await page.waitForSelector('textarea');
}

/** Answers the question shown and waits for its feedback. */
export async function answer(page: Page, text: string, sure: number): Promise<void> {
  await page.getByLabel('Your answer', { exact: true }).fill(text);
  await page.getByText(`${sure} %`, { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.score');
}

/** Every rule of WCAG 2.2 A and AA, and axe's own good practice. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map((violation) => `${where}: ${violation.id} at ${violation.nodes[0]?.html.slice(0, 120)}`),
  ).toEqual([]);
}
