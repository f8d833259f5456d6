import type { Wheel } from '../run/python-files.ts';
import { call } from './api.ts';

/** Packages by import name, or what is missing of them on this machine. */
export type Wheels = {
  readonly files: Readonly<Record<string, Wheel>> | undefined;
  readonly missing: readonly string[];
};

/**
 * Fetches packages for Python from our own server, with those they need themselves.
 * @param needs import names
 */
export async function readWheels(needs: readonly string[]): Promise<Wheels> {
  const { wheels } = await call('listWheels');
  const byName = new Map(wheels.map((wheel) => [wheel.name, wheel]));
  const wanted = new Set<string>();
  const want = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const other of byName.get(name)?.depends ?? []) want(other);
  };
  for (const name of needs) want(name);
  const missing = [...wanted].filter((name) => byName.get(name)?.present !== true);
  if (missing.length > 0) return { files: undefined, missing };
  const files = await Promise.all(
    [...wanted].map(async (name): Promise<readonly [string, Wheel]> => {
      const fileName = byName.get(name)?.fileName ?? '';
      const response = await fetch(`/wheels/${encodeURIComponent(fileName)}`);
      if (!response.ok) throw new Error(`${fileName} could not be read`);
      return [name, { fileName, bytes: new Uint8Array(await response.arrayBuffer()) }];
    }),
  );
  return { files: Object.fromEntries(files), missing: [] };
}
