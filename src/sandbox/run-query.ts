import { PGlite, protocol, type PGliteOptions } from '@electric-sql/pglite';
import type { QueryResult, ResultSet } from '#core/judge/runner.ts';

/** Where PostgreSQL's own files come from, where it cannot find them beside its code: in a browser's worker. */
export type DatabaseFiles = Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule' | 'fsBundle'>;

/** A PostgreSQL in memory that holds schemas and runs one statement at a time over them. */
export type QueryDatabase = {
  /** Creates and fills a schema; what was there under the same id is replaced. */
  load(schema: string, script: string): Promise<void>;
  /** Runs one statement over a loaded schema after `setup`, and undoes everything. A schema that was not loaded is a fault. */
  query(schema: string, setup: string, statement: string): Promise<QueryResult>;
  close(): Promise<void>;
};

type Fault = Extract<QueryResult, { fault: unknown }>['fault'];
type Message = Awaited<ReturnType<PGlite['execProtocol']>>['messages'][number];

/** Rows that are kept; those beyond them are counted. */
const MOST_ROWS = 1_000;
/** What the running statement is called, for a cursor to move in. */
const PORTAL = 'answer';
/** Characters of a cell that are kept. */
const LONGEST_CELL = 20_000;
const MOST_COLUMNS = 200;

/**
 * Opens PostgreSQL in memory.
 * @throws when it cannot be started
 */
export async function openQueryDatabase(files: DatabaseFiles = {}): Promise<QueryDatabase> {
  let opened = await open(files);
  const scripts = new Map<string, string>();
  const loaded = new Set<string>();

  const load = async (schema: string): Promise<void> => {
    const script = scripts.get(schema);
    if (script === undefined) return;
    loaded.delete(schema);
    await opened.db.exec(`
      drop schema if exists ${quoted(schema)} cascade;
      create schema ${quoted(schema)};
      set search_path to ${quoted(schema)};`);
    await opened.db.exec(script);
    await opened.db.exec('analyze; reset all; ' + SETTINGS);
    loaded.add(schema);
  };

  const run = async (schema: string, setup: string, statement: string): Promise<QueryResult> => {
    if (scripts.has(schema) && !loaded.has(schema)) await load(schema);
    if (!loaded.has(schema)) return { fault: ourFault(`The tables "${schema}" are not loaded.`) };
    const { db, types } = opened;
    await db.exec(`begin; set local search_path to ${quoted(schema)}`);
    let ended = false;
    try {
      if (setup.trim() !== '') {
        const failed = faultOf(await send(db, protocol.serialize.query(setup)));
        if (failed !== null) {
          return { fault: { ...failed, message: `The test could not be set up: ${failed.message}`, position: null } };
        }
      }
      const result = await runStatement(db, types, statement);
      ended = result.ended;
      return result.answer;
    } finally {
      await db.exec('rollback');
      // Sequences keep what they gave out, and a statement that ended the transaction may have kept anything.
      if (ended || /\b(setval|nextval)\b/i.test(statement)) loaded.delete(schema);
    }
  };

  const runSafely = async (schema: string, setup: string, statement: string): Promise<QueryResult> => {
    try {
      return await run(schema, setup, statement);
    } catch (error) {
      // Not a fault that PostgreSQL reported: the server itself is gone. Another takes its place.
      await opened.db.close().catch(() => undefined);
      opened = await open(files);
      loaded.clear();
      return { fault: ourFault(`PostgreSQL stopped while it ran this query. ${reason(error)}`) };
    }
  };
  // One transaction at a time, whoever asks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    load: (schema, script) =>
      inTurn(() => {
        scripts.set(schema, script);
        return load(schema);
      }),
    query: (schema, setup, statement) => inTurn(() => runSafely(schema, setup, statement)),
    close: () => inTurn(() => opened.db.close()),
  };
}

/** Held fixed, so that the same query prints the same text everywhere. */
const SETTINGS = `
  set datestyle to 'ISO, MDY'; set timezone to 'UTC'; set intervalstyle to 'postgres'; set bytea_output to 'hex';
  set extra_float_digits to 1; set lc_monetary to 'C'; set client_min_messages to 'error';`;

async function open(files: DatabaseFiles): Promise<{ db: PGlite; types: ReadonlyMap<number, string> }> {
  const db = await PGlite.create({ ...files });
  await db.exec(SETTINGS);
  const { rows } = await db.query<{ oid: number; name: string }>(
    'select oid::int as oid, format_type(oid, null) as name from pg_type',
  );
  return { db, types: new Map(rows.map(({ oid, name }) => [oid, name])) };
}

const NO_QUERY = 'The problem asks for a query: one SELECT (it may begin with WITH) that returns rows.';
const READS = /^(SELECT|EXPLAIN|SHOW|FETCH)\b/;

/** Runs one statement inside the transaction that is open. */
async function runStatement(
  db: PGlite,
  types: ReadonlyMap<number, string>,
  statement: string,
): Promise<{ answer: QueryResult; ended: boolean }> {
  const { parse, describe, bind, execute, sync } = protocol.serialize;
  const refused = (fault: Fault): { answer: QueryResult; ended: boolean } => ({ answer: { fault }, ended: false });
  if (isBlank(statement)) return refused(ourFault('There is no statement yet: write one SELECT.'));

  // Described before it is executed: a statement that returns no rows, COMMIT for one, never runs.
  const described = await send(db, parse({ text: statement }), describe({ type: 'S' }), sync());
  const unread = faultOf(described);
  if (unread !== null) return refused(unread);
  const description = described.find((message) => message.name === 'rowDescription');
  if (description === undefined || !('fields' in description)) {
    return refused(ourFault(NO_QUERY));
  }
  const columns = (description.fields as readonly { name: string; dataTypeID: number }[]).map((field) => ({
    name: field.name,
    type: (types.get(field.dataTypeID) ?? 'unknown').slice(0, 60),
  }));
  if (columns.length > MOST_COLUMNS) return refused(ourFault(`The query returns more than ${MOST_COLUMNS} columns.`));

  const rows: (string | null)[][] = [];
  let total = 0;
  const started = performance.now();
  let messages = await send(db, bind({ portal: PORTAL }), execute({ portal: PORTAL, rows: MOST_ROWS }), sync());
  const failed = faultOf(messages);
  if (failed !== null) return refused(failed);
  for (const message of messages) {
    if (message.name !== 'dataRow' || !('fields' in message)) continue;
    total += 1;
    if (rows.length < MOST_ROWS) rows.push((message.fields as readonly (string | null)[]).map(cut));
  }
  if (messages.some((message) => message.name === 'portalSuspended')) {
    // The rest is run, too, and counted where it is: sending a million rows takes seconds.
    const moved = await send(db, protocol.serialize.query(`move forward all in ${PORTAL}`));
    const later = faultOf(moved);
    if (later !== null) return refused(later);
    total += Number(/^MOVE (\d+)$/.exec(tagOf(moved))?.[1] ?? 0);
    // Only now does PostgreSQL name the command.
    messages = await send(db, execute({ portal: PORTAL, rows: 1 }), sync());
  }
  const seconds = Math.max(0, performance.now() - started) / 1000;
  // DELETE … RETURNING returns rows, too.
  if (!READS.test(tagOf(messages))) return refused(ourFault(NO_QUERY));
  const set: ResultSet = { columns, rows, total };
  return { answer: { set, seconds }, ended: statusOf(messages) === 'I' };
}

async function send(db: PGlite, ...parts: readonly Uint8Array[]): Promise<readonly Message[]> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return (await db.execProtocol(whole, { throwOnError: false, syncToFs: false })).messages;
}

/** What PostgreSQL says at the end of every exchange: I idle, T in a transaction, E in one that failed. */
function statusOf(messages: readonly Message[]): string {
  const ready = messages.findLast((message) => message.name === 'readyForQuery');
  return ready !== undefined && 'status' in ready ? String(ready.status) : '';
}

/** The name of the command that ended, as PostgreSQL gives it: SELECT 3. */
function tagOf(messages: readonly Message[]): string {
  const complete = messages.findLast((message) => message.name === 'commandComplete');
  return complete !== undefined && 'text' in complete ? String(complete.text) : '';
}

function faultOf(messages: readonly Message[]): Fault | null {
  const error = messages.find((message) => message.name === 'error');
  if (error === undefined) return null;
  const said = error as Message & Partial<Record<'message' | 'hint' | 'detail' | 'position' | 'code', string>>;
  const state = said.code ?? '';
  const message = said.message ?? 'PostgreSQL refused the query.';
  if (state === '42601' && message.startsWith('cannot insert multiple commands')) {
    return { ...ourFault('One statement at a time, please: the query holds several, separated by semicolons.'), state };
  }
  const position = Number(said.position);
  return {
    message: message.slice(0, 4_000),
    hint: (said.hint ?? said.detail)?.slice(0, 4_000) ?? null,
    position: Number.isInteger(position) && position > 0 ? position : null,
    state: state.slice(0, 10),
  };
}

function ourFault(message: string): Fault {
  return { message: message.slice(0, 4_000), hint: null, position: null, state: '' };
}

function isBlank(statement: string): boolean {
  return /^[\s;]*$/.test(statement.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' '));
}

function cut(cell: string | null): string | null {
  return cell === null || cell.length <= LONGEST_CELL ? cell : cell.slice(0, LONGEST_CELL);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
