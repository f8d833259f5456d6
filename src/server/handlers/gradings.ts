import { gradeAgain as grade } from '#app/grade-again.ts';
import { currentGrader } from '#core/grading/current-grader.ts';
import { graderLabel } from '#core/grading/grader-label.ts';
import { gradersBehind, outdatedAttempts } from '#core/practice/outdated.ts';
import { ok } from '#core/result.ts';
import type { Handler } from './handler.ts';

export const gradeAgain: Handler<'gradeAgain'> = async (context, { owner, params }) => {
  const graded = await grade(context.ports, owner, params['id'] ?? '');
  if (!graded.ok) return graded;
  const { grader, score } = graded.value.feedback;
  return ok({ grader: graderLabel(grader), score });
};

export const listOutdated: Handler<'listOutdated'> = async (context, { owner }) => {
  const evidence = await context.evidence(owner);
  return ok({ attempts: outdatedAttempts(evidence, currentGrader), graders: gradersBehind(evidence) });
};
