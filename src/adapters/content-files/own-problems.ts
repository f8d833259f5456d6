import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ownProblemSchema } from '#core/bank/problem.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describe } from './describe.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Path of what it was imported from: imported from there again, it is the same problem. */
  source: z.string().max(5_000),
  /** False where the solution could not be run, for want of a package. */
  checked: z.boolean(),
  problem: ownProblemSchema,
});

/** A problem of the candidate's own as the data folder keeps it: `problems/<id>.json`. */
export type OwnProblemFile = z.infer<typeof fileSchema>;

/** More than the longest problem takes, in bytes. */
const LARGEST = 4_000_000;
const idSchema = ownProblemSchema.shape.id;

/**
 * Reads the problems of a data folder.
 * @returns those that can be read, by id; faults name the others
 */
export function readOwnProblems(home: string): {
  readonly files: readonly OwnProblemFile[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
} {
  const folder = folderOf(home);
  const files: OwnProblemFile[] = [];
  const faults: { file: string; message: string }[] = [];
  for (const name of namesIn(folder)) {
    const read = readOne(join(folder, name), name.slice(0, -'.json'.length));
    if (read.ok) files.push(read.value);
    else faults.push({ file: `problems/${name}`, message: read.error });
  }
  return { files, faults };
}

function readOne(path: string, id: string): Result<OwnProblemFile, string> {
  let value: unknown;
  try {
    if (statSync(path).size > LARGEST) return err('is larger than a problem can be');
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return err(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = fileSchema.safeParse(value);
  if (!read.success) return err(describe(read.error));
  return read.data.problem.id === id ? ok(read.data) : err('holds a problem of another name');
}

/** Writes a problem beside its place and then puts it there, so that there is never half of one. */
export function writeOwnProblem(home: string, file: OwnProblemFile): void {
  const folder = folderOf(home);
  const place = placeOf(folder, file.problem.id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const beside = `${place}.${process.pid}`;
  try {
    writeFileSync(beside, JSON.stringify(file, null, 1), { mode: 0o600 });
    renameSync(beside, place);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Removes a problem, damaged ones as well. @returns false when there is none of this id */
export function removeOwnProblem(home: string, id: string): boolean {
  const folder = folderOf(home);
  if (!idSchema.safeParse(id).success || !namesIn(folder).includes(`${id}.json`)) return false;
  rmSync(placeOf(folder, id));
  return true;
}

function folderOf(home: string): string {
  return join(home, 'problems');
}

/** @param id parsed before it becomes part of a path */
function placeOf(folder: string, id: string): string {
  return join(folder, `${idSchema.parse(id)}.json`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}
