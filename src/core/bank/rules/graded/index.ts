import { falseClaimsFound } from './false-claims-found.ts';
import type { GradedRule } from './graded-rule.ts';
import { modelAnswerEarns } from './model-answer-earns.ts';
import { othersEarnNothing } from './others-earn-nothing.ts';
import { phrasingsCover } from './phrasings-cover.ts';

/** Every rule that runs the grader: one small file each, one line here. */
export const gradedRules: readonly GradedRule[] = [
  modelAnswerEarns,
  othersEarnNothing,
  phrasingsCover,
  falseClaimsFound,
];
