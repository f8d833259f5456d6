import type { Report } from '#core/judge/report.ts';
import type { Problem } from '../../problem.ts';

/** Runs code against all tests of a problem, as it is run for a candidate. */
export type JudgeCode = (problem: Problem, code: string) => Promise<Report>;

/** A rule about a problem that has to be executed to be checked: one file each. It gives what is wrong, and how often it ran code. */
export type ExecutedRule = {
  readonly name: string;
  readonly description: string;
  readonly check: (
    problem: Problem,
    judge: JudgeCode,
  ) => Promise<{ readonly found: readonly string[]; readonly runs: number }>;
};
