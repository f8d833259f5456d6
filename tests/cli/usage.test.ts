import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { greenroom, temporaryFolder } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('greenroom', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
    expect(await greenroom(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('explains itself', async () => {
    const run = await greenroom(['--help']);
    expect(run).toMatchObject({ code: 0, err: '' });
    for (const command of ['serve', 'open', 'grade', 'check', 'backup', 'backups', 'restore', 'export', 'import'])
      expect(run.out).toContain(`  ${command} `);
  });

  it.each([
    [['nonsense']],
    [['grade', '--nonsense']],
    [['grade']],
    [['grade', 'dropout', '--batch', '-']],
    [['grade', 'dropout', 'a', 'b']],
    [['grade', '--batch']],
    [['import']],
    [['import-problems']],
    [['export', '-', '--json']],
    [['serve', '--port', '0']],
  ])('ends with 2 and one sentence when called as %j', async (args) => {
    const run = await greenroom(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^greenroom: [^\n]+\n$/);
  });

  it('suggests a command for one that is mistyped', async () => {
    expect((await greenroom(['grad'])).err).toContain('Did you mean grade?');
  });

  it('ends quietly when its reader goes away', async () => {
    const lines = JSON.stringify(JSON.stringify({ id: 1, question: 'dropout', answer: 'x' }));
    const command = `(for i in $(seq 3000); do echo ${lines}; done) | "${process.execPath}" src/cli/main.ts grade --batch - | head -n 1`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ id: 1 });
    expect(stderr).toBe('');
  });

  it('loads neither the server nor the database to grade', async () => {
    const trace = `process.on('exit', () => console.error(process.moduleLoadList.filter((name) => /^NativeModule (http|sqlite)$/.test(name)).join()))`;
    const loaded = async (args: string): Promise<string> => {
      const command = `echo x | "${process.execPath}" --import 'data:text/javascript,${encodeURIComponent(trace).replaceAll("'", '%27')}' src/cli/main.ts ${args}`;
      return (await promisify(execFile)('sh', ['-c', command], { cwd: root })).stderr.trim();
    };
    const home = temporaryFolder();
    try {
      expect(await loaded('grade dropout --json')).toBe('');
      // What the check itself is worth: a command that does need the database.
      writeFileSync(join(home.path, 'nothing.jsonl'), '');
      expect(await loaded(`import "${join(home.path, 'nothing.jsonl')}" --home "${home.path}" || true`)).toContain(
        'sqlite',
      );
    } finally {
      home.remove();
    }
  });
});

describe('greenroom check', () => {
  it('prints counts and findings as one JSON value', async () => {
    const run = await greenroom(['check', '--json']);
    const report = JSON.parse(run.out) as {
      counts: Record<string, number>;
      findings: { rule: string; at: string; message: string }[];
    };
    expect(Object.keys(report.counts)).toEqual([
      'questions',
      'points',
      'falseClaims',
      'problems',
      'executed',
      'runs',
      'tracks',
      'topics',
      'skills',
      'rules',
      'findings',
    ]);
    expect(report.counts.questions).toBeGreaterThanOrEqual(80);
    expect(report.findings).toHaveLength(report.counts.findings ?? -1);
    expect(run.code).toBe(report.findings.length === 0 ? 0 : 1);
  });

  it('prints the counts in a sentence, for chosen questions too', async () => {
    expect((await greenroom(['check', 'dropout'])).out).toMatch(/\d+ questions, .* findings\n$/);
  });

  it('refuses a question that is not there', async () => {
    expect(await greenroom(['check', 'drop-out'])).toEqual({
      code: 1,
      out: '',
      err: 'greenroom: There is no question or problem “drop-out”. Did you mean dropout?\n',
    });
  });
});
