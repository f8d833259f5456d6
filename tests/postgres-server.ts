import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A throw-away PostgreSQL server. */
export type PostgresServer = {
  /** Makes a new empty database and gives its connection string. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on a socket in a temporary folder, with durability off: everything goes when it stops.
 * As root on Debian a missing PostgreSQL is installed; elsewhere this throws one sentence saying what to install.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPrograms() ?? installPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-pg-'));
  const identity = postgresIdentity();
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const as = { ...identity, cwd: folder };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'greenroom', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, stdio: 'pipe' },
  );
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    stdio: 'ignore',
  });
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);

  const url = (database: string): string =>
    `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=greenroom`;
  await untilReady(url('postgres'), server);
  let made = 0;
  return {
    async newDatabase() {
      const name = `test_${++made}`;
      await run(url('postgres'), `create database ${name}`);
      return url(name);
    },
    async stop() {
      process.off('exit', kill);
      await new Promise<void>((resolve) => {
        server.once('exit', () => resolve());
        if (server.exitCode !== null) resolve();
        // SIGINT: disconnects clients and stops at once.
        server.kill('SIGINT');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder that has initdb and postgres, or null. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)))) ?? null;
}

function installPrograms(): string {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-q'], quiet);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], quiet);
  }
  const found = findPrograms();
  if (found === null)
    throw new Error(
      'The store tests need PostgreSQL: install it so that initdb and postgres are in PATH or in /usr/lib/postgresql.',
    );
  return found;
}

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
function postgresIdentity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    try {
      return await run(url, 'select 1');
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not start for the tests.', { cause: last });
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
