// A check of the checks: bad imports are put into a copy of the tree, and the types and the linter must refuse each.
import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Complaint, copyTree, type ProbeTree, root, type Verdict } from './probe-tree.ts';

/** What each folder may import of ours. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  wire: ['core'],
  app: ['core'],
  'adapters/store': ['core', 'app'],
  'adapters/database': ['core', 'app'],
  'adapters/content-files': ['core', 'app'],
  inference: ['core'],
  'adapters/grading': ['core', 'app', 'inference'],
  'adapters/python': ['core', 'app'],
  'adapters/wheels': ['core', 'app'],
  'adapters/sql': ['core', 'app', 'sandbox'],
  sandbox: ['core'],
  server: ['core', 'wire', 'app', 'sandbox'],
  cli: [
    'core',
    'app',
    'adapters/store',
    'adapters/database',
    'adapters/content-files',
    'adapters/grading',
    'adapters/python',
    'adapters/wheels',
    'adapters/sql',
    'server',
  ],
  web: ['core', 'wire', 'inference', 'sandbox'],
};
const folders = Object.keys(mayImport);
const forms = { value: 'import { target }', type: 'import type { Target }', again: 'export { target }' };
type Form = keyof typeof forms;
const pairs = folders.flatMap((from) =>
  folders
    .filter((to) => to !== from)
    .flatMap((to) => Object.keys(forms).map((form) => ({ from, to, form: form as Form }))),
);

/** Packages, each with the places that may import it; every other place may not. */
const packages: Readonly<Record<string, readonly string[]>> = {
  zod: [
    'core',
    'core/memory',
    'core/text',
    'core/bank/import',
    'wire',
    'adapters/store',
    'adapters/content-files',
    'sandbox',
    'server',
    'cli',
    'adapters/python',
    'adapters/wheels',
  ],
  'ts-fsrs': ['core/memory'],
  'wink-nlp': ['core/text'],
  papaparse: ['core/bank/import'],
  minisearch: [],
  kysely: ['adapters/store', 'adapters/database'],
  'kysely/migration': ['adapters/store', 'adapters/database'],
  pg: ['adapters/database'],
  yaml: ['adapters/content-files'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  commander: ['cli'],
  react: ['web'],
  '@tanstack/react-query': ['web'],
  marked: ['web'],
  '@codemirror/view': ['web'],
  'onnxruntime-web/wasm': ['inference'],
  pyodide: ['sandbox'],
  '@electric-sql/pglite': ['sandbox'],
  'node:fs': [
    'adapters/database',
    'adapters/content-files',
    'adapters/grading',
    'adapters/sql',
    'server',
    'cli',
    'adapters/python',
    'adapters/wheels',
  ],
  'node:fs/promises': [
    'adapters/database',
    'adapters/content-files',
    'adapters/grading',
    'adapters/python',
    'adapters/wheels',
    'adapters/sql',
    'server',
    'cli',
  ],
  'node:crypto': [
    'adapters/store',
    'adapters/database',
    'adapters/content-files',
    'adapters/grading',
    'adapters/python',
    'adapters/wheels',
    'adapters/sql',
    'server',
    'cli',
  ],
  vitest: [],
};
const places = [...folders, 'core/memory', 'core/text', 'core/bank/import'];
const imports = places.flatMap((place) =>
  Object.entries(packages).map(([name, allowed]) => ({ place, name, allowed: allowed.includes(place) })),
);

/** Ways to ask for the time, for chance or for the machine. The last three are none. */
const questions: readonly { readonly code: string; readonly refused: boolean }[] = [
  { code: 'Date.now()', refused: true },
  { code: 'new Date()', refused: true },
  { code: 'Date()', refused: true },
  { code: 'Math.random()', refused: true },
  { code: "fetch('/')", refused: true },
  { code: 'process.pid', refused: true },
  { code: 'console.log(1)', refused: true },
  { code: "await import('kysely')", refused: true },
  { code: 'new Date(0)', refused: false },
  { code: "Date.parse('2026-01-01')", refused: false },
  { code: 'Math.round(0.5)', refused: false },
];
const pure = ['core', 'wire', 'app'];

const slug = (text: string): string => text.replaceAll(/[^a-z0-9]+/gi, '-');
const arrowFile = (pair: { from: string; to: string; form: Form }): string =>
  `src/${pair.from}/probe-${slug(pair.to)}-${pair.form}.ts`;
const packageFile = (place: string, name: string): string => `src/${place}/probe-package-${slug(name)}.ts`;
const questionFile = (place: string, at: number): string => `src/${place}/probe-question-${at}.ts`;

let tree: ProbeTree;
let types: Verdict;
let lint: Verdict;

beforeAll(async () => {
  tree = copyTree();
  for (const pair of pairs) {
    // Each probe has a target of its own, since the types name a file that may not be imported only once.
    const target = `probe-target-${slug(pair.from)}-${pair.form}.ts`;
    tree.write(`src/${pair.to}/${target}`, 'export type Target = string;\nexport const target: Target = "";\n');
    tree.write(
      arrowFile(pair),
      `${forms[pair.form]} from '#${pair.to}/${target}';\nexport const name = 'target' satisfies string;\n`,
    );
  }
  for (const { place, name } of imports) tree.write(packageFile(place, name), `export * as probed from '${name}';\n`);
  for (const place of pure)
    for (const [at, { code }] of questions.entries())
      tree.write(questionFile(place, at), `export const asked: unknown = ${code};\n`);
  tree.write('src/core/probe-circle-a.ts', "import type { B } from './probe-circle-b.ts';\nexport type A = B | 1;\n");
  tree.write(
    'src/core/probe-circle-b.ts',
    "import type { A } from './probe-circle-a.ts';\nexport type B = { a: A };\n",
  );
  tree.write(
    'src/app/probe-ring-a.ts',
    "import { b } from '#app/probe-ring-b.ts';\nexport const a = (): number => b;\n",
  );
  tree.write('src/app/probe-ring-b.ts', "import { a } from '#app/probe-ring-a.ts';\nexport const b: number = a();\n");
  [types, lint] = await Promise.all([tree.types(), tree.lint()]);
});
afterAll(() => tree?.remove());

/** Complaints that refuse an import or a name; an unused import is none. */
function refusals(verdict: Verdict, file: string): readonly Complaint[] {
  return verdict.complaints.filter(
    (found) =>
      found.file === file &&
      /TS6307|TS2304|TS2584|TS2591|TS2552|no-restricted|no-clock|no-console|no-cycle/.test(found.says),
  );
}

describe('between our folders', () => {
  const refusedBy = (verdict: Verdict): readonly string[] =>
    pairs.filter((pair) => refusals(verdict, arrowFile(pair)).length > 0).map(arrowFile);
  const forbidden = pairs.filter((pair) => !mayImport[pair.from]?.includes(pair.to));
  test(`the linter refuses exactly the ${forbidden.length} forbidden of ${pairs.length} imports`, () => {
    expect(refusedBy(lint)).toEqual(forbidden.map(arrowFile));
  });
  test('so do the types, which name the file that may not be imported', () => {
    const named = types.complaints.filter((found) => found.says.includes('TS6307'));
    // A project sees what its own references reference: cli sees wire through server, inference through adapters/grading and
    // sandbox through adapters/sql.
    // There the linter alone stands.
    const seen = forbidden.filter(
      (pair) => !(pair.from === 'cli' && ['wire', 'inference', 'sandbox'].includes(pair.to)),
    );
    expect(
      named.map((found) => found.says).filter((says) => seen.every((pair) => !says.includes(target(pair)))),
    ).toEqual([]);
    expect(seen.filter((pair) => !named.some((found) => found.says.includes(target(pair)))).map(arrowFile)).toEqual([]);
  });
  const target = (pair: { from: string; to: string; form: Form }): string =>
    `src/${pair.to}/probe-target-${slug(pair.from)}-${pair.form}.ts`;
});

test('packages are refused exactly where they do not belong', () => {
  const wrong = imports.filter(
    ({ place, name, allowed }) => (refusals(lint, packageFile(place, name)).length === 0) !== allowed,
  );
  expect(wrong.map(({ place, name, allowed }) => `${place} ${allowed ? 'may' : 'may not'} import ${name}`)).toEqual([]);
});

test.each(pure)('%s asks neither for the time nor for chance nor for the machine', (place) => {
  const refused = questions.filter(
    (_, at) => [...refusals(lint, questionFile(place, at)), ...refusals(types, questionFile(place, at))].length > 0,
  );
  expect(refused.map((question) => question.code)).toEqual(
    questions.filter((question) => question.refused).map((question) => question.code),
  );
});

test('a circle inside a folder is refused, also one of types alone', () => {
  for (const file of [
    'src/core/probe-circle-a.ts',
    'src/core/probe-circle-b.ts',
    'src/app/probe-ring-a.ts',
    'src/app/probe-ring-b.ts',
  ]) {
    expect(
      refusals(lint, file).map((found) => found.says),
      file,
    ).toEqual([expect.stringContaining('no-cycle')]);
  }
});

test('both checkers looked at every source file', () => {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !/\.test\.tsx?$|vite\.config\.ts$/.test(file),
  );
  const probes = pairs.length * 2 + imports.length + pure.length * questions.length + 4;
  expect(sources.length).toBeGreaterThan(100);
  expect(types.seen).toBe(sources.length + probes);
  expect(lint.seen).toBeGreaterThanOrEqual(sources.length + probes);
});
