import { readBank } from '#adapters/content-files/read-bank.ts';
import { applyRules } from '#core/bank/rules/apply.ts';
import { rules } from '#core/bank/rules/index.ts';

/**
 * Validates the content folder and prints what is wrong, then the counts.
 * @param only check these question ids alone
 * @returns the number of problems
 */
export function checkContent(folder: string, only: readonly string[] | undefined, print: (line: string) => void): number {
  const { bank, exceptions, faults } = readBank(folder);
  for (const fault of faults) print(`${fault.file}: ${fault.message}`);
  const findings = applyRules(bank, rules, exceptions, only);
  for (const finding of findings) print(`${finding.at}: ${finding.message} [${finding.rule}]`);
  const points = bank.questions.reduce((sum, question) => sum + question.points.length, 0);
  const claims = bank.questions.reduce((sum, question) => sum + question.falseClaims.length, 0);
  print(
    `${bank.questions.length} questions, ${points} rubric points, ${claims} false claims, ${bank.tracks.length} tracks, ${bank.topics.length} topics, ${bank.skills.skills.length} skills checked by ${rules.length} rules: ${faults.length + findings.length} problems`,
  );
  return faults.length + findings.length;
}
