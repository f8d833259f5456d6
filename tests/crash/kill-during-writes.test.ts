import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findDamage, openSqlite } from '#adapters/database/sqlite.ts';
import { migrate } from '#adapters/store/migrate.ts';
import type { Tables } from '#adapters/store/schema.ts';
import { pause, startChild, temporaryFolder } from './children.ts';
import { chanceOf } from './samples.ts';

const KILLS = 1_000;
/** Two at a time, each on its own databases. */
const LANES = 2;
/** A database is killed this often, then the next one starts empty, so that checking stays quick. */
const KILLS_PER_DATABASE = 50;

const folder = temporaryFolder();
afterAll(() => folder.remove());

type Outcome = {
  kills: number;
  acknowledged: number;
  stored: number;
  lost: number;
  torn: number;
  damaged: number;
  fullChecks: number;
};

test(`${KILLS} kills while answers are being saved lose nothing that was acknowledged and tear nothing`, async () => {
  const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane)));
  const sum = (of: (outcome: Outcome) => number): number => lanes.reduce((total, lane) => total + of(lane), 0);
  console.log(
    `${sum((o) => o.kills)} kills, ${sum((o) => o.acknowledged)} acknowledged, ${sum((o) => o.stored)} stored, ${sum((o) => o.fullChecks)} full checks`,
  );
  expect(sum((o) => o.kills)).toBe(KILLS);
  // Otherwise the kills hit nothing.
  expect(sum((o) => o.acknowledged)).toBeGreaterThan(KILLS);
  expect({ lost: sum((o) => o.lost), torn: sum((o) => o.torn), damaged: sum((o) => o.damaged) }).toEqual({
    lost: 0,
    torn: 0,
    damaged: 0,
  });
});

async function runLane(lane: number): Promise<Outcome> {
  const chance = chanceOf(1 + lane);
  const total: Outcome = { kills: 0, acknowledged: 0, stored: 0, lost: 0, torn: 0, damaged: 0, fullChecks: 0 };
  let database = '';
  let acknowledged = new Set<string>();
  let next = 0;
  for (let i = 0; i < KILLS / LANES; i++) {
    if (i % KILLS_PER_DATABASE === 0) {
      database = join(folder.path, `${lane}-${i}.db`);
      acknowledged = new Set();
      next = 0;
      const { kysely } = openSqlite<Tables>(database);
      await migrate(kysely);
      await kysely.destroy();
    }
    const writer = startChild('writer.ts', [database, String(lane), String(next)]);
    // Most are killed while they write, some while they open the database.
    if (chance.next() < 0.1) await pause(chance.next() * 150);
    else {
      await writer.printed('ready');
      await pause(chance.next() * 40);
    }
    writer.kill();
    await writer.ended;
    expect(writer.errors()).toBe('');
    const ids = writer.lines().filter((line) => line !== 'ready');
    for (const id of ids) acknowledged.add(id);
    total.kills++;
    total.acknowledged += ids.length;

    const { kysely, raw } = openSqlite<Tables>(database);
    const full = i % 10 === 9;
    if (findDamage(raw(), full ? 'full' : 'quick') !== null) total.damaged++;
    if (full) total.fullChecks++;
    const stored = new Set((await kysely.selectFrom('attempts').select('id').execute()).map((row) => row.id));
    total.stored += stored.size - next;
    for (const id of acknowledged) if (!stored.has(id)) total.lost++;
    total.torn += Number(
      raw()
        .prepare(
          `select count(*) as n from attempts
           where (select count(*) from gradings where attempt_id = attempts.id) <> 1 or (select count(*) from reviews where attempt_id = attempts.id) <> 1`,
        )
        .get()?.['n'],
    );
    next = stored.size;
    await kysely.destroy();
  }
  return total;
}
