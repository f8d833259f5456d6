import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '#adapters/database/postgres.ts';
import { openSqlite } from '#adapters/database/sqlite.ts';
import { fillStore } from '../../../tests/crash/generated-data.ts';
import { chanceOf, entryOf } from '../../../tests/crash/samples.ts';
import { type PostgresServer, startPostgres } from '../../../tests/postgres-server.ts';
import { exportLines } from './export-lines.ts';
import { importLines } from './import-lines.ts';
import { makeStore } from './make-store.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-transfer-'));
const opened: Kysely<Tables>[] = [];
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  for (const db of opened) await db.destroy();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ready(db: Kysely<Tables>): Promise<Kysely<Tables>> {
  opened.push(db);
  await migrate(db);
  return db;
}
const sqlite = (): Promise<Kysely<Tables>> => ready(openSqlite<Tables>(join(folder, `${opened.length}.db`)).kysely);
const server = async (): Promise<Kysely<Tables>> => ready(openPostgres<Tables>(await postgres.newDatabase()));

async function exported(db: Kysely<Tables>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(db, createHash('sha256'))) lines.push(line);
  return lines;
}
const take = (db: Kysely<Tables>, lines: Iterable<string>, generation = 'taken') =>
  importLines(db, lines, createHash('sha256'), generation);

/** Rows with a header and an end that fit them, for what only the rows are wrong with. */
function sealed(rows: readonly unknown[], schema = '0001-practice'): string[] {
  const tables: Record<string, number> = {};
  for (const row of rows as { table: string }[]) tables[row.table] = (tables[row.table] ?? 0) + 1;
  const lines = [{ greenroom: 'export', schema, tables }, ...rows].map((line) => JSON.stringify(line));
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return [...lines, JSON.stringify({ end: true, rows: rows.length, sha256: hash.digest('hex') })];
}

test('an export has the same bytes on SQLite and PostgreSQL, in both directions', async () => {
  for (let seed = 1000; seed < 1010; seed++) {
    const [from, to, back] = [await sqlite(), await server(), await sqlite()];
    await fillStore(makeStore(from), chanceOf(seed));
    const lines = await exported(from);
    expect(await take(to, lines)).toEqual({ ok: true, value: { added: lines.length - 2, alreadyThere: 0 } });
    const again = await exported(to);
    expect(again).toEqual(lines);
    expect((await take(back, again)).ok).toBe(true);
    expect(await exported(back)).toEqual(lines);
  }
});

test('an export of more rows than a page is whole and in order', async () => {
  const db = await sqlite();
  for (let n = 0; n < 1_203; n++) await makeStore(db).addAttempt(n % 2 === 0 ? 'ana' : 'ben', entryOf(1, n, 9));
  const lines = await exported(db);
  expect(lines).toHaveLength(3 * 1_203 + 2);
  expect(new Set(lines).size).toBe(lines.length);
});

describe('an import', () => {
  const { attempt, grading } = entryOf(1, 1);
  const attemptRow = { table: 'attempts', row: { owner: 'ana', ...attempt } };
  const gradingRow = { table: 'gradings', row: { owner: 'ana', ...grading } };

  for (const [name, open] of [
    ['SQLite', sqlite],
    ['PostgreSQL', server],
  ] as const) {
    test(`writes nothing when any line is wrong (${name})`, async () => {
      const db = await open();
      const good = sealed([attemptRow, gradingRow]);
      const spoil = (at: number, line: string): string[] => good.with(at, line);
      const refused: [string[], string][] = [
        [[], 'Line 1 is missing'],
        [good.slice(0, -1), 'Line 4 is missing'],
        [good.slice(1), 'Line 1 is not a line of an export'],
        [[...good, '{}'], 'Line 5 comes after the last line'],
        [spoil(1, '{'), 'Line 2 is not JSON'],
        [spoil(1, JSON.stringify(attemptRow).replace('variance', 'Variance')), 'Line 4 has another checksum'],
        [sealed([{ table: 'meta', row: { key: 'generation', value: 'x' } }]), 'names an unknown table'],
        [sealed([{ table: 'attempts', row: { ...attemptRow.row, owner: '' } }]), 'is not one of attempts: owner'],
        [
          sealed([{ table: 'attempts', row: { ...attemptRow.row, confidence: 2 } }]),
          'is not one of attempts: confidence',
        ],
        [sealed([{ table: 'attempts', row: { ...attemptRow.row, extra: 1 } }]), 'is not one of attempts'],
        [sealed([attemptRow, attemptRow]), 'repeats attempts'],
        [sealed([gradingRow]), 'which is not there'],
        [sealed([attemptRow, { table: 'gradings', row: { ...gradingRow.row, owner: 'ben' } }]), 'which is not there'],
      ];
      for (const [lines, message] of refused) {
        const result = await take(db, lines);
        expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
        if (!result.ok && result.error.code === 'invalid') expect(result.error.message).toContain(message);
      }
      expect(await take(db, sealed([attemptRow], '9999-later'))).toMatchObject({
        ok: false,
        error: { code: 'newer-version' },
      });
      expect(await exported(db)).toEqual(await exported(await sqlite()));
      expect(await makeStore(db).generation()).toBe('');
      expect(await take(db, good)).toEqual({ ok: true, value: { added: 2, alreadyThere: 0 } });
      expect(await makeStore(db).generation()).toBe('taken');
    });

    test(`of an earlier release takes each grading's grader from its feedback (${name})`, async () => {
      const db = await open();
      expect((await take(db, sealed([attemptRow, gradingRow], '0001-practice'))).ok).toBe(true);
      expect((await makeStore(db).factsSince('ana', 0)).gradings.map(({ grader }) => grader)).toEqual(['rules 1']);
      expect(await take(db, sealed([attemptRow, gradingRow], '0001-practice'))).toEqual({
        ok: true,
        value: { added: 0, alreadyThere: 2 },
      });
    });

    test(`never replaces history (${name})`, async () => {
      const db = await open();
      await take(db, sealed([attemptRow, gradingRow]));
      const before = await exported(db);
      const other = { table: 'attempts', row: { ...attemptRow.row, text: 'polished' } };
      expect(await take(db, sealed([other]))).toMatchObject({
        ok: false,
        error: {
          code: 'invalid',
          message: `Line 2 has another content than attempts ana ${attempt.id} here, which never changes.`,
        },
      });
      expect(await exported(db)).toEqual(before);
    });

    test(`keeps the newer of two versions of what may change (${name})`, async () => {
      const db = await open();
      const store = makeStore(db);
      const draft = { slot: 's', mode: 'answer' as const, confidence: null, seconds: 1 };
      const row = (text: string, savedAt: number) => ({
        table: 'drafts',
        row: { owner: 'ana', ...draft, text, savedAt, revision: 4 },
      });
      await store.writeDraft('ana', { ...draft, text: 'here', savedAt: 100 }, 0);
      expect(await take(db, sealed([row('older', 99)]))).toEqual({ ok: true, value: { added: 0, alreadyThere: 1 } });
      expect((await store.readDraft('ana', 's'))?.text).toBe('here');
      expect(await take(db, sealed([row('newer', 101)]))).toEqual({ ok: true, value: { added: 1, alreadyThere: 0 } });
      expect(await store.readDraft('ana', 's')).toEqual({ ...draft, text: 'newer', savedAt: 101, revision: 4 });

      const session = { id: attempt.id, round: null, items: [], position: 3, startedAt: 5, endedAt: null };
      await store.addSession('ana', session);
      await take(db, sealed([{ table: 'sessions', row: { owner: 'ana', ...session, position: 1 } }]));
      expect((await store.readSession('ana', session.id))?.position).toBe(3);
      await take(db, sealed([{ table: 'sessions', row: { owner: 'ana', ...session, position: 1, endedAt: 9 } }]));
      expect((await store.readSession('ana', session.id))?.endedAt).toBe(9);
    });
  }
});
