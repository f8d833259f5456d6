import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryResult } from '#core/judge/runner.ts';
import { openQueryDatabase, type QueryDatabase } from './run-query.ts';

const script = `
  create table readings (id int primary key, taken timestamptz, value numeric(8,2), note text);
  insert into readings
  select i, timestamptz '2025-01-01 00:00+00' + i * interval '1 hour', i / 4.0, case when i % 3 = 0 then null else 'n' || i end
  from generate_series(1, 3000) as i;`;

let database: QueryDatabase;
beforeAll(async () => {
  database = await openQueryDatabase();
  await database.load('lab', script);
  await database.load('other', 'create table things (id int); insert into things values (1);');
}, 60_000);
afterAll(() => database.close());

const ask = (statement: string, setup = '', schema = 'lab'): Promise<QueryResult> =>
  database.query(schema, setup, statement);
const rows = async (statement: string, setup = '', schema = 'lab') => {
  const result = await ask(statement, setup, schema);
  return 'set' in result ? result.set.rows : result.fault;
};
const message = async (statement: string): Promise<string> => {
  const result = await ask(statement);
  return 'fault' in result ? result.fault.message : '';
};

test('cells are the text PostgreSQL prints, with names and types', async () => {
  const result = await ask(
    `select id, taken, value, note, id = 3 as third, id / 3.0::float8 as share, taken::date as day
     from readings where id <= 3 order by id;  -- the first three`,
  );
  expect(result).toMatchObject({
    set: {
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'taken', type: 'timestamp with time zone' },
        { name: 'value', type: 'numeric' },
        { name: 'note', type: 'text' },
        { name: 'third', type: 'boolean' },
        { name: 'share', type: 'double precision' },
        { name: 'day', type: 'date' },
      ],
      rows: [
        ['1', '2025-01-01 01:00:00+00', '0.25', 'n1', 'f', '0.3333333333333333', '2025-01-01'],
        ['2', '2025-01-01 02:00:00+00', '0.50', 'n2', 'f', '0.6666666666666666', '2025-01-01'],
        ['3', '2025-01-01 03:00:00+00', '0.75', null, 't', '1', '2025-01-01'],
      ],
      total: 3,
    },
  });
});

test('a thousand rows are kept, all are counted', async () => {
  const result = await ask('select a.id from readings as a, readings as b where b.id <= 2');
  expect('set' in result && [result.set.rows.length, result.set.total]).toEqual([1000, 6000]);
});

test('what a test sets up is gone afterwards', async () => {
  expect(
    await rows('select count(*) from readings', 'delete from readings where id > 5; drop table things'),
  ).toMatchObject({
    message: expect.stringContaining('could not be set up'),
  });
  expect(
    await rows('select count(*) from readings', 'delete from readings where id > 5; delete from readings where id = 1'),
  ).toEqual([['4']]);
  expect(await rows('select count(*) from readings')).toEqual([['3000']]);
});

test('each schema sees its own tables', async () => {
  expect(await rows('select * from things', '', 'other')).toEqual([['1']]);
  expect(await message('select * from things')).toBe('relation "things" does not exist');
  expect(await rows('select 1', '', 'nowhere')).toMatchObject({ message: 'The tables "nowhere" are not loaded.' });
});

test('an error has the message, hint, position and state of PostgreSQL', async () => {
  expect(await ask('select valeu from readings')).toEqual({
    fault: {
      message: 'column "valeu" does not exist',
      hint: 'Perhaps you meant to reference the column "readings.value".',
      position: 8,
      state: '42703',
    },
  });
});

test.each([
  ['select 1; select 2', 'One statement at a time'],
  ['commit', 'asks for a query'],
  ['rollback; drop table readings', 'One statement at a time'],
  ['delete from readings', 'asks for a query'],
  ['delete from readings returning id', 'asks for a query'],
  ['select * into copied from readings', 'asks for a query'],
  ['-- nothing yet\n/* really */ ;', 'no statement yet'],
])('refuses %s', async (statement, says) => {
  expect(await message(statement)).toContain(says);
  expect(await rows('select count(*) from readings')).toEqual([['3000']]);
});

test('a query changes no setting for the next one', async () => {
  await ask(`select set_config('timezone', 'Asia/Tokyo', false), set_config('datestyle', 'German', false)`);
  expect(await rows('select taken from readings where id = 1')).toEqual([['2025-01-01 01:00:00+00']]);
});

test('a sequence that was moved is put back', async () => {
  await database.load('counted', 'create sequence numbers; create table t (id int)');
  expect(await rows(`select nextval('numbers')`, '', 'counted')).toEqual([['1']]);
  expect(await rows(`select nextval('numbers')`, '', 'counted')).toEqual([['1']]);
});
