import { spawnSync } from 'node:child_process';

/** Interpreters in the order they are tried; the system's own has the packages of the distribution. */
const names = ['python3', '/usr/bin/python3', 'python'];

/**
 * The first Python on this machine (3.9 or later) that can import these packages.
 * @returns its path, or null when there is none
 */
export function findPython(packages: readonly string[]): string | null {
  const wanted = ['import sys', 'assert sys.version_info >= (3, 9)', ...packages.map((name) => `import ${name}`)];
  const script = `${wanted.join('; ')}; print(sys.executable)`;
  for (const name of names) {
    const asked = spawnSync(name, ['-I', '-c', script], { encoding: 'utf8', timeout: 20_000 });
    if (asked.status === 0) return asked.stdout.trim();
  }
  return null;
}
