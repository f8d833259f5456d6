import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectBackup } from '#adapters/database/inspect-backup.ts';
import { startChild, temporaryFolder } from './children.ts';
import { openFolder } from './open-folder.ts';
import { entryOf } from './samples.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('backups of a database of 50 MB are whole and verified while this process and another write to it', async () => {
  const data = await openFolder(folder.path);
  let n = 0;
  while (statSync(data.folder.database).size < 50e6) {
    for (let i = 0; i < 200; i++) await data.ports.store.addAttempt('local', entryOf(1, n++, 2_000));
  }
  const other = startChild('writer.ts', [data.folder.database, '2', '0']);
  await other.printed('ready');
  let writing = true;
  let longestGap = 0;
  const here = (async () => {
    let last = performance.now();
    while (writing) {
      await data.ports.store.addAttempt('local', entryOf(1, n++));
      await new Promise((resolve) => setTimeout(resolve, 5));
      longestGap = Math.max(longestGap, performance.now() - last);
      last = performance.now();
    }
  })();
  for (let i = 0; i < 3; i++) {
    const acknowledged = other.lines().length - 1;
    const start = performance.now();
    const backup = await data.archive.backUp();
    console.log(`${(backup.bytes / 1e6).toFixed(0)} MB in ${(performance.now() - start).toFixed(0)} ms`);
    const inspected = inspectBackup({ file: join(data.folder.backups, backup.name), sealed: true });
    // A snapshot: every attempt has its grading, and what was acknowledged before the start is in it.
    const rows = inspected.ok ? inspected.value : {};
    expect(rows['attempts']).toBeGreaterThanOrEqual(acknowledged);
    expect(rows['gradings']).toBe(rows['attempts']);
    expect(rows['reviews']).toBe(rows['attempts']);
  }
  writing = false;
  await here;
  other.kill();
  await other.ended;
  console.log(`longest gap between two writes here: ${longestGap.toFixed(0)} ms`);
  expect(other.errors()).toBe('');
  await data.close();
});
