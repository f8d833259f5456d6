import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = join(root, 'node_modules', '.bin');
const run = promisify(execFile);

/** One complaint of a checker. */
export type Complaint = { readonly file: string; readonly line: number; readonly says: string };
/** What a checker said, and how many of our source files it looked at. */
export type Verdict = { readonly complaints: readonly Complaint[]; readonly seen: number };

/** A copy of the sources under their real settings, to put bad files into. */
export type ProbeTree = {
  write(file: string, text: string): void;
  /** Types over the whole copy, as `tsc -b` does at the root. */
  types(): Promise<Verdict>;
  lint(): Promise<Verdict>;
  remove(): void;
};

/** Copies src/ and the settings of the checkers to a temporary folder. Tests stay behind: only the sources are in question. */
export function copyTree(): ProbeTree {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-arrows-'));
  for (const file of ['package.json', 'tsconfig.base.json', '.oxlintrc.json', 'scripts/no-clock.mjs', 'src']) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    references: { path: string }[];
  };
  const sources = references.filter((reference) => reference.path.startsWith('src/'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ files: [], references: sources }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');

  const ask = async (program: string, words: readonly string[]): Promise<string> => {
    const options = {
      cwd: folder,
      maxBuffer: 1 << 28,
      env: { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
    };
    // A checker that complains exits with an error; what it said is on stdout all the same.
    const answer = await run(join(programs, program), [...words], options).catch(
      (error: { stdout: string; stderr: string; code: unknown }) => {
        if (typeof error.code !== 'number') throw error;
        return error;
      },
    );
    return answer.stdout;
  };
  return {
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    async types() {
      const lines = (await ask('tsc', ['-b', '--pretty', 'false', '--listFiles'])).split('\n');
      const complaints = lines.flatMap((line) => {
        const [, file, at, says] = /^(\S[^(]*)\((\d+),\d+\): (error .*)$/.exec(line) ?? [];
        return file === undefined || at === undefined || says === undefined ? [] : [{ file, line: Number(at), says }];
      });
      const files = new Set(
        lines.map((line) => relative(folder, line.trim())).filter((file) => /^src\/.*(?<!\.d)\.tsx?$/.test(file)),
      );
      return { complaints, seen: files.size };
    },
    async lint() {
      const said = JSON.parse(await ask('oxlint', ['--format', 'json', 'src'])) as OxlintReport;
      const complaints = said.diagnostics.map((found) => ({
        file: found.filename,
        line: found.labels[0]?.span.line ?? 0,
        says: `${found.code} ${found.message} ${found.help ?? ''}`,
      }));
      return { complaints, seen: said.number_of_files };
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type OxlintReport = {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly message: string;
    readonly help?: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
  readonly number_of_files: number;
};
