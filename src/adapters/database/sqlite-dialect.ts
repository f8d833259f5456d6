import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { guarded } from './sqlite-faults.ts';

/** Kysely over one node:sqlite connection, which may be replaced between queries. */
export class NodeSqliteDialect implements Dialect {
  readonly #current: () => DatabaseSync;

  constructor(current: () => DatabaseSync) {
    this.#current = current;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#current);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }

  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own signature
  createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite rolls schema changes back; Kysely assumes it does not, and would leave a killed migration half done. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #current: () => DatabaseSync;
  readonly #connection: NodeSqliteConnection;

  constructor(current: () => DatabaseSync) {
    this.#current = current;
    this.#connection = new NodeSqliteConnection(current);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    // A transaction that may write takes the write lock at once: upgrading later fails at once when another process wrote meanwhile.
    guarded(() => this.#current().exec(settings.accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }

  async commitTransaction(): Promise<void> {
    guarded(() => this.#current().exec('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite has already rolled back after some errors (disk full); a second rollback would hide the first error.
    if (this.#current().isTransaction) guarded(() => this.#current().exec('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    if (this.#current().isOpen) this.#current().close();
  }
}

const LARGEST_CACHE = 200;

class NodeSqliteConnection implements DatabaseConnection {
  readonly #current: () => DatabaseSync;
  readonly #statements = new Map<string, { statement: StatementSync; reads: boolean }>();
  /** The connection the statements belong to. */
  #prepared: DatabaseSync | undefined;

  constructor(current: () => DatabaseSync) {
    this.#current = current;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const parameters = query.parameters.map(asInput);
    return guarded(() => {
      const { statement, reads } = this.#prepare(query);
      if (reads) return { rows: statement.all(...parameters) as R[] };
      const { changes } = statement.run(...parameters);
      return { numAffectedRows: BigInt(changes), rows: [] };
    });
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const parameters = query.parameters.map(asInput);
    // Never the cached statement: a second run of the same text would restart this one.
    const statement = guarded(() => this.#current().prepare(query.sql));
    for (const row of statement.iterate(...parameters)) yield { rows: [row as R] };
  }

  #prepare(query: CompiledQuery): { statement: StatementSync; reads: boolean } {
    const raw = this.#current();
    if (raw !== this.#prepared) this.#statements.clear();
    this.#prepared = raw;
    const known = this.#statements.get(query.sql);
    if (known !== undefined) return known;
    const statement = raw.prepare(query.sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    switch (query.query.kind) {
      case 'SelectQueryNode':
      case 'InsertQueryNode':
      case 'UpdateQueryNode':
      case 'DeleteQueryNode':
        if (this.#statements.size >= LARGEST_CACHE) this.#statements.clear();
        this.#statements.set(query.sql, prepared);
        break;
      default:
        // Anything else may change the schema the cached statements were prepared for.
        this.#statements.clear();
    }
    return prepared;
  }
}

/**
 * A value as SQLite takes it: booleans as 0 and 1.
 * node:sqlite itself would silently store NULL for an object, a Date or NaN.
 */
function asInput(value: unknown): SQLInputValue {
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`SQLite cannot store the number ${value}`);
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(
        `SQLite cannot store ${value === undefined ? 'undefined' : `an object (${Object.prototype.toString.call(value)})`}; store text or a number`,
      );
  }
}
