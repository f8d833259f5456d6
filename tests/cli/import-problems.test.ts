// Problems of the candidate's own, in the two public forms; everything in these fixtures is made up here.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { greenroom, temporaryFolder } from './run.ts';

type Report = {
  taken: { id: string; title: string; isNew: boolean; notes: string[] }[];
  refused: { at: string; why: string }[];
};
const folders: { remove(): void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

function fresh(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  return folder.path;
}

const meta = (title: string, id = '901'): string =>
  JSON.stringify({ id, title, difficulty: 'easy', category: 'Linear Algebra', pytorch_difficulty: 'hard', likes: '0' });
const tests = (...of: [string, string][]): string =>
  JSON.stringify(of.map(([test, expected_output]) => ({ test, expected_output })));

/** Double every number of a grid, as a folder of the Deep-ML kind. */
const doubling = {
  'meta.json': meta('Double a grid'),
  'description.md': 'Double every number of a grid given as rows.',
  'learn.md': '## Doubling\n\nEach row on its own.',
  'example.json': JSON.stringify({ input: '[[1]]', output: '[[2]]', reasoning: 'Twice one is two.' }),
  'starter_code.py': 'def double_grid(rows):\n    # Your code here\n    return []\n',
  'solution.py': 'def double_grid(rows):\n    return [[2 * n for n in row] for row in rows]\n',
  'tests.json': tests(
    ['print(double_grid([[1, 2], [3, 4.5]]))', '[[2. 4.]\n [6. 9.]]'],
    ['rows = [[0.1]]\nprint(double_grid(rows))', 'array([[0.2]])'],
  ),
};
const below = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const task = (more: string, solution: string): string => `"""A task."""
TASK = {
    "title": "Running peak", "difficulty": "Medium", "function_name": "running_peak",
    "hint": ("Keep the largest "
             "so far."),
    "tests": [
        {"name": "Grows", "code": """
got = {fn}([1, 3, 2])
assert got == [1, 3, 3], f'the peak stays: {got}'
"""},
        {"name": "Empty", "code": "assert running_peak([]) == []"},
    ],
    "solution": ${JSON.stringify(solution)},
}
${more}`;
const peak =
  'from itertools import accumulate\n\ndef running_peak(values, floor=None):\n    return list(accumulate(values, max))\n';

async function importFrom(folder: string, home: string): Promise<Report & { code: number | null; err: string }> {
  const run = await greenroom(['import-problems', folder, '--home', home, '--json']);
  const report = run.out === '' ? { taken: [], refused: [] } : (JSON.parse(run.out) as Report);
  return { ...report, code: run.code, err: run.err };
}
const kept = (home: string): string[] =>
  existsSync(join(home, 'problems')) ? readdirSync(join(home, 'problems')) : [];
async function solve(id: string, home: string, code: string) {
  const run = await greenroom(['solve', id, '--home', home, '--json'], { input: code });
  return JSON.parse(run.out) as { status: string; tests: { name: string; message: string | null }[] };
}

describe('greenroom import-problems', () => {
  it('takes a Deep-ML folder, which can then be solved', async () => {
    const home = fresh();
    const report = await importFrom(fresh(below('901_double-a-grid', doubling)), home);
    expect(report).toMatchObject({
      code: 0,
      taken: [{ id: 'own-double-a-grid', title: 'Double a grid', isNew: true, notes: [] }],
      refused: [],
    });
    expect(report.err).toContain("run with this machine's Python");
    expect(kept(home)).toEqual(['own-double-a-grid.json']);
    const { problem } = JSON.parse(readFileSync(join(home, 'problems/own-double-a-grid.json'), 'utf8')) as {
      problem: Record<string, unknown>;
    };
    expect(problem).toMatchObject({ level: 'foundation', topics: ['linear-algebra'], entry: 'double_grid', hints: [] });
    expect(problem['statement']).toContain('    Input: [[1]]');
    expect(await solve('own-double-a-grid', home, doubling['solution.py'])).toMatchObject({ status: 'pass' });
    expect(await solve('own-double-a-grid', home, 'def double_grid(rows):\n    return rows\n')).toMatchObject({
      status: 'fail',
      tests: [{ message: '[0][0]: expected 2.0, got 1.' }, {}],
    });
  });

  it('takes a task without running its module, with a starter made of its solution', async () => {
    const [home, folder] = [fresh(), fresh()];
    const trap = join(folder, 'was-run');
    writeFileSync(join(folder, 'peak.py'), task(`open(${JSON.stringify(trap)}, 'w')\n`, peak));
    expect(await importFrom(folder, home)).toMatchObject({ code: 0, taken: [{ id: 'own-running-peak' }] });
    expect(existsSync(trap)).toBe(false);
    const { problem } = JSON.parse(readFileSync(join(home, 'problems/own-running-peak.json'), 'utf8')) as {
      problem: { starter: string; hints: string[] };
    };
    expect(problem.starter).toBe(
      'from itertools import accumulate\n\n\ndef running_peak(values, floor=None):\n    pass\n',
    );
    expect(problem.hints).toEqual(['Keep the largest so far.']);
    expect(await solve('own-running-peak', home, 'def running_peak(values):\n    return values\n')).toMatchObject({
      status: 'fail',
      tests: [{ name: 'Grows', message: 'the peak stays: [1, 3, 2]' }, { message: null }],
    });
  });

  it('takes what a task does not say from its notebooks', async () => {
    const cell = (cell_type: string, source: string) => ({ cell_type, metadata: {}, source: source.split(/(?<=\n)/) });
    const notebook = (body: string): string =>
      JSON.stringify({
        cells: [
          cell(
            'markdown',
            '[![Badge](https://badge.invalid/b.svg)](https://badge.invalid)\n# Peak\n\nThe peak so far.',
          ),
          cell('code', 'import google.colab\n!pip install nothing'),
          cell('code', 'from itertools import accumulate'),
          cell('code', `def running_peak(values):\n    ${body}`),
          cell('code', 'from judge import check\ncheck("peak")'),
        ],
      });
    const home = fresh();
    const report = await importFrom(
      fresh({
        'tasks/peak.py': task('', '').replace(/ {4}"solution": "",\n/, ''),
        'templates/01_peak.ipynb': notebook('pass  # yours'),
        'solutions/01_peak_solution.ipynb': notebook('return list(accumulate(values, max))'),
      }),
      home,
    );
    expect(report).toMatchObject({ taken: [{ id: 'own-running-peak' }], refused: [] });
    const { problem } = JSON.parse(readFileSync(join(home, 'problems/own-running-peak.json'), 'utf8')) as {
      problem: Record<string, string>;
    };
    expect(problem).toMatchObject({
      statement: 'The peak so far.',
      starter: 'from itertools import accumulate\n\ndef running_peak(values):\n    pass  # yours\n',
    });
  });

  it('brings up to date what came from the same place, and keeps apart what has one title', async () => {
    const home = fresh();
    const folder = fresh({ ...below('901_a', doubling), ...below('901_b', doubling) });
    const ids = ['own-double-a-grid', 'own-double-a-grid-2'];
    expect((await importFrom(folder, home)).taken.map(({ id, isNew }) => [id, isNew])).toEqual(
      ids.map((id) => [id, true]),
    );
    writeFileSync(join(folder, '901_b/description.md'), 'Twice each number.');
    writeFileSync(join(folder, '901_b/meta.json'), meta('Twice'));
    const again = await importFrom(folder, home);
    expect(again.taken.map(({ id, isNew }) => [id, isNew])).toEqual(ids.map((id) => [id, false]));
    expect(again.taken[1]?.title).toBe('Twice');
    expect(kept(home)).toHaveLength(2);
    expect(readFileSync(join(home, 'problems/own-double-a-grid-2.json'), 'utf8')).toContain('Twice each number.');
  });

  it('takes a variant with what the folder above says, and says what it could not run', async () => {
    const home = fresh();
    const variant = {
      'solution.py': 'import torch_of_nobody as torch\n\ndef double_grid(rows):\n    return torch.tensor(rows) * 2\n',
      'starter_code.py': 'import tinygrad\n\ndef double_grid(rows):\n    ...\n',
      'tests.json': tests(['print(double_grid([[1]]).tolist())', '[[2]]']),
    };
    const report = await importFrom(fresh(below('901_grid', { ...doubling, ...below('pytorch', variant) })), home);
    expect(report.taken).toMatchObject([
      { id: 'own-double-a-grid' },
      {
        id: 'own-double-a-grid-pytorch',
        title: 'Double a grid (PyTorch)',
        notes: [expect.stringContaining('runs on the command line where tinygrad is installed')],
      },
    ]);
    const refused = await greenroom(['solve', 'own-double-a-grid-pytorch', '--home', home], { input: 'x = 1' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/no python3 .* with tinygrad on this machine/);
  });

  it('takes rounded results to three digits, and starters that do not load, and says so', async () => {
    const files = {
      ...doubling,
      'starter_code.py': 'def double_grid(rows):\n    # Your code here\n',
      'tests.json': tests(['print(double_grid([[1 / 3]]))', '[[0.6667]]']),
    };
    const { taken } = await importFrom(fresh(below('grid', files)), fresh());
    expect(taken[0]?.notes).toEqual([
      'Its expected numbers are rounded, so three digits are compared.',
      'Its starter does not load until something is written into it.',
    ]);
  });

  const damaged: readonly [string, Record<string, string | Uint8Array>, RegExp][] = [
    [
      'a wrong solution',
      { ...doubling, 'tests.json': tests(['print(double_grid([[1]]))', '[[3]]']) },
      /fails “print\(double_grid\(\[\[1\]\]\)\)”: .*expected 3, got 2/,
    ],
    [
      'a solution that does not load',
      { ...doubling, 'solution.py': 'def double_grid(:\n' },
      /could not be run: SyntaxError/,
    ],
    [
      'a solution that does not end',
      { ...doubling, 'solution.py': 'import sys\ndef double_grid(rows):\n    sys.exit(0)\n' },
      /SystemExit/,
    ],
    [
      'a package nobody has',
      { ...doubling, 'solution.py': 'import package_of_nobody\n\ndef double_grid(rows): return rows\n' },
      /No module named/,
    ],
    ['a starter that passes', { ...doubling, 'starter_code.py': doubling['solution.py'] }, /starter passes already/],
    ['no tests', { ...doubling, 'tests.json': '[]' }, /not a list of tests/],
    ['tests of another form', { ...doubling, 'tests.json': '{"test": 1}' }, /not a list of tests/],
    ['no JSON', { ...doubling, 'meta.json': '{"title": ' }, /meta\.json is not/],
    ['tests of nothing', { ...doubling, 'tests.json': tests(['print(1)', '1']) }, /call nothing/],
    ['a huge file', { ...doubling, 'learn.md': 'x'.repeat(600_000) }, /learn\.md is larger than 500 KB/],
    ['a long file', { ...doubling, 'learn.md': 'x'.repeat(60_000) }, /modelAnswer cannot be used/],
    [
      'another encoding',
      { ...doubling, 'description.md': new Uint8Array([0xff, 0xfe, 0x41, 0xd8]) },
      /description\.md is not text in UTF-8/,
    ],
    ['half a character', { ...doubling, 'tests.json': tests(['print(double_grid("\ud800"))', '1']) }, /no text/],
  ];
  it('refuses what is damaged with one sentence each, and keeps nothing', async () => {
    const home = fresh();
    const folder = fresh(
      Object.fromEntries(
        damaged.flatMap(([, files], i) =>
          Object.entries(files).map(([name, text]) => [`${String(i + 10)}/${name}`, text]),
        ),
      ),
    );
    const report = await importFrom(folder, home);
    expect(report).toMatchObject({ code: 1, taken: [] });
    expect(report.refused).toHaveLength(damaged.length);
    for (const [i, [what, , why]] of damaged.entries()) {
      expect(report.refused[i]?.why, what).toMatch(why);
      expect(report.refused[i]?.why, what).not.toContain('\n');
    }
    expect(kept(home)).toEqual([]);
  });

  const modules: readonly [string, string, RegExp][] = [
    ['a computed task', 'import os\nTASK = {"title": os.getcwd()}\n', /not written out in full/],
    ['no Python', 'TASK = {\n', /TASK cannot be read: .*line/],
    ['no dict', 'TASK = 3\n', /TASK is not what it should be/],
    ['a name that is none', task('', peak).replace('"running_peak",', '"../../peak; x",'), /function_name/],
    ['brackets without end', `TASK = ${'['.repeat(5_000)}\n`, /TASK cannot be read/],
    ['no solution', task('', peak).replace('"solution"', '"answer"'), /no solution/],
    ['a failing one', task('', peak.replace('max', 'min')), /fails “Grows”: the peak stays/],
  ];
  it('refuses modules that are no tasks, or do not pass', async () => {
    const home = fresh();
    const folder = fresh(Object.fromEntries(modules.map(([, module], i) => [`m${String(i + 10)}.py`, module])));
    const { taken, refused } = await importFrom(folder, home);
    expect([taken, refused.length, kept(home)]).toEqual([[], modules.length, []]);
    for (const [i, [what, , why]] of modules.entries()) expect(refused[i]?.why, what).toMatch(why);
  });

  it('makes a harmless id of whatever the title is, and follows no links', async () => {
    const [home, elsewhere] = [fresh(), fresh(below('901_grid', doubling))];
    const folder = fresh(below('x', { ...doubling, 'meta.json': meta('../../..//Ünïcode \u0007 {}') }));
    symlinkSync(elsewhere, join(folder, 'link'));
    expect((await importFrom(folder, home)).taken.map(({ id }) => id)).toEqual(['own-unicode']);
    expect(kept(home)).toEqual(['own-unicode.json']);
  });

  it('removes one, and suggests which', async () => {
    const home = fresh();
    await importFrom(fresh(below('901_grid', doubling)), home);
    const remove = (id: string) => greenroom(['import-problems', '--remove', id, '--home', home]);
    expect(await remove('own-double-grid')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Did you mean own-double-a-grid?'),
    });
    expect((await remove('../greenroom')).code).toBe(1);
    expect(await remove('own-double-a-grid')).toMatchObject({ code: 0, err: '' });
    expect(kept(home)).toEqual([]);
    expect((await greenroom(['solve', 'own-double-a-grid', '--home', home], { input: 'x' })).err).toContain(
      'There is no problem',
    );
  });

  it('says in one sentence what is wrong with the call', async () => {
    const [home, empty] = [fresh(), fresh()];
    for (const [args, code] of [
      [[], 2],
      [[empty, '--remove', 'own-x'], 2],
      [[empty], 1],
      [[join(empty, 'nowhere')], 1],
    ] as const) {
      const run = await greenroom(['import-problems', ...args, '--home', home]);
      expect(run, String(args)).toMatchObject({ code, out: '' });
      expect(run.err).toMatch(/^greenroom: [^\n]+\n$/);
    }
  });

  it('passes over a damaged one with a line', async () => {
    const home = fresh({ 'problems/own-damaged.json': '{"version": 1', 'problems/own-empty.json': '{}' });
    await importFrom(fresh(below('901_grid', doubling)), home);
    const run = await greenroom(['solve', 'own-double-a-grid', '--home', home, '--json'], {
      input: doubling['solution.py'],
    });
    expect(JSON.parse(run.out)).toMatchObject({ status: 'pass' });
    expect(run.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^problems\/own-damaged\.json: cannot be read/),
      expect.stringMatching(/^problems\/own-empty\.json: version/),
    ]);
  });
});
