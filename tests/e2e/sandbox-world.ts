import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WheelStore } from '#app/ports.ts';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { openWorkbench, type Workbench } from '../hostile/workbench.ts';
import type {} from './sandbox-probe.ts';
import { openPage } from './world.ts';

/** The server with a page that holds nothing but the runners, and a browser that is signed in. */
export type SandboxWorld = {
  readonly origin: string;
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** A page with the runners on it, and what went wrong there. */
  open(): Promise<{ page: Page; complaints: string[] }>;
  /** The folder that is served. */
  readonly web: string;
  close(): Promise<void>;
};

/**
 * Builds the runners as the app is built, and opens the server and the browser.
 * @param wheels packages for Python of the test's own
 */
export async function openSandboxWorld(wheels?: WheelStore): Promise<SandboxWorld> {
  const web = mkdtempSync(join(tmpdir(), 'greenroom-sandbox-'));
  await build({
    configFile: fileURLToPath(new URL('../../src/web/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: {
      outDir: web,
      copyPublicDir: true,
      rolldownOptions: {
        input: fileURLToPath(new URL('./sandbox-probe.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'probe.js' },
      },
    },
  });
  writeFileSync(
    join(web, 'index.html'),
    '<!doctype html><html lang="en"><title>Probe</title><link rel="icon" href="/icon.svg"><script src="/theme.js"></script><script type="module" src="/probe.js"></script><h1>Probe</h1></html>',
  );
  const workbench = await openWorkbench({ web, ...(wheels === undefined ? {} : { wheels }) });
  const origin = `http://127.0.0.1:${workbench.port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext();
  const [name = '', value = ''] = workbench.cookie.split('=');
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  return {
    origin,
    workbench,
    browser,
    context,
    async open() {
      const opened = await openPage(context);
      await opened.page.goto(origin);
      await opened.page.waitForFunction(() => 'sandbox' in window);
      return opened;
    },
    web,
    async close() {
      await browser.close();
      await workbench.stop();
      rmSync(web, { recursive: true, force: true });
    },
  };
}
