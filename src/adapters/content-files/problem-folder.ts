import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  type Problem,
  problemHeadSchema,
  problemSchema,
  type SqlSchema,
  sqlTestsFileSchema,
} from '#core/bank/problem.ts';
import type { ProblemKind } from '#core/bank/vocabulary.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describe } from './describe.ts';
import { readFrontMatter, section } from './front-matter.ts';

/** How files of a problem end, by its kind. */
const endings: Readonly<Record<ProblemKind, string>> = { coding: 'py', sql: 'sql' };

/**
 * Reads the folder of a problem: problem.md (front matter, "## Statement", "## Model answer"), starter and solution, the tests,
 * and wrong solutions in wrong/, each beginning with a comment that names its mistake.
 * @param folder path of the problem's folder, whose name is its id
 * @returns the problem, or one sentence saying which file is wrong and how
 */
export function readProblem(folder: string, id: string): Result<Problem, string> {
  const text = (name: string): string => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '';
  };
  const front = readFrontMatter(text('problem.md'));
  if (!front.ok) return err(`problem.md: ${front.error}`);
  const head = problemHeadSchema.safeParse(front.value.head);
  if (!head.success) return err(`problem.md: ${describe(head.error)}`);
  const ending = endings[head.data.kind];
  const tests = readTests(text('tests.yml'), head.data.kind);
  if (!tests.ok) return tests;
  const problem = problemSchema.safeParse({
    ...head.data,
    id,
    statement: section(front.value.body, 'Statement'),
    modelAnswer: section(front.value.body, 'Model answer'),
    starter: text(`starter.${ending}`),
    solution: text(`solution.${ending}`),
    wrong: readWrong(join(folder, 'wrong'), ending),
    tests: head.data.kind === 'coding' ? text('tests.py') : '',
    sqlTests: tests.value,
  });
  return problem.success ? ok(problem.data) : err(describe(problem.error));
}

function readTests(yaml: string, kind: ProblemKind): Result<Problem['sqlTests'], string> {
  if (kind !== 'sql') return ok([]);
  try {
    const read = sqlTestsFileSchema.safeParse(parse(yaml));
    return read.success ? ok(read.data) : err(`tests.yml: ${describe(read.error)}`);
  } catch (error) {
    return err(`tests.yml: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readWrong(folder: string, ending: string): { id: string; mistake: string; code: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${ending}`))
    .sort()
    .map((name) => {
      const code = readFileSync(join(folder, name), 'utf8');
      const mistake = /^(?:#|--) *(.*)/.exec(code)?.[1] ?? '';
      return { id: name.slice(0, -ending.length - 1), mistake, code };
    });
}

/** Reads content/schemas: `<id>.sql` with the tables and rows, `<id>.md` with what they hold. */
export function readSchemas(folder: string): SqlSchema[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.sql'.length);
      const about = join(folder, `${id}.md`);
      return {
        id,
        about: existsSync(about) ? readFileSync(about, 'utf8') : '',
        script: readFileSync(join(folder, name), 'utf8'),
      };
    });
}
