import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '#adapters/database/data-folder.ts';
import { lockFolder } from '#adapters/database/folder-lock.ts';
import { addOwnQuestion } from '#app/own-questions.ts';
import { submitAnswer } from '#app/submit-answer.ts';
import { exampleBank, exampleQuestion } from '#core/bank/example.ts';
import { openHome } from '../../src/cli/home.ts';
import { greenroom, jsonLines, type Ran, temporaryFolder } from './run.ts';

const scratch = temporaryFolder();
let made = 0;
afterAll(() => scratch.remove());

const asJson = (ran: Ran): Record<string, unknown> => {
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as Record<string, unknown>;
};

/** A data folder in which somebody has answered a few times, and their own question. */
async function practised(answers = 3): Promise<{ home: string; ownId: string }> {
  const home = join(scratch.path, `home-${++made}`);
  const ownId = await practise(home, answers);
  return { home, ownId };
}

async function practise(home: string, answers: number): Promise<string> {
  const opened = await openHome(home, exampleBank([exampleQuestion()]));
  if (!opened.ok) throw new Error(opened.error.message);
  const { ports, close } = opened.value;
  const own = await addOwnQuestion(ports, 'local', {
    prompt: 'What is my project about? 😀',
    modelAnswer: '',
    topic: 'validation',
    level: 'core',
    minutes: 2,
    points: [{ says: 'It forecasts bakery sales from weather', weight: 3, phrasings: [] }],
  });
  for (let i = 0; i < answers; i++) {
    const answer = {
      questionId: 'why-split-data',
      sessionId: null,
      mode: 'answer',
      probeOf: null,
      point: null,
      text: `Keep a holdout set aside, “${i}”.\n\u0000`,
      confidence: 0.5,
      seconds: 60,
    } as const;
    const submitted = await submitAnswer(ports, 'local', answer);
    if (!submitted.ok) throw new Error(submitted.error.code);
  }
  await close();
  if (!own.ok) throw new Error(own.error.code);
  return own.value;
}

const run = (home: string, ...args: string[]): Promise<Ran> => greenroom([...args, '--home', home]);
const exported = async (home: string): Promise<string> => {
  const ran = await run(home, 'export');
  expect(ran).toMatchObject({ code: 0, err: '' });
  return ran.out;
};

describe('export and import', () => {
  it('carry everything to an empty folder, byte for byte', async () => {
    const { home } = await practised();
    const file = join(scratch.path, 'all.jsonl');
    const before = await exported(home);
    const told = asJson(await run(home, 'export', file, '--json'));
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(told).toEqual({ file, rows: jsonLines(before).length - 2 });
    expect(readdirSync(scratch.path).filter((name) => name.endsWith('.part'))).toEqual([]);

    const fresh = join(scratch.path, 'fresh');
    expect(asJson(await run(fresh, 'import', file, '--json'))).toEqual({ added: told.rows, alreadyThere: 0 });
    expect(await exported(fresh)).toBe(before);
    expect(asJson(await run(fresh, 'import', file, '--json'))).toEqual({ added: 0, alreadyThere: told.rows });

    const piped = join(scratch.path, 'piped');
    const ran = await greenroom(['import', '-', '--home', piped], { input: before.replaceAll('\n', '\r\n') });
    expect(ran).toEqual({ code: 0, out: `Imported ${String(told.rows)} rows; 0 were there already.\n`, err: '' });
    expect(await exported(piped)).toBe(before);
  });

  it('leaves nothing that others can read', async () => {
    const { home } = await practised(1);
    const file = join(scratch.path, 'private.jsonl');
    await run(home, 'export', file);
    await run(home, 'backup');
    const files = [
      file,
      home,
      ...readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name)),
    ];
    for (const path of files) expect((statSync(path).mode & 0o077).toString(8), path).toBe('0');
  });

  it('refuse a file that was changed, cut or is something else, and change nothing', async () => {
    const { home } = await practised(2);
    const other = await practised(1);
    const before = await exported(home);
    const text = await exported(other.home);
    const lines = text.trimEnd().split('\n');
    const bad: [string, string | Uint8Array][] = [
      ['changed', text.replace('Keep a holdout', 'Keep a hideout')],
      ['cut', lines.slice(0, -1).join('\n')],
      ['swapped', [...lines.slice(0, 1), ...lines.slice(1, -1).toReversed(), ...lines.slice(-1)].join('\n')],
      ['empty', ''],
      ['text', 'hello\n'],
      ['prototype', '{"__proto__":{"greenroom":"export"}}\n'],
      ['binary', Buffer.from([0xff, 0xfe, 0x00, 0x0a])],
      ['no end', Buffer.alloc(5 * 1024 * 1024, '{')],
    ];
    for (const [name, data] of bad) {
      const file = join(scratch.path, `bad-${name}.jsonl`);
      writeFileSync(file, data);
      const ran = await run(home, 'import', file);
      expect(ran, name).toMatchObject({ code: 1, out: '' });
      expect(ran.err, name).toMatch(/^greenroom: Line \d+ [^\n]+ Nothing was imported\.\n$/);
    }
    expect(await exported(home)).toBe(before);
  });

  it('say so when there is nothing', async () => {
    const nowhere = join(scratch.path, 'nowhere');
    for (const command of ['export', 'backup']) {
      expect(await run(nowhere, command)).toEqual({
        code: 1,
        out: '',
        err: `greenroom: There is no data in ${nowhere} yet; name another folder with --home.\n`,
      });
    }
    expect(await run(nowhere, 'import', join(scratch.path, 'no-file.jsonl'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no '),
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('backup, backups and restore', () => {
  it('bring back what was there, and keep what they replaced', async () => {
    const { home } = await practised(2);
    const before = await exported(home);
    const backup = asJson(await run(home, 'backup', '--json'));
    expect(backup).toEqual({
      name: expect.stringMatching(/^greenroom-.+Z\.db$/),
      at: expect.any(Number),
      bytes: expect.any(Number),
    });
    await practise(home, 2);
    const after = await exported(home);
    expect(after).not.toBe(before);

    expect(await run(home, 'restore')).toMatchObject({ code: 0, out: expect.stringContaining(String(backup.name)) });
    expect(await exported(home)).toBe(after);
    expect(asJson(await run(home, 'restore', String(backup.name), '--json'))).toEqual(backup);
    expect(await exported(home)).toBe(before);

    const names = (JSON.parse((await run(home, 'backups', '--json')).out) as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toContain(backup.name);
    const kept = names.find((name) => name.startsWith('before-restore-')) ?? '';
    expect(asJson(await run(home, 'restore', kept, '--json')).name).toBe(kept);
    expect(await exported(home)).toBe(after);
  });

  it('refuse a damaged backup, and change nothing', async () => {
    const { home } = await practised(2);
    const { name } = asJson(await run(home, 'backup', '--json')) as { name: string };
    const file = join(home, 'backups', name);
    const sound = readFileSync(file);
    const before = await exported(home);
    const flipped = Buffer.from(sound);
    flipped[sound.length >> 1] = (flipped[sound.length >> 1] ?? 0) ^ 1;
    for (const damaged of [
      flipped,
      sound.subarray(0, sound.length >> 1),
      Buffer.alloc(0),
      Buffer.from('not a database'),
    ]) {
      writeFileSync(file, damaged);
      const ran = await run(home, 'restore', name);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toMatch(/^greenroom: The backup .+ Nothing was changed\.\n$/);
      expect(await exported(home)).toBe(before);
    }
    writeFileSync(file, sound);
    expect(await run(home, 'restore', name)).toMatchObject({ code: 0 });
  });

  it('save a folder whose database is damaged', async () => {
    const { home } = await practised(2);
    const before = await exported(home);
    const { name } = asJson(await run(home, 'backup', '--json')) as { name: string };
    writeFileSync(join(home, 'greenroom.db'), 'scrambled'.repeat(1_000));
    const refused = await run(home, 'export');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`greenroom restore ${name}`);
    expect((await run(home, 'backups')).out).toContain(name);
    expect(await run(home, 'restore', name)).toMatchObject({ code: 0, err: '' });
    expect(await exported(home)).toBe(before);
  });

  it('suggest a name for one that is mistyped, and never leave the folder of backups', async () => {
    const { home } = await practised(1);
    const { name } = asJson(await run(home, 'backup', '--json')) as { name: string };
    const mistyped = await run(home, 'restore', name.replace('Z.db', '.db'));
    expect(mistyped).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`Did you mean ${name}?`) });
    cpSync(join(home, 'backups', name), join(home, name));
    for (const path of [`../${name}`, join(home, 'backups', name), '..', '']) {
      expect(await run(home, 'restore', path)).toMatchObject({ code: 1, out: '' });
    }
  });

  it('work beside a running server, all but restore', async () => {
    const { home } = await practised(1);
    const lock = lockFolder(openDataFolder(home));
    if (!lock.ok) throw new Error(lock.error);
    try {
      const { name } = asJson(await run(home, 'backup', '--json')) as { name: string };
      const before = await exported(home);
      expect(await run(home, 'restore', name)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('already using'),
      });
      expect(await greenroom(['import', '-', '--home', home], { input: before })).toMatchObject({ code: 0 });
      expect(await exported(home)).toBe(before);
    } finally {
      lock.value.release();
    }
  });
});

describe('own questions', () => {
  it('are graded from the data folder, one by one and in a batch', async () => {
    const { home, ownId } = await practised(1);
    const answer = 'It forecasts the sales of a bakery from the weather.';
    const one = await greenroom(['grade', ownId, '-', '--json'], { home, input: answer });
    expect(asJson(one)).toMatchObject({ question: ownId, points: [{ id: 'point-1', verdict: 'covered' }] });
    const input = [ownId, 'own-unknown', ownId]
      .map((question, id) => JSON.stringify({ id, question, answer }))
      .join('\n');
    const batch = await greenroom(['grade', '--batch', '-'], { home, input });
    expect(batch.code).toBe(1);
    expect(jsonLines(batch.out)).toMatchObject([
      { id: 0, score: 1 },
      { id: 1, error: expect.stringContaining('own-unknown') },
      { id: 2, score: 1 },
    ]);
  });
});
