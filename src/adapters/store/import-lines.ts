import { type Kysely, type Transaction, sql } from 'kysely';
import { z } from 'zod';
import type { AppError } from '#app/errors.ts';
import type { ImportCount } from '#app/ports.ts';
import { type Result, err, ok } from '#core/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Hash } from './export-lines.ts';
import { writeGeneration } from './generation.ts';
import { schemaName } from './migrate.ts';
import { type Portable, type Row, portables } from './portable.ts';
import type { Tables } from './schema.ts';

const headerSchema = z.strictObject({
  greenroom: z.literal('export'),
  schema: z.string(),
  tables: z.record(z.string(), z.int().min(0)),
});
const rowSchema = z.strictObject({ table: z.string(), row: z.unknown() });
const endSchema = z.strictObject({ end: z.literal(true), rows: z.int().min(0), sha256: z.string() });

/** Rows compared with the database and written at a time. */
const BATCH = 200;

/** A line that cannot be taken; undoes the import. */
class Refusal extends Error {
  readonly reason: AppError;

  constructor(reason: AppError) {
    super('import refused');
    this.reason = reason;
  }
}

/**
 * Adds the rows of an export to a database, in one transaction: nothing is written when any line is wrong or missing.
 * Rows already there are passed over; of two versions of a row that may change, the newer stays.
 * @param hash a fresh SHA-256
 * @param generation an id never used before, written with the rows so that caches start over
 * @returns how many rows were written and how many were there; newer-version for an export of a later release;
 * invalid, naming the line, for a line that is not what it should be or that contradicts history
 */
export async function importLines(
  db: Kysely<Tables>,
  lines: AsyncIterable<string> | Iterable<string>,
  hash: Hash,
  generation: string,
): Promise<Result<ImportCount, AppError>> {
  try {
    return ok(
      await db.transaction().execute(async (all) => {
        const count = await readLines(all, lines, hash);
        await writeGeneration(all, generation);
        return count;
      }),
    );
  } catch (error) {
    if (error instanceof Refusal) return err(error.reason);
    throw error;
  }
}

async function readLines(
  db: Transaction<Tables>,
  lines: AsyncIterable<string> | Iterable<string>,
  hash: Hash,
): Promise<ImportCount> {
  const total = { added: 0, alreadyThere: 0 };
  const seen = new Map<string, number>();
  let number = 0;
  let expected: Readonly<Record<string, number>> | undefined;
  let batch: { portable: Portable; rows: Row[]; from: number } | undefined;
  let ended = false;
  const flush = async (): Promise<void> => {
    if (batch === undefined) return;
    const { added, alreadyThere } = await writeRows(db, batch.portable, batch.rows, batch.from);
    total.added += added;
    total.alreadyThere += alreadyThere;
    batch = undefined;
  };

  for await (const line of lines) {
    number++;
    if (ended) refuse(number, 'comes after the last line');
    const value = readJson(line, number);
    if (expected === undefined) {
      expected = readHeader(value, number);
    } else if (typeof value === 'object' && value !== null && 'end' in value) {
      await flush();
      checkEnd(value, number, hash, expected, seen);
      ended = true;
    } else {
      const { table, row } = read(rowSchema, value, number);
      const portable =
        portables.find((known) => known.table === table) ?? refuse(number, `names an unknown table, “${table}”`);
      if (batch !== undefined && (batch.portable !== portable || batch.rows.length === BATCH)) await flush();
      batch ??= { portable, rows: [], from: number };
      batch.rows.push(readRow(portable, row, number));
      seen.set(table, (seen.get(table) ?? 0) + 1);
    }
    if (!ended) hash.update(`${line}\n`);
  }
  if (!ended) refuse(number + 1, 'is missing: the file ends too early');
  return total;
}

function readHeader(value: unknown, number: number): Readonly<Record<string, number>> {
  const header = read(headerSchema, value, number);
  if (header.schema > schemaName) {
    throw new Refusal({
      code: 'newer-version',
      message: `This file was exported by a newer Greenroom (${header.schema}). Update Greenroom to import it.`,
    });
  }
  return header.tables;
}

function checkEnd(
  value: unknown,
  number: number,
  hash: Hash,
  expected: Readonly<Record<string, number>>,
  seen: ReadonlyMap<string, number>,
): void {
  const { rows, sha256 } = read(endSchema, value, number);
  if (sha256 !== hash.digest('hex'))
    refuse(number, 'has another checksum than the lines before it: the file was changed or damaged');
  const counted = [...seen.values()].reduce((sum, part) => sum + part, 0);
  const agree = Object.entries(expected).every(([table, part]) => part === (seen.get(table) ?? 0));
  if (rows !== counted || !agree) refuse(number, 'counts other rows than there are');
}

async function writeRows(
  db: Transaction<Tables>,
  portable: Portable,
  rows: readonly Row[],
  from: number,
): Promise<ImportCount> {
  const stored = await storedRows(db, portable, rows);
  const fresh = new Map<string, Row>();
  let alreadyThere = 0;
  for (const [i, row] of rows.entries()) {
    const key = keyOf(portable, row);
    if (fresh.has(key)) refuse(from + i, `repeats ${portable.table} ${key}`);
    const there = stored.get(key);
    if (there === undefined) fresh.set(key, row);
    else if (sameDocument(portable, row, there)) alreadyThere++;
    else if (portable.age === null)
      refuse(from + i, `has another content than ${portable.table} ${key} here, which never changes`);
    else if (isNewer(portable.age(row), portable.age(there))) fresh.set(key, row);
    else alreadyThere++;
  }
  if (portable.table === 'gradings' || portable.table === 'reviews') await requireAttempts(db, rows, from);
  if (fresh.size > 0) await insertRows(db, portable, [...fresh.values()]);
  return { added: fresh.size, alreadyThere };
}

async function storedRows(
  db: Transaction<Tables>,
  portable: Portable,
  rows: readonly Row[],
): Promise<Map<string, Row>> {
  const key = sql.join(portable.key.map((column) => sql.ref(column)));
  const wanted = sql.join(rows.map((row) => sql`(${sql.join(portable.key.map((column) => row[column]))})`));
  const found = await sql<Row>`select * from ${sql.table(portable.table)} where (${key}) in (values ${wanted})`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [keyOf(portable, row), row]));
}

async function requireAttempts(db: Transaction<Tables>, rows: readonly Row[], from: number): Promise<void> {
  const wanted = sql.join(rows.map((row) => sql`(${row['owner']}, ${row['attempt_id']})`));
  const found = await sql<Row>`select owner, id from attempts where (owner, id) in (values ${wanted})`.execute(db);
  const there = new Set(found.rows.map((row) => `${row['owner']} ${row['id']}`));
  for (const [i, row] of rows.entries()) {
    if (!there.has(`${row['owner']} ${row['attempt_id']}`))
      refuse(from + i, `refers to attempt ${row['attempt_id']}, which is not there`);
  }
}

async function insertRows(db: Transaction<Tables>, portable: Portable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`));
  const replaced = columns
    .filter((column) => !portable.key.includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const key = sql.join(portable.key.map((column) => sql.ref(column)));
  const replacing = portable.age === null ? sql`` : sql`on conflict (${key}) do update set ${sql.join(replaced)}`;
  await sql`insert into ${sql.table(portable.table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${values} ${replacing}`.execute(
    db,
  );
}

function keyOf(portable: Portable, row: Row): string {
  return portable.key.map((column) => row[column]).join(' ');
}

function sameDocument(portable: Portable, one: Row, other: Row): boolean {
  return canonicalJson(portable.fromRow(one)) === canonicalJson(portable.fromRow(other));
}

function isNewer(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, i) => part !== other[i]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

function readRow(portable: Portable, document: unknown, number: number): Row {
  try {
    return portable.toRow(document);
  } catch (error) {
    if (error instanceof z.ZodError) refuse(number, `is not one of ${portable.table}: ${firstIssue(error)}`);
    throw error;
  }
}

function readJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refuse(number, 'is not JSON');
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown, number: number): T {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuse(number, `is not a line of an export: ${firstIssue(parsed.error)}`);
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unknown' : `${issue.path.join('.')} ${issue.message}`.trim();
}

function refuse(number: number, message: string): never {
  throw new Refusal({ code: 'invalid', message: `Line ${number} ${message}.` });
}
