import { existsSync, realpathSync, statSync } from 'node:fs';
import { findForeignProblems, type Found, type FoundNotebook } from '#adapters/content-files/find-foreign-problems.ts';
import {
  type OwnProblemFile,
  readOwnProblems,
  removeOwnProblem,
  writeOwnProblem,
} from '#adapters/content-files/own-problems.ts';
import { findPython } from '#adapters/python/find-python.ts';
import { readTask, starterOf } from '#adapters/python/read-source.ts';
import { readDeepMl } from '#core/bank/import/deep-ml.ts';
import { type ForeignProblem, slugOf } from '#core/bank/import/foreign-problem.ts';
import { readJudgeTask } from '#core/bank/import/judge-task.ts';
import { err, ok, type Result } from '#core/result.ts';
import { homeFolder } from './home.ts';
import { didYouMean } from './nearest.ts';
import { type CodeJudge, openCodeJudge } from './open-code-judge.ts';
import { fail, type Outcome } from './outcome.ts';
import { plainLine, printLine } from './output.ts';
import { proveProblem } from './prove-problem.ts';

type Options = { readonly home?: string; readonly json?: true; readonly remove?: string };
type Taken = {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly isNew: boolean;
  readonly notes: readonly string[];
};
type Refused = { readonly at: string; readonly why: string };

/** Above this, a reason is cut: it may hold what somebody's code printed. */
const LONGEST_REASON = 400;

/**
 * Takes the problems below a folder into the data folder: those whose solution passes their tests and whose starter does not.
 * Imported from the same place again, a problem is brought up to date.
 * @param root path of the project
 */
export async function importProblems(root: string, folder: string | undefined, options: Options): Promise<Outcome> {
  const home = homeFolder(options.home);
  if (options.remove !== undefined) {
    if (folder !== undefined) return fail('With --remove there is nothing to import: leave the folder out.', 2);
    return remove(home, options.remove, options);
  }
  if (folder === undefined) return fail('Name the folder with the problems, or --remove and the id of one.', 2);
  if (!statSync(folder).isDirectory()) return fail(`${plainLine(folder)} is no folder.`);
  const place = realpathSync(folder);
  const looked = findForeignProblems(place);
  if (!looked.ok) return fail(looked.error);
  const { found, notebooks } = looked.value;
  if (found.length === 0)
    return fail(`There are neither Deep-ML folders nor modules with a TASK below ${plainLine(place)}.`);
  const python = findPython([]);
  if (python === null) return fail('There is no python3 (3.9 or later) on this machine, which runs the solutions.');
  const many = found.length === 1 ? 'One problem' : `${found.length} problems`;
  const warning = `${many} found. Their code is now run with this machine's Python, as your own programs are.`;
  if (options.json) process.stderr.write(`${warning}\n`);
  else await printLine(warning);

  const judge = openCodeJudge(root, { schemas: [] });
  const choose = chooserOfIds(home);
  const [taken, refused]: [Taken[], Refused[]] = [[], []];
  try {
    for (const one of found) {
      const came = await takeOne(one, notebooks, python, judge, choose, home);
      if (came.ok) taken.push(came.value);
      else refused.push({ at: one.at, why: plainLine(came.error).slice(0, LONGEST_REASON) });
      if (!options.json)
        await printLine(
          came.ok ? lineOf(came.value) : `not taken  ${nameIn(place, one.at)}: ${refused.at(-1)?.why ?? ''}`,
        );
    }
  } finally {
    await judge.close();
  }
  if (options.json) await printLine(JSON.stringify({ taken, refused }));
  else
    await printLine(
      `${taken.length} taken, ${refused.length} not.${taken.length === 0 ? '' : ' A server that is running shows them once it is started again.'}`,
    );
  return ok(taken.length > 0 ? 0 : 1);
}

async function takeOne(
  found: Found,
  notebooks: readonly FoundNotebook[],
  python: string,
  judge: CodeJudge,
  choose: (title: string, source: string) => { readonly id: string; readonly isNew: boolean },
  home: string,
): Promise<Result<Taken, string>> {
  const foreign = readForeign(found, notebooks, python);
  if (!foreign.ok) return foreign;
  const { title, solution, entry } = foreign.value;
  const starter = foreign.value.starter === null ? starterOf(python, solution, entry) : ok(foreign.value.starter);
  if (!starter.ok) return err(`its solution cannot be read: ${starter.error}`);
  const { id, isNew } = choose(title, found.at);
  const proven = await proveProblem(foreign.value, id, starter.value, judge);
  if (!proven.ok) return proven;
  const { problem, checked, notes } = proven.value;
  writeOwnProblem(home, { version: 1, source: found.at, checked, problem });
  return ok({ id, title: problem.title, at: found.at, isNew, notes });
}

function readForeign(
  found: Found,
  notebooks: readonly FoundNotebook[],
  python: string,
): Result<ForeignProblem, string> {
  if (found.form === 'unreadable') return err(found.why);
  if (found.form === 'deep-ml') return readDeepMl(found.files);
  const task = readTask(python, found.module);
  if (!task.ok) return err(`its TASK cannot be read: ${task.error}`);
  const about = notebooks.filter(({ notebook }) => notebook.task === found.name);
  const pick = (solved: boolean) => about.find((one) => one.solved === solved)?.notebook ?? null;
  return readJudgeTask(task.value, { template: pick(false), solution: pick(true) });
}

/**
 * Gives a problem its id: the one it has when it was imported from there before, or whose place is gone; otherwise a free one.
 * A damaged file is nobody's, and is replaced.
 */
function chooserOfIds(home: string): (title: string, source: string) => { id: string; isNew: boolean } {
  const sources = new Map(readOwnProblems(home).files.map((file: OwnProblemFile) => [file.problem.id, file.source]));
  return (title, source) => {
    const before = [...sources].find(([, from]) => from === source)?.[0];
    if (before !== undefined) return { id: before, isNew: false };
    const base = `own-${slugOf(title)}`;
    for (let n = 1; ; n++) {
      const id = n === 1 ? base : `${base}-${n}`;
      const from = sources.get(id);
      if (from !== undefined && existsSync(from)) continue;
      sources.set(id, source);
      return { id, isNew: from === undefined };
    }
  };
}

async function remove(home: string, id: string, { json }: Options): Promise<Outcome> {
  if (!removeOwnProblem(home, id)) {
    const ids = readOwnProblems(home).files.map(({ problem }) => problem.id);
    return fail(`There is no problem “${plainLine(id.slice(0, 80))}” of your own.${didYouMean(id, ids)}`);
  }
  await printLine(json ? JSON.stringify({ removed: id }) : `${id} is removed; what you wrote for it is kept.`);
  return ok(0);
}

function lineOf({ id, title, isNew, notes }: Taken): string {
  return [
    `${isNew ? 'taken      ' : 'updated    '}${id}: ${plainLine(title)}`,
    ...notes.map((note) => `           ${note}`),
  ].join('\n');
}

function nameIn(place: string, at: string): string {
  return plainLine(at.startsWith(place) ? at.slice(place.length + 1) || at : at);
}
