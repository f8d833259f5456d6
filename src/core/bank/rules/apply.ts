import type { Bank } from '../bank.ts';
import type { Exception, Complaint, Rule } from './rule.ts';

/** A complaint with the rule that found it. */
export type Finding = Complaint & { readonly rule: string };

/**
 * Runs rules over a bank.
 * @param only check these question ids alone and leave out the rules about the whole bank
 * @returns what is wrong, known exceptions removed; an exception that no finding needed is a finding itself
 */
export function applyRules(
  bank: Bank,
  rules: readonly Rule[],
  exceptions: readonly Exception[],
  only?: readonly string[],
): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === 'bank') {
      if (only === undefined) found.push(...rule.check(bank).map((complaint) => ({ ...complaint, rule: rule.name })));
      continue;
    }
    for (const question of bank.questions) {
      if (rule.kinds?.includes(question.kind) === false) continue;
      if (question.status === 'retired' || (only !== undefined && !only.includes(question.id))) continue;
      for (const message of rule.check(question, bank)) found.push({ rule: rule.name, at: question.id, message });
    }
  }
  const kept = found.filter((finding) => !exceptions.some((exception) => isExcepted(finding, exception)));
  if (only !== undefined) return kept;
  return [...kept, ...unneeded(found, rules, exceptions)];
}

/** Exceptions to rules that were run which no finding needed. */
export function unneeded(
  found: readonly Finding[],
  rules: readonly { readonly name: string }[],
  exceptions: readonly Exception[],
): Finding[] {
  return exceptions
    .filter(({ rule }) => rules.some(({ name }) => name === rule))
    .filter((exception) => !found.some((finding) => isExcepted(finding, exception)))
    .map((exception) => ({
      rule: 'exceptions-are-needed',
      at: 'exceptions.yml',
      message: `'${exception.rule}' at '${exception.at}' is no longer broken: remove the exception`,
    }));
}

/** True when an exception names what a finding is about. */
export function isExcepted(finding: Finding, exception: Exception): boolean {
  return exception.rule === finding.rule && exception.at === finding.at;
}
