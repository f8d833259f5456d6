import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { makeEvidenceReader } from '#app/evidence.ts';
import { wordsAlone } from '#app/words-alone.ts';
import type { WheelStore } from '#app/ports.ts';
import { openWheels } from '#cli/wheels.ts';
import { readBankQuickly } from '#cli/bank-cache.ts';
import { openData } from '#cli/data.ts';
import { uuidv7 } from '#core/ids.ts';
import { readAssets } from '#server/assets.ts';
import { handlers } from '#server/handlers/index.ts';
import type { Handlers } from '#server/handlers/handler.ts';
import { ownHosts } from '#server/host.ts';
import { listen, type Patience } from '#server/listen.ts';
import { makeApp } from '#server/make-server.ts';
import { keepSessionSecret } from '#server/session-secret.ts';
import { makeSessions, mintLaunchToken } from '#server/sessions.ts';

/** What the candidate's data, the app's files and everything outside them are recognised by. */
export const marks = {
  data: 'MARK-OF-THE-DATA',
  page: 'MARK-OF-THE-PAGE',
  asset: 'MARK-OF-THE-ASSET',
  outside: 'MARK-OF-THE-OUTSIDE',
} as const;
export const ASSET = '/assets/app-Ab12_cd3.js';

/** The server as it is served, over a temporary folder, with everything a test asks about. */
export type Workbench = {
  readonly port: number;
  readonly app: Hono;
  /** A Cookie header that lets in. */
  readonly cookie: string;
  readonly logged: string[];
  /** Names of the handlers that ran. */
  readonly ran: string[];
  /** Every request that reached the app, as method and address. */
  readonly requests: string[];
  launchToken(at?: number): string;
  stop(): Promise<void>;
};

/**
 * Starts one; stop() removes its folder.
 * @param options web: a folder of built files to serve, in place of marked ones; wheels: packages of the test's own
 */
export async function openWorkbench(
  options: { patience?: Partial<Patience>; requestsPerMinute?: number; web?: string; wheels?: WheelStore } = {},
): Promise<Workbench> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-hostile-'));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), `<!doctype html><title>${marks.page}</title>`);
  writeFileSync(join(web, ASSET), `"${marks.asset}";`);
  writeFileSync(join(folder, 'outside.txt'), marks.outside);
  const newId = (): string => uuidv7(Date.now(), randomBytes(10));
  const { bank } = await readBankQuickly(root);
  const data = await openData({ folder: join(folder, marks.data), now: Date.now, newId, bank, grader: wordsAlone });
  if (!data.ok) throw new Error(data.error.message);
  const { ports, archive, close } = data.value;
  const secret = keepSessionSecret(folder, randomBytes);
  const logged: string[] = [];
  const ran: string[] = [];
  const requests: string[] = [];
  let app: Hono | undefined;
  let cookie = '';
  const listening = await listen({
    port: 0,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    makeApp(port) {
      const sessions = makeSessions({ secret, port, now: Date.now, random: randomBytes });
      cookie = sessions.issue().split(';')[0] ?? '';
      app = makeApp({
        context: {
          ports,
          archive,
          // Nobody listens there: a fuzzer must not reach the network.
          wheels: options.wheels ?? openWheels(root, folder, 'http://127.0.0.1:9/'),
          evidence: makeEvidenceReader(ports.store),
          folder: data.value.folder.path,
          version: '0.0.0',
        },
        handlers: watched(handlers, ran),
        sessions,
        assets: readAssets(options.web ?? web),
        allowedHosts: ownHosts(port),
        now: Date.now,
        log: (line) => logged.push(line),
        requestsPerMinute: options.requestsPerMinute ?? Number.MAX_SAFE_INTEGER,
      });
      const answer = app.fetch;
      app.fetch = (request, ...more) => {
        requests.push(`${request.method} ${request.url}`);
        return answer(request, ...more);
      };
      return app;
    },
  });
  if (!listening.ok || app === undefined) throw new Error('could not listen');
  return {
    port: listening.value.port,
    app,
    cookie,
    logged,
    ran,
    requests,
    launchToken: (at = Date.now()) => mintLaunchToken(secret, at, randomBytes),
    async stop() {
      await listening.value.close();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watched(all: Handlers, ran: string[]): Handlers {
  const entries = Object.entries(all).map(([name, handler]) => [
    name,
    (...given: Parameters<typeof handler>) => {
      ran.push(name);
      return (handler as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.fromEntries(entries) as Handlers;
}
