import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { pythonPackages } from '#core/bank/problem.ts';
import type { WheelStore } from '#app/ports.ts';
import { err, ok } from '#core/result.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string(), file_name: z.string(), sha256: z.string(), depends: z.array(z.string()) }),
  ),
});

/** More than any wheel a problem needs, in bytes. */
const LARGEST = 64 * 1024 * 1024;
const PATIENCE_MS = 120_000;

export type WheelFolderOptions = {
  /** Path of Pyodide's lock file, which names each package's file and its SHA-256. */
  readonly lock: string;
  /** Where files are kept. */
  readonly folder: string;
  /** Address the files are fetched from. */
  readonly from: string;
};

/**
 * Python packages for the browser, kept in a folder. A file is used only when it has the hash that Pyodide's lock file gives, as
 * it came and as it is read.
 */
export function openWheelFolder({ lock, folder, from }: WheelFolderOptions): WheelStore {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(lock, 'utf8')));
  const known = new Map<string, (typeof packages)[string]>();
  const learn = (name: string): void => {
    const found = packages[name];
    if (found === undefined || known.has(name)) return;
    known.set(name, found);
    for (const other of found.depends) learn(other);
  };
  for (const name of pythonPackages) learn(name);

  const fetchOne = async ({ file_name, sha256 }: (typeof packages)[string], signal: AbortSignal) => {
    const place = join(folder, file_name);
    if (isWhole(place, sha256)) return ok(file_name);
    let bytes: Uint8Array;
    try {
      const response = await fetch(new URL(file_name, from), { signal, redirect: 'follow' });
      if (!response.ok)
        return err({
          code: 'unavailable',
          message: `${hostOf(from)} answered ${response.status} for ${file_name}.`,
        } as const);
      bytes = await readAtMost(response, LARGEST);
    } catch (error) {
      const why =
        error instanceof Error && error.name === 'TimeoutError' ? 'did not answer in time' : 'could not be reached';
      return err({
        code: 'unavailable',
        message: `${hostOf(from)} ${why}, so ${file_name} was not fetched. Try again with a network.`,
      } as const);
    }
    if (hashOf(bytes) !== sha256)
      return err({
        code: 'unavailable',
        message: `${file_name} is not the file that was asked for: its hash is another. Nothing was kept.`,
      } as const);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const beside = `${place}.${process.pid}`;
    try {
      writeFileSync(beside, bytes, { mode: 0o600 });
      renameSync(beside, place);
    } finally {
      rmSync(beside, { force: true });
    }
    return ok(file_name);
  };

  return {
    list: () =>
      [...known].map(([name, { file_name, depends, sha256 }]) => ({
        name,
        fileName: file_name,
        present: isWhole(join(folder, file_name), sha256),
        depends,
      })),
    async fetch(names) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const wanted = new Set<string>();
      const want = (name: string): void => {
        if (wanted.has(name)) return;
        wanted.add(name);
        for (const other of known.get(name)?.depends ?? []) want(other);
      };
      for (const name of names) want(name);
      const fetched: string[] = [];
      for (const name of wanted) {
        const wheel = known.get(name);
        if (wheel === undefined)
          return err({ code: 'invalid', message: `There is no package “${name.slice(0, 60)}” to fetch.` });
        const done = await fetchOne(wheel, signal);
        if (!done.ok) return done;
        fetched.push(done.value);
      }
      return ok(fetched);
    },
    async read(fileName) {
      const wheel = [...known.values()].find(({ file_name }) => file_name === fileName);
      if (wheel === undefined) return null;
      try {
        const bytes = new Uint8Array(await readFile(join(folder, wheel.file_name)));
        return hashOf(bytes) === wheel.sha256 ? bytes : null;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

/** A damaged file counts as none, so that it is fetched again. */
function isWhole(place: string, sha256: string): boolean {
  return existsSync(place) && hashOf(readFileSync(place)) === sha256;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hostOf(address: string): string {
  return new URL(address).host;
}

/** @throws when there are more bytes than allowed */
async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new Error('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
