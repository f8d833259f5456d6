// How many small mistakes put into the reference solutions the tests find: `npm run bench:judge -- [problem…]`.
// A mistake that survives is either harmless (the code does the same) or shows a test that is missing.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readBank } from '#adapters/content-files/read-bank.ts';
import { openCodeJudge } from '#cli/open-code-judge.ts';
import type { Problem } from '#core/bank/problem.ts';

type Mutant = { readonly what: string; readonly code: string };

const root = fileURLToPath(new URL('../..', import.meta.url));
const only = process.argv.slice(2);
const { bank } = readBank(`${root}/content`);
const judge = openCodeJudge(root, bank);
let [made, found] = [0, 0];
for (const problem of bank.problems.filter(({ id }) => only.length === 0 || only.includes(id))) {
  const survivors: Mutant[] = [];
  const mutants = problem.kind === 'coding' ? pythonMutants(problem) : sqlMutants(problem);
  for (const mutant of mutants) {
    const { status } = await judge.judge(problem, mutant.code);
    if (status === 'pass') survivors.push(mutant);
  }
  made += mutants.length;
  found += mutants.length - survivors.length;
  console.log(`${problem.id}: ${mutants.length - survivors.length} of ${mutants.length} mistakes found`);
  for (const { what } of survivors) console.log(`    not found: ${what}`);
}
console.log(`${found} of ${made} mistakes found: ${((found / Math.max(made, 1)) * 100).toFixed(1)} %`);
await judge.close();

function pythonMutants(problem: Problem): Mutant[] {
  const script = fileURLToPath(new URL('mutate.py', import.meta.url));
  return JSON.parse(execFileSync('python3', [script], { input: problem.solution, encoding: 'utf8' })) as Mutant[];
}

/** Words of a query, each with what people write in their place. */
function sqlMutants({ solution }: Problem): Mutant[] {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/\bleft join\b/gi, 'join'],
    [/(?<!left |cross |full )\bjoin\b/gi, 'left join'],
    [/count\(distinct /gi, 'count('],
    [/\bunion all\b/gi, 'union'],
    [/<=/g, '<'],
    [/<(?![=>])/g, '<='],
    [/>=/g, '>'],
    [/(?<![<-])>(?!=)/g, '>='],
    [/\bdesc\b/gi, 'asc'],
    [/\brow_number\(\)/gi, 'rank()'],
    [/\b(?:dense_)?rank\(\)/gi, 'row_number()'],
    [/\bmin\(/gi, 'max('],
    [/\bmax\(/gi, 'min('],
    [/\bsum\(/gi, 'avg('],
    [/\band\b/gi, 'or'],
    [/\bis not null\b/gi, 'is null'],
    [/\bnot exists\b/gi, 'exists'],
    [/\blag\(/gi, 'lead('],
    [/\bdistinct on\b/gi, 'distinct on'],
    [/\bselect distinct (?!on)/gi, 'select '],
  ];
  return swaps.flatMap(([from, to]) =>
    [...solution.matchAll(from)]
      .map((match) => ({
        what: `line ${solution.slice(0, match.index).split('\n').length}: ${match[0]} to ${to}`,
        code: solution.slice(0, match.index) + to + solution.slice(match.index + match[0].length),
      }))
      .filter(({ code }) => code !== solution),
  );
}
