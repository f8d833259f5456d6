import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWheelFolder } from '#adapters/wheels/wheel-folder.ts';
import type { WheelStore } from '#app/ports.ts';
import { pythonPackages } from '#core/bank/problem.ts';
import { ok } from '#core/result.ts';
import { homeFolder } from './home.ts';
import { fail, type Outcome } from './outcome.ts';
import { printLine } from './output.ts';

/**
 * Fetches packages for Python in the browser into the data folder, each checked by its hash.
 * @param root path of the project
 * @param names import names; none means all that problems may need
 */
export async function wheels(
  root: string,
  names: readonly string[],
  options: { readonly home?: string; readonly from?: string; readonly json?: true },
): Promise<Outcome> {
  const store = openWheels(root, homeFolder(options.home), options.from ?? null);
  const fetched = await store.fetch(names.length === 0 ? pythonPackages : names);
  if (!fetched.ok) return fail(fetched.error.message);
  if (options.json) await printLine(JSON.stringify({ files: fetched.value }));
  else for (const file of fetched.value) await printLine(`${file} is there`);
  return ok(0);
}

/**
 * The packages of a data folder.
 * @param from address files are fetched from; null for where Pyodide's own release keeps them
 */
export function openWheels(root: string, home: string, from: string | null): WheelStore {
  const pyodide = join(root, 'node_modules/pyodide');
  const { version } = JSON.parse(readFileSync(join(pyodide, 'package.json'), 'utf8')) as { version: string };
  const release = `https://cdn.jsdelivr.net/pyodide/v${version}/full/`;
  return openWheelFolder({
    lock: join(pyodide, 'pyodide-lock.json'),
    folder: join(home, 'wheels'),
    from: from ?? release,
  });
}
