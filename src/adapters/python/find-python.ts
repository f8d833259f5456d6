import { spawnSync } from 'node:child_process';

/** Interpreters in the order they are tried; the system's own has the packages of the distribution. */
const names = ['python3', '/usr/bin/python3', 'python'];
/** Packages people use though a problem does not need them: where there is a choice, an interpreter has them. */
const liked = ['numpy', 'pandas'];

/**
 * The first Python on this machine (3.9 or later) that has these packages, one with NumPy and pandas before others.
 * @returns its path, or null when there is none
 */
export function findPython(packages: readonly string[]): string | null {
  const found = names.flatMap((name) => {
    const script =
      'import sys, importlib.util as u; assert sys.version_info >= (3, 9); print(sys.executable, *(n for n in sys.argv[1:] if u.find_spec(n)), sep="\\n")';
    const asked = spawnSync(name, ['-I', '-c', script, ...new Set([...packages, ...liked])], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    if (asked.status !== 0) return [];
    const [path = '', ...has] = asked.stdout.trim().split('\n');
    return packages.every((wanted) => has.includes(wanted)) ? [{ path, has }] : [];
  });
  return (found.find(({ has }) => liked.every((wanted) => has.includes(wanted))) ?? found[0])?.path ?? null;
}
