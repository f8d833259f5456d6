import type { ExecutedRule } from './executed-rule.ts';
import { rowsByHand } from './rows-by-hand.ts';
import { solutionPasses } from './solution-passes.ts';
import { starterFails } from './starter-fails.ts';
import { wrongSolutionsFail } from './wrong-solutions-fail.ts';

export const executedRules: readonly ExecutedRule[] = [solutionPasses, rowsByHand, starterFails, wrongSolutionsFail];
