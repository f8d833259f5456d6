import { join } from 'node:path';
import type { Bank } from '#core/bank/bank.ts';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { applyRules, type Finding } from '#core/bank/rules/apply.ts';
import type { GradeText } from '#core/bank/rules/graded/graded-rule.ts';
import { applyGradedRules } from '#core/bank/rules/graded/apply-graded.ts';
import { gradedRules } from '#core/bank/rules/graded/index.ts';
import { type Executed, applyExecutedRules } from '#core/bank/rules/executed/apply-executed.ts';
import { executedRules } from '#core/bank/rules/executed/index.ts';
import { rules } from '#core/bank/rules/index.ts';
import { ok } from '#core/result.ts';
import { didYouMean } from './nearest.ts';
import { fail, type Outcome } from './outcome.ts';
import { plainLine, printLine } from './output.ts';

/** What the content folder holds, and what is wrong with it. */
type Report = {
  readonly counts: Readonly<
    Record<
      | 'questions'
      | 'points'
      | 'falseClaims'
      | 'problems'
      | 'executed'
      | 'runs'
      | 'tracks'
      | 'topics'
      | 'skills'
      | 'rules'
      | 'findings',
      number
    >
  >;
  readonly findings: readonly Finding[];
};

/**
 * Validates the content folder and prints what is wrong, then the counts.
 * @param root path of the project
 * @param only check these questions and problems alone; none means all, and the rules about the whole bank
 * @returns exit code 1 when something is wrong
 */
export async function checkContent(
  root: string,
  only: readonly string[],
  options: { readonly json?: true; readonly graded?: true; readonly executed?: true },
): Promise<Outcome> {
  const { bank, exceptions, faults } = readBank(join(root, 'content'));
  // A file that cannot be read is a finding, not an unknown question.
  const ids = [
    ...bank.questions.map((question) => question.id),
    ...bank.problems.map((problem) => problem.id),
    ...faults.map(({ file }) => file.replace(/^\w+\/|\.md$/g, '')),
  ];
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    return fail(`There is no question or problem “${plainLine(unknown)}”.${didYouMean(unknown, ids)}`);
  const chosen = only.length === 0 ? undefined : only;
  const findings: Finding[] = [
    ...faults.map(({ file, message }) => ({ rule: 'files-are-well-formed', at: file, message })),
    ...applyRules(bank, rules, exceptions, chosen),
  ];
  if (options.graded) {
    const { openGrader } = await import('#adapters/grading/open-grader.ts');
    const grader = openGrader(root, (sentence) => process.stderr.write(`${sentence}\n`));
    const report = (done: number, all: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} questions graded${done === all ? '\n' : ''}`);
    };
    const grade: GradeText = (rubric, text) => grader.grade(rubric, text, null);
    findings.push(...(await applyGradedRules(bank, grade, exceptions, chosen, report)));
  }
  const executed = options.executed ? await execute(root, bank, chosen) : null;
  findings.push(...(executed?.findings ?? []));
  const report: Report = {
    counts: {
      questions: bank.questions.length,
      points: bank.questions.reduce((sum, question) => sum + question.points.length, 0),
      falseClaims: bank.questions.reduce((sum, question) => sum + question.falseClaims.length, 0),
      problems: bank.problems.length,
      executed: executed?.problems ?? 0,
      runs: executed?.runs ?? 0,
      tracks: bank.tracks.length,
      topics: bank.topics.length,
      skills: bank.skills.skills.length,
      rules: rules.length + (options.graded ? gradedRules.length : 0) + (executed === null ? 0 : executedRules.length),
      findings: findings.length,
    },
    findings,
  };
  if (options.json) await printLine(JSON.stringify(report));
  else for (const line of describe(report)) await printLine(line);
  return ok(findings.length === 0 ? 0 : 1);
}

/** Runs the solution, the starter and the wrong solutions of the problems that were asked for. */
async function execute(root: string, bank: Bank, only: readonly string[] | undefined): Promise<Executed> {
  const { openCodeJudge } = await import('./open-code-judge.ts');
  const judge = openCodeJudge(root, bank);
  const wanted = bank.problems.filter(
    ({ id, status }) => status !== 'retired' && (only === undefined || only.includes(id)),
  );
  try {
    return await applyExecutedRules(wanted, judge, (done, all) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r${done} of ${all} problems executed${done === all ? '\n' : ''}`);
    });
  } finally {
    await judge.close();
  }
}

function describe({ counts, findings }: Report): string[] {
  return [
    ...findings.map((finding) => `${finding.at}: ${finding.message} [${finding.rule}]`),
    `${counts.questions} questions, ${counts.points} rubric points, ${counts.falseClaims} false claims, ${counts.problems} problems, ${counts.tracks} tracks, ${counts.topics} topics, ${counts.skills} skills checked by ${counts.rules} rules: ${counts.findings} findings`,
    ...(counts.executed > 0 ? [`${counts.executed} problems executed, ${counts.runs} pieces of code`] : []),
  ];
}
