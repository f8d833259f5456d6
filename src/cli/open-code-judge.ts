import { join } from 'node:path';
import { findPython } from '#adapters/python/find-python.ts';
import { openPython, type OpenPython } from '#adapters/python/open-python.ts';
import { openSqlRunner } from '#adapters/sql/open-sql-runner.ts';
import type { Bank } from '#core/bank/bank.ts';
import { machinePackages } from '#core/bank/problem.ts';
import type { Prover } from '#core/bank/rules/executed/executed-rule.ts';
import { judgePython } from '#core/judge/judge-python.ts';
import { disprove, judgeSql } from '#core/judge/judge-sql.ts';

/** Seconds after which code is stopped; a build machine with other work gets by with them, too. */
const LIMIT_SECONDS = 20;

/**
 * Judges code with this machine's Python and with PostgreSQL in memory. Throws with a sentence when the machine has no Python
 * with the packages a problem needs.
 */
export type CodeJudge = Prover & {
  readonly close: () => Promise<void>;
};

/**
 * Opens what candidate code runs in; processes start when first needed.
 * @param root path of the project
 */
export function openCodeJudge(root: string, bank: Pick<Bank, 'schemas'>): CodeJudge {
  const pythons = new Map<string, OpenPython>();
  let sql: ReturnType<typeof openSqlRunner> | null = null;
  const pythonWith = (packages: readonly string[]): OpenPython => {
    const wanted = packages.toSorted().join(' ');
    const known = pythons.get(wanted);
    if (known !== undefined) return known;
    const python = findPython(packages);
    if (python === null) {
      const needs = packages.length === 0 ? '' : ` with ${packages.join(' and ')}`;
      throw new Error(`There is no python3 (3.9 or later)${needs} on this machine.`);
    }
    const harness = join(root, 'src/sandbox/harness.py');
    // PyTorch reserves far more addresses than it uses memory.
    const roomy = packages.some((name) => machinePackages.some((other) => other === name));
    const limits = { limitSeconds: LIMIT_SECONDS, ...(roomy ? { limitBytes: 32 * 1024 ** 3 } : {}) };
    const opened = openPython({ python, harness, ...limits });
    pythons.set(wanted, opened);
    return opened;
  };
  return {
    judge: async (problem, code) => {
      if (problem.kind === 'coding') return judgePython(problem, pythonWith(problem.needs), code, false);
      sql ??= openSqlRunner(bank.schemas, { limitSeconds: LIMIT_SECONDS });
      return judgeSql(problem, sql, code, false);
    },
    disprove: (problem) => disprove(problem, (sql ??= openSqlRunner(bank.schemas, { limitSeconds: LIMIT_SECONDS }))),
    close: async () => {
      for (const python of pythons.values()) python.close();
      await sql?.close();
    },
  };
}
