import { readBank } from '#adapters/content-files/read-bank.ts';
import { applyRules, type Finding } from '#core/bank/rules/apply.ts';
import { rules } from '#core/bank/rules/index.ts';
import { ok } from '#core/result.ts';
import { didYouMean } from './nearest.ts';
import { fail, type Outcome } from './outcome.ts';
import { plainLine, printLine } from './output.ts';

/** What the content folder holds, and what is wrong with it. */
type Report = {
  readonly counts: Readonly<
    Record<'questions' | 'points' | 'falseClaims' | 'tracks' | 'topics' | 'skills' | 'rules' | 'problems', number>
  >;
  readonly findings: readonly Finding[];
};

/**
 * Validates the content folder and prints what is wrong, then the counts.
 * @param only check these question ids alone; none means all, and the rules about the whole bank
 * @returns exit code 1 when there is a problem
 */
export async function checkContent(
  folder: string,
  only: readonly string[],
  options: { readonly json?: true },
): Promise<Outcome> {
  const { bank, exceptions, faults } = readBank(folder);
  // A file that cannot be read is a finding, not an unknown question.
  const ids = [
    ...bank.questions.map((question) => question.id),
    ...faults.map(({ file }) => file.replace(/^concepts\/|\.md$/g, '')),
  ];
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) return fail(`There is no question “${plainLine(unknown)}”.${didYouMean(unknown, ids)}`);
  const findings = [
    ...faults.map(({ file, message }) => ({ rule: 'files-are-well-formed', at: file, message })),
    ...applyRules(bank, rules, exceptions, only.length === 0 ? undefined : only),
  ];
  const report: Report = {
    counts: {
      questions: bank.questions.length,
      points: bank.questions.reduce((sum, question) => sum + question.points.length, 0),
      falseClaims: bank.questions.reduce((sum, question) => sum + question.falseClaims.length, 0),
      tracks: bank.tracks.length,
      topics: bank.topics.length,
      skills: bank.skills.skills.length,
      rules: rules.length,
      problems: findings.length,
    },
    findings,
  };
  if (options.json) await printLine(JSON.stringify(report));
  else for (const line of describe(report)) await printLine(line);
  return ok(findings.length === 0 ? 0 : 1);
}

function describe({ counts, findings }: Report): string[] {
  return [
    ...findings.map((finding) => `${finding.at}: ${finding.message} [${finding.rule}]`),
    `${counts.questions} questions, ${counts.points} rubric points, ${counts.falseClaims} false claims, ${counts.tracks} tracks, ${counts.topics} topics, ${counts.skills} skills checked by ${counts.rules} rules: ${counts.problems} problems`,
  ];
}
