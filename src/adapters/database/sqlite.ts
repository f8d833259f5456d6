import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { StorageFault } from '#app/errors.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import { guarded } from './sqlite-faults.ts';

/** Marks a file as a Greenroom database: 'GRRM' in the SQLite header. */
export const APPLICATION_ID = 0x4752524d;
/** How long a write waits for another process, in milliseconds. */
export const BUSY_TIMEOUT = 5_000;
/** Earlier versions can corrupt a database in WAL mode when two connections write and checkpoint at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** An open database. Destroying kysely closes it. */
export type Sqlite<T> = {
  readonly kysely: Kysely<T>;
  /** The connection itself, for what only SQLite has. */
  raw(): DatabaseSync;
  /** Opens the file again, for when another one was put in its place; no query may be running. */
  reopen(): void;
};

/**
 * Opens a SQLite database for durable data, creating it when there is no file.
 * @param file path of the database; its folder exists
 * @returns one connection, in WAL mode with synchronous FULL and foreign keys on.
 * Throws StorageFault 'damaged' for a file that is empty, unreadable or of another program; it is left as it is.
 */
export function openSqlite<T>(file: string): Sqlite<T> {
  requireEngine();
  let raw = connect(file);
  return {
    kysely: new Kysely<T>({ dialect: new NodeSqliteDialect(() => raw) }),
    raw: () => raw,
    reopen() {
      raw.close();
      raw = connect(file);
    },
  };
}

function connect(file: string): DatabaseSync {
  if (!existsSync(file)) create(file);
  if (statSync(file).size === 0) throw new StorageFault('damaged', 'The database file is empty (0 bytes).', undefined);
  const raw = guarded(() => new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true }));
  try {
    guarded(() => {
      if (applicationId(raw) !== APPLICATION_ID)
        throw new StorageFault('damaged', 'The database file is not one of Greenroom.', undefined);
      raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory');
      // Reads the schema: a truncated or scrambled file shows here instead of in the first query.
      raw.prepare('select count(*) from sqlite_master').get();
    });
  } catch (error) {
    raw.close();
    throw error;
  }
  return raw;
}

/** The application id in a database's header. */
export function applicationId(raw: DatabaseSync): number {
  return Number(raw.prepare('pragma application_id').get()?.application_id);
}

/**
 * Looks for damage inside an open database.
 * @param depth quick: the structure of the file; full: also that indexes agree with their tables and rows with those they refer to
 * @returns what is wrong, in SQLite's words, or null
 */
export function findDamage(raw: DatabaseSync, depth: 'quick' | 'full'): string | null {
  try {
    const found = raw.prepare(depth === 'quick' ? 'pragma quick_check(1)' : 'pragma integrity_check(1)').get();
    const message = found === undefined ? 'no answer' : String(Object.values(found)[0]);
    if (message !== 'ok') return message;
    if (depth === 'quick') return null;
    return raw.prepare('pragma foreign_key_check').get() === undefined ? null : 'a row refers to one that is not there';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Built beside its place and linked in when complete, so that an empty file is always damage and never a fresh start. */
function create(file: string): void {
  const fresh = `${file}.new-${process.pid}`;
  rmSync(fresh, { force: true });
  const raw = new DatabaseSync(fresh);
  raw.exec(`pragma application_id = ${APPLICATION_ID}; pragma journal_mode = wal`);
  raw.close();
  try {
    linkSync(fresh, file);
  } catch {
    // Another process made it first, or the file system has no links.
    if (!existsSync(file)) renameSync(fresh, file);
  }
  rmSync(fresh, { force: true });
}

function requireEngine(): void {
  const version = process.versions.sqlite ?? '0';
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new Error(
        `Greenroom needs SQLite ${OLDEST_SQLITE.join('.')} or newer; this Node brings ${version}. Use Node 24.15 or newer.`,
      );
  }
}
