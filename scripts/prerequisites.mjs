// Finds the programs that the tests need and npm does not bring: a Chromium, a PostgreSQL, a Python with NumPy and pandas.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const inPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Each: where it is (null when missing), its Debian package, and the sentence for a machine that we cannot install it on. */
const programs = {
  chromium: {
    find() {
      const usual = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
        (name) => `/usr/bin/${name}`,
      );
      const mac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
      return [process.env.CHROMIUM_PATH, ...usual, ...mac].find((path) => path && existsSync(path)) ?? null;
    },
    debian: 'chromium',
    sentence: 'Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  },
  postgresql: {
    find() {
      const debian = '/usr/lib/postgresql';
      const folders = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
      if (inPath('initdb') && inPath('postgres')) return 'initdb';
      return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
    },
    debian: 'postgresql',
    sentence: 'Install PostgreSQL, so that initdb and postgres are in PATH or under /usr/lib/postgresql.',
  },
  python: {
    find() {
      // The same places as src/adapters/python/find-python.ts, and what every problem may need.
      const runs = (name) => spawnSync(name, ['-I', '-c', 'import numpy, pandas'], { timeout: 60_000 }).status === 0;
      return ['python3', '/usr/bin/python3', 'python'].find(runs) ?? null;
    },
    debian: 'python3-pandas',
    sentence: 'Install Python 3.9 or later with NumPy and pandas, as python3 in PATH or /usr/bin/python3.',
  },
};

/**
 * Looks for programs, and installs missing ones when we are root on Debian.
 * @param {readonly string[]} names chromium, postgresql, python
 * @returns {Record<string, { path: string | null, sentence: string }>}
 */
export function findPrerequisites(names) {
  const missing = names.filter((name) => programs[name].find() === null);
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing);
  return Object.fromEntries(
    names.map((name) => [name, { path: programs[name].find(), sentence: programs[name].sentence }]),
  );
}

function install(names) {
  const packages = names.map((name) => programs[name].debian);
  console.log(`Installing ${packages.join(' and ')} with apt-get.`);
  const options = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const steps = [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const done = spawnSync('apt-get', step, options);
    if (done.status !== 0) console.log(`apt-get ${step[0]} failed:\n${done.stdout}${done.stderr}`);
  }
}
