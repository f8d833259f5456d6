import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DeepMlFiles } from '#core/bank/import/deep-ml.ts';
import { type Notebook, readNotebook } from '#core/bank/import/notebook.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Something below a folder that is a problem by its form: a folder of the Deep-ML kind, or a module with a TASK. */
export type Found = { readonly at: string } & (
  | { readonly form: 'deep-ml'; readonly files: DeepMlFiles }
  | { readonly form: 'torch-judge'; readonly module: string; readonly name: string }
  | { readonly form: 'unreadable'; readonly why: string }
);

/** A notebook, and whether its path says that it holds the solution. */
export type FoundNotebook = { readonly notebook: Notebook; readonly solved: boolean };

/** Larger files are no problems, in bytes. */
const LARGEST = 500_000;
const MOST_FILES = 30_000;
const DEEPEST = 12;
/** Folders that hold other people's code, not problems. */
const passedOver = new Set(['node_modules', '__pycache__', 'site-packages', 'venv']);

const parts = {
  meta: 'meta.json',
  description: 'description.md',
  learn: 'learn.md',
  example: 'example.json',
  starter: 'starter_code.py',
  solution: 'solution.py',
  tests: 'tests.json',
} as const;
type Part = keyof typeof parts;
/** What a variant takes from the folder above. */
const shared: readonly Part[] = ['meta', 'description', 'learn', 'example'];

/**
 * Looks below a folder for problems in a form that is known, and reads them without running anything. Links are not followed.
 * @returns in the order of their paths; one sentence where there is too much to look through
 */
export function findForeignProblems(
  folder: string,
): Result<{ readonly found: readonly Found[]; readonly notebooks: readonly FoundNotebook[] }, string> {
  const found: Found[] = [];
  const notebooks: FoundNotebook[] = [];
  let seen = 0;
  const visit = (at: string, above: ReadonlySet<string> | null, depth: number): boolean => {
    const entries = readdirSync(at, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    seen += entries.length;
    if (seen > MOST_FILES) return false;
    const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const isOne = files.has(parts.solution) && [parts.tests, parts.meta, parts.starter].some((name) => files.has(name));
    const isLeft = files.has(parts.meta) && files.has(parts.description);
    if (isOne || isLeft) found.push(readFolder(at, files, isOne ? above : null));
    for (const name of files) {
      if (name.endsWith('.ipynb')) {
        const text = readText(join(at, name));
        const notebook = text.ok ? readNotebook(text.value) : null;
        if (notebook !== null) notebooks.push({ notebook, solved: /solution/i.test(join(basename(at), name)) });
      } else if (name.endsWith('.py') && name !== parts.solution && name !== parts.starter) {
        const module = readModule(join(at, name));
        if (module !== null) found.push(module);
      }
    }
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !passedOver.has(entry.name))
      .every(({ name }) => depth >= DEEPEST || visit(join(at, name), isOne || isLeft ? files : null, depth + 1));
  };
  return visit(folder, null, 0)
    ? ok({ found, notebooks })
    : err(
        `There are more than ${MOST_FILES.toLocaleString('en')} files below ${folder}; name the folder with the problems.`,
      );
}

/** @param above the files of the folder above, where that is a problem, too */
function readFolder(at: string, files: ReadonlySet<string>, above: ReadonlySet<string> | null): Found {
  const texts: Partial<Record<Part, string | null>> = {};
  for (const part of Object.keys(parts) as Part[]) {
    const name = parts[part];
    const inherited = above?.has(name) === true && shared.includes(part) && !files.has(name);
    if (!inherited && !files.has(name)) continue;
    const text = readText(join(inherited ? dirname(at) : at, name));
    if (!text.ok) return { form: 'unreadable', at, why: `its ${name} ${text.error}` };
    texts[part] = text.value;
  }
  const none = {
    meta: null,
    description: null,
    learn: null,
    example: null,
    starter: null,
    solution: null,
    tests: null,
  };
  const name = basename(above === null ? at : dirname(at));
  return { form: 'deep-ml', at, files: { ...none, ...texts, name, variant: above === null ? null : basename(at) } };
}

/** A Python file that assigns TASK; null for every other. */
function readModule(at: string): Found | null {
  const text = readText(at);
  // A file that cannot be read is one of ours only by chance; thousands of others may lie there.
  if (!text.ok || !/^TASK\b[^=\n]*=/m.test(text.value)) return null;
  return { form: 'torch-judge', at, module: text.value, name: basename(at, '.py') };
}

/** @returns the text, or what is wrong with the file, as the end of a sentence */
function readText(file: string): Result<string, string> {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size > LARGEST) return err(`is larger than ${LARGEST / 1_000} KB`);
    const bytes = Buffer.alloc(LARGEST + 1);
    const length = readSync(handle, bytes, 0, bytes.length, 0);
    if (length > LARGEST) return err(`is larger than ${LARGEST / 1_000} KB`);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length)).replaceAll('\r\n', '\n'));
  } catch {
    return err('is not text in UTF-8');
  } finally {
    closeSync(handle);
  }
}
