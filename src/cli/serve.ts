import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { dataFolderPath, openDataFolder } from '#adapters/database/data-folder.ts';
import { lockFolder } from '#adapters/database/folder-lock.ts';
import { openGraderThread } from '#adapters/grading/open-grader-thread.ts';
import { makeEvidenceReader } from '#app/evidence.ts';
import { uuidv7 } from '#core/ids.ts';
import { type Result, err, ok } from '#core/result.ts';
import { readAssets } from '#server/assets.ts';
import { handlers } from '#server/handlers/index.ts';
import { ownHosts } from '#server/host.ts';
import { listen, type Listening } from '#server/listen.ts';
import { makeApp } from '#server/make-server.ts';
import { keepSessionSecret } from '#server/session-secret.ts';
import { makeSessions } from '#server/sessions.ts';
import { readBankQuickly } from './bank-cache.ts';
import { openData, startBackups } from './data.ts';
import { launchLink } from './launch-link.ts';
import { openBrowser } from './open-browser.ts';
import { plainLine } from './output.ts';
import { withOwnProblems } from './own-problems.ts';
import { forgetRunningServer, noteRunningServer } from './running-server.ts';
import { openWheels } from './wheels.ts';
import { buildWeb, webIsStale } from './web-build.ts';

export const FIRST_PORT = 4600;
/** How many ports after the first are tried when nobody asked for a certain one. */
const MORE_PORTS = 10;

type Environment = Readonly<Record<string, string | undefined>>;

export type ServeOptions = {
  /** Undefined: 4600, or one of the next ten. */
  readonly port: number | undefined;
  /** The data folder, where not the usual one. */
  readonly home: string | undefined;
  readonly browser: boolean;
};

/** A started server. */
export type Served = { readonly port: number; readonly link: string; stop(): Promise<void> };

/**
 * Starts the server on a data folder.
 * @param root path of the project
 * @param print takes lines for the person at the terminal
 * @returns the server, or one sentence saying why it did not start
 */
export async function startServer(
  root: string,
  options: ServeOptions,
  environment: Environment,
  print: (line: string) => void,
): Promise<Result<Served, string>> {
  const address = foreignAddress(environment);
  if (address !== null) return err(`Greenroom listens on this computer only (127.0.0.1), not on ${address}.`);
  const folder = openDataFolder(
    options.home === undefined ? dataFolderPath(environment, process.platform) : resolve(options.home),
  );
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const built = await bringWebUpToDate(root, print);
  if (!built.ok) {
    lock.value.release();
    return built;
  }
  const shipped = await readBankQuickly(root);
  const { bank, faults } = await withOwnProblems(shipped.bank, folder.path);
  for (const fault of [...shipped.faults, ...faults]) print(plainLine(`${fault.file}: ${fault.message}`));
  const newId = (): string => uuidv7(Date.now(), randomBytes(10));
  const grader = openGraderThread(root, print);
  const data = await openData({ folder: folder.path, now: Date.now, newId, bank, grader });
  if (!data.ok) {
    lock.value.release();
    return err(data.error.message);
  }
  const { ports, archive, close } = data.value;
  const secret = keepSessionSecret(folder.path, randomBytes);
  const context = {
    ports,
    archive,
    wheels: openWheels(root, folder.path, null),
    evidence: makeEvidenceReader(ports.store),
    folder: folder.path,
    version: versionOf(root),
  };
  const assets = readAssets(join(root, 'dist', 'web'));
  const listening = await listenNear(options.port, (port) =>
    makeApp({
      context,
      handlers,
      assets,
      sessions: makeSessions({ secret, port, now: Date.now, random: randomBytes }),
      allowedHosts: ownHosts(port),
      now: Date.now,
      log: print,
    }),
  );
  if (!listening.ok) {
    await close();
    lock.value.release();
    return listening;
  }
  const { port } = listening.value;
  noteRunningServer(folder.path, { port, process: process.pid });
  const stopBackups = startBackups(data.value, (error) =>
    print(`The backup failed: ${error instanceof Error ? error.message : String(error)}`),
  );
  return ok({
    port,
    link: launchLink(secret, port),
    async stop() {
      stopBackups();
      await listening.value.close();
      await grader.close();
      await close();
      forgetRunningServer(folder.path);
      lock.value.release();
    },
  });
}

/**
 * Runs the server until it is told to stop.
 * @param complain takes the sentence that says why it did not start
 * @returns the exit code
 */
export async function serve(
  root: string,
  options: ServeOptions,
  environment: Environment,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const started = await startServer(root, options, environment, print);
  if (!started.ok) {
    complain(started.error);
    return 1;
  }
  // Before anyone is told that it runs: a Ctrl+C right after that stops it in order, too.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  print(`Greenroom is ready: ${started.value.link}`);
  print('The link works once, within a minute; “npx greenroom open” makes another. Ctrl+C stops the server.');
  if (options.browser) openBrowser(started.value.link, environment);
  await stopped;
  await started.value.stop();
  return 0;
}

/** An address other than this machine's own that somebody asked for; HOST also holds names that are none of our business. */
function foreignAddress(environment: Environment): string | null {
  const asked =
    environment['GREENROOM_HOST'] ?? (isIP(environment['HOST'] ?? '') === 0 ? undefined : environment['HOST']);
  return asked === undefined || asked === '' || asked === '127.0.0.1' || asked === '::1' || asked === 'localhost'
    ? null
    : asked;
}

async function bringWebUpToDate(root: string, print: (line: string) => void): Promise<Result<null, string>> {
  if (!webIsStale(root)) return ok(null);
  print('Building the web app, which takes a few seconds after each change …');
  const fault = await buildWeb(root);
  return fault === null ? ok(null) : err(`The web app could not be built.\n${fault}`);
}

async function listenNear(
  port: number | undefined,
  make: Parameters<typeof listen>[0]['makeApp'],
): Promise<Result<Listening, string>> {
  const last = port ?? FIRST_PORT + MORE_PORTS;
  for (let next = port ?? FIRST_PORT; next <= last; next++) {
    const listening = await listen({ port: next, makeApp: make });
    if (listening.ok) return listening;
  }
  return err(
    port === undefined
      ? `The ports ${FIRST_PORT} to ${last} are all taken by other programs; choose another with --port.`
      : `Port ${port} is taken by another program; choose another with --port.`,
  );
}

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
