import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from './children.ts';
import { linesOf, openFolder, tryFolder } from './open-folder.ts';
import { chanceOf, entryOf } from './samples.ts';

const TRIES = 200;
const PAGE = 4_096;
const folder = temporaryFolder();
afterAll(() => folder.remove());

test(`${TRIES} damaged databases are never opened as something else: refused with the backup to restore, file left as it is`, async () => {
  const data = await openFolder(folder.path);
  for (let n = 0; n < 300; n++) await data.ports.store.addAttempt('local', entryOf(1, n, 300));
  const backup = await data.archive.backUp();
  const present = await linesOf(data);
  const { database } = data.folder;
  await data.close();
  const sound = readFileSync(database);
  const chance = chanceOf(9);
  const outcomes = { refused: 0, unharmed: 0 };
  for (let i = 0; i < TRIES; i++) {
    const spoiled = Buffer.from(sound);
    const page = chance.below(sound.length / PAGE) * PAGE;
    if (i % 4 === 0) spoiled.fill(chance.below(256), 0, 100);
    if (i % 4 === 1) for (let at = page; at < page + PAGE; at++) spoiled[at] = chance.below(256);
    writeFileSync(database, spoiled);
    if (i % 4 === 2) truncateSync(database, page + chance.below(PAGE));
    if (i % 4 === 3) truncateSync(database, 0);
    const left = readFileSync(database);

    const opened = await tryFolder(folder.path);
    if (opened.ok) {
      // A page that holds nothing may be scribbled on; then everything is still there.
      expect(await linesOf(opened.value)).toEqual(present);
      await opened.value.close();
      outcomes.unharmed++;
    } else {
      expect(opened.error.code).toBe('damaged-file');
      expect(opened.error.message).toContain(backup.name);
      expect(readFileSync(database).equals(left)).toBe(true);
      outcomes.refused++;
    }
    for (const part of ['-wal', '-shm']) rmSync(database + part, { force: true });
  }
  console.log(`${TRIES} damaged: ${outcomes.refused} refused, ${outcomes.unharmed} without harm`);
  expect(outcomes.refused).toBeGreaterThan(TRIES * 0.9);

  rmSync(database);
  expect(await tryFolder(folder.path)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
});
