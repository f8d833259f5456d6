import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeOwnProblem, writeOwnProblem } from '#adapters/content-files/own-problems.ts';
import type { Bank } from '#core/bank/bank.ts';
import { type ForeignProblem, toOwnProblem } from '#core/bank/import/foreign-problem.ts';
import type { OwnProblem } from '#core/bank/problem.ts';
import { withOwnProblems } from './own-problems.ts';

const root = mkdtempSync(join(tmpdir(), 'greenroom-own-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const topics = ['attention', 'numerical-computing'].map((id) => ({ id, title: id, area: 'deep-learning', after: [] }));
const bank = { topics, questions: [{ id: 'own-shipped' }], problems: [] } as unknown as Bank;
const foreign: ForeignProblem = {
  title: 'Add',
  level: 'core',
  topic: 'attention',
  statement: 'Add them.',
  modelAnswer: '',
  hints: [],
  entry: 'add',
  starter: null,
  solution: 'def add(a, b):\n    return a + b\n',
  tests: [{ name: 'one', code: 'assert add(1, 2) == 3', prints: null }],
};

function problem(id: string, changes: Partial<ForeignProblem> = {}): OwnProblem {
  const made = toOwnProblem({ ...foreign, ...changes }, id, 'def add(a, b): ...\n', { absolute: 0, relative: 0 });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
const write = (home: string, own: OwnProblem): void =>
  writeOwnProblem(home, { version: 1, source: '/somewhere', checked: true, problem: own });

it('leaves the bank as it is where there are none', async () => {
  expect(await withOwnProblems(bank, join(root, 'nothing'))).toEqual({ bank, faults: [] });
});

it('adds each as a problem and as a question, whatever has become of our topics', async () => {
  const home = join(root, 'two');
  write(home, problem('own-add'));
  write(home, problem('own-sum', { topic: 'a-topic-of-once' }));
  const { bank: both, faults } = await withOwnProblems(bank, home);
  expect(faults).toEqual([]);
  expect(both.problems).toMatchObject([
    { id: 'own-add', own: true, topics: ['attention'], steps: null, choices: [], points: [] },
    { id: 'own-sum', topics: ['numerical-computing'] },
  ]);
  expect(both.questions.slice(1)).toMatchObject([
    { id: 'own-add', kind: 'coding', prompt: 'Add them.' },
    { id: 'own-sum' },
  ]);
  expect(bank.problems).toEqual([]);
});

it('names what is damaged, is called otherwise than it says, or is no problem, and leaves it out', async () => {
  const home = join(root, 'damaged');
  write(home, problem('own-add'));
  const folder = join(home, 'problems');
  const as = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  as('own-half.json', '{"version":1,');
  as('own-other.json', JSON.stringify({ version: 1, source: '', checked: true, problem: problem('own-add') }));
  as(
    'own-escape.json',
    JSON.stringify({ version: 1, source: '', checked: true, problem: { ...problem('own-add'), id: 'own-../x' } }),
  );
  as('own-huge.json', ' '.repeat(5_000_000));
  as('own-written.json.4711', 'half of one');
  mkdirSync(join(folder, 'own-folder.json'));
  const { bank: rest, faults } = await withOwnProblems(bank, home);
  expect(rest.problems.map(({ id }) => id)).toEqual(['own-add']);
  expect(faults.map(({ file }) => file)).toEqual(
    ['escape', 'folder', 'half', 'huge', 'other'].map((name) => `problems/own-${name}.json`),
  );
});

it('writes and removes by id alone, and leaves nothing half-written', () => {
  const home = join(root, 'paths');
  write(home, problem('own-add'));
  writeFileSync(join(home, 'greenroom.json'), '{}');
  expect(() => write(home, { ...problem('own-add'), id: 'own-/../../x' })).toThrow();
  for (const id of ['../greenroom', 'own-../../greenroom', '', 'own-nothing', 'add'])
    expect(removeOwnProblem(home, id), id).toBe(false);
  expect(removeOwnProblem(home, 'own-add')).toBe(true);
  expect([readdirSync(home), readdirSync(join(home, 'problems'))]).toEqual([['greenroom.json', 'problems'], []]);
});
