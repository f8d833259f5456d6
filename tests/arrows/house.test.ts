// House rules that neither the types nor the linter can hold.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import vitestConfig from '../../vitest.config.ts';
import { root } from './probe-tree.ts';

const LONGEST_FILE = 500;
const LONGEST_ARCHITECTURE = 99;
/** Lists, not barrels. */
const lists = [
  'src/adapters/store/migrations/index.ts',
  'src/core/bank/rules/executed/index.ts',
  'src/core/bank/rules/graded/index.ts',
  'src/core/bank/rules/index.ts',
  'src/server/handlers/index.ts',
];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = globSync('{src,tests,bench,scripts}/**/*.{ts,tsx,mjs,css}', { cwd: root }).toSorted();
const inSrc = sources.filter((file) => file.startsWith('src/'));

test('there is something to look at', () => {
  expect(inSrc.length).toBeGreaterThan(100);
});

test('no file is over 500 lines', () => {
  expect(sources.filter((file) => read(file).split('\n').length > LONGEST_FILE + 1)).toEqual([]);
});

test('names say what is inside', () => {
  const vague = /(^|[-/.])(utils?|helpers?|managers?|misc|common)([-/.]|$)/i;
  expect(sources.filter((file) => vague.test(file))).toEqual([]);
});

test('files are kebab-case', () => {
  expect(sources.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(file)))).toEqual([]);
});

test('an index.ts is a list', () => {
  expect(sources.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual(lists);
  for (const file of lists) expect(read(file), file).not.toMatch(/^export (\*|\{)/m);
});

test('a relative import stays inside its folder', () => {
  const layerOf = (file: string): string => /^src\/(adapters\/)?[^/]+/.exec(file)?.[0] ?? 'tests';
  const strays = inSrc
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => {
      const reached = [...read(file).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((found) =>
        normalize(join(dirname(file), found[1] ?? found[2] ?? '')),
      );
      // Assets are data, wherever they are imported.
      const code = reached.filter((target) => !target.startsWith('assets/'));
      return code.filter((target) => layerOf(target) !== layerOf(file)).map((target) => `${file} → ${target}`);
    });
  expect(strays).toEqual([]);
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');

  test('is under 100 lines', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(LONGEST_ARCHITECTURE);
  });

  test('draws every folder of src/ that exists and none that does not', () => {
    const folders = new Set<string>();
    for (const file of globSync('src/**/*.*', { cwd: root })) {
      for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
    }
    expect(
      drawnFolders(text)
        .filter((folder) => /^src(\/|$)/.test(folder))
        .toSorted(),
    ).toEqual([...folders].toSorted());
  });

  test('says what every dependency is for, and names none that is gone', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
    const has = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    );
    const section = /## Dependencies\n(.*?)\n## /s.exec(text)?.[1] ?? '';
    const named = [...section.matchAll(/`([^`]+)`/g)]
      .map((found) => found[1] ?? '')
      .filter((name) => !name.startsWith('node:'));
    expect(named.toSorted()).toEqual(has.toSorted());
  });
});

test('the lockfile has every optional package, for whichever platform', () => {
  // npm leaves out those that a registry does not have, and then “npm ci” refuses the lockfile.
  type Locked = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([at, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).filter(
      (name) => packages[`${at}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test('every test file is in exactly one suite', () => {
  const suites = (vitestConfig.test?.projects ?? []).map((suite) => {
    if (typeof suite !== 'object' || !('test' in suite)) return [];
    return globSync(suite.test?.include ?? [], { cwd: root, exclude: suite.test?.exclude ?? [] });
  });
  const files = globSync('**/*.test.{ts,tsx}', { cwd: root, exclude: ['node_modules/**', 'dist/**', '.types/**'] });
  expect(suites.flat().toSorted()).toEqual(files.toSorted());
});

test('README.md names every command', () => {
  const commands = [...read('src/cli/main.ts').matchAll(/\.command\('([a-z]+)/g)].map((found) => found[1] ?? '');
  expect(commands.length).toBeGreaterThan(2);
  const readme = read('README.md');
  expect(commands.filter((command) => !readme.includes(`greenroom ${command}`))).toEqual([]);
});

/** The folders in the picture of the tree, from its indentation. */
function drawnFolders(text: string): string[] {
  const picture = /## The tree\n+```\n(.*?)```/s.exec(text)?.[1] ?? '';
  const above: string[] = [];
  return picture.split('\n').flatMap((line) => {
    const [, indent, name] = /^( *)([\w.-]+)\//.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    above.splice(indent.length / 2, above.length, name);
    return [above.join('/')];
  });
}
