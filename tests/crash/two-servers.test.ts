import { afterAll, expect, test } from 'vitest';
import { type Child, startChild, temporaryFolder } from './children.ts';

const TRIES = 50;
const folder = temporaryFolder();
afterAll(() => folder.remove());

test(`a second server on one data folder is refused with one sentence, ${TRIES} times; after a kill of the first it starts`, async () => {
  let first: Child = startChild('lock-holder.ts', [folder.path]);
  await first.printed('locked');
  for (let i = 0; i < TRIES; i++) {
    const second = startChild('lock-holder.ts', [folder.path]);
    await Promise.race([second.ended, second.printed('locked').catch(() => {})]);
    expect(second.lines()).toEqual([]);
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `Another Greenroom server is already using ${folder.path}. Stop it first, or set GREENROOM_HOME to another folder.\n`,
    );

    first.kill();
    await first.ended;
    first = startChild('lock-holder.ts', [folder.path]);
    await first.printed('locked');
  }
  first.kill();
  await first.ended;
});

test('the command line says so and ends', async () => {
  const first = startChild('lock-holder.ts', [folder.path]);
  await first.printed('locked');
  const second = startChild('../../src/cli/main.ts', ['serve', '--no-open', '--home', folder.path]);
  expect(await second.ended).toBe(1);
  expect(second.lines().join('')).toBe('');
  expect(second.errors().trim()).toBe(
    `greenroom: Another Greenroom server is already using ${folder.path}. Stop it first, or set GREENROOM_HOME to another folder.`,
  );
  first.kill();
  await first.ended;
});
