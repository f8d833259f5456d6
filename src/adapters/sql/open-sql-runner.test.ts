import { afterAll, expect, test } from 'vitest';
import { openSqlRunner } from './open-sql-runner.ts';

const schemas = [
  { id: 'lab', about: '', script: 'create table t as select i from generate_series(1, 100) as i' },
  { id: 'broken', about: '', script: 'create table t (' },
];
const runner = openSqlRunner(schemas, { limitSeconds: 2 });
afterAll(() => runner.close());

const count = { set: { rows: [['100']] } };

test('answers again after a query that did not end was ended', async () => {
  expect(await runner.query('lab', '', 'select count(*) from t')).toMatchObject(count);
  const endless = 'with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r';
  const [first, second] = await Promise.all([
    runner.query('lab', '', endless),
    runner.query('lab', '', 'select count(*) from t'),
  ]);
  expect(first).toEqual({ ended: 'time', during: null });
  expect(second).toMatchObject(count);
}, 60_000);

test('a schema that is unknown or does not load is not the candidate’s fault', async () => {
  await expect(runner.query('nowhere', '', 'select 1')).rejects.toThrow('There is no schema "nowhere".');
  await expect(runner.query('broken', '', 'select 1')).rejects.toThrow('could not be loaded');
  expect(await runner.query('lab', '', 'select count(*) from t')).toMatchObject(count);
}, 60_000);

test('a closed runner runs nothing', async () => {
  const closed = openSqlRunner(schemas);
  await closed.close();
  expect(await closed.query('lab', '', 'select 1')).toEqual({ ended: 'lost', during: null });
});
