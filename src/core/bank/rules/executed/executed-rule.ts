import type { Report } from '#core/judge/report.ts';
import type { Problem } from '../../problem.ts';

/** A place where code of a problem runs, as it is run for a candidate. */
export type Prover = {
  /** Runs code against all tests. */
  readonly judge: (problem: Problem, code: string) => Promise<Report>;
  /** What the solution of a SQL problem does wrong by the rows written out by hand. */
  readonly disprove: (problem: Problem) => Promise<readonly string[]>;
};

/** A rule about a problem that has to be executed to be checked: one file each. It gives what is wrong, and how often it ran code. */
export type ExecutedRule = {
  readonly name: string;
  readonly description: string;
  readonly check: (
    problem: Problem,
    prover: Prover,
  ) => Promise<{ readonly found: readonly string[]; readonly runs: number }>;
};
